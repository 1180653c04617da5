"""Streams: what may come in on them, from whom, and how long it counts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream that has events, or settings, or both.

    ``set`` says whether something is set for it, ``schema`` whether data have to fit one, and
    ``senders`` how many alone may send. What is None is as everywhere in the workspace.
    """

    name: str
    set: bool
    schema: bool
    retention_days: int | None = None
    senders: int | None = None
    window_seconds: int | None = None
    changed_by: str | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """A key or a person who may send. ``kind`` is key or person; a key that ended is not usable."""

    id: UUID
    kind: str
    name: str
    usable: bool


@dataclass(frozen=True, slots=True)
class StreamSettings:
    """What holds for a stream. Where nothing is set, all is None and the revision 0.

    ``schema`` is a JSON Schema. Without ``senders`` whoever has the right may send; with none of
    them, nobody.
    """

    stream: str
    revision: int
    schema: Any = None
    retention_days: int | None = None
    senders: tuple[Sender, ...] | None = None
    window_seconds: int | None = None
    changed_by: str | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where data do not fit a schema: a JSON pointer into them, and words."""

    pointer: str
    detail: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A value that a schema was tried on; ``event`` is None for a sample.

    ``stopped`` says why the check was ended before it was over.
    """

    fits: bool
    errors: tuple[Mismatch, ...]
    event: UUID | None = None
    received_at: datetime | None = None
    stopped: str | None = None


@dataclass(frozen=True, slots=True)
class SchemaTrial:
    """What came of trying a schema. Not ``complete`` if it took so long that some were left out."""

    checked: int
    fitting: int
    complete: bool
    items: tuple[Tried, ...] = ()
