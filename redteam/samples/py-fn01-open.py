# FN-01 outcome=guest-error
# scanner none
# throws NameError
def handle(event, api):
    return open("/etc/passwd").read()
