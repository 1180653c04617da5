# PY-C09 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner huge-number
import math


def handle(event, api):
    return math.comb(10**7, 5 * 10**6) % 10
