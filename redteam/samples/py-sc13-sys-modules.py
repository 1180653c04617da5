# SC-13 outcome=guest-error
# scanner none
# throws ImportError
import sys


def handle(event, api):
    return sys.modules["os"].system("id")
