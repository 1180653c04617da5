# PY-G11 outcome=internal-error cpu=4000
# scanner hidden-attribute
def handle(event, api):
    code = handle.__code__
    for change in ({"co_code": b"\xff" * 64}, {"co_stacksize": 2**30}, {"co_nlocals": 10**6}, {"co_consts": ()}):
        try:
            changed = code.replace(**change)
            type(handle)(changed, {})(event, None)
        except Exception as e:
            print(type(e).__name__, e)
    try:
        type(code)(0, 0, 0, 0, 2**31 - 1, 0, b"\xff" * 64, (), (), (), "x", "x", "x", 1, b"", b"")
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
