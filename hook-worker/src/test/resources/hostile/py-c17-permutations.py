# PY-C17 outcome=cpu-exceeded|memory-exceeded cpu=200
import itertools


def handle(event, api):
    return len(list(itertools.permutations(range(12))))
