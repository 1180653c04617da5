# SC-19 outcome=ok cpu=4000
# scanner class-machinery hidden-attribute namespace-function special-attribute
# returns "contained"
import json


def handle(event, api):
    functions = [json.dumps, json.JSONEncoder.encode, type("X", (), {"m": lambda self: 1}).m, api.notify.__func__]
    for function in functions:
        space = function.__globals__.get("__builtins__") or {}
        space = space if type(space) is dict else vars(space)
        load = space.get("__import__")
        if load is None:
            continue
        try:
            module = load("os", {"__name__": "__main__"})
            return repr(module)
        except (ImportError, NameError) as e:
            print(type(e).__name__)
    return "contained"
