"""Reads server-sent events (HTML Living Standard, 9.2) as far as the server uses them."""

import json

from hookwarden._decode import decode
from hookwarden.errors import UnexpectedAnswer
from hookwarden.model import Run


class RunEvents:
    """Makes runs of the lines of a stream."""

    def __init__(self) -> None:
        self._name = ""
        self._data: list[str] = []

    def line(self, line: str) -> Run | None:
        """Takes the next line; the run if it ended one."""
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
        return _run(data) if name == "run" and data else None


def _run(data: str) -> Run:
    try:
        return decode(Run, json.loads(data))
    except ValueError as e:
        raise UnexpectedAnswer("an event of the stream is not JSON") from e
