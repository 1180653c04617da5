# PY-C08 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner endless-iterator
import itertools


def handle(event, api):
    return list(itertools.count())
