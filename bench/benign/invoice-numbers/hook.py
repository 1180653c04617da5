"""Gives each paid order the next invoice number of its year, once."""


def handle(event, api):
    order = event["data"]
    existing = api.records.get("invoices", order["id"])
    if existing is not None:
        return existing["number"]

    year = api.run.now[:4]
    counter = api.records.get("counters", f"invoice-{year}") or {"last": 0}
    following = counter["last"] + 1
    number = f"{year}-{following:06d}"
    api.records.put("counters", f"invoice-{year}", {"last": following})
    api.records.put("invoices", order["id"], {"number": number, "total": order["total"], "issued": api.run.now})
    return number
