# PY-C02 outcome=cpu-exceeded cpu=200
def handle(event, api):
    while True: pass
