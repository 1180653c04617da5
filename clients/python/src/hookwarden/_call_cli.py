"""The commands ``hookwarden destinations`` and ``hookwarden calls``."""

import argparse
import json
import sys
from collections.abc import Callable
from itertools import islice
from typing import TypeVar

from hookwarden._table import clean, table
from hookwarden.calls import CallReview, Destination
from hookwarden.client import Client

Verb = Callable[[Client, argparse.Namespace], None]
AddVerb = Callable[[str, Verb, str], argparse.ArgumentParser]

T = TypeVar("T")

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def add(command: AddVerb) -> None:
    """Adds both commands."""
    _add_destinations(_verbs(command("destinations", _destinations, "places that hooks may call")))
    _add_calls(_verbs(command("calls", _calls, "decide about calls of destinations")))


def _verbs(parser: argparse.ArgumentParser) -> AddVerb:
    verbs = parser.add_subparsers(required=True, metavar="WHAT")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    return verb


def _add_destinations(verb: AddVerb) -> None:
    verb("list", _destinations, "list destinations")

    sub = verb("show", _show_destination, "show a destination, without its secrets")
    sub.add_argument("name")

    for name, run, text in (
        ("register", _register, "register a destination; shows its signing secret once"),
        ("change", _change, "change a destination; what is not said stays as it is"),
    ):
        sub = verb(name, run, text)
        sub.add_argument("name")
        if run is _register:
            sub.add_argument("url", help="such as https://crm.example.com/hooks")
        else:
            sub.add_argument("url", nargs="?", help="such as https://crm.example.com/hooks")
        sub.add_argument(
            "--method", action="append", choices=_METHODS, help="of a new one POST, if not said"
        )
        sub.add_argument(
            "--header",
            action="append",
            metavar="NAME",
            help="a header of each call; its value is read from standard input, one line for each",
        )
        sub.add_argument(
            "--sensitive",
            action=argparse.BooleanOptionalAction,
            help="two reviewers have to approve",
        )
        sub.add_argument("--allow-private", action=argparse.BooleanOptionalAction)
        sub.add_argument("--timeout-millis", type=int)

    sub = verb("rotate", _rotate, "make a new signing secret, and show it once")
    sub.add_argument("name")
    sub.add_argument("--at-once", action="store_true", help="the present one counts no more")

    sub = verb("remove", _remove, "remove a destination")
    sub.add_argument("name")


def _add_calls(verb: AddVerb) -> None:
    sub = verb("list", _calls, "list the calls that wait, the oldest first")
    sub.add_argument("--hook")
    sub.add_argument("--destination")
    sub.add_argument("--method")
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")

    sub = verb("show", _show_call, "show a call as it would be made")
    sub.add_argument("id")

    sub = verb("approve", _approve, "let a call be made that you have read")
    sub.add_argument("id")
    sub.add_argument("reason")
    sub.add_argument("--always", action="store_true", help="and all of its kind from now on")

    sub = verb("refuse", _refuse, "do not let calls be made")
    sub.add_argument("id", nargs="+")
    sub.add_argument("--reason", required=True)

    sub = verb("standing", _standing, "list standing approvals")
    sub.add_argument("--all", action="store_true", help="also those that have ended")

    sub = verb("withdraw", _withdraw, "take a standing approval back")
    sub.add_argument("id")
    sub.add_argument("reason")


def _destinations(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (each.name, " ".join(each.methods), "two" if each.sensitive else "one")
        for each in client.destinations()
    ]
    print(table(("name", "takes", "reviewers"), rows))


def _show_destination(client: Client, options: argparse.Namespace) -> None:
    _print_destination(client.destination(options.name))


def _register(client: Client, options: argparse.Namespace) -> None:
    made = client.register_destination(
        options.name,
        options.url,
        options.method or ("POST",),
        headers=_headers(options),
        sensitive=bool(options.sensitive),
        allow_private=bool(options.allow_private),
        timeout_millis=options.timeout_millis,
    )
    _print_destination(made)


