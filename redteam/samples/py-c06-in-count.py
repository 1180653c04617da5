# PY-C06 outcome=cpu-exceeded cpu=200 alloc=4000
# scanner none
import itertools


def handle(event, api):
    return -1 in itertools.count()
