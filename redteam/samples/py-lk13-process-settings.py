# LK-13 outcome=ok runs=2
# scanner module-backdoor
# returns "contained"
import random
import time


def handle(event, api):
    attempts = [lambda: time.tzset(), lambda: random._os.environ.__setitem__("TZ", "Asia/Tokyo"), lambda: random._os.chdir("/tmp")]
    for attempt in attempts:
        try:
            attempt()
            return "changed"
        except AttributeError as e:
            print(e)
    return "contained" if time.localtime().tm_gmtoff == 0 and time.tzname[0] == "UTC" else time.tzname
