"""The outbox: what is sent and what the command prints."""

import asyncio
import json
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import AsyncClient, Client, UnexpectedAnswer, cli

ID = str(UUID(int=7))
DEAD: dict[str, Any] = {
    "id": ID, "channel": "mail", "hook": "letters", "version": 2, "target": "ada",
    "purpose": "news", "mandatory": False, "state": "dead", "attempts": 8,
    "error": "550 no\x1b such user", "createdAt": "2026-01-01T00:00:00Z",
    "settledAt": "2026-01-02T00:00:00Z",
}  # fmt: skip
OPENED = {**DEAD, "title": "Hi\x1b", "body": "one\n\x1btwo"}
COUNTS = {"items": [{"channel": "mail", "state": "dead", "count": 3}]}
ADDRESS = {
    "address": "ada@example.org", "confirmedAt": "2026-01-01T00:00:00Z", "wanted": None,
    "wantedUntil": None, "requests": True,
}  # fmt: skip


def answer(request: httpx.Request) -> httpx.Response:
    """Answers as a server would."""
    match request.method, request.url.path.removeprefix("/api/v1"):
        case "GET", "/deliveries":
            return httpx.Response(200, json={"items": [DEAD], "next": None})
        case "GET", "/deliveries/counts":
            return httpx.Response(200, json=COUNTS)
        case "POST", "/deliveries/again":
            return httpx.Response(200, json={"count": 3})
        case _, "/me/mail-address":
            return httpx.Response(200, json=ADDRESS)
        case "POST", _:
            return httpx.Response(200, json={**DEAD, "state": "queued"})
        case _:
            return httpx.Response(200, json=OPENED)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """What the command sends."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return answer(request)

    def client(url: str, key: str, timeout: float) -> Client:
        return Client(url, key, timeout, transport=httpx.MockTransport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_test")
    return requests


def test_lists_dead_letters(sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["outbox", "list", "--channel", "mail"]) == 0
    out = capsys.readouterr().out
    assert dict(sent[0].url.params) == {"state": "dead", "channel": "mail"}
    assert "letters" in out and "ada" in out and "550 no" in out and "\x1b" not in out


def test_shows_one_without_control_characters(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["outbox", "show", ID]) == 0
    out = capsys.readouterr().out
    assert "mail to ada by letters version 2: dead" in out
    assert "one\n" in out and "\x1b" not in out


def test_sends_one_or_all_again(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["outbox", "counts"]) == 0
    assert cli.main(["outbox", "again", ID]) == 0
    assert cli.main(["outbox", "again", "--all", "mail"]) == 0
    out = capsys.readouterr().out
    assert sent[1].url.path == f"/api/v1/deliveries/{ID}/again"
    assert json.loads(sent[2].content) == {"channel": "mail"}
    assert "3 are sent again" in out and "queued" in out


def test_discards_with_a_reason(sent: list[httpx.Request]) -> None:
    assert cli.main(["outbox", "discard", ID, "too late"]) == 0
    assert sent[0].url.path == f"/api/v1/deliveries/{ID}/discard"
    assert json.loads(sent[0].content) == {"reason": "too late"}


def test_sending_again_wants_to_know_what(sent: list[httpx.Request]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["outbox", "again"])
    assert sent == []


def test_tells_where_mail_goes_sync_and_async() -> None:
    with Client("http://h", "hw_test", transport=httpx.MockTransport(answer)) as client:
        assert client.mail_address().address == "ada@example.org"
        assert client.tell_requests(False).requests is True

    async def ask() -> int:
        transport = httpx.MockTransport(answer)
        async with AsyncClient("http://h", "hw_test", transport=transport) as waiting:
            assert [d.attempts async for d in waiting.deliveries()] == [8]
            assert (await waiting.delivery_counts())[0].count == 3
            return await waiting.send_all_again("mail")

    assert asyncio.run(ask()) == 3


def test_refuses_an_answer_that_is_none() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=[]))
    with Client("http://h", "hw_test", transport=transport) as client:
        with pytest.raises(UnexpectedAnswer):
            client.delivery_counts()
        with pytest.raises(UnexpectedAnswer):
            client.send_all_again("mail")
