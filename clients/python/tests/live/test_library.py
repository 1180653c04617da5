"""Handing in hooks: three languages, compile errors, versions."""

from collections.abc import Callable
from itertools import islice

import pytest

from hookwarden import (
    Client,
    CompileFailed,
    InvalidManifest,
    NoActiveVersion,
    NotApproved,
    NotFound,
    PreconditionFailed,
)
from tests.live.conftest import Approve

INVOKE = {"triggers": [{"on": "invoke"}]}

GOOD = {
    "javascript": "export default function (event, api) {\n"
    "  return { hello: event.data.name, hook: api.run.hook };\n}\n",
    "typescript": "interface Named { name: string }\n"
    "export default function (event: any, api: any): unknown {\n"
    "  const named: Named = event.data;\n"
    "  return { hello: named.name, hook: api.run.hook };\n}\n",
    "python": "def handle(event, api):\n"
    "    return {'hello': event['data']['name'], 'hook': api.run.hook}\n",
}
BAD = {
    "javascript": ("export default function (event) {\n  return {;\n}\n", 2),
    "typescript": ("export default function (): number {\n  return 'text';\n}\n", 2),
    "python": ("def handle(event, api):\n    return event[\n", 2),
}


@pytest.mark.parametrize("language", GOOD)
def test_a_hook_is_handed_in_activated_and_called(
    client: Client,
    author: Client,
    approve: Approve,
    unique: Callable[[str], str],
    language: str,
) -> None:
    name = unique("greet")
    version = author.submit(name, language, GOOD[language], INVOKE)
    assert (version.version, version.state, version.language) == (1, "submitted", language)
    with pytest.raises(NoActiveVersion):
        client.invoke(name, {"name": "Ada"})
    assert name in [waiting.hook for waiting in client.waiting_versions()]
    assert [hook.name for hook in client.hooks(prefix=name)] == [name]
    assert list(client.hooks(prefix="%")) == []

    with pytest.raises(NotApproved):
        client.activate(name, 1)
    approve(version)
    assert client.activate(name, 1).version.state == "active"

    answer = client.invoke(name, {"name": "Ada"})
    assert answer.value == {"hello": "Ada", "hook": name}
    assert (answer.run.outcome, answer.run.trigger, answer.run.version) == ("ok", "invoke", 1)
    client.deactivate(name)


@pytest.mark.parametrize("language", GOOD)
def test_a_draft_is_tried_and_leaves_nothing(
    client: Client, unique: Callable[[str], str], language: str
) -> None:
    name = unique("tried")
    draft = {"language": language, "source": GOOD[language], "manifest": INVOKE}

    dry = client.dry_run(name, draft=draft, data={"name": "Ada"})

    assert dry.run.value == {"hello": "Ada", "hook": name}
    assert (dry.run.version, dry.run.applied, dry.changes) == (0, False, ())
    assert dry.limits["cpuMillis"] == 2000
    with pytest.raises(NotFound):
        client.hook(name)


@pytest.mark.parametrize("language", BAD)
def test_a_compile_error_names_its_place_and_stores_nothing(
    client: Client, unique: Callable[[str], str], language: str
) -> None:
    name = unique("bad")
    source, line = BAD[language]

    with pytest.raises(CompileFailed) as caught:
        client.submit(name, language, source, INVOKE)

    error = caught.value.errors[0]
    assert error.severity == "error"
    assert line <= error.line <= line + 1
    assert error.column > 0
    assert error.message
    with pytest.raises(NotFound):
        client.hook(name)


