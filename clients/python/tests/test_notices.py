"""Mandatory notices and counts of actions."""

import json
from typing import Any

import httpx
import pytest

from hookwarden import ActionCount, Client, cli

NOTICE = {
    "id": "0199aaaa-0000-7000-8000-000000000001",
    "hook": "uptime",
    "kind": "notify",
    "purpose": "outage",
    "reason": "Everybody is on call.",
    "grantedBy": "ada",
    "grantedAt": "2026-01-02T03:04:05Z",
    "endedAt": None,
    "endedBy": None,
}
COUNTS = {"items": [{"kind": "notify", "status": "held", "count": 7}], "next": None}


class Server:
    """Answers by method and path, and keeps what it was asked."""

    def __init__(self) -> None:
        self.seen: list[httpx.Request] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        path = request.url.path
        if path.endswith("/action-counts"):
            return httpx.Response(200, json=COUNTS)
        if request.method == "GET":
            return httpx.Response(200, json={"items": [NOTICE], "next": None})
        if request.method == "DELETE":
            ended: dict[str, Any] = {"endedAt": "2026-01-03T00:00:00Z", "endedBy": "bob"}
            return httpx.Response(200, json=NOTICE | ended)
        return httpx.Response(201, json=NOTICE)

    def client(self, url: str = "http://test", key: str = "k", timeout: float = 1) -> Client:
        return Client(url, key, timeout, transport=httpx.MockTransport(self.answer))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    made = Server()
    monkeypatch.setattr(cli, "Client", made.client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return made


def test_notices_are_granted_listed_and_ended(server: Server) -> None:
    client = server.client()

    granted = client.grant_notice("uptime", "notify", "outage", reason="Everybody is on call.")
    assert granted.ended_at is None
    assert json.loads(server.seen[0].content) == {
        "hook": "uptime",
        "kind": "notify",
        "purpose": "outage",
        "reason": "Everybody is on call.",
    }
    assert list(client.mandatory_notices(standing=True)) == [granted]
    assert server.seen[1].url.params["standing"] == "true"
    assert client.end_notice(granted.id).ended_by == "bob"
    assert server.seen[2].url.path == f"/api/v1/mandatory-notices/{granted.id}"


def test_actions_are_counted(server: Server) -> None:
    counts = list(server.client().action_counts("uptime", hours=48))

    assert counts == [ActionCount("notify", "held", 7)]
    assert server.seen[0].url.path == "/api/v1/hooks/uptime/action-counts"
    assert server.seen[0].url.params["hours"] == "48"


def test_the_command_line_does_the_same(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["grant-notice", "uptime", "notify", "outage", "--reason", "On call."]) == 0
    assert "uptime may notify for outage in any case" in capsys.readouterr().out
    assert cli.main(["mandatory-notices"]) == 0
    assert "Everybody is on call." in capsys.readouterr().out
    assert cli.main(["end-notice", str(NOTICE["id"])]) == 0
    assert "themselves again" in capsys.readouterr().out
    assert cli.main(["action-counts", "uptime"]) == 0
    assert "held" in capsys.readouterr().out
