"""The verbs about streams, described as in :mod:`hookwarden._calls`."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from hookwarden._calls import API, Call, Pages, _get, _list, _nothing, _path, _post, _seen
from hookwarden.model import Json
from hookwarden.streams import SchemaTrial, Stream, StreamSettings

_ABSENT: Final[Any] = object()


def streams(*, limit: int | None = None) -> Pages[Stream]:
    """The streams that have events, or settings, in the order of their names."""
    return _list(Stream, "/streams", limit=limit)


def stream_settings(stream: str) -> Call[StreamSettings]:
    """What holds for a stream, which need not exist."""
    return _get(StreamSettings, _path("streams", stream, "settings"))


def change_stream_settings(
    stream: str,
    *,
    schema: Json = None,
    retention_days: int | None = None,
    senders: Iterable[str | UUID] | None = None,
    window_seconds: int | None = None,
    revision: int | None = None,
) -> Call[StreamSettings]:
    """Sets all that holds for a stream; what is None is not set.

    ``senders`` are ids or names of keys and people; none of them lets nobody send. With a
    ``revision``, 0 for none, it changes only what is still in that one.

    Raises :class:`~hookwarden.problems.PreconditionFailed` otherwise.
    """
    body: dict[str, Json] = {
        "schema": schema,
        "retentionDays": retention_days,
        "senders": None if senders is None else [str(sender) for sender in senders],
        "windowSeconds": window_seconds,
    }
    call = _post(StreamSettings, _path("streams", stream, "settings"), body)
    return replace(call, method="PUT", headers=_seen(revision))


def clear_stream_settings(stream: str, *, revision: int | None = None) -> Call[None]:
    """Lets nothing hold for a stream any longer; its events stay."""
    path = _path("streams", stream, "settings")
    return Call("DELETE", API + path, _nothing, headers=_seen(revision))


def check_stream_schema(
    stream: str, schema: Json = None, *, data: Json = _ABSENT, last: int | None = None
) -> Call[SchemaTrial]:
    """Tries a schema, or the one that holds, on data or on the latest events. Changes nothing."""
    body: dict[str, Json] = {}
    if schema is not None:
        body["schema"] = schema
    if data is not _ABSENT:
        body["data"] = data
    if last is not None:
        body["last"] = last
    return _post(SchemaTrial, _path("streams", stream, "settings", "check"), body)
