"""Checks an audit log without trusting the server: exports, checkpoints and proofs.

Everything here follows open standards, so that any other program can do the same: entries are
hashed as canonical JSON (RFC 8785), the log is a tree of hashes (RFC 6962), and checkpoints are
signed notes (C2SP signed-note and tlog-checkpoint). Nothing talks to a server.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hookwarden import _ed25519

_FIELDS = 1
_CANONICAL = 2
_ID_BYTES = 4
_SIGNATURE_LINE = "\u2014 "
_LOOKAHEAD = 256
_OLD_FIELDS = ("id", "workspace", "actor", "actorName", "action", "subject", "detail")
_STEP = 10_000


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is wrong.

    ``kind`` is changed, removed, inserted, reordered or unsigned; ``position`` counts from 0.
    """

    kind: str
    position: int | None
    entry: str | None
    detail: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a server signed: that its log ``origin`` had a root at a size."""

    origin: str
    size: int
    root: bytes


class BadNote(ValueError):
    """A text is no signed note, or not of the key."""


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf; the data is the 32 bytes of an entry's own hash."""
    return _sha256(b"\x00" + data)


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return _sha256(b"\x01" + left + right)


def link_hash(before: bytes, leaf: bytes) -> bytes:
    """The link of a leaf to the one before; the first is linked to 32 zero bytes."""
    return _sha256(b"\x02" + before + leaf)


