# PY-G08 outcome=ok
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        polyglot = reach("polyglot")
        polyglot.register_interop_behavior(dict, is_string=lambda d: True, as_string=lambda d: "=\"forged\"")
    except Exception as e:
        print(type(e).__name__, e)
    try:
        api.records.put({"a": 1}, "k", 1)
        return "a dict was taken for a string"
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
