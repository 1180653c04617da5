# PY-P04 outcome=guest-error
# throws SystemExit
def handle(event, api):
    raise SystemExit(3)
