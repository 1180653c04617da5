# PY-C02 outcome=cpu-exceeded|wall-exceeded
def handle(event, api):
    while True: pass
