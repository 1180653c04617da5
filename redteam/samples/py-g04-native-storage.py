# PY-G04 outcome=ok
# scanner hidden-attribute subclass-walk
# returns "contained"
def handle(event, api):
    for reach in (print.__globals__["__import__"], object.__subclasses__):
        try:
            found = reach("__graalpython__")
            for _ in range(10000):
                found.storage_to_native_primitive([1] * 1000)
            return "native memory"
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
