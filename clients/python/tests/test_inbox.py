"""What a person says to hooks: what is sent, and what the commands print."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import AlreadyDecided, AsyncClient, Client, NotAPerson, cli

ID = str(UUID(int=7))
AT = "2026-01-01T00:00:00Z"
END = datetime(2027, 1, 31, tzinfo=UTC)
REQUEST = {
    "id": ID, "hook": "greet", "version": 2, "kind": "notify", "title": "Hi\x1b", "text": "a\nb",
    "purpose": "news", "run": ID, "consequence": "It appears.", "status": "held", "askedAt": AT,
    "author": "ada", "approver": "bob", "eventType": "com.example.a", "deadline": AT,
}  # fmt: skip
GROUP = {
    "hook": "greet", "kind": "notify", "purpose": "news", "latestAt": AT,
    "waiting": {"number": 1000, "more": True},
}  # fmt: skip
ANSWERED = {"sent": 1, "collected": 0, "refused": 0, "decided": 2}
CONSENT = {
    "id": ID, "hook": "greet", "kind": "notify", "purpose": "news", "sinceVersion": 2,
    "grantedAt": AT, "expiresAt": None, "endedAt": None, "endedBy": None,
}  # fmt: skip
MUTE = {"id": ID, "hook": "greet", "madeAt": AT, "until": AT, "endedAt": None}
TOLD = {
    "id": ID, "title": "Hi", "body": "there", "hook": "greet", "version": 2, "purpose": "news",
    "mandatory": True, "mandate": "the law", "createdAt": AT,
}  # fmt: skip

_LISTS = {"inbox": REQUEST, "consents": CONSENT, "mutes": MUTE, "notifications": TOLD}
_ANSWERS: dict[str, Any] = {
    "inbox/groups": [GROUP],
    f"inbox/{ID}": REQUEST,
    f"inbox/{ID}/answer": ANSWERED,
    "inbox/answers": ANSWERED,
    "consents/preferences": [{**GROUP, "consent": CONSENT, "mute": MUTE, "mandatory": None}],
    f"consents/{ID}": {**CONSENT, "endedAt": AT},
    "consents/hooks/greet/revoke": {"consents": 3},
    f"mutes/{ID}": {**MUTE, "endedAt": AT},
    "notifications/unread": {"number": 2, "more": False},
    "notifications/read": {"read": 2},
    "me/keys": [{"id": ID, "name": "phone", "role": "member", "createdAt": AT, "person": ID}],
}


class Server:
    """Answers as a server would, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        path = request.url.path.removeprefix("/api/v1/")
        if path == "notifications/stream":
            events = f": listening\n\nevent: notification\nid: {ID}\ndata: {json.dumps(TOLD)}\n\n"
            return httpx.Response(200, text=events)
        if path in _LISTS and request.method == "GET":
            return httpx.Response(200, json={"items": [_LISTS[path]], "next": None})
        if path == "mutes":
            return httpx.Response(201, json=MUTE)
        if path in _ANSWERS:
            return httpx.Response(200, json=_ANSWERS[path])
        return httpx.Response(204)

    @property
    def last(self) -> tuple[str, str, Any]:
        """Method, path and body of the last request."""
        request = self.asked[-1]
        body = json.loads(request.content) if request.content else None
        return request.method, request.url.path.removeprefix("/api/v1/"), body


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def client(server: Server) -> Client:
    return Client("http://test", "hw_secret", transport=httpx.MockTransport(server))


def test_reads_what_waits(client: Client, server: Server) -> None:
    (request,) = client.inbox(hook="greet", kind="notify")
    assert dict(server.asked[-1].url.params) == {"hook": "greet", "kind": "notify"}
    assert request == client.request(ID)
    assert (request.title, request.approver) == ("Hi\x1b", "bob")
    (group,) = client.inbox_groups()
    assert str(group.waiting) == "1000+"


def test_answers(client: Client, server: Server) -> None:
    assert client.answer(ID, "always", until=END).decided == 2
    expected = {"answer": "always", "until": "2027-01-31T00:00:00Z"}
    assert server.last == ("POST", f"inbox/{ID}/answer", expected)
    client.answer(ID, "mute", scope=["hook", "kind"])
    assert server.last[2] == {"answer": "mute", "scope": ["hook", "kind"]}
    client.answer(ID, "report", words="no")
    assert server.last[2] == {"answer": "report", "words": "no"}
    client.answer_several([UUID(ID)], "once")
    assert server.last == ("POST", "inbox/answers", {"answer": "once", "requests": [ID]})
    client.answer_group("greet", "notify", "news", "never")
    group = {"hook": "greet", "kind": "notify", "purpose": "news"}
    assert server.last[2] == {"answer": "never", "group": group}


