"""Reviews against a live server."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hookwarden import Client, NotApproved, OwnVersion, PreconditionFailed, WrongState
from tests.live.conftest import Activate

INVOKE = {"triggers": [{"on": "invoke"}]}
PLAIN = "export default () => 1;\n"


def test_a_version_is_read_sent_back_and_handed_in_again(
    client: Client, author: Client, reviewer: Client, unique: Callable[[str], str]
) -> None:
    name = unique("reviewed")
    author.submit(name, "javascript", PLAIN, INVOKE)
    assert [waiting.hook for waiting in reviewer.reviews(hook=name)] == [name]

    reviewer.claim(name, 1)
    reviewer.comment(name, 1, "why?", line=1)
    back = reviewer.send_back(name, 1, "no reason given")
    assert back.version.state == "rejected"
    assert back.progress.sent_back is not None
    assert author.review(name, 1).comments[0].text == "why?"
    assert list(reviewer.reviews(hook=name)) == []

    assert author.submit(name, "javascript", PLAIN, INVOKE).state == "submitted"


def test_only_what_was_seen_is_approved_and_only_by_others(
    client: Client, author: Client, reviewer: Client, unique: Callable[[str], str]
) -> None:
    name = unique("seen")
    mine = unique("mine")
    client.submit(mine, "javascript", PLAIN, INVOKE)
    with pytest.raises(OwnVersion):
        client.claim(mine, 1)

    author.submit(name, "javascript", PLAIN, INVOKE)
    author.submit(name, "javascript", PLAIN + "// more\n", INVOKE)
    other = reviewer.review(name, 1)
    reviewer.claim(name, 2)
    another = client.create_key("another reviewer", "reviewer")
    with client.with_key(str(another.key)) as second, pytest.raises(WrongState):
        second.claim(name, 2)
    client.revoke_key(another.id)
    seen = reviewer.review(name, 2)
    wrong = replace(seen, version=replace(seen.version, hash=other.version.hash))
    with pytest.raises(PreconditionFailed):
        reviewer.approve(wrong, "what was it again")
    assert reviewer.approve(seen, "harmless").version.state == "approved"


def test_a_revoked_approval_stops_the_hook(
    client: Client, reviewer: Client, activate: Activate
) -> None:
    version = activate("javascript", PLAIN, INVOKE)
    approval = reviewer.review(version.hook, version.version).approvals[0]
    assert reviewer.preview_revocation(approval.id).stops

    assert reviewer.revoke_approval(approval.id, "no longer needed").end is not None
    with pytest.raises(NotApproved):
        client.activate(version.hook, version.version)
