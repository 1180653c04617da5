# FN-01 outcome=guest-error
# scanner file-access
# throws NameError
def handle(event, api):
    return open("/etc/passwd").read()
