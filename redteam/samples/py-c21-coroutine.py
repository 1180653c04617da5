# PY-C21 outcome=cpu-exceeded cpu=200
# scanner catches-everything endless-loop
class Stubborn:
    def __await__(self):
        while True:
            try:
                yield 1
            except BaseException:
                pass


async def forever():
    await Stubborn()


def handle(event, api):
    coroutine = forever()
    while True:
        coroutine.send(None)
