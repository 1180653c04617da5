# API-X03 outcome=ok runs=2
# scanner none
# returns "contained"
kept = []


def handle(event, api):
    if kept:
        return "a context was used twice"
    kept.append(api)
    api.records.get("orders", "k")
    return "contained"
