# PY-C14 outcome=guest-error
# scanner large-repeat
# throws ValueError
def handle(event, api):
    return int("9" * 20_000_000)
