# PY-C14 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner none
def handle(event, api):
    return int("f" * 50_000_000, 16) % 7
