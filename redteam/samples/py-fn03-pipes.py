# FN-03 outcome=ok
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    posix = reach("posix")
    made = 0
    try:
        for _ in range(10000):
            posix.pipe()
            made += 1
    except Exception as e:
        print(type(e).__name__)
    return "contained"
