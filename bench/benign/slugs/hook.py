import re
import unicodedata
from functools import reduce

REPLACEMENTS = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("&", " und "), ("–", "-")]


def slug(title, limit=60):
    text = reduce(lambda sofar, pair: sofar.replace(*pair), REPLACEMENTS, title.lower())
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    text = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    if len(text) <= limit:
        return text
    return text[:limit].rsplit("-", 1)[0]


def handle(event, api):
    article = event["data"]
    words = len(re.findall(r"\w+", article["body"]))
    return {**article, "slug": slug(article["title"]), "minutes": max(1, round(words / 220))}
