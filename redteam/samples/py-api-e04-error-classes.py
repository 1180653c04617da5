# API-E04 outcome=ok
# scanner subclass-walk
# returns "contained"
def handle(event, api):
    try:
        api.records.put("orders", 7, 7)
    except Exception as e:
        kinds = [kind.__name__ for kind in type(e).__mro__]
        return "contained" if kinds == ["HookError", "Exception", "BaseException", "object"] else kinds
