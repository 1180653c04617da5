"""Measures what the gate costs per action, what a large digest takes, and how long an inbox takes.

Called by ``./hookwarden bench consent``, which starts a server and sets HOOKWARDEN_URL,
HOOKWARDEN_API_KEY, HOOKWARDEN_SERVER_PID, HOOKWARDEN_DB_URL and HOOKWARDEN_DB_JARS.
"""

import argparse
import hashlib
import os
import secrets
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import httpx
import inside
from hookwarden import Client
from hookwarden._service import service
from report import begin_of, end_of, table, with_part

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "performance.md"
HOOK = "bench-consent"
WARM_UPS = 300
CALLS = 300
PEOPLE = 10
SIZES = (1_000, 10_000, 100_000)
WAITING = 100_000
REQUESTS = 40
AIM_MICROS = 1_000
AIM_INBOX_MILLIS = 500
MIB = 1024 * 1024
TAKE = "dev.hookwarden.consent.boundary.Gate::take"
WRITE = "dev.hookwarden.consent.control.DigestWriter::write"
NO_INBOX = "The inbox was not measured: this server has none (`GET /inbox` answers 404)."
SOURCE = (
    "export default (event, api) => {\n"
    "  for (const to of event.data.to) api.notify(to, { title: 'Hello', purpose: 'bench' });\n"
    "};\n"
)


@dataclass(frozen=True)
class Added:
    """Microseconds that the actions of a run add to it."""

    actions: int
    whole: float
    gate: float

    @property
    def each(self) -> float:
        return self.whole / self.actions


@dataclass(frozen=True)
class Digest:
    """A digest of so many messages."""

    size: int
    millis: float
    before: int
    most: int


@dataclass(frozen=True)
class Measured:
    """Everything that was measured; the inbox in milliseconds, if there is one."""

    added: list[Added]
    digests: list[Digest]
    inbox: tuple[float, float] | None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    with Client(os.environ["HOOKWARDEN_URL"], os.environ["HOOKWARDEN_API_KEY"]) as client:
        text = section(measure(client))
    print(text)
    before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
    options.output.write_text(with_part(before, "consent", text), encoding="utf-8")
    return 0


def measure(client: Client) -> Measured:
    """Lets a hook notify people who have allowed it, and then fills the database."""
    _open_rates(client)
    with service(client, "A benchmark.") as put:
        put(
            HOOK,
            "javascript",
            SOURCE,
            {"triggers": [{"on": "invoke"}], "capabilities": ["notify"]},
        )
    people = [client.add_person(f"bench-{n}", "member").id for n in range(PEOPLE)]
    workspace = client.me().workspace.id
    for person in people:
        inside.rows(
            "insert into consent (id, workspace, person, hook, kind, purpose, since_version,"
            " granted_at, live, lock_version) values (random_uuid(),"
            f" '{workspace}', '{person}', '{HOOK}', 'NOTIFY', 'bench', 1, current_timestamp,"
            " true, 0)"
        )
    added = [_added(client, people[:count]) for count in (1, PEOPLE)]
    # The first is for warming up.
    digests = [_digest(workspace, people[0], size) for size in (SIZES[0], *SIZES)][1:]
    return Measured(added, digests, _inbox(workspace, people[1]))


def _open_rates(client: Client) -> None:
    settings = client.settings()
    most = dict.fromkeys(
        ("per_recipient", "per_recipient_and_kind", "per_hook", "per_workspace"),
        1_000_000,
    )
    client.change_settings(
        settings.limits,
        settings.retention_days,
        settings.review_policy,
        ledger_days=settings.ledger_days,
        confirm_undo_above=settings.confirm_undo_above,
        actions=replace(settings.actions, **most),
        revision=settings.revision,
    )


def _added(client: Client, people: list[UUID]) -> Added:
    """What notifying so many people adds to a run that notifies nobody."""
    to = [str(person) for person in people]
    _call(client, WARM_UPS, to)
    # By turns, so that both see the same machine.
    without, acting = [], []
    for _ in range(CALLS):
        without += _call(client, 1, [])
        acting += _call(client, 1, to)
    with inside.traced(TAKE) as trace:
        _call(client, CALLS, to)
    gate = statistics.median(trace.micros) / len(to)
    return Added(len(to), statistics.median(acting) - statistics.median(without), gate)


def _call(client: Client, calls: int, to: list[str]) -> list[float]:
    micros = []
    for _ in range(calls):
        start = time.perf_counter_ns()
        client.invoke(HOOK, {"to": to})
        micros.append((time.perf_counter_ns() - start) / 1000)
    return micros


