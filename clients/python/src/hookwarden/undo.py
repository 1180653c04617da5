"""Undos: what is planned, what it does to each record, and what it does not take back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hookwarden.model import Json


@dataclass(frozen=True, slots=True)
class Signature:
    """Who did something, and when."""

    id: UUID
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class UndoCounts:
    """How much an undo is about. ``unanswered`` of the ``conflicts`` need an answer."""

    changes: int
    records: int
    conflicts: int
    unanswered: int
    caused: int
    actions: int


@dataclass(frozen=True, slots=True)
class UndoProgress:
    """How far an undo is: records gone through (``done``) and those of them ``written``."""

    done: int
    written: int
    stop_asked: bool
    needs_confirmation: bool


@dataclass(frozen=True, slots=True)
class Undo:
    """An undo. ``state`` is planned, running, stopped, stale or finished."""

    id: UUID
    scope: Mapping[str, Json]
    follow_ups: bool
    state: str
    counts: UndoCounts
    progress: UndoProgress
    planned: Signature
    revision: int
    confirmed: Signature | None = None
    executed: Signature | None = None
    reason: str | None = None
    failure: str | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LaterChanges:
    """Changes of a record by others; ``by`` made the last of them."""

    count: int
    by: str
    value: Json
    at: datetime
    run: UUID | None = None
    undo: UUID | None = None


@dataclass(frozen=True, slots=True)
class UndoEntry:
    """What an undo does to one record. ``state`` is clean, changed, gone or same.

    ``current`` becomes ``restored``, or ``merged`` where that is the answer; ``exists`` and
    ``existed`` tell a record that is not there from one whose value is null.
    """

    position: int
    collection: str
    key: str
    state: str
    changes: int
    exists: bool
    current: Json
    existed: bool
    restored: Json
    mergeable: bool
    merged: Json
    later: LaterChanges | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A run that was caused by the runs of an undo."""

    run: UUID
    hook: str
    version: int
    depth: int


@dataclass(frozen=True, slots=True)
class Irreversible:
    """An action of a run of an undo, which it does not take back, and what to do about it."""

    id: UUID
    run: UUID
    hook: str
    version: int
    kind: str
    target: str
    status: str
    proposal: str
