"""Destinations and calls of them: what is sent and what the commands print."""

import asyncio
import io
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import AsyncClient, Client, cli

ID = str(UUID(int=7))
TIME = "2026-01-01T00:00:00Z"
DESTINATION = {
    "name": "crm", "url": "https://crm.example.com/a\x1b", "methods": ["POST"],
    "headers": ["authorization"], "sensitive": True, "allowPrivate": True, "timeoutMillis": 5000,
    "formerSecretUntil": TIME, "revision": 3, "changedBy": "ada", "changedAt": TIME,
}  # fmt: skip
ACTION = {
    "id": ID, "run": ID, "hook": "h", "version": 2, "ordinal": 0, "kind": "call", "target": "crm",
    "method": "POST", "payload": {"path": "/x"}, "status": "held", "createdAt": TIME,
}  # fmt: skip
FIRST = {"by": "ben", "at": TIME, "always": False, "reason": "read\x1b", "expiresAt": None}
REVIEW = {
    "action": ACTION, "seen": "abc", "sensitive": True, "author": "ada", "approver": None,
    "own": False, "first": FIRST, "last": None, "cause": {"type": "t", "source": "s"},
    "call": {"method": "POST", "url": "https://crm.example.com/a/x", "headers": [],
             "body": {"a": "\x1b"}},
}  # fmt: skip
STANDING = {
    "id": ID, "hook": "h", "destination": "crm", "method": "POST", "sinceVersion": 2,
    "reason": "fine", "approver": "ben", "approvedAt": TIME,
}  # fmt: skip


def answer(request: httpx.Request) -> httpx.Response:
    """What a server would say."""
    path = request.url.path.removeprefix("/api/v1")
    items: dict[str, Any] = {
        "/destinations": {"name": "crm", "methods": ["POST"], "sensitive": True},
        "/call-reviews": {"action": ACTION, "sensitive": True, "first": FIRST},
        "/standing-approvals": STANDING,
    }
    if path in items:
        return httpx.Response(200, json={"items": [items[path]], "next": None})
    if path == "/call-reviews/decide":
        lost = {"id": ID, "status": None, "code": "already-decided", "detail": "it is sent\x1b"}
        return httpx.Response(200, json=[{"id": ID, "status": "refused"}, lost])
    if path.startswith("/call-reviews/"):
        return httpx.Response(200, json=REVIEW)
    if path.startswith("/standing-approvals/"):
        return httpx.Response(200, json={**STANDING, "endedAt": TIME})
    if request.method == "DELETE":
        return httpx.Response(204)
    made = request.method == "POST"
    return httpx.Response(
        201 if made else 200, json={**DESTINATION, **({"secret": "whsec_x"} if made else {})}
    )


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """What the commands send."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return answer(request)

    def client(url: str, key: str, timeout: float) -> Client:
        return Client(url, key, timeout, transport=httpx.MockTransport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return requests


def body(request: httpx.Request) -> Any:
    return json.loads(request.content)


def test_registers_with_values_of_headers_from_standard_input(
    sent: list[httpx.Request],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Bearer x\n"))
    url = "https://crm.example.com/a"
    arguments = ["register", "crm", url, "--method", "PUT", "--header", "authorization"]
    assert cli.main(["destinations", *arguments, "--sensitive", "--timeout-millis", "5000"]) == 0
    assert (sent[0].method, sent[0].url.path) == ("POST", "/api/v1/destinations/crm")
    assert body(sent[0]) == {
        "url": url,
        "methods": ["PUT"],
        "headers": {"authorization": "Bearer x"},
        "sensitive": True,
        "allowPrivate": False,
        "timeoutMillis": 5000,
    }
    printed = capsys.readouterr().out
    assert "whsec_x" in printed
    assert "Bearer" not in printed
    assert "\x1b" not in printed


def test_changes_what_it_has_seen_and_keeps_what_is_not_said(sent: list[httpx.Request]) -> None:
    assert cli.main(["destinations", "change", "crm", "https://other.example.com"]) == 0
    assert sent[1].method == "PUT"
    assert sent[1].headers["If-Match"] == '"3"'
    assert body(sent[1]) == {
        "url": "https://other.example.com",
        "methods": DESTINATION["methods"],
        "sensitive": True,
        "allowPrivate": True,
        "timeoutMillis": DESTINATION["timeoutMillis"],
    }
    assert cli.main(["destinations", "change", "crm", "--no-sensitive", "--method", "PUT"]) == 0
    assert body(sent[3])["url"] == DESTINATION["url"]
    assert (body(sent[3])["methods"], body(sent[3])["sensitive"]) == (["PUT"], False)


@pytest.mark.parametrize(
    ("arguments", "request_line", "words"),
    [
        (["destinations", "list"], "GET /destinations", "crm"),
        (["destinations", "show", "crm"], "GET /destinations/crm", "two reviewers"),
        (["destinations", "rotate", "crm"], "POST /destinations/crm/secret", "whsec_x"),
        (["destinations", "remove", "crm"], "DELETE /destinations/crm", "removed"),
        (["calls", "list"], "GET /call-reviews", "by ben"),
        (["calls", "show", ID], f"GET /call-reviews/{ID}", "first of its kind"),
        (["calls", "approve", ID, "ok"], f"POST /call-reviews/{ID}/approve", "two people"),
        (["calls", "refuse", ID, ID, "--reason", "no"], "POST /call-reviews/decide", "it is"),
        (["calls", "standing"], "GET /standing-approvals", "since 2"),
        (["calls", "withdraw", ID, "no"], f"POST /standing-approvals/{ID}/withdraw", "asks"),
    ],
)
def test_commands(
    sent: list[httpx.Request],
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    request_line: str,
    words: str,
) -> None:
    method, path = request_line.split(" ")
    assert cli.main(arguments) == 0
    assert (sent[-1].method, sent[-1].url.path) == (method, "/api/v1" + path)
    printed = capsys.readouterr().out
    assert words in printed
    assert "\x1b" not in printed


def test_approves_what_was_seen() -> None:
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return answer(request)

    with Client("http://h", "hw_x", transport=httpx.MockTransport(handle)) as client:
        review = client.call_review(ID)
        end = datetime(2027, 1, 1, tzinfo=UTC)
        client.approve_call(ID, "read", always=True, expires_at=end, seen=review.seen)
        with pytest.raises(ValueError, match="time zone"):
            client.approve_call(ID, "read", expires_at=datetime(2027, 1, 1))
    assert review.call is not None
    assert review.call.body == {"a": "\x1b"}
    assert body(requests[1]) == {
        "reason": "read",
        "always": True,
        "expiresAt": "2027-01-01T00:00:00Z",
        "seen": "abc",
    }


def test_secret_is_not_printed_by_accident() -> None:
    with Client("http://h", "hw_x", transport=httpx.MockTransport(answer)) as client:
        made = client.rotate_destination_secret("crm", keep_former=False)
    assert made.secret == "whsec_x"
    assert "whsec_x" not in repr(made)


async def _first_name() -> str:
    async with AsyncClient("http://h", "hw_x", transport=httpx.MockTransport(answer)) as client:
        async for each in client.destinations():
            return each.name
    return ""


def test_awaited_too() -> None:
    assert asyncio.run(_first_name()) == "crm"
