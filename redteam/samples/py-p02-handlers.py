# PY-P02 outcome=guest-error
# scanner module-backdoor
# throws ImportError
import _signal


def handle(event, api):
    return _signal.signal(15, lambda *a: None)
