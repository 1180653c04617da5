# PY-H07 outcome=guest-error|internal-error
import random


def handle(event, api):
    status = random._os.system("id")
    if status != 0:
        raise PermissionError("no command was run")
    return "escaped"
