"""The verbs about the scanner: its rules, and scans of what is not handed in yet."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hookwarden._calls import API, Call, Pages, _get, _list, _nothing, _path, _post, _seen
from hookwarden.model import Rule, ScanReport


def rules(
    *,
    severity: str | None = None,
    family: str | None = None,
    language: str | None = None,
    limit: int | None = None,
) -> Pages[Rule]:
    """The rules that hold for the workspace, by id: the built-in ones and its own."""
    return _list(Rule, "/rules", severity=severity, family=family, language=language, limit=limit)


def rule(id: str) -> Call[Rule]:
    """One rule."""
    return _get(Rule, _path("rules", id))


def put_rule(id: str, content: Mapping[str, Any], *, revision: int | None = None) -> Call[Rule]:
    """Adds or changes a rule of the workspace's own, after the server has tried its samples.

    ``id`` begins with ``own-``; ``content`` has the members that the files of built-in rules have.
    With ``revision`` (0 for none) only if the rule is still as seen.
    """
    call = _post(Rule, _path("rules", id), content)
    return replace(call, method="PUT", headers=_seen(revision))


def delete_rule(id: str, *, revision: int | None = None) -> Call[None]:
    """Removes a rule of the workspace's own; with ``revision`` only if it is still as seen."""
    return Call("DELETE", API + _path("rules", id), _nothing, headers=_seen(revision))


def scan(language: str, source: str, manifest: Mapping[str, Any]) -> Call[ScanReport]:
    """What the scanner finds in a source; nothing is executed or stored."""
    body = {"language": language, "source": source, "manifest": manifest}
    return replace(_post(ScanReport, "/scans", body), repeatable=True)
