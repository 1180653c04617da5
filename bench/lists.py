"""Measures how long lists take in a workspace with a million runs.

Called by ``./hookwarden bench lists``, which fills a database by ``lists.py --sql``, starts a
server on it and sets HOOKWARDEN_URL, HOOKWARDEN_API_KEY and HOOKWARDEN_ADMIN_PASSWORD.
"""

import argparse
import base64
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
from report import begin_of, end_of, table, with_part

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "reference" / "performance.md"
ROWS_AT_A_TIME = 50_000
AIM_MILLIS = 500
HIDDEN = re.compile(r'<input[^>]*type="hidden"[^>]*>')


@dataclass(frozen=True)
class Timing:
    """How long a list took, in milliseconds, and how many items it had."""

    what: str
    p50: float
    p95: float
    items: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sql", action="store_true", help="print what fills the database")
    parser.add_argument("--requests", type=int, default=40, help="measured requests of each list")
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    if options.sql:
        print(fill())
        return 0
    url = os.environ["HOOKWARDEN_URL"]
    with httpx.Client(base_url=url, timeout=120) as http:
        http.headers["Authorization"] = f"Bearer {os.environ['HOOKWARDEN_API_KEY']}"
        timings = [_measure(http, what, path, options.requests) for what, path in api(http)]
    with httpx.Client(base_url=url, timeout=120, follow_redirects=True) as http:
        log_in(http, os.environ["HOOKWARDEN_ADMIN_PASSWORD"])
        timings += [_measure(http, what, path, options.requests) for what, path in console()]
    text = section(timings, options.requests)
    print(text)
    before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
    options.output.write_text(with_part(before, "lists", text), encoding="utf-8")
    return 0


def fill() -> str:
    """The SQL of lists.sql, with long statements cut: one transaction for each part."""

    def parts(statement: str) -> Iterator[str]:
        rows = re.search(r"from system_range\(0, (\d+)\)$", statement)
        if not rows:
            yield statement
            return
        last = int(rows[1])
        for first in range(0, last + 1, ROWS_AT_A_TIME):
            end = min(last, first + ROWS_AT_A_TIME - 1)
            yield statement[: rows.start()] + f"from system_range({first}, {end})"

    # A statement ends with a line; the semicolons of a function do not stand before a blank line.
    statements = (HERE / "lists.sql").read_text(encoding="utf-8").split(";\n\n")
    return "\n".join(part.rstrip().rstrip(";") + ";" for each in statements for part in parts(each))


Address = str | Callable[[int], str]


