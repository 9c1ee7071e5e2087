"""The body store: whole messages, drafts and attachments in append-only pack files.

A blob is named by the SHA-256 of its bytes, so that the same bytes are kept once. Packs hold
records (a checked header, then the bytes as they are); the table ``blob`` says where each lies. The
header repeats name and length, so that packs can be read without the database.

Why packs: one file and one fsync per message made a full copy several times slower; bodies inside
SQLite double the write load through its log. Bytes are not compressed: zlib at its fastest costs
more CPU for a mailbox than loading, parsing and indexing it together.

Each process appends to a pack of its own, held by a lock file; a pack left by a dead process is
continued behind whatever tail it has. Bytes of rolled-back transactions stay behind as gaps.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from app.base.errors import PermanentError
from app.base.locks import FileLock
from app.base.octets import FileRange, Octets
from app.domain.ids import BlobId
from app.store.connection import Connection
from app.store.database import Database

if TYPE_CHECKING:
    from app.store.spool import Spool

T = TypeVar("T")
LARGE = 8 << 20  # bytes of a blob that is not loaded into memory to be read
MAX_PACK = 256 * 1024 * 1024
_MAGIC = b"MBR1"
_HEADER = struct.Struct("<4sQ32s")  # magic, length, SHA-256
_CHECK = struct.Struct("<I")  # CRC-32 of the header
OVERHEAD = _HEADER.size + _CHECK.size


class Blobs:
    """Reads blobs from any thread; appends inside a write transaction only."""

    def __init__(self, database: Database, folder: Path, *, max_pack: int = MAX_PACK) -> None:
        self._db = database
        self._folder = folder
        self._max_pack = max_pack
        self._guard = Lock()
        self._file: BinaryIO | None = None
        self._lock: FileLock | None = None
        self._number = 0
        self._end = 0
        self._dirty = False

    # reading

    def get(self, blob: BlobId) -> bytes:
        """Return the bytes; raise PermanentError("blob_unknown") or ("blob_damaged")."""
        return self._found(blob, self._read)

    def open(self, blob: BlobId) -> FileRange:
        """Return the bytes without loading them. Raise as ``get``."""
        return self._found(blob, self._range)

    def octets(self, blob: BlobId) -> Octets:
        """As ``get``, but a large one is not loaded: it stays a part of a file."""
        return self.open(blob) if (self.size(blob) or 0) > LARGE else self.get(blob)

    def _found(self, blob: BlobId, read: Callable[[BlobId, int, int, int], T]) -> T:
        """Read a blob where the table says it is; when that is wrong, where the packs say.

        A flipped bit in the table is damage that no check of SQLite's sees; every pack names what
        it holds, so that what waits to be sent is found all the same.
        """
        row, before = self._where(blob), None
        while row is not None and row != before:
            with suppress(PermanentError):
                return read(blob, *row)
            before, row = row, self._where(blob)  # its pack may have been compacted meanwhile
        for path in packs(self._folder):
            for name, position, length in records(path):
                if name == blob:
                    return read(blob, pack_number(path), position, length)
        raise PermanentError("blob_unknown" if row is None else "blob_damaged", blob=blob)

    def _where(self, blob: BlobId) -> tuple[int, int, int] | None:
        row = self._db.one("SELECT pack, position, stored FROM blob WHERE id = ?", (blob,))
        return (int(row[0]), int(row[1]), int(row[2])) if row is not None else None

    def _read(self, blob: BlobId, pack: int, position: int, stored: int) -> bytes:
        try:
            with pack_path(self._folder, pack).open("rb", buffering=0) as file:
                file.seek(position)
                data = _read_all(file, stored)
        except OSError as error:
            raise PermanentError("blob_damaged", blob=blob) from error
        if hashlib.sha256(data).hexdigest() != blob:
            raise PermanentError("blob_damaged", blob=blob)
        return data

    def _range(self, blob: BlobId, pack: int, position: int, stored: int) -> FileRange:
        found = FileRange(pack_path(self._folder, pack), position, stored)
        digest = hashlib.sha256()
        try:
            for piece in found.windows():
                digest.update(piece)
        except OSError as error:
            raise PermanentError("blob_damaged", blob=blob) from error
        if digest.hexdigest() != blob:
            raise PermanentError("blob_damaged", blob=blob)
        return found

    def size(self, blob: BlobId) -> int | None:
        """Return the length in bytes, None for an unknown blob."""
        row = self._db.one("SELECT size FROM blob WHERE id = ?", (blob,))
        return int(row[0]) if row else None

    # writing (called by Transaction and Store)

    def put_all(self, link: Connection, pieces: Sequence[bytes], now: float) -> list[BlobId]:
        """Append the bytes unless they are here already, asking and telling the database once;
        ``flush`` must follow before commit."""
        names = [hashlib.sha256(data) for data in pieces]
        blobs = [BlobId(name.hexdigest()) for name in names]
        known = {
            row[0]
            for row in link.execute(
                "SELECT id FROM blob WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(blobs),),
            )
        }
        if known:  # young again: whoever puts it is about to name it
            link.executemany(
                "UPDATE blob SET added = ? WHERE id = ?", [(now, blob) for blob in sorted(known)]
            )
        rows: list[tuple[str, int, int, int, int, float]] = []
        with self._guard:
            for name, blob, data in zip(names, blobs, pieces, strict=True):
                if blob in known:
                    continue
                known.add(blob)
                file = self._room(len(data))
                position = self._append(file, name.digest(), data)
                rows.append((blob, self._number, position, len(data), len(data), now))
        link.executemany(
            "INSERT INTO blob (id, pack, position, stored, size, added) VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
        return blobs

    def spool(self, key: str) -> Spool:
        """Begin to take in large bytes, or go on where that ended; see ``spool``."""
        from app.store.spool import Spool

        return Spool(self._folder, key)

    def forget_spools(self, before: float) -> None:
        """Remove unfinished spools that nobody went on with since ``before`` (epoch seconds)."""
        for path in self._folder.glob("*.spool"):
            if path.stat().st_mtime < before:
                path.unlink(missing_ok=True)

    def in_pack(self, pack: int, size: int) -> FileRange:
        """Return the bytes of a finished spool, to be read before ``adopt`` names them."""
        return FileRange(pack_path(self._folder, pack), OVERHEAD, size)

    def adopt(self, link: Connection, blob: BlobId, pack: int, size: int, now: float) -> None:
        """Name the bytes of a finished spool, unless the same bytes are here already."""
        link.execute(
            "INSERT INTO blob (id, pack, position, stored, size, added) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET added = excluded.added",
            (blob, pack, OVERHEAD, size, size, now),
        )

    def flush(self) -> None:
        """Force the appended bytes to the disk."""
        with self._guard:
            if self._dirty and self._file is not None:
                os.fsync(self._file.fileno())
                self._dirty = False

    def close(self) -> None:
        with self._guard:
            self._leave_pack()

    def _append(self, file: BinaryIO, digest: bytes, data: bytes) -> int:
        start = self._end
        try:
            for piece in (record_header(len(data), digest), data):
                view = memoryview(piece)
                while view:
                    view = view[file.write(view) :]
        except OSError:
            file.truncate(start)
            file.seek(start)
            raise
        self._dirty = True
        self._end = start + OVERHEAD + len(data)
        return start + OVERHEAD

    def _room(self, length: int) -> BinaryIO:
        if self._file is not None and self._end and self._end + length > self._max_pack:
            self._leave_pack()
        if self._file is None:
            self._enter_pack(length)
        assert self._file is not None
        return self._file

    def _enter_pack(self, length: int) -> None:
        numbers = sorted((pack_number(path) for path in packs(self._folder)), reverse=True)
        for number in numbers[:16]:
            path = pack_path(self._folder, number)
            try:
                fits = path.stat().st_size + length <= self._max_pack
            except FileNotFoundError:  # compacted between two looks
                continue
            if fits and self._hold(number):
                return
        number = numbers[0] + 1 if numbers else 1
        while not self._hold(number):
            number += 1

    def _hold(self, number: int) -> bool:
        """Take a pack to append to, a new one when there is none of that number (any more); return
        False when somebody else has it."""
        path = pack_path(self._folder, number)
        lock = FileLock(path.with_suffix(".lock"))
        if not lock.try_acquire():
            return False
        try:
            fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            file = os.fdopen(fd, "r+b", buffering=0)
            try:
                end = file.seek(0, os.SEEK_END)
                if end == 0:  # its name must not be lost when its rows are not
                    sync_folder(self._folder)
            except BaseException:
                file.close()
                raise
        except BaseException:
            lock.release()
            raise
        self._file, self._lock, self._number, self._end = file, lock, number, end
        return True

    def _leave_pack(self) -> None:
        if self._file is not None:
            if self._dirty:
                os.fsync(self._file.fileno())
                self._dirty = False
            self._file.close()
        if self._lock is not None:
            self._lock.release()
        self._file, self._lock = None, None


def record_header(length: int, digest: bytes) -> bytes:
    """Return what stands before the bytes of a record, ``OVERHEAD`` bytes."""
    head = _HEADER.pack(_MAGIC, length, digest)
    return head + _CHECK.pack(zlib.crc32(head))


def read_header(head: bytes) -> tuple[int, bytes] | None:
    """Return length and digest from the header of a record, None when it is not a sound one."""
    if len(head) != OVERHEAD or _CHECK.unpack_from(head, _HEADER.size)[0] != zlib.crc32(
        head[: _HEADER.size]
    ):
        return None
    magic, length, digest = _HEADER.unpack_from(head)
    return (length, digest) if magic == _MAGIC else None


def pack_path(folder: Path, number: int) -> Path:
    return folder / f"{number:08d}.pack"


def pack_number(path: Path) -> int:
    return int(path.stem)


def packs(folder: Path) -> list[Path]:
    """Return the pack files in the order of their numbers."""
    return sorted(path for path in folder.glob("*.pack") if path.stem.isdecimal())


def records(path: Path) -> Iterator[tuple[BlobId, int, int]]:
    """Yield (blob, position, length) of every record with a sound header; skip what is torn.

    The bytes themselves are checked when they are read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        start = 0
        while start + OVERHEAD <= size:
            file.seek(start)
            found = read_header(file.read(OVERHEAD))
            length, digest = found or (0, b"")
            if found is not None and start + OVERHEAD + length <= size:
                yield BlobId(digest.hex()), start + OVERHEAD, length
                start += OVERHEAD + length
            else:
                start = _next_magic(file, start + 1, size)


def _next_magic(file: BinaryIO, start: int, size: int) -> int:
    step = 1 << 20
    while start < size:
        file.seek(start)
        found = file.read(step + len(_MAGIC)).find(_MAGIC)
        if found >= 0:
            return start + found
        start += step
    return size


def _read_all(file: BinaryIO, length: int) -> bytes:
    pieces: list[bytes] = []
    while length > 0:
        piece = file.read(length)
        if not piece:
            break
        pieces.append(piece)
        length -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to the disk."""
    if os.name != "posix":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
