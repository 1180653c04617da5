"""What a workspace sends outside, and where a person gets mail: the answers, and the verbs.

The verbs are described as in :mod:`hookwarden._calls`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _list, _path, _post
from hookwarden._decode import decode
from hookwarden.errors import UnexpectedAnswer


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A mail or a call that is, was or will be sent.

    ``title`` and ``body`` are there for administrators who asked for this one.
    """

    id: UUID
    channel: str
    target: str
    mandatory: bool
    state: str
    attempts: int
    created_at: datetime
    action: UUID | None = None
    hook: str | None = None
    version: int | None = None
    purpose: str | None = None
    next_at: datetime | None = None
    error: str | None = None
    answer: str | None = None
    settled_at: datetime | None = None
    title: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class OutboxCount:
    """How many deliveries of a channel are in a state."""

    channel: str
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class MailAddress:
    """Where a person gets mail; ``wanted`` waits for its confirmation in the console."""

    requests: bool
    address: str | None = None
    confirmed_at: datetime | None = None
    wanted: str | None = None
    wanted_until: datetime | None = None


def deliveries(
    *, state: str | None = None, channel: str | None = None, limit: int | None = None
) -> Pages[OutboxItem]:
    """What is sent outside, newest first; without ``state`` what was given up."""
    return _list(OutboxItem, "/deliveries", state=state, channel=channel, limit=limit)


def delivery(id: UUID | str) -> Call[OutboxItem]:
    """One delivery, with its content for administrators."""
    return _get(OutboxItem, _path("deliveries", id))


def delivery_counts() -> Call[tuple[OutboxCount, ...]]:
    """How many deliveries wait, are being sent, or were given up."""
    return Call("GET", API + "/deliveries/counts", _counts, repeatable=True)


def send_again(id: UUID | str) -> Call[OutboxItem]:
    """Sends a delivery again that was given up."""
    return _post(OutboxItem, _path("deliveries", id, "again"))


def send_all_again(channel: str) -> Call[int]:
    """Sends all of a channel again that were given up; answers how many.

    :func:`delivery_counts` says before how many that are.
    """
    call: Call[Any] = _post(OutboxCount, "/deliveries/again", {"channel": channel})
    return replace(call, parse=_count)


def discard_delivery(id: UUID | str, reason: str) -> Call[OutboxItem]:
    """Ends a delivery that waits or was given up without sending it."""
    return _post(OutboxItem, _path("deliveries", id, "discard"), {"reason": reason})


def mail_address() -> Call[MailAddress]:
    """Where the caller, a person, gets mail. It is changed in the console only."""
    return _get(MailAddress, "/me/mail-address")


def tell_requests(on: bool) -> Call[MailAddress]:
    """Says whether the caller, a person, is told by mail that requests wait."""
    return replace(_post(MailAddress, "/me/mail-address", {"requests": on}), method="PUT")


def _counts(answer: Any) -> tuple[OutboxCount, ...]:
    if not isinstance(answer, Mapping) or not isinstance(answer.get("items"), list):
        raise UnexpectedAnswer("the counts have no member 'items'")
    return tuple(decode(OutboxCount, item) for item in answer["items"])


def _count(answer: Any) -> int:
    if not isinstance(answer, Mapping) or not isinstance(answer.get("count"), int):
        raise UnexpectedAnswer("the answer has no member 'count'")
    return int(answer["count"])
