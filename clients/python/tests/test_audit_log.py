"""Checking an audit log without a server: vectors of the standards, and every way to tamper."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from hookwarden import _ed25519, audit_log
from hookwarden.audit_log import (
    BadNote,
    Checkpoint,
    Frontier,
    entry_hash,
    extends,
    includes,
    leaf_hash,
    link_hash,
    open_checkpoint,
    verify_export,
)
from hookwarden.cli import main

SIZE = 40
ORIGIN = "hookwarden/audit/00000000-0000-0000-0000-000000000001"

# RFC 8032, section 7.1, tests 1 to 3.
SIGNATURES = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
        "1cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613"
        "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760"
        "984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]

# The reference leaves and roots of Certificate Transparency.
LEAVES = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize(("key", "message", "signature"), SIGNATURES)
def test_signatures_are_checked_as_in_the_standard(key: str, message: str, signature: str) -> None:
    args = [bytes.fromhex(text) for text in (key, message, signature)]
    assert _ed25519.verify(*args)
    assert not _ed25519.verify(args[0], args[1] + b"x", args[2])
    for bit in (0, 255, 256, 511):
        forged = bytearray(args[2])
        forged[bit // 8] ^= 1 << bit % 8
        assert not _ed25519.verify(args[0], args[1], bytes(forged))
    assert not _ed25519.verify(args[0], args[1], args[2][:-1])


def test_roots_are_those_of_the_reference() -> None:
    frontier = Frontier()
    assert frontier.root().hex() == hashlib.sha256(b"").hexdigest()
    for leaf, root in zip(LEAVES, ROOTS, strict=True):
        frontier.add(leaf_hash(bytes.fromhex(leaf)))
        assert frontier.root().hex() == root


def test_proofs_of_the_reference() -> None:
    root = bytes.fromhex(ROOTS[1])
    other = leaf_hash(b"").hex()
    # The data of our leaves are 32 bytes, so only the shape of a path is checked here.
    assert not includes("00" * 32, 1, [other], 2, root)
    assert not includes("00" * 32, 2, [other], 2, root)
    four, eight = bytes.fromhex(ROOTS[3]), bytes.fromhex(ROOTS[7])
    right = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    assert extends(4, four, 8, eight, [right])
    assert not extends(4, eight, 8, eight, [right])
    assert not extends(4, four, 8, four, [right])
    assert not extends(4, four, 8, eight, [])
    assert not extends(0, four, 8, eight, [right])
    assert extends(8, eight, 8, eight, [])


def test_old_entries_keep_their_formula() -> None:
    entry = {
        "id": "i",
        "workspace": "w",
        "actor": "a",
        "actorName": "ü",
        "action": "x",
        "subject": "s",
        "detail": "{}",
        "at": "1970-01-01T00:00:01.002003Z",
        "hashVersion": 1,
    }
    text = "1:i1:w1:a2:ü1:x1:s2:{}4:1002"
    assert entry_hash(entry) == hashlib.sha256(text.encode()).hexdigest()
    assert entry_hash({**entry, "hashVersion": 3}) == ""


def _entry(number: int, detail: str = "{}") -> dict[str, Any]:
    members = {
        "id": f"e{number}",
        "action": "test.done",
        "detail": detail,
        "at": "2026-11-28T20:00:00Z",
        "subject": 'a "quoted"\n\u20ac \u007f\u0001',
    }
    return {**members, "hashVersion": 2, "hash": entry_hash({**members, "hashVersion": 2})}


def _log() -> list[dict[str, Any]]:
    """A log without signatures: what a server would have sealed."""
    lines: list[dict[str, Any]] = [{"type": "log", "verifierKey": "k+00000000+AQ==", "size": SIZE}]
    frontier, chain = Frontier(), bytes(32)
    for number in range(SIZE):
        entry = _entry(number)
        leaf = leaf_hash(bytes.fromhex(entry["hash"]))
        chain = link_hash(chain, leaf)
        frontier.add(leaf)
        lines.append(_leaf(number, entry, chain.hex()))
        if frontier.size % 10 == 0:
            root = frontier.root().hex()
            lines.append({"type": "checkpoint", "size": frontier.size, "root": root, "note": ""})
    return lines


def _leaf(position: int, entry: dict[str, Any], chain: str) -> dict[str, Any]:
    return {
        "type": "leaf",
        "position": position,
        "id": entry["id"],
        "hash": entry["hash"],
        "chain": chain,
        "entry": entry,
    }


def _found(lines: list[dict[str, Any]]) -> tuple[str, int | None]:
    finding, _ = verify_export(json.dumps(line) for line in lines)
    assert finding is not None
    return finding.kind, finding.position


def _at(lines: list[dict[str, Any]], position: int) -> int:
    return next(i for i, line in enumerate(lines) if line.get("position") == position)


def test_log_without_a_signature_is_not_trusted() -> None:
    assert _found(_log()) == ("unsigned", SIZE - 1)


def test_changed_entry_is_found() -> None:
    lines = _log()
    i = _at(lines, 17)
    lines[i]["entry"]["detail"] = '{"forged":true}'
    assert _found(lines) == ("changed", 17)
    lines[i]["entry"]["hash"] = entry_hash(lines[i]["entry"])
    assert _found(lines) == ("changed", 17)
    lines[i]["hash"] = lines[i]["entry"]["hash"]
    assert _found(lines) == ("changed", 17)


def test_changed_entry_with_the_chain_anew_contradicts_the_checkpoint() -> None:
    lines = _log()
    chain = bytes(32)
    for line in lines:
        if line["type"] == "leaf":
            if line["position"] == 17:
                line["entry"] = _entry(17, "forged")
                line["hash"] = line["entry"]["hash"]
            chain = link_hash(chain, leaf_hash(bytes.fromhex(line["hash"])))
            line["chain"] = chain.hex()
    assert _found(lines) == ("changed", 10)


def test_removed_entry_is_found() -> None:
    lines = _log()
    i = _at(lines, 17)
    lines[i]["entry"] = None
    assert _found(lines) == ("removed", 17)
    del lines[i]
    assert _found(lines) == ("removed", 17)
    for line in lines:
        if line.get("position", 0) > 17:
            line["position"] -= 1
    assert _found(lines) == ("removed", 17)


def test_removed_end_is_found() -> None:
    lines = _log()
    assert _found(lines[: _at(lines, 35)]) == ("removed", 35)


def test_inserted_entry_is_found() -> None:
    lines = _log()
    i = _at(lines, 17)
    forged = _entry(99)
    link = link_hash(bytes.fromhex(lines[i - 1]["chain"]), leaf_hash(bytes.fromhex(forged["hash"])))
    for line in lines[i:]:
        if "position" in line:
            line["position"] += 1
    lines.insert(i, _leaf(17, forged, link.hex()))
    assert _found(lines) == ("inserted", 17)
    lines[i]["chain"] = "00"
    assert _found(lines) == ("inserted", 17)


def test_reordered_entries_are_found() -> None:
    lines = _log()
    i, j = _at(lines, 17), _at(lines, 23)
    lines[i], lines[j] = lines[j], lines[i]
    lines[i]["position"], lines[j]["position"] = 17, 23
    assert _found(lines) == ("reordered", 17)


def test_what_is_no_export_is_refused() -> None:
    with pytest.raises(ValueError, match="not a line"):
        verify_export(['{"type":"entry"}'])
    with pytest.raises(ValueError, match="lacks"):
        verify_export(['{"type":"leaf"}'])
    with pytest.raises(ValueError):
        verify_export(["<html>"])


def test_progress_is_told() -> None:
    seen: list[tuple[int, int]] = []
    verify_export(
        (json.dumps(line) for line in _log()), progress=lambda *so_far: seen.append(so_far)
    )
    assert seen[-1] == (SIZE, SIZE)


def test_known_checkpoint_is_held_against_the_log() -> None:
    lines = [json.dumps(line) for line in _log()]
    finding, _ = verify_export(lines, known=[Checkpoint(ORIGIN, 5, bytes(32))])
    assert finding is not None
    assert finding.kind == "changed"
    finding, _ = verify_export(lines, known=[Checkpoint(ORIGIN, SIZE + 1, bytes(32))])
    assert finding is not None
    assert finding.kind == "removed"


def test_notes_that_are_none_are_refused() -> None:
    key = "name+00000000+" + base64.b64encode(b"\x01" + bytes(32)).decode()
    for note in ("", "a\n1\nAA==\n\n\u2014 name AAAA\n", "a\n1\nAA==\n\n\u2014 name !\n"):
        with pytest.raises(BadNote):
            open_checkpoint(note, key)
    for bad in ("", "a+b", "name+00000000+!", "name+00000000+Ag=="):
        with pytest.raises(BadNote):
            open_checkpoint("", bad)


def test_hashes_have_their_own_prefixes() -> None:
    assert len({leaf_hash(bytes(64)), audit_log.node_hash(bytes(32), bytes(32)),
                link_hash(bytes(32), bytes(32))}) == 3  # fmt: skip


SEALED = Path(__file__).with_name("sealed.log.jsonl")
"""An export that a server has written and signed."""


def _sealed() -> list[str]:
    return SEALED.read_text(encoding="utf-8").splitlines()


def _key() -> str:
    return str(json.loads(_sealed()[0])["verifierKey"])


def test_export_of_a_server_is_sound() -> None:
    assert verify_export(_sealed(), verifier_key=_key()) == (None, 12)
    notes = [json.loads(line)["note"] for line in _sealed() if '"checkpoint"' in line[:20]]
    known = [open_checkpoint(note, _key()) for note in notes]
    assert [checkpoint.size for checkpoint in known] == [5, 12]
    assert verify_export(_sealed(), verifier_key=_key(), known=known) == (None, 12)


def test_export_of_another_key_is_not() -> None:
    name, _, _ = _key().split("+")
    key = bytes(range(32))
    key_id = hashlib.sha256(name.encode() + b"\n\x01" + key).hexdigest()[:8]
    other = f"{name}+{key_id}+{base64.b64encode(bytes([1]) + key).decode()}"
    finding, _ = verify_export(_sealed(), verifier_key=other)
    assert finding is not None
    assert finding.kind == "unsigned"


def test_command_verifies_a_file_without_a_server(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOOKWARDEN_API_KEY", raising=False)
    assert main(["audit", "verify", str(SEALED), "--key", _key()]) == 0
    assert "12 entries are as they were signed" in capsys.readouterr().out

    kept = tmp_path / "kept"
    kept.write_text(json.loads(_sealed()[6])["note"], encoding="utf-8")
    args = ["audit", "verify", str(SEALED), "--key", _key(), "--since", str(kept)]
    assert main(args) == 0
    assert main(args[:3] + args[5:]) == 2

    forged = tmp_path / "forged"
    forged.write_text("\n".join(_sealed()).replace("issues/4", "issues/5"), encoding="utf-8")
    capsys.readouterr()
    assert main(["audit", "verify", str(forged)]) == 1
    assert "entry 4 (01a1fef3" in (said := capsys.readouterr().err)
    assert "was changed" in said
    assert main(["audit", "verify", str(tmp_path / "absent")]) == 2
