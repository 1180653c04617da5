"""Measures how long undos take to plan and to execute, and what memory they need.

Called by ``./hookwarden bench undo``, which starts a server and sets HOOKWARDEN_URL,
HOOKWARDEN_API_KEY and HOOKWARDEN_SERVER_PID.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from hookwarden import Client, Undo
from hookwarden._service import service
from hookwarden.model import Json
from report import begin_of, end_of, table, with_part

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "performance.md"
WRITES_OF_A_RUN = 150
SMALL_RUNS = 10
PLANNED_CHANGES = 10_000
MANY_CHANGES = 100_000
MIB = 1024 * 1024
SOURCE = (
    "export default (event, api) => {\n"
    "  for (let i = event.data.from; i < event.data.to; i++) {\n"
    "    api.records.put('bench', 'k-' + i, { name: 'record ' + i, total: i, state: 'open' });\n"
    "  }\n};\n"
)


@dataclass
class Measured:
    """What was measured, in seconds and bytes."""

    small: list[float] = field(default_factory=list)
    planned: float = 0
    many_planned: float = 0
    many_executed: float = 0
    many_undone: float = 0
    before: int = 0
    during: list[int] = field(default_factory=list)
    after: int = 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    url, key = os.environ["HOOKWARDEN_URL"], os.environ["HOOKWARDEN_API_KEY"]
    with Client(url, key, timeout=600) as client:
        text = section(measure(client))
    print(text)
    before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
    options.output.write_text(with_part(before, "undo", text), encoding="utf-8")
    return 0


def measure(client: Client) -> Measured:
    """Lets one version of a hook write for each measurement, and undoes what it did."""
    settings = client.settings()
    client.change_settings(
        settings.limits,
        settings.retention_days,
        settings.review_policy,
        ledger_days=settings.ledger_days,
        confirm_undo_above=1_000_000,
        actions=settings.actions,
        revision=settings.revision,
    )
    measured = Measured()
    hook = _writer(client, "bench-undo-small")
    for i in range(SMALL_RUNS + 2):
        run = client.invoke(hook, {"from": i * WRITES_OF_A_RUN, "to": (i + 1) * WRITES_OF_A_RUN})
        start = time.perf_counter()
        undo = client.plan_undo({"kind": "run", "run": str(run.run.id)})
        _execute(client, undo)
        if i > 1:
            measured.small.append(time.perf_counter() - start)
    scope = _write(client, "bench-undo-plan", PLANNED_CHANGES)
    measured.planned = _timed(lambda: client.plan_undo(scope))
    scope = _write(client, "bench-undo-many", MANY_CHANGES)
    _many(client, scope, measured)
    return measured


def _many(client: Client, scope: dict[str, object], measured: Measured) -> None:
    measured.before = _live_heap()
    start = time.perf_counter()
    undo = client.plan_undo(scope)
    measured.many_planned = time.perf_counter() - start
    quarters = [undo.counts.records * n // 4 for n in (1, 2, 3)]

    def look(now: Undo) -> None:
        if quarters and now.progress.done >= quarters[0]:
            quarters.pop(0)
            measured.during.append(_live_heap())

    measured.many_executed = _timed(lambda: _execute(client, undo, look))
    measured.after = _live_heap()
    back = client.plan_undo({"kind": "undo", "undo": str(undo.id)})
    measured.many_undone = _timed(lambda: _execute(client, back))


def _writer(client: Client, hook: str) -> str:
    manifest: dict[str, Json] = {
        "triggers": [{"on": "invoke"}],
        "capabilities": ["records.write:bench"],
    }
    with service(client, "A benchmark.") as put:
        put(hook, "javascript", SOURCE, manifest)
    return hook


def _write(client: Client, hook: str, changes: int) -> dict[str, object]:
    print(f"writing {changes:,} records", file=sys.stderr, flush=True)
    _writer(client, hook)
    for first in range(0, changes, WRITES_OF_A_RUN):
        end = min(first + WRITES_OF_A_RUN, changes)
        client.invoke(hook, {"from": first, "to": end})
    return {"kind": "version", "hook": hook, "version": 1}


def _execute(
    client: Client, undo: Undo, look: Callable[[Undo], None] = lambda _: None
) -> None:  # fmt: skip
    now = client.execute_undo(undo.id, "measured")
    while now.state == "running":
        look(now)
        time.sleep(0.005)
        now = client.undo(undo.id)
    if now.state != "finished":
        raise RuntimeError(f"the undo is {now.state}: {now.failure}")


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _live_heap() -> int:
    """What the server's heap holds after a collection, in bytes."""
    pid, tools = os.environ["HOOKWARDEN_SERVER_PID"], Path(os.environ["JAVA_HOME"]) / "bin"
    subprocess.run([tools / "jcmd", pid, "GC.run"], check=True, stdout=subprocess.DEVNULL)
    answer = subprocess.run(
        [tools / "jstat", "-gc", pid], check=True, capture_output=True, text=True
    )
    names, values = (line.split() for line in answer.stdout.splitlines()[:2])
    columns = dict(zip(names, values, strict=True))
    used = sum(float(columns[name]) for name in ("S0U", "S1U", "EU", "OU") if columns[name] != "-")
    return int(used * 1024)


def section(measured: Measured) -> str:
    """The part of the page, as Markdown."""
    heap = [measured.before, *measured.during, measured.after]
    rows = [
        (f"Plan and execute the undo of a run with {WRITES_OF_A_RUN} changes",
         f"{statistics.median(measured.small):.2f} s", "1 s"),
        (f"Plan an undo of {PLANNED_CHANGES:,} changes", f"{measured.planned:.2f} s", "3 s"),
        (f"Plan an undo of {MANY_CHANGES:,} changes", f"{measured.many_planned:.1f} s", ""),
        ("Execute it", f"{measured.many_executed:.1f} s", ""),
        ("Execute its undo", f"{measured.many_undone:.1f} s", ""),
    ]  # fmt: skip
    return "\n".join(
        [
            begin_of("undo"),
            "## Undo",
            "Written by `./hookwarden bench undo`, on H2. Each change is one record that a hook "
            "wrote; the undo removes it again. Times are those that a caller sees, who asks every "
            f"5 ms whether it has ended; that of the small undo is the median of {SMALL_RUNS}.",
            "",
            *table(("what", "took", "aim"), rows),
            "",
            f"The server's heap after a collection, before the undo of {MANY_CHANGES:,} changes was "
            "planned, at each quarter of its execution, and at its end: "
            + ", ".join(f"{used / MIB:.0f} MiB" for used in heap)
            + ".",
            end_of("undo"),
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
