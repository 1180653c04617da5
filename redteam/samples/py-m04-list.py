# PY-M04 outcome=memory-exceeded|cpu-exceeded cpu=1000 alloc=64
# scanner endless-loop
def handle(event, api):
    grow = [0]
    while True:
        grow += grow
