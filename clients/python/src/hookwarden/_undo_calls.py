"""The verbs about undos, described as in :mod:`hookwarden._calls`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from hookwarden._calls import Call, Pages, _get, _list, _path, _post, _seen
from hookwarden.model import Json
from hookwarden.undo import FollowUp, Irreversible, Undo, UndoEntry


def plan_undo(scope: Mapping[str, Json], *, follow_ups: bool = False) -> Call[Undo]:
    """Finds out what undoing some changes would do, and keeps it as a plan. Changes nothing.

    ``scope`` has the member ``kind``: run or tree (with ``run``), version (``hook``,
    ``version``), window (``hook``, ``from``, ``to``), record (``collection``, ``key``, and
    ``entry`` or ``moment``), or undo (``undo``). With ``follow_ups`` what those runs caused is
    undone too.
    """
    return _post(Undo, "/undo-plans", {"scope": dict(scope), "followUps": follow_ups})


def undos(*, limit: int | None = None) -> Pages[Undo]:
    """The undos of the workspace, newest first."""
    return _list(Undo, "/undo-plans", limit=limit)


def undo(id: UUID | str) -> Call[Undo]:
    """One undo, and how far it is."""
    return _get(Undo, _path("undo-plans", id))


def undo_entries(
    id: UUID | str, *, state: str | None = None, limit: int | None = None
) -> Pages[UndoEntry]:
    """What an undo does to each record, in the order of the plan."""
    return _list(UndoEntry, _path("undo-plans", id, "entries"), state=state, limit=limit)


def undo_runs(id: UUID | str, *, limit: int | None = None) -> Pages[FollowUp]:
    """The runs that the runs of an undo caused."""
    return _list(FollowUp, _path("undo-plans", id, "runs"), limit=limit)


def undo_actions(id: UUID | str, *, limit: int | None = None) -> Pages[Irreversible]:
    """What an undo does not take back, each with what a person can do about it."""
    return _list(Irreversible, _path("undo-plans", id, "actions"), limit=limit)


def answer_undo(
    id: UUID | str,
    answer: str,
    positions: Iterable[int] | None = None,
    *,
    open_only: bool = False,
    revision: int | None = None,
) -> Call[Undo]:
    """Says what to do with records that others have changed since: keep, overwrite or merge.

    Without ``positions`` for all conflicts that the answer is possible for; with ``open_only``
    those keep their answer that have one.
    """
    body: dict[str, Json] = {"answer": answer, "openOnly": open_only}
    if positions is not None:
        body["positions"] = list(positions)
    call = _post(Undo, _path("undo-plans", id, "answers"), body)
    return replace(call, method="PUT", headers=_seen(revision))


def confirm_undo(id: UUID | str, *, revision: int | None = None) -> Call[Undo]:
    """Agrees with a plan as a second person."""
    return replace(_post(Undo, _path("undo-plans", id, "confirm")), headers=_seen(revision))


def execute_undo(id: UUID | str, reason: str, *, revision: int | None = None) -> Call[Undo]:
    """Has an undo executed in the background, or go on after it was stopped.

    Raises :class:`~hookwarden.problems.StalePlan` if a record has changed since the plan,
    :class:`~hookwarden.problems.Unanswered` or
    :class:`~hookwarden.problems.ConfirmationNeeded`.
    """
    call = _post(Undo, _path("undo-plans", id, "execute"), {"reason": reason})
    return replace(call, headers=_seen(revision))


def stop_undo(id: UUID | str) -> Call[Undo]:
    """Stops an undo after the records that are being written. It can go on later."""
    return _post(Undo, _path("undo-plans", id, "stop"))
