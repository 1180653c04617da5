# PY-C08 outcome=cpu-exceeded cpu=200 alloc=4000
# scanner none
import collections
import itertools


def handle(event, api):
    collections.deque(itertools.count(), maxlen=0)
