"""Measures a jailed worker by itself: no server, no database. The driver is WorkerDriver.java."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stats import Sample

DRIVER = Path(__file__).resolve().parent / "WorkerDriver.java"
EVENT = json.dumps(
    {"specversion": "1.0", "id": "1", "source": "/bench", "type": "bench", "data": {"name": "Ada"}}
)


@dataclass(frozen=True)
class Start:
    """Seconds from the start of a worker's process until it is ready, and has done a run."""

    ready: float
    first_run: float
    resident_bytes: int


@dataclass(frozen=True)
class Runs:
    """Runs of one kind, as the driver saw them, and how long their guest code took."""

    sample: Sample
    guest: Sample

    @property
    def overhead_median(self) -> float:
        """Microseconds of a run that were not the guest's."""
        pairs = zip(self.sample.micros, self.guest.micros, strict=True)
        return Sample.of([whole - guest for whole, guest in pairs]).median


@dataclass(frozen=True)
class Direct:
    """A worker with one language, warm: 20 runs a second, without a pause, and in a kept context."""

    paced: Runs
    fresh: Runs
    kept: Runs
    resident_bytes: int


def start(image: Path, languages: str) -> Start:
    """Starts a worker with one language or two, named with a comma between."""
    answer = _drive(image, languages, "start")
    return Start(
        answer["readyMicros"] / 1e6, answer["firstRunMicros"] / 1e6, answer["residentBytes"]
    )


def measure(image: Path, language: str) -> Direct:
    """Keeps a worker busy for a minute and a half."""
    answer = _drive(image, language)
    return Direct(
        _runs(answer["paced"]),
        _runs(answer["fresh"]),
        _runs(answer["kept"]),
        answer["residentBytes"],
    )


def _runs(times: dict[str, list[float]]) -> Runs:
    return Runs(Sample.of(times["micros"]), Sample.of(times["guestMicros"]))


def _drive(image: Path, *arguments: str) -> dict[str, Any]:
    java = Path(os.environ.get("JAVA_HOME", "/usr"), "bin", "java")
    out = subprocess.run(
        [java, "-cp", f"{image / 'lib'}/*", DRIVER, image, *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    answer: dict[str, Any] = json.loads(out.stdout)
    return answer
