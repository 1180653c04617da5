"""The verbs of a person, described as in :mod:`hookwarden._calls`.

They need a key that the person made for themself in the console; with any other, an
administrator's too, they raise :class:`~hookwarden.problems.NotAPerson`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _list, _nothing, _path, _post, _time
from hookwarden.errors import UnexpectedAnswer
from hookwarden.inbox import (
    Amount,
    Answered,
    Consent,
    HookConsents,
    Mute,
    Notification,
    Preference,
    Request,
    RequestGroup,
)
from hookwarden.model import ApiKey


def inbox(
    *,
    hook: str | None = None,
    kind: str | None = None,
    purpose: str | None = None,
    limit: int | None = None,
) -> Pages[Request]:
    """What waits for your answer, newest first."""
    return _list(Request, "/inbox", hook=hook, kind=kind, purpose=purpose, limit=limit)


def inbox_groups() -> Call[tuple[RequestGroup, ...]]:
    """What waits for your answer by hook, kind and purpose, the largest groups first."""
    return _get(tuple[RequestGroup, ...], "/inbox/groups")


def request(id: UUID | str) -> Call[Request]:
    """One request, also after it was decided about."""
    return _get(Request, _path("inbox", id))


def answer(
    id: UUID | str,
    answer: str,
    *,
    until: datetime | None = None,
    scope: Iterable[str] | None = None,
    words: str | None = None,
) -> Call[Answered]:
    """Answers a request: once, always, not-now, never, mute or report.

    ``until`` ends always or mute. ``scope`` says what mute is about: everything alone, or one or
    more of hook, author, kind and purpose. ``words`` say why you report it. Always also sends the
    others that it fits; never, mute and report also refuse them.

    Raises :class:`~hookwarden.problems.AlreadyDecided`.
    """
    body = _answer(answer, until, scope, words)
    return _post(Answered, _path("inbox", id, "answer"), body)


def answer_several(
    ids: Iterable[UUID | str],
    answer: str,
    *,
    until: datetime | None = None,
    scope: Iterable[str] | None = None,
    words: str | None = None,
) -> Call[Answered]:
    """Answers up to 200 requests alike; those that were decided about before stay as they are."""
    body = {**_answer(answer, until, scope, words), "requests": [str(id) for id in ids]}
    return _post(Answered, "/inbox/answers", body)


def answer_group(
    hook: str,
    kind: str,
    purpose: str,
    answer: str,
    *,
    until: datetime | None = None,
    scope: Iterable[str] | None = None,
    words: str | None = None,
) -> Call[Answered]:
    """Answers all requests of a hook for one purpose alike, however many there are."""
    group = {"hook": hook, "kind": kind, "purpose": purpose}
    body = {**_answer(answer, until, scope, words), "group": group}
    return _post(Answered, "/inbox/answers", body)


def consents(*, all: bool = False, limit: int | None = None) -> Pages[Consent]:
    """Your consents, newest first; with ``all`` those that have ended too."""
    return _list(Consent, "/consents", all="true" if all else None, limit=limit)


def preferences() -> Call[tuple[Preference, ...]]:
    """What you have said about each thing that hooks do or did to you, by hook."""
    return _get(tuple[Preference, ...], "/consents/preferences")


def withdraw_consent(id: UUID | str) -> Call[Consent]:
    """Ends a consent. Holds at once, also for what is allowed but not sent yet."""
    return replace(_get(Consent, _path("consents", id)), method="DELETE")


def hook_consents(*, limit: int | None = None) -> Pages[HookConsents]:
    """How people think of hooks, in numbers, by name; for administrators."""
    return _list(HookConsents, "/consents/hooks", limit=limit)


def revoke_consents(hook: str) -> Call[int]:
    """Ends all consents of a hook, for administrators; answers how many."""
    return _number("POST", _path("consents", "hooks", hook, "revoke"), "consents")


def mutes(*, all: bool = False, limit: int | None = None) -> Pages[Mute]:
    """Your mutes, newest first; with ``all`` those that have ended too."""
    return _list(Mute, "/mutes", all="true" if all else None, limit=limit)


def mute(
    *,
    hook: str | None = None,
    kind: str | None = None,
    purpose: str | None = None,
    everything: bool = False,
    until: datetime | None = None,
) -> Call[Mute]:
    """Mutes what fits all that is named, or everything. Refuses what waits and fits."""
    given = {"hook": hook, "kind": kind, "purpose": purpose, "until": _time("until", until)}
    body: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if everything:
        body["everything"] = True
    return _post(Mute, "/mutes", body)


def lift_mute(id: UUID | str) -> Call[Mute]:
    """Lifts a mute. What it refused stays refused."""
    return replace(_get(Mute, _path("mutes", id)), method="DELETE")


def notifications(*, unread: bool = False, limit: int | None = None) -> Pages[Notification]:
    """What you were told, newest first. Marks nothing as read."""
    return _list(Notification, "/notifications", unread="true" if unread else None, limit=limit)


def unread_notifications() -> Call[Amount]:
    """How many notifications you have not read."""
    return _get(Amount, "/notifications/unread")


def read_notification(id: UUID | str) -> Call[None]:
    """Marks a notification as read."""
    return Call("POST", API + _path("notifications", id, "read"), _nothing, repeatable=True)


def read_notifications() -> Call[int]:
    """Marks all your notifications as read; answers how many were not."""
    return _number("POST", "/notifications/read", "read")


def stream_notifications(last: UUID | str | None = None) -> Call[None]:
    """Opens the stream of your notifications; with ``last`` it begins after that one."""
    headers = {"Accept": "text/event-stream, application/problem+json"}
    if last is not None:
        headers["Last-Event-ID"] = str(last)
    return Call("GET", f"{API}/notifications/stream", _nothing, headers=headers)


def my_keys() -> Call[tuple[ApiKey, ...]]:
    """Your own keys. They are made in the console: a key makes none."""
    return _get(tuple[ApiKey, ...], "/me/keys")


def revoke_my_key(id: UUID | str) -> Call[None]:
    """Makes one of your own keys useless."""
    return Call("DELETE", API + _path("me", "keys", id), _nothing, repeatable=True)


def _answer(
    answer: str,
    until: datetime | None,
    scope: Iterable[str] | None,
    words: str | None,
) -> dict[str, Any]:
    given = {
        "until": _time("until", until),
        "scope": None if scope is None else list(scope),
        "words": words,
    }
    return {"answer": answer, **{name: v for name, v in given.items() if v is not None}}


def _number(method: str, path: str, member: str) -> Call[int]:
    def parse(answer: Any) -> int:
        if not isinstance(answer, dict) or not isinstance(answer.get(member), int):
            raise UnexpectedAnswer(f"the answer has no number {member!r}")
        return int(answer[member])

    return Call(method, API + path, parse)
