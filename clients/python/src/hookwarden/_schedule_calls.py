"""The verbs about schedules, described as in :mod:`hookwarden._calls`."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _list, _nothing, _path, _post, _seen
from hookwarden.model import Json
from hookwarden.schedules import Firing, Schedule, SchedulePreview


def schedules(
    *, hook: str | None = None, all: bool = False, limit: int | None = None
) -> Pages[Schedule]:
    """The schedules of the workspace, in the order in which they were made.

    With ``all`` also those that came from the manifests of versions that do not run.
    """
    return _list(Schedule, "/schedules", hook=hook, all="true" if all else None, limit=limit)


def schedule(id: UUID | str) -> Call[Schedule]:
    """One schedule."""
    return _get(Schedule, _path("schedules", id))


def firings(id: UUID | str, *, limit: int | None = None) -> Pages[Firing]:
    """What became of the times of a schedule, newest first."""
    return _list(Firing, _path("schedules", id, "firings"), limit=limit)


def preview_schedule(definition: Mapping[str, Json]) -> Call[SchedulePreview]:
    """The next ten times of a definition, which is as in a manifest, without ``on``."""
    return _post(SchedulePreview, "/schedules/preview", dict(definition))


def create_schedule(
    hook: str,
    name: str,
    definition: Mapping[str, Json],
    *,
    version: int | None = None,
    follow: bool = False,
) -> Call[Schedule]:
    """Makes a schedule.

    It starts the active version of this moment, or the given one, and no other; with ``follow``
    whichever is active.
    """
    return _post(Schedule, "/schedules", _wish(hook, name, definition, version, follow))


def change_schedule(
    id: UUID | str,
    hook: str,
    name: str,
    definition: Mapping[str, Json],
    *,
    version: int | None = None,
    follow: bool = False,
    revision: int | None = None,
) -> Call[Schedule]:
    """Changes a schedule that somebody made; the hook stays.

    Raises :class:`~hookwarden.problems.FromManifest` for one that comes from a manifest.
    """
    body = _wish(hook, name, definition, version, follow)
    call = _post(Schedule, _path("schedules", id), body)
    return replace(call, method="PUT", headers=_seen(revision))


def remove_schedule(id: UUID | str, *, revision: int | None = None) -> Call[None]:
    """Removes a schedule that somebody made, and what became of its times."""
    return Call("DELETE", API + _path("schedules", id), _nothing, headers=_seen(revision))


def pause_schedule(id: UUID | str) -> Call[Schedule]:
    """Stops a schedule until it is resumed."""
    return _post(Schedule, _path("schedules", id, "pause"))


def resume_schedule(id: UUID | str) -> Call[Schedule]:
    """Lets a schedule go on. What passed meanwhile is not made up for."""
    return _post(Schedule, _path("schedules", id, "resume"))


def run_schedule(id: UUID | str) -> Call[Firing]:
    """Fires a schedule at once, beside its planned times. Does not wait for the run.

    Raises :class:`~hookwarden.problems.ScheduleBusy` if that would overlap and must not.
    """
    return _post(Firing, _path("schedules", id, "run-now"))


def _wish(
    hook: str, name: str, definition: Mapping[str, Json], version: int | None, follow: bool
) -> dict[str, Json]:
    body: dict[str, Json] = {"hook": hook, "name": name, "definition": dict(definition)}
    if follow:
        body["follow"] = True
    if version is not None:
        body["version"] = version
    return body
