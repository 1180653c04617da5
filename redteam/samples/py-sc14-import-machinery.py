# SC-14 outcome=ok
# scanner hidden-attribute interpreter-internals
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    try:
        sys = reach("sys")
        sys.meta_path.clear()
        sys.path.append("/etc")
        sys.path_hooks.clear()
    except Exception as e:
        print(type(e).__name__, e)
    try:
        import passwd
        return "imported"
    except ImportError as e:
        print(type(e).__name__)
    return "contained"
