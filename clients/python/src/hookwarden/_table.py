"""Tables and single lines for a terminal."""

import json
from collections.abc import Iterable, Sequence
from typing import Any


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns with a rule under the heading; control characters are made visible."""
    cells = [list(head), *([clean(str(cell)) for cell in row] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(head))]
    cells.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )


def clean(text: str) -> str:
    """The text without characters that could move the cursor: hooks choose some of it."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def brief(value: Any, width: int = 60) -> str:
    """A JSON value in one line of at most ``width`` characters."""
    return clip(json.dumps(value, ensure_ascii=False), width)


def clip(text: str, width: int = 60) -> str:
    """The beginning of a text, at most ``width`` characters."""
    return text if len(text) <= width else text[: width - 1] + "…"


def millis(micros: int) -> str:
    """Microseconds as milliseconds."""
    return f"{micros / 1000:.1f} ms"
