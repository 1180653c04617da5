# SC-13 outcome=guest-error
# throws ImportError
import sys


def handle(event, api):
    return sys.modules["os"].system("id")
