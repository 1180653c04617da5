"""A hook as a directory: ``hook.js``, ``hook.ts`` or ``hook.py`` beside ``manifest.json``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = {".js": "javascript", ".mjs": "javascript", ".ts": "typescript", ".py": "python"}


@dataclass(frozen=True)
class HookFiles:
    """What a submission needs."""

    name: str
    language: str
    source: str
    manifest: Mapping[str, Any]


def read_hook(path: Path, name: str | None = None, manifest: Path | None = None) -> HookFiles:
    """Reads a hook from its directory or its source file.

    The name defaults to that of the directory. Raises :class:`ValueError` or :class:`OSError`
    with words for the author.
    """
    source = _source_in(path) if path.is_dir() else path
    language = LANGUAGES.get(source.suffix)
    if language is None:
        raise ValueError(f"{source}: a hook ends with {', '.join(LANGUAGES)}")
    manifest = manifest or source.parent / "manifest.json"
    try:
        asked = json.loads(manifest.read_text(encoding="utf-8"))
    except json.JSONDecodeError as e:
        raise ValueError(f"{manifest}:{e.lineno}:{e.colno}: {e.msg}") from e
    name = name or source.resolve().parent.name
    return HookFiles(name, language, source.read_text(encoding="utf-8"), asked)


def _source_in(directory: Path) -> Path:
    found = [directory / f"hook{suffix}" for suffix in LANGUAGES]
    found = [path for path in found if path.exists()]
    if len(found) != 1:
        raise ValueError(f"{directory}: exactly one of hook.js, hook.ts and hook.py is needed")
    return found[0]
