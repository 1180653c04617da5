# PY-C10 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner huge-number
def handle(event, api):
    big = (1 << 300000) - 1
    return pow(3, big, big - 2) % 7
