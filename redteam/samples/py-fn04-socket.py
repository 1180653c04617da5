# FN-04 outcome=ok
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    for name in ("_socket", "socket", "_ssl", "select", "_select"):
        try:
            module = reach(name)
            return [name, module.gethostname()]
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
