# API-R07 outcome=cpu-exceeded|wall-exceeded
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def handle(event, api):
    raise Endless()
