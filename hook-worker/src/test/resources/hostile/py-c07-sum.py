# PY-C07 outcome=cpu-exceeded|wall-exceeded|memory-exceeded
def handle(event, api):
    return sum(range(10**12))
