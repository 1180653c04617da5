# PY-H01 outcome=ok cpu=4000
# scanner hidden-attribute subclass-walk
# returns "contained"
import random


def handle(event, api):
    random.random()
    kinds = {kind.__name__: kind for kind in ().__class__.__base__.__subclasses__()}
    if "_wrap_close" not in kinds:
        return "contained"
    os = kinds["_wrap_close"].__init__.__globals__
    if os["system"]("true") == 0:
        return "escaped by system"
    attempts = {
        "popen": lambda: os["popen"]("id").read(),
        "open": lambda: os["open"]("/etc/passwd", 0),
    }
    for name, attempt in attempts.items():
        try:
            attempt()
        except Exception as e:
            print(type(e).__name__, e)
        else:
            return "escaped by " + name
    return "contained"
