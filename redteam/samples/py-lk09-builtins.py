# LK-09 outcome=ok runs=2
# scanner hidden-attribute namespace-function prototype-change
# returns "contained"
import json


def handle(event, api):
    space = json.dumps.__globals__["__builtins__"]
    space = space if type(space) is dict else vars(space)
    if "mark" in space or hasattr(json, "mark"):
        return "seen"
    space["mark"] = json.mark = api.run.id
    json.JSONEncoder.default = lambda self, value: "evil"
    return "contained" if json.dumps([1]) == "[1]" else "changed"
