"""Measures Hookwarden and its peers on this machine, and writes docs/reference/performance.md.

Called by ``./hookwarden bench``, which starts a server and sets HOOKWARDEN_URL and
HOOKWARDEN_API_KEY. Without them, what needs a server is left out of the printed table, and nothing
is written.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import peers
import server
import worker
from hookwarden import Client
from report import Results, parts_of, render

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("javascript", "python")
T = TypeVar("T")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--image", type=Path, default=ROOT / "hook-worker" / "target" / "image",
        help="the worker image",
    )  # fmt: skip
    parser.add_argument("--runs", type=int, default=500, help="measured runs of each kind")
    parser.add_argument("--starts", type=int, default=5, help="measured starts of a worker")
    parser.add_argument(
        "--output", type=Path, default=ROOT / "docs" / "reference" / "performance.md"
    )
    options = parser.parse_args()
    warm_ups, runs = max(50, options.runs // 2), options.runs

    starts = {
        languages: step(f"start of a worker, {languages}", partial(_start, options, languages))
        for languages in (*LANGUAGES, ",".join(LANGUAGES))
    }
    direct = {
        language: step(
            f"runs in a worker, {language}", partial(worker.measure, options.image, language)
        )
        for language in LANGUAGES
    }
    served = _served(warm_ups, runs)
    few = max(20, runs // 5)
    results = Results(
        machine=_machine(),
        starts=starts,
        direct=direct,
        served=served,
        isolated_vm=step("isolated-vm", lambda: peers.isolated_vm(warm_ups, runs)),
        bubblewrap=step("bubblewrap and CPython", lambda: peers.bubblewrap_python(5, few)),
        runs=runs,
    )
    text = render(results)
    print(text)
    if served:
        before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
        options.output.write_text(text + parts_of(before), encoding="utf-8")
        print(f"written to {options.output}")
    return 0


def step(what: str, action: Callable[[], T]) -> T:
    """Says what is being measured, because it takes minutes."""
    print(f"measuring: {what}", file=sys.stderr, flush=True)
    return action()


def _start(options: argparse.Namespace, languages: str) -> worker.Start:
    starts = [worker.start(options.image, languages) for _ in range(options.starts)]
    return worker.Start(
        statistics.median(each.ready for each in starts),
        statistics.median(each.first_run for each in starts),
        round(statistics.median(each.resident_bytes for each in starts)),
    )


def _served(warm_ups: int, runs: int) -> dict[tuple[str, bool], server.Served]:
    url, key = os.environ.get("HOOKWARDEN_URL"), os.environ.get("HOOKWARDEN_API_KEY")
    if not url or not key:
        print("no HOOKWARDEN_URL and HOOKWARDEN_API_KEY: the server is left out", file=sys.stderr)
        return {}
    with Client(url, key) as client:
        return {
            (language, writing): step(
                f"server, {language}, {'one record' if writing else 'no record'}",
                # A JavaScript run is so short that the server's own warm-up would be measured.
                partial(
                    server.measure,
                    client,
                    language,
                    writing,
                    warm_ups * (20 if language == "javascript" else 1),
                    runs,
                ),
            )
            for language in LANGUAGES
            for writing in (False, True)
        }


def _machine() -> list[tuple[str, str]]:
    cpu = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith(("model name", "Model"))
        ),
        platform.machine(),
    )
    kib = int(Path("/proc/meminfo").read_text().split("MemTotal:")[1].split()[0])
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    return [
        ("CPU", f"{cpu}, {os.cpu_count()} cores"),
        ("memory", f"{kib / 1024 / 1024:.0f} GiB"),
        ("kernel", platform.release()),
        ("system", platform.freedesktop_os_release().get("PRETTY_NAME", "unknown")),
        ("commit", commit.stdout.strip() or "unknown"),
        ("date", f"{datetime.now(UTC):%Y-%m-%d}"),
    ]


if __name__ == "__main__":
    sys.exit(main())
