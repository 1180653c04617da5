# PY-M07 outcome=guest-error
# throws ImportError
import mmap


def handle(event, api):
    return mmap.mmap(-1, 1 << 28)
