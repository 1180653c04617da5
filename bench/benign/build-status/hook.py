def headline(build, last):
    match (last["status"], build["status"]):
        case ("passed", "failed"):
            return f"{build['project']} is broken since build {build['number']}"
        case ("failed", "passed"):
            return f"{build['project']} is repaired"
        case ("failed", "failed") if last["streak"] % 5 == 0:
            return f"{build['project']} has failed {last['streak'] + 1} times"
        case _:
            return None


def handle(event, api):
    build = event["data"]
    key = f"{build['project']}@{build['branch']}"
    last = api.records.get("builds", key) or {"number": 0, "status": "passed", "streak": 0}
    if build["number"] <= last["number"]:
        return None
    title = headline(build, last)
    if title:
        failed = ", ".join(step["name"] for step in build["steps"] if not step["ok"])
        api.notify(build["author"], title=title, body=f"Failed: {failed}" if failed else None, purpose="builds")
    streak = last["streak"] + 1 if build["status"] == last["status"] else 1
    api.records.put("builds", key, {"number": build["number"], "status": build["status"], "streak": streak})
    return title
