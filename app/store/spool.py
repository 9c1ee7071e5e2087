"""Large messages on their way in: written as they come, resumed where they stopped.

A spool is a file beside the packs that grows by whole slices, each forced to the disk before the
next one is begun. When it is complete it gets the header of a pack record and becomes a pack of its
own, so that its bytes are written once and no transaction waits for them.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from app.base.locks import FileLock
from app.domain.ids import BlobId
from app.store.blobs import OVERHEAD, pack_number, pack_path, packs, record_header, sync_folder
from app.store.connection import translated

SLICE = 4 << 20  # bytes asked of a server at a time


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
        # The last slice may not have reached the disk: it is asked for again.
        whole = max(0, os.fstat(fd).st_size - OVERHEAD) // SLICE * SLICE
        self.size = max(0, whole - SLICE)  # bytes that are safe
        self._file.truncate(OVERHEAD + self.size)
        self._file.seek(OVERHEAD + self.size)

    @translated()
    def append(self, data: bytes) -> None:
        """Write one slice behind what is there, and force it to the disk."""
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]
        os.fsync(self._file.fileno())
        self.size += len(data)

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
