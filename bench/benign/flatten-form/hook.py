def flatten(value, path=""):
    """Nested answers as one level, with dots in the names."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from flatten(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from flatten(inner, f"{path}[{index}]")
    else:
        yield path, value


def handle(event, api):
    answers = dict(flatten(event["data"]["answers"]))
    missing = [name for name in ("person.first", "person.last") if not str(answers.get(name, "")).strip()]
    if missing:
        api.reject("missing: " + ", ".join(missing))
    return {**event["data"], "flat": answers}
