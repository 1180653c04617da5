# PY-C10 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner huge-number
import math


def handle(event, api):
    big = 10**3000000
    return math.isqrt(big) % 7 + math.gcd(big + 1, big // 3)
