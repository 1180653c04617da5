# PY-M03 outcome=memory-exceeded|worker-lost|cpu-exceeded|wall-exceeded
def handle(event, api):
    kept = []
    while True:
        try:
            kept.append("x" * (1 << 24))
        except MemoryError:
            pass
