# PY-P01 outcome=guest-error
# scanner system-module
# throws ImportError
import signal


def handle(event, api):
    signal.raise_signal(signal.SIGTERM)
