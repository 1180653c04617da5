# FN-01 outcome=ok
# scanner file-access hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    io = reach("_io")
    posix = reach("posix")
    paths = ("/etc/passwd", "/proc/self/environ", "/proc/self/mem", "/proc/1/root", "/tmp/x", "/opt/hookwarden/jvm.options", "../etc/passwd")
    for attempt in (lambda path: io.FileIO(path).read(), lambda path: posix.open(path, 0), lambda path: posix.stat(path),
                    lambda path: posix.listdir(path), lambda path: io.open(path, "w"), lambda path: posix.mkdir(path)):
        for path in paths:
            try:
                return [path, repr(attempt(path))]
            except OSError as e:
                print(type(e).__name__)
    return "contained"
