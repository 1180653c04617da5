# PP-08 outcome=ok
# scanner hidden-attribute namespace-function prototype-change
# returns "contained"
import json

space = json.dumps.__globals__["__builtins__"]
if type(space) is not dict:
    space = vars(space)


def evil(*args, **kwargs):
    raise RuntimeError("captured")


def handle(event, api):
    json.dumps = json.loads = evil
    for name in ("isinstance", "str", "type", "len", "getattr", "sorted", "callable", "list", "repr", "super", "int"):
        space[name] = evil
    api.records.put("orders", "k", {"a": [1]})
    try:
        api.records.put("orders", 7, 7)
    except Exception as e:
        if e.code != "invalid-argument":
            return e.code
    return "contained" if api.records.get("orders", "k") == {"a": [1]} else "changed"
