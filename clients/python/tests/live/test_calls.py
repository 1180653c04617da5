"""Destinations, and decisions about calls of them."""

from collections.abc import Callable

import pytest

from hookwarden import Client, NotFound, OwnVersion, PreconditionFailed, ProblemError
from tests.live.conftest import Activate

URL = "https://crm.invalid/hooks"


def test_a_destination_is_registered_changed_and_removed(
    client: Client, unique: Callable[[str], str]
) -> None:
    name = unique("crm")
    made = client.register_destination(name, URL, headers={"authorization": "Bearer x"})
    assert (made.secret or "").startswith("whsec_")
    assert name in [each.name for each in client.destinations()]

    changed = client.change_destination(
        name, URL, ("POST", "PUT"), headers={"authorization": None}, revision=made.revision
    )
    assert (changed.headers, changed.methods) == (("authorization",), ("POST", "PUT"))
    with pytest.raises(PreconditionFailed):
        client.change_destination(name, URL, revision=made.revision)
    assert client.rotate_destination_secret(name).former_secret_until is not None
    client.remove_destination(name)
    with pytest.raises(NotFound):
        client.destination(name)


def test_a_call_waits_for_a_reviewer(
    client: Client, reviewer: Client, activate: Activate, unique: Callable[[str], str]
) -> None:
    name = unique("crm")
    client.register_destination(name, URL)
    source = f'export default (event, api) => {{ api.call("{name}", event.data); }};'
    manifest = {"triggers": [{"on": "invoke"}], "capabilities": [f"call:{name}"]}
    hook = activate("javascript", source, manifest, "caller").hook

    client.invoke(hook, {"path": "/a", "body": {"n": 1}})
    (waiting,) = reviewer.call_reviews(hook=hook)
    seen = reviewer.call_review(waiting.action.id)
    assert seen.call is not None
    assert (seen.call.method, seen.call.url, seen.call.body) == ("POST", URL + "/a", {"n": 1})
    with pytest.raises(OwnVersion):
        client.approve_call(waiting.action.id, "mine")
    approved = reviewer.approve_call(waiting.action.id, "read", always=True, seen=seen.seen)
    assert approved.action.basis == "standing-approval"
    with pytest.raises(ProblemError) as late:
        reviewer.refuse_call(waiting.action.id, "too late")
    assert late.value.code == "already-decided"

    (standing,) = [each for each in reviewer.standing_approvals() if each.hook == hook]
    assert reviewer.withdraw_standing_approval(standing.id, "enough").ended_at is not None
    client.invoke(hook, {"path": "/b"})
    (again,) = reviewer.call_reviews(hook=hook)
    (refused,) = reviewer.decide_calls([again.action.id], "refuse", "enough")
    assert refused.status == "refused"
    client.remove_destination(name)
