# SU-03 outcome=ok
# scanner hidden-attribute
# returns "contained"
import json

__name__ = "json"


def dumps(value):
    return "evil"


def handle(event, api):
    import json as again
    for name in ("hook", "api", "hookwarden", "hook_api", "json.hook"):
        try:
            handle.__globals__["__import__"](name)
            return name
        except NameError as e:
            print(e)
    return "contained" if again.dumps(1) == "1" and json is again else "shadowed"
