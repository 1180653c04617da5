from itertools import pairwise

MOST_WATCHERS = 20


def handle(event, api):
    sku, price = event["data"]["sku"], event["data"]["price"]
    history = (api.records.get("prices", sku) or {"history": []})["history"]
    history.append({"price": price, "on": api.run.now[:10]})
    api.records.put("prices", sku, {"history": history[-100:]})

    drops = [before["price"] - after["price"] for before, after in pairwise(history)]
    for watcher in api.records.find("watchers", where={"sku": sku}, limit=MOST_WATCHERS):
        wish = watcher["value"]
        if price < wish["below"]:
            api.notify(wish["user"], title=f"{sku} costs {price:.2f} € now", purpose="price-alerts")
    return {"largestDrop": round(max(drops, default=0), 2)}
