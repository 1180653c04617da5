# PY-C13 outcome=guest-error
# throws NameError
def handle(event, api):
    return input("wait")
