"""Measures how fast the audit log is sealed and verified, and what ledger and log add to a run.

Called by ``./hookwarden bench audit``, which fills a database by audit.sql, starts a server on it
and sets HOOKWARDEN_URL, HOOKWARDEN_API_KEY, HOOKWARDEN_SERVER_PID, HOOKWARDEN_DB_URL and
HOOKWARDEN_DB_JARS.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import inside
from hookwarden import Client, audit_log
from hookwarden._service import service
from hookwarden.model import Json
from report import begin_of, end_of, table, with_part

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "performance.md"
VERIFICATIONS = 7
WARM_UPS = 300
CALLS = 300
APPEND = "dev.hookwarden.ledger.boundary.Ledger::append"
RECORD = "dev.hookwarden.audit.boundary.AuditLog::record"
SOURCE = (
    "export default (event, api) => {\n"
    "  for (let i = 0; i < event.data.writes; i++) {\n"
    "    api.records.put('bench', 'k-' + i, { at: event.data.at, total: i, state: 'open' });\n"
    "  }\n};\n"
)


@dataclass(frozen=True)
class Cost:
    """Microseconds of one call that writes three records; the parts are means."""

    writing: float
    plain: float
    mean: float
    ledger: float
    guard: float
    noted: float
    stored: float
    entries: float

    @property
    def added(self) -> float:
        return self.ledger + self.guard + self.noted + self.stored

    @property
    def share(self) -> float:
        """Of the time that the call would take without ledger and log."""
        return self.added / (self.mean - self.added)


@dataclass(frozen=True)
class Measured:
    """Entries, and how many of them a second."""

    size: int
    sealed: float
    verified: list[float]
    offline: float
    cost: Cost


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    with Client(os.environ["HOOKWARDEN_URL"], os.environ["HOOKWARDEN_API_KEY"]) as client:
        text = section(measure(client))
    print(text)
    before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
    options.output.write_text(with_part(before, "audit", text), encoding="utf-8")
    return 0


def measure(client: Client) -> Measured:
    """Waits for the sealing, verifies, and calls a hook."""
    _until(lambda: client.audit_state().waiting == 0)
    sealed = _sealed()
    verified = [_verified(client) for _ in range(VERIFICATIONS)]
    lines = list(client.export_audit())
    key = client.audit_state().verifier_key
    begun = time.perf_counter()
    finding, checked = audit_log.verify_export(lines, verifier_key=key)
    offline = checked / (time.perf_counter() - begun)
    if finding is not None:
        raise RuntimeError(f"the export is not sound: {finding}")
    return Measured(checked, sealed, verified, offline, _cost(client))


def _sealed() -> float:
    """Entries a second between the first and the last checkpoint of full batches."""
    (row,) = inside.rows(
        "select max(tree_size) - min(tree_size),"
        " cast(extract(epoch from max(sealed_at)) - extract(epoch from min(sealed_at)) as double)"
        " from audit_checkpoint where tree_size between 1000 and 100000"
    )
    return float(row[0]) / float(row[1])


def _verified(client: Client) -> float:
    begun = time.perf_counter()
    verification = client.verify_audit()
    _until(lambda: client.audit_verification(verification.id).state != "running")
    seconds = time.perf_counter() - begun
    end = client.audit_verification(verification.id)
    if end.state != "sound":
        raise RuntimeError(f"the log is {end.state}: {end.finding}")
    return end.size / seconds


def _cost(client: Client) -> Cost:
    manifest: dict[str, Json] = {
        "triggers": [{"on": "invoke"}],
        "capabilities": ["records.write:bench"],
    }
    with service(client, "A benchmark.") as put:
        put("bench-audit", "javascript", SOURCE, manifest)
    _call(client, WARM_UPS, 3)
    # By turns, so that both see the same machine.
    plain, writing = [], []
    for _ in range(CALLS):
        plain += _call(client, 1, 0)
        writing += _call(client, 1, 3)
    inside.statements_begin()
    with inside.recorded([APPEND, RECORD]) as recording:
        recorded = _call(client, CALLS, 3)
        stored = inside.statements("insert into audit_entry%", "insert into audit_pending%")
        guard = inside.statements("%from stored_record r join ledger_entry%")
    append, record = recording.methods[APPEND], recording.methods[RECORD]
    return Cost(
        writing=statistics.median(writing),
        plain=statistics.median(plain),
        mean=statistics.fmean(recorded),
        ledger=append.micros / CALLS,
        guard=guard.micros / CALLS,
        noted=record.micros / CALLS,
        stored=stored.micros / CALLS,
        entries=record.count / CALLS,
    )


def _call(client: Client, calls: int, writes: int) -> list[float]:
    micros = []
    for _ in range(calls):
        start = time.perf_counter_ns()
        client.invoke("bench-audit", {"writes": writes, "at": start})
        micros.append((time.perf_counter_ns() - start) / 1000)
    return micros


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        time.sleep(0.02)


def section(measured: Measured) -> str:
    """The part of the page, as Markdown."""
    cost = measured.cost
    rates = [
        ("sealed", f"{measured.sealed:,.0f} entries/s", ""),
        (f"verified on the server, median of {VERIFICATIONS}",
         f"{statistics.median(measured.verified):,.0f} entries/s", "50,000"),
        ("verified on the server, best", f"{max(measured.verified):,.0f} entries/s", ""),
        ("verified from a file, in Python", f"{measured.offline:,.0f} entries/s", ""),
    ]  # fmt: skip
    parts = [
        ("the whole call, seen by the caller, mean", _ms(cost.mean)),
        ("three entries of the ledger, written", _ms(cost.ledger)),
        ("the trigger that compares record and ledger", _ms(cost.guard)),
        (f"{cost.entries:.1f} entries of the audit log, made and hashed", _ms(cost.noted)),
        ("the same, inserted", _ms(cost.stored)),
        ("added by ledger and log", f"{_ms(cost.added)}, {cost.share:.0%} of the rest"),
    ]
    return "\n".join(
        [
            begin_of("audit"),
            "## Audit log",
            f"Written by `./hookwarden bench audit`, on H2: {measured.size:,} entries, of which "
            "nearly all waited to be sealed when the server started.",
            "",
            *table(("what", "how many", "aim"), rates),
            "",
            "What ledger and audit log add to an `invoke` that writes three records; the aim is "
            "less than 30 %. No server does without them, so they are not compared with nothing "
            f"but timed where they are: in {CALLS} calls, one after the other, the flight recorder "
            "times `Ledger.append`, with its statement and whatever is flushed with it, and "
            "`AuditLog.record`, and H2 times the statements that insert audit entries, which come "
            "later, and that of the trigger. Not in it: what the object mapper does for the audit "
            "entries at the end of the transaction, and what they add to its commit.",
            "",
            *table(("one call", "time"), parts),
            "",
            "For comparison, the same hook by turns, without recorder, median: three records "
            f"written {_ms(cost.writing)}, none written {_ms(cost.plain)}. The difference, "
            f"{cost.writing / cost.plain - 1:.0%}, is all that three records cost: guest, records "
            "and ledger.",
            end_of("audit"),
            "",
        ]
    )


def _ms(micros: float) -> str:
    return f"{micros / 1000:.2f} ms"


if __name__ == "__main__":
    sys.exit(main())
