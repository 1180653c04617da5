# PY-C01 outcome=cpu-exceeded|wall-exceeded
def handle(event, api):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
