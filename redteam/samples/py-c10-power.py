# PY-C10 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner huge-number
def handle(event, api):
    return (10 ** (10**8)) % 7
