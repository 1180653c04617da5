"""Notices leaks: an hour with more than twice the usual consumption."""
from datetime import datetime

ALPHA = 0.1


def handle(event, api):
    reading = event["data"]
    last = api.records.get("meters", reading["meter"])
    if last is None:
        api.records.put("meters", reading["meter"], {"litres": reading["litres"], "at": reading["at"], "usual": None})
        return None

    hours = (datetime.fromisoformat(reading["at"]) - datetime.fromisoformat(last["at"])).total_seconds() / 3600
    if hours <= 0:
        api.log.warn("a reading that is older than the last one")
        return None
    rate = (reading["litres"] - last["litres"]) / hours
    usual = last["usual"]
    leak = usual is not None and rate > 2 * usual
    if leak:
        api.notify(
            reading["caretaker"],
            title=f"Possible leak at {reading['meter']}",
            body=f"{rate:.0f} l/h, usually {usual:.0f} l/h",
            purpose="leaks",
        )
    usual = rate if usual is None else (1 - ALPHA) * usual + ALPHA * rate
    api.records.put("meters", reading["meter"], {"litres": reading["litres"], "at": reading["at"], "usual": round(usual, 2)})
    return {"rate": round(rate, 1), "leak": leak}
