"""Checks files of archived ledger entries, without a server."""

import hashlib
import json
from pathlib import Path

from hookwarden.audit_log import open_note
from hookwarden.errors import HookwardenError

_FORMAT = "hookwarden-ledger"


class ArchiveIsBroken(HookwardenError):
    """The file is not as it was signed."""


def verify(file: Path, verifier_key: str | None = None) -> tuple[int, str]:
    """Checks a file; answers how many entries it has, and the key that signed it.

    Without ``verifier_key`` that of the file is taken, which proves less. Raises
    :class:`ArchiveIsBroken`.
    """
    digest = hashlib.sha256()
    entries, last = 0, b""
    with file.open("rb") as lines:
        for line in lines:
            if last:
                digest.update(last)
                entries += 1
            last = line
    try:
        end = json.loads(last)
        key = verifier_key or str(end["key"])
        text = open_note(str(end["note"]), key, _FORMAT)
    except (ValueError, KeyError, TypeError) as e:
        raise ArchiveIsBroken(f"the last line is not a signature of this key: {e}") from e
    name = text.split("\n")[1]
    if text != f"{_FORMAT}\n{name}\n{entries}\n{digest.hexdigest()}\n":
        raise ArchiveIsBroken("the entries are not those that were signed")
    return entries, key