def _change(client: Client, options: argparse.Namespace) -> None:
    present = client.destination(options.name)
    changed = client.change_destination(
        options.name,
        _said(options.url, present.url),
        _said(options.method, present.methods),
        headers=_headers(options) or None,
        sensitive=_said(options.sensitive, present.sensitive),
        allow_private=_said(options.allow_private, present.allow_private),
        timeout_millis=_said(options.timeout_millis, present.timeout_millis),
        revision=present.revision,
    )
    _print_destination(changed)


def _said(wanted: T | None, present: T) -> T:
    return present if wanted is None else wanted


def _headers(options: argparse.Namespace) -> dict[str, str]:
    """Values are no arguments: those can be seen by everybody on the machine."""
    return {name: sys.stdin.readline().rstrip("\n") for name in options.header or ()}


def _rotate(client: Client, options: argparse.Namespace) -> None:
    _print_destination(
        client.rotate_destination_secret(options.name, keep_former=not options.at_once)
    )


def _remove(client: Client, options: argparse.Namespace) -> None:
    client.remove_destination(options.name)
    print(f"the destination {clean(options.name)} is removed")


def _print_destination(each: Destination) -> None:
    print(f"{each.name}: {' '.join(each.methods)} {clean(each.url)}")
    print(f"headers: {', '.join(each.headers) or 'none'}; at most {each.timeout_millis} ms")
    print(f"{'two reviewers' if each.sensitive else 'one reviewer'} approve a call")
    if each.allow_private:
        print("it may have a private address")
    if each.former_secret_until is not None:
        print(f"the signing secret before counts until {each.former_secret_until}")
    if each.secret is not None:
        print(f"signing secret, shown this once: {each.secret}")


def _calls(client: Client, options: argparse.Namespace) -> None:
    found = client.call_reviews(
        hook=options.hook,
        destination=options.destination,
        method=options.method,
        limit=min(options.limit, 200),
    )
    rows = [
        (call.action.id, call.action.created_at, f"{call.action.hook} {call.action.version}",
         call.action.method or "", call.action.target,
         f"by {call.first.by}" if call.first else "")
        for call in islice(found, options.limit)
    ]  # fmt: skip
    print(table(("id", "asked", "hook", "method", "destination", "approved"), rows))


def _show_call(client: Client, options: argparse.Namespace) -> None:
    _print_call(client.call_review(options.id))


def _print_call(review: CallReview) -> None:
    action = review.action
    print(f"{action.hook} version {action.version} by {clean(review.author)}: {action.status}")
    if review.call is None:
        print("the destination does not take it any more; it can be refused")
    else:
        print(f"{review.call.method} {clean(review.call.url)}")
        for line in json.dumps(review.call.body, ensure_ascii=False, indent=2).splitlines():
            print(clean(line))
    if review.sensitive:
        print("the destination is sensitive: two people have to approve it")
    if review.first is not None:
        print(f"approved by {clean(review.first.by)}: {clean(review.first.reason)}")
    if review.last is None:
        print("it is the first of its kind")
    else:
        print(f"the last of its kind that was allowed: {review.last.id}")


def _approve(client: Client, options: argparse.Namespace) -> None:
    _print_call(client.approve_call(options.id, options.reason, always=options.always))


def _refuse(client: Client, options: argparse.Namespace) -> None:
    for call in client.decide_calls(options.id, "refuse", options.reason):
        print(f"{call.id}: {call.status or clean(call.detail or '')}")


def _standing(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (each.id, f"{each.hook} since {each.since_version}", each.method, each.destination,
         each.approver, each.expires_at or "never", each.ended_at or "")
        for each in client.standing_approvals(standing=not options.all)
    ]  # fmt: skip
    print(table(("id", "hook", "method", "destination", "by", "ends", "ended"), rows))


def _withdraw(client: Client, options: argparse.Namespace) -> None:
    ended = client.withdraw_standing_approval(options.id, options.reason)
    print(f"{ended.hook} asks again before {ended.method} at {ended.destination}")
