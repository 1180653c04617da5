# PY-C20 outcome=ok runs=2 idle=yes cpu=3000
# scanner class-machinery endless-loop
# returns "contained"
class Clinging:
    def __init__(self):
        self.own = self

    def __del__(self):
        while True:
            pass


def handle(event, api):
    for _ in range(100):
        Clinging()
    return "contained"
