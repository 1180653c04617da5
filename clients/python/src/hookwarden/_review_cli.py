"""The verbs of the command line that are about reviews."""

import argparse
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.errors import HookwardenError
from hookwarden.model import ActionPolicy, ReviewPolicy
from hookwarden.reviews import Review

Verb = Callable[[Client, argparse.Namespace], None]
AddVerb = Callable[[str, Verb, str], argparse.ArgumentParser]


class WaitsForReview(HookwardenError):
    """A version was handed in, but nobody has approved it yet."""


def set_policy(policy: ReviewPolicy, name: str, text: str) -> ReviewPolicy:
    """The policy with one member changed; severities are separated by commas."""
    if name not in {field.name for field in fields(policy)}:
        raise ValueError(f"not a setting: review_policy.{name}")
    if name == "suspend_at":
        return replace(policy, suspend_at=tuple(part for part in text.split(",") if part))
    if name == "automatic_approval":
        if text not in ("true", "false"):
            raise ValueError("review_policy.automatic_approval: true or false")
        return replace(policy, automatic_approval=text == "true")
    changed: dict[str, Any] = {name: int(text)}
    return replace(policy, **changed)


def set_actions(policy: ActionPolicy, name: str, text: str) -> ActionPolicy:
    """The policy with one member changed."""
    if name not in {field.name for field in fields(policy)}:
        raise ValueError(f"not a setting: actions.{name}")
    if name == "over_rate":
        if text not in ("digest", "drop"):
            raise ValueError("actions.over_rate: digest or drop")
        return replace(policy, over_rate=text)
    changed: dict[str, Any] = {name: int(text)}
    return replace(policy, **changed)


def add_review_verbs(verb: AddVerb) -> None:
    """Adds the verbs."""
    sub = verb("reviews", _reviews, "list the versions that wait for a decision")
    sub.add_argument("--severity", choices=("info", "low", "medium", "high", "critical"))
    sub.add_argument("--author")
    sub.add_argument("--hook", help="a part of the hook's name")
    sub.add_argument("--mine", action="store_true")
    sub.add_argument("--unclaimed", action="store_true")
    sub.add_argument("--suspended", action="store_true")

    _version(verb("review", _review, "show what a decision about a version rests on"))
    _version(verb("claim", _claim, "take a version to decide about it"))
    _version(verb("release", _release, "give a version back without a decision"))

    sub = _version(verb("accept", _accept, "let a finding of a version pass"))
    sub.add_argument("finding", help="the finding's id, or all")
    sub.add_argument("--reason", required=True)

    sub = _version(verb("comment", _comment, "say something of a version"))
    sub.add_argument("text")
    sub.add_argument("--line", type=int)

    sub = _version(verb("approve", _approve, "let a version run"))
    sub.add_argument("--reason", required=True)
    sub.add_argument("--activate", action="store_true", help="and make it the one that runs")

    sub = _version(verb("send-back", _send_back, "do not let a version run"))
    sub.add_argument("--reason", required=True)

    sub = _version(verb("compare", _compare, "show what a version would do on the latest events"))
    sub.add_argument("--events", type=int, default=5)

    sub = verb("approvals", _approvals, "list approvals")
    sub.add_argument("--standing", action="store_true", help="only those that have not ended")

    sub = verb("revoke", _revoke, "take an approval back; without a reason show what would stop")
    sub.add_argument("approval", type=UUID)
    sub.add_argument("--reason")


def _version(sub: argparse.ArgumentParser) -> argparse.ArgumentParser:
    sub.add_argument("hook")
    sub.add_argument("version", type=int)
    return sub


def _reviews(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (
            r.hook,
            r.version,
            r.author,
            r.state,
            r.cause,
            f"{r.since:%Y-%m-%d %H:%M}",
            r.risk.score,
            r.risk.worst or "",
            r.events_per_day,
            r.claim.name if r.claim else "",
        )
        for r in client.reviews(
            severity=options.severity,
            author=options.author,
            hook=options.hook,
            mine=options.mine,
            unclaimed=options.unclaimed,
            suspended=options.suspended,
        )
    ]
    names = "hook version author state cause since risk worst events/day claimed-by"
    print(table(tuple(names.split()), rows))


