"""The command ``hookwarden outbox``."""

import argparse
from collections.abc import Callable
from itertools import islice

from hookwarden._table import brief, clean, table
from hookwarden.client import Client
from hookwarden.deliveries import OutboxItem

Verb = Callable[[Client, argparse.Namespace], None]

_STATES = ("queued", "sending", "delivered", "cancelled", "dead")
_CHANNELS = ("mail", "call")


def add(command: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds the command ``outbox``, which does nothing without saying what."""
    parser = command("outbox", _list, "see what is sent outside, and send again what was given up")
    verbs = parser.add_subparsers(required=True, metavar="WHAT")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    sub = verb("list", _list, "list deliveries, newest first")
    sub.add_argument("--state", choices=_STATES, default="dead", help="default: dead")
    sub.add_argument("--channel", choices=_CHANNELS)
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")

    verb("counts", _counts, "count what has not come to a good end")

    sub = verb("show", _show, "show a delivery; administrators see what is in it")
    sub.add_argument("id")

    sub = verb("again", _again, "send one again that was given up, or all of a channel")
    which = sub.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?")
    which.add_argument("--all", dest="channel", choices=_CHANNELS, metavar="CHANNEL")

    sub = verb("discard", _discard, "end a delivery without sending it")
    sub.add_argument("id")
    sub.add_argument("reason")


def _list(client: Client, options: argparse.Namespace) -> None:
    found = client.deliveries(state=options.state, channel=options.channel)
    rows = [
        (str(d.id), d.channel, d.target, d.hook or "-", str(d.attempts), brief(d.error or ""))
        for d in islice(found, options.limit)
    ]
    print(table(("delivery", "channel", "to", "hook", "attempts", "error"), rows))


def _counts(client: Client, options: argparse.Namespace) -> None:
    rows = [(c.channel, c.state, str(c.count)) for c in client.delivery_counts()]
    print(table(("channel", "state", "count"), rows))


def _show(client: Client, options: argparse.Namespace) -> None:
    found = client.delivery(options.id)
    _print(found)
    if found.body is not None:
        print(f"\n{clean(found.title or '')}\n")
        print("\n".join(clean(line) for line in found.body.splitlines()))


def _print(item: OutboxItem) -> None:
    hook = "the system" if item.hook is None else f"{item.hook} version {item.version}"
    print(f"{item.id}  {item.channel} to {clean(item.target)} by {hook}: {item.state}")
    if item.error:
        print(clean(item.error))
    if item.answer:
        print(clean(item.answer))
    if item.next_at:
        print(f"next attempt {item.next_at:%Y-%m-%d %H:%M:%S}")


def _again(client: Client, options: argparse.Namespace) -> None:
    if options.channel:
        print(f"{client.send_all_again(options.channel)} are sent again")
    else:
        _print(client.send_again(options.id))


def _discard(client: Client, options: argparse.Namespace) -> None:
    _print(client.discard_delivery(options.id, options.reason))
