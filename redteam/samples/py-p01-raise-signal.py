# PY-P01 outcome=ok runs=2
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    for name in ("signal", "_signal"):
        try:
            reach(name).raise_signal(15)
            return "raised"
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
