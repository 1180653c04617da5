# PY-P05 outcome=ok
# scanner computed-attribute hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    for name, arguments in (("fork", ()), ("posix_spawn", ("/bin/id", ["id"], {})), ("execv", ("/bin/id", ["id"])), ("system", ("id",))):
        try:
            answer = getattr(reach("posix"), name)(*arguments)
            if answer not in (-1, 1, 126, 127):
                return [name, repr(answer)]
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
