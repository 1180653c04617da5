# PY-C17 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner none
import itertools


def handle(event, api):
    return len(list(itertools.permutations(range(12))))
