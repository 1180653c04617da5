"""Keys and roles."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from hookwarden import Client, Forbidden, ProblemError, Unauthenticated
from tests.live.conftest import Activate

INVOKE = {"triggers": [{"on": "invoke"}]}
SOURCE = "def handle(event, api):\n    return 1\n"


def test_the_health_check_needs_no_key(url: str) -> None:
    with Client(url, "hw_wrong") as stranger:
        assert stranger.health().status == "UP"


def test_the_server_knows_the_caller(client: Client) -> None:
    me = client.me()

    assert me.key.role == "administrator"
    assert me.workspace.name


def test_a_wrong_key_is_refused(url: str) -> None:
    with Client(url, "hw_wrong") as stranger, pytest.raises(Unauthenticated):
        stranger.me()


def test_a_key_is_shown_once_and_useless_after_it_was_revoked(
    client: Client, url: str, unique: Callable[[str], str]
) -> None:
    name = unique("key")
    created = client.create_key(name, "client")
    assert created.key is not None
    assert created.key.startswith("hw_")

    with Client(url, created.key) as other:
        assert other.me().key.name == name
        client.revoke_key(created.id)
        with pytest.raises(Unauthenticated):
            other.me()

    (listed,) = [key for key in client.keys() if key.name == name]
    assert listed.key is None
    assert listed.revoked_at is not None


def test_an_unknown_role_is_refused(client: Client, unique: Callable[[str], str]) -> None:
    with pytest.raises(ProblemError) as caught:
        client.create_key(unique("key"), "emperor")

    assert caught.value.status == 400


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("author", {"submit", "invoke", "runs"}),
        ("reviewer", {"runs", "activate"}),
        ("operator", {"invoke", "send", "runs", "activate"}),
        ("client", {"invoke", "send"}),
    ],
)
def test_a_role_may_do_its_work_and_nothing_else(
    client: Client, activate: Activate, unique: Callable[[str], str], role: str, may: set[str]
) -> None:
    hook = activate("python", SOURCE, INVOKE).hook
    created = client.create_key(unique(role), role)
    assert created.key is not None

    with client.with_key(created.key) as holder:
        verbs: dict[str, Callable[[], object]] = {
            "submit": lambda: holder.submit(unique("mine"), "python", SOURCE, INVOKE),
            "invoke": lambda: holder.invoke(hook),
            "send": lambda: holder.send_event(unique("s"), {}),
            "runs": lambda: next(holder.runs(), None),
            "activate": lambda: holder.activate(hook, 1),
            "keys": lambda: list(holder.keys()),
        }
        done = {name for name, verb in verbs.items() if _permitted(verb)}

    assert done == may
    client.revoke_key(created.id)


def _permitted(verb: Callable[[], object]) -> bool:
    try:
        verb()
    except Forbidden:
        return False
    return True


def test_a_key_ends_by_itself(client: Client, unique: Callable[[str], str]) -> None:
    end = datetime.now(UTC) + timedelta(days=1)
    created = client.create_key(unique("key"), "client", expires_at=end)

    assert created.expires_at is not None
    assert abs(created.expires_at - end) < timedelta(milliseconds=1)
    client.revoke_key(created.id)
    with pytest.raises(ProblemError):
        client.create_key(unique("key"), "client", expires_at=end - timedelta(days=2))


def test_a_person_comes_changes_and_goes(client: Client, unique: Callable[[str], str]) -> None:
    added = client.add_person(unique("ada"), "author")
    assert added.password is not None
    assert added.password_must_change

    assert client.person(added.id).revision == added.revision
    changed = client.change_role(added.id, "reviewer", revision=added.revision)
    assert changed.role == "reviewer"
    with pytest.raises(ProblemError) as caught:
        client.change_role(added.id, "author", revision=added.revision)
    assert caught.value.status == 412
    assert client.reset_password(added.id).password not in (None, added.password)

    client.remove_person(added.id)
    assert added.id not in {person.id for person in client.people()}


def test_a_workspace_begins_empty(client: Client, url: str, unique: Callable[[str], str]) -> None:
    made = client.create_workspace(unique("tenant"))
    assert made.key is not None
    assert made.key.key is not None

    with Client(url, made.key.key) as tenant:
        assert [workspace.name for workspace in tenant.workspaces()] == [made.name]
        assert list(tenant.hooks()) == []
        assert list(tenant.people()) == []
