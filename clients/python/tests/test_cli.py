"""The command line: what it prints and how it ends."""

import json
from pathlib import Path

import httpx
import pytest

from hookwarden import Client, cli
from hookwarden._table import clean, table


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> dict[str, httpx.Response]:
    """Answers by path, for the client that the command makes."""
    answers: dict[str, httpx.Response] = {}

    def client(url: str, key: str, timeout: float) -> Client:
        def handle(request: httpx.Request) -> httpx.Response:
            return answers[request.url.path]

        return Client(url, key, timeout, transport=httpx.MockTransport(handle))

    monkeypatch.setattr(cli, "Client", client)
    monkeypatch.setenv("HOOKWARDEN_API_KEY", "hw_secret")
    return answers


def test_without_a_key_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("HOOKWARDEN_API_KEY", raising=False)

    assert cli.main(["runs"]) == 2
    assert "HOOKWARDEN_API_KEY" in capsys.readouterr().err


def test_a_refusal_ends_with_one_and_never_shows_the_key(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    document = {"code": "forbidden", "title": "No", "status": 403, "detail": "not you"}
    server["/api/v1/runs"] = httpx.Response(403, json=document)

    assert cli.main(["runs"]) == 1
    out = capsys.readouterr()
    assert out.err == "hookwarden: No: not you [forbidden]\n"
    assert "hw_secret" not in out.out + out.err


def test_compile_errors_are_listed_with_line_and_column(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "hook.py").write_text("def handle(:\n")
    (tmp_path / "manifest.json").write_text("{}")
    error = {"severity": "error", "line": 1, "column": 12, "message": "invalid syntax"}
    document = {"code": "compile-failed", "title": "No", "status": 422, "errors": [error]}
    server["/api/v1/hooks/h/versions"] = httpx.Response(422, json=document)

    assert cli.main(["submit", str(tmp_path), "--name", "h"]) == 1
    assert "1:12: error: invalid syntax" in capsys.readouterr().err


def test_data_that_is_not_json_is_refused_before_anything_is_sent(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["invoke", "h", "{"]) == 2
    assert "not JSON" in capsys.readouterr().err


def test_a_dry_run_shows_what_would_change(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    id = "00000000-0000-7000-8000-000000000001"
    run = {
        "id": id, "hook": "h", "version": 1,
        "trigger": "invoke", "attempt": 1, "outcome": "ok", "durationMicros": 1200,
        "startedAt": "2026-11-01T12:00:00Z", "applied": False, "value": 7,
        "effects": [{"ordinal": 0, "kind": "delete", "collection": "orders", "key": "o-1"}],
    }  # fmt: skip
    change = {
        "ordinal": 0, "collection": "orders", "key": "o-1", "before": {"total": 5}, "after": None
    }  # fmt: skip
    document = {"run": run, "limits": {}, "event": {}, "changes": [change], "differences": []}
    server["/api/v1/dry-runs"] = httpx.Response(200, json=document)

    assert cli.main(["try", "h", "--run", id]) == 0
    out = capsys.readouterr().out
    assert "nothing took place" in out
    assert "delete" in out
    assert '{"total": 5}' in out
    assert "0 effects differ" in out


def test_a_directory_with_two_sources_is_refused(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "hook.py").touch()
    (tmp_path / "hook.js").touch()

    assert cli.main(["submit", str(tmp_path)]) == 2
    assert "exactly one" in capsys.readouterr().err


def test_what_a_hook_wrote_cannot_move_the_cursor() -> None:
    assert clean("a\x1b[2Jb\n") == "a\\x1b[2Jb\\x0a"
    assert "\x1b" not in table(("h",), [("\x1b[31m",)])


def test_tail_prints_a_line_for_each_run(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    run = {
        "id": "0198c0de-0000-7000-8000-000000000001", "hook": "greet", "version": 3,
        "trigger": "invoke", "attempt": 1, "outcome": "guest-error", "durationMicros": 1200,
        "startedAt": "2026-11-21T02:00:00Z", "applied": False, "event": None, "value": None,
        "failure": {"name": "Error", "message": "no\x1b[31m", "frames": []}, "log": [],
        "effects": [], "usage": None,
    }  # fmt: skip
    stream = f"event: run\ndata: {json.dumps(run)}\n\n"
    server["/api/v1/runs/live"] = httpx.Response(200, text=stream)

    assert cli.main(["tail", "--outcome", "guest-error"]) == 0
    head, line = capsys.readouterr().out.splitlines()
    assert head.split()[:2] == ["started", "run"]
    assert "guest-error" in line
    assert "greet:3" in line
    assert "\x1b" not in line


def test_a_time_needs_a_zone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["runs", "--since", "2026-11-01T00:00:00"])
    assert "a time needs a zone" in capsys.readouterr().err


def test_a_hook_is_taken_out_of_service(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    hook = {
        "name": "h",
        "activeVersion": None,
        "latestVersion": 2,
        "createdAt": "2026-01-01T00:00:00Z",
    }
    server["/api/v1/hooks/h/deactivate"] = httpx.Response(200, json=hook)

    assert cli.main(["deactivate", "h"]) == 0
    assert capsys.readouterr().out == "h has no active version; events pass it by\n"


def test_a_field_without_a_value_is_a_wrong_call(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["records", "orders", "--where", "customer.name"]) == 2
    assert "FIELD=VALUE" in capsys.readouterr().err


def test_settings_are_shown_and_changed_as_they_were_seen(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    limits = dict.fromkeys(
        [
            "cpuMillis",
            "wallMillis",
            "allocationBytes",
            "logBytes",
            "recordReads",
            "recordWrites",
            "notifies",
            "emails",
            "calls",
            "emits",
        ],
        7,
    )
    limit_table = dict.fromkeys(("before", "after", "schedule", "invoke"), limits)
    policy = {
        "automaticApproval": False,
        "claimMinutes": 120,
        "suspendAt": ["high", "critical"],
        "alarmsPerHour": 3,
        "heldActionsPerHour": 1000,
    }
    document = {
        "limits": limit_table,
        "ceilings": limit_table,
        "retentionDays": 90,
        "ledgerDays": 400,
        "confirmUndoAbove": 9,
        "reviewPolicy": policy,
        "actions": {
            "answerDays": 7,
            "overRate": "digest",
            "digestMinutes": 60,
            "perRecipient": 30,
            "perRecipientAndKind": 20,
            "perHook": 1000,
            "perWorkspace": 5000,
        },
        "revision": 4,
    }
    server["/api/v1/settings"] = httpx.Response(200, json=document)

    assert cli.main(["settings"]) == 0
    out = capsys.readouterr().out
    assert "cpu_millis" in out
    assert "runs are kept for 90 days" in out
    assert "actions.per_recipient = 30" in out
    assert cli.main(["settings", "--set", "after.cpu_millis=5", "--set", "retention_days=8"]) == 0
    assert cli.main(["settings", "--set", "review_policy.suspend_at=critical"]) == 0
    assert cli.main(["settings", "--set", "actions.over_rate=drop"]) == 0
    assert cli.main(["settings", "--set", "actions.per_hook=5"]) == 0
    capsys.readouterr()
    assert cli.main(["settings", "--set", "actions.over_rate=never"]) == 2
    assert "digest or drop" in capsys.readouterr().err
    capsys.readouterr()
    for wrong in (
        "review_policy.x=1",
        "actions.x=1",
        "after.cpu_millis=x",
        "never.calls=1",
        "after=1",
        "retention_days",
        "x=1",
    ):
        assert cli.main(["settings", "--set", wrong]) == 2
        assert "not a setting" in capsys.readouterr().err


RULE = {
    "id": "own-slow",
    "title": "It is slow",
    "severity": "low",
    "family": "taste",
    "languages": ["python"],
    "explanation": "Slow is slow.",
    "advice": "Be fast.",
    "references": ["CWE-400"],
    "expressions": {"python": {"kind": "pattern", "text": "slow"}},
    "samples": {"matches": {"python": "slow()"}, "passes": {"python": "fast()"}},
    "own": True,
    "revision": 1,
    "changedBy": "ada",
    "changedAt": "2026-01-02T03:04:05Z",
}


def test_rules_are_listed_shown_and_changed(
    server: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    server["/api/v1/rules"] = httpx.Response(200, json={"items": [RULE], "next": None})
    server["/api/v1/rules/own-slow"] = httpx.Response(200, json=RULE)
    file = tmp_path / "rule.json"
    file.write_text(json.dumps({"title": "It is slow"}))

    assert cli.main(["rules", "--severity", "low"]) == 0
    assert "own-slow" in capsys.readouterr().out
    assert cli.main(["rules", "own-slow", "--put", str(file)]) == 0
    assert "Instead: Be fast." in capsys.readouterr().out
    server["/api/v1/rules/own-slow"] = httpx.Response(204)
    assert cli.main(["rules", "own-slow", "--delete"]) == 0
    assert cli.main(["rules", "--delete"]) == 2


@pytest.mark.parametrize(("fail_on", "status"), [("medium", 1), ("critical", 0)])
def test_a_scan_shows_its_findings_and_fails_for_the_severe(
    server: dict[str, httpx.Response],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    fail_on: str,
    status: int,
) -> None:
    (tmp_path / "hook.py").write_text("def handle(event, api): eval(event)\n")
    (tmp_path / "manifest.json").write_text("{}")
    finding = {
        "id": "f1",
        "rule": "eval-call",
        "title": "Text is executed",
        "severity": "high",
        "line": 1,
        "column": 25,
        "endLine": 1,
        "endColumn": 29,
        "excerpt": "def handle(event, api): eval(event)",
        "explanation": "It is not what was reviewed.",
        "advice": "Write the code.",
    }
    report = {
        "hash": "ab",
        "ruleSet": "cd",
        "status": "complete",
        "worst": "high",
        "findings": [finding],
        "at": "2026-01-02T03:04:05Z",
    }
    server["/api/v1/scans"] = httpx.Response(200, json=report)

    assert cli.main(["scan", str(tmp_path), "--fail-on", fail_on]) == status
    assert ":1:25: high: Text is executed [eval-call]" in capsys.readouterr().out
