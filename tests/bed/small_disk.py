"""A small file system of its own for full-disk tests, gone whatever happens to the test."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Self

from tests.bed.process import Server, Unavailable

# Ends with its input: when ``stop`` closes it, and when the process of the tests is killed.
_KEEPER = """
mount -t tmpfs -o "size=$2,mode=700" tmpfs "$1" || exit 1
echo mounted
read -r _
umount -l "$1"
"""


class SmallDisk(Server):
    """Mounts at ``path``, which exists and is empty; needs the right to mount.

    What still has files open there (a killed service that is just ending) keeps nothing mounted.
    """

    def __init__(self, path: Path, size: str = "24m") -> None:
        self.path = path
        self._size = size
        self._keeper: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        """Mount; raise Unavailable when this system does not let us."""
        try:
            keeper = subprocess.Popen(
                ["/bin/sh", "-c", _KEEPER, "keeper", str(self.path), self._size],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=None,
                cwd="/", start_new_session=True,  # what ends the tests does not end the keeper
            )  # fmt: skip
        except OSError as error:
            raise Unavailable("there is no shell to mount with") from error
        assert keeper.stdout is not None
        said = keeper.stdout.readline()
        self._keeper = keeper
        if not said:
            self.stop()
            raise Unavailable("this system does not let the tests mount a small file system")
        return self

    def stop(self) -> None:
        """Unmount, also where it is still in use; return when it is done."""
        if self._keeper is not None:
            self._keeper.communicate()
            self._keeper = None
