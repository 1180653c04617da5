# PY-C05 outcome=cpu-exceeded cpu=200
# scanner endless-iterator
import itertools


def handle(event, api):
    return max(itertools.repeat(1))
