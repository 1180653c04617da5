# PY-C13 outcome=guest-error
# throws ImportError
import threading


def handle(event, api):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
