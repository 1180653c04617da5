# PY-M03 outcome=memory-exceeded cpu=3000 alloc=256
# scanner endless-loop large-repeat
def handle(event, api):
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 24))
        except MemoryError:
            pass