def entry_hash(entry: dict[str, Any]) -> str:
    """The own hash that the members of an exported entry give."""
    version = entry.get("hashVersion")
    if version == _CANONICAL:
        members = {k: v for k, v in entry.items() if k not in ("hash", "hashVersion")}
        return hashlib.sha256(
            json.dumps(members, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        ).hexdigest()
    if version == _FIELDS:
        return _old_hash(entry)
    return ""


def _old_hash(entry: dict[str, Any]) -> str:
    at = datetime.fromisoformat(str(entry.get("at", "")))
    millis = (int(at.timestamp()) * 1_000) + at.microsecond // 1_000
    digest = hashlib.sha256()
    for text in [*(str(entry.get(name, "")) for name in _OLD_FIELDS), str(millis)]:
        data = text.encode()
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


class Frontier:
    """The right edge of a growing tree: all that is needed to add leaves and to know the root."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        """Adds the hash of a leaf."""
        position = self.size
        while position & 1:
            leaf = node_hash(self._peaks.pop(), leaf)
            position >>= 1
        self._peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """The root of the tree."""
        if not self._peaks:
            return _sha256(b"")
        root = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            root = node_hash(peak, root)
        return root


def open_checkpoint(note: str, verifier_key: str) -> Checkpoint:
    """Reads a checkpoint, once its signature is that of the key.

    Raises :class:`BadNote`.
    """
    lines = open_note(note, verifier_key).split("\n")
    try:
        return Checkpoint(lines[0], int(lines[1]), base64.b64decode(lines[2], validate=True))
    except (IndexError, ValueError) as e:
        raise BadNote("the note is not a checkpoint") from e


def open_note(note: str, verifier_key: str, name: str | None = None) -> str:
    """The text of a signed note, once its signature is that of the key.

    With ``name`` the key is taken to have signed under that name. Raises :class:`BadNote`.
    """
    own_name, public_key = _verifier(verifier_key)
    text, _, signatures = note.partition("\n\n")
    text += "\n"
    if not any(
        _is_signature(line, name or own_name, public_key, text.encode())
        for line in signatures.splitlines()
    ):
        raise BadNote("the note is not signed by this key")
    return text


def _verifier(verifier_key: str) -> tuple[str, bytes]:
    try:
        name, _, encoded = verifier_key.split("+", 2)
        typed = base64.b64decode(encoded, validate=True)
    except ValueError as e:
        raise BadNote("not a verifier key: name+id+key") from e
    if typed[:1] != b"\x01":
        raise BadNote("not an Ed25519 key")
    return name, typed[1:]


def _is_signature(line: str, name: str, public_key: bytes, text: bytes) -> bool:
    head = _SIGNATURE_LINE + name + " "
    if not line.startswith(head):
        return False
    try:
        signature = base64.b64decode(line[len(head) :], validate=True)
    except binascii.Error:
        return False
    key_id = _sha256(name.encode() + b"\n\x01" + public_key)[:_ID_BYTES]
    return signature[:_ID_BYTES] == key_id and _ed25519.verify(
        public_key, text, signature[_ID_BYTES:]
    )


def includes(
    entry_hash_hex: str, position: int, path: Sequence[str], size: int, root: bytes
) -> bool:
    """Whether a path proves that an entry is a leaf of a tree (RFC 9162, section 2.1.3.2)."""
    if not 0 <= position < size:
        return False
    fn, sn = position, size - 1
    found = leaf_hash(bytes.fromhex(entry_hash_hex))
    for step in map(bytes.fromhex, path):
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            found = node_hash(step, found)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = node_hash(found, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and found == root


def extends(early: int, early_root: bytes, size: int, root: bytes, proof: Sequence[str]) -> bool:
    """Whether a proof shows that one tree is the beginning of another (section 2.1.4.2)."""
    if not 0 < early <= size:
        return False
    if early == size:
        return not proof and early_root == root
    steps = [bytes.fromhex(step) for step in proof]
    if early & (early - 1) == 0:
        steps.insert(0, early_root)
    if not steps:
        return False
    fn, sn = early - 1, size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    first = second = steps[0]
    for step in steps[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            first, second = node_hash(step, first), node_hash(step, second)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            second = node_hash(second, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and first == early_root and second == root


class Verifier:
    """Follows an export line by line. ``size`` is how many entries were found sound."""

    def __init__(self, verifier_key: str | None = None, known: Sequence[Checkpoint] = ()) -> None:
        """Begins.

        ``verifier_key`` is the key as it was learnt before; without it that of the export is
        taken, which proves less. ``known`` are checkpoints that were kept from earlier.
        """
        self.verifier_key = verifier_key
        self.expected = 0
        self._known = {checkpoint.size: checkpoint for checkpoint in known}
        self._frontier = Frontier()
        self._chain = bytes(32)
        self._before: bytes | None = None
        self._entry_before: str | None = None
        self._last_note: str | None = None
        self._signed = 0

    @property
    def size(self) -> int:
        """How many entries were found sound."""
        return self._frontier.size

    def head(self, line: dict[str, Any]) -> None:
        """Takes the head."""
        self.expected = int(line["size"])
        self.verifier_key = self.verifier_key or str(line["verifierKey"])

    def leaf(self, line: dict[str, Any], following: Callable[[], list[Any]]) -> Finding | None:
        """Takes a leaf; ``following`` answers the leaves that come after it."""
        position, sealed, chain = line["position"], line["hash"], line["chain"]
        if position != self.size:
            return Finding("removed", self.size, None, "the entry in this place is gone")
        leaf = leaf_hash(bytes.fromhex(sealed))
        link = link_hash(self._chain, leaf)
        if link.hex() != chain:
            return self._broken(line, leaf, following())
        finding = self._content(line, following)
        if finding is None:
            self._before, self._chain = self._chain, link
            self._entry_before = line["id"]
            self._frontier.add(leaf)
            known = self._known.get(self.size)
            if known is not None and known.root != self._frontier.root():
                return Finding(
                    "changed", None, None, f"the log is not what was signed at {known.size} entries"
                )
        return finding

    def checkpoint(self, line: dict[str, Any]) -> Finding | None:
        """Takes a checkpoint of all leaves so far."""
        if line["size"] != self.size or line["root"] != self._frontier.root().hex():
            return Finding(
                "changed",
                self._signed,
                None,
                f"the entries from here to {line['size'] - 1} are not those that were signed",
            )
        self._signed, self._last_note = self.size, line["note"]
        return None

    def end(self) -> Finding | None:
        """Checks that the log ends where it was signed, with the key's signature.

        The last checkpoint stands for all before it: its root is made of every entry.
        """
        if self.size < self.expected:
            return Finding("removed", self.size, None, "the log was signed with more entries")
        late = next((c for c in self._known.values() if c.size > self.size), None)
        if late is not None:
            return Finding("removed", self.size, None, f"the log once had {late.size} entries")
        if self._signed != self.size:
            return Finding("inserted", self._signed, None, "the entries from here are not signed")
        return self._unsigned()

    def _unsigned(self) -> Finding | None:
        if self._last_note is None:
            return None
        why = "the note says something else"
        try:
            signed = open_checkpoint(self._last_note, self.verifier_key or "")
            if (signed.size, signed.root) == (self.size, self._frontier.root()):
                return None
        except BadNote as e:
            why = str(e)
        return Finding("unsigned", self.size - 1, None, why)

    def _content(self, line: dict[str, Any], following: Callable[[], list[Any]]) -> Finding | None:
        entry = line["entry"]
        if entry is None:
            return Finding("removed", line["position"], line["id"], "the entry is gone")
        own = entry["hash"]
        if entry_hash(entry) != own:
            return Finding(
                "changed", line["position"], line["id"], "the entry does not fit its own hash"
            )
        if own == line["hash"]:
            return None
        moved = any(later["hash"] == own for later in following())
        return Finding(
            "reordered" if moved else "changed",
            line["position"],
            line["id"],
            "the entry is not the one that was sealed here",
        )

    def _broken(self, line: dict[str, Any], leaf: bytes, following: list[Any]) -> Finding:
        position = line["position"]
        if self._before is not None and link_hash(self._before, leaf).hex() == line["chain"]:
            return Finding(
                "inserted",
                position - 1,
                self._entry_before,
                "the entry stands between two that were sealed one after the other",
            )
        kind, entry = "changed", line["id"]
        if len(following) < _LOOKAHEAD and position + 1 + len(following) != self.expected:
            fewer = position + 1 + len(following) < self.expected
            kind, entry = ("removed", None) if fewer else ("inserted", entry)
        else:
            for later in following:
                link = link_hash(self._chain, leaf_hash(bytes.fromhex(later["hash"]))).hex()
                if link in (later["chain"], line["chain"]):
                    kind = "reordered"
                    break
        return Finding(
            kind, position, entry, "what stands here was not sealed after the entry before"
        )


def verify_export(
    lines: Iterable[str],
    *,
    verifier_key: str | None = None,
    known: Sequence[Checkpoint] = (),
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Finding | None, int]:
    """Verifies an export of format ``log``; what it holds does not grow with the log.

    Answers the first thing that is wrong, or None, and how many entries were found sound.
    ``progress`` is called now and then with how many entries were checked, and of how many.
    Raises :class:`ValueError` if the lines are no export.
    """
    verifier = Verifier(verifier_key, known)
    source = _Ahead(lines)
    for line in source:
        kind = line.get("type")
        finding = None
        try:
            if kind == "log":
                verifier.head(line)
            elif kind == "leaf":
                finding = verifier.leaf(line, source.leaves)
            elif kind == "checkpoint":
                finding = verifier.checkpoint(line)
            else:
                raise ValueError(f"not a line of an exported log: type {kind!r}")
        except (KeyError, TypeError) as e:
            raise ValueError(f"a line of the export lacks {e}") from e
        if finding is not None:
            return finding, verifier.size
        if progress is not None and verifier.size % _STEP == 0:
            progress(verifier.size, verifier.expected)
    if progress is not None:
        progress(verifier.size, verifier.expected)
    return verifier.end(), verifier.size


class _Ahead:
    """Lines as JSON, of which some may be looked at before their turn."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._seen: list[Any] = []

    def __iter__(self) -> "_Ahead":
        return self

    def __next__(self) -> Any:
        return self._seen.pop(0) if self._seen else json.loads(next(self._lines))

    def leaves(self) -> list[Any]:
        """The leaves that come next."""
        while len(self._seen) < 2 * _LOOKAHEAD:
            line = next(self._lines, None)
            if line is None:
                break
            self._seen.append(json.loads(line))
        return [line for line in self._seen if line.get("type") == "leaf"][:_LOOKAHEAD]
