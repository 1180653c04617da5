"""The verbs of the audit log, described like those of :mod:`hookwarden._calls`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _list, _path, _post, _seen, _time


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One fact: who or what did, received or sent something."""

    id: UUID
    at: datetime
    actor: UUID
    actor_name: str
    action: str
    subject: str
    detail: Any
    hash: str
    hash_version: int
    address: str | None = None
    request: str | None = None
    run: UUID | None = None


@dataclass(frozen=True, slots=True)
class AuditCheckpoint:
    """What the server has signed about the log."""

    size: int
    root: str
    note: str
    sealed_at: datetime


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """That an entry is part of the log: see :func:`hookwarden.audit_log.includes`."""

    entry: UUID
    position: int
    hash: str
    path: tuple[str, ...]
    checkpoint: AuditCheckpoint


@dataclass(frozen=True, slots=True)
class ProvenAuditEntry:
    """An entry, the text that its hash is made of, and its proof once it is sealed."""

    entry: AuditEntry
    canonical: str
    proof: InclusionProof | None = None


@dataclass(frozen=True, slots=True)
class AuditLogState:
    """How far the log is sealed, and the key to check its notes with."""

    verifier_key: str
    waiting: int
    checkpoint: AuditCheckpoint | None = None


@dataclass(frozen=True, slots=True)
class ConsistencyProof:
    """That the log only grew: see :func:`hookwarden.audit_log.extends`."""

    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """The first thing that is wrong with the log."""

    kind: str
    detail: str
    position: int | None = None
    entry: UUID | None = None


@dataclass(frozen=True, slots=True)
class AuditVerification:
    """A check of the log by the server. ``state`` is running, sound, broken or lost."""

    id: UUID
    requested_by: str
    state: str
    first: int
    size: int
    checked: int
    started_at: datetime
    seen_at: datetime
    finding: AuditFinding | None = None


@dataclass(frozen=True, slots=True)
class AuditPolicy:
    """What the log keeps. ``payload`` is none, hash or full; ``redact`` are JSON paths."""

    payload: str
    redact: tuple[str, ...]
    revision: int


def _filter(
    *,
    actor: str | None,
    action: str | None,
    subject: str | None,
    run: UUID | str | None,
    since: datetime | None,
    until: datetime | None,
    text: str | None,
) -> dict[str, object]:
    return {
        "actor": actor,
        "action": action,
        "subject": subject,
        "run": run,
        "since": _time("since", since),
        "until": _time("until", until),
        "text": text,
    }


def audit_entries(
    *,
    actor: str | None = None,
    action: str | None = None,
    subject: str | None = None,
    run: UUID | str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    text: str | None = None,
    limit: int | None = None,
) -> Pages[AuditEntry]:
    """The audit entries of the workspace, newest first."""
    given = _filter(
        actor=actor, action=action, subject=subject, run=run, since=since, until=until, text=text
    )
    return _list(AuditEntry, "/audit", limit=limit, **given)


def audit_entry(id: UUID | str) -> Call[ProvenAuditEntry]:
    """One audit entry with its proof."""
    return _get(ProvenAuditEntry, _path("audit", id))


def audit_state() -> Call[AuditLogState]:
    """The last checkpoint of the audit log, and the key to check it with."""
    return _get(AuditLogState, "/audit/checkpoint")


def audit_consistency(from_size: int, to_size: int) -> Call[ConsistencyProof]:
    """The proof that the audit log only grew between two sizes."""
    return replace(
        _get(ConsistencyProof, "/audit/proof/consistency"),
        params={"from": str(from_size), "to": str(to_size)},
    )


def audit_inclusion(entry: UUID | str) -> Call[InclusionProof]:
    """The proof that an entry is part of the audit log.

    Raises :class:`~hookwarden.problems.NotFound` also while the entry has still to be sealed.
    """
    return replace(_get(InclusionProof, "/audit/proof/inclusion"), params={"entry": str(entry)})


def verify_audit(first: int | None = None) -> Call[AuditVerification]:
    """Lets the server begin to verify its audit log; see :func:`audit_verification`."""
    return _post(AuditVerification, "/audit/verifications", {"first": first})


def audit_verification(id: UUID | str) -> Call[AuditVerification]:
    """How far a verification is."""
    return _get(AuditVerification, _path("audit", "verifications", id))


def audit_verifications(*, limit: int | None = None) -> Pages[AuditVerification]:
    """Verifications of the audit log, the latest first."""
    return _list(AuditVerification, "/audit/verifications", limit=limit)


def audit_policy() -> Call[AuditPolicy]:
    """What the audit log keeps."""
    return _get(AuditPolicy, "/audit/policy")


def change_audit_policy(
    payload: str, redact: Sequence[str], *, revision: int | None = None
) -> Call[AuditPolicy]:
    """Changes what the audit log keeps; with ``revision`` only if it is still as seen."""
    body = {"payload": payload, "redact": list(redact)}
    return replace(_post(AuditPolicy, "/audit/policy", body), method="PUT", headers=_seen(revision))


def export_audit(
    format: str = "log",
    *,
    actor: str | None = None,
    action: str | None = None,
    subject: str | None = None,
    run: UUID | str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    text: str | None = None,
) -> Call[None]:
    """The audit log as a file: ``log`` (whole, to verify), ``jsonl`` or ``csv`` (by the filter)."""
    given = _filter(
        actor=actor, action=action, subject=subject, run=run, since=since, until=until, text=text
    )
    params = {name: str(value) for name, value in given.items() if value is not None}
    return Call("GET", API + "/audit/export", _unread, params={"format": format, **params})


def _unread(answer: Any) -> None:
    raise NotImplementedError("an export is read line by line")
