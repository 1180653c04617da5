from decimal import ROUND_HALF_EVEN, Decimal, localcontext

CENT = Decimal("0.01")


def handle(event, api):
    order = event["data"]
    amount = Decimal(order["amount"])
    if order["currency"] == "EUR":
        euros = amount
    else:
        rate = api.records.get("rates", order["currency"])
        if rate is None:
            api.log.error("no rate for", order["currency"])
            raise LookupError(f"no rate for {order['currency']}")
        with localcontext() as context:
            context.prec = 20
            euros = amount / Decimal(rate["perEuro"])
    euros = euros.quantize(CENT, rounding=ROUND_HALF_EVEN)
    api.records.put("orders", order["id"], {**order, "euros": str(euros)})
    return str(euros)
