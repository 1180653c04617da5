"""CloudEvents 1.0, as far as a sender needs them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self
from uuid import uuid4

_ATTRIBUTES = {"specversion", "id", "source", "type", "subject", "time", "datacontenttype",
               "dataschema", "data", "data_base64"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CloudEvent:
    """An event to send.

    ``extensions`` holds further attributes: lower-case letters and digits, values of type str, int
    or bool.
    """

    type: str
    source: str
    data: Any = None
    id: str = field(default_factory=lambda: str(uuid4()))
    subject: str | None = None
    time: datetime | None = None
    extensions: Mapping[str, str | int | bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        clash = _ATTRIBUTES.intersection(self.extensions)
        if clash:
            raise ValueError(f"not extensions but attributes: {', '.join(sorted(clash))}")
        if self.time is not None and self.time.tzinfo is None:
            raise ValueError("time needs a time zone")

    def to_json(self) -> dict[str, Any]:
        """The event in the JSON format of CloudEvents (structured mode)."""
        members: dict[str, Any] = {
            "specversion": "1.0",
            "id": self.id,
            "source": self.source,
            "type": self.type,
            "datacontenttype": "application/json",
        }
        if self.subject is not None:
            members["subject"] = self.subject
        if self.time is not None:
            members["time"] = self.time.isoformat()
        return {**members, **self.extensions, "data": self.data}

    @classmethod
    def from_json(cls, members: Mapping[str, Any]) -> Self:
        """Reads the JSON format of CloudEvents; raises :class:`ValueError` if it is none."""
        missing = [name for name in ("id", "source", "type") if name not in members]
        if missing:
            raise ValueError(f"not a CloudEvent: {', '.join(missing)} missing")
        time = members.get("time")
        return cls(
            id=members["id"],
            source=members["source"],
            type=members["type"],
            subject=members.get("subject"),
            time=None if time is None else datetime.fromisoformat(time),
            data=members.get("data"),
            extensions={k: v for k, v in members.items() if k not in _ATTRIBUTES},
        )
