from datetime import date, datetime, time

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def spans(hours):
    for key, value in hours.items():
        first, _, last = key.partition("-")
        begin, end = (time.fromisoformat(part) for part in value.split("-"))
        for day in range(DAYS.index(first), DAYS.index(last or first) + 1):
            yield day, begin, end


def is_open(shop, moment):
    if moment.date().isoformat() in shop.get("closed", []):
        return False
    return any(
        day == moment.weekday() and begin <= moment.time() < end for day, begin, end in spans(shop["hours"])
    )


def handle(event, api):
    shop = api.records.get("shops", event["data"]["shop"])
    if shop is None:
        return {"error": "unknown shop"}
    moment = datetime.fromisoformat(event["data"]["at"])
    return {"open": is_open(shop, moment), "weekday": DAYS[moment.weekday()]}
