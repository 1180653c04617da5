# PY-G06 outcome=ok
# scanner computed-attribute hidden-attribute
# returns "contained"
def handle(event, api):
    reach = print.__globals__["__import__"]
    for name, arguments in (("replicate_extensions_in_venv", ("/x", 2)), ("create_arrow_py_capsule", (4096, 8192)),
                            ("extend", (object,)), ("get_python_home_paths", ()), ("run_path", ())):
        try:
            module = reach("__graalpython__")
            return [name, repr(getattr(module, name)(*arguments))]
        except Exception as e:
            print(type(e).__name__, e)
    return "contained"
