import difflib
import unicodedata

GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def plain(text):
    text = text.casefold().translate(GERMAN)
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")


def likeness(one, other):
    names = difflib.SequenceMatcher(None, plain(one["name"]), plain(other["name"])).ratio()
    cities = 1.0 if plain(one.get("city", "")) == plain(other.get("city", "")) else 0.6
    return names * cities


def handle(event, api):
    contact = event["data"]
    candidates = [
        {"id": found["key"], "likeness": round(likeness(contact, found["value"]), 3)}
        for found in api.records.find("contacts", limit=300)
        if found["key"] != contact["id"]
    ]
    close = sorted((c for c in candidates if c["likeness"] > 0.85), key=lambda c: -c["likeness"])[:5]
    if close:
        api.records.put("possible-duplicates", contact["id"], close)
    return close
