# JD-04 outcome=guest-error
# throws NameError
def handle(event, api):
    return ｏｐｅｎ("/etc/passwd").read()
