# API-E03 outcome=ok
# scanner none
# returns "contained"
def handle(event, api):
    cycle = []
    cycle.append(cycle)
    values = [handle, {1, 2}, b"x", 1j, float("nan"), cycle, "\ud800", {"\ud800": 1}, object(), api]
    attempts = [lambda value=value: api.records.put("orders", "k", value) for value in values]
    attempts += [lambda: api.records.put(), lambda: api.records.put("orders"), lambda: api.records.put(1, 2, 3), lambda: api.notify("u"),
                 lambda: api.records.find("orders", limit=10**30), lambda: api.records.find("orders", where=[1]), lambda: api.call(1)]
    refused = 0
    for attempt in attempts:
        try:
            attempt()
            print("accepted")
        except Exception as e:
            refused += 1
            print(type(e).__name__, getattr(e, "code", None), e)
    return "contained" if refused == len(attempts) and api.records.get("orders", "k") is None else refused
