# PY-P01 outcome=guest-error
import signal


def handle(event, api):
    signal.raise_signal(signal.SIGTERM)
