"""Every verb of the interface, described once: what to send and how to read the answer.

Nothing here does input or output; :mod:`hookwarden.client` sends the descriptions.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Generic, TypeVar
from urllib.parse import quote
from uuid import UUID

from hookwarden._decode import decode, encode
from hookwarden.errors import UnexpectedAnswer
from hookwarden.events import CloudEvent
from hookwarden.model import (
    Action,
    ActionPolicy,
    Activation,
    ApiKey,
    Delivery,
    Draft,
    DraftSummary,
    DryRun,
    Fixture,
    FixtureSummary,
    Health,
    Hook,
    Invocation,
    Json,
    LedgerEntry,
    LimitTable,
    Me,
    Membership,
    Person,
    Record,
    ReviewPolicy,
    Run,
    Settings,
    Source,
    StoredEvent,
    Version,
    WaitingVersion,
)
from hookwarden.problems import ProblemError, problem_of

T = TypeVar("T")

API = "/api/v1"
DEFAULT_SOURCE = "hookwarden-python"
_JSON = "application/json"
_EVENT = "application/cloudevents+json"
_BATCH = "application/cloudevents-batch+json"


@dataclass(frozen=True)
class Call(Generic[T]):
    """One request and how to read its answer.

    ``repeatable`` says that sending it twice is the same as sending it once; ``wait_seconds``, how
    long the server may take its time before it answers.
    """

    method: str
    path: str
    parse: Callable[[Any], T]
    params: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    content_type: str | None = None
    repeatable: bool = False
    also_accept: frozenset[int] = frozenset()
    headers: Mapping[str, str] = field(default_factory=dict)
    wait_seconds: float = 0.0


@dataclass(frozen=True)
class Pages(Generic[T]):
    """A list that the server hands out in pages."""

    first: Call[tuple[list[T], str | None]]

    def after(self, cursor: str) -> Call[tuple[list[T], str | None]]:
        """The call for the page that follows."""
        return replace(self.first, params={**self.first.params, "after": cursor})


def me() -> Call[Me]:
    """Tells who the server takes the caller for."""
    return _get(Me, "/me")


def health() -> Call[Health]:
    """Tells how the server is. Needs no key."""
    return Call(
        "GET", "/health", partial(decode, Health), repeatable=True, also_accept=frozenset({503})
    )


def submit(
    name: str,
    language: str,
    source: str,
    manifest: Mapping[str, Json],
    *,
    message: str | None = None,
    based_on: int | None = None,
) -> Call[Version]:
    """Hands in a version. The same bytes again answer the version that exists.

    ``message`` says why. With ``based_on``, the number of the latest version that the author knows
    of (0 for none), it is refused if there is another one. ``fixtures`` of the answer says what
    the version did on the hook's fixtures.

    Raises :class:`~hookwarden.problems.CompileFailed` or
    :class:`~hookwarden.problems.InvalidManifest`; nothing is stored then.
    """
    body: dict[str, Json] = {"language": language, "source": source, "manifest": dict(manifest)}
    if message is not None:
        body["message"] = message
    if based_on is not None:
        body["basedOn"] = based_on
    return replace(_post(Version, _path("hooks", name, "versions"), body), repeatable=True)


def activate(name: str, version: int) -> Call[Activation]:
    """Makes an approved version the one that runs.

    Raises :class:`~hookwarden.problems.NotApproved` unless its approval stands.
    """
    return _post(Activation, _path("hooks", name, "versions", version, "activate"))


def deactivate(name: str) -> Call[Hook]:
    """Stops a hook: none of its versions runs."""
    return _post(Hook, _path("hooks", name, "deactivate"))


def hooks(*, prefix: str | None = None, limit: int | None = None) -> Pages[Hook]:
    """The hooks of the workspace, by name; with ``prefix`` those whose names begin so."""
    return _list(Hook, "/hooks", prefix=prefix, limit=limit)


def hook(name: str) -> Call[Hook]:
    """One hook."""
    return _get(Hook, _path("hooks", name))


def versions(name: str, *, limit: int | None = None) -> Pages[Version]:
    """The versions of a hook."""
    return _list(Version, _path("hooks", name, "versions"), limit=limit)


def version(name: str, number: int) -> Call[Version]:
    """One version of a hook."""
    return _get(Version, _path("hooks", name, "versions", number))


def waiting_versions(*, limit: int | None = None) -> Pages[WaitingVersion]:
    """The latest versions of hooks that nobody has decided about yet, by hook."""
    return _list(WaitingVersion, "/waiting-versions", limit=limit)


def source(name: str, number: int) -> Call[Source]:
    """The text of a version."""
    return _get(Source, _path("hooks", name, "versions", number, "source"))


def send_event(
    stream: str,
    data: CloudEvent | Json,
    *,
    type: str | None = None,
    source: str | None = None,
    subject: str | None = None,
    wait: int | None = None,
    key: str | None = None,
) -> Call[Delivery]:
    """Sends one event: a :class:`CloudEvent`, or JSON data.

    Hooks that run after it run by themselves; the answer does not wait for them, unless told to
    ``wait`` for so many seconds, at most 60. Its ``over`` says whether all is over then.

    What is sent with the same ``key``, or as a CloudEvent with the same source and id, within a
    time is taken in once and answered again; such a call is repeated if the connection breaks.

    Data with a ``type``, ``source`` or ``subject`` is sent as a CloudEvent, whose id is the
    ``key``, or else a new one. Data alone is sent as plain JSON, and the server makes the
    CloudEvent.

    Raises :class:`~hookwarden.problems.EventRejected` or
    :class:`~hookwarden.problems.BeforeHookFailed`; the event is not accepted then.
    """
    path = _path("streams", stream, "events")
    attributes = (type, source, subject)
    if isinstance(data, CloudEvent):
        if attributes != (None, None, None):
            raise ValueError("a CloudEvent has its own type, source and subject")
        if key is not None:
            raise ValueError("a CloudEvent is known by its source and id, not by a key")
        return _taken_in(_post(Delivery, path, data.to_json(), _EVENT), wait, None, once=True)
    if attributes == (None, None, None):
        return _taken_in(_post(Delivery, path, data), wait, key, once=key is not None)
    if type is None:
        raise ValueError("an event with a source or subject needs a type")
    event = CloudEvent(type, source or DEFAULT_SOURCE, data, subject=subject)
    if key is not None:
        event = replace(event, id=key)
    return _taken_in(_post(Delivery, path, event.to_json(), _EVENT), wait, None, once=True)


def _taken_in(call: Call[T], wait: int | None, key: str | None, *, once: bool) -> Call[T]:
    headers = dict(call.headers)
    if wait is not None:
        headers["Prefer"] = f"wait={wait}"
    if key is not None:
        headers["Idempotency-Key"] = key
    return replace(call, headers=headers, wait_seconds=float(wait or 0), repeatable=once)


def send_events(
    stream: str, events: Iterable[CloudEvent], *, wait: int | None = None
) -> Call[tuple[Delivery | ProblemError, ...]]:
    """Sends several events at once.

    Each is accepted or refused on its own: the answer holds, in the order of the events, a
    :class:`Delivery` or the :class:`~hookwarden.problems.ProblemError` (not raised). With ``wait``
    the answer comes when all that they cause is over, after so many seconds at the latest.
    """
    body = _json([event.to_json() for event in events])
    call = Call(
        "POST", API + _path("streams", stream, "events"), _deliveries,
        body=body, content_type=_BATCH,
    )  # fmt: skip
    return _taken_in(call, wait, None, once=True)


def invoke(name: str, data: Json = None, *, wait: int | None = None) -> Call[Invocation]:
    """Calls a hook directly and answers its value.

    What it emits is queued; with ``wait`` the answer comes when all that is over, after so many
    seconds at the latest.

    Raises :class:`~hookwarden.problems.RunFailed` if the run does not end well.
    """
    return _taken_in(
        _post(Invocation, _path("hooks", name, "invoke"), data), wait, None, once=False
    )


def dry_run(
    hook: str,
    *,
    version: int | None = None,
    draft: Mapping[str, Json] | None = None,
    event: UUID | str | None = None,
    run: UUID | str | None = None,
    fixture: str | None = None,
    data: Json = None,
    trigger: str | None = None,
) -> Call[DryRun]:
    """Runs a version (the active one by default) or a draft without effects.

    It runs on a stored ``event``, on that of a ``run`` (at its time and with its randomness), on a
    ``fixture``, or else on ``data``. A ``draft`` has the members ``language``, ``source`` and
    ``manifest``. A run that does not end well is an answer like any other.
    """
    body = _trial(
        version=version,
        draft=draft,
        event=event,
        run=run,
        fixture=fixture,
        data=data,
        trigger=trigger,
    )
    return replace(_post(DryRun, "/dry-runs", {"hook": hook, **body}), repeatable=True)


def _trial(
    *,
    version: int | None,
    draft: Mapping[str, Json] | None,
    event: UUID | str | None,
    run: UUID | str | None,
    fixture: str | None,
    data: Json,
    trigger: str | None,
) -> dict[str, Any]:
    given = {
        "version": version,
        "draft": draft,
        "event": None if event is None else str(event),
        "run": None if run is None else str(run),
        "fixture": fixture,
        "trigger": trigger,
    }
    body = {name: value for name, value in given.items() if value is not None}
    if event is None and run is None and fixture is None:
        body["data"] = data
    return body


def fixtures(hook: str) -> Call[tuple[FixtureSummary, ...]]:
    """All fixtures of a hook, by name; 20 at the most."""
    return _get(tuple[FixtureSummary, ...], _path("hooks", hook, "fixtures"))


def fixture(hook: str, name: str) -> Call[Fixture]:
    """One fixture."""
    return _get(Fixture, _path("hooks", hook, "fixtures", name))


def save_fixture(
    hook: str,
    name: str,
    *,
    version: int | None = None,
    draft: Mapping[str, Json] | None = None,
    event: UUID | str | None = None,
    run: UUID | str | None = None,
    fixture: str | None = None,
    data: Json = None,
    trigger: str | None = None,
    revision: int | None = None,
) -> Call[Fixture]:
    """Runs as :func:`dry_run` does, and expects the same of every version from then on.

    On a ``fixture``, it accepts what the hook does on it now. With ``revision`` (0 for a new
    fixture) only if the fixture is still as seen.
    """
    body = _trial(
        version=version,
        draft=draft,
        event=event,
        run=run,
        fixture=fixture,
        data=data,
        trigger=trigger,
    )
    call = _post(Fixture, _path("hooks", hook, "fixtures", name), body)
    return replace(call, method="PUT", headers=_seen(revision))


def remove_fixture(hook: str, name: str, *, revision: int | None = None) -> Call[None]:
    """Removes a fixture; with ``revision`` only if it is still as seen."""
    path = API + _path("hooks", hook, "fixtures", name)
    return Call("DELETE", path, _nothing, headers=_seen(revision))


def drafts(*, limit: int | None = None) -> Pages[DraftSummary]:
    """All drafts of the workspace, by hook."""
    return _list(DraftSummary, "/drafts", limit=limit)


def draft(hook: str) -> Call[Draft]:
    """What is being written for a hook, which need not exist."""
    return _get(Draft, _path("drafts", hook))


def save_draft(
    hook: str,
    language: str,
    source: str,
    manifest: str,
    *,
    message: str = "",
    based_on: int = 0,
    revision: int | None = None,
) -> Call[Draft]:
    """Saves what is being written; ``manifest`` is text and need not be JSON yet.

    All authors of the workspace share the draft of a hook. With ``revision`` (0 for none) only if
    the draft is still as seen.
    """
    body = {
        "language": language,
        "source": source,
        "manifest": manifest,
        "message": message,
        "basedOn": based_on,
    }
    call = _post(Draft, _path("drafts", hook), body)
    return replace(call, method="PUT", headers=_seen(revision))


def discard_draft(hook: str, *, revision: int | None = None) -> Call[None]:
    """Removes the draft of a hook; with ``revision`` only if it is still as seen."""
    return Call("DELETE", API + _path("drafts", hook), _nothing, headers=_seen(revision))


def replay(run: Run, *, active: bool = False) -> Call[DryRun]:
    """Repeats a run without effects, on its own version or on the one that is active now."""
    return dry_run(run.hook, version=None if active else run.version, run=run.id)


def event(id: UUID | str) -> Call[StoredEvent]:
    """One accepted event."""
    return _get(StoredEvent, _path("events", id))


def events(*, limit: int | None = None) -> Pages[StoredEvent]:
    """Events, newest first; direct calls are events without a stream."""
    return _list(StoredEvent, "/events", limit=limit)


def run(id: UUID | str) -> Call[Run]:
    """One run."""
    return _get(Run, _path("runs", id))


def runs(
    *,
    hook: str | None = None,
    version: int | None = None,
    outcome: str | None = None,
    trigger: str | None = None,
    stream: str | None = None,
    event: UUID | str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    text: str | None = None,
    limit: int | None = None,
) -> Pages[Run]:
    """Runs, newest first.

    ``text`` is looked for in result, failure, log and effects. The server looks at 10,000 runs at
    a time; going on with the iterator goes on with the search.
    """
    return _list(
        Run, "/runs", limit=limit, hook=hook, version=version, outcome=outcome, trigger=trigger,
        stream=stream, event=event, since=_time("since", since), until=_time("until", until),
        text=text,
    )  # fmt: skip


def watch_runs(*, hook: str | None = None, outcome: str | None = None) -> Call[None]:
    """Opens the stream of runs that end from now on."""
    given = {name: value for name, value in (("hook", hook), ("outcome", outcome)) if value}
    headers = {"Accept": "text/event-stream, application/problem+json"}
    return Call("GET", f"{API}/runs/live", _nothing, params=given, headers=headers)


def record(collection: str, key: str) -> Call[Record]:
    """One record."""
    return _get(Record, _path("records", collection, key))


def records(
    collection: str,
    *,
    prefix: str | None = None,
    field: str | None = None,
    value: str | None = None,
    limit: int | None = None,
) -> Pages[Record]:
    """The records of a collection in the order of their keys.

    ``field`` is a path such as ``customer.name``, and ``value`` the text that is there: a string
    as it is, anything else as JSON. The server looks at 10,000 records at a time; going on with
    the iterator goes on with the search.
    """
    if (field is None) != (value is None):
        raise ValueError("field and value belong together")
    return _list(
        Record, _path("records", collection), limit=limit, prefix=prefix, field=field, value=value
    )


def history(collection: str, key: str, *, limit: int | None = None) -> Pages[LedgerEntry]:
    """The changes of a record, newest first. A deleted record keeps its history."""
    return _list(LedgerEntry, _path("records", collection, key, "history"), limit=limit)


def action(id: UUID | str) -> Call[Action]:
    """One action."""
    return _get(Action, _path("actions", id))


def actions(*, status: str | None = None, limit: int | None = None) -> Pages[Action]:
    """Actions that hooks asked for."""
    return _list(Action, "/actions", limit=limit, status=status)


def keys(*, limit: int | None = None) -> Pages[ApiKey]:
    """The API keys of the workspace, without their secrets."""
    return _list(ApiKey, "/api-keys", limit=limit)


def create_key(name: str, role: str, *, expires_at: datetime | None = None) -> Call[ApiKey]:
    """Makes an API key, which ends by itself if ``expires_at`` says so.

    Its secret is in this answer only.
    """
    body = {"name": name, "role": role}
    end = _time("expires_at", expires_at)
    if end is not None:
        body["expiresAt"] = end
    return _post(ApiKey, "/api-keys", body)


def revoke_key(id: UUID | str) -> Call[None]:
    """Makes an API key useless."""
    return Call("DELETE", API + _path("api-keys", id), _nothing, repeatable=True)


def people(*, limit: int | None = None) -> Pages[Person]:
    """The members of the workspace."""
    return _list(Person, "/people", limit=limit)


def person(id: UUID | str) -> Call[Person]:
    """One member, with the revision that a change of the role may name."""
    return _get(Person, _path("people", id))


def add_person(name: str, role: str) -> Call[Person]:
    """Makes somebody a member. A new name gets a password, in this answer only."""
    return _post(Person, "/people", {"name": name, "role": role})


def change_role(id: UUID | str, role: str, *, revision: int | None = None) -> Call[Person]:
    """Gives a member another role; with ``revision`` only if the member is still as seen."""
    call = _post(Person, _path("people", id, "role"), {"role": role})
    return replace(call, method="PUT", headers=_seen(revision))


def reset_password(id: UUID | str) -> Call[Person]:
    """Makes a new password for a member. It is in this answer only."""
    return _post(Person, _path("people", id, "password"))


def remove_person(id: UUID | str) -> Call[None]:
    """Ends a membership. The account stays."""
    return Call("DELETE", API + _path("people", id), _nothing)


def workspaces(*, limit: int | None = None) -> Pages[Membership]:
    """The workspaces of the caller; one for a key."""
    return _list(Membership, "/workspaces", limit=limit)


def create_workspace(name: str) -> Call[Membership]:
    """Makes a workspace. An administrator's key for it is in this answer only."""
    return _post(Membership, "/workspaces", {"name": name})


