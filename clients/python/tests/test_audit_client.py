"""The verbs of the audit log against a transport in memory."""

import asyncio
import json
from typing import Any

import httpx
import pytest

from hookwarden import AsyncClient, Client, NotFound
from hookwarden.cli import main

ID = "0198c0de-0000-7000-8000-000000000001"
AT = "2026-11-21T02:00:00.5Z"
ENTRY = {
    "id": ID,
    "at": AT,
    "actor": ID,
    "actorName": "ada",
    "action": "key.created",
    "subject": "key/1",
    "detail": {"role": "author"},
    "address": "192.0.2.1",
    "request": "r",
    "run": None,
    "hash": "00" * 32,
    "hashVersion": 2,
}
VERIFICATION = {
    "id": ID,
    "requestedBy": "ada",
    "state": "broken",
    "first": 0,
    "size": 9,
    "checked": 5,
    "finding": {"kind": "changed", "position": 5, "entry": ID, "detail": "it does not fit"},
    "startedAt": AT,
    "seenAt": AT,
}
POLICY = {"payload": "hash", "redact": ["$..email"], "revision": 3}


class Server:
    """Answers every request alike and keeps what was asked."""

    def __init__(self, answer: Any, status: int = 200) -> None:
        self.seen: list[httpx.Request] = []
        self._answer = answer
        self._status = status

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        if isinstance(self._answer, str):
            return httpx.Response(self._status, text=self._answer)
        return httpx.Response(self._status, json=self._answer)

    def client(self) -> Client:
        return Client("http://server", "hw_x", transport=httpx.MockTransport(self))


def test_entries_are_listed_by_what_is_wanted() -> None:
    server = Server({"items": [ENTRY], "next": None})
    (entry,) = server.client().audit_entries(action="key.created", run=ID, text="x y")
    assert entry.actor_name == "ada"
    assert entry.detail == {"role": "author"}
    assert server.seen[0].url.path == "/api/v1/audit"
    assert dict(server.seen[0].url.params) == {"action": "key.created", "run": ID, "text": "x y"}


def test_policy_is_changed_as_seen() -> None:
    server = Server(POLICY)
    policy = server.client().change_audit_policy("full", ["$.a"], revision=3)
    assert policy.redact == ("$..email",)
    assert server.seen[0].method == "PUT"
    assert server.seen[0].headers["If-Match"] == '"3"'
    assert json.loads(server.seen[0].content) == {"payload": "full", "redact": ["$.a"]}


def test_export_is_read_line_by_line() -> None:
    server = Server("one\ntwo\n")
    assert list(server.client().export_audit("csv", action="a")) == ["one", "two"]
    assert server.seen[0].headers["Accept"] == "*/*"
    assert dict(server.seen[0].url.params) == {"format": "csv", "action": "a"}

    async def lines() -> list[str]:
        transport = httpx.MockTransport(server)
        async with AsyncClient("http://server", "hw_x", transport=transport) as client:
            return [line async for line in client.export_audit()]

    assert asyncio.run(lines()) == ["one", "two"]


def test_refused_export_is_a_problem() -> None:
    server = Server({"code": "not-found", "status": 404, "title": "t", "detail": "d"}, 404)
    with pytest.raises(NotFound):
        list(server.client().export_audit())


def test_command_names_what_was_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server(VERIFICATION)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_x")
    monkeypatch.setattr("hookwarden.cli.Client", lambda *_, **__: server.client())
    assert main(["audit", "verify"]) == 1
    assert f"entry 5 ({ID}) was changed: it does not fit" in capsys.readouterr().err


def test_commands_show_and_change_the_policy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server(POLICY)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_x")
    monkeypatch.setattr("hookwarden.cli.Client", lambda *_, **__: server.client())
    assert main(["audit", "policy"]) == 0
    assert capsys.readouterr().out == "payload: hash\nredact: $..email\n"
    assert main(["audit", "policy", "--payload", "full"]) == 0
    assert json.loads(server.seen[-1].content) == {"payload": "full", "redact": ["$..email"]}
    assert main(["audit", "policy", "--redact-nothing"]) == 0
    assert json.loads(server.seen[-1].content) == {"payload": "hash", "redact": []}
    assert main(["audit", "export", "--format", "log", "--action", "x"]) == 2


def test_command_lists_entries(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server({"items": [ENTRY], "next": None})
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_x")
    monkeypatch.setattr("hookwarden.cli.Client", lambda *_, **__: server.client())
    assert main(["audit", "list", "--limit", "1"]) == 0
    assert "key.created" in capsys.readouterr().out
