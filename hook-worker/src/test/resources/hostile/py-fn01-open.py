# FN-01 outcome=guest-error
# throws NameError
def handle(event, api):
    return open("/etc/passwd").read()
