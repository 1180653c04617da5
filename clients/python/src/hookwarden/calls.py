"""Destinations, the calls of them that wait for a reviewer, and standing approvals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from hookwarden.model import Action, Json


@dataclass(frozen=True, slots=True)
class DestinationSummary:
    """What authors need to know of a destination."""

    name: str
    methods: tuple[str, ...]
    sensitive: bool


@dataclass(frozen=True, slots=True)
class Destination:
    """A destination. ``headers`` are names; ``secret`` is in the answer that makes it only."""

    name: str
    url: str
    methods: tuple[str, ...]
    headers: tuple[str, ...]
    sensitive: bool
    allow_private: bool
    timeout_millis: int
    revision: int
    changed_by: str
    changed_at: datetime
    former_secret_until: datetime | None = None
    secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class FirstApproval:
    """The first approval of two that a sensitive destination needs."""

    by: str
    at: datetime
    always: bool
    reason: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WaitingCall:
    """A call that waits for a reviewer."""

    action: Action
    sensitive: bool
    first: FirstApproval | None = None


@dataclass(frozen=True, slots=True)
class OutgoingCall:
    """A call as it is made, but for the values of headers."""

    method: str
    url: str
    headers: tuple[str, ...]
    body: Json = None


@dataclass(frozen=True, slots=True)
class CallReview:
    """A call as a reviewer sees it.

    ``call`` is None if the destination does not take it any more. ``last`` is the last call of
    the same hook, destination and method that was allowed before. ``seen`` changes when what
    would be sent does.
    """

    action: Action
    seen: str
    sensitive: bool
    author: str
    own: bool
    call: OutgoingCall | None = None
    first: FirstApproval | None = None
    last: Action | None = None
    approver: str | None = None
    cause: Mapping[str, Json] | None = None


@dataclass(frozen=True, slots=True)
class DecidedCall:
    """What became of one of several calls; ``code`` says why it was not decided about."""

    id: UUID
    status: str | None = None
    code: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class StandingApproval:
    """What a reviewer has allowed once and for all; versions before ``since_version`` ask anew."""

    id: UUID
    hook: str
    destination: str
    method: str
    since_version: int
    reason: str
    approver: str
    approved_at: datetime
    seconder: str | None = None
    expires_at: datetime | None = None
    ended_at: datetime | None = None
    ended_by: str | None = None
