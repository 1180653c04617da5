"""Undos: planned, answered, executed, and undone themselves."""

import time
from collections.abc import Callable

import pytest

from hookwarden import Client, NotFound, Unanswered, Undo
from tests.live.conftest import Activate

WRITE = """
export default (event, api) => {
  for (const [key, patch] of Object.entries(event.data)) {
    api.records.patch("COLLECTION", key, patch);
  }
};
"""


def writer(activate: Activate, collection: str, comment: str) -> str:
    source = WRITE.replace("COLLECTION", collection) + f"// {comment}\n"
    manifest = {
        "triggers": [{"on": "invoke"}],
        "capabilities": [f"records.write:{collection}"],
    }
    return activate("javascript", source, manifest, "undo").hook


def executed(client: Client, plan: Undo) -> Undo:
    now = client.execute_undo(plan.id, "a test", revision=plan.revision)
    while now.state == "running":
        time.sleep(0.05)
        now = client.undo(plan.id)
    return now


def test_a_run_is_undone_and_the_undo_is_undone(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    collection = unique("undo")
    ours = writer(activate, collection, "ours")
    run = client.invoke(ours, {"a": {"x": 1}, "b": {"x": 1}}).run

    plan = client.plan_undo({"kind": "run", "run": str(run.id)})
    assert (plan.state, plan.counts.records, plan.counts.conflicts) == ("planned", 2, 0)
    assert [entry.existed for entry in client.undo_entries(plan.id)] == [False, False]
    assert client.record(collection, "a").value == {"x": 1}

    done = executed(client, plan)
    assert (done.state, done.progress.written, done.reason) == ("finished", 2, "a test")
    with pytest.raises(NotFound):
        client.record(collection, "a")
    entry = next(client.history(collection, "a"))
    assert (entry.operation, entry.undo, entry.run) == ("remove", done.id, None)

    back = executed(client, client.plan_undo({"kind": "undo", "undo": str(done.id)}))
    assert back.state == "finished"
    assert client.record(collection, "a").value == {"x": 1}
    assert back.id in [undo.id for undo in client.undos()]


def test_conflicts_are_merged_field_by_field(
    client: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    collection = unique("undo")
    ours = writer(activate, collection, "ours")
    theirs = writer(activate, collection, "theirs")
    client.invoke(theirs, {"a": {"x": 1, "y": 1}})
    client.invoke(ours, {"a": {"x": 2}})
    client.invoke(theirs, {"a": {"y": 3}})

    plan = client.plan_undo({"kind": "version", "hook": ours, "version": 1})
    (entry,) = client.undo_entries(plan.id, state="changed")
    assert entry.later is not None
    assert entry.later.by == f"{theirs} version 1"
    assert entry.merged == {"x": 1, "y": 3}
    with pytest.raises(Unanswered):
        client.execute_undo(plan.id, "a test")

    answered = client.answer_undo(plan.id, "merge", [entry.position])
    assert executed(client, answered).state == "finished"
    assert client.record(collection, "a").value == {"x": 1, "y": 3}
    assert list(client.undo_runs(plan.id)) == []
    assert list(client.undo_actions(plan.id)) == []
