# PY-C11 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner endless-loop
import fractions


def handle(event, api):
    x = fractions.Fraction(3, 7)
    while True:
        x = x * x + 1
