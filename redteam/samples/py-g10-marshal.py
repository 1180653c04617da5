# PY-G10 outcome=guest-error
# scanner stored-code
# throws ImportError
import marshal


def handle(event, api):
    return marshal.loads(b"\xe3" + b"\xff" * 64)