def test_consents_and_mutes(client: Client, server: Server) -> None:
    assert next(client.consents(all=True)).since_version == 2
    assert server.asked[-1].url.params["all"] == "true"
    assert client.withdraw_consent(ID).ended_at is not None
    assert server.last[0] == "DELETE"
    assert client.revoke_consents("greet") == 3
    (preference,) = client.preferences()
    assert preference.consent is not None
    assert client.mute(everything=True).hook == "greet"
    assert server.last[2] == {"everything": True}
    client.mute(hook="greet", until=END)
    assert server.last[2] == {"hook": "greet", "until": "2027-01-31T00:00:00Z"}
    assert client.lift_mute(ID).ended_at is not None
    assert next(client.mutes()).until is not None


def test_notifications_and_keys(client: Client, server: Server) -> None:
    assert next(client.notifications(unread=True)).mandate == "the law"
    assert server.asked[-1].url.params["unread"] == "true"
    assert str(client.unread_notifications()) == "2"
    client.read_notification(ID)
    assert server.last[:2] == ("POST", f"notifications/{ID}/read")
    assert client.read_notifications() == 2
    assert client.my_keys()[0].person == UUID(ID)
    client.revoke_my_key(ID)
    assert server.last[:2] == ("DELETE", f"me/keys/{ID}")


def test_streams_notifications(client: Client, server: Server) -> None:
    (told,) = client.stream_notifications(UUID(ID))
    assert told.title == "Hi"
    assert server.asked[-1].headers["Last-Event-ID"] == ID


def test_awaits_the_same(server: Server) -> None:
    async def titles() -> list[str]:
        transport = httpx.MockTransport(server)
        async with AsyncClient("http://test", "hw_secret", transport=transport) as client:
            streamed = [told.title async for told in client.stream_notifications()]
            return streamed + [request.hook async for request in client.inbox()]

    assert asyncio.run(titles()) == ["Hi", "greet"]


@pytest.mark.parametrize(
    ("code", "status", "kind"),
    [("not-a-person", 403, NotAPerson), ("already-decided", 409, AlreadyDecided)],
)
def test_refusals_have_names(code: str, status: int, kind: type[Exception]) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, json={"code": code, "title": "No", "status": status})

    client = Client("http://test", "hw_secret", transport=httpx.MockTransport(handle))
    with pytest.raises(kind):
        client.answer(ID, "once")


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, server: Server) -> Callable[..., int]:
    def client(url: str, key: str, timeout: float) -> Client:
        return Client(url, key, timeout, transport=httpx.MockTransport(server))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return lambda *arguments: cli.main(arguments)


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        (["allow", ID], {"answer": "once", "requests": [ID]}),
        (
            ["allow", ID, "--always", "--until", "2027-01-31T00:00:00Z"],
            {"answer": "always", "until": "2027-01-31T00:00:00Z", "requests": [ID]},
        ),
        (["decline", ID, "--never"], {"answer": "never", "requests": [ID]}),
        (["report", ID, "spam"], {"answer": "report", "words": "spam"}),
        (["mute", "--request", ID], {"answer": "mute", "scope": ["hook"]}),
        (["mute", "--hook", "greet"], {"hook": "greet"}),
        (["mute", "--everything"], {"everything": True}),
        (["mute", "--lift", ID], None),
        (["consents", "--withdraw", ID], None),
        (["notifications", "--read", "all"], None),
    ],
)
def test_commands_send(
    command: Callable[..., int], server: Server, arguments: list[str], sent: Any
) -> None:
    assert command(*arguments) == 0
    assert server.last[2] == sent


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["inbox"], "greet:2"),
        (["inbox", "--groups"], "1000+"),
        (["inbox", ID], "approved by bob"),
        (["allow", ID], "1 sent, 0 in a digest, 0 not sent, 2 decided before"),
        (["mute"], "until 2026-01-01"),
        (["consents"], "news"),
        (["notifications"], "Hi: there"),
        (["notifications", "--follow"], "* 2026-01-01 00:00"),
    ],
)
def test_commands_print(
    command: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    shown: str,
) -> None:
    assert command(*arguments) == 0
    printed = capsys.readouterr().out
    assert shown in printed
    assert "\x1b" not in printed


@pytest.mark.parametrize(
    "arguments",
    [
        ["allow", ID, "--until", "2027-01-31T00:00:00Z"],
        ["mute", "--hook", "greet", "--lift", ID],
    ],
)
def test_commands_refuse_what_makes_no_sense(
    command: Callable[..., int], server: Server, arguments: list[str]
) -> None:
    assert command(*arguments) == 2
    assert server.asked == []