def _review(client: Client, options: argparse.Namespace) -> None:
    _show(client.review(options.hook, options.version))


def _claim(client: Client, options: argparse.Namespace) -> None:
    _show(client.claim(options.hook, options.version))


def _release(client: Client, options: argparse.Namespace) -> None:
    _tell(client.release(options.hook, options.version))


def _accept(client: Client, options: argparse.Namespace) -> None:
    wanted = [options.finding]
    if options.finding == "all":
        me = client.me().key.id
        wanted = [
            finding.id
            for finding in client.review(options.hook, options.version).findings
            if not finding.resolved and all(a.by != me for a in finding.acceptances)
        ]
    for finding in wanted:
        client.accept_finding(options.hook, options.version, finding, options.reason)
    _show(client.review(options.hook, options.version))


def _comment(client: Client, options: argparse.Namespace) -> None:
    client.comment(options.hook, options.version, options.text, line=options.line)


def _approve(client: Client, options: argparse.Namespace) -> None:
    seen = client.review(options.hook, options.version)
    _tell(client.approve(seen, options.reason))
    if options.activate:
        version = client.activate(options.hook, options.version).version
        print(f"{version.hook} version {version.version} is {version.state}")


def _send_back(client: Client, options: argparse.Namespace) -> None:
    _tell(client.send_back(options.hook, options.version, options.reason))


def _compare(client: Client, options: argparse.Namespace) -> None:
    rows = []
    for seen in client.compare_effects(options.hook, options.version, events=options.events):
        head = (seen.event, seen.type, seen.active_outcome or "", seen.outcome or "not run")
        changes = [f"{change.kind}: {change.target}" for change in seen.changes] or ["the same"]
        for change in changes:
            rows.append((*head, change))
    print(table(("event", "type", "active", "version", "effects"), rows))


def _approvals(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (
            a.id,
            a.hook,
            a.version,
            a.kind,
            a.by,
            f"{a.at:%Y-%m-%d %H:%M}",
            a.end.how if a.end else "",
        )
        for a in client.approvals(standing=options.standing)
    ]
    print(table(("approval", "hook", "version", "kind", "by", "at", "ended"), rows))


def _revoke(client: Client, options: argparse.Namespace) -> None:
    if options.reason is None:
        preview = client.preview_revocation(options.approval)
        what = f"{preview.approval.hook} version {preview.approval.version}"
        if not preview.stops:
            print(f"nothing stops: {what} does not run")
            return
        heard = ", ".join(t.stream or t.on for t in preview.triggers)
        print(f"{what} would stop ({heard}; {preview.events_per_day} events a day)")
        return
    approval = client.revoke_approval(options.approval, options.reason)
    print(f"the approval of {approval.hook} version {approval.version} is revoked")


def _show(review: Review) -> None:
    _tell(review)
    if review.progress.sent_back:
        sent_back = review.progress.sent_back
        print(clean(f"sent back by {sent_back.by}: {sent_back.reason}"))
    for change in review.capabilities:
        if change.change != "kept":
            print(clean(f"{change.change}: {change.capability} ({change.words})"))
    for term in review.terms:
        print(clean(f"{term.change}: {term.words}"))
    rows = [
        (
            f.id,
            f.severity,
            f.line or "",
            f.title,
            f"{len(f.acceptances)}/{f.needed}",
        )
        for f in review.findings
    ]
    if rows:
        print(table(("finding", "severity", "line", "what", "accepted"), rows))
    for comment in review.comments:
        where = f"line {comment.line}" if comment.line else "all"
        old = ", outdated" if comment.outdated else ""
        print(clean(f"{comment.author} ({where}{old}): {comment.text}"))


def _tell(review: Review) -> None:
    version = review.version
    print(f"{version.hook} version {version.version} is {version.state}")
