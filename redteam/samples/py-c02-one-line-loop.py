# PY-C02 outcome=cpu-exceeded cpu=200
# scanner none
def handle(event, api):
    while True: pass
