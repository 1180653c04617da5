# PY-C13 outcome=guest-error
# scanner none
# throws NameError
def handle(event, api):
    return input("wait")
