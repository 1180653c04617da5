"""The command ``hookwarden schedules``."""

import argparse
import json
from collections.abc import Callable
from itertools import islice
from typing import Any

from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.model import Json
from hookwarden.schedules import Firing, Schedule

Verb = Callable[[Client, argparse.Namespace], None]


def add(command: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds the command ``schedules``, which lists them without saying what."""
    parser = command("schedules", _list, "when hooks are started: list, preview, add, pause, run")
    parser.set_defaults(hook=None, all=False, limit=20)
    verbs = parser.add_subparsers(metavar="WHAT")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    sub = verb("list", _list, "list schedules with their next and last firing")
    sub.add_argument("--hook")
    sub.add_argument("--all", action="store_true", help="also of versions that do not run")
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")

    sub = verb("show", _show, "show a schedule and what became of its times")
    sub.add_argument("id")
    sub.add_argument("--limit", type=int, default=20, help="the most firings (default 20)")

    sub = verb("preview", _preview, "show the next times of a definition; changes nothing")
    _definition(sub)

    sub = verb("add", _add, "make a schedule; it starts the active version and no other")
    sub.add_argument("hook")
    sub.add_argument("name")
    sub.add_argument("--version", type=int, help="start this version")
    sub.add_argument("--follow", action="store_true", help="start whichever version is active")
    _definition(sub)

    for name, run, text in (
        ("pause", _pause, "stop a schedule until it is resumed"),
        ("resume", _resume, "let a schedule go on"),
        ("run", _run, "fire a schedule at once"),
        ("remove", _remove, "remove a schedule that somebody made"),
    ):
        verb(name, run, text).add_argument("id")


def _definition(parser: argparse.ArgumentParser) -> None:
    times = parser.add_mutually_exclusive_group(required=True)
    times.add_argument("--cron", help="with seconds, as '0 0 6 ? * MON-FRI'")
    times.add_argument("--every", metavar="DURATION", help="as PT5M")
    times.add_argument("--at", metavar="TIME", help="once, as 2027-01-01T00:00:00Z")
    parser.add_argument("--zone", help="as Europe/Berlin (default UTC)")
    parser.add_argument("--exclude", action="append", metavar="DAY", help="a date or a weekday")
    parser.add_argument("--jitter", metavar="DURATION")
    parser.add_argument("--misfire", choices=("fire-once", "skip", "fire-all"))
    parser.add_argument("--overlap", choices=("skip", "queue", "parallel"))
    parser.add_argument("--data", help="JSON that the hook sees as event.data")


def _given(options: argparse.Namespace) -> dict[str, Json]:
    names = ("cron", "every", "at", "zone", "exclude", "jitter", "misfire", "overlap")
    given: dict[str, Any] = {
        name: getattr(options, name) for name in names if getattr(options, name) is not None
    }
    if options.data is not None:
        given["data"] = json.loads(options.data)
    return given


def _list(client: Client, options: argparse.Namespace) -> None:
    found = client.schedules(hook=options.hook, all=options.all, limit=min(options.limit, 200))
    rows = [
        (each.id, each.hook, each.name, each.words, each.next_at or each.state, _last(each))
        for each in islice(found, options.limit)
    ]
    print(table(("id", "hook", "name", "when", "next", "last"), rows))


def _last(schedule: Schedule) -> str:
    if not schedule.latest:
        return ""
    last = schedule.latest[0]
    return f"{last.planned_at} {_result(last)}"


def _result(firing: Firing) -> str:
    if firing.state == "missed":
        return f"missed {firing.missed}"
    return firing.outcome or (f"{firing.state}: {firing.reason}" if firing.reason else firing.state)


def _show(client: Client, options: argparse.Namespace) -> None:
    _print(client.schedule(options.id))
    firings = client.firings(options.id, limit=min(options.limit, 200))
    rows = [
        (each.planned_at, _result(each), "late" if each.late else "", each.run or "")
        for each in islice(firings, options.limit)
    ]
    print(table(("planned", "result", "", "run"), rows))


def _preview(client: Client, options: argparse.Namespace) -> None:
    preview = client.preview_schedule(_given(options))
    print(preview.words + preview.conditions)
    for time in preview.next:
        print(f"  {time}")


def _add(client: Client, options: argparse.Namespace) -> None:
    _print(
        client.create_schedule(
            options.hook,
            options.name,
            _given(options),
            version=options.version,
            follow=options.follow,
        )
    )


def _pause(client: Client, options: argparse.Namespace) -> None:
    _print(client.pause_schedule(options.id))


def _resume(client: Client, options: argparse.Namespace) -> None:
    _print(client.resume_schedule(options.id))


def _run(client: Client, options: argparse.Namespace) -> None:
    firing = client.run_schedule(options.id)
    print(f"fired: {firing.state}, event {firing.event}")


def _remove(client: Client, options: argparse.Namespace) -> None:
    client.remove_schedule(options.id)
    print("removed")


def _print(schedule: Schedule) -> None:
    version = "the active version" if schedule.version is None else f"version {schedule.version}"
    print(f"{schedule.id} {clean(schedule.hook)}/{schedule.name}: {schedule.state}")
    print(f"  {schedule.words}, {version}, next {schedule.next_at or 'never'}")
