# PY-C01 outcome=cpu-exceeded cpu=200
while True:
    pass


def handle(event, api):
    return 1
