# LK-15 outcome=ok cpu=6000
# scanner file-access module-backdoor
# returns "contained"
import json
import random
import time
import uuid


def handle(event, api):
    facts = [lambda: random._os.getpid(), lambda: random._os.uname(), lambda: random._os.cpu_count(), lambda: uuid.platform.platform(),
             lambda: uuid.sys.path, lambda: random._os.environ, lambda: time.get_clock_info("time"), lambda: json.__file__, lambda: json.__cached__]
    for fact in facts:
        try:
            print(fact())
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
