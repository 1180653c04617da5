from datetime import datetime

CAPACITY = 60.0
PER_SECOND = 1.0


class Bucket:
    def __init__(self, tokens=CAPACITY, at=None):
        self.tokens = tokens
        self.at = at

    def refill(self, now):
        if self.at is not None:
            self.tokens = min(CAPACITY, self.tokens + (now - self.at).total_seconds() * PER_SECOND)
        self.at = now

    def take(self, cost):
        if cost > self.tokens:
            return False
        self.tokens -= cost
        return True


def handle(event, api):
    partner, cost = event["data"]["partner"], event["data"]["cost"]
    stored = api.records.get("buckets", partner)
    bucket = Bucket(stored["tokens"], datetime.fromisoformat(stored["at"])) if stored else Bucket()
    bucket.refill(datetime.fromisoformat(api.run.now.replace("Z", "+00:00")))
    if not bucket.take(cost):
        api.reject(f"{partner} must wait {(cost - bucket.tokens) / PER_SECOND:.0f} s")
    api.records.put("buckets", partner, {"tokens": round(bucket.tokens, 3), "at": bucket.at.isoformat()})
    return event["data"]
