"""Mandatory notices, and what became of the actions of hooks as numbers."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _list, _path, _post
from hookwarden._decode import decode


@dataclass(frozen=True, slots=True)
class MandatoryNotice:
    """What an administrator lets a hook tell people whether they like it or not."""

    id: UUID
    hook: str
    kind: str
    purpose: str
    reason: str
    granted_by: str
    granted_at: datetime
    ended_at: datetime | None = None
    ended_by: str | None = None


@dataclass(frozen=True, slots=True)
class ActionCount:
    """How many actions of a kind are where in their life."""

    kind: str
    status: str
    count: int


def action_counts(hook: str, *, hours: int = 24) -> Pages[ActionCount]:
    """How many actions of a hook there are, of the last hours."""
    return _list(ActionCount, _path("hooks", hook, "action-counts"), hours=hours)


def mandatory_notices(
    *, standing: bool = False, limit: int | None = None
) -> Pages[MandatoryNotice]:
    """The mandatory notices of the workspace, newest first; with those that have ended."""
    return _list(MandatoryNotice, "/mandatory-notices", limit=limit, standing=str(standing).lower())


def grant_notice(hook: str, kind: str, purpose: str, *, reason: str) -> Call[MandatoryNotice]:
    """Makes what a hook tells people for a purpose mandatory; people see the reason.

    ``kind`` is ``notify`` or ``email``.
    """
    body = {"hook": hook, "kind": kind, "purpose": purpose, "reason": reason}
    return _post(MandatoryNotice, "/mandatory-notices", body)


def end_notice(id: UUID | str) -> Call[MandatoryNotice]:
    """Lets people decide about it themselves again."""
    path = API + _path("mandatory-notices", id)
    return Call("DELETE", path, partial(decode, MandatoryNotice))
