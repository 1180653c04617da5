"""The commands ``hookwarden streams`` and ``hookwarden stream``."""

import argparse
import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.streams import StreamSettings

Verb = Callable[[Client, argparse.Namespace], None]


def add(command: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds both commands."""
    sub = command("streams", _list, "list the streams and what is set for them")
    sub.add_argument("--limit", type=int, default=50, help="the most lines (default 50)")

    sub = command("stream", _stream, "show what holds for a stream, or set something")
    sub.add_argument("stream")
    some = sub.add_mutually_exclusive_group()
    some.add_argument("--schema", type=Path, metavar="FILE", help="let data have to fit it")
    some.add_argument("--no-schema", action="store_true", help="take any data")
    some = sub.add_mutually_exclusive_group()
    some.add_argument("--sender", action="append", metavar="NAME", help="a key or person; again")
    some.add_argument("--no-senders", action="store_true", help="take events from nobody")
    some.add_argument("--any-sender", action="store_true", help="take them from whoever may send")
    sub.add_argument("--days", metavar="DAYS", help="keep events for so long; 'default' as runs")
    sub.add_argument("--window", metavar="SECONDS", help="or 'default' as the server")
    some = sub.add_mutually_exclusive_group()
    some.add_argument("--try", dest="trial", type=int, metavar="N", help="on the last N events")
    some.add_argument("--clear", action="store_true", help="set nothing any longer")


def _list(client: Client, options: argparse.Namespace) -> None:
    found = client.streams(limit=min(options.limit, 200))
    rows = [
        (
            each.name,
            "schema" if each.schema else "",
            "any" if each.senders is None else str(each.senders),
            each.retention_days or "",
            each.window_seconds or "",
            each.changed_at or "",
        )
        for each in islice(found, options.limit)
    ]
    print(table(("stream", "data", "senders", "days", "window", "changed"), rows))


def _stream(client: Client, options: argparse.Namespace) -> None:
    if options.clear:
        client.clear_stream_settings(options.stream)
        print("cleared")
        return
    if options.trial is not None:
        _try(client, options)
        return
    present = client.stream_settings(options.stream)
    wanted = _wanted(present, options)
    if wanted is not None:
        present = client.change_stream_settings(options.stream, revision=present.revision, **wanted)
    _print(present)


def _try(client: Client, options: argparse.Namespace) -> None:
    schema = None if options.schema is None else json.loads(options.schema.read_text("utf-8"))
    trial = client.check_stream_schema(options.stream, schema, last=options.trial)
    print(f"{trial.fitting} of {trial.checked} fit" + ("" if trial.complete else ", not all tried"))
    for item in trial.items:
        for error in item.errors:
            print(f"  {item.event} {clean(error.pointer or 'data')}: {clean(error.detail)}")
        if item.stopped:
            print(f"  {item.event} {clean(item.stopped)}")


def _wanted(present: StreamSettings, options: argparse.Namespace) -> dict[str, Any] | None:
    """All that is to hold, if something is to change."""
    wanted: dict[str, Any] = {
        "schema": present.schema,
        "retention_days": present.retention_days,
        "senders": None if present.senders is None else [each.id for each in present.senders],
        "window_seconds": present.window_seconds,
    }
    changes: dict[str, Any] = {}
    if options.schema is not None or options.no_schema:
        changes["schema"] = (
            None if options.no_schema else json.loads(options.schema.read_text("utf-8"))
        )
    if options.sender or options.no_senders or options.any_sender:
        changes["senders"] = None if options.any_sender else options.sender or []
    if options.days is not None:
        changes["retention_days"] = _number(options.days)
    if options.window is not None:
        changes["window_seconds"] = _number(options.window)
    return {**wanted, **changes} if changes else None


def _number(text: str) -> int | None:
    return None if text == "default" else int(text)


def _print(settings: StreamSettings) -> None:
    print(f"{clean(settings.stream)} (revision {settings.revision})")
    if settings.senders is None:
        print("  senders: whoever may send events")
    else:
        names = [f"{each.kind} {clean(each.name)}" for each in settings.senders]
        print(f"  senders: {', '.join(names) or 'nobody'}")
    days = settings.retention_days
    print(f"  keeps events: {'as long as runs' if days is None else f'{days} days'}")
    window = settings.window_seconds
    print(f"  window: {'as the server' if window is None else f'{window} seconds'}")
    if settings.schema is None:
        print("  takes any data")
    else:
        print(json.dumps(settings.schema, indent=2, ensure_ascii=False))
