# JD-04 outcome=guest-error
# scanner none
# throws NameError
def handle(event, api):
    return ｏｐｅｎ("/etc/passwd").read()
