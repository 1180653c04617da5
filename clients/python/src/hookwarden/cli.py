"""The command ``hookwarden``.

The key comes from the environment only, never from an argument, and is never printed.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from hookwarden import (
    _audit_cli,
    _call_cli,
    _inbox_cli,
    _ledger_cli,
    _notices_cli,
    _outbox_cli,
    _queue_cli,
    _redteam_cli,
    _scan_cli,
    _schedule_cli,
    _stream_cli,
    _undo_cli,
)
from hookwarden._arguments import moment
from hookwarden._hookdir import read_hook
from hookwarden._review_cli import WaitsForReview, add_review_verbs, set_actions, set_policy
from hookwarden._table import brief, clean, millis, table
from hookwarden.client import DEFAULT_TIMEOUT_SECONDS, Client
from hookwarden.demo import demo, find_examples
from hookwarden.errors import HookwardenError
from hookwarden.events import CloudEvent
from hookwarden.model import (
    ActionPolicy,
    Delivery,
    DryRun,
    FixtureResult,
    LimitTable,
    ReviewPolicy,
    Run,
    RunLimits,
    Settings,
)
from hookwarden.problems import (
    BeforeHookFailed,
    CompileFailed,
    EventRejected,
    NotApproved,
    ProblemError,
    RunFailed,
)

Verb = Callable[[Client, argparse.Namespace], None]

DEFAULT_URL = "http://localhost:9080"

FAILED = 1
_KINDS = fields(LimitTable)
_NUMBERS = ("retention_days", "ledger_days", "confirm_undo_above")
USAGE = 2
WAITING = 3

_DATA = "JSON, @FILE or - for standard input"

# Adds a verb: its name, what does it, and what it does in words.
AddVerb = Callable[[str, Verb, str], argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; answers 0, 1 if the server refused, or 2 if it was called wrongly."""
    options = _parser().parse_args(arguments)
    if getattr(options, "local", None) and options.file:
        return _told(lambda: options.local(options))
    key = os.environ.get("HOOKWARDEN_API_KEY", "")
    if not key:
        return _fail("set HOOKWARDEN_API_KEY to an API key of the workspace", USAGE)
    url = os.environ.get("HOOKWARDEN_URL", DEFAULT_URL)

    def ask() -> None:
        with Client(url, key, timeout=options.timeout) as client:
            options.verb(client, options)

    return _told(ask)


def _told(verb: Callable[[], None]) -> int:
    """Runs a verb; says why if it fails."""
    try:
        verb()
    except WaitsForReview as e:
        return _fail(str(e), WAITING)
    except ProblemError as e:
        return _refused(e)
    except HookwardenError as e:
        return _fail(str(e), FAILED)
    except (OSError, ValueError) as e:
        return _fail(str(e), USAGE)
    return 0


def _submit(client: Client, options: argparse.Namespace) -> None:
    files = read_hook(options.path, options.name, options.manifest)
    version = client.submit(
        files.name, files.language, files.source, files.manifest, message=options.message
    )
    for warning in version.warnings:
        print(f"{options.path}:{warning}", file=sys.stderr)
    for result in version.fixtures:
        _print_fixture(result, partial(print, file=sys.stderr))
    print(f"{version.hook} version {version.version} is {version.state} ({version.hash[:12]})")
    if options.activate:
        try:
            version = client.activate(version.hook, version.version).version
        except NotApproved as e:
            raise WaitsForReview(
                f"{version.hook} version {version.version} waits for a review"
            ) from e
        print(f"{version.hook} version {version.version} is {version.state}")


def _fixtures(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (f.name, f.trigger, f.saved_by, f"{f.saved_at:%Y-%m-%d %H:%M}")
        for f in client.fixtures(options.hook)
    ]
    print(table(("fixture", "trigger", "saved by", "saved"), rows))


