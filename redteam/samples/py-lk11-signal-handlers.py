# LK-11 outcome=ok runs=2
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        signal = reach("_signal")
        if signal.getsignal(15) is not signal.SIG_DFL:
            return "seen"
        signal.signal(15, lambda *arguments: None)
        return "a handler was set"
    except Exception as e:
        print(type(e).__name__, e)
    return "contained"
