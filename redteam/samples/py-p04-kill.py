# PY-P04 outcome=internal-error
# scanner computed-attribute hidden-attribute
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        posix = reach("posix")
    except Exception as e:
        print(type(e).__name__, e)
        return "contained"
    for name, arguments in (("kill", (0, 15)), ("killpg", (0, 9)), ("abort", ())):
        try:
            getattr(posix, name)(*arguments)
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
