"""The Python example against a record store in memory, on the shipped events."""

import runpy
from types import SimpleNamespace
from typing import Any

import pytest

from hookwarden._hookdir import read_hook
from hookwarden.demo import EXAMPLES, find_examples, read_samples

EXAMPLES_DIR = find_examples()


class Records:
    def __init__(self) -> None:
        self.stored: dict[str, Any] = {}

    def get(self, collection: str, key: str) -> Any:
        return self.stored.get(key)

    def put(self, collection: str, key: str, value: Any) -> None:
        self.stored[key] = value

    def delete(self, collection: str, key: str) -> None:
        self.stored.pop(key, None)


def deliver(api: Any, *names: str) -> None:
    handle = runpy.run_path(str(EXAMPLES_DIR / "release-notes" / "hook.py"))["handle"]
    by_name = {sample.name.split(".", 1)[1]: sample for sample in read_samples(EXAMPLES_DIR)}
    for name in names:
        handle({"data": by_name[name].data}, api)


@pytest.fixture
def api() -> Any:
    return SimpleNamespace(records=Records(), log=SimpleNamespace(info=lambda text: None))


def test_a_release_takes_the_waiting_commits(api: Any) -> None:
    deliver(api, "push.with-new-branch", "push.with-no-username-committer", "release.created")

    assert list(api.records.stored) == ["Codertocat/Hello-World@0.0.1"]
    notes = api.records.stored["Codertocat/Hello-World@0.0.1"]
    assert notes["sections"] == {"other": ["Initial commit (6113728)"]}


def test_the_same_commit_twice_counts_once(api: Any) -> None:
    deliver(api, "push.with-new-branch", "push.with-no-username-committer")

    assert len(api.records.stored["Codertocat/Hello-World@unreleased"]["commits"]) == 1


def test_an_edited_release_keeps_its_sections(api: Any) -> None:
    deliver(api, "push.with-new-branch", "release.created", "release.edited")

    notes = api.records.stored["Codertocat/Hello-World@0.0.1"]
    assert notes["sections"] == {"other": ["Initial commit (6113728)"]}


def test_a_deleted_release_deletes_its_record(api: Any) -> None:
    deliver(api, "release.created", "release.deleted")

    assert api.records.stored == {}


def test_commits_are_sorted_by_their_kind() -> None:
    hook = runpy.run_path(str(EXAMPLES_DIR / "release-notes" / "hook.py"))
    subjects = ["feat(api): add keys", "fix!: refuse empty names", "wip", "chore: tidy"]
    commits = [{"id": "0" * 40, "subject": subject} for subject in subjects]

    assert hook["sections_of"](commits) == {
        "added": ["add keys (0000000)"],
        "breaking": ["refuse empty names (0000000)"],
        "other": ["wip (0000000)", "tidy (0000000)"],
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_can_be_read(name: str) -> None:
    files = read_hook(EXAMPLES_DIR / name)

    assert files.name == name
    assert files.manifest["triggers"]


def test_samples_are_in_the_order_of_their_numbers_and_typed_by_their_action() -> None:
    samples = read_samples(EXAMPLES_DIR)

    assert len(samples) == 20
    assert [s.name for s in samples] == sorted(s.name for s in samples)
    assert samples[0].type == "com.github.ping"
    assert samples[1].type == "com.github.issues.assigned"