def _activate(client: Client, options: argparse.Namespace) -> None:
    number = options.version or client.hook(options.hook).latest_version
    activation = client.activate(options.hook, number)
    version = activation.version
    print(f"{version.hook} version {version.version} is {version.state}")
    if activation.replaced and activation.replaced.changes:
        replaced = activation.replaced
        print(f"version {replaced.version}, which ran before, made {replaced.changes} changes")


def _deactivate(client: Client, options: argparse.Namespace) -> None:
    hook = client.deactivate(options.hook)
    print(f"{hook.name} has no active version; events pass it by")


def _send(client: Client, options: argparse.Namespace) -> None:
    data = _json_argument(options.data)
    if isinstance(data, dict) and "specversion" in data:
        delivery = client.send_event(
            options.stream, CloudEvent.from_json(data), wait=options.wait, key=options.key
        )
    else:
        delivery = client.send_event(
            options.stream,
            data,
            type=options.type,
            source=options.source,
            subject=options.subject,
            wait=options.wait,
            key=options.key,
        )
    _print_delivery(delivery)


def _invoke(client: Client, options: argparse.Namespace) -> None:
    answer = client.invoke(options.hook, _json_argument(options.data))
    print(json.dumps(answer.value, indent=2, ensure_ascii=False))
    _print_log(answer.run, sys.stderr.write)


def _try(client: Client, options: argparse.Namespace) -> None:
    draft = None
    name = options.hook
    if Path(options.hook).exists():
        files = read_hook(Path(options.hook), options.name, options.manifest)
        name = files.name
        draft = {"language": files.language, "source": files.source, "manifest": files.manifest}
    dry = client.dry_run(
        name,
        version=options.version,
        draft=draft,
        event=options.event,
        run=options.run,
        fixture=options.fixture,
        data=_json_argument(options.data),
        trigger=options.trigger,
    )
    for warning in dry.warnings:
        print(f"{options.hook}:{warning}", file=sys.stderr)
    _print_dry_run(dry)


def _runs(client: Client, options: argparse.Namespace) -> None:
    if options.id:
        run = client.run(options.id)
        _print_runs([run])
        _print_log(run, sys.stdout.write)
    else:
        found = client.runs(
            hook=options.hook,
            version=options.version,
            outcome=options.outcome,
            trigger=options.trigger,
            stream=options.stream,
            since=options.since,
            until=options.until,
            text=options.text,
        )
        _print_runs(list(islice(found, options.limit)))


def _tail(client: Client, options: argparse.Namespace) -> None:
    row = "{:<20}  {:<36}  {:<18}  {:>9}  {}"
    print(row.format("started", "run", "outcome", "took", "hook"), flush=True)
    with suppress(KeyboardInterrupt):
        for run in client.watch_runs(hook=options.hook, outcome=options.outcome):
            started = f"{run.started_at:%Y-%m-%d %H:%M:%S}"
            took, hook = millis(run.duration_micros), f"{run.hook}:{run.version}"
            failure = f"  {brief(run.failure.message)}" if run.failure else ""
            line = row.format(started, str(run.id), run.outcome, took, hook) + failure
            print(clean(line), flush=True)


def _records(client: Client, options: argparse.Namespace) -> None:
    if options.key is not None:
        record = client.record(options.collection, options.key)
        print(json.dumps(record.value, indent=2, ensure_ascii=False))
        return
    field, value = _condition(options.where)
    records = client.records(options.collection, prefix=options.prefix, field=field, value=value)
    found = islice(records, options.limit)
    rows = [(r.key, r.revision, f"{r.updated_at:%Y-%m-%d %H:%M:%S}", brief(r.value)) for r in found]
    print(table(("key", "revision", "updated", "value"), rows))


def _condition(text: str | None) -> tuple[str | None, str | None]:
    """The field and the value of ``FIELD=VALUE``."""
    if text is None:
        return None, None
    field, equals, value = text.partition("=")
    if not field or not equals:
        raise ValueError("--where wants FIELD=VALUE")
    return field, value