def _digest(workspace: UUID, person: UUID, size: int) -> Digest:
    """Collects messages as if an hour ago, and waits for the digest that tells of them."""
    told_before, before, most = _digests(person), _live_heap(), 0
    with inside.recorded([WRITE]) as recording:
        _store(workspace, person, size, "COLLECTED", "'OVER_RATE'", "'STANDING_CONSENT'")
        end = time.monotonic() + 300
        while _digests(person) == told_before:
            most = max(most, _live_heap())
            if time.monotonic() > end:
                raise RuntimeError("there is no digest")
    written = recording.methods[WRITE]
    told = inside.rows(
        f"select max(digest_of) from notification where person = '{person}'"
        " and digest_of is not null"
    )
    if int(told[0][0]) != size or written.count != 1:
        raise RuntimeError(f"{written.count} digests of {told[0][0]} messages instead of {size}")
    return Digest(size, written.micros / 1000, before, most)


def _digests(person: UUID) -> int:
    found = inside.rows(
        f"select count(*) from notification where person = '{person}' and digest_of is not null"
    )
    return int(found[0][0])


def _store(
    workspace: UUID, person: UUID, size: int, status: str, reason: str, basis: str
) -> None:  # fmt: skip
    inside.rows(
        "insert into hook_action (id, workspace, run, ordinal, hook, version, kind, target,"
        " payload, status, created_at, recipient, purpose, reason, basis, deadline, lock_version)"
        f" select random_uuid(7), '{workspace}', random_uuid(), 0, '{HOOK}', 1, 'NOTIFY',"
        f" '{person}', '{{\"title\":\"Message ' || x || '\",\"purpose\":\"bench\"}}', '{status}',"
        f" dateadd(hour, -2, current_timestamp), '{person}', 'bench', {reason}, {basis},"
        " dateadd(day, 7, current_timestamp), 0"
        f" from system_range(1, {size})"
    )


def _inbox(workspace: UUID, person: UUID) -> tuple[float, float] | None:
    """The median and the 95th percentile of asking for an inbox where many requests wait."""
    key = f"hw_{secrets.token_hex(24)}"
    hashed = hashlib.sha256(key.encode()).hexdigest()
    inside.rows(
        "insert into api_key (id, workspace, name, role, key_hash, created_at, person,"
        f" lock_version) values (random_uuid(), '{workspace}', 'bench', 'MEMBER', '{hashed}', current_timestamp,"
        f" '{person}', 0)"
    )
    headers = {"Authorization": f"Bearer {key}"}
    with httpx.Client(base_url=os.environ["HOOKWARDEN_URL"], headers=headers, timeout=120) as http:
        if http.get("/api/v1/inbox").status_code == httpx.codes.NOT_FOUND:
            print(NO_INBOX, file=sys.stderr)
            return None
        _store(workspace, person, WAITING, "HELD", "'NO_CONSENT'", "null")
        millis = []
        for n in range(-3, REQUESTS):
            start = time.perf_counter()
            http.get("/api/v1/inbox").raise_for_status()
            if n >= 0:
                millis.append((time.perf_counter() - start) * 1000)
    millis.sort()
    return millis[len(millis) // 2], millis[int(len(millis) * 0.95)]


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
    rows = [
        (
            f"a notification, of {each.actions} in one run",
            _micros(each.each),
            _micros(each.gate),
            _micros(AIM_MICROS),
        )
        for each in measured.added
    ]
    digests = [
        (
            f"{each.size:,} messages",
            f"{each.millis:.0f} ms",
            f"{each.before / MIB:.0f} MiB",
            f"{each.most / MIB:.0f} MiB",
        )
        for each in measured.digests
    ]
    return "\n".join(
        [
            begin_of("consent"),
            "## Consent",
            "Written by `./hookwarden bench consent`, on H2. What a notification that its recipient "
            f"has allowed adds to a run: the median of {CALLS} calls less that of as many that "
            "notify nobody, by turns, for each notification; all recipients differ. In it is "
            "everything, from the hook's call over gate and rates to the stored notification. "
            "`Gate.take` is its part that decides, timed by the flight recorder, the median too.",
            "",
            *table(("what", "added, p50", "`Gate.take`, p50", "aim"), rows),
            "",
            "A digest, from the first look at what was collected to the stored notification, and "
            "the server's heap after a collection, which H2 shares: before, and the most while it "
            "is awaited. The rows are counted and updated where they are; in memory are the "
            "numbers, and the first 30 titles.",
            "",
            *table(("a digest of", "took", "heap before", "most heap meanwhile"), digests),
            "",
            _inbox_words(measured.inbox),
            end_of("consent"),
            "",
        ]
    )


def _inbox_words(inbox: tuple[float, float] | None) -> str:
    if inbox is None:
        return NO_INBOX
    return (
        f"`GET /inbox` where {WAITING:,} requests wait, {REQUESTS} requests one after the other: "
        f"p50 {inbox[0]:.0f} ms, p95 {inbox[1]:.0f} ms; the aim is {AIM_INBOX_MILLIS} ms at p95."
    )


def _micros(micros: float) -> str:
    return f"{micros / 1000:.2f} ms"


if __name__ == "__main__":
    sys.exit(main())
