# PY-M02 outcome=memory-exceeded|guest-error cpu=3000 alloc=64
# scanner none
def handle(event, api):
    return len("%2000000000d" % 1)
