# PY-P04 outcome=guest-error|internal-error
# scanner hidden-attribute
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        reach("posix")._exit(3)
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
