FREE_MAIL = {"gmail.com", "gmx.de", "web.de", "outlook.com", "yahoo.com", "proton.me"}
POINTS = [
    ("business mail", 10, lambda lead: lead["email"].rsplit("@", 1)[-1].lower() not in FREE_MAIL),
    ("large company", 20, lambda lead: lead.get("company", {}).get("employees", 0) >= 500),
    ("looked at prices", 15, lambda lead: "/pricing" in lead.get("visits", [])),
    ("read the documentation", 5, lambda lead: any(path.startswith("/docs") for path in lead.get("visits", []))),
    ("came by a webinar", 10, lambda lead: lead.get("source") == "webinar"),
]


def handle(event, api):
    lead = event["data"]
    reasons = {name: points for name, points, applies in POINTS if applies(lead)}
    score = sum(reasons.values())
    grade = "A" if score >= 45 else "B" if score >= 25 else "C"
    previous = api.records.get("leads", lead["id"]) or {}
    api.records.put("leads", lead["id"], {"score": score, "grade": grade, "reasons": reasons})
    if grade == "A" and previous.get("grade") != "A":
        api.emit("crm", "com.crm.lead.hot", {"id": lead["id"], "score": score})
    return grade
