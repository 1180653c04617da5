# SU-05 outcome=ok
# scanner hidden-attribute stored-code
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        marshal = reach("marshal")
        code = marshal.loads(marshal.dumps(handle.__code__))
        print(code.co_name)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        import hook
        return "imported"
    except ImportError as e:
        print(type(e).__name__)
    return "contained"
