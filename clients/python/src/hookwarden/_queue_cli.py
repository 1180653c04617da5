"""The commands ``hookwarden queue`` and ``hookwarden dead-letters``."""

import argparse
import sys
from collections.abc import Callable
from itertools import islice
from uuid import UUID

from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.model import QueuedRun

Verb = Callable[[Client, argparse.Namespace], None]
Command = Callable[[str, Verb, str], argparse.ArgumentParser]

_MOST = 50


def add(command: Command) -> None:
    """Adds the commands."""
    parser = command("queue", _queue, "show what hooks are still to do")
    parser.add_argument("--running", action="store_true", help="what runs, not what waits")
    parser.add_argument("--limit", type=int, default=_MOST, help=f"default: {_MOST}")

    parser = command("dead-letters", _list, "show runs that were given up; replay or discard them")
    parser.add_argument("--hook")
    parser.add_argument("--limit", type=int, default=_MOST, help=f"default: {_MOST}")
    verbs = parser.add_subparsers(metavar="WHAT")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    sub = verb("show", _show, "show why a run was given up, and what to do")
    sub.add_argument("id", type=UUID)
    sub = verb("replay", _replay, "let a run wait again, or with --all those of a hook")
    which = sub.add_mutually_exclusive_group(required=True)
    which.add_argument("id", type=UUID, nargs="?")
    which.add_argument("--all", metavar="HOOK", help="at most 1,000 at a time")
    sub.add_argument("--preview", action="store_true", help="with --all: count them only")
    sub = verb("discard", _discard, "remove a run for good")
    sub.add_argument("id", type=UUID)
    sub.add_argument("--reason", required=True, help="kept in the audit log")


def _queue(client: Client, options: argparse.Namespace) -> None:
    numbers = client.queue_summary()
    print(f"{numbers.waiting} wait, {numbers.running} run, {numbers.dead} were given up")
    state = "running" if options.running else "waiting"
    rows = [
        (
            run.id,
            run.kind,
            run.hook or "",
            run.why,
            run.place,
            run.attempts,
            f"{run.next_at:%H:%M:%S}",
        )
        for run in islice(client.queue(state=state), options.limit)
    ]
    if rows:
        print(table(("id", "kind", "hook", "why", "place", "failed", "not before"), rows))


def _list(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (run.id, run.hook or "", _reason(run), run.attempts, f"{run.changed_at:%Y-%m-%d %H:%M}")
        for run in islice(client.dead_letters(hook=options.hook), options.limit)
    ]
    print(table(("id", "hook", "reason", "failed", "given up"), rows))


def _reason(run: QueuedRun) -> str:
    return run.dead.reason if run.dead else ""


def _show(client: Client, options: argparse.Namespace) -> None:
    run = client.dead_letter(options.id)
    print(f"hook {run.hook}, event {run.event}, {run.attempts} runs failed")
    if run.last_run:
        print(f"the last run is {run.last_run}")
    if run.dead:
        print(clean(f"{run.dead.reason}: {run.dead.detail}"))
        print(run.dead.hint)


def _replay(client: Client, options: argparse.Namespace) -> None:
    if options.id:
        print(f"run {client.replay_dead_letter(options.id).id} waits again")
        return
    answer = client.replay_dead_letters(options.all, preview=options.preview)
    print(f"{answer.count} {'would wait' if options.preview else 'wait'} again")
    if answer.left:
        print(f"{answer.left} are left; one call replays at most 1,000", file=sys.stderr)


def _discard(client: Client, options: argparse.Namespace) -> None:
    client.discard_dead_letter(options.id, options.reason)
    print("discarded")
