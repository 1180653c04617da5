# PP-08 outcome=ok
# scanner computed-attribute
# returns "contained"
def handle(event, api):
    try:
        api.records.put("orders", 7, 7)
    except Exception as e:
        kind = type(e)
    for name in ("__init__", "__str__", "code"):
        try:
            setattr(kind, name, lambda *args: 1 / 0)
        except TypeError as e:
            print(e)
    try:
        api.records.put("orders", 8, 8)
        return "accepted"
    except Exception as e:
        print(type(e).__name__)
    return "contained"
