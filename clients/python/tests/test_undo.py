"""Undos: what is sent and what the command prints."""

import json
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import Client, Unanswered, cli

ID = UUID(int=7)
RUN = str(UUID(int=8))
BY = {"id": str(UUID(int=9)), "name": "ada", "at": "2026-01-01T00:00:00Z"}


def undo(state: str = "planned", done: int = 0, **counts: int) -> dict[str, Any]:
    numbers = dict.fromkeys(("changes", "conflicts", "unanswered", "caused", "actions"), 0)
    return {
        "id": str(ID),
        "scope": {"kind": "run", "run": RUN},
        "followUps": False,
        "state": state,
        "counts": {**numbers, "records": 4, **counts},
        "progress": {"done": done, "written": done, "stopAsked": False, "needsConfirmation": False},
        "planned": BY,
        "revision": 3,
    }


ENTRY = {
    "position": 1, "collection": "c", "key": "k\x1b", "state": "changed", "changes": 2,
    "exists": True, "current": {"x": 3}, "existed": False, "restored": None,
    "mergeable": True, "merged": {"x": 1}, "answer": None,
    "later": {"count": 1, "by": "h version 2", "value": 3, "at": "2026-01-01T00:00:00Z"},
}  # fmt: skip
ACTION = {
    "id": str(ID), "run": RUN, "hook": "h", "version": 1, "kind": "email", "target": "bob",
    "status": "held", "proposal": "leave it",
}  # fmt: skip


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """What the command sends; it is answered as a server would."""
    requests: list[httpx.Request] = []
    states = iter([undo("running", 1), undo("finished", 4)])

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        path = request.url.path.removeprefix(f"/api/v1/undo-plans/{ID}")
        if path in ("/entries", "/actions"):
            items = [ENTRY] if path == "/entries" else [ACTION]
            return httpx.Response(200, json={"items": items, "next": None})
        if path == "/execute":
            return httpx.Response(202, json=undo("running"))
        if path == "" and request.method == "GET" and requests[0].url.path.endswith("/execute"):
            return httpx.Response(200, json=next(states))
        return httpx.Response(200, json=undo(conflicts=1, unanswered=1, actions=1))

    def client(url: str, key: str, timeout: float) -> Client:
        return Client(url, key, timeout, transport=httpx.MockTransport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setattr("hookwarden._undo_cli._PAUSE_SECONDS", 0)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return requests


@pytest.mark.parametrize(
    ("options", "scope"),
    [
        (["--run", "r"], {"kind": "run", "run": "r"}),
        (["--tree", "r"], {"kind": "tree", "run": "r"}),
        (["--hook", "h", "--version", "2"], {"kind": "version", "hook": "h", "version": 2}),
        (
            ["--hook", "h", "--from", "a", "--to", "b"],
            {"kind": "window", "hook": "h", "from": "a", "to": "b"},
        ),
        (
            ["--record", "c/a/b", "--entry", "0"],
            {"kind": "record", "collection": "c", "key": "a/b", "entry": 0},
        ),
        (
            ["--record", "c/k", "--moment", "t"],
            {"kind": "record", "collection": "c", "key": "k", "moment": "t"},
        ),
        (["--undo", "u"], {"kind": "undo", "undo": "u"}),
    ],
)
def test_every_scope_is_sent(
    sent: list[httpx.Request], options: list[str], scope: dict[str, Any]
) -> None:
    assert cli.main(["undo", "plan", *options, "--follow-ups"]) == 0
    assert json.loads(sent[0].content) == {"scope": scope, "followUps": True}


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--run", "r", "--tree", "r"],
        ["--hook", "h", "--from", "a"],
        ["--record", "c/k"],
        ["--record", "ck", "--entry", "0"],
        ["--record", "c/k", "--entry", "0", "--moment", "t"],
    ],
)
def test_a_scope_that_is_not_clear_is_not_sent(
    sent: list[httpx.Request], options: list[str]
) -> None:
    assert cli.main(["undo", "plan", *options]) == 2
    assert sent == []


def test_a_plan_is_shown_with_its_conflicts_and_what_stays_done(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["undo", "show", str(ID), "--state", "changed"]) == 0
    out = capsys.readouterr().out

    assert "1 changed since by others, 1 without an answer" in out
    assert "c/k\\x1b  changed" in out
    assert "h version 2" in out
    assert "not taken back: email bob: leave it" in out


def test_executing_shows_how_far_it_is_until_it_has_ended(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["undo", "execute", str(ID), "it was wrong"]) == 0
    out = capsys.readouterr()

    assert json.loads(sent[0].content) == {"reason": "it was wrong"}
    assert "1 of 4" in out.err
    assert "4 of 4" in out.err
    assert f"undo {ID} is finished" in out.out


def test_answers_name_records_or_mean_all(sent: list[httpx.Request]) -> None:
    assert cli.main(["undo", "answer", str(ID), "merge", "--rest"]) == 0
    assert cli.main(["undo", "answer", str(ID), "keep", "1", "3"]) == 0
    assert cli.main(["undo", "confirm", str(ID)]) == 0
    assert cli.main(["undo", "stop", str(ID)]) == 0

    assert [request.method for request in sent] == ["PUT", "PUT", "POST", "POST"]
    assert json.loads(sent[0].content) == {"answer": "merge", "openOnly": True}
    assert json.loads(sent[1].content) == {
        "answer": "keep",
        "openOnly": False,
        "positions": [1, 3],
    }


def test_what_is_missing_is_an_exception_of_its_own() -> None:
    document = {"code": "unanswered", "title": "No", "status": 409}
    transport = httpx.MockTransport(lambda _: httpx.Response(409, json=document))
    with (
        Client("http://server", "hw_k", transport=transport) as client,
        pytest.raises(Unanswered),
    ):
        client.execute_undo(ID, "why", revision=3)
