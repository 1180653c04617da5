# PY-C10 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner huge-number
import math


def handle(event, api):
    return math.factorial(3 * 10**6) % 7
