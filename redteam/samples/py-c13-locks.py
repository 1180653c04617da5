# PY-C13 outcome=guest-error
# scanner none
# throws ImportError
import threading


def handle(event, api):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
