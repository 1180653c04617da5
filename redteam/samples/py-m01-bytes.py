# PY-M01 outcome=memory-exceeded cpu=3000 alloc=64
# scanner large-repeat
def handle(event, api):
    return len(bytearray(10**9))
