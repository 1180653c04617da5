"""Looks into a running server: time of methods by its flight recorder, of statements by H2."""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

JAVA = Path(os.environ.get("JAVA_HOME", "/usr")) / "bin"
_SECONDS = re.compile(r"PT(?:(\d+)M)?([\d.E-]+)S")


@dataclass(frozen=True)
class Calls:
    """How often something was done, and how long that took altogether, in microseconds."""

    count: int
    micros: float


@dataclass
class Recording:
    """What was recorded, by method; there when the recording has ended."""

    methods: dict[str, Calls] = field(default_factory=dict)


@contextmanager
def recorded(methods: Sequence[str]) -> Iterator[Recording]:
    """Times methods (``package.Class::name``) of the server."""
    recording = Recording()
    with _flight("method-timing=" + ";".join(methods), "jdk.MethodTiming") as events:
        yield recording
    for values in events:
        name = values["method"]["type"]["name"].replace("/", ".") + "::" + values["method"]["name"]
        count = int(values["invocations"])
        if count:
            recording.methods[name] = Calls(count, count * _micros(values["average"]))


@dataclass
class Trace:
    """How long each call of a method took, in microseconds; there when the recording has ended."""

    micros: list[float] = field(default_factory=list)


@contextmanager
def traced(method: str) -> Iterator[Trace]:
    """Times each call of one method of the server, as :func:`recorded` does all of them."""
    trace = Trace()
    with _flight(f"method-trace={method}", "jdk.MethodTrace") as events:
        yield trace
    trace.micros += [_micros(values["duration"]) for values in events]


@contextmanager
def _flight(how: str, event: str) -> Iterator[list[Any]]:
    """Lets the flight recorder record; the values of its events are there when it has ended."""
    values: list[Any] = []
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "bench.jfr"
        _jcmd("JFR.start", "name=bench", how)
        yield values
        _jcmd("JFR.stop", "name=bench", f"filename={file}")
        told = _output("jfr", "print", "--json", "--stack-depth", "0", "--events", event, str(file))
    values += [each["values"] for each in json.loads(told)["recording"]["events"]]


def statements_begin() -> None:
    """Lets the database note the time of statements, beginning with none."""
    rows("set query_statistics false; set query_statistics true")


def statements(*patterns: str) -> Calls:
    """What the database noted of statements that fit one of some patterns of ``like``."""
    fitting = " or ".join(f"lower(sql_statement) like '{pattern}'" for pattern in patterns)
    found = rows(
        "select coalesce(sum(execution_count), 0),"
        " coalesce(sum(cumulative_execution_time), 0)"
        f" from information_schema.query_statistics where {fitting}"
    )
    count, millis = found[0]
    return Calls(int(count), float(millis) * 1000)


def rows(query: str) -> list[list[str]]:
    """The answer of the database, as text."""
    told = _output(
        "java", "-cp", os.environ["HOOKWARDEN_DB_JARS"], "org.h2.tools.Shell",
        "-url", os.environ["HOOKWARDEN_DB_URL"], "-user", "sa", "-sql", query,
    )  # fmt: skip
    lines = [line for line in told.splitlines() if line and not line.startswith("(")]
    return [[cell.strip() for cell in line.split("|")] for line in lines[1:]]


def _micros(duration: str) -> float:
    match = _SECONDS.fullmatch(duration)
    if match is None:
        raise ValueError(f"no duration: {duration}")
    return (int(match[1] or 0) * 60 + float(match[2])) * 1_000_000


def _jcmd(*arguments: str) -> None:
    _output("jcmd", os.environ["HOOKWARDEN_SERVER_PID"], *arguments)


def _output(tool: str, *arguments: str) -> str:
    done = subprocess.run([JAVA / tool, *arguments], check=True, capture_output=True, text=True)
    return done.stdout
