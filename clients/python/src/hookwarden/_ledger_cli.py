"""The command ``hookwarden ledger``."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from hookwarden import ledger_archive
from hookwarden.client import Client

Verb = Callable[[Client, argparse.Namespace], None]


def add(command: Callable[[str, Verb, str], argparse.ArgumentParser]) -> None:
    """Adds the command ``ledger``."""
    parser = command("ledger", _verify, "check what was archived of the ledger")
    verbs = parser.add_subparsers(required=True, metavar="WHAT")
    text = "check that a file of archived entries is as it was signed; needs no server"
    sub = verbs.add_parser("verify", help=text, description=text)
    sub.add_argument("file", type=Path)
    sub.add_argument("--key", help="the verifier key as you learnt it earlier")
    sub.set_defaults(local=_verify_file)


def _verify(client: Client, options: argparse.Namespace) -> None:
    _verify_file(options)


def _verify_file(options: argparse.Namespace) -> None:
    entries, key = ledger_archive.verify(options.file, options.key)
    print(f"{entries} entries are as they were signed")
    if not options.key:
        print(f"the key is that of the file, {key}; --key proves more", file=sys.stderr)
