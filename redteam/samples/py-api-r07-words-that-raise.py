# API-R07 outcome=guest-error
# scanner none
# throws Broken
class Broken(Exception):
    def __str__(self):
        raise SystemExit(0)


def handle(event, api):
    raise Broken()
