"""The red team: samples of attacks, and campaigns that run them through scanner and jail."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from hookwarden._calls import Call, Pages, _get, _list, _path, _post


@dataclass(frozen=True, slots=True)
class Technique:
    """What a sample tries."""

    id: str
    family: str
    attack: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """What must come of a sample.

    ``outcomes`` are names of outcomes, or ``refused`` alone; ``rules`` are the scanner's that must
    find something; ``demands`` has the members ``returns``, ``throws``, ``says``, ``event`` and
    ``log`` as in the headers of the corpus, with JSON as text.
    """

    outcomes: tuple[str, ...]
    rules: tuple[str, ...] = ()
    demands: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """What somebody says came of a sample: ``contained``, ``rejected-early`` or ``escaped``."""

    verdict: str
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sample:
    """An attack. ``added_by`` is None if it came with the server."""

    name: str
    language: str
    technique: Technique
    expected: Expectation
    source: str
    built_in: bool
    added_by: str | None = None
    added_at: datetime | None = None
    retired_by: str | None = None
    retired_at: datetime | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one sample in a campaign.

    ``verdict`` is ``contained``, ``rejected-early``, ``escaped`` or ``unexpected``; ``reasons``
    say why it is one of the last two.
    """

    ordinal: int
    sample: str
    expected: Expectation
    outcome: str
    found: tuple[str, ...]
    missed: tuple[str, ...]
    verdict: str
    reasons: tuple[str, ...]
    duration_millis: int


@dataclass(frozen=True, slots=True)
class Campaign:
    """One walk through samples: ``running``, ``finished``, ``stopped`` or ``interrupted``."""

    id: UUID
    state: str
    total: int
    done: int
    contained: int
    rejected_early: int
    escaped: int
    unexpected: int
    started_by: str
    started_at: datetime
    ended_at: datetime | None = None


def samples(*, limit: int | None = None) -> Pages[Sample]:
    """The samples of attacks, in the order of their names."""
    return _list(Sample, "/redteam/samples", limit=limit)


def sample(name: str) -> Call[Sample]:
    """One sample."""
    return _get(Sample, _path("redteam", "samples", name))


def add_sample(
    name: str,
    language: str,
    source: str,
    *,
    technique: str,
    expected: Expectation,
    family: str | None = None,
    attack: str | None = None,
) -> Call[Sample]:
    """Adds a sample. Without ``family`` and ``attack`` they are those of the catalogue."""
    body = {
        "name": name,
        "language": language,
        "technique": technique,
        "family": family,
        "attack": attack,
        "expected": {
            "outcomes": list(expected.outcomes),
            "rules": list(expected.rules),
            "demands": dict(expected.demands),
        },
        "source": source,
    }
    return _post(Sample, "/redteam/samples", {k: v for k, v in body.items() if v is not None})


def retire_sample(name: str) -> Call[Sample]:
    """Takes a sample that was added out of future campaigns."""
    return _post(Sample, _path("redteam", "samples", name, "retire"))


def mark_sample(name: str, verdict: str, note: str) -> Call[Sample]:
    """Says what came of a sample when somebody tried it. What was said before stays."""
    body = {"verdict": verdict, "note": note}
    return _post(Sample, _path("redteam", "samples", name, "marks"), body)


def campaigns(*, limit: int | None = None) -> Pages[Campaign]:
    """Campaigns, the latest first."""
    return _list(Campaign, "/redteam/campaigns", limit=limit)


def campaign(id: UUID | str) -> Call[Campaign]:
    """How far a campaign is."""
    return _get(Campaign, _path("redteam", "campaigns", id))


def trials(id: UUID | str, *, limit: int | None = None) -> Pages[Trial]:
    """What came of a campaign's samples so far, in the order of the runs."""
    return _list(Trial, _path("redteam", "campaigns", id, "trials"), limit=limit)


def begin_campaign(samples: Sequence[str] = ()) -> Call[Campaign]:
    """Begins to run samples, all of them if none is named; does not wait for the end."""
    return _post(Campaign, "/redteam/campaigns", {"samples": list(samples)})


def stop_campaign(id: UUID | str) -> Call[Campaign]:
    """Stops a campaign after its present sample."""
    return _post(Campaign, _path("redteam", "campaigns", id, "stop"))
