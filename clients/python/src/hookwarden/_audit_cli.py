"""The commands below ``hookwarden audit``."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from hookwarden import audit_log
from hookwarden._arguments import moment
from hookwarden._audit import AuditEntry, AuditVerification
from hookwarden._table import clean, table
from hookwarden.client import Client
from hookwarden.errors import HookwardenError

Verb = Callable[[Client, argparse.Namespace], None]

_BAR = 30
_POLL_SECONDS = 0.5


class LogIsBroken(HookwardenError):
    """A verification found something."""


def add(command: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds the command ``audit``, which does nothing without saying what."""
    parser = command("audit", _list, "read, export and verify the audit log")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")

    def verb(name: str, run: Verb, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.set_defaults(verb=run)
        return sub

    sub = verb("list", _list, "list entries, newest first")
    _filters(sub)
    sub.add_argument("--limit", type=int, default=20, help="the most lines (default 20)")

    verb("show", _show, "show one entry and check its proof").add_argument("id")

    sub = verb("export", _export, "write entries to a file or standard output")
    sub.add_argument("file", type=Path, nargs="?", help="default: standard output")
    sub.add_argument(
        "--format",
        choices=("log", "jsonl", "csv"),
        default="log",
        help="log: all, to be verified elsewhere (default); jsonl and csv: what is wanted",
    )
    _filters(sub)

    sub = verb("verify", _verify, "check that nothing was changed, removed, inserted or reordered")
    sub.add_argument(
        "file", type=Path, nargs="?", help="an export of format log; default: the server's own log"
    )
    sub.add_argument("--key", help="the verifier key as you learnt it earlier")
    sub.add_argument(
        "--since", type=Path, help="a file with a checkpoint that you kept (needs --key)"
    )
    sub.add_argument("--first", type=int, help="on the server: begin with this position")
    sub.set_defaults(local=_verify_file)

    verb("checkpoint", _checkpoint, "print the last checkpoint, to be kept elsewhere")

    sub = verb("policy", _policy, "show what is kept, or change it")
    sub.add_argument("--payload", choices=("none", "hash", "full"))
    sub.add_argument(
        "--redact", action="append", metavar="PATH", help="such as $..email; replaces all paths"
    )
    sub.add_argument("--redact-nothing", action="store_true", help="removes all paths")


def _filters(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--actor", help="the name of who did it")
    sub.add_argument("--action", help="such as version.activated")
    sub.add_argument("--subject", help="such as hook/label-issues/3")
    sub.add_argument("--run", help="the id of a run")
    sub.add_argument("--since", type=moment, metavar="TIME", help="ISO 8601")
    sub.add_argument("--until", type=moment, metavar="TIME", help="ISO 8601")
    sub.add_argument("--text", help="in subject or detail")


def _wanted(options: argparse.Namespace) -> dict[str, object]:
    names = ("actor", "action", "subject", "run", "since", "until", "text")
    return {name: getattr(options, name) for name in names}


def _list(client: Client, options: argparse.Namespace) -> None:
    rows = []
    for entry in client.audit_entries(**_wanted(options), limit=min(options.limit, 200)):  # type: ignore[arg-type]
        rows.append(_row(entry))
        if len(rows) == options.limit:
            break
    print(table(("time", "actor", "action", "subject", "id"), rows))


def _row(entry: AuditEntry) -> tuple[str, ...]:
    time = f"{entry.at:%Y-%m-%d %H:%M:%S}"
    return time, entry.actor_name, entry.action, entry.subject, str(entry.id)


def _show(client: Client, options: argparse.Namespace) -> None:
    proven = client.audit_entry(options.id)
    entry = proven.entry
    print(table(("time", "actor", "action", "subject", "id"), [_row(entry)]))
    print(json.dumps(entry.detail, indent=2, ensure_ascii=True))
    if entry.address:
        print(f"from {clean(entry.address)}, request {clean(entry.request or '')}")
    proof = proven.proof
    if proof is None:
        print("not sealed yet")
        return
    state = client.audit_state()
    signed = audit_log.open_checkpoint(proof.checkpoint.note, state.verifier_key)
    if proof.hash != entry.hash or not audit_log.includes(
        entry.hash, proof.position, proof.path, signed.size, signed.root
    ):
        raise LogIsBroken("the proof of this entry is wrong")
    print(f"entry {proof.position} of {signed.size} that the server signed; the proof is right")


def _export(client: Client, options: argparse.Namespace) -> None:
    wanted = _wanted(options)
    if options.format == "log" and any(value is not None for value in wanted.values()):
        raise ValueError("the whole log has no filter; take --format jsonl or csv")
    lines = client.export_audit(options.format, **wanted)
    if options.file is None:
        for line in lines:
            print(line)
        return
    with options.file.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(line + "\n")
    print(f"written to {options.file}")


def _verify(client: Client, options: argparse.Namespace) -> None:
    begun = client.verify_audit(options.first)
    bar = _Bar(sys.stderr)
    state = begun
    while state.state == "running":
        bar.show(state.checked, state.size)
        time.sleep(_POLL_SECONDS)
        state = client.audit_verification(begun.id)
    bar.show(state.checked, state.size)
    bar.end()
    _tell(state)
    _hold(client, options)


def _tell(verification: AuditVerification) -> None:
    finding = verification.finding
    if verification.state == "lost":
        raise LogIsBroken("the verification broke off; its server's log says why")
    if finding is not None:
        entry = None if finding.entry is None else str(finding.entry)
        raise LogIsBroken(f"{_words(finding.kind, finding.position, entry)}: {finding.detail}")
    print(f"{verification.size} entries are as they were signed")


def _hold(client: Client, options: argparse.Namespace) -> None:
    """Holds the server to a checkpoint that was kept."""
    if options.since is None:
        return
    kept = _kept(options)
    state = client.audit_state()
    if state.checkpoint is None:
        raise LogIsBroken("the server has no checkpoint any more")
    now = audit_log.open_checkpoint(state.checkpoint.note, options.key)
    proof = client.audit_consistency(kept.size, now.size).proof if kept.size <= now.size else ()
    if not audit_log.extends(kept.size, kept.root, now.size, now.root, proof):
        raise LogIsBroken(f"the log is not a continuation of what it was at {kept.size} entries")
    print(f"the log is a continuation of what it was at {kept.size} entries")


def _kept(options: argparse.Namespace) -> audit_log.Checkpoint:
    if not options.key:
        raise ValueError("--since needs the --key that the checkpoint was signed with")
    note = options.since.read_text(encoding="utf-8")
    return audit_log.open_checkpoint(note, options.key)


def _verify_file(options: argparse.Namespace) -> None:
    known = [] if options.since is None else [_kept(options)]
    bar = _Bar(sys.stderr)
    with options.file.open(encoding="utf-8") as lines:
        finding, size = audit_log.verify_export(
            lines, verifier_key=options.key, known=known, progress=bar.show
        )
    bar.end()
    if finding is not None:
        raise LogIsBroken(
            _words(finding.kind, finding.position, finding.entry) + f": {finding.detail}"
        )
    print(f"{size} entries are as they were signed")
    if not options.key:
        print("the key is that of the file; --key proves more", file=sys.stderr)


def _words(kind: str, position: int | None, entry: str | None) -> str:
    where = "an entry" if position is None else f"entry {position}"
    return f"{where}{f' ({clean(entry)})' if entry else ''} was {kind}"


def _checkpoint(client: Client, options: argparse.Namespace) -> None:
    state = client.audit_state()
    print(f"key: {state.verifier_key}", file=sys.stderr)
    if state.checkpoint is None:
        raise LogIsBroken("nothing is sealed yet")
    print(state.checkpoint.note, end="")


def _policy(client: Client, options: argparse.Namespace) -> None:
    policy = client.audit_policy()
    if options.payload or options.redact or options.redact_nothing:
        redact = [] if options.redact_nothing else options.redact or policy.redact
        policy = client.change_audit_policy(
            options.payload or policy.payload, redact, revision=policy.revision
        )
    print(f"payload: {policy.payload}")
    for path in policy.redact:
        print(f"redact: {clean(path)}")


class _Bar:
    """A bar of progress, on a terminal only."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._shown = out.isatty()

    def show(self, done: int, total: int) -> None:
        """Shows how far it is."""
        if self._shown:
            full = _BAR * done // total if total else _BAR
            bar = "#" * full + "." * (_BAR - full)
            self._out.write(f"\r[{bar}] {done:,} of {total:,}")
            self._out.flush()

    def end(self) -> None:
        """Leaves the line."""
        if self._shown:
            self._out.write("\n")
