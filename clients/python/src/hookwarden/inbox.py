"""What hooks ask a person for, what the person says to it, and what they are told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Amount:
    """How many there are, counted up to 1,000; ``more`` says whether there are more."""

    number: int
    more: bool

    def __str__(self) -> str:
        return f"{self.number}+" if self.more else str(self.number)


@dataclass(frozen=True, slots=True)
class Request:
    """What a hook wants to do to the caller. ``title`` and ``text`` are exactly what is sent."""

    id: UUID
    hook: str
    version: int
    kind: str
    title: str
    text: str
    purpose: str
    run: UUID
    consequence: str
    status: str
    asked_at: datetime
    author: str | None = None
    approver: str | None = None
    event: UUID | None = None
    event_type: str | None = None
    event_source: str | None = None
    reason: str | None = None
    deadline: datetime | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestGroup:
    """Requests of one hook for one purpose that wait."""

    hook: str
    kind: str
    purpose: str
    waiting: Amount
    latest_at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of an answer: how many were sent, come in a digest, are not sent, were decided."""

    sent: int
    collected: int
    refused: int
    decided: int


@dataclass(frozen=True, slots=True)
class Consent:
    """What the caller lets a hook do, until they take it back."""

    id: UUID
    hook: str
    kind: str
    purpose: str
    since_version: int
    granted_at: datetime
    expires_at: datetime | None = None
    ended_at: datetime | None = None
    ended_by: str | None = None


@dataclass(frozen=True, slots=True)
class Mute:
    """What the caller does not want to get: what fits all that is named; all if nothing is."""

    id: UUID
    made_at: datetime
    hook: str | None = None
    author: str | None = None
    kind: str | None = None
    purpose: str | None = None
    until: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Preference:
    """What the caller has said about one thing that a hook does."""

    hook: str
    kind: str
    purpose: str
    consent: Consent | None = None
    mute: Mute | None = None
    mandatory: str | None = None
    last_asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HookConsents:
    """How people think of a hook, in numbers."""

    hook: str
    consents: int
    mutes: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Notification:
    """What the caller was told. ``mandate`` says why, if nobody asked them."""

    id: UUID
    title: str
    body: str
    mandatory: bool
    created_at: datetime
    hook: str | None = None
    version: int | None = None
    purpose: str | None = None
    action: UUID | None = None
    mandate: str | None = None
    digest_of: int | None = None
    read_at: datetime | None = None
