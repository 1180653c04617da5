"""What the server says of reviews, as frozen dataclasses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hookwarden.model import Effect, Version


@dataclass(frozen=True, slots=True)
class Claim:
    """That somebody decides about a version."""

    by: UUID
    name: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Risk:
    """How urgent a look at a version is: ``score`` from 0 to 100, and how many findings."""

    score: int
    worst: str | None
    info: int
    low: int
    medium: int
    high: int
    critical: int


@dataclass(frozen=True, slots=True)
class WaitingReview:
    """A version that waits for a decision."""

    hook: str
    version: int
    author: str
    state: str
    cause: str
    since: datetime
    risk: Risk
    new_capabilities: tuple[str, ...]
    events_per_day: int
    fast_lane: bool
    claim: Claim | None = None
    assignee: str | None = None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That a reviewer lets a finding pass."""

    by: UUID
    name: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """Something about a version that a reviewer has to answer. Line 0 is the whole version."""

    id: str
    rule: str
    origin: str
    severity: str
    title: str
    explanation: str
    advice: str
    line: int
    column: int
    excerpt: str
    runs: tuple[UUID, ...]
    acceptances: tuple[Acceptance, ...]
    needed: int
    resolved: bool


@dataclass(frozen=True, slots=True)
class CapabilityChange:
    """A capability beside the version that was approved last: added, gone or kept."""

    capability: str
    change: str
    words: str


@dataclass(frozen=True, slots=True)
class TermChange:
    """A trigger, limit or isolation beside the version that was approved last: added or gone."""

    change: str
    words: str


@dataclass(frozen=True, slots=True)
class ReviewComment:
    """What somebody said of a version or one of its lines."""

    id: UUID
    version: int
    line: int | None
    line_text: str
    author: str
    text: str
    at: datetime
    outdated: bool


@dataclass(frozen=True, slots=True)
class ApprovalEnd:
    """How an approval ended."""

    how: str
    by: str
    why: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval of one version; it stands while it has no ``end``."""

    id: UUID
    hook: str
    version: int
    hash: str
    rule_set: str
    kind: str
    by: str
    reason: str
    at: datetime
    limits: Mapping[str, int]
    capabilities: tuple[str, ...]
    expires_at: datetime | None = None
    end: ApprovalEnd | None = None


@dataclass(frozen=True, slots=True)
class StoppedTrigger:
    """What starts a version that would stop."""

    on: str
    stream: str | None
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RevocationPreview:
    """What the end of an approval would stop."""

    approval: Approval
    stops: bool
    triggers: tuple[StoppedTrigger, ...]
    events_per_day: int


@dataclass(frozen=True, slots=True)
class ReviewBase:
    """The version that was approved last."""

    version: int
    source: str


@dataclass(frozen=True, slots=True)
class ReviewScan:
    """What the scanner was able to do."""

    rule_set: str
    status: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SentBack:
    """A decision not to let a version run."""

    by: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReviewProgress:
    """Where a decision is."""

    waiting: bool
    cause: str
    since: datetime
    risk: Risk
    fast_lane: bool
    own_version: bool
    claim: Claim | None = None
    assignee: str | None = None
    sent_back: SentBack | None = None


@dataclass(frozen=True, slots=True)
class AuthorHistory:
    """What became of an author's versions."""

    versions: int
    approved: int
    sent_back: int
    suspended: int


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a decision about a version rests on."""

    version: Version
    source: str
    findings: tuple[ReviewFinding, ...]
    capabilities: tuple[CapabilityChange, ...]
    terms: tuple[TermChange, ...]
    comments: tuple[ReviewComment, ...]
    approvals: tuple[Approval, ...]
    progress: ReviewProgress
    author_history: AuthorHistory
    base: ReviewBase | None = None
    scan: ReviewScan | None = None

    @property
    def added(self) -> tuple[str, ...]:
        """The new capabilities, which an approval accepts."""
        return tuple(c.capability for c in self.capabilities if c.change == "added")


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who may review."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class EffectChange:
    """What becomes of an effect: added, changed or gone."""

    kind: str
    target: str
    before: Effect | None = None
    after: Effect | None = None


@dataclass(frozen=True, slots=True)
class EffectComparison:
    """What a version would do on an event, beside the active one."""

    event: UUID
    type: str
    received_at: datetime
    trigger: str
    outcome: str | None
    active_outcome: str | None
    changes: tuple[EffectChange, ...]
