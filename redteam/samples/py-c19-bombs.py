# PY-C19 outcome=guest-error
# scanner decoder large-repeat
# throws ImportError
import zlib


def handle(event, api):
    return len(zlib.decompress(zlib.compress(b"\0" * 10**8)))
