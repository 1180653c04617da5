# SC-15 outcome=ok cpu=6000
# scanner dynamic-import file-access hidden-attribute module-backdoor
# returns "contained"
import collections
import functools
import random
import string
import uuid


def handle(event, api):
    for attempt in (lambda: random._os.system("id"), lambda: collections._sys.modules["os"], lambda: uuid.os.getcwd(), lambda: random._inst.__module__ and random.os,
                    lambda: string._re._compiler.__loader__.load_module("os"), lambda: functools.sys.modules):
        try:
            return repr(attempt())
        except (AttributeError, KeyError, ImportError) as e:
            print(type(e).__name__, e)
    return "contained"
