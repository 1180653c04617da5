# PY-P03 outcome=guest-error
# scanner none
# throws ImportError
import signal


def handle(event, api):
    return signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
