# LK-10 outcome=ok runs=2 cpu=4000
# scanner module-backdoor prototype-change
# returns "contained"
import decimal
import enum
import re


def handle(event, api):
    context = decimal.getcontext()
    if context.prec != 28 or decimal.DefaultContext.prec != 28:
        return "seen"
    context.prec = decimal.DefaultContext.prec = 3
    try:
        modules = enum.sys.modules
        if "planted" in modules:
            return "seen"
        modules["planted"] = api
        enum.sys.setrecursionlimit(50)
    except AttributeError as e:
        print(e)
    re._MAXCACHE = 1
    return "contained"
