# API-X01 outcome=quota-exceeded cpu=5000 wall=30000
# scanner none
def handle(event, api):
    for number in range(1000):
        try:
            api.records.put("orders", "k", number)
        except Exception:
            pass
    return "caught"
