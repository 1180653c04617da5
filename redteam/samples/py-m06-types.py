# PY-M06 outcome=memory-exceeded|cpu-exceeded cpu=1000 alloc=64
# scanner class-machinery endless-loop
def handle(event, api):
    kinds = []
    while True:
        kinds.append(type("Kind%d" % len(kinds), (), {"method": lambda self: 1}))
