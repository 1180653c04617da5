# PY-C13 outcome=guest-error
# scanner system-module
# throws ImportError
import threading


def handle(event, api):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