def test_a_fixture_tells_what_became_different(
    client: Client, unique: Callable[[str], str]
) -> None:
    name = unique("kept")
    draft = {"language": "python", "source": GOOD["python"], "manifest": INVOKE}
    kept = client.save_fixture(name, "ada", draft=draft, data={"name": "Ada"}, revision=0)
    assert kept.expected["value"] == {"hello": "Ada", "hook": name}
    with pytest.raises(PreconditionFailed):
        client.save_fixture(name, "ada", draft=draft, data={}, revision=0)
    assert [f.name for f in client.fixtures(name)] == ["ada"]

    same = client.submit(name, "python", GOOD["python"], INVOKE, message="first", based_on=0)
    assert (same.message, [r.status for r in same.fixtures]) == ("first", ["equal"])
    with pytest.raises(PreconditionFailed):
        client.submit(name, "python", GOOD["python"] + "#", INVOKE, based_on=0)
    other = GOOD["python"].replace("hello", "goodbye")
    changed = client.submit(name, "python", other, INVOKE, based_on=1)
    assert [r.status for r in changed.fixtures] == ["different"]
    assert "goodbye" in changed.fixtures[0].mismatches[0].actual

    dry = client.dry_run(name, version=2, fixture="ada")
    assert dry.fixture is not None and dry.fixture.status == "different"
    kept = client.save_fixture(name, "ada", version=2, fixture="ada", revision=kept.revision)
    assert client.fixture(name, "ada") == kept
    client.remove_fixture(name, "ada", revision=kept.revision)
    with pytest.raises(NotFound):
        client.fixture(name, "ada")


def test_a_draft_is_shared_and_not_overwritten(
    client: Client, unique: Callable[[str], str]
) -> None:
    name = unique("draft")
    first = client.save_draft(name, "python", "def ", "{", revision=0)
    second = client.save_draft(name, "python", "def h", "{", revision=first.revision)
    with pytest.raises(PreconditionFailed):
        client.save_draft(name, "python", "lost?", "{", revision=first.revision)
    assert client.draft(name) == second
    assert name in [draft.hook for draft in client.drafts()]
    client.discard_draft(name, revision=second.revision)
    with pytest.raises(NotFound):
        client.draft(name)


def test_the_same_bytes_are_the_same_version(client: Client, unique: Callable[[str], str]) -> None:
    name = unique("same")
    first = client.submit(name, "python", GOOD["python"], INVOKE)
    again = client.submit(name, "python", GOOD["python"], INVOKE)
    other = client.submit(name, "python", GOOD["python"] + "\n# changed\n", INVOKE)

    assert (again.version, again.hash) == (first.version, first.hash)
    assert (other.version, other.hash != first.hash) == (2, True)


def test_activating_retires_the_former_version(
    client: Client, author: Client, approve: Approve, unique: Callable[[str], str]
) -> None:
    name = unique("twice")
    for number in (1, 2):
        source = f"def handle(event, api):\n    return {number}\n"
        approve(author.submit(name, "python", source, INVOKE))
    client.activate(name, 1)
    assert client.invoke(name).value == 1
    replaced = client.activate(name, 2).replaced
    assert replaced is not None
    assert (replaced.version, replaced.changes) == (1, 0)

    assert client.invoke(name).value == 2
    states = {version.version: version.state for version in client.versions(name)}
    assert states == {1: "retired", 2: "active"}
    assert client.hook(name).active_version == 2
    assert client.deactivate(name).active_version is None


def test_the_source_comes_back_as_it_was_submitted(
    client: Client, unique: Callable[[str], str]
) -> None:
    name = unique("source")
    client.submit(name, "typescript", GOOD["typescript"], INVOKE)

    source = client.source(name, 1)

    assert source.source == GOOD["typescript"]
    assert "interface" not in source.compiled


@pytest.mark.parametrize(
    "manifest",
    [
        {},
        {"triggers": []},
        {"triggers": [{"on": "invoke"}], "colour": "red"},
        {"triggers": [{"on": "schedule"}]},
        {"triggers": [{"on": "invoke"}], "capabilities": ["records.eat:a"]},
        {"triggers": [{"on": "invoke"}], "limits": {"cpu": "PT1H"}},
    ],
)
def test_a_manifest_that_asks_for_what_is_not_there_is_refused(
    client: Client, unique: Callable[[str], str], manifest: dict[str, object]
) -> None:
    with pytest.raises(InvalidManifest):
        client.submit(unique("manifest"), "python", GOOD["python"], manifest)


def test_hooks_are_listed_over_pages(client: Client, unique: Callable[[str], str]) -> None:
    names = [unique(f"list{i}") for i in range(3)]
    for name in names:
        client.submit(name, "python", GOOD["python"], INVOKE)

    listed = {hook.name for hook in islice(client.hooks(limit=2), 1000)}

    assert listed.issuperset(names)
