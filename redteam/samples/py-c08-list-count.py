# PY-C08 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner none
import itertools


def handle(event, api):
    return list(itertools.count())
