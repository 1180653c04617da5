"""Measures how fast events are taken in and hooks run on them by themselves.

Called by ``./hookwarden bench dispatch``, once for each database, which starts a server and sets
HOOKWARDEN_URL, HOOKWARDEN_API_KEY and, on H2, HOOKWARDEN_SERVER_PID, HOOKWARDEN_DB_URL and
HOOKWARDEN_DB_JARS.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from uuid import uuid4

import inside
from hookwarden import Client, CloudEvent
from hookwarden._service import service
from report import begin_of, end_of, table, with_part

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "performance.md"
STORES = {"h2": "H2", "postgresql": "PostgreSQL"}
STREAM = "bench"
WARM_UP = 1_000
SINGLE = 3_000
SENDERS = 8
BATCH = 100
BATCHES = 50
IDLE = 200
AIM_IDLE_MILLIS = 20
HOOKS = 10_000
JOBS = 800
AIM_BUSY = 0.95
WAITING = 1_000_000
FEW = 1_000
CLAIM_SECONDS = 5
CLAIM = "dev.hookwarden.dispatch.control.Claims::next"
SOURCE = "export default (event, api) => {\n  api.records.put('bench', event.id, event.data);\n};\n"
# Some 100 ms of work; how much that is here is measured first.
JOB = (
    "export default (event) => {\n"
    "  let n = 0;\n"
    "  for (let i = 0; i < event.data.turns; i++) n = (n + i) % 7;\n"
    "  return n;\n"
    "};\n"
)


@dataclass(frozen=True)
class Busy:
    """How busy workers were: the time of all runs as a part of what there was."""

    runs: int
    millis: float
    part: float


@dataclass(frozen=True)
class Measured:
    """What was measured on one database."""

    single: float
    batched: float
    idle: tuple[float, float]
    busy: Busy | None
    claims: tuple[float, float] | None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", choices=STORES, required=True)
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    with Client(os.environ["HOOKWARDEN_URL"], os.environ["HOOKWARDEN_API_KEY"]) as client:
        text = section(options.store, measure(client, options.store))
    print(text)
    before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
    part = f"dispatch-{options.store}"
    options.output.write_text(with_part(before, part, text), encoding="utf-8")
    return 0


def measure(client: Client, store: str) -> Measured:
    """Sends events to a hook that writes a record for each."""
    with service(client, "A benchmark.") as put:
        after = {"on": "after", "stream": STREAM, "ordering": "none"}
        put(
            "bench",
            "javascript",
            SOURCE,
            {"triggers": [after], "capabilities": ["records.write:bench"]},
        )
        put("bench-job", "javascript", JOB, {"triggers": [{"on": "invoke"}]})
    _until_over(client, lambda: _send_singly(client, WARM_UP))
    single = SINGLE / _until_over(client, lambda: _send_singly(client, SINGLE))
    batched = BATCHES * BATCH / _until_over(client, lambda: _send_batches(client))
    idle = _idle(client)
    if store != "h2":
        return Measured(single, batched, idle, None, None)
    return Measured(single, batched, idle, _busy(client), _claims(client))


def _events(count: int) -> Iterable[CloudEvent]:
    for _ in range(count):
        yield CloudEvent(id=str(uuid4()), source="/bench", type="com.example.bench", data={"n": 1})


def _send_singly(client: Client, count: int) -> None:
    with ThreadPoolExecutor(SENDERS) as senders:
        for _ in senders.map(lambda event: client.send_event(STREAM, event), _events(count)):
            pass


def _send_batches(client: Client) -> None:
    with ThreadPoolExecutor(2) as senders:
        for _ in senders.map(lambda _: client.send_events(STREAM, _events(BATCH)), range(BATCHES)):
            pass


def _until_over(client: Client, send: Callable[[], None]) -> float:
    """Seconds from the first event that is sent until the last run has ended."""
    start = time.perf_counter()
    send()
    while _left(client):
        time.sleep(0.02)
    return time.perf_counter() - start


def _left(client: Client) -> int:
    summary = client.queue_summary()
    if summary.dead:
        raise RuntimeError("runs were given up")
    return summary.waiting + summary.running


def _idle(client: Client) -> tuple[float, float]:
    """Milliseconds from an event's arrival to the start of its run, one event after the other."""
    arrived = {}
    for event in _events(IDLE):
        taken = client.send_event(STREAM, event, wait=10)
        arrived[taken.id] = client.event(taken.id).received_at
        time.sleep(0.05)
    millis = sorted(
        (run.started_at - arrived[run.event]).total_seconds() * 1000
        for run in islice(client.runs(hook="bench", limit=200), IDLE)
        if run.event in arrived
    )
    if len(millis) != IDLE:
        raise RuntimeError(f"{len(millis)} runs of {IDLE} events")
    return millis[len(millis) // 2], millis[int(len(millis) * 0.95)]


def _busy(client: Client) -> Busy:
    """Lets one of many hooks after the other do some 100 ms of work."""
    turns = _turns(client)
    _copy_hooks()
    step = HOOKS // JOBS
    names = [f"bench-job-{n * step}" for n in range(JOBS)]
    warm, timed = names[: JOBS // 4], names[JOBS // 4 :]
    for part in (warm, timed):
        _until_over(client, partial(_send_jobs, client, part, turns))
    wanted = set(timed)
    runs = [run for run in islice(client.runs(limit=200), len(timed) + 100) if run.hook in wanted]
    if len(runs) != len(timed):
        raise RuntimeError(f"{len(runs)} runs of {len(timed)} events")
    begin = min(run.started_at.timestamp() for run in runs)
    end = max(run.started_at.timestamp() + run.duration_micros / 1e6 for run in runs)
    total = sum(run.duration_micros for run in runs) / 1e6
    workers = int(os.environ.get("HOOKWARDEN_WORKER_COUNT") or os.cpu_count() or 1)
    return Busy(len(runs), total / len(runs) * 1000, total / (workers * (end - begin)))


def _turns(client: Client) -> int:
    """How often a hook's loop has to turn for some 100 ms, once it is warm."""
    turns = 2_000_000
    for _ in range(20):
        micros = client.invoke("bench-job", {"turns": turns}).run.duration_micros
        turns = int(turns * 100_000 / max(micros, 1_000))
    return turns


def _send_jobs(client: Client, hooks: list[str], turns: int) -> None:
    with ThreadPoolExecutor(SENDERS) as senders:
        for _ in senders.map(lambda hook: client.send_event(hook, {"turns": turns}), hooks):
            pass


def _copy_hooks() -> None:
    """Copies the hook that works, with its approval; each copy listens to a stream of its name."""
    numbers = f"system_range(0, {HOOKS - 1})"
    name = "'bench-job-' || x"
    hooks = {"id": "random_uuid()", "name": name}
    _copy("hook", hooks, f"h cross join {numbers} where h.name = 'bench-job'")
    versions = {"id": "random_uuid()", "hook": "copied.id"}
    _copy(
        "hook_version",
        versions,
        "v join hook h on h.id = v.hook and h.name = 'bench-job'"
        " join hook copied on copied.name like 'bench-job-%'",
        alias="v",
    )
    subscriptions = {
        "id": "random_uuid()",
        "version": "v.id",
        "hook_name": "copied.name",
        "kind": "'AFTER'",
        "stream": "copied.name",
    }
    _copy(
        "subscription",
        subscriptions,
        "s join hook_version v on v.hook in (select id from hook where name like 'bench-job-%')"
        " join hook copied on copied.id = v.hook where s.hook_name = 'bench-job'",
        alias="s",
    )


def _copy(name: str, other: dict[str, str], source: str, alias: str = "h") -> None:
    columns = [
        row[0].lower()
        for row in inside.rows(
            "select column_name from information_schema.columns where table_schema = 'PUBLIC'"
            f" and lower(table_name) = '{name}'"
        )
    ]
    values = ", ".join(other.get(column, f"{alias}.{column}") for column in columns)
    inside.rows(f"insert into {name} ({', '.join(columns)}) select {values} from {name} {source}")


def _claims(client: Client) -> tuple[float, float]:
    """Milliseconds of a claim while few runs wait, and while very many do."""
    hook = "bench-job-0"
    event = client.send_event(hook, {"turns": 1}, wait=10).id
    workspace = client.me().workspace.id
    means = []
    for count in (FEW, WAITING):
        inside.rows(
            "insert into queued_run (id, workspace, event, root, kind, hook, sequence, lane, head,"
            " state, attempts, losses, next_at, created_at, changed_at, lock_version)"
            f" select random_uuid(7), '{workspace}', '{event}', '{event}', 'AFTER', '{hook}',"
            " next value for queue_sequence, 'bench' || x, true, 'WAITING', 0, 0,"
            " current_timestamp, current_timestamp, current_timestamp, 0"
            f" from system_range(1, {count})"
        )
        with inside.recorded([CLAIM]) as recording:
            time.sleep(CLAIM_SECONDS)
        calls = recording.methods[CLAIM]
        means.append(calls.micros / calls.count / 1000)
        inside.rows("delete from queued_run where state = 'WAITING'")
    return means[0], means[1]


def section(store: str, measured: Measured) -> str:
    """The part of the page, as Markdown."""
    name = STORES[store]
    rows = [
        (
            "events/s, each sent by itself, until their runs have ended",
            f"{measured.single:.0f}",
            "",
        ),
        (f"events/s, in batches of {BATCH}, likewise", f"{measured.batched:.0f}", ""),
        (
            "arrival of an event to the start of its run, idle, p50 and p95",
            f"{measured.idle[0]:.1f} ms, {measured.idle[1]:.1f} ms",
            f"{AIM_IDLE_MILLIS} ms at p95",
        ),
    ]
    if measured.busy:
        rows.append(
            (
                f"{measured.busy.runs:,} runs of {measured.busy.millis:.0f} ms, of as many of"
                f" {HOOKS:,} hooks: workers busy",
                f"{measured.busy.part:.0%}",
                f"{AIM_BUSY:.0%}",
            )
        )
    if measured.claims:
        rows.append(
            (
                f"a claim with at most {FEW:,} runs that wait, and with {WAITING:,}, mean",
                f"{measured.claims[0]:.2f} ms, {measured.claims[1]:.2f} ms",
                "the same",
            )
        )
    return "\n".join(
        [
            begin_of(f"dispatch-{store}"),
            f"## Events and what follows, on {name}",
            "Written by `./hookwarden bench dispatch`. A JavaScript `after` hook writes one record "
            f"for each event; {SENDERS} senders, who do not wait for runs.",
            "",
            *table(("what", "measured", "aim"), rows),
            end_of(f"dispatch-{store}"),
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
