# SC-12 outcome=ok
# scanner dynamic-import eval-call hidden-attribute namespace-function
# returns "contained"
def handle(event, api):
    for attempt in (lambda: exec("import" + " os"), lambda: handle.__globals__["exec"]("1"), lambda: globals()["open"]("/etc/passwd")):
        try:
            return repr(attempt())
        except NameError as e:
            print(e)
    try:
        import importlib
        return "imported"
    except ImportError as e:
        print(e)
    return "contained"
