"""The client against a transport in memory: what goes out, and how answers come in."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import (
    AsyncClient,
    Client,
    CloudEvent,
    CompileFailed,
    ConnectionFailed,
    Delivery,
    EventRejected,
    KeyReused,
    NotFound,
    ProblemError,
    QueueFull,
    RunFailed,
    TooManyListeners,
    UnexpectedAnswer,
    WorkersBusy,
)

KEY = "hw_secret"
ID = "0198c0de-0000-7000-8000-000000000001"
AT = "2026-11-21T02:00:00.5Z"
RUN = {
    "id": ID,
    "hook": "greet",
    "version": 1,
    "trigger": "invoke",
    "attempt": 1,
    "outcome": "ok",
    "durationMicros": 1200,
    "startedAt": AT,
    "applied": True,
    "event": None,
    "value": {"hello": "Ada"},
    "failure": None,
    "log": [{"level": "info", "text": "hi"}],
    "effects": [{"ordinal": 0, "kind": "put", "collection": "c", "key": "k", "value": 1}],
    "usage": {
        "cpuMicros": 1,
        "wallMicros": 2,
        "allocatedBytes": 3,
        "logBytes": 4,
        "hostCalls": 5,
    },
}
RECORD = {"collection": "c", "key": "k", "value": 1, "revision": 2, "updatedAt": AT}

Handler = Callable[[httpx.Request], httpx.Response]


def client_of(handler: Handler) -> Client:
    return Client(
        "http://server", KEY, transport=httpx.MockTransport(handler), pause=lambda seconds: None
    )


def answering(answer: Any, status: int = 200) -> tuple[Client, list[httpx.Request]]:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(status, json=answer)

    return client_of(handle), seen


def problem(code: str, status: int = 422, **members: Any) -> dict[str, Any]:
    return {
        "type": f"/api/v1/problems/{code}",
        "title": "No",
        "status": status,
        "detail": "because",
        "code": code,
        "blame": "caller",
        **members,
    }


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("Codertocat/Hello-World@0.0.1", "Codertocat%2FHello-World%400.0.1"),
        ("a b?c#d%e", "a%20b%3Fc%23d%25e"),
        ("ключ 🔑", "%D0%BA%D0%BB%D1%8E%D1%87%20%F0%9F%94%91"),
        ("..", "%2E%2E"),
        (".", "%2E"),
        ("..a", "..a"),
    ],
)
def test_a_record_key_is_one_percent_encoded_segment(key: str, path: str) -> None:
    client, seen = answering(RECORD)

    client.record("c", key)

    assert seen[0].url.raw_path.decode() == f"/api/v1/records/c/{path}"


def test_the_key_is_sent_as_a_bearer_token() -> None:
    client, seen = answering(RECORD)

    client.record("c", "k")

    assert seen[0].headers["Authorization"] == f"Bearer {KEY}"


def test_unknown_members_of_an_answer_are_ignored() -> None:
    client, _ = answering({**RECORD, "colour": "red"})

    assert client.record("c", "k").updated_at == datetime(2026, 11, 21, 2, 0, 0, 500_000, UTC)


def test_a_missing_member_is_an_unexpected_answer_that_names_it() -> None:
    client, _ = answering({"collection": "c"})

    with pytest.raises(UnexpectedAnswer, match=r"Record has no member 'key'"):
        client.record("c", "k")


def test_a_member_of_another_type_is_an_unexpected_answer() -> None:
    client, _ = answering({**RECORD, "revision": True})

    with pytest.raises(UnexpectedAnswer, match=r"Record\.revision is a bool"):
        client.record("c", "k")


def test_an_invocation_holds_value_and_run() -> None:
    client, seen = answering({"value": {"hello": "Ada"}, "run": RUN})

    answer = client.invoke("greet", {"name": "Ada"})

    assert json.loads(seen[0].content) == {"name": "Ada"}
    assert answer.value == {"hello": "Ada"}
    assert answer.run.ok
    assert answer.run.id == UUID(ID)
    assert answer.run.effects[0].members["key"] == "k"
    assert answer.run.usage is not None
    assert answer.run.usage.wall_micros == 2


def test_invoking_without_data_sends_null() -> None:
    client, seen = answering({"value": None, "run": RUN})

    client.invoke("greet")

    assert seen[0].content == b"null"


def dry_run(**members: object) -> dict[str, object]:
    change = {"ordinal": 0, "collection": "c", "key": "k", "before": None, "after": 1}
    answer = {"run": RUN, "limits": {"cpuMillis": 200}, "event": {}, "changes": [change]}
    return {**answer, "warnings": [], "differences": None, **members}


def test_a_dry_run_sends_only_what_was_given() -> None:
    client, seen = answering(dry_run())

    answer = client.dry_run("greet", data={"name": "Ada"}, trigger="invoke")

    assert seen[0].url.path == "/api/v1/dry-runs"
    assert json.loads(seen[0].content) == {
        "hook": "greet", "data": {"name": "Ada"}, "trigger": "invoke"
    }  # fmt: skip
    assert (answer.changes[0].before, answer.changes[0].after) == (None, 1)
    assert answer.differences is None


def test_a_replay_names_the_run_and_its_version_or_none() -> None:
    difference = {"ordinal": 0, "before": {"ordinal": 0, "kind": "put"}, "after": None}
    client, seen = answering(dry_run(differences=[difference]))
    run = client.dry_run("greet").run

    answer = client.replay(run)
    client.replay(run, active=True)

    assert json.loads(seen[1].content) == {"hook": "greet", "version": 1, "run": ID}
    assert json.loads(seen[2].content) == {"hook": "greet", "run": ID}
    assert answer.differences is not None
    assert answer.differences[0].after is None


def test_plain_data_goes_as_json_and_lets_the_server_make_the_event() -> None:
    client, seen = answering({"id": ID, "event": {"id": "e"}, "runs": []})

    client.send_event("github", {"a": 1})

    assert seen[0].headers["Content-Type"] == "application/json"
    assert json.loads(seen[0].content) == {"a": 1}


def test_data_with_a_type_goes_as_a_cloud_event() -> None:
    client, seen = answering({"id": ID, "event": {"id": "e"}, "runs": [RUN]})

    delivery = client.send_event("s", [1], type="t", source="/me", subject="x")

    sent = json.loads(seen[0].content)
    assert seen[0].headers["Content-Type"] == "application/cloudevents+json"
    assert UUID(sent.pop("id"))
    assert sent == {
        "specversion": "1.0",
        "source": "/me",
        "type": "t",
        "subject": "x",
        "datacontenttype": "application/json",
        "data": [1],
    }
    assert delivery.runs[0].hook == "greet"


def test_a_cloud_event_goes_with_its_own_attributes() -> None:
    client, seen = answering({"id": ID, "event": {}, "runs": []})
    at = datetime(2026, 1, 2, tzinfo=UTC)

    client.send_event("s", CloudEvent("t", "/x", {"ü": 1}, "id-1", time=at, extensions={"n": 7}))

    sent = json.loads(seen[0].content)
    assert (sent["id"], sent["time"], sent["n"]) == ("id-1", "2026-01-02T00:00:00+00:00", 7)
    assert sent["data"] == {"ü": 1}


def test_a_cloud_event_survives_its_json_form() -> None:
    at = datetime(2026, 1, 2, tzinfo=UTC)
    event = CloudEvent("t", "/x", [1], "id-1", "s", at, {"n": 7})

    assert CloudEvent.from_json(event.to_json()) == event


@pytest.mark.parametrize("data", [float("nan"), [float("inf")]])
def test_a_number_that_is_not_json_is_refused_before_it_is_sent(data: Any) -> None:
    client, seen = answering({})

    with pytest.raises(ValueError, match="JSON"):
        client.send_event("s", data)
    assert seen == []


def test_a_batch_answers_deliveries_and_problems_in_order() -> None:
    answer = [
        {"id": ID, "event": {"id": "1"}, "runs": []},
        problem("event-rejected", reason="no spam", runs=[RUN]),
    ]
    client, seen = answering(answer)

    first, second = client.send_events("s", [CloudEvent("t", "/x"), CloudEvent("t", "/x")])

    assert seen[0].headers["Content-Type"] == "application/cloudevents-batch+json"
    assert isinstance(first, Delivery)
    assert isinstance(second, EventRejected)
    assert (second.reason, second.status, second.runs[0].hook) == ("no spam", 422, "greet")


def test_compile_errors_have_line_and_column() -> None:
    error = {"severity": "error", "line": 3, "column": 7, "code": None, "message": "Expected }"}
    client, _ = answering(problem("compile-failed", errors=[error]), 422)

    with pytest.raises(CompileFailed) as caught:
        client.submit("h", "javascript", "…", {})

    assert str(caught.value.errors[0]) == "3:7: error: Expected }"


def test_a_failed_run_is_in_the_exception() -> None:
    failure = {"name": "Error", "message": "x", "frames": [{"function": "f", "line": 2}]}
    failure["frames"] = [{"function": "f", "line": 2, "column": 1}]
    run = {**RUN, "outcome": "guest-error", "failure": failure}
    client, _ = answering(problem("run-failed", run=run), 422)

    with pytest.raises(RunFailed) as caught:
        client.invoke("h")

    assert caught.value.run.failure is not None
    assert caught.value.run.failure.frames[0].line == 2


def test_an_unknown_problem_keeps_its_members() -> None:
    client, _ = answering(problem("too-early", 425, wait=3), 425)

    with pytest.raises(ProblemError) as caught:
        client.me()

    assert type(caught.value) is ProblemError
    assert (caught.value.code, caught.value.blame) == ("too-early", "caller")
    assert caught.value.members["wait"] == 3


def test_an_answer_that_is_no_problem_document_still_has_a_status() -> None:
    client = client_of(lambda request: httpx.Response(404, text="<html>"))

    with pytest.raises(ProblemError) as caught:
        client.me()

    assert caught.value.status == 404


def test_a_page_in_html_is_an_unexpected_answer() -> None:
    client = client_of(lambda request: httpx.Response(200, text="<html>"))

    with pytest.raises(UnexpectedAnswer):
        client.me()


def test_a_redirect_is_not_followed_so_the_key_goes_nowhere_else() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(302, headers={"Location": "http://elsewhere/"})

    with pytest.raises(ProblemError):
        client_of(handle).me()
    assert len(seen) == 1


def test_lists_iterate_over_all_pages_and_keep_their_filters() -> None:
    pages = {None: ([RUN, RUN], "c 2"), "c 2": ([RUN], None)}
    seen: list[httpx.QueryParams] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.params)
        items, following = pages[request.url.params.get("after")]
        return httpx.Response(200, json={"items": items, "next": following})

    assert len(list(client_of(handle).runs(hook="greet", limit=2))) == 3
    assert [p["hook"] for p in seen] == ["greet", "greet"]
    assert [p["limit"] for p in seen] == ["2", "2"]


def test_a_list_is_fetched_only_as_far_as_it_is_read() -> None:
    client, seen = answering({"items": [RUN], "next": "more"})

    next(client.runs())

    assert len(seen) == 1


def test_a_read_is_repeated_while_the_server_is_not_ready() -> None:
    answers = iter([httpx.Response(503, json=problem("unavailable", 503))] * 2)

    def handle(request: httpx.Request) -> httpx.Response:
        return next(answers, httpx.Response(200, json=RECORD))

    assert client_of(handle).record("c", "k").revision == 2


def test_the_pause_is_what_the_server_asks_for_within_reason() -> None:
    pauses: list[float] = []
    answers = iter(["3", "86400"])

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(503, headers={"Retry-After": next(answers, "1")}, json={})

    client = Client(
        "http://server", KEY, transport=httpx.MockTransport(handle), pause=pauses.append
    )
    with pytest.raises(ProblemError):
        client.me()
    assert pauses == [3.0, 5.0]


def test_an_event_is_never_sent_twice_on_its_own() -> None:
    client, seen = answering(problem("workers-busy", 503), 503)

    with pytest.raises(WorkersBusy):
        client.send_event("s", {})
    assert len(seen) == 1


def test_an_event_is_not_sent_again_after_the_connection_broke() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        raise httpx.ReadTimeout("slow", request=request)

    with pytest.raises(ConnectionFailed, match="slow"):
        client_of(handle).send_event("s", {})
    assert len(seen) == 1


def test_an_event_is_sent_again_if_the_connection_was_never_made() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if len(seen) == 1:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(200, json={"id": ID, "event": {}, "runs": []})

    client_of(handle).send_event("s", {})
    assert len(seen) == 2


def test_a_server_that_is_down_still_tells_its_health() -> None:
    client, _ = answering({"status": "DOWN", "checks": [{"name": "jail", "status": "DOWN"}]}, 503)

    health = client.health()

    assert (health.status, health.checks[0].name) == ("DOWN", "jail")


def test_revoking_answers_nothing() -> None:
    client = client_of(lambda request: httpx.Response(204))

    client.revoke_key(ID)


def test_the_secret_of_a_new_key_is_not_in_its_text() -> None:
    answer = {"id": ID, "name": "ci", "role": "client", "createdAt": AT, "key": "hw_new"}
    client, _ = answering(answer, 201)

    created = client.create_key("ci", "client")

    assert created.key == "hw_new"
    assert "hw_new" not in repr(created)


def test_an_absent_record_is_not_found() -> None:
    client, _ = answering(problem("not-found", 404), 404)

    with pytest.raises(NotFound):
        client.record("c", "k")


def test_the_awaiting_client_has_every_verb_of_the_blocking_one() -> None:
    def verbs(kind: type) -> set[str]:
        return {name for name in vars(kind) if not name.startswith("_")} - {"close", "aclose"}

    assert verbs(AsyncClient) == verbs(Client)


def test_the_awaiting_client_reads_pages_and_repeats_reads() -> None:
    answers = iter(
        [
            httpx.Response(503, json={}),
            httpx.Response(200, json={"items": [RECORD], "next": "n"}),
            httpx.Response(200, json={"items": [RECORD], "next": None}),
        ]
    )

    async def pause(seconds: float) -> None:
        return None

    async def read() -> int:
        transport = httpx.MockTransport(lambda request: next(answers))
        async with AsyncClient("http://server", KEY, transport=transport, pause=pause) as client:
            return len([record async for record in client.records("c")])

    assert asyncio.run(read()) == 2


STREAM = (
    ": listening\n\n"
    f"event: run\nid: {ID}\ndata: {json.dumps(RUN)}\n\n"
    ": alive\n\n"
    "event: other\ndata: {}\n\n"
    f"data: {json.dumps({**RUN, 'outcome': 'guest-error'})}\nevent: run\n\n"
)


def test_live_runs_are_read_from_the_stream() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, text=STREAM)

    runs = list(client_of(handle).watch_runs(hook="greet"))

    assert [run.outcome for run in runs] == ["ok", "guest-error"]
    assert str(seen[0].url).endswith("/api/v1/runs/live?hook=greet")
    assert "text/event-stream" in seen[0].headers["Accept"]


def test_the_awaiting_client_reads_live_runs() -> None:
    async def read() -> list[str]:
        transport = httpx.MockTransport(lambda request: httpx.Response(200, text=STREAM))
        async with AsyncClient("http://server", KEY, transport=transport) as client:
            return [run.outcome async for run in client.watch_runs()]

    assert asyncio.run(read()) == ["ok", "guest-error"]


def test_a_refused_listener_gets_the_problem() -> None:
    client, _ = answering(problem("too-many-listeners", 429), 429)

    with pytest.raises(TooManyListeners):
        next(iter(client.watch_runs()))


def test_a_stream_that_breaks_is_a_failed_connection() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("silent", request=request)

    with pytest.raises(ConnectionFailed, match="runs/live: silent"):
        next(iter(client_of(handle).watch_runs()))


def test_runs_are_asked_for_by_every_filter() -> None:
    client, seen = answering({"items": [], "next": None})

    found = client.runs(
        hook="h", version=2, trigger="after", stream="s", event=ID, text="50 %",
        since=datetime(2026, 11, 1, tzinfo=UTC),
    )  # fmt: skip

    assert list(found) == []
    assert dict(seen[0].url.params) == {
        "hook": "h", "version": "2", "trigger": "after", "stream": "s", "event": ID,
        "text": "50 %", "since": "2026-11-01T00:00:00Z",
    }  # fmt: skip


def test_records_are_asked_for_by_a_field() -> None:
    client, seen = answering({"items": [RECORD], "next": None})

    assert len(list(client.records("c", field="a.b", value="x"))) == 1
    assert dict(seen[0].url.params) == {"field": "a.b", "value": "x"}
    with pytest.raises(ValueError, match="belong together"):
        client.records("c", field="a").__next__()


LIMITS = dict.fromkeys(
    [
        "cpuMillis",
        "wallMillis",
        "allocationBytes",
        "logBytes",
        "recordReads",
        "recordWrites",
        "notifies",
        "emails",
        "calls",
        "emits",
    ],
    7,
)
LIMIT_TABLE = dict.fromkeys(("before", "after", "schedule", "invoke"), LIMITS)
POLICY = {
    "automaticApproval": False,
    "claimMinutes": 120,
    "suspendAt": ["high", "critical"],
    "alarmsPerHour": 3,
    "heldActionsPerHour": 1000,
}
ACTION_POLICY = {
    "answerDays": 7,
    "overRate": "digest",
    "digestMinutes": 60,
    "perRecipient": 30,
    "perRecipientAndKind": 20,
    "perHook": 1000,
    "perWorkspace": 5000,
}
SETTINGS = {
    "limits": LIMIT_TABLE,
    "ceilings": LIMIT_TABLE,
    "retentionDays": 90,
    "ledgerDays": 400,
    "confirmUndoAbove": 9,
    "reviewPolicy": POLICY,
    "actions": ACTION_POLICY,
    "revision": 4,
}


def test_settings_are_sent_whole_and_with_the_revision_that_was_seen() -> None:
    client, seen = answering(SETTINGS)

    settings = client.settings()
    client.change_settings(
        settings.limits,
        30,
        settings.review_policy,
        ledger_days=50,
        confirm_undo_above=settings.confirm_undo_above,
        actions=replace(settings.actions, over_rate="drop"),
        revision=settings.revision,
    )

    assert settings.changed_by is None
    assert (seen[1].method, seen[1].url.path) == ("PUT", "/api/v1/settings")
    assert seen[1].headers["If-Match"] == '"4"'
    assert json.loads(seen[1].content) == {
        "limits": LIMIT_TABLE,
        "retentionDays": 30,
        "ledgerDays": 50,
        "confirmUndoAbove": 9,
        "reviewPolicy": POLICY,
        "actions": ACTION_POLICY | {"overRate": "drop"},
    }


def test_an_event_waits_and_has_a_key_if_told_so() -> None:
    client, seen = answering({"id": ID, "event": {}, "runs": [], "over": True})

    delivery = client.send_event("s", {}, wait=20, key="k-1")

    assert (seen[0].headers["Prefer"], seen[0].headers["Idempotency-Key"]) == ("wait=20", "k-1")
    assert seen[0].extensions["timeout"]["read"] == 50.0
    assert delivery.over


def test_the_key_of_data_that_becomes_a_cloud_event_is_its_id() -> None:
    client, seen = answering({"id": ID, "event": {}, "runs": [], "over": False})

    client.send_event("s", {}, type="t", key="k-1")

    assert json.loads(seen[0].content)["id"] == "k-1"
    assert "Idempotency-Key" not in seen[0].headers
    with pytest.raises(ValueError, match="known by its source and id"):
        client.send_event("s", CloudEvent("t", "/x"), key="k-1")


def test_an_event_that_is_taken_in_once_is_sent_again() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if len(seen) == 1:
            raise httpx.ReadTimeout("slow", request=request)
        return httpx.Response(202, json={"id": ID, "event": {}, "runs": [], "over": False})

    client_of(handle).send_event("s", CloudEvent("t", "/x"))
    assert len(seen) == 2
    assert seen[0].content == seen[1].content


def test_other_words_under_a_key_and_a_full_queue_have_their_errors() -> None:
    client, _ = answering(problem("key-reused", 409), 409)
    with pytest.raises(KeyReused):
        client.send_event("s", {}, key="k")

    client, _ = answering(problem("queue-full", 429), 429)
    with pytest.raises(QueueFull):
        client.send_event("s", {})


QUEUED = {
    "id": ID,
    "kind": "after",
    "hook": "greet",
    "version": None,
    "event": ID,
    "state": "dead",
    "why": "decision",
    "place": 0,
    "attempts": 2,
    "nextAt": AT,
    "lastRun": ID,
    "dead": {"reason": "same-failure", "detail": "no", "hint": "mend it"},
    "createdAt": AT,
    "changedAt": AT,
}


def test_dead_letters_are_listed_replayed_and_discarded() -> None:
    client, seen = answering({"items": [QUEUED], "next": None})
    (letter,) = client.dead_letters(hook="greet")
    assert seen[0].url.params["hook"] == "greet"
    assert letter.dead is not None
    assert (letter.dead.reason, letter.attempts) == ("same-failure", 2)

    client, seen = answering(QUEUED | {"state": "waiting", "dead": None})
    assert client.replay_dead_letter(letter.id).state == "waiting"
    assert seen[0].url.path == f"/api/v1/dead-letters/{ID}/replay"

    client, seen = answering({"count": 7, "left": 0})
    assert client.replay_dead_letters("greet", preview=True).count == 7
    assert json.loads(seen[0].content) == {"hook": "greet", "preview": True}

    discarding: list[httpx.Request] = []

    def gone(request: httpx.Request) -> httpx.Response:
        discarding.append(request)
        return httpx.Response(204)

    client_of(gone).discard_dead_letter(letter.id, "not needed")
    assert json.loads(discarding[0].content) == {"reason": "not needed"}


def test_the_queue_is_read() -> None:
    client, seen = answering({"items": [QUEUED], "next": None})
    assert [run.why for run in client.queue(state="running")] == ["decision"]
    assert seen[0].url.params["state"] == "running"

    numbers = {
        "waiting": 3,
        "running": 1,
        "dead": 0,
        "oldest": None,
        "mostWaiting": 100,
        "server": {"runs": 2, "perWorkspace": 1, "running": 1},
    }
    client, _ = answering(numbers)
    server = client.queue_summary().server
    assert server is not None
    assert server.per_workspace == 1
    client, _ = answering(numbers | {"server": None})
    assert client.queue_summary().server is None
