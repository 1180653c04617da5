# PY-G07 outcome=ok
# scanner hidden-attribute native-module
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        module = reach("_ctypes")
        return repr(module._SimpleCData.from_address(4096).value)
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
