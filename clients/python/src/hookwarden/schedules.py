"""Schedules: when hooks are started by time, and what became of each time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hookwarden.model import Json


@dataclass(frozen=True, slots=True)
class Firing:
    """What became of a planned time. ``state`` is queued, waiting, ended, skipped or missed.

    ``reason`` says why it did not fire; ``late`` that it made up for a time that was missed.
    One that is missed stands for as many times as ``missed`` says, from ``missed_since`` on.
    """

    id: UUID
    planned_at: datetime
    decided_at: datetime
    state: str
    late: bool
    missed: int
    reason: str | None = None
    asked_by: str | None = None
    missed_since: datetime | None = None
    event: UUID | None = None
    run: UUID | None = None
    version: int | None = None
    outcome: str | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a hook is started. ``state`` is active, paused, idle or over.

    ``origin`` is manifest or person. Without a ``version`` it starts whichever is active.
    ``latest`` are its ten latest firings, newest first.
    """

    id: UUID
    hook: str
    name: str
    origin: str
    definition: Mapping[str, Json]
    words: str
    state: str
    latest: tuple[Firing, ...]
    created_by: str
    created_at: datetime
    changed_by: str
    changed_at: datetime
    revision: int
    version: int | None = None
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SchedulePreview:
    """What a definition would do from now on: its normal form, and its next times."""

    definition: Mapping[str, Json]
    words: str
    conditions: str
    next: tuple[datetime, ...]
