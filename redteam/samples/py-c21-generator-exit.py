# PY-C21 outcome=cpu-exceeded|guest-error cpu=200
# scanner endless-loop
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            while True:
                pass


def handle(event, api):
    generator = stubborn()
    next(generator)
    generator.close()
