# PY-C18 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner large-repeat
def handle(event, api):
    return len(set(range(10**10)))
