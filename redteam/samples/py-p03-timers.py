# PY-P03 outcome=guest-error
# scanner system-module
# throws ImportError
import signal


def handle(event, api):
    return signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
