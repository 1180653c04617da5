"""Streams: what is sent and what the commands print."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from hookwarden import Client, Mismatch, SchemaMismatch, cli

ID = UUID(int=7)
TIME = "2026-11-30T05:00:00Z"
SCHEMA = {"type": "object", "required": ["id"]}
SETTINGS = {
    "stream": "orders", "schema": SCHEMA, "retentionDays": 7, "windowSeconds": None,
    "senders": [{"id": str(ID), "kind": "key", "name": "shop", "usable": True}],
    "revision": 3, "changedBy": "ada", "changedAt": TIME,
}  # fmt: skip
STREAM = {
    "name": "orders", "set": True, "schema": True, "retentionDays": 7, "senders": 1,
    "windowSeconds": None, "changedBy": "ada", "changedAt": TIME,
}  # fmt: skip
PLAIN = {
    "name": "free", "set": False, "schema": False, "retentionDays": None, "senders": None,
    "windowSeconds": None, "changedBy": None, "changedAt": None,
}  # fmt: skip
TRIAL = {
    "checked": 2, "fitting": 1, "complete": True,
    "items": [
        {"event": str(ID), "receivedAt": TIME, "fits": True, "stopped": None, "errors": []},
        {"event": str(UUID(int=8)), "receivedAt": TIME, "fits": False, "stopped": None,
         "errors": [{"pointer": "/id", "detail": "must be a string"}]},
    ],
}  # fmt: skip


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """What the command sends; it is answered as a server would."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.method == "DELETE":
            return httpx.Response(204)
        if request.url.path.endswith("/check"):
            return httpx.Response(200, json=TRIAL)
        if request.url.path.endswith("/streams"):
            return httpx.Response(200, json={"items": [PLAIN, STREAM], "next": None})
        return httpx.Response(200, json=SETTINGS)

    def client(url: str, key: str, timeout: float) -> Client:
        return Client(url, key, timeout, transport=httpx.MockTransport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return requests


def _body(request: httpx.Request) -> Any:
    return json.loads(request.content)


def test_lists_streams(sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["streams"]) == 0
    printed = capsys.readouterr().out
    assert "orders" in printed and "schema" in printed and "free" in printed


def test_shows_a_stream_without_changing_it(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["stream", "orders"]) == 0
    printed = capsys.readouterr().out
    assert "key shop" in printed and "7 days" in printed and '"required"' in printed
    assert [request.method for request in sent] == ["GET"]


def test_changes_only_what_is_said(sent: list[httpx.Request], tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    file.write_text('{"type": "array"}', "utf-8")
    assert cli.main(["stream", "orders", "--schema", str(file), "--days", "default"]) == 0
    assert sent[1].method == "PUT"
    assert sent[1].headers["If-Match"] == '"3"'
    assert _body(sent[1]) == {
        "schema": {"type": "array"},
        "retentionDays": None,
        "senders": [str(ID)],
        "windowSeconds": None,
    }
    assert cli.main(["stream", "orders", "--no-schema", "--any-sender", "--window", "60"]) == 0
    assert _body(sent[3]) == {
        "schema": None,
        "retentionDays": 7,
        "senders": None,
        "windowSeconds": 60,
    }
    assert cli.main(["stream", "orders", "--sender", "shop", "--sender", "ada"]) == 0
    assert _body(sent[5])["senders"] == ["shop", "ada"]
    assert cli.main(["stream", "orders", "--no-senders"]) == 0
    assert _body(sent[7])["senders"] == []


def test_tries_and_clears(
    sent: list[httpx.Request], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert cli.main(["stream", "orders", "--try", "20"]) == 0
    printed = capsys.readouterr().out
    assert "1 of 2 fit" in printed and "/id: must be a string" in printed
    assert _body(sent[0]) == {"last": 20}
    file = tmp_path / "schema.json"
    file.write_text("true", "utf-8")
    assert cli.main(["stream", "orders", "--schema", str(file), "--try", "5"]) == 0
    assert _body(sent[1]) == {"schema": True, "last": 5}
    assert cli.main(["stream", "orders", "--clear"]) == 0
    assert sent[2].method == "DELETE"


def test_a_sample_may_be_null() -> None:
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=SETTINGS if request.method == "PUT" else TRIAL)

    with Client("http://x", "hw_k", transport=httpx.MockTransport(handle)) as client:
        assert client.check_stream_schema("orders", SCHEMA, data=None).fitting == 1
        client.change_stream_settings("orders", revision=0)
    assert _body(requests[0]) == {"schema": SCHEMA, "data": None}
    assert requests[1].headers["If-None-Match"] == "*"


def test_a_mismatch_says_where() -> None:
    answer = httpx.Response(
        422,
        json={
            "code": "schema-mismatch", "title": "t", "status": 422,
            "errors": [{"pointer": "/id", "detail": "no"}],
        },
    )  # fmt: skip
    with (
        Client("http://x", "hw_k", transport=httpx.MockTransport(lambda _: answer)) as client,
        pytest.raises(SchemaMismatch) as raised,
    ):
        client.send_event("orders", {})
    assert raised.value.errors == (Mismatch("/id", "no"),)
