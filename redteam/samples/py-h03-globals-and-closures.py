# PY-H03 outcome=ok cpu=4000
# scanner computed-member hidden-word special-attribute
# returns "contained"
def handle(event, api):
    seen = []
    for method in (api.notify, api.records.put, api.log.info, api.budget, print):
        function = getattr(method, "__func__", method)
        names = getattr(function, "__" + "globals__", {})
        seen += [value for value in names.values() if not isinstance(value, (str, type, frozenset, tuple, dict))]
        for cell in getattr(function, "__closure__") or ():
            seen.append(cell.cell_contents)
    for value in seen:
        words = repr(value)
        if "Java" in words or "Host" in words or "module '" in words and "built-in" not in words:
            return words
    return "contained"
