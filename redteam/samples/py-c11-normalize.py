# PY-C11 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner large-repeat
import unicodedata


def handle(event, api):
    return len(unicodedata.normalize("NFKD", "\u1e9b\u0323" * 10**7))
