"""Measures how fast the audit log is sealed and verified.

Called by ``./hookwarden bench audit``, which fills a database by audit.sql, starts a server on it
and sets HOOKWARDEN_URL and HOOKWARDEN_API_KEY. Prints the figures.
"""

import os
import sys
import time
from collections.abc import Callable

from hookwarden import Client, audit_log


def main() -> int:
    with Client(os.environ["HOOKWARDEN_URL"], os.environ["HOOKWARDEN_API_KEY"]) as client:
        begun, sealed = time.perf_counter(), _size(client)
        _until(lambda: client.audit_state().waiting == 0)
        seconds = time.perf_counter() - begun
        size = _size(client)
        print(f"sealed on the server:   {(size - sealed) / seconds:>9,.0f} entries/s")
        for _ in range(3):
            print(f"verified on the server: {_verified(client):>9,.0f} entries/s")
        lines = list(client.export_audit())
        key = client.audit_state().verifier_key
        begun = time.perf_counter()
        finding, checked = audit_log.verify_export(lines, verifier_key=key)
        seconds = time.perf_counter() - begun
        print(f"verified from a file:   {checked / seconds:>9,.0f} entries/s, in Python")
        return 0 if finding is None else 1


def _size(client: Client) -> int:
    checkpoint = client.audit_state().checkpoint
    return 0 if checkpoint is None else checkpoint.size


def _verified(client: Client) -> float:
    begun = time.perf_counter()
    verification = client.verify_audit()
    _until(lambda: client.audit_verification(verification.id).state != "running")
    seconds = time.perf_counter() - begun
    end = client.audit_verification(verification.id)
    if end.state != "sound":
        raise RuntimeError(f"the log is {end.state}: {end.finding}")
    return end.size / seconds


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
