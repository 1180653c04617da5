# PY-H07 outcome=ok cpu=4000
# scanner module-backdoor
# returns "contained"
import enum
import json


def handle(event, api):
    attempts = [
        lambda: json.decoder.scanner.re.enum.sys.modules["os"],
        lambda: enum.sys.modules["posix"],
        lambda: enum.sys.modules["builtins"].open("/etc/passwd"),
        lambda: enum.sys.executable + enum.sys.path[0],
        lambda: enum.sys.exit(0),
    ]
    for attempt in attempts:
        try:
            return repr(attempt())
        except (AttributeError, KeyError, ImportError) as e:
            print(type(e).__name__, e)
    return "contained"
