# PY-C09 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner none
import math


def handle(event, api):
    return math.comb(10**7, 5 * 10**6) % 10
