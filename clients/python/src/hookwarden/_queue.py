"""The verbs about the queue of runs, and about those that were given up."""

from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _json, _list, _nothing, _path, _post
from hookwarden.model import QueuedRun, QueueSummary, Replay


def queue(*, state: str | None = None, limit: int | None = None) -> Pages[QueuedRun]:
    """What waits, or with ``state="running"`` runs; those accepted first come first."""
    return _list(QueuedRun, "/queue", state=state, limit=limit)


def queue_summary() -> Call[QueueSummary]:
    """The queue of the workspace in numbers."""
    return _get(QueueSummary, "/queue/summary")


def queued_run(id: UUID | str) -> Call[QueuedRun]:
    """Why a run waits, and its place.

    Raises :class:`~hookwarden.problems.NotFound` once it has ended.
    """
    return _get(QueuedRun, _path("queue", str(id)))


def dead_letters(*, hook: str | None = None, limit: int | None = None) -> Pages[QueuedRun]:
    """Runs that were given up, newest first."""
    return _list(QueuedRun, "/dead-letters", hook=hook, limit=limit)


def dead_letter(id: UUID | str) -> Call[QueuedRun]:
    """One run that was given up, with the reason."""
    return _get(QueuedRun, _path("dead-letters", str(id)))


def replay_dead_letter(id: UUID | str) -> Call[QueuedRun]:
    """Lets a run wait again that was given up."""
    return _post(QueuedRun, _path("dead-letters", str(id), "replay"))


def replay_dead_letters(hook: str, *, preview: bool = False) -> Call[Replay]:
    """Lets runs of a hook wait again that were given up, at most 1,000; or counts them only."""
    return _post(Replay, "/dead-letters/replay", {"hook": hook, "preview": preview})


def discard_dead_letter(id: UUID | str, reason: str) -> Call[None]:
    """Removes a run for good that was given up; the reason is kept in the audit log."""
    return Call(
        "POST",
        API + _path("dead-letters", str(id), "discard"),
        _nothing,
        body=_json({"reason": reason}),
        content_type="application/json",
    )
