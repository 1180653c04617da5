# PY-H08 outcome=ok
# scanner namespace-function subclass-walk
# returns "contained"
def handle(event, api):
    print(repr(api), type(api).__mro__, type(api).__subclasses__(), dir(api))
    print(repr(api.records.put), repr(type(type(api))), api.__class__.__base__)
    for attempt in (lambda: setattr(api, "x", 1), lambda: setattr(type(api), "x", 1), lambda: delattr(type(api), "notify"),
                    lambda: type.__setattr__(type(api), "__slots__", 1) and 1, lambda: type(api)().records):
        try:
            if attempt() is not None:
                return "changed"
        except (AttributeError, TypeError) as e:
            print(e)
    return "contained"
