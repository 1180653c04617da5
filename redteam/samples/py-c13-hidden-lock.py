# PY-C13 outcome=wall-exceeded cpu=3000 wall=1000
# scanner hidden-attribute
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        thread = reach("_thread")
    except Exception as e:
        print(type(e).__name__, e)
        return "contained"
    lock = thread.allocate_lock()
    lock.acquire()
    lock.acquire()
