"""Bytes that need not be in memory: what a reader of messages asks of them, and a part of a file.

A message of 100 MB is a range of a pack file. Whoever walks through it with ``find`` and slices
never holds more than a window of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, overload

WINDOW = 1 << 20  # bytes read at a time while searching
_NEAR = 1 << 16  # bytes kept of the last read, for the many short looks of a header


class Octets(Protocol):
    """The part of ``bytes`` that readers of messages use; ``bytes`` itself fits."""

    def __len__(self) -> int: ...

    @overload
    def __getitem__(self, key: int, /) -> int: ...

    @overload
    def __getitem__(self, key: slice, /) -> bytes: ...

    def find(self, sub: bytes, start: int = ..., end: int = ..., /) -> int: ...

    def startswith(self, prefix: bytes, start: int = ..., end: int = ..., /) -> bool: ...

    def count(self, sub: bytes, start: int = ..., end: int = ..., /) -> int: ...


class FileRange:
    """``length`` bytes of a file from ``position`` on, read when asked for. Implements ``Octets``.

    The file is opened for each read, so that there is nothing to close.
    """

    def __init__(self, path: Path, position: int, length: int) -> None:
        self._path, self._position, self._length = path, position, length
        self._near_start, self._near = 0, b""

    @property
    def path(self) -> Path:
        return self._path

    @property
    def position(self) -> int:
        return self._position

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, key: int, /) -> int: ...

    @overload
    def __getitem__(self, key: slice, /) -> bytes: ...

    def __getitem__(self, key: int | slice, /) -> int | bytes:
        if isinstance(key, int):
            at = key + self._length if key < 0 else key
            if not 0 <= at < self._length:
                raise IndexError(key)
            return self._read(at, at + 1)[0]
        start, stop, step = key.indices(self._length)
        found = self._read(start, stop)
        return found if step == 1 else found[::step]

    def find(self, sub: bytes, start: int = 0, end: int | None = None, /) -> int:
        start, stop, _ = slice(start, end).indices(self._length)
        overlap = max(0, len(sub) - 1)
        while start + len(sub) <= stop:
            part = self._read(start, min(stop, start + WINDOW + overlap))
            at = part.find(sub)
            if at >= 0:
                return start + at
            if len(part) <= overlap:
                break
            start += len(part) - overlap
        return -1

    def startswith(self, prefix: bytes, start: int = 0, end: int | None = None, /) -> bool:
        start, stop, _ = slice(start, end).indices(self._length)
        return stop - start >= len(prefix) and self._read(start, start + len(prefix)) == prefix

    def count(self, sub: bytes, start: int = 0, end: int | None = None, /) -> int:
        """Count a single byte."""
        start, stop, _ = slice(start, end).indices(self._length)
        return sum(part.count(sub) for part in self.windows(start, stop))

    def windows(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Yield the bytes from ``start`` to ``end`` in windows."""
        start, stop, _ = slice(start, end).indices(self._length)
        while start < stop:
            part = self._read(start, min(stop, start + WINDOW))
            if not part:
                return
            yield part
            start += len(part)

    def _read(self, start: int, stop: int) -> bytes:
        size = stop - start
        if size <= 0:
            return b""
        offset = start - self._near_start
        if offset >= 0 and offset + size <= len(self._near):
            return self._near[offset : offset + size]
        if size > _NEAR:
            return self._exactly(start, size)
        self._near_start = start
        self._near = self._exactly(start, min(_NEAR, self._length - start))
        return self._near[:size]

    def _exactly(self, start: int, size: int) -> bytes:
        """Read ``size`` bytes; fewer only where the file has been cut off."""
        pieces: list[bytes] = []
        with self._path.open("rb", buffering=0) as file:
            file.seek(self._position + start)
            while size > 0:
                piece = file.read(size)
                if not piece:
                    break
                pieces.append(piece)
                size -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def windows(data: Octets, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """Yield any octets in windows."""
    if isinstance(data, FileRange):
        yield from data.windows(start, end)
        return
    start, stop, _ = slice(start, end).indices(len(data))
    for at in range(start, stop, WINDOW):
        yield data[at : min(stop, at + WINDOW)]
