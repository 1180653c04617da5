# PY-F06 outcome=ok cpu=4000
# scanner module-backdoor
# returns "contained"
import dataclasses


def handle(event, api):
    try:
        return [frame.function for frame in dataclasses.inspect.stack()]
    except AttributeError as e:
        print(e)
    return "contained"
