# PP-09 outcome=ok runs=2
# scanner class-machinery module-backdoor
# returns "contained"
import enum
import json


class Liar(type):
    def __instancecheck__(cls, other):
        return True

    def __subclasscheck__(cls, other):
        return True


class Evil(metaclass=Liar):
    dumps = loads = lambda *args: "evil"


def handle(event, api):
    try:
        enum.sys.modules["json"] = Evil
        enum.sys.modules["time"] = enum.sys.modules["_json"] = Evil
    except Exception as e:
        print(type(e).__name__, e)
    import json as again
    api.records.put("orders", "k", {"a": 1})
    if api.records.get("orders", "k") != {"a": 1} or json.dumps(1) != "1":
        return "changed"
    return "contained" if api.run.now.startswith("2023-") else api.run.now
