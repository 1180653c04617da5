# PY-P03 outcome=ok runs=2 idle=yes
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        signal = reach("_signal")
        signal.setitimer(0, 0.001, 0.001)
        return "a timer runs"
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
