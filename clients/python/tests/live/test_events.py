"""Events: the ways to send them, and what hooks do with them."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice

import httpx
import pytest

from hookwarden import (
    BeforeHookFailed,
    Client,
    CloudEvent,
    Delivery,
    EventRejected,
    NotFound,
    RunFailed,
)
from tests.live.conftest import Activate

MARK = "export default (event) => ({ ...event.data, seen: true });\n"
KEEP = """
def handle(event, api):
    data = event["data"]
    if data.get("drop"):
        api.records.delete("COLLECTION", data["key"])
    else:
        before = api.records.get("COLLECTION", data["key"])
        count = before["count"] + 1 if before else 1
        api.records.put("COLLECTION", data["key"], {"count": count, "type": event["type"]})
        api.log.info("kept", data["key"])
"""
REFUSE = """
export default function (event, api) {
  if (event.data.spam) { api.reject("no spam here"); }
}
"""


def keeper(activate: Activate, collection: str, stream: str) -> str:
    version = activate(
        "python",
        KEEP.replace("COLLECTION", collection),
        {
            "triggers": [{"on": "after", "stream": stream}],
            "capabilities": [f"records.write:{collection}"],
        },
        "keep",
    )
    return version.hook


def test_plain_structured_and_batch_events_end_in_records(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream, collection = unique("s"), unique("c")
    hook = keeper(activate, collection, stream)
    data = {"key": "a/b ü?"}
    at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    plain = client.send_event(stream, data, wait=60)
    structured = client.send_event(
        stream,
        CloudEvent("com.example.x", "/x", data, "id-1", "sub", at, {"tenant": "t1"}),
        wait=60,
    )
    batch = client.send_events(
        stream, [CloudEvent("com.example.y", "/x", data) for _ in range(2)], wait=60
    )

    assert plain.event["type"] == "dev.hookwarden.json"
    assert plain.event["source"] == f"/streams/{stream}"
    assert {"id": "id-1", "subject": "sub", "tenant": "t1"}.items() <= structured.event.items()
    assert [type(answer) for answer in batch] == [Delivery, Delivery]
    record = client.record(collection, "a/b ü?")
    assert record.value == {"count": 4, "type": "com.example.y"}
    entries = list(client.history(collection, "a/b ü?"))
    assert record.revision == entries[0].sequence
    assert [entry.after["count"] for entry in entries] == [4, 3, 2, 1]
    assert [entry.before for entry in entries][-1] is None
    assert {(entry.hook, entry.operation) for entry in entries} == {(hook, "put")}
    assert entries[0].run == batch[1].runs[0].id  # type: ignore[union-attr]


def test_a_deleted_record_is_gone_but_keeps_its_history(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream, collection = unique("s"), unique("c")
    keeper(activate, collection, stream)
    client.send_event(stream, {"key": "k"}, wait=60)
    client.send_event(stream, {"key": "k", "drop": True}, wait=60)

    with pytest.raises(NotFound):
        client.record(collection, "k")
    newest, oldest = client.history(collection, "k")
    assert (newest.operation, newest.after, newest.before) == ("delete", None, oldest.after)
    assert list(client.records(collection)) == []


def test_records_are_listed_by_prefix_over_pages(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream, collection = unique("s"), unique("c")
    keeper(activate, collection, stream)
    client.send_events(
        stream,
        [CloudEvent("t", "/x", {"key": key}) for key in ("b1", "a1", "a3", "a2")],
        wait=60,
    )

    assert [r.key for r in client.records(collection, prefix="a", limit=2)] == ["a1", "a2", "a3"]


def test_a_webhook_of_github_gets_its_type_from_its_header(
    client: Client, url: str, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream = unique("s")
    activate(
        "javascript",
        MARK,
        {"triggers": [{"on": "before", "stream": stream, "types": ["com.github.issues.*"]}]},
    )
    key = client.create_key(unique("webhook"), "client")
    headers = {
        "Authorization": f"Bearer {key.key}",
        "X-GitHub-Event": "issues",
        "Prefer": "wait=20",
    }

    answer = httpx.post(
        f"{url}/api/v1/streams/{stream}/events",
        json={"action": "opened", "issue": {"number": 1}},
        headers=headers,
        timeout=30,
    )

    assert answer.status_code == 200
    assert answer.json()["event"]["type"] == "com.github.issues.opened"
    assert answer.json()["event"]["data"]["seen"] is True
    client.revoke_key(key.id)


def test_before_hooks_change_the_event_in_their_order(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream = unique("s")
    for order, word in ((20, "second"), (10, "first")):
        activate(
            "javascript",
            f"export default (e) => ({{ words: [...e.data.words, '{word}'] }});\n",
            {"triggers": [{"on": "before", "stream": stream, "order": order}]},
        )

    delivery = client.send_event(stream, {"words": []}, wait=60)

    assert delivery.event["data"] == {"words": ["first", "second"]}
    assert [run.trigger for run in delivery.runs] == ["before", "before"]


def test_a_before_hook_can_reject_one_event_of_a_batch(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream = unique("s")
    activate("javascript", REFUSE, {"triggers": [{"on": "before", "stream": stream}]})

    good, bad = client.send_events(
        stream, [CloudEvent("t", "/x", {}), CloudEvent("t", "/x", {"spam": 1})]
    )

    assert isinstance(good, Delivery)
    assert good.event["data"] == {}
    assert isinstance(bad, EventRejected)
    assert bad.reason == "no spam here"
    with pytest.raises(EventRejected) as caught:
        client.send_event(stream, {"spam": 1}, wait=60)
    assert caught.value.runs[0].outcome == "rejected"


def test_a_failing_before_hook_keeps_the_event_out_unless_it_may_be_skipped(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    closed, open_ = unique("s"), unique("s")
    source = "export default () => { throw new TypeError('boom'); };\n"
    activate("javascript", source, {"triggers": [{"on": "before", "stream": closed}]})
    activate(
        "javascript",
        source,
        {"triggers": [{"on": "before", "stream": open_, "onFailure": "continue"}]},
    )

    with pytest.raises(BeforeHookFailed) as caught:
        client.send_event(closed, {}, wait=60)
    delivery = client.send_event(open_, {"a": 1}, wait=60)

    assert caught.value.runs[0].outcome == "guest-error"
    assert delivery.event["data"] == {"a": 1}
    assert delivery.runs[0].failure is not None
    assert delivery.runs[0].failure.message == "boom"


def test_an_accepted_event_can_be_read_and_leads_to_its_runs(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    stream, collection = unique("s"), unique("c")
    hook = keeper(activate, collection, stream)
    delivery = client.send_event(stream, {"key": "k"}, wait=60)
    run = client.run(delivery.runs[0].id)

    assert (run.event, run.applied) == (delivery.id, True)
    stored = client.event(delivery.id)
    assert (stored.stream, stored.state) == (stream, "accepted")
    assert (stored.depth, stored.cause) == (0, None)
    assert stored.event["data"] == {"key": "k"}
    assert [line.text for line in run.log] == ["kept k"]
    assert [r.id for r in client.runs(hook=hook)] == [run.id]
    assert list(client.runs(hook=hook, outcome="guest-error")) == []


def test_a_failed_run_changes_nothing_and_names_the_authors_line(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    collection = unique("c")
    source = (
        f"def handle(event, api):\n    api.records.put('{collection}', 'k', 1)\n    return 1 / 0\n"
    )
    version = activate(
        "python",
        source,
        {"triggers": [{"on": "invoke"}], "capabilities": [f"records.write:{collection}"]},
    )

    with pytest.raises(RunFailed) as caught:
        client.invoke(version.hook)

    run = caught.value.run
    assert run.outcome == "guest-error"
    assert run.failure is not None
    assert run.failure.name == "ZeroDivisionError"
    assert run.failure.frames[0].line == 3
    assert run.effects == ()
    with pytest.raises(NotFound):
        client.record(collection, "k")
    assert client.run(run.id).outcome == "guest-error"


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("javascript", "export default () => { while (true) {} };\n"),
        ("python", "def handle(event, api):\n    while True:\n        pass\n"),
    ],
)
def test_an_endless_loop_is_stopped_and_the_next_run_is_well(
    client: Client, activate: Activate, language: str, source: str
) -> None:
    limits = {"cpu": "PT0.3S", "wall": "PT1S"}
    endless = activate(language, source, {"triggers": [{"on": "invoke"}], "limits": limits})
    well = activate("javascript", "export default () => 42;\n", {"triggers": [{"on": "invoke"}]})

    with pytest.raises(RunFailed) as caught:
        client.invoke(endless.hook)

    assert caught.value.run.outcome in ("cpu-exceeded", "wall-exceeded")
    assert client.invoke(well.hook).value == 42


def test_an_undeclared_capability_is_denied(client: Client, activate: Activate) -> None:
    source = "export default (e, api) => { api.records.put('secret', 'k', 1); };\n"
    version = activate("javascript", source, {"triggers": [{"on": "invoke"}]})

    with pytest.raises(RunFailed) as caught:
        client.invoke(version.hook)

    assert caught.value.run.outcome == "capability-denied"


def test_actions_are_held_or_refused(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    member = unique("member")
    client.add_person(member, "member")
    source = (
        "def handle(event, api):\n"
        f"    api.notify('{member}', title='Order updated', purpose='order-updates')\n"
        "    api.notify('user-42', title='Order updated', purpose='order-updates')\n"
    )
    version = activate(
        "python", source, {"triggers": [{"on": "invoke"}], "capabilities": ["notify"]}
    )

    run = client.invoke(version.hook).run

    held = [a for a in islice(client.actions(status="held"), 500) if a.run == run.id]
    assert [(a.kind, a.target, a.reason) for a in held] == [("notify", member, "no-consent")]
    assert held[0].payload["title"] == "Order updated"
    assert client.action(held[0].id) == held[0]
    refused = [a for a in islice(client.actions(status="refused"), 500) if a.run == run.id]
    assert [(a.target, a.reason) for a in refused] == [("user-42", "unknown-recipient")]


def test_an_emitted_event_knows_its_cause(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    target, collection = unique("s"), unique("c")
    hook = keeper(activate, collection, target)
    source = f"export default (e, api) => {{ api.emit('{target}', 't', {{ key: 'k' }}); }};\n"
    version = activate(
        "javascript", source, {"triggers": [{"on": "invoke"}], "capabilities": [f"emit:{target}"]}
    )

    run = client.invoke(version.hook, wait=20).run

    assert run.effects[0].members["stream"] == target
    (caused,) = client.runs(hook=hook)
    assert caused.event is not None
    emitted = client.event(caused.event)
    assert emitted.stream == target
    assert emitted.depth == 1
    assert emitted.cause is not None
    assert emitted.cause.run == run.id
    assert client.record(collection, "k").value["count"] == 1
