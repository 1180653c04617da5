# SC-11 outcome=ok
# scanner eval-call hidden-word
# returns "contained"
def handle(event, api):
    for attempt in (lambda: eval(compile("1", "x", "ev" + "al")), lambda: eval("1"), lambda: compile("1", "x", "eval")):
        try:
            return repr(attempt())
        except NameError as e:
            print(e)
    return "contained"
