# PY-C16 outcome=cpu-exceeded cpu=200 alloc=4000
# scanner none
def f():
    try:
        f()
    except RecursionError:
        f()


def handle(event, api):
    f()
