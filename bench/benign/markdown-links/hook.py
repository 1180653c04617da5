import re

MENTION = re.compile(r"(?<![\w/])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})", re.IGNORECASE)
ISSUE = re.compile(r"(?:(?P<repo>[\w.-]+/[\w.-]+))?#(?P<number>\d+)\b")
LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")


def handle(event, api):
    data = event["data"]
    body = data["comment"]["body"]
    here = data["repository"]["full_name"]
    found = {
        "people": sorted({match[1].lower() for match in MENTION.finditer(body)}),
        "issues": sorted({f"{match['repo'] or here}#{match['number']}" for match in ISSUE.finditer(body)}),
        "links": [{"text": text, "url": url} for text, url in LINK.findall(body)],
    }
    api.records.put("mentions", f"{here}#{data['issue']['number']}-{data['comment']['id']}", found)
    return found
