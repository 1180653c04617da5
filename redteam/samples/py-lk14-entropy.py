# LK-14 outcome=ok runs=2 cpu=6000
# scanner hidden-attribute module-backdoor
# returns ["bdd7322628efe333",0.6394267984578837]
import random
import uuid


def handle(event, api):
    for reach in (lambda: random.SystemRandom().random(), lambda: random._os.urandom(8), lambda: uuid.uuid1(), lambda: uuid.getnode(),
                  lambda: uuid.os.urandom(8)):
        try:
            return repr(reach())
        except AttributeError as e:
            print(e)
    system = print.__globals__["__import__"]("os")
    return [system.urandom(4).hex() + str(uuid.uuid4())[:8], random.random()]
