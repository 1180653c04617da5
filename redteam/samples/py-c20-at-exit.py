# PY-C20 outcome=ok runs=2 idle=yes cpu=3000
# scanner endless-loop hidden-attribute module-backdoor
# returns "contained"
import copy


def loop():
    while True:
        pass


def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        reach("atexit").register(loop)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        copy.weakref.finalize(handle, loop)
    except AttributeError as e:
        print(e)
    return "contained"