def _history(client: Client, options: argparse.Namespace) -> None:
    found = islice(client.history(options.collection, options.key), options.limit)
    rows = [
        (
            entry.sequence,
            f"{entry.at:%Y-%m-%d %H:%M:%S}",
            entry.author,
            entry.operation,
            brief(entry.before, 40),
            brief(entry.after, 40),
        )
        for entry in found
    ]
    print(table(("#", "at", "hook", "operation", "before", "after"), rows))


def _settings(client: Client, options: argparse.Namespace) -> None:
    settings = client.settings()
    if options.set:
        limits, policy, actions, numbers = _changed(settings, options.set)
        # What somebody else changed in between is not overwritten.
        settings = client.change_settings(
            limits,
            review_policy=policy,
            actions=actions,
            revision=settings.revision,
            **numbers,
        )
    rows = [
        (
            limit.name,
            *(getattr(getattr(settings.limits, kind.name), limit.name) for kind in _KINDS),
        )
        for limit in fields(RunLimits)
    ]
    print(table(("limit", *(kind.name for kind in _KINDS)), rows))
    print(f"runs are kept for {settings.retention_days} days")
    print(f"changes stay in the ledger for {settings.ledger_days} days")
    print(f"an undo of more than {settings.confirm_undo_above} changes needs a second person")
    for rule in fields(ReviewPolicy):
        value = getattr(settings.review_policy, rule.name)
        shown = " ".join(value) if isinstance(value, tuple) else value
        print(f"review_policy.{rule.name} = {shown}")
    for rule in fields(ActionPolicy):
        print(f"actions.{rule.name} = {getattr(settings.actions, rule.name)}")
    if settings.changed_at:
        print(f"last changed by {clean(str(settings.changed_by))} at {settings.changed_at}")


def _changed(
    settings: Settings, changes: Sequence[str]
) -> tuple[LimitTable, ReviewPolicy, ActionPolicy, dict[str, int]]:
    """All settings with changes such as ``after.cpu_millis=500`` or ``retention_days=30``."""
    limits, policy, actions = settings.limits, settings.review_policy, settings.actions
    numbers = {name: getattr(settings, name) for name in _NUMBERS}
    for change in changes:
        name, separator, text = change.partition("=")
        if separator and name.startswith("review_policy."):
            policy = set_policy(policy, name.removeprefix("review_policy."), text)
            continue
        if separator and name.startswith("actions."):
            actions = set_actions(actions, name.removeprefix("actions."), text)
            continue
        kind, dot, limit = name.partition(".")
        known = {kind.name for kind in _KINDS}, {limit.name for limit in fields(RunLimits)}
        try:
            value = int(text)
        except ValueError:
            separator = ""
        if separator and name in numbers:
            numbers[name] = value
        elif separator and dot and kind in known[0] and limit in known[1]:
            limits = replace(limits, **{kind: replace(getattr(limits, kind), **{limit: value})})
        else:
            raise ValueError(
                f"not a setting: {change}; say after.cpu_millis=500 or retention_days=30"
            )
    return limits, policy, actions, numbers


def _demo(client: Client, options: argparse.Namespace) -> None:
    demo(client, options.examples or find_examples(), print)


def _print_dry_run(dry: DryRun) -> None:
    run = dry.run
    print(f"{run.outcome} after {millis(run.duration_micros)}; nothing took place")
    if run.failure:
        print(clean(f"{run.failure.name}: {run.failure.message}"))
    if run.value is not None:
        print(json.dumps(run.value, indent=2, ensure_ascii=False))
    changes = {change.ordinal: change for change in dry.changes}
    rows = [
        (
            effect.ordinal,
            effect.kind,
            brief({k: v for k, v in effect.members.items() if k not in ("ordinal", "kind")}, 50),
            brief(changes[effect.ordinal].before, 30) if effect.ordinal in changes else "",
            brief(changes[effect.ordinal].after, 30) if effect.ordinal in changes else "",
        )
        for effect in run.effects
    ]
    if rows:
        print(table(("#", "effect", "asks for", "now", "then"), rows))
    if dry.fixture is not None:
        _print_fixture(dry.fixture, print)
    if dry.differences is not None:
        print(f"{len(dry.differences)} effects differ from the run")
    _print_log(run, sys.stderr.write)


