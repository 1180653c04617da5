# FN-02 outcome=ok
# scanner file-access hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    io = reach("_io")
    posix = reach("posix")
    for descriptor in range(0, 20):
        try:
            data = io.FileIO(descriptor, closefd=False).read(8)
            if data:
                return [descriptor, repr(data)]
        except Exception as e:
            print(type(e).__name__)
    for descriptor in range(0, 20):
        try:
            posix.write(descriptor, b"\0\0\0\x02{}")
        except Exception as e:
            print(type(e).__name__)
    return "contained"
