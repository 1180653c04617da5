"""Keeps release notes: commits gather until a release takes them."""

import re

COLLECTION = "release-notes"
MOST_COMMITS = 200

# Conventional commits (https://www.conventionalcommits.org), and where each kind goes.
KIND = re.compile(r"(?P<kind>[a-z]+)(\([^)]*\))?(?P<breaking>!)?: (?P<text>.+)")
SECTIONS = {"feat": "added", "fix": "fixed", "perf": "changed", "docs": "documentation"}


def handle(event, api):
    data = event["data"]
    if "release" in data:
        on_release(data, api)
    else:
        on_push(data, api)


def on_push(push, api):
    repository = push["repository"]
    if push["deleted"] or push["ref"] != "refs/heads/" + repository["default_branch"]:
        return
    key = waiting_key(repository)
    waiting = api.records.get(COLLECTION, key) or {"commits": []}
    known = {commit["id"] for commit in waiting["commits"]}
    fresh = [commit_of(c) for c in push["commits"] if c["id"] not in known]
    if fresh:
        commits = (waiting["commits"] + fresh)[-MOST_COMMITS:]
        api.records.put(COLLECTION, key, {"commits": commits})


def on_release(delivery, api):
    release, repository = delivery["release"], delivery["repository"]
    key = repository["full_name"] + "@" + release["tag_name"]
    if delivery["action"] == "deleted":
        api.records.delete(COLLECTION, key)
        return

    notes = api.records.get(COLLECTION, key) or {"sections": {}}
    waiting = api.records.get(COLLECTION, waiting_key(repository))
    if waiting and not release["draft"]:
        notes["sections"] = sections_of(waiting["commits"])
        api.records.delete(COLLECTION, waiting_key(repository))
    api.records.put(
        COLLECTION,
        key,
        {
            "title": release["name"] or release["tag_name"],
            "publishedAt": release["published_at"],
            "prerelease": release["prerelease"],
            "text": release["body"] or "",
            "sections": notes["sections"],
        },
    )
    api.log.info("notes for " + key)


def waiting_key(repository):
    return repository["full_name"] + "@unreleased"


def commit_of(commit):
    subject = commit["message"].split("\n", 1)[0]
    return {"id": commit["id"], "subject": subject[:200], "author": commit["author"]["name"]}


def sections_of(commits):
    sections = {}
    for commit in commits:
        match = KIND.fullmatch(commit["subject"])
        kind = SECTIONS.get(match["kind"], "other") if match else "other"
        if match and match["breaking"]:
            kind = "breaking"
        text = match["text"] if match else commit["subject"]
        sections.setdefault(kind, []).append(text + " (" + commit["id"][:7] + ")")
    return sections