def settings() -> Call[Settings]:
    """What the workspace allows its runs, and how long it keeps them."""
    return _get(Settings, "/settings")


def change_settings(
    limits: LimitTable,
    retention_days: int,
    review_policy: ReviewPolicy,
    *,
    ledger_days: int,
    confirm_undo_above: int,
    actions: ActionPolicy,
    revision: int | None = None,
) -> Call[Settings]:
    """Changes all settings; with ``revision`` only if they are still as seen.

    Begin with :func:`settings` and change its parts by :func:`dataclasses.replace`.
    """
    body = {
        "limits": encode(limits),
        "retentionDays": retention_days,
        "ledgerDays": ledger_days,
        "confirmUndoAbove": confirm_undo_above,
        "reviewPolicy": encode(review_policy),
        "actions": encode(actions),
    }
    return replace(_post(Settings, "/settings", body), method="PUT", headers=_seen(revision))


def _seen(revision: int | None) -> dict[str, str]:
    if revision is None:
        return {}
    return {"If-None-Match": "*"} if revision == 0 else {"If-Match": f'"{revision}"'}


def _path(*segments: object) -> str:
    return "".join("/" + _segment(str(segment)) for segment in segments)


def _segment(text: str) -> str:
    # A segment of dots only would be taken for a relative path by everything on the way.
    return text.replace(".", "%2E") if text in (".", "..") else quote(text, safe="")