def api(http: httpx.Client) -> list[tuple[str, Address]]:
    """The lists of the interface. Addresses with a number differ from request to request."""

    def after(sort_key: str) -> str:
        return base64.urlsafe_b64encode(sort_key.encode()).rstrip(b"=").decode()

    page = http.get("/api/v1/runs", params={"limit": 1}).json()
    newest = page["items"][0]
    day = newest["startedAt"][:10]
    middle = _cursor_before(http, day)
    runs, records = "/api/v1/runs", "/api/v1/records/orders"
    return [
        ("`hooks`", "/api/v1/hooks"),
        ("`hooks`, deep page", lambda n: f"/api/v1/hooks?after={after(f'hook-{9000 + n:05}')}"),
        ("`runs`", runs),
        ("`runs`, page of 200", f"{runs}?limit=200"),
        ("`runs`, deep page", f"{runs}?after={middle}"),
        ("`hook=`, a tenth of all", f"{runs}?hook=hook-00000"),
        ("`hook=`, few", lambda n: f"{runs}?hook=hook-{n:05}"),
        ("`hook=`, absent", f"{runs}?hook=absent"),
        ("`hook=`, a tenth, deep page", f"{runs}?hook=hook-00000&after={middle}"),
        ("`version=`, nearly all", f"{runs}?version=1"),
        ("`version=`, rare", f"{runs}?version=7"),
        ("`version=`, absent", f"{runs}?version=99"),
        ("`outcome=ok`", f"{runs}?outcome=ok"),
        ("`outcome=guest-error`, deep page", f"{runs}?outcome=guest-error&after={middle}"),
        ("`outcome=`, rare", f"{runs}?outcome=worker-lost"),
        ("`outcome=`, absent", f"{runs}?outcome=protocol-violation"),
        ("`trigger=before`", f"{runs}?trigger=before"),
        ("`trigger=`, absent", f"{runs}?trigger=schedule"),
        ("`stream=`", lambda n: f"{runs}?stream=stream-{n % 50:02}"),
        ("`stream=`, rare", f"{runs}?stream=rare"),
        ("`stream=`, absent", f"{runs}?stream=absent"),
        ("`event=`", f"{runs}?event={newest['event']}"),
        ("`since=` and `until=`, one day", f"{runs}?since={day}T00:00:00Z&until={day}T23:00:00Z"),
        ("`since=`, in the future", f"{runs}?since=2100-01-01T00:00:00Z"),
        ("`until=`, before all", f"{runs}?until=2000-01-01T00:00:00Z"),
        ("`hook=`, `outcome=`: a tenth, none", f"{runs}?hook=hook-00000&outcome=guest-error"),
        ("`hook=`, `version=`: a tenth, absent", f"{runs}?hook=hook-00000&version=99"),
        ("`hook=`, `stream=`: a tenth, none", f"{runs}?hook=hook-00000&stream=stream-05"),
        ("`outcome=`, `trigger=`: nearly all, absent", f"{runs}?outcome=ok&trigger=schedule"),
        ("`outcome=`, `stream=`: none in both", f"{runs}?outcome=guest-error&stream=stream-05"),
        ("`outcome=`, `trigger=`: none in both", f"{runs}?outcome=rejected&trigger=invoke"),
        ("`trigger=`, `stream=`: none in both", f"{runs}?trigger=before&stream=stream-05"),
        ("`version=`, `trigger=`: nearly all, absent", f"{runs}?version=1&trigger=schedule"),
        ("`hook=`, `since=`: few, one day", lambda n: f"{runs}?hook=hook-{n:05}&since={day}T00:00:00Z"),
        ("`text=`, in every run", f"{runs}?text=lovelace"),
        ("`text=`, in one of the latest", lambda n: f"{runs}?text={999_900 - n}%20was"),
        ("`text=`, absent", lambda n: f"{runs}?text=nowhere{n}"),
        ("`text=`, `hook=`: absent, a tenth", lambda n: f"{runs}?hook=hook-00000&text=nowhere{n}"),
        ("`text=`, `outcome=`, `trigger=`: absent", lambda n: f"{runs}?outcome=ok&trigger=after&text=nowhere{n}"),
        ("`events`", "/api/v1/events"),
        ("`events`, deep page", f"/api/v1/events?after={middle}"),
        ("`actions`", "/api/v1/actions"),
        ("`collections`", "/api/v1/collections"),
        ("`records`", records),
        ("`records`, deep page", lambda n: f"{records}?after={after(f'order-{90_000 + n:06}')}"),
        ("`records?prefix=`", lambda n: f"{records}?prefix=order-0{n:03}"),
        ("`records?prefix=`, absent", f"{records}?prefix=a"),
        ("`records?field=`, a few", lambda n: f"{records}?field=customer.name&value=customer-{n}"),
        ("`records?field=`, rare", f"{records}?field=status&value=lost"),
        ("`records?field=`, absent", lambda n: f"{records}?field=status&value=nowhere{n}"),
        ("`records/…/history`", lambda n: f"{records}/order-{n:06}/history"),
        ("`statistics/runs`, 24 hours", "/api/v1/statistics/runs"),
        ("`statistics/runs`, 30 days", "/api/v1/statistics/runs?hours=720"),
    ]  # fmt: skip


