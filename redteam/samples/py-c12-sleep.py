# PY-C12 outcome=guest-error
# scanner waiting
# throws AttributeError
import time


def handle(event, api):
    time.sleep(1e5)
