"""The verbs of the command that have to do with the scanner."""

import argparse
import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from hookwarden._hookdir import read_hook
from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.errors import HookwardenError
from hookwarden.model import Finding, Rule

_SEVERITIES = ("info", "low", "medium", "high", "critical")

Verb = Callable[[Client, argparse.Namespace], None]
AddVerb = Callable[[str, Verb, str], argparse.ArgumentParser]


class Found(HookwardenError):
    """The scanner found what the caller wants to fail for."""


def add(verb: AddVerb) -> None:
    """Adds the verbs."""
    sub = verb("rules", _rules, "list the scanner's rules, show one, or change one's own")
    sub.add_argument("id", nargs="?")
    sub.add_argument("--severity", choices=_SEVERITIES)
    sub.add_argument("--family")
    sub.add_argument("--language", choices=("javascript", "typescript", "python"))
    sub.add_argument("--limit", type=int, default=200, help="the most lines (default 200)")
    change = sub.add_mutually_exclusive_group()
    change.add_argument("--put", type=Path, metavar="FILE", help="add or change it by a JSON file")
    change.add_argument("--delete", action="store_true", help="remove it")

    sub = verb("scan", _scan, "show what the scanner finds in a hook")
    sub.add_argument("path", type=Path, help="a hook's directory or source file")
    sub.add_argument("--manifest", type=Path, help="default: manifest.json beside the source")
    sub.add_argument(
        "--fail-on",
        choices=_SEVERITIES,
        default="high",
        help="end with 1 if there is a finding at least as severe (default high)",
    )


def _rules(client: Client, options: argparse.Namespace) -> None:
    if options.id is None and (options.put or options.delete):
        raise ValueError("which rule? its id comes first")
    if options.put:
        content = json.loads(options.put.read_text(encoding="utf-8"))
        _show(client.put_rule(options.id, content))
    elif options.delete:
        client.delete_rule(options.id)
    elif options.id:
        _show(client.rule(options.id))
    else:
        found = client.rules(
            severity=options.severity, family=options.family, language=options.language
        )
        rows = [
            (rule.id, rule.severity, rule.family, ", ".join(rule.languages), rule.title)
            for rule in islice(found, options.limit)
        ]
        print(table(("rule", "severity", "family", "languages", "finds"), rows))


def _show(rule: Rule) -> None:
    print(clean(f"{rule.id}: {rule.title} ({rule.severity}, {rule.family})"))
    print(clean(rule.explanation))
    print(clean(f"Instead: {rule.advice}"))
    if rule.references:
        print(clean(f"See {', '.join(rule.references)}"))


def _scan(client: Client, options: argparse.Namespace) -> None:
    files = read_hook(options.path, None, options.manifest)
    report = client.scan(files.language, files.source, files.manifest)
    for finding in report.findings:
        _print(options.path, finding)
    print(f"{len(report.findings)} findings; the scan is {report.status}")
    least = _SEVERITIES.index(options.fail_on)
    if report.worst is not None and _SEVERITIES.index(report.worst) >= least:
        raise Found(f"the worst finding is {report.worst}")


def _print(path: Path, finding: Finding) -> None:
    place = f"{path}:{finding.line}:{finding.column}: "
    print(clean(f"{place}{finding.severity}: {finding.title} [{finding.rule}]"))
    if finding.excerpt:
        print(clean(f"    {finding.excerpt.strip()}"))
    print(clean(f"    Instead: {finding.advice}"))
