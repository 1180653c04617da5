# PY-H03 outcome=ok cpu=4000
# scanner hidden-attribute special-attribute
# returns "contained"
def cells(function, depth):
    for cell in getattr(function, "__closure__", None) or ():
        value = cell.cell_contents
        yield value
        if depth and callable(value):
            yield from cells(value, depth - 1)


def handle(event, api):
    found = 0
    for value in cells(api.notify.__func__, 4):
        if type(value).__name__ not in ("function", "type", "Frozen") and callable(value):
            found += 1
            for arguments in (("exec", "id"), (1, 2), ("log",), ("put", object()), ("put", "[1"), ("\ud800", "\ud800")):
                try:
                    print(value(*arguments))
                except Exception as e:
                    print(type(e).__name__, e)
    return "contained" if api.records.get("orders", "k") is None else found
