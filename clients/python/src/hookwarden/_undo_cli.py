"""The command ``hookwarden undo``."""

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from itertools import islice

from hookwarden._table import brief, clean, table
from hookwarden.client import Client
from hookwarden.model import Json
from hookwarden.undo import Undo, UndoEntry

_BAR = 30
_PAUSE_SECONDS = 0.3

Verb = Callable[[Client, argparse.Namespace], None]


def add(command: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds the command ``undo``, which does nothing without saying what."""
    parser = command("undo", _list, "take changes back: plan, look, answer, execute")
    verbs = parser.add_subparsers(required=True, metavar="WHAT")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    sub = verb("plan", _plan, "find out what an undo would do; changes nothing")
    sub.add_argument("--run", help="what a run changed")
    sub.add_argument("--tree", metavar="RUN", help="what a run and all it caused changed")
    sub.add_argument("--hook", help="what a hook changed; with --version, or --from and --to")
    sub.add_argument("--version", type=int)
    sub.add_argument("--from", dest="start", metavar="TIME", help="as 2026-01-31T12:00:00Z")
    sub.add_argument("--to", dest="end", metavar="TIME")
    sub.add_argument("--record", metavar="COLLECTION/KEY", help="with --entry or --moment")
    sub.add_argument("--entry", type=int, help="the record's last change that stays; 0 for none")
    sub.add_argument("--moment", metavar="TIME", help="the moment to go back to")
    sub.add_argument("--undo", help="what another undo changed")
    sub.add_argument("--follow-ups", action="store_true", help="also what those runs caused")

    sub = verb("list", _list, "list undos, newest first")
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")

    sub = verb("show", _show, "show an undo and what it does to each record")
    sub.add_argument("id")
    sub.add_argument("--state", choices=("clean", "changed", "gone", "same"))
    sub.add_argument("--limit", type=int, default=20, help="the most records (default 20)")

    sub = verb("answer", _answer, "say what to do with records that others have changed")
    sub.add_argument("id")
    sub.add_argument("answer", choices=("keep", "overwrite", "merge"))
    sub.add_argument("positions", type=int, nargs="*", help="default: all it is possible for")

    sub.add_argument("--rest", action="store_true", help="leave what has an answer already")

    sub = verb("confirm", _confirm, "agree with an undo as a second person")
    sub.add_argument("id")

    sub = verb("execute", _execute, "execute an undo and show how far it is")
    sub.add_argument("id")
    sub.add_argument("reason")

    sub = verb("stop", _stop, "stop an undo; it can go on later")
    sub.add_argument("id")


def _plan(client: Client, options: argparse.Namespace) -> None:
    _print_undo(client.plan_undo(_scope(options), follow_ups=options.follow_ups))


def _scope(options: argparse.Namespace) -> Mapping[str, Json]:
    given = [
        kind
        for kind in ("run", "tree", "hook", "record", "undo")
        if getattr(options, kind) is not None
    ]
    if len(given) != 1:
        raise ValueError("say one of --run, --tree, --hook, --record and --undo")
    match given[0]:
        case "run":
            return {"kind": "run", "run": options.run}
        case "tree":
            return {"kind": "tree", "run": options.tree}
        case "undo":
            return {"kind": "undo", "undo": options.undo}
        case "hook" if options.version is not None:
            return {"kind": "version", "hook": options.hook, "version": options.version}
        case "hook":
            if options.start is None or options.end is None:
                raise ValueError("--hook needs --version, or --from and --to")
            window = {"from": options.start, "to": options.end}
            return {"kind": "window", "hook": options.hook, **window}
        case _:
            collection, slash, key = options.record.partition("/")
            if not slash or (options.entry is None) == (options.moment is None):
                raise ValueError("--record COLLECTION/KEY needs --entry or --moment")
            back = (
                {"entry": options.entry} if options.moment is None else {"moment": options.moment}
            )
            return {"kind": "record", "collection": collection, "key": key, **back}


def _list(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (undo.id, undo.planned.at, undo.planned.name, undo.state, undo.counts.records,
         _words(undo.scope))
        for undo in islice(client.undos(limit=min(options.limit, 200)), options.limit)
    ]  # fmt: skip
    print(table(("id", "planned", "by", "state", "records", "of"), rows))


def _show(client: Client, options: argparse.Namespace) -> None:
    _print_undo(client.undo(options.id))
    entries = client.undo_entries(options.id, state=options.state, limit=min(options.limit, 200))
    rows = [
        (entry.position, f"{entry.collection}/{entry.key}", entry.state,
         brief(entry.current, 30) if entry.exists else "(none)",
         _becomes(entry), entry.later.by if entry.later else "")
        for entry in islice(entries, options.limit)
    ]  # fmt: skip
    print(table(("#", "record", "state", "is", "becomes", "changed since by"), rows))
    for action in islice(client.undo_actions(options.id), options.limit):
        print(f"not taken back: {action.kind} {clean(action.target)}: {clean(action.proposal)}")


def _becomes(entry: UndoEntry) -> str:
    match entry.answer or entry.state:
        case "keep" | "same":
            return "(stays)"
        case "merge":
            return brief(entry.merged, 30)
        case "changed" | "gone":
            return "(merge?)" if entry.mergeable else "(keep or overwrite?)"
        case _:
            return brief(entry.restored, 30) if entry.existed else "(none)"


def _answer(client: Client, options: argparse.Namespace) -> None:
    _print_undo(
        client.answer_undo(
            options.id, options.answer, options.positions or None, open_only=options.rest
        )
    )


def _confirm(client: Client, options: argparse.Namespace) -> None:
    _print_undo(client.confirm_undo(options.id))


def _stop(client: Client, options: argparse.Namespace) -> None:
    _print_undo(client.stop_undo(options.id))


def _execute(client: Client, options: argparse.Namespace) -> None:
    undo = client.execute_undo(options.id, options.reason)
    while undo.state == "running":
        _print_bar(undo)
        time.sleep(_PAUSE_SECONDS)
        undo = client.undo(undo.id)
    _print_bar(undo)
    print(file=sys.stderr)
    _print_undo(undo)


def _print_bar(undo: Undo) -> None:
    done, of = undo.progress.done, undo.counts.records
    filled = _BAR if of == 0 else _BAR * done // of
    bar = "#" * filled + "." * (_BAR - filled)
    print(f"\r[{bar}] {done} of {of}", end="", file=sys.stderr, flush=True)


def _print_undo(undo: Undo) -> None:
    counts = undo.counts
    print(f"undo {undo.id} is {undo.state}: {_words(undo.scope)}")
    print(f"{counts.changes} changes of {counts.records} records; {undo.progress.written} written")
    if counts.conflicts:
        print(f"{counts.conflicts} changed since by others, {counts.unanswered} without an answer")
    if counts.caused:
        print(f"{counts.caused} runs were caused{' and are undone' if undo.follow_ups else ''}")
    if counts.actions:
        print(f"{counts.actions} actions are not taken back")
    if undo.progress.needs_confirmation:
        print("a second person has to confirm it")
    if undo.failure:
        print(clean(undo.failure))


def _words(scope: Mapping[str, Json]) -> str:
    rest = " ".join(clean(str(value)) for name, value in scope.items() if name != "kind")
    return f"{scope['kind']} {rest}"
