"""The verbs about destinations and calls of them, described as in :mod:`hookwarden._calls`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _list, _nothing, _path, _post, _seen, _time
from hookwarden.calls import (
    CallReview,
    DecidedCall,
    Destination,
    DestinationSummary,
    StandingApproval,
    WaitingCall,
)
from hookwarden.model import Json


def destinations(*, limit: int | None = None) -> Pages[DestinationSummary]:
    """The destinations that hooks may ask to call."""
    return _list(DestinationSummary, "/destinations", limit=limit)


def destination(name: str) -> Call[Destination]:
    """One destination, with the revision that a change may name."""
    return _get(Destination, _path("destinations", name))


def register_destination(
    name: str,
    url: str,
    methods: Iterable[str] = ("POST",),
    *,
    headers: Mapping[str, str] | None = None,
    sensitive: bool = False,
    allow_private: bool = False,
    timeout_millis: int | None = None,
) -> Call[Destination]:
    """Registers a destination. Its signing secret is in this answer only."""
    body = _text(url, methods, headers, sensitive=sensitive, private=allow_private)
    if timeout_millis is not None:
        body["timeoutMillis"] = timeout_millis
    return _post(Destination, _path("destinations", name), body)


def change_destination(
    name: str,
    url: str,
    methods: Iterable[str] = ("POST",),
    *,
    headers: Mapping[str, str | None] | None = None,
    sensitive: bool = False,
    allow_private: bool = False,
    timeout_millis: int | None = None,
    revision: int | None = None,
) -> Call[Destination]:
    """Changes a destination as a whole; with ``revision`` only if it is still as seen.

    ``headers``: None keeps all, None as a value keeps that one. Standing approvals end if the
    address changes.
    """
    body = _text(url, methods, headers, sensitive=sensitive, private=allow_private)
    if timeout_millis is not None:
        body["timeoutMillis"] = timeout_millis
    call = _post(Destination, _path("destinations", name), body)
    return replace(call, method="PUT", headers=_seen(revision))


def rotate_destination_secret(name: str, *, keep_former: bool = True) -> Call[Destination]:
    """Makes a new signing secret, which is in this answer only.

    With ``keep_former`` calls are signed with the one before too, for a day.
    """
    return _post(Destination, _path("destinations", name, "secret"), {"keepFormer": keep_former})


def remove_destination(name: str, *, revision: int | None = None) -> Call[None]:
    """Removes a destination. What waits to be sent there is not sent."""
    return Call("DELETE", API + _path("destinations", name), _nothing, headers=_seen(revision))


def call_reviews(
    *,
    hook: str | None = None,
    destination: str | None = None,
    method: str | None = None,
    limit: int | None = None,
) -> Pages[WaitingCall]:
    """The calls that wait for a reviewer, the oldest first."""
    return _list(
        WaitingCall,
        "/call-reviews",
        hook=hook,
        destination=destination,
        method=method,
        limit=limit,
    )


def call_review(id: UUID | str) -> Call[CallReview]:
    """A call as it would be made, and what differs from the last one."""
    return _get(CallReview, _path("call-reviews", id))


def approve_call(
    id: UUID | str,
    reason: str,
    *,
    always: bool = False,
    expires_at: datetime | None = None,
    seen: str | None = None,
) -> Call[CallReview]:
    """Lets a call be made; with ``always`` all calls of its kind from now on.

    ``seen`` of the call that was read makes sure that it is still that. A sensitive destination
    needs two: after the first the call is still held.
    """
    body: dict[str, Json] = {"reason": reason, "always": always}
    if expires_at is not None:
        body["expiresAt"] = _time("expires_at", expires_at)
    if seen is not None:
        body["seen"] = seen
    return _post(CallReview, _path("call-reviews", id, "approve"), body)


def refuse_call(id: UUID | str, reason: str) -> Call[CallReview]:
    """Does not let a call be made."""
    return _post(CallReview, _path("call-reviews", id, "refuse"), {"reason": reason})


def decide_calls(
    ids: Iterable[UUID | str], decision: str, reason: str
) -> Call[tuple[DecidedCall, ...]]:
    """Approves (once) or refuses up to 100 calls, each on its own."""
    body = {"calls": [str(id) for id in ids], "decision": decision, "reason": reason}
    return _post(tuple[DecidedCall, ...], "/call-reviews/decide", body)


def standing_approvals(
    *, standing: bool = False, limit: int | None = None
) -> Pages[StandingApproval]:
    """What reviewers have allowed once and for all, newest first."""
    return _list(
        StandingApproval,
        "/standing-approvals",
        standing="true" if standing else None,
        limit=limit,
    )


def withdraw_standing_approval(id: UUID | str, reason: str) -> Call[StandingApproval]:
    """Takes a standing approval back: the next call waits for a reviewer again."""
    return _post(StandingApproval, _path("standing-approvals", id, "withdraw"), {"reason": reason})


def _text(
    url: str,
    methods: Iterable[str],
    headers: Mapping[str, str | None] | Mapping[str, str] | None,
    *,
    sensitive: bool,
    private: bool,
) -> dict[str, Json]:
    body: dict[str, Json] = {
        "url": url,
        "methods": list(methods),
        "sensitive": sensitive,
        "allowPrivate": private,
    }
    if headers is not None:
        body["headers"] = dict(headers)
    return body
