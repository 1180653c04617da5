# PY-C01 outcome=cpu-exceeded cpu=200
# scanner catches-everything endless-loop
def handle(event, api):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
