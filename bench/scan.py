"""Measures the scanner: how long it takes, and what it says of good hooks and of attacks.

Called by ``./hookwarden bench scan``, which starts a server and sets HOOKWARDEN_URL and
HOOKWARDEN_API_KEY.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hookwarden import Client, ProblemError, ScanReport
from report import begin_of, end_of, table, with_part

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PAGE = ROOT / "docs" / "reference" / "performance.md"
LANGUAGES = {".js": "javascript", ".ts": "typescript", ".py": "python"}
NOTABLE = ("medium", "high", "critical")
INVOKE = {"triggers": [{"on": "invoke"}]}
# As the red team's campaigns have it.
ATTACK = {**INVOKE, "capabilities": ["records.write:orders", "notify"]}
EXAMPLES = {
    "javascript": ROOT / "examples" / "label-issues" / "hook.js",
    "typescript": ROOT / "examples" / "open-pull-requests" / "hook.ts",
    "python": ROOT / "examples" / "release-notes" / "hook.py",
}


@dataclass(frozen=True)
class Hook:
    """A source with what it asks for."""

    name: str
    language: str
    source: str
    manifest: dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=int, default=40, help="measured scans of each source")
    options = parser.parse_args()
    url, key = os.environ["HOOKWARDEN_URL"], os.environ["HOOKWARDEN_API_KEY"]
    with Client(url, key, timeout=60) as client:
        times = [row for lines in (100, 1_000) for row in timings(client, lines, options.scans)]
        shares = [row for row in found(client) if row]
    text = page(times, shares, options.scans)
    PAGE.write_text(with_part(PAGE.read_text(encoding="utf-8"), "scan", text), encoding="utf-8")
    print(text)
    return 0


def timings(client: Client, lines: int, scans: int) -> Iterator[tuple[str, ...]]:
    for language, file in EXAMPLES.items():
        source = repeated(file.read_text(encoding="utf-8"), lines)
        millis = []
        for number in range(scans + 3):
            begin = time.perf_counter()
            client.scan(language, source, INVOKE)
            # The first ones compile the rules.
            if number >= 3:
                millis.append(1_000 * (time.perf_counter() - begin))
        yield (
            language,
            f"{lines:,}",
            f"{percentile(millis, 50):.0f} ms",
            f"{percentile(millis, 95):.0f} ms",
        )


def percentile(values: list[float], percent: int) -> float:
    """The smallest value that so many percent of all are not above."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def repeated(text: str, lines: int) -> str:
    """The text again and again, cut after so many lines."""
    whole = text.splitlines()
    return "\n".join((whole * (lines // len(whole) + 1))[:lines]) + "\n"


def found(client: Client) -> Iterator[tuple[str, ...] | None]:
    yield share("good hooks", [scanned(client, each) for each in benign()])
    reports = (scanned_or_refused(client, each) for each in attacks())
    yield share("attacks", [report for report in reports if report is not None])


def scanned(client: Client, hook: Hook) -> ScanReport:
    return client.scan(hook.language, hook.source, hook.manifest)


def scanned_or_refused(client: Client, hook: Hook) -> ScanReport | None:
    """A report; ``None`` for a source that is refused before it is scanned."""
    try:
        return scanned(client, hook)
    except ProblemError as problem:
        if problem.status == 400:
            return None
        raise


def share(what: str, reports: list[ScanReport]) -> tuple[str, ...] | None:
    if not reports:
        return None
    notable = sum(report.worst in NOTABLE for report in reports)
    any_at_all = sum(report.worst is not None for report in reports)
    return (
        what,
        str(len(reports)),
        f"{notable} ({100 * notable / len(reports):.1f} %)",
        f"{any_at_all} ({100 * any_at_all / len(reports):.1f} %)",
    )


def benign() -> Iterator[Hook]:
    for directory in sorted((HERE / "benign").glob("*/")) + sorted(ROOT.glob("examples/*/")):
        for source in directory.glob("hook.*"):
            manifest = json.loads((directory / "manifest.json").read_text(encoding="utf-8"))
            yield read(source, manifest)


def attacks() -> Iterator[Hook]:
    for source in sorted((ROOT / "redteam" / "samples").glob("*")):
        if source.suffix in LANGUAGES:
            yield read(source, ATTACK)


def read(source: Path, manifest: dict[str, Any]) -> Hook:
    text = source.read_text(encoding="utf-8")
    return Hook(source.name, LANGUAGES[source.suffix], text, manifest)


def page(times: list[tuple[str, ...]], shares: list[tuple[str, ...]], scans: int) -> str:
    return "\n".join(
        (
            begin_of("scan"),
            "## The scanner",
            f"Written by `./hookwarden bench scan`. One `POST /scans` after the other with all "
            f"built-in rules, {scans} of each source after 3 that do not count.",
            "",
            *table(("language", "lines", "p50", "p95"), times),
            "",
            "What it points at: good hooks should have nothing at medium or above, attacks are "
            "held by the jail whether it points at them or not. An attack that is refused before "
            "it is scanned, such as one with NUL, is not counted.",
            "",
            *table(("what", "sources", "flagged at medium or above", "flagged at all"), shares),
            end_of("scan"),
            "",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