def console() -> list[tuple[str, Address]]:
    """The pages of the console that hold lists."""
    runs, records = "/runs.xhtml", "/records.xhtml?collection=orders"
    return [
        ("`index.xhtml`", "/index.xhtml"),
        ("`index.xhtml`, 7 days", "/index.xhtml?span=7d"),
        ("`hooks.xhtml`", "/hooks.xhtml"),
        ("`hooks.xhtml`, deep page", lambda n: f"/hooks.xhtml?after=hook-{9000 + n:05}"),
        ("`hook.xhtml`", lambda n: f"/hook.xhtml?name=hook-{n:05}"),
        ("`runs.xhtml`", runs),
        ("`runs.xhtml`, a hook", lambda n: f"{runs}?hook=hook-{n:05}"),
        ("`runs.xhtml`, hook and outcome", f"{runs}?hook=hook-00000&outcome=guest-error"),
        ("`runs.xhtml`, stream and trigger", lambda n: f"{runs}?stream=stream-{n % 50:02}&trigger=after"),
        ("`runs.xhtml`, absent text", lambda n: f"{runs}?text=nowhere{n}"),
        ("`records.xhtml`", records),
        ("`records.xhtml`, key", lambda n: f"{records}&prefix=order-0{n:03}"),
        ("`records.xhtml`, absent field", lambda n: f"{records}&field=status&value=nowhere{n}"),
        ("`record.xhtml`", lambda n: f"/record.xhtml?collection=orders&key=order-{n:06}"),
    ]  # fmt: skip


def log_in(http: httpx.Client, password: str) -> None:
    """Logs in by the form, with what it hides."""
    page = http.get("/login.xhtml").text
    form = {name: value for name, value in map(_hidden, HIDDEN.findall(page)) if name}
    form |= {"door:name": "admin", "door:password": password, "door:enter": "Log in"}
    origin = f"{http.base_url.scheme}://{http.base_url.netloc.decode()}"
    answer = http.post("/login.xhtml", data=form, headers={"Origin": origin})
    if "door:password" in answer.text:
        raise SystemExit("the log-in was refused")


def section(timings: list[Timing], requests: int) -> str:
    """The part of the page, as Markdown."""
    slow = [each.what for each in timings if each.p95 > AIM_MILLIS]
    rows = [(each.what, f"{each.p50:.0f} ms", f"{each.p95:.0f} ms", each.items) for each in timings]
    verdict = (
        f"Not within the aim of {AIM_MILLIS} ms at p95: {', '.join(slow)}."
        if slow
        else f"All are within the aim of {AIM_MILLIS} ms at p95."
    )
    return "\n".join(
        [
            begin_of("lists"),
            "## Long lists",
            "Written by `./hookwarden bench lists`. One workspace with 10,000 hooks, 1,000,000 runs "
            "over 30 days with their events, 100,000 records with their ledger and 10,000 held "
            "actions, in H2. One caller, one request after the other over HTTP, with an API key or "
            f"logged in to the console; {requests} requests of each after 3 that do not count. "
            "H2's reuse of an earlier result is switched off. `items` is how many the last page "
            "had; + means that there are more.",
            "",
            verdict,
            "",
            *table(("list", "p50", "p95", "items"), rows),
            end_of("lists"),
            "",
        ]
    )


def _cursor_before(http: httpx.Client, day: str) -> str:
    """Where the runs go on from the middle of the month that they fill."""
    middle = time.strftime("%Y-%m-%dT00:00:00Z", time.gmtime(time.time() - 15 * 86_400))
    page = http.get("/api/v1/runs", params={"limit": 1, "until": middle}).json()
    if not page["next"]:
        raise SystemExit(f"there are no runs 15 days before {day}: is the database filled?")
    return str(page["next"])


def _measure(http: httpx.Client, what: str, path: Address, requests: int) -> Timing:
    millis = []
    answer = httpx.Response(0)
    for n in range(-3, requests):
        address = path if isinstance(path, str) else path(n + 3)
        start = time.perf_counter()
        answer = http.get(address)
        took = (time.perf_counter() - start) * 1000
        if answer.status_code != httpx.codes.OK or answer.url.path == "/login.xhtml":
            raise SystemExit(f"{address}: {answer.status_code} {answer.text[:500]}")
        if n >= 0:
            millis.append(took)
    millis.sort()
    timing = Timing(what, millis[len(millis) // 2], millis[int(len(millis) * 0.95)], _items(answer))
    print(f"{timing.p50:8.1f} {timing.p95:8.1f} ms  {what}", file=sys.stderr, flush=True)
    return timing


def _items(answer: httpx.Response) -> str:
    if not answer.headers["Content-Type"].startswith("application/json"):
        return ""
    page = answer.json()
    return f"{len(page['items'])}{'+' if page['next'] else ''}" if "items" in page else ""


def _hidden(tag: str) -> tuple[str, str]:
    name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
    return (name[1] if name else "", value[1] if value else "")


if __name__ == "__main__":
    sys.exit(main())
