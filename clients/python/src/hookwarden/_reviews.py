"""The verbs of reviews, described as in :mod:`hookwarden._calls`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from hookwarden._calls import Call, Pages, _get, _list, _path, _post, _time
from hookwarden.model import Json
from hookwarden.reviews import (
    Approval,
    EffectComparison,
    Review,
    Reviewer,
    RevocationPreview,
    WaitingReview,
)


def reviews(
    *,
    severity: str | None = None,
    author: str | None = None,
    hook: str | None = None,
    mine: bool = False,
    unclaimed: bool = False,
    suspended: bool = False,
    limit: int | None = None,
) -> Pages[WaitingReview]:
    """The versions that wait for a decision, the riskiest first, and of those the oldest.

    ``severity``: only with a finding of this severity or a worse one. ``hook``: only hooks whose
    names contain this. ``mine``: only what the caller is named for or has claimed. ``suspended``:
    only what an alarm has stopped.
    """
    return _list(
        WaitingReview,
        "/reviews",
        severity=severity,
        author=author,
        hook=hook,
        mine="true" if mine else None,
        unclaimed="true" if unclaimed else None,
        suspended="true" if suspended else None,
        limit=limit,
    )


def reviewers() -> Call[tuple[Reviewer, ...]]:
    """The people who may review."""
    return _get(tuple[Reviewer, ...], "/reviews/reviewers")


def review(name: str, version: int) -> Call[Review]:
    """Everything that a decision about a version rests on."""
    return _get(Review, _of(name, version))


def claim(name: str, version: int) -> Call[Review]:
    """Takes a version to decide about it; again for more time.

    Never a version that the caller, or a key of the caller's, handed in.
    """
    return _post(Review, _of(name, version, "claim"))


def release(name: str, version: int) -> Call[Review]:
    """Gives a claimed version back without a decision."""
    return _post(Review, _of(name, version, "release"))


def assign(name: str, version: int, person: UUID | None) -> Call[Review]:
    """Names the person who should decide; ``None`` for nobody."""
    return _post(Review, _of(name, version, "assign"), {"person": str(person) if person else None})


def accept_finding(name: str, version: int, finding: str, reason: str) -> Call[Review]:
    """Lets a finding pass. A critical one needs two reviewers."""
    path = _of(name, version, "findings", finding, "accept")
    return _post(Review, path, {"reason": reason})


def comment(name: str, version: int, text: str, *, line: int | None = None) -> Call[Review]:
    """Says something of a version, or of one of its lines."""
    body: dict[str, Json] = {"text": text}
    if line is not None:
        body["line"] = line
    return _post(Review, _of(name, version, "comments"), body)


def approve(
    seen: Review,
    reason: str,
    *,
    expires_at: datetime | None = None,
    limits: Mapping[str, int] | None = None,
) -> Call[Review]:
    """Lets a version run as it was ``seen``, with its new capabilities.

    It has to be claimed, unless it is on the fast lane, and all its findings accepted. ``limits``
    are lower ones, by names such as ``cpuMillis``. It runs once it is activated. Raises
    :class:`~hookwarden.problems.PreconditionFailed` if it is not what was seen any more, and
    :class:`~hookwarden.problems.CodeDiffers` if its source compiles to other code than is stored.
    """
    body: dict[str, Json] = {
        "hash": seen.version.hash,
        "ruleSet": seen.scan.rule_set if seen.scan else "",
        "capabilities": list(seen.added),
        "reason": reason,
    }
    if expires_at is not None:
        body["expiresAt"] = _time("expires_at", expires_at)
    if limits:
        body["limits"] = dict(limits)
    return _post(Review, _of(seen.version.hook, seen.version.version, "approve"), body)


def send_back(name: str, version: int, reason: str) -> Call[Review]:
    """Does not let a claimed version run. One that runs stops at once."""
    return _post(Review, _of(name, version, "send-back"), {"reason": reason})


def compare_effects(
    name: str, version: int, *, events: int = 5
) -> Call[tuple[EffectComparison, ...]]:
    """What a version would do on the latest events, beside the active one. Nothing takes place."""
    call = _post(tuple[EffectComparison, ...], _of(name, version, "dry-run"))
    return replace(call, params={"events": str(events)})


def approvals(*, standing: bool = False, limit: int | None = None) -> Pages[Approval]:
    """Approvals, newest first; with ``standing`` only those that have not ended."""
    return _list(Approval, "/approvals", standing="true" if standing else None, limit=limit)


def preview_revocation(approval: UUID) -> Call[RevocationPreview]:
    """What the end of an approval would stop. Changes nothing."""
    return _get(RevocationPreview, _path("approvals", approval, "revocation"))


def revoke_approval(approval: UUID, reason: str) -> Call[Approval]:
    """Takes an approval back. A version that runs stops at once."""
    return _post(Approval, _path("approvals", approval, "revoke"), {"reason": reason})


def _of(name: str, version: int, *rest: object) -> str:
    return _path("hooks", name, "versions", version, "review", *rest)
