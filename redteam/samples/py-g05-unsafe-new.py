# PY-G05 outcome=ok
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        module = reach("__graalpython__")
        function = module.unsafe_object_new(type(handle))
        print(repr(function))
        function()
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
