# PY-M03 outcome=memory-exceeded cpu=3000 alloc=4000
# scanner endless-loop large-repeat
def handle(event, api):
    while True:
        try:
            bytearray(1 << 30)
        except MemoryError:
            pass
