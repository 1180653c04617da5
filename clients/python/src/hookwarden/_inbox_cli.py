"""The commands of a person: ``inbox``, ``allow``, ``decline``, ``mute``, ``notifications``."""

import argparse
from collections.abc import Callable
from contextlib import suppress
from itertools import islice

from hookwarden._arguments import moment
from hookwarden._table import clean, clip, table
from hookwarden.client import Client
from hookwarden.inbox import Answered, Mute, Notification, Request

Verb = Callable[[Client, argparse.Namespace], None]

_SCOPES = ("hook", "author", "kind", "purpose", "everything")


def add(verb: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds the commands. They need a key that the person made for themself in the console."""
    sub = verb("inbox", _inbox, "list what hooks ask you for, or show one request")
    sub.add_argument("id", nargs="?")
    sub.add_argument("--hook")
    sub.add_argument("--groups", action="store_true", help="count by hook, kind and purpose")
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")

    sub = verb("allow", _allow, "allow what a hook asks you for, once or always")
    sub.add_argument("ids", nargs="+", metavar="id")
    sub.add_argument("--always", action="store_true", help="and all it asks for that purpose")
    sub.add_argument("--until", type=moment, metavar="TIME", help="the end of always")

    sub = verb("decline", _decline, "decline what a hook asks you for")
    sub.add_argument("ids", nargs="+", metavar="id")
    sub.add_argument("--never", action="store_true", help="and all it asks for that purpose")

    sub = verb("report", _report, "report a request as abuse; mutes its hook")
    sub.add_argument("id")
    sub.add_argument("words", help="what is wrong with it")

    sub = verb("mute", _mute, "mute hooks, or list what is muted")
    sub.add_argument("--request", metavar="ID", help="what is like this request in --scope")
    sub.add_argument("--scope", action="append", choices=_SCOPES, help="default: hook")
    sub.add_argument("--hook")
    sub.add_argument("--kind", choices=("notify", "email"))
    sub.add_argument("--purpose")
    sub.add_argument("--everything", action="store_true")
    sub.add_argument("--until", type=moment, metavar="TIME", help="as 2027-01-31T12:00:00Z")
    sub.add_argument("--lift", metavar="ID", help="end a mute")

    sub = verb("consents", _consents, "list what you allow always, or withdraw it")
    sub.add_argument("--withdraw", metavar="ID")
    sub.add_argument("--all", action="store_true", help="those that have ended too")

    sub = verb("notifications", _notifications, "list what you were told, or wait for more")
    sub.add_argument("--unread", action="store_true")
    sub.add_argument("--follow", action="store_true", help="wait for more, until Ctrl-C")
    sub.add_argument("--read", metavar="ID", help="mark one as read, or all by 'all'")
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")


def _inbox(client: Client, options: argparse.Namespace) -> None:
    if options.id:
        _print_request(client.request(options.id))
    elif options.groups:
        groups = client.inbox_groups()
        lines = [(str(g.waiting), g.hook, g.kind, g.purpose) for g in groups]
        print(table(("waiting", "hook", "kind", "purpose"), lines))
    else:
        found = islice(client.inbox(hook=options.hook), options.limit)
        rows = [
            (str(r.id), f"{r.hook}:{r.version}", r.kind, r.purpose, clip(r.title, 40))
            for r in found
        ]
        print(table(("request", "hook", "kind", "purpose", "title"), rows))


def _print_request(request: Request) -> None:
    by = ", ".join(
        words
        for words in (
            request.author and f"by {request.author}",
            request.approver and f"approved by {request.approver}",
        )
        if words
    )
    lines = [
        f"{request.hook} version {request.version} ({by}) asks to {request.kind} you",
        f"for {request.purpose}, because of {request.event_type or 'an event that is gone'}",
        "",
        request.title,
        *request.text.splitlines(),
        "",
        request.consequence,
        f"status: {request.status}",
    ]
    if request.deadline:
        lines.append(f"no answer is a no: {request.deadline:%Y-%m-%d %H:%M}")
    for line in lines:
        print(clean(line))


def _allow(client: Client, options: argparse.Namespace) -> None:
    if options.until and not options.always:
        raise ValueError("--until is for --always")
    answer = "always" if options.always else "once"
    _print_answered(client.answer_several(options.ids, answer, until=options.until))


def _decline(client: Client, options: argparse.Namespace) -> None:
    answer = "never" if options.never else "not-now"
    _print_answered(client.answer_several(options.ids, answer))


def _report(client: Client, options: argparse.Namespace) -> None:
    _print_answered(client.answer(options.id, "report", words=options.words))


def _mute(client: Client, options: argparse.Namespace) -> None:
    named = options.hook or options.kind or options.purpose or options.everything
    if sum(map(bool, (options.lift, options.request, named))) > 1:
        raise ValueError("say one of --lift, --request, and what to mute")
    if options.lift:
        _print_mutes([client.lift_mute(options.lift)])
    elif options.request:
        scope = options.scope or ["hook"]
        answered = client.answer(options.request, "mute", scope=scope, until=options.until)
        _print_answered(answered)
    elif named:
        made = client.mute(
            hook=options.hook,
            kind=options.kind,
            purpose=options.purpose,
            everything=options.everything,
            until=options.until,
        )
        _print_mutes([made])
    else:
        _print_mutes(list(client.mutes()))


def _print_mutes(mutes: list[Mute]) -> None:
    rows = [
        (
            str(m.id),
            m.hook or "",
            m.author or "",
            m.kind or "",
            m.purpose or "",
            "lifted" if m.ended_at else f"until {m.until:%Y-%m-%d %H:%M}" if m.until else "",
        )
        for m in mutes
    ]
    print(table(("mute", "hook", "author", "kind", "purpose", "end"), rows))


def _consents(client: Client, options: argparse.Namespace) -> None:
    if options.withdraw:
        consent = client.withdraw_consent(options.withdraw)
        print(clean(f"{consent.hook} has to ask again for {consent.purpose}"))
        return
    rows = [
        (
            str(c.id),
            c.hook,
            c.kind,
            c.purpose,
            f"{c.granted_at:%Y-%m-%d %H:%M}",
            f"{c.ended_at:%Y-%m-%d %H:%M}" if c.ended_at else "",
        )
        for c in client.consents(all=options.all)
    ]
    print(table(("consent", "hook", "kind", "purpose", "given", "ended"), rows))


def _notifications(client: Client, options: argparse.Namespace) -> None:
    if options.read == "all":
        print(f"{client.read_notifications()} marked as read")
    elif options.read:
        client.read_notification(options.read)
    elif options.follow:
        with suppress(KeyboardInterrupt):
            for told in client.stream_notifications():
                print(_line(told), flush=True)
    else:
        found = islice(client.notifications(unread=options.unread), options.limit)
        for told in found:
            print(_line(told))


def _line(told: Notification) -> str:
    new = " " if told.read_at else "*"
    source = told.hook or f"{told.digest_of} messages"
    text = f"{told.title}: {told.body}" if told.body else told.title
    return clean(f"{new} {told.created_at:%Y-%m-%d %H:%M}  {told.id}  {source}  {clip(text, 100)}")


def _print_answered(answered: Answered) -> None:
    print(
        f"{answered.sent} sent, {answered.collected} in a digest,"
        f" {answered.refused} not sent, {answered.decided} decided before"
    )
