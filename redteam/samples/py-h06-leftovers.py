# PY-H06 outcome=ok
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    found = []
    for name in ("help", "license", "credits", "copyright", "exit", "quit", "open", "input", "breakpoint", "__loader__",
                 "__spec__", "__file__", "__builtins__", "site", "sys", "os", "_prelude", "_namespace", "api"):
        value = handle.__globals__.get(name)
        if value is not None and "refuse" not in repr(value) and type(value).__name__ != "function":
            found.append(name)
    try:
        license._Printer__setup.__globals__
        found.append("license")
    except AttributeError as e:
        print(e)
    try:
        help("os")
        found.append("help")
    except NameError as e:
        print(e)
    return found or "contained"
