"""Schedules: what is sent and what the command prints."""

import json
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import Client, FromManifest, ScheduleBusy, cli

ID = UUID(int=7)
TIME = "2026-11-30T05:00:00Z"
FIRING = {
    "id": str(UUID(int=8)), "plannedAt": TIME, "decidedAt": TIME, "state": "ended",
    "reason": None, "late": True, "askedBy": None, "missed": 0, "missedSince": None,
    "event": str(UUID(int=9)), "run": str(UUID(int=10)), "version": 3, "outcome": "ok",
    "endedAt": TIME,
}  # fmt: skip
MISSED = {
    **FIRING, "state": "missed", "reason": "no-server", "missed": 12, "missedSince": TIME,
    "late": False, "event": None, "run": None, "version": None, "outcome": None, "endedAt": None,
}  # fmt: skip
SCHEDULE = {
    "id": str(ID), "hook": "report", "name": "daily", "origin": "person", "version": None,
    "definition": {"cron": "0 0 6 * * ?"}, "words": "at 0 0 6 * * ? (UTC)", "state": "active",
    "nextAt": TIME, "latest": [FIRING], "createdBy": "ada", "createdAt": TIME,
    "changedBy": "ada", "changedAt": TIME, "revision": 2,
}  # fmt: skip
PREVIEW = {
    "definition": {"cron": "0 0 6 * * ?"}, "words": "at 0 0 6 * * ? (UTC)",
    "conditions": "; once", "next": [TIME, "2026-12-01T05:00:00Z"],
}  # fmt: skip


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """What the command sends; it is answered as a server would."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        path = request.url.path.removeprefix("/api/v1/schedules")
        if request.method == "DELETE":
            return httpx.Response(204)
        if path == "/preview":
            return httpx.Response(200, json=PREVIEW)
        if path == f"/{ID}/firings":
            return httpx.Response(200, json={"items": [FIRING, MISSED], "next": None})
        if path == f"/{ID}/run-now":
            return httpx.Response(202, json=FIRING)
        if path == "" and request.method == "GET":
            return httpx.Response(200, json={"items": [SCHEDULE], "next": None})
        return httpx.Response(201 if path == "" else 200, json=SCHEDULE)

    def client(url: str, key: str, timeout: float) -> Client:
        return Client(url, key, timeout, transport=_transport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return requests


def _transport(handle: Any) -> httpx.MockTransport:
    return httpx.MockTransport(handle)


def _body(request: httpx.Request) -> Any:
    return json.loads(request.content)


def test_lists_with_next_and_last(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["schedules"]) == 0
    printed = capsys.readouterr().out
    assert "report" in printed and "2026-11-30" in printed and "ok" in printed
    assert cli.main(["schedules", "list", "--hook", "report", "--all"]) == 0
    assert sent[1].url.params["hook"] == "report"
    assert sent[1].url.params["all"] == "true"


def test_shows_what_became_of_its_times(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["schedules", "show", str(ID)]) == 0
    printed = capsys.readouterr().out
    assert "missed 12" in printed and "late" in printed


def test_previews_before_it_adds(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    times = ["--cron", "0 0 6 * * ?", "--zone", "Europe/Berlin", "--exclude", "sunday"]
    assert cli.main(["schedules", "preview", *times]) == 0
    assert "2026-12-01" in capsys.readouterr().out
    definition = {"cron": "0 0 6 * * ?", "zone": "Europe/Berlin", "exclude": ["sunday"]}
    assert _body(sent[0]) == definition

    assert cli.main(["schedules", "add", "report", "daily", *times, "--data", "[1]"]) == 0
    assert _body(sent[1]) == {
        "hook": "report",
        "name": "daily",
        "definition": {**definition, "data": [1]},
    }
    assert cli.main(["schedules", "add", "report", "d", "--every", "PT5M", "--follow"]) == 0
    assert _body(sent[2])["follow"] is True


def test_says_what_is_done(sent: list[httpx.Request]) -> None:
    for what in ("pause", "resume", "run", "remove"):
        assert cli.main(["schedules", what, str(ID)]) == 0
    paths = [f"{r.method} {r.url.path.removeprefix('/api/v1/schedules/' + str(ID))}" for r in sent]
    assert paths == ["POST /pause", "POST /resume", "POST /run-now", "DELETE "]


def test_change_says_what_was_seen() -> None:
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=SCHEDULE)

    with Client("http://x", "hw_k", transport=_transport(handle)) as client:
        changed = client.change_schedule(
            ID, "report", "daily", {"every": "PT5M"}, version=3, revision=2
        )
    assert changed.revision == 2
    assert changed.latest[0].outcome == "ok"
    assert requests[0].method == "PUT"
    assert requests[0].headers["If-Match"] == '"2"'
    assert _body(requests[0])["version"] == 3


@pytest.mark.parametrize(
    ("code", "kind"), [("from-manifest", FromManifest), ("schedule-busy", ScheduleBusy)]
)
def test_refusals_have_their_own_exceptions(code: str, kind: type[Exception]) -> None:
    answer = httpx.Response(409, json={"code": code, "title": "t", "status": 409})
    with (
        Client("http://x", "hw_k", transport=_transport(lambda _: answer)) as client,
        pytest.raises(kind),
    ):
        client.run_schedule(ID)