def _print_fixture(result: FixtureResult, write: Callable[[str], object]) -> None:
    write(f"fixture {result.fixture}: {result.status}")
    for each in result.mismatches:
        write(clean(f"  {each.what}: expected {each.expected}, but it is {each.actual}"))


def _print_delivery(delivery: Delivery) -> None:
    print(json.dumps(delivery.event, indent=2, ensure_ascii=False))
    _print_runs(delivery.runs)
    if not delivery.over:
        print(f"event {delivery.id} is accepted; not all that it causes is over", file=sys.stderr)


def _print_runs(runs: Sequence[Run]) -> None:
    rows = [
        (
            run.id,
            f"{run.hook}:{run.version}",
            run.trigger,
            run.outcome,
            millis(run.duration_micros),
            len(run.effects),
            run.failure.message if run.failure else "",
        )
        for run in runs
    ]
    print(table(("run", "hook", "trigger", "outcome", "took", "effects", "failure"), rows))


def _print_log(run: Run, write: Callable[[str], object]) -> None:
    for line in run.log:
        write(f"{line.level}: {clean(line.text)}\n")


def _refused(problem: ProblemError) -> int:
    match problem:
        case CompileFailed():
            for error in problem.errors:
                print(clean(str(error)), file=sys.stderr)
        case RunFailed() if problem.run.failure:
            failure = problem.run.failure
            print(clean(f"{failure.name}: {failure.message}"), file=sys.stderr)
            for frame in failure.frames:
                place = f"{frame.line}:{frame.column}"
                print(clean(f"  at {frame.function or '(top)'} {place}"), file=sys.stderr)
            _print_log(problem.run, sys.stderr.write)
        case EventRejected() | BeforeHookFailed():
            _print_runs(problem.runs)
        case _:
            pass
    return _fail(f"{clean(str(problem))} [{problem.code}]", FAILED)


def _fail(text: str, status: int) -> int:
    print(f"hookwarden: {text}", file=sys.stderr)
    return status


def _json_argument(text: str) -> Any:
    """JSON given as text, as ``@file`` or as ``-`` for standard input."""
    if text == "-":
        text = sys.stdin.read()
    elif text.startswith("@"):
        text = Path(text[1:]).read_text(encoding="utf-8")
    try:
        return json.loads(text)
    except json.JSONDecodeError as e:
        raise ValueError(f"the data is not JSON: {e}") from e


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hookwarden",
        description="Talks to a Hookwarden server. Reads the API key from HOOKWARDEN_API_KEY and "
        f"the address from HOOKWARDEN_URL (default {DEFAULT_URL}).",
    )
    parser.add_argument("--timeout", type=float, default=DEFAULT_TIMEOUT_SECONDS, metavar="SECONDS")
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    _hook_verbs(verb)
    _list_verbs(verb)
    add_review_verbs(verb)
    _scan_cli.add(verb)
    _notices_cli.add(verb)
    _inbox_cli.add(verb)
    return parser


