"""Reads server-sent events (HTML Living Standard, 9.2) as far as the server uses them."""

import json
from typing import Generic, TypeVar

from hookwarden._decode import decode
from hookwarden.errors import UnexpectedAnswer

T = TypeVar("T")


class LiveEvents(Generic[T]):
    """Makes items of one kind of the lines of a stream."""

    def __init__(self, name: str, kind: type[T]) -> None:
        self._wanted = name
        self._kind = kind
        self._name = ""
        self._data: list[str] = []

    def line(self, line: str) -> T | None:
        """Takes the next line; the item if it ended one."""
        if line:
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if name == "event":
                self._name = value
            elif name == "data":
                self._data.append(value)
            return None
        name, data = self._name, "\n".join(self._data)
        self._name, self._data = "", []
        return self._item(data) if name == self._wanted and data else None

    def _item(self, data: str) -> T:
        try:
            return decode(self._kind, json.loads(data))
        except ValueError as e:
            raise UnexpectedAnswer("an event of the stream is not JSON") from e
