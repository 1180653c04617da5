# PY-C13 outcome=guest-error
# scanner file-access
# throws NameError
def handle(event, api):
    return input("wait")
