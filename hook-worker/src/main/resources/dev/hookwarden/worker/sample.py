# What a worker rehearses before its first run: the usual parts of a hook.
import datetime
import json
import re

TICKET = re.compile(r"^([A-Z]+)-(\d+)$")


def handle(event, api):
    order = api.records.get("orders", event["data"]["id"]) or {"total": 0, "lines": []}
    total = order["total"] + event["data"]["total"]
    now = datetime.datetime.now(datetime.timezone.utc).isoformat()
    api.records.put("orders", event["data"]["id"], {**order, "total": total, "at": now})
    api.records.patch("orders", event["data"]["id"], {"seen": True})
    name, number = TICKET.match("ORDER-42").groups()
    values = sorted([3, 1, 2], key=lambda n: -n)
    print(f"order {name} {number}", len(values), api.run.hook)
    api.notify("user-42", title="Order updated", purpose="order-updates")
    api.emit("invoices", "invoice.wanted", json.loads(json.dumps({"total": total})))
    return {**event["data"], "seen": api.records.get("orders", event["data"]["id"])["seen"]}
