# PY-C01 outcome=cpu-exceeded cpu=200
# scanner endless-loop
while True:
    pass


def handle(event, api):
    return 1
