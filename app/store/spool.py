"""Large messages on their way in: written as they come, resumed where they stopped.

A spool is a file beside the packs that grows by slices, each forced to the disk before the next one
is begun. The room for the header of a pack record, in front, says meanwhile how much is safe. It is
written when that is on the disk: a loss of power leaves at worst an earlier, smaller figure. When
the message is complete the true header follows and the file becomes a pack of its own, so that its
bytes are written once and no transaction waits for them.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from app.base.locks import FileLock
from app.domain.ids import BlobId
from app.store.blobs import (
    OVERHEAD,
    pack_number,
    pack_path,
    packs,
    read_header,
    record_header,
    sync_folder,
)
from app.store.connection import translated

SLICE = 4 << 20  # bytes appended at a time, at most


class Spool:
    """One message being received. ``key`` names it over restarts: letters, digits and dashes.

    A full disk is TransientError("disk_full"), what is safe already stays for the next time.
    """

    @translated()
    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._path = folder / f"{key}.spool"
        fd = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        self._file = os.fdopen(fd, "r+b", buffering=0)
        there = max(0, os.fstat(fd).st_size - OVERHEAD)
        noted = read_header(self._file.read(OVERHEAD))
        if noted is not None and noted[0] <= there:
            self.size = noted[0]  # bytes that are safe
            self._file.truncate(OVERHEAD + self.size)
        else:  # all but the last slice was forced to the disk
            self.size = max(0, there - SLICE)
            self._file.truncate(OVERHEAD + self.size)
            self._note()
            os.fsync(fd)  # a note that is wrong must not outlive what comes now

    @translated()
    def append(self, data: bytes) -> None:
        """Write one slice (at most ``SLICE`` bytes) behind what is there, and force it to disk."""
        self._file.seek(OVERHEAD + self.size)
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]
        os.fsync(self._file.fileno())
        self.size += len(data)
        self._note()

    def _note(self) -> None:
        """Say in the file how much is safe: the header of a record without its digest."""
        self._file.seek(0)
        self._file.write(record_header(self.size, b""))

    @translated()
    def finish(self) -> tuple[BlobId, int]:
        """Make a pack of it; return the blob's name and the number of the pack.

        The bytes are on the disk then; the row that names them is written by ``Blobs.adopt``.
        """
        digest = hashlib.sha256()
        self._file.seek(OVERHEAD)
        while piece := self._file.read(SLICE):
            digest.update(piece)
        self._file.seek(0)
        self._file.write(record_header(self.size, digest.digest()))
        os.fsync(self._file.fileno())
        self._file.close()
        return BlobId(digest.hexdigest()), self._rename()

    @translated()
    def read(self) -> bytes:
        """Return all that is here, where that is no more than memory is for."""
        self._file.seek(OVERHEAD)
        data = bytearray()
        while piece := self._file.read(self.size - len(data)):
            data += piece
        return bytes(data)

    def close(self) -> None:
        """Leave it for another time."""
        self._file.close()

    @translated()
    def discard(self) -> None:
        """Remove what is there."""
        self._file.close()
        self._path.unlink(missing_ok=True)

    def _rename(self) -> int:
        number = max((pack_number(path) for path in packs(self._folder)), default=0) + 1
        while True:
            target = pack_path(self._folder, number)
            lock = FileLock(target.with_suffix(".lock"))
            if not target.exists() and lock.try_acquire():
                try:
                    if not target.exists():
                        self._path.rename(target)
                        sync_folder(self._folder)
                        return number
                finally:
                    lock.release()
            number += 1
