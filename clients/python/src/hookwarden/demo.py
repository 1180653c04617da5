"""The demonstration: the shipped examples on real GitHub events."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hookwarden._hookdir import read_hook
from hookwarden._service import service
from hookwarden._table import brief, clip, millis, table
from hookwarden.client import Client
from hookwarden.errors import HookwardenError
from hookwarden.events import CloudEvent
from hookwarden.model import Delivery, LedgerEntry, Run
from hookwarden.problems import ProblemError

STREAM = "github"
EXAMPLES = ("label-issues", "open-pull-requests", "release-notes")
_SOURCE = "https://github.com/octokit/webhooks"


@dataclass(frozen=True)
class Sample:
    """One shipped event."""

    name: str
    type: str
    data: Any


def find_examples() -> Path:
    """The directory ``examples`` of the checkout: above the working directory or this file."""
    for start in (Path.cwd(), Path(__file__).resolve().parent):
        for directory in (start, *start.parents):
            candidate = directory / "examples"
            if (candidate / EXAMPLES[0] / "manifest.json").is_file():
                return candidate
    raise HookwardenError("the examples are not here; name their directory with --examples")


def read_samples(examples: Path) -> list[Sample]:
    """The shipped events in the order in which they are sent."""
    directory = examples / "events"
    samples = []
    for path in sorted(directory.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        event = path.stem.split(".")[1]
        action = data.get("action")
        name = f"{event}.{action}" if action else event
        samples.append(Sample(path.stem, f"com.github.{name}", data))
    return samples


def demo(client: Client, examples: Path, say: Callable[[str], object]) -> None:
    """Submits, reviews and activates the examples, sends all events and tells what happened.

    Harmless to repeat: the same bytes are the same versions, and the hooks write the same records.
    """
    with service(client, "A shipped example.") as put:
        for name in EXAMPLES:
            files = read_hook(examples / name)
            version = put(files.name, files.language, files.source, files.manifest)
            say(f"{version.hook} version {version.version} ({version.language}) is {version.state}")

    samples = read_samples(examples)
    say(f"\n{len(samples)} real GitHub events to the stream {STREAM!r}:\n")
    answers = [_send(client, sample) for sample in samples]
    say(table(("event", "hook", "outcome", "took", "what it did"), _rows(samples, answers)))

    runs = [run for answer in answers if isinstance(answer, Delivery) for run in answer.runs]
    say("\nHow the records changed, oldest first:\n")
    say(table(("record", "by", "before", "after"), _changes(client, runs)))


def _send(client: Client, sample: Sample) -> Delivery | ProblemError:
    try:
        return client.send_event(STREAM, CloudEvent(sample.type, _SOURCE, sample.data), wait=60)
    except ProblemError as e:
        return e


def _rows(
    samples: Iterable[Sample], answers: Iterable[Delivery | ProblemError]
) -> Iterable[tuple[object, ...]]:
    for sample, answer in zip(samples, answers, strict=True):
        event = sample.type.removeprefix("com.github.")
        if isinstance(answer, ProblemError):
            yield event, "", answer.code, "", answer.detail or answer.title
        elif not answer.runs:
            yield event, "(no hook wants it)", "", "", ""
        else:
            for run in answer.runs:
                yield event, run.hook, run.outcome, millis(run.duration_micros), _did(run)
                event = ""


def _did(run: Run) -> str:
    if run.failure:
        return clip(run.failure.message)
    did = [_effect(effect.kind, effect.members) for effect in run.effects]
    if run.trigger == "before" and isinstance(run.value, dict) and "routing" in run.value:
        did.append(f"added routing {brief(run.value['routing'])}")
    return "; ".join(did) or "nothing"


def _effect(kind: str, members: Any) -> str:
    match kind:
        case "put" | "patch" | "delete":
            return f"{kind} {members['collection']}/{members['key']}"
        case "notify" | "email":
            return f"{kind} {members['recipient']} (held)"
        case "call":
            return f"call {members['destination']} (held)"
        case _:
            return kind


def _changes(client: Client, runs: list[Run]) -> Iterable[tuple[object, ...]]:
    ours = {run.id for run in runs}
    touched = {
        (effect.members["collection"], effect.members["key"]): None
        for run in runs
        for effect in run.effects
        if effect.kind in ("put", "patch", "delete")
    }
    for collection, key in touched:
        record = f"{collection}/{key}"
        for entry in reversed([e for e in client.history(collection, key) if e.run in ours]):
            yield record, f"{entry.hook} {entry.operation}", *_difference(entry)
            record = ""


def _difference(entry: LedgerEntry) -> tuple[str, str]:
    """Before and after, cut down to the members that differ."""
    before, after = entry.before, entry.after
    if isinstance(before, dict) and isinstance(after, dict):
        changed = [k for k in {**before, **after} if before.get(k, ...) != after.get(k, ...)]
        if not changed:
            return "(no difference)", ""
        before = {k: before[k] for k in changed if k in before}
        after = {k: after[k] for k in changed if k in after}
    return brief(before, 48), brief(after, 48)
