"""The verbs of the command line that are about mandatory notices and counts of actions."""

import argparse
from collections.abc import Callable
from itertools import islice

from hookwarden._table import clean, table
from hookwarden.client import Client

Verb = Callable[[Client, argparse.Namespace], None]
AddVerb = Callable[[str, Verb, str], argparse.ArgumentParser]


def add(verb: AddVerb) -> None:
    """Adds the verbs."""
    sub = verb("action-counts", _counts, "count what became of the actions of a hook")
    sub.add_argument("hook")
    sub.add_argument("--hours", type=int, default=24, help="of the last hours (default 24)")

    sub = verb("mandatory-notices", _notices, "list what hooks may tell people in any case")
    sub.add_argument("--standing", action="store_true", help="only those that have not ended")
    sub.add_argument("--limit", type=int, default=50, help="the most lines (default 50)")

    sub = verb("grant-notice", _grant, "let a hook tell people something in any case")
    sub.add_argument("hook")
    sub.add_argument("kind", choices=("notify", "email"))
    sub.add_argument("purpose", help="exactly as the hook says it")
    sub.add_argument("--reason", required=True, help="why; people read it")

    sub = verb("end-notice", _end, "let people decide about it themselves again")
    sub.add_argument("id")


def _counts(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (c.kind, c.status, c.count) for c in client.action_counts(options.hook, hours=options.hours)
    ]
    print(table(("kind", "status", "count"), rows))


def _notices(client: Client, options: argparse.Namespace) -> None:
    found = islice(client.mandatory_notices(standing=options.standing), options.limit)
    rows = [
        (n.id, n.hook, n.kind, n.purpose, "ended" if n.ended_at else "mandatory", n.reason)
        for n in found
    ]
    print(table(("id", "hook", "kind", "purpose", "state", "reason"), rows))


def _grant(client: Client, options: argparse.Namespace) -> None:
    notice = client.grant_notice(options.hook, options.kind, options.purpose, reason=options.reason)
    print(clean(f"{notice.hook} may {notice.kind} for {notice.purpose} in any case: {notice.id}"))


def _end(client: Client, options: argparse.Namespace) -> None:
    notice = client.end_notice(options.id)
    print(clean(f"people decide about {notice.purpose} of {notice.hook} themselves again"))
