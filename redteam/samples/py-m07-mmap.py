# PY-M07 outcome=guest-error
# scanner native-module
# throws ImportError
import mmap


def handle(event, api):
    return mmap.mmap(-1, 1 << 28)
