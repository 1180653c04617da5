# PY-C11 outcome=cpu-exceeded|memory-exceeded cpu=200
# scanner none
import decimal


def handle(event, api):
    decimal.getcontext().prec = 10**6
    return str(decimal.Decimal(2).sqrt())[:10]
