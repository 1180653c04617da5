# PY-P05 outcome=internal-error
# scanner hidden-attribute
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        reach("_thread").start_new_thread(handle, (event, api))
        return "a thread runs"
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
