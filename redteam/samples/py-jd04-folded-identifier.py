# JD-04 outcome=guest-error
# scanner escaped-name file-access
# throws NameError
def handle(event, api):
    return ｏｐｅｎ("/etc/passwd").read()
