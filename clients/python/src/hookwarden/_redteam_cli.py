"""The command ``hookwarden redteam``."""

import argparse
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from hookwarden._hookdir import LANGUAGES
from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.errors import HookwardenError
from hookwarden.redteam import Campaign, Expectation, Trial

POLL_SECONDS = 1.0

Verb = Callable[[Client, argparse.Namespace], None]


def verbs(parser: argparse.ArgumentParser) -> None:
    """Adds what ``redteam`` can do to its parser."""
    subs = parser.add_subparsers(required=True, metavar="WHAT")

    def verb(name: str, act: Verb, text: str) -> argparse.ArgumentParser:
        sub = subs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=act)
        return sub

    sub = verb("run", run, "run samples through scanner and jail, and show what came of them")
    sub.add_argument("samples", nargs="*", metavar="SAMPLE", help="default: all of them")

    sub = verb("list", _list, "list the samples")
    sub.add_argument("--limit", type=int, default=1000, help="the most lines (default 1000)")

    sub = verb("add", _add, "add a sample")
    sub.add_argument("path", type=Path, help="the source file; its ending tells the language")
    sub.add_argument("--name", help="default: the file's name without its ending")
    sub.add_argument("--technique", required=True, help="such as JS-C01, or an id of your own")
    sub.add_argument("--family", help="default: as the catalogue says")
    sub.add_argument("--attack", help="what is tried, in words; default: as the catalogue says")
    sub.add_argument("--outcome", action="append", required=True, help="may be given twice")
    sub.add_argument("--rule", action="append", default=[], help="a rule that must find something")
    sub.add_argument(
        "--demand",
        action="append",
        default=[],
        metavar="WORD=TEXT",
        help="returns, throws, says, event or log, such as returns='\"contained\"'",
    )

    sub = verb("retire", _retire, "take a sample that was added out of future campaigns")
    sub.add_argument("sample")

    sub = verb("mark", _mark, "say what came of a sample when somebody tried it")
    sub.add_argument("sample")
    sub.add_argument("verdict", choices=("contained", "rejected-early", "escaped"))
    sub.add_argument("note")


def run(client: Client, options: argparse.Namespace) -> None:
    """Runs a campaign, waits for its end and prints what came of it."""
    campaign = client.begin_campaign(options.samples)
    try:
        campaign = _await(client, campaign)
    except KeyboardInterrupt:
        client.stop_campaign(campaign.id)
        raise HookwardenError("the campaign ends after its present sample") from None
    _print(list(client.trials(campaign.id, limit=200)))
    print(_summary(campaign))
    if campaign.state != "finished":
        raise HookwardenError(f"the campaign was {campaign.state}")
    if campaign.escaped or campaign.unexpected:
        raise HookwardenError(
            f"{campaign.escaped} samples escaped, {campaign.unexpected} ended as they must not"
        )


def _await(client: Client, campaign: Campaign) -> Campaign:
    shown = -1
    while campaign.state == "running":
        if campaign.done != shown and sys.stderr.isatty():
            print(f"\r{campaign.done} of {campaign.total}", end="", file=sys.stderr, flush=True)
            shown = campaign.done
        time.sleep(POLL_SECONDS)
        campaign = client.campaign(campaign.id)
    if shown >= 0:
        print("\r", end="", file=sys.stderr)
    return campaign


def _print(trials: list[Trial]) -> None:
    rows = [
        (
            trial.sample,
            "|".join(trial.expected.outcomes),
            trial.outcome,
            trial.verdict,
            _scanner(trial),
            f"{trial.duration_millis:,} ms",
        )
        for trial in trials
    ]
    print(table(("sample", "expected", "actual", "verdict", "scanner", "took"), rows))
    for trial in trials:
        for reason in trial.reasons:
            print(clean(f"{trial.sample}: {reason}"))


def _scanner(trial: Trial) -> str:
    found = ", ".join(trial.found) or "-"
    return f"{found}; missed {', '.join(trial.missed)}" if trial.missed else found


def _summary(campaign: Campaign) -> str:
    return (
        f"{campaign.done} of {campaign.total} samples: {campaign.contained} contained, "
        f"{campaign.rejected_early} rejected early, {campaign.escaped} escaped, "
        f"{campaign.unexpected} unexpected"
    )


def _list(client: Client, options: argparse.Namespace) -> None:
    rows = [
        (
            sample.name,
            sample.technique.id,
            sample.technique.family,
            "|".join(sample.expected.outcomes),
            ", ".join(sample.expected.rules) or "-",
            "retired" if sample.retired_by else sample.marks[0].verdict if sample.marks else "",
        )
        for sample in islice(client.samples(limit=200), options.limit)
    ]
    print(table(("sample", "technique", "family", "expected", "scanner", "marked"), rows))


def _add(client: Client, options: argparse.Namespace) -> None:
    language = LANGUAGES.get(options.path.suffix)
    if language is None:
        raise ValueError(f"{options.path} ends with none of {', '.join(LANGUAGES)}")
    demands = [demand.partition("=") for demand in options.demand]
    sample = client.add_sample(
        options.name or options.path.stem,
        language,
        options.path.read_text(encoding="utf-8"),
        technique=options.technique,
        family=options.family,
        attack=options.attack,
        expected=Expectation(
            tuple(options.outcome),
            tuple(options.rule),
            {word: text for word, _, text in demands},
        ),
    )
    print(f"{sample.name} is added ({sample.technique.id}, {sample.technique.family})")


def _retire(client: Client, options: argparse.Namespace) -> None:
    sample = client.retire_sample(options.sample)
    print(f"{sample.name} is retired")


def _mark(client: Client, options: argparse.Namespace) -> None:
    sample = client.mark_sample(options.sample, options.verdict, options.note)
    print(f"{sample.name} is marked {sample.marks[0].verdict}")
