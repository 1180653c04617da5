# SC-20 outcome=ok
# scanner hidden-attribute star-import
# returns "contained"
from json import *
from operator import *


def handle(event, api, getattr=None, /, isinstance=None):
    for name in ("open", "eval", "exec", "__import__"):
        try:
            handle.__globals__[name]("1")
            return name
        except NameError as e:
            print(e)
    return "contained"
