"""Files of archived ledger entries; this one was written by a server."""

import json
from pathlib import Path

import pytest

from hookwarden import cli
from hookwarden.ledger_archive import ArchiveIsBroken, verify

NAME = "00000000-0000-0000-0000-000000000001-0000000000000000007.jsonl"
ARCHIVE = Path(__file__).parent / NAME
KEY = json.loads(ARCHIVE.read_text(encoding="utf-8").splitlines()[-1])["key"]
OTHER = "hookwarden-ledger+00000000+AdddddddddddddddddddddddddddddddddddddddddddZ"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    file = tmp_path / NAME
    file.write_bytes(ARCHIVE.read_bytes())
    return file


def test_a_file_is_as_it_was_signed(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(ARCHIVE) == (2, KEY)
    assert cli.main(["ledger", "verify", str(ARCHIVE), "--key", KEY]) == 0
    assert capsys.readouterr().out == "2 entries are as they were signed\n"


@pytest.mark.parametrize("kind", ["changed", "removed", "inserted", "reordered", "unsigned"])
def test_every_change_is_found(copy: Path, kind: str) -> None:
    lines = copy.read_bytes().splitlines(keepends=True)
    first, second, end = lines
    copy.write_bytes(
        b"".join(
            {
                "changed": [first.replace(b"1", b"2", 1), second, end],
                "removed": [second, end],
                "inserted": [first, first, second, end],
                "reordered": [second, first, end],
                "unsigned": [first, second],
            }[kind]
        )
    )

    with pytest.raises(ArchiveIsBroken):
        verify(copy)
    assert cli.main(["ledger", "verify", str(copy)]) == 1


def test_another_key_is_not_taken(copy: Path) -> None:
    with pytest.raises(ArchiveIsBroken):
        verify(copy, OTHER)
