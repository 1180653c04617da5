"""The command ``redteam``: what it prints and how it ends."""

import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from hookwarden import Client, _redteam_cli, cli

ID = "0192d5a8-0000-7000-8000-000000000001"


def campaign(state: str, **numbers: int) -> dict[str, Any]:
    counted = {"contained": 0, "rejectedEarly": 0, "escaped": 0, "unexpected": 0} | numbers
    return {
        "id": ID,
        "state": state,
        "total": 2,
        "done": sum(counted.values()),
        **counted,
        "startedBy": "admin",
        "startedAt": "2026-01-01T00:00:00Z",
        "endedAt": None,
    }


def trial(ordinal: int, verdict: str, *, missed: list[str], reasons: list[str]) -> dict[str, Any]:
    return {
        "ordinal": ordinal,
        "sample": f"sample-{ordinal}.js",
        "expected": {"outcomes": ["cpu-exceeded"], "rules": ["endless-loop"], "demands": {}},
        "outcome": "cpu-exceeded",
        "found": [] if missed else ["endless-loop"],
        "missed": missed,
        "verdict": verdict,
        "reasons": reasons,
        "durationMillis": 1200,
    }


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> tuple[list[httpx.Request], list[dict[str, Any]]]:
    """The requests that were sent, and the answers that will be given, in their order."""
    requests: list[httpx.Request] = []
    answers: list[dict[str, Any]] = []

    def client(url: str, key: str, timeout: float) -> Client:
        def handle(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            return httpx.Response(200, json=answers.pop(0))

        return Client(url, key, timeout, transport=httpx.MockTransport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setattr(_redteam_cli, "POLL_SECONDS", 0.0)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return requests, answers


def test_a_campaign_in_which_all_is_contained_ends_with_zero(
    asked: tuple[list[httpx.Request], list[dict[str, Any]]], capsys: pytest.CaptureFixture[str]
) -> None:
    requests, answers = asked
    trials = [trial(i, "contained", missed=[], reasons=[]) for i in (1, 2)]
    answers += [campaign("running"), campaign("finished", contained=2), {"items": trials}]

    assert cli.main(["redteam", "run", "sample-1.js", "sample-2.js"]) == 0
    assert json.loads(requests[0].content) == {"samples": ["sample-1.js", "sample-2.js"]}
    out = capsys.readouterr().out
    assert "sample-2.js  cpu-exceeded  cpu-exceeded  contained" in out
    assert "2 of 2 samples: 2 contained, 0 rejected early, 0 escaped, 0 unexpected" in out


@pytest.mark.parametrize("verdict", ["escaped", "unexpected"])
def test_one_that_is_not_contained_ends_with_one_and_says_why(
    asked: tuple[list[httpx.Request], list[dict[str, Any]]],
    capsys: pytest.CaptureFixture[str],
    verdict: str,
) -> None:
    _, answers = asked
    bad = trial(2, verdict, missed=["endless-loop"], reasons=["it returned \x1b[2J"])
    trials = [trial(1, "contained", missed=[], reasons=[]), bad]
    answers += [campaign("finished", contained=1, **{verdict: 1}), {"items": trials}]

    assert cli.main(["redteam", "run"]) == 1
    out = capsys.readouterr()
    assert "missed endless-loop" in out.out
    assert "sample-2.js: it returned \\x1b[2J" in out.out
    assert "hookwarden: " in out.err


def test_a_campaign_that_was_stopped_is_no_success(
    asked: tuple[list[httpx.Request], list[dict[str, Any]]], capsys: pytest.CaptureFixture[str]
) -> None:
    _, answers = asked
    answers += [campaign("stopped"), {"items": []}]

    assert cli.main(["redteam", "run"]) == 1
    assert "the campaign was stopped" in capsys.readouterr().err


def test_ctrl_c_stops_the_campaign(
    asked: tuple[list[httpx.Request], list[dict[str, Any]]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    requests, answers = asked
    answers += [campaign("running"), campaign("running")]

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", interrupt)

    assert cli.main(["redteam", "run"]) == 1
    assert requests[-1].url.path == f"/api/v1/redteam/campaigns/{ID}/stop"
    assert "ends after its present sample" in capsys.readouterr().err


def test_a_sample_is_added_from_a_file(
    asked: tuple[list[httpx.Request], list[dict[str, Any]]], tmp_path: Path
) -> None:
    requests, answers = asked
    (tmp_path / "sleepy.py").write_text("def handle(event, api): pass\n")
    answers.append(
        {
            "name": "sleepy",
            "language": "python",
            "technique": {"id": "PY-C12", "family": "processor time", "attack": "sleep"},
            "expected": {"outcomes": ["ok"], "rules": [], "demands": {"returns": "null"}},
            "source": "",
            "builtIn": False,
            "marks": [],
        }
    )

    words = ["--technique", "PY-C12", "--outcome", "ok", "--demand", "returns=null"]
    assert cli.main(["redteam", "add", str(tmp_path / "sleepy.py"), *words]) == 0
    assert json.loads(requests[0].content) == {
        "name": "sleepy",
        "language": "python",
        "technique": "PY-C12",
        "expected": {"outcomes": ["ok"], "rules": [], "demands": {"returns": "null"}},
        "source": "def handle(event, api): pass\n",
    }


def test_a_file_in_no_language_is_refused_before_anything_is_sent(
    asked: tuple[list[httpx.Request], list[dict[str, Any]]], tmp_path: Path
) -> None:
    requests, _ = asked

    words = ["--technique", "X", "--outcome", "ok"]
    assert cli.main(["redteam", "add", str(tmp_path / "x.rb"), *words]) == 2
    assert requests == []
