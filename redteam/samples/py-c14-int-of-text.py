# PY-C14 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner large-repeat
def handle(event, api):
    return int("f" * 50_000_000, 16) % 7
