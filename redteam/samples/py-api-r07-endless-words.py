# API-R07 outcome=cpu-exceeded cpu=300
# scanner endless-loop
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def handle(event, api):
    raise Endless()
