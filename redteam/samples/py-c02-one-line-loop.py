# PY-C02 outcome=cpu-exceeded cpu=200
# scanner endless-loop
def handle(event, api):
    while True: pass
