# PY-H01 outcome=guest-error|internal-error
def handle(event, api):
    for kind in ().__class__.__base__.__subclasses__():
        if kind.__name__ == "FileIO":
            return kind("/etc/passwd").read().decode()
    raise ValueError("no such class")
