# PY-H07 outcome=guest-error
# scanner module-backdoor
# throws AttributeError
import random


def handle(event, api):
    return random._os.system("id")
