"""What the server answers, as frozen dataclasses.

Times are aware :class:`~datetime.datetime` values in UTC; durations carry their unit in the name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

Json = Any
"""Any JSON value: None, bool, int, float, str, list or dict."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The tenant that a key belongs to."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class KeySummary:
    """The key that a call was made with."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Me:
    """Who the server takes the caller for."""

    workspace: Workspace
    key: KeySummary


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One remark of a compiler. Lines and columns count from 1; 0 means unknown."""

    severity: str
    line: int
    column: int
    message: str
    code: str | None = None

    def __str__(self) -> str:
        code = f" {self.code}" if self.code else ""
        return f"{self.line}:{self.column}: {self.severity}{code}: {self.message}"


@dataclass(frozen=True, slots=True)
class FixtureMismatch:
    """Something that a version did otherwise than expected; the texts may be cut."""

    what: str
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class FixtureResult:
    """What a version did on a fixture: ``status`` is ``equal``, ``different`` or ``not-run``."""

    fixture: str
    status: str
    outcome: str | None = None
    mismatches: tuple[FixtureMismatch, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """A saved draft without its text."""

    hook: str
    saved_by: str
    saved_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class FixtureSummary:
    """A fixture without its content."""

    hook: str
    name: str
    trigger: str
    saved_by: str
    saved_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class WaitingVersion:
    """A version that somebody has to decide about."""

    hook: str
    version: int
    submitted_by: str
    submitted_at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written for a hook; nothing of it has to be right yet."""

    hook: str
    language: str
    source: str
    manifest: str
    message: str
    based_on: int
    saved_by: str
    saved_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that a rule points at. Line and column count from 1; 0 means the whole source."""

    id: str
    rule: str
    title: str
    severity: str
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    explanation: str
    advice: str


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What the scanner found in a source: ``status`` is complete, failed or truncated."""

    hash: str
    rule_set: str
    status: str
    findings: tuple[Finding, ...]
    at: datetime
    worst: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the scanner. ``own`` says that the workspace added it."""

    id: str
    title: str
    severity: str
    family: str
    languages: tuple[str, ...]
    explanation: str
    advice: str
    references: tuple[str, ...]
    expressions: Mapping[str, Json]
    samples: Mapping[str, Json]
    own: bool
    revision: int
    changed_by: str | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One immutable submission of a hook."""

    hook: str
    version: int
    hash: str
    language: str
    state: str
    manifest: Mapping[str, Json]
    api_version: int
    submitted_by: str
    submitted_at: datetime
    warnings: tuple[Diagnostic, ...] = ()
    message: str = ""
    fixtures: tuple[FixtureResult, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplacedVersion:
    """A version that does not run any longer, and how many changes of records it made."""

    version: int
    changes: int


@dataclass(frozen=True, slots=True)
class Activation:
    """A version that was put into service, and what ran before."""

    version: Version
    replaced: ReplacedVersion | None = None


@dataclass(frozen=True, slots=True)
class Hook:
    """A named program.

    ``suspended_version`` was stopped by an alarm and holds up the streams that it checks.
    """

    name: str
    active_version: int | None
    latest_version: int
    created_at: datetime
    suspended_version: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a version, as submitted and as executed."""

    language: str
    source: str
    compiled: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of the author's source in a failure."""

    function: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a run did not end well."""

    name: str
    message: str
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line that a hook logged."""

    level: str
    text: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What a run asked for.

    ``members`` holds the whole JSON object with the fields of its kind, such as ``collection``,
    ``key`` and ``value`` of a ``put``.
    """

    ordinal: int
    kind: str
    members: Mapping[str, Json] = field(metadata={"json": "*"})


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run used, as measured in the worker."""

    cpu_micros: int
    wall_micros: int
    allocated_bytes: int
    log_bytes: int
    host_calls: int


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of one version on one input.

    ``applied`` says whether its effects took place: a run can end well and the event be refused by
    a later hook.
    """

    id: UUID
    hook: str
    version: int
    trigger: str
    attempt: int
    outcome: str
    duration_micros: int
    started_at: datetime
    applied: bool
    event: UUID | None = None
    value: Json = None
    failure: Failure | None = None
    log: tuple[LogLine, ...] = ()
    effects: tuple[Effect, ...] = ()
    usage: Usage | None = None

    @property
    def ok(self) -> bool:
        """Whether the run ended well."""
        return self.outcome == "ok"


@dataclass(frozen=True, slots=True)
class Invocation:
    """The answer of a hook that was called directly."""

    value: Json
    run: Run


@dataclass(frozen=True, slots=True)
class ChangePreview:
    """What an effect would change: the whole value of a record now and then."""

    ordinal: int
    collection: str
    key: str
    before: Json
    after: Json


@dataclass(frozen=True, slots=True)
class EffectDifference:
    """What a run and its repetition asked for at the same position."""

    ordinal: int
    before: Effect | None
    after: Effect | None


@dataclass(frozen=True, slots=True)
class DryRun:
    """A run that had no effects, and what they would have been.

    ``limits`` names what it was allowed, such as ``cpuMillis``. ``differences`` is None unless a
    run was repeated, ``fixture`` unless it ran on a fixture.
    """

    run: Run
    limits: Mapping[str, Json]
    event: Mapping[str, Json]
    changes: tuple[ChangePreview, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    differences: tuple[EffectDifference, ...] | None = None
    fixture: FixtureResult | None = None


@dataclass(frozen=True, slots=True)
class Fixture:
    """A saved input of a hook with what is expected.

    ``records`` is what the hook finds when it reads, each with ``collection``, ``key`` and
    ``value``; ``expected`` has ``outcome``, ``value``, ``reason`` and ``effects``.
    """

    hook: str
    name: str
    trigger: str
    event: Mapping[str, Json]
    started_at: datetime
    records: tuple[Mapping[str, Json], ...]
    expected: Mapping[str, Json]
    saved_by: str
    saved_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """The answer to an accepted event: the event after all ``before`` hooks, and what ran so far.

    ``id`` is the server's id of the event; the CloudEvent's own ``id`` is its sender's. ``over``
    says whether the call waited, and nothing that the event caused waits or runs any longer.
    """

    id: UUID
    event: Mapping[str, Json]
    runs: tuple[Run, ...]
    over: bool = False


@dataclass(frozen=True, slots=True)
class DeadReason:
    """Why a run was given up, what its last failure said, and what to do."""

    reason: str
    detail: str
    hint: str


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """A run that is still to end.

    ``kind`` is ``after``, ``schedule``, or ``pass`` for an emitted event that has to go through
    ``before`` hooks; that has no ``hook``. ``state`` is ``waiting``, ``running`` or ``dead``.
    ``why`` says what it waits for: ``order`` (of ``place`` others with the same ordering key),
    ``retry``, ``worker``, or a ``decision``.
    """

    id: UUID
    kind: str
    hook: str | None
    version: int | None
    event: UUID
    state: str
    why: str
    place: int
    attempts: int
    next_at: datetime
    last_run: UUID | None
    dead: DeadReason | None
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class QueueServer:
    """What the asked server does for all workspaces together."""

    runs: int
    per_workspace: int
    running: int


@dataclass(frozen=True, slots=True)
class QueueSummary:
    """The queue of the workspace in numbers; ``server`` only for those who manage access."""

    waiting: int
    running: int
    dead: int
    oldest: datetime | None
    most_waiting: int
    server: QueueServer | None


@dataclass(frozen=True, slots=True)
class Replay:
    """How many dead letters were replayed, or would be, and how many of the hook are left."""

    count: int
    left: int


@dataclass(frozen=True, slots=True)
class Cause:
    """The run that emitted an event."""

    run: UUID


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event that the server stored; ``event`` is the CloudEvent.

    ``state`` is ``received``, ``accepted`` or ``refused``. ``stream`` is None for a direct call.
    """

    id: UUID
    stream: str | None
    state: str
    event: Mapping[str, Json]
    received_at: datetime
    depth: int
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One value that hooks keep."""

    collection: str
    key: str
    value: Json
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One applied change with the whole value before and after it.

    It was made by a ``run``, or by an ``undo`` that somebody (``by``) had executed.
    """

    sequence: int
    ordinal: int
    operation: str
    before: Json
    after: Json
    at: datetime
    run: UUID | None = None
    event: UUID | None = None
    hook: str | None = None
    version: int | None = None
    undo: UUID | None = None
    by: str | None = None
    previous: int | None = None

    @property
    def author(self) -> str:
        """Who made the change, in words."""
        return f"undo by {self.by}" if self.run is None else f"{self.hook}:{self.version}"


@dataclass(frozen=True, slots=True)
class Action:
    """An effect that touches a person or the outside, and what became of it."""

    id: UUID
    run: UUID
    hook: str
    version: int
    ordinal: int
    kind: str
    target: str
    payload: Mapping[str, Json]
    status: str
    created_at: datetime
    recipient: UUID | None = None
    purpose: str | None = None
    method: str | None = None
    reason: str | None = None
    basis: str | None = None
    deadline: datetime | None = None
    settled_at: datetime | None = None
    settled_by: str | None = None


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key. ``key`` holds the secret in the answer that created it, and nowhere else.

    ``person`` made it for themself; a program's key has none.
    """

    id: UUID
    name: str
    role: str
    created_at: datetime
    last_used_at: datetime | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    person: UUID | None = None
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """A member. ``password`` holds a new password in the answer that made it, and nowhere else."""

    id: UUID
    name: str
    role: str
    joined_at: datetime
    revision: int
    password_must_change: bool
    has_mail_address: bool = False
    last_login_at: datetime | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RunLimits:
    """The most that a run may have of each limit."""

    cpu_millis: int
    wall_millis: int
    allocation_bytes: int
    log_bytes: int
    record_reads: int
    record_writes: int
    notifies: int
    emails: int
    calls: int
    emits: int


@dataclass(frozen=True, slots=True)
class LimitTable:
    """Limits by what starts a run."""

    before: RunLimits
    after: RunLimits
    schedule: RunLimits
    invoke: RunLimits


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """How a workspace reviews versions.

    ``suspend_at`` names the severities of new findings that stop a running version.
    """

    automatic_approval: bool
    claim_minutes: int
    suspend_at: tuple[str, ...]
    alarms_per_hour: int
    held_actions_per_hour: int


@dataclass(frozen=True, slots=True)
class ActionPolicy:
    """What holds for actions of a workspace. Rates are actions an hour.

    ``over_rate`` says what becomes of an allowed message that is over a rate: ``digest`` or
    ``drop``.
    """

    answer_days: int
    over_rate: str
    digest_minutes: int
    per_recipient: int
    per_recipient_and_kind: int
    per_hook: int
    per_workspace: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a workspace. ``ceilings`` is the most that ``limits`` may say."""

    limits: LimitTable
    ceilings: LimitTable
    retention_days: int
    review_policy: ReviewPolicy
    actions: ActionPolicy
    revision: int
    ledger_days: int = 400
    confirm_undo_above: int = 1000
    changed_by: str | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A workspace that the caller is in. ``key`` is in the answer that made the workspace."""

    id: UUID
    name: str
    role: str
    key: ApiKey | None = None


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """One part of the server and how it is."""

    name: str
    status: str
    data: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Health:
    """How the server is: ``UP`` or ``DOWN``."""

    status: str
    checks: tuple[HealthCheck, ...] = ()
