# PY-C10 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner none
import math


def handle(event, api):
    return math.factorial(3 * 10**6) % 7
