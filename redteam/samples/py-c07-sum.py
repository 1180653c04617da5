# PY-C07 outcome=cpu-exceeded cpu=200 alloc=4000
# scanner large-repeat
def handle(event, api):
    return sum(range(10**12))
