from collections import Counter


def handle(event, api):
    answer = event["data"]
    if not 0 <= answer["score"] <= 10:
        raise ValueError("a score is from 0 to 10")
    stored = api.records.get("nps", answer["survey"]) or {"count": {}}
    count = Counter({int(score): number for score, number in stored["count"].items()})
    count[answer["score"]] += 1
    total = count.total()
    promoters = sum(number for score, number in count.items() if score >= 9)
    detractors = sum(number for score, number in count.items() if score <= 6)
    nps = round(100 * (promoters - detractors) / total)
    api.records.put("nps", answer["survey"], {"count": {str(k): v for k, v in sorted(count.items())}, "nps": nps})
    return nps
