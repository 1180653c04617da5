# FN-01 outcome=guest-error
def handle(event, api):
    return open("/etc/passwd").read()
