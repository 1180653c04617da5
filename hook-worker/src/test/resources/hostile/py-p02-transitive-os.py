# PY-H07 outcome=guest-error|internal-error
import random


def handle(event, api):
    return random._os.system("id")
