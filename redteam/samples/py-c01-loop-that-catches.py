# PY-C01 outcome=cpu-exceeded cpu=200
# scanner none
def handle(event, api):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