def _get(kind: type[T], path: str) -> Call[T]:
    return Call("GET", API + path, partial(decode, kind), repeatable=True)


def _post(kind: type[T], path: str, body: Any = ..., content_type: str = _JSON) -> Call[T]:
    if body is ...:
        return Call("POST", API + path, partial(decode, kind))
    return Call(
        "POST", API + path, partial(decode, kind), body=_json(body), content_type=content_type
    )


def _list(kind: type[T], path: str, /, **params: object) -> Pages[T]:
    def parse(answer: Any) -> tuple[list[T], str | None]:
        if not isinstance(answer, dict) or not isinstance(answer.get("items"), list):
            raise UnexpectedAnswer("a list has no member 'items'")
        return [decode(kind, item) for item in answer["items"]], answer.get("next")

    given = {name: str(value) for name, value in params.items() if value is not None}
    return Pages(Call("GET", API + path, parse, params=given, repeatable=True))


def _time(name: str, time: datetime | None) -> str | None:
    if time is None:
        return None
    if time.tzinfo is None:
        raise ValueError(f"{name} needs a time zone")
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _json(value: Any) -> bytes:
    # NaN and infinity are not JSON; the server would refuse them with less to say.
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _deliveries(answer: Any) -> tuple[Delivery | ProblemError, ...]:
    if not isinstance(answer, list):
        raise UnexpectedAnswer("the answer to a batch is not an array")
    return tuple(_delivery(item) for item in answer)


def _delivery(item: Any) -> Delivery | ProblemError:
    if isinstance(item, dict) and "event" not in item:
        return problem_of(int(item.get("status", 0)), item)
    return decode(Delivery, item)


def _nothing(answer: Any) -> None:
    return None
