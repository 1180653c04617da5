# PY-H05 outcome=ok
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    try:
        api.secret
    except AttributeError as e:
        if getattr(e, "obj", None) not in (None, api):
            return repr(e.obj)
    try:
        api.records.put("orders", 7, 7)
    except Exception as e:
        if e.__context__ is not None or e.__cause__ is not None:
            return repr(e.__context__)
        if set(e.__dict__) != {"code"}:
            return sorted(e.__dict__)
    try:
        api.records.put("orders", "k", {1, 2})
    except TypeError as e:
        group = ExceptionGroup("all", [e])
        print(repr(group.exceptions), repr(e.__context__), e.__suppress_context__)
    return "contained"
