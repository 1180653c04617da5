# PY-G12 outcome=ok
# scanner dynamic-import hidden-attribute namespace-function
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    for name in ("jarray", "_imp", "java", "_signal", "gc", "faulthandler", "atexit"):
        try:
            module = reach(name)
            if name == "jarray":
                module.zeros(2**31 - 1, "l")
            print(name, sorted(vars(module))[:3])
        except Exception as e:
            print(type(e).__name__, e)
    try:
        spec = reach("_frozen_importlib").BuiltinImporter.find_spec("_signal")
        print(spec)
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
