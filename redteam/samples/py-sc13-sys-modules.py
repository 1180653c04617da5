# SC-13 outcome=guest-error
# scanner interpreter-internals
# throws ImportError
import sys


def handle(event, api):
    return sys.modules["os"].system("id")
