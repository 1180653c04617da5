# PY-F02 outcome=ok cpu=4000
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    def numbers():
        yield 1
        yield here.gi_frame.f_back

    here = numbers()
    next(here)
    frame = next(here)
    while frame is not None:
        print(frame.f_code.co_name, sorted(str(name) for name in frame.f_globals)[:5])
        if any("Java" in repr(type(value)) for value in frame.f_locals.values()):
            return "a host object"
        frame = frame.f_back
    return "contained"
