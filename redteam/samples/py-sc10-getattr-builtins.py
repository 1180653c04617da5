# SC-10 outcome=ok
# scanner computed-member dynamic-import hidden-attribute hidden-word namespace-function special-attribute
# returns "contained"
def handle(event, api):
    for attempt in (lambda: getattr(__builtins__, "__imp" + "ort__")("os").system("id"), lambda: __import__("os"),
                    lambda: __builtins__["__import__"]("os"), lambda: vars(__builtins__)):
        try:
            return repr(attempt())
        except (AttributeError, NameError, TypeError, ImportError) as e:
            print(type(e).__name__, e)
    return "contained"
