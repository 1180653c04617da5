# PY-M05 outcome=memory-exceeded|cpu-exceeded cpu=1000 alloc=64
# scanner class-machinery computed-attribute endless-loop
def handle(event, api):
    holder = type("Holder", (), {})()
    number = 0
    while True:
        number += 1
        setattr(holder, "name%d" % number, "x" * 100)