def _hook_verbs(verb: AddVerb) -> None:
    sub = verb("submit", _submit, "hand in a hook")
    sub.add_argument("path", type=Path, help="a hook's directory or source file")
    sub.add_argument("--name", help="the hook's name (default: the directory's)")
    sub.add_argument("--manifest", type=Path, help="default: manifest.json beside the source")
    sub.add_argument("--message", help="why, for those who look at it later")
    sub.add_argument(
        "--activate",
        action="store_true",
        help="activate it if it is approved; ends with 3 if it waits for a review",
    )

    sub = verb("activate", _activate, "make a version the one that runs")
    sub.add_argument("hook")
    sub.add_argument("version", type=int, nargs="?", help="default: the latest")

    sub = verb("deactivate", _deactivate, "take a hook out of service")
    sub.add_argument("hook")

    sub = verb("send", _send, "send an event to a stream")
    sub.add_argument("stream")
    sub.add_argument("data", help=f"{_DATA}; an object with specversion is a CloudEvent")
    sub.add_argument("--type", help="the CloudEvents type")
    sub.add_argument("--source", help="the CloudEvents source")
    sub.add_argument("--subject", help="the CloudEvents subject")
    sub.add_argument(
        "--wait",
        type=int,
        default=10,
        metavar="SECONDS",
        help="for what the event causes, at most 60 (default: 10)",
    )
    sub.add_argument("--key", help="what is sent with the same key is taken in once")

    sub = verb("invoke", _invoke, "call a hook directly and print its value")
    sub.add_argument("hook")
    sub.add_argument("data", nargs="?", default="null", help=_DATA)

    sub = verb("try", _try, "run a hook without effects and show what they would be")
    sub.add_argument("hook", help="a hook's name, or a directory or source file")
    sub.add_argument("data", nargs="?", default="null", help=_DATA)
    sub.add_argument("--version", type=int, help="default: the active one")
    sub.add_argument("--event", help="the id of an event, instead of data")
    sub.add_argument("--run", help="the id of a run to repeat, instead of data")
    sub.add_argument("--fixture", help="the name of a fixture, instead of data")
    sub.add_argument("--trigger", choices=("before", "after", "invoke", "schedule"))
    sub.add_argument("--name", help="of a file: the hook's name (default: the directory's)")
    sub.add_argument("--manifest", type=Path, help="default: manifest.json beside the source")


def _list_verbs(verb: AddVerb) -> None:
    sub = verb("fixtures", _fixtures, "list what is expected of a hook")
    sub.add_argument("hook")

    sub = verb("runs", _runs, "list runs, or show one with its log")
    sub.add_argument("id", nargs="?")
    sub.add_argument("--hook")
    sub.add_argument("--version", type=int)
    sub.add_argument("--outcome")
    sub.add_argument("--trigger", choices=("before", "after", "invoke", "schedule"))
    sub.add_argument("--stream")
    sub.add_argument("--since", type=moment, metavar="TIME", help="ISO 8601, with its zone")
    sub.add_argument("--until", type=moment, metavar="TIME", help="ISO 8601, with its zone")
    sub.add_argument("--text", help="in result, failure, log or effects")
    _limit(sub)

    _queue_cli.add(verb)

    sub = verb("tail", _tail, "show runs while they end, until Ctrl-C")
    sub.add_argument("--hook")
    sub.add_argument("--outcome")

    sub = verb("records", _records, "list the records of a collection, or show one")
    sub.add_argument("collection")
    sub.add_argument("key", nargs="?")
    sub.add_argument("--prefix")
    sub.add_argument("--where", metavar="FIELD=VALUE", help="such as customer.name=Ada")
    _limit(sub)

    sub = verb("history", _history, "show what changed a record")
    sub.add_argument("collection")
    sub.add_argument("key")
    _limit(sub)

    _call_cli.add(verb)
    _undo_cli.add(verb)
    _schedule_cli.add(verb)
    _stream_cli.add(verb)
    _ledger_cli.add(verb)
    _outbox_cli.add(verb)

    _set(verb("settings", _settings, "show the settings of the workspace, or change some"))

    _audit_cli.add(verb)
    _redteam_cli.verbs(
        verb(
            "redteam",
            _redteam_cli.run,
            "attack the jail with known samples, and keep what came of it",
        )
    )

    sub = verb("demo", _demo, "run the shipped examples on real GitHub events")
    sub.add_argument("--examples", type=Path, help="the directory of the examples")


def _set(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set",
        action="append",
        metavar="NAME=VALUE",
        help="such as after.cpu_millis=500 or retention_days=30; may be given several times",
    )


def _limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")


if __name__ == "__main__":
    sys.exit(main())
