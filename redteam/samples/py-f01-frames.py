# PY-F01 outcome=ok cpu=4000
# scanner hidden-attribute module-backdoor
# returns "contained"
import enum


def handle(event, api):
    try:
        frame = enum.sys._getframe()
    except AttributeError as e:
        print(e)
        return "contained"
    while frame is not None:
        for name, value in list(frame.f_globals.items()) + list(frame.f_locals.items()):
            if "Java" in repr(type(value)) or "secret" in str(name):
                return name
        frame = frame.f_back
    return "contained"
