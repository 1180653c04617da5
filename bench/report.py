"""The measured numbers as a page of the documentation."""

from collections.abc import Sequence
from dataclasses import dataclass

from peers import Peer
from server import Served
from stats import Sample
from worker import Direct, Runs, Start

# What is measured alone stands between comments with its name, and stays when the rest is
# measured again.
ALONE = ("lists", "undo", "scan", "audit", "consent", "dispatch-h2", "dispatch-postgresql")

NAMES = {"javascript": "JavaScript", "python": "Python", "javascript,python": "both"}


@dataclass(frozen=True)
class Results:
    """Everything that was measured."""

    machine: list[tuple[str, str]]
    starts: dict[str, Start]
    direct: dict[str, Direct]
    served: dict[tuple[str, bool], Served]
    isolated_vm: Peer
    bubblewrap: Peer
    runs: int


def render(results: Results) -> str:
    """The page, as Markdown."""
    return "\n".join(
        [
            "# Performance",
            "Written by `./hookwarden bench`. Numbers of one machine on one day; repeat them on "
            "yours. Times are medians unless they say otherwise. Client, server, database and "
            "workers share the machine.",
            "",
            *table(("machine", ""), results.machine),
            "",
            "The hook is trivial: it takes an event and returns a small object. So the numbers are "
            "what the system costs, not what hooks cost. Every run has a fresh context, and the "
            "jail is on.",
            "",
            *_server(results),
            *_worker(results),
            *_peers(results),
        ]
    )


def begin_of(name: str) -> str:
    """Where a part that is measured alone begins."""
    return f"<!-- {name} -->"


def end_of(name: str) -> str:
    """Where it ends."""
    return f"<!-- /{name} -->"


def parts_of(page: str) -> str:
    """The parts of a page that were measured alone."""
    return "".join(part_of(page, name) for name in ALONE)


def part_of(page: str, name: str) -> str:
    """One of them; empty if there is none."""
    begin, end = page.find(begin_of(name)), page.find(end_of(name))
    return page[begin : end + len(end_of(name))] + "\n" if 0 <= begin < end else ""


def with_part(page: str, name: str, part: str) -> str:
    """A page with a part in place of the one of before."""
    return page.replace(part_of(page, name), "") + part if part_of(page, name) else page + part


def _server(results: Results) -> list[str]:
    if not results.served:
        return []
    rows = [
        (
            NAMES[language],
            "one record" if writing else "none",
            _ms(served.paced.median),
            _ms(served.paced.p99),
            _ms(served.alone.median),
            _ms(served.alone.p99),
            f"{served.alone.per_second:,.0f}",
            f"{served.together.per_second:,.0f}",
            _ms(served.duration_micros),
            _ms(served.wall_micros),
        )
        for (language, writing), served in results.served.items()
    ]
    callers = next(iter(results.served.values())).callers
    head = (
        "language", "writes", "p50 at 10/s", "p99 at 10/s", "p50 without pause",
        "p99 without pause", "runs/s, 1 caller", f"runs/s, {callers} callers",
        "run, seen by the server", "guest code",
    )  # fmt: skip
    return [
        "## Over HTTP",
        "One `invoke` with an API key. Event, run, audit entry, and where it writes the record "
        f"and its ledger entry too, are stored before the answer. {results.runs} measured calls. "
        "Without a pause between calls the stock of fresh contexts runs out, and a run waits for "
        "its own. `run, seen by the server` is from handing over to the worker to its answer, "
        "`guest code` is measured in the worker, both at 10 calls a second.",
        "",
        *table(head, rows),
        "",
    ]


def _worker(results: Results) -> list[str]:
    starts = [
        (
            NAMES[languages],
            f"{start.ready:.2f} s",
            f"{start.first_run:.2f} s",
            _mib(start.resident_bytes),
        )
        for languages, start in results.starts.items()
    ]
    kinds = [
        (
            NAMES[language],
            what,
            _ms(runs.sample.median),
            _ms(runs.sample.p99),
            _ms(runs.guest.median),
            _ms(runs.overhead_median),
            f"{runs.sample.per_second:,.0f}",
        )
        for language, direct in results.direct.items()
        for what, runs in _kinds(direct)
    ]
    resident = " and ".join(
        f"{_mib(direct.resident_bytes)} ({NAMES[language]})"
        for language, direct in results.direct.items()
    )
    return [
        "## A worker by itself",
        "A jailed worker, driven over its frames, without server and database. The guest's part is "
        "measured in the worker: parsing the event, the hook, writing the answer.",
        "",
        *table(("language", "start to ready", "to first run done", "resident then"), starts),
        "",
        *table(
            ("language", "what", "p50", "p99", "p50 of the guest", "p50 of the rest", "runs/s"),
            kinds,
        ),
        "",
        f"Resident after that: {resident}.",
        "",
    ]


def _kinds(direct: Direct) -> tuple[tuple[str, Runs], ...]:
    return (
        ("fresh context, 20 runs a second", direct.paced),
        ("fresh context, no pause", direct.fresh),
        ("`isolation: version`, no pause", direct.kept),
    )


def _peers(results: Results) -> list[str]:
    v8, cpython = results.isolated_vm, results.bubblewrap
    javascript = results.direct["javascript"].fresh.sample
    python = results.direct["python"].fresh.sample
    first = f"{v8.first_seconds:.2f} s" if v8.first_seconds is not None else ""
    rows = [
        ("Hookwarden worker, JavaScript", *_cells(javascript),
         f"{results.starts['javascript'].first_run:.2f} s", "jailed, fresh context per run"),
        (v8.version, *_cells(v8.sample), first, "fresh isolate per run, no jail"),
        ("Hookwarden worker, Python", *_cells(python),
         f"{results.starts['python'].first_run:.2f} s", "jailed, fresh context per run"),
        (cpython.version, *_cells(cpython.sample), _ms(cpython.sample.median),
         "one jailed process per run, no seccomp"),
    ]  # fmt: skip
    return [
        "## Beside others",
        "The same work, one caller, in the same session. None of these stores anything.",
        "",
        *table(("what", "p50", "p99", "runs/s", "first answer after start", "isolation"), rows),
        "",
        "- " + _ratio("a JavaScript run", javascript, "isolated-vm", v8.sample),
        "- " + _ratio("a Python run", python, "a CPython process", cpython.sample),
        "- A worker is slow to start. The pool hides that by keeping workers warm; the first run "
        "after a start of the server, and memory, pay for it.",
        "",
    ]


def _cells(sample: Sample) -> tuple[str, str, str]:
    return _ms(sample.median), _ms(sample.p99), f"{sample.per_second:,.0f}"


def _ratio(ours: str, mine: Sample, theirs: str, other: Sample) -> str:
    ratio = mine.median / other.median
    if ratio > 1:
        return (
            f"By the median, {ours} takes {ratio:.1f} times as long here as with {theirs}: we lose."
        )
    return f"By the median, {theirs} takes {1 / ratio:.1f} times as long as {ours} here."


def _mib(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MiB"


def _ms(micros: float) -> str:
    return f"{micros / 1000:.2f} ms"


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    """A table in Markdown."""
    return ["| " + " | ".join(line) + " |" for line in (head, tuple("---" for _ in head), *rows)]
