# PY-P04 outcome=guest-error
# scanner none
# throws SystemExit
def handle(event, api):
    raise SystemExit(3)
