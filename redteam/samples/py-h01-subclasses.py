# PY-H01 outcome=ok cpu=4000
# scanner dynamic-import hidden-attribute subclass-walk
# returns "contained"
def handle(event, api):
    kinds = {kind.__name__: kind for kind in ().__class__.__base__.__subclasses__()}
    attempts = [
        lambda: kinds["FileIO"]("/etc/passwd").read(),
        lambda: [k for k in kinds["_IOBase"].__subclasses__()][0].__subclasses__()[0]("/etc/passwd").read(),
        lambda: kinds["Popen"](["id"]),
        lambda: kinds["_wrap_close"].__init__.__globals__["open"]("/etc/passwd", 0),
        lambda: kinds["JavaTypeLoader"].load_module("java.lang.System"),
    ]
    for attempt in attempts:
        try:
            attempt()
        except Exception as e:
            print(type(e).__name__, e)
        else:
            return "escaped"
    return "contained"
