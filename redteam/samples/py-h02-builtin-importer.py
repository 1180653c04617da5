# PY-H02 outcome=guest-error cpu=4000
# scanner dynamic-import subclass-walk
# throws NameError
def handle(event, api):
    for kind in ().__class__.__base__.__subclasses__():
        if kind.__name__ == "BuiltinImporter":
            posix = kind.load_module("posix")
            status = posix.system("id")
            return "escaped" if status == 0 else "contained"
    return "contained"
