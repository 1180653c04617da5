"""Turns JSON answers into the frozen dataclasses of :mod:`hookwarden.model`.

Members that a class does not know are ignored, so a newer server does not break an older client.
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from hookwarden.errors import UnexpectedAnswer

T = TypeVar("T")


def decode(kind: type[T], value: Any) -> T:
    """Decodes a JSON value into ``kind``.

    Raises :class:`UnexpectedAnswer` if a member is missing or has another type.
    """
    return cast(T, _value(kind, value, kind.__name__))


def encode(value: Any) -> Any:
    """The JSON value that :func:`decode` reads as a dataclass of plain values."""
    if not is_dataclass(value):
        return value
    return {_camel(field.name): encode(getattr(value, field.name)) for field in fields(value)}


def _value(kind: Any, value: Any, where: str) -> Any:
    if kind is Any:
        return value
    if is_dataclass(kind):
        return _dataclass(kind, _require(dict, value, where), where)
    return _generic(kind, value, where)


def _generic(kind: Any, value: Any, where: str) -> Any:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        if value is None:
            return None
        (present,) = (option for option in typing.get_args(kind) if option is not type(None))
        return _value(present, value, where)
    if origin is tuple:
        item = typing.get_args(kind)[0]
        values = _require(list, value, where)
        return tuple(_value(item, v, f"{where}[{i}]") for i, v in enumerate(values))
    if origin is Mapping:
        return _require(dict, value, where)
    return _scalar(kind, value, where)


def _scalar(kind: Any, value: Any, where: str) -> Any:
    if kind in (datetime, UUID):
        text = _require(str, value, where)
        try:
            return datetime.fromisoformat(text) if kind is datetime else UUID(text)
        except ValueError as e:
            raise UnexpectedAnswer(f"{where} is not a {kind.__name__}: {text!r}") from e
    return _require(kind, value, where)


def _dataclass(kind: Any, members: dict[str, Any], where: str) -> Any:
    hints = _hints(kind)
    arguments: dict[str, Any] = {}
    for field in fields(kind):
        name = field.metadata.get("json", _camel(field.name))
        if name == "*":
            arguments[field.name] = members
        elif name in members:
            arguments[field.name] = _value(hints[field.name], members[name], f"{where}.{name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise UnexpectedAnswer(f"{where} has no member {name!r}")
    return kind(**arguments)


def _require(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise UnexpectedAnswer(f"{where} is a {type(value).__name__}, not a {kind.__name__}")
    return value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
