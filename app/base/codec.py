"""Dataclasses to plain JSON values and back, guided by their type hints.

For what crosses the pipe and for settings stored as JSON. Unknown keys are ignored and missing
ones take the field's default, so that a newer and an older side understand each other.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def encode(value: object) -> Any:
    """Return ``value`` as dicts, lists, strings, numbers, booleans and None."""
    if value is None or isinstance(value, str | bool):
        return value.value if isinstance(value, enum.Enum) else value
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, int | float):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(encode(item) for item in value)
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    raise TypeError(type(value).__name__)


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def decode(cls: type[T], data: object) -> T:
    """Rebuild an instance of the dataclass ``cls``; raise ValueError when it does not fit."""
    result = _decode(cls, data)
    return typing.cast(T, result)


def _decode(hint: Any, data: Any) -> Any:
    if hint is Any or hint is object:
        return data
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _decode_union(hint, data)
    if origin is tuple:
        return _decode_tuple(get_args(hint), data)
    if origin in (list, frozenset, set):
        (inner,) = get_args(hint)
        return origin(_decode(inner, item) for item in _sequence(data))
    if origin is dict:
        key, inner = get_args(hint)
        return {_decode(key, k): _decode(inner, v) for k, v in _mapping(data).items()}
    supertype = getattr(hint, "__supertype__", None)
    if supertype is not None:
        return _decode(supertype, data)
    if dataclasses.is_dataclass(hint):
        hints = _hints(typing.cast(type, hint))
        values = {
            f.name: _decode(hints[f.name], data[f.name])
            for f in dataclasses.fields(hint)
            if f.name in _mapping(data)
        }
        try:
            return typing.cast(Any, hint)(**values)
        except TypeError as error:  # a field without default is missing
            raise ValueError(str(error)) from error
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint(data)
    if hint is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if hint is int and isinstance(data, bool):
        raise ValueError("expected int")
    if isinstance(hint, type) and not isinstance(data, hint):
        raise ValueError(f"expected {hint.__name__}")
    return data


def _decode_union(hint: Any, data: Any) -> Any:
    options = get_args(hint)
    if data is None and type(None) in options:
        return None
    for option in options:
        if option is type(None):
            continue
        try:
            return _decode(option, data)
        except (ValueError, TypeError):
            continue
    raise ValueError("no alternative fits")


def _decode_tuple(inner: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    items = _sequence(data)
    if len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_decode(inner[0], item) for item in items)
    if len(items) != len(inner):
        raise ValueError("wrong length")
    return tuple(_decode(kind, item) for kind, item in zip(inner, items, strict=True))


def _sequence(data: Any) -> list[Any] | tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise ValueError("expected a list")
    return data


def _mapping(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise ValueError("expected an object")
    return data
