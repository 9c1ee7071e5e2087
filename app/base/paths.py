"""Where a profile keeps its files, and that only its owner can read them.

A profile is one directory (0700, files 0600): ``marmot.db`` and ``packs/`` (the store), ``vault``
(secrets), locks, logs and ``cache/`` (extracted parts, emptied at start).
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path


def default_profile_dir() -> Path:
    """Return the platform's directory for Marmot's data; MARMOT_PROFILE overrides it."""
    override = os.environ.get("MARMOT_PROFILE")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Marmot"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Marmot"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "marmot"


def resources_dir() -> Path:
    """Return the directory of bundled data (providers, icons): frozen, wheel or checkout."""
    return _bundled("resources")


def translations_dir() -> Path:
    """Return the directory of the window's texts in other languages."""
    return _bundled("translations")


def _bundled(name: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(str(frozen)) / name
    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def _private_room(room: Path) -> bool:
    """Make ``room`` for us alone; tell whether it is: others may have put something there."""
    if sys.platform == "win32":
        return False
    try:
        room.mkdir(mode=0o700, exist_ok=True)
        found = room.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


@dataclass(frozen=True, slots=True)
class Profile:
    """One profile directory and the files in it."""

    root: Path

    @classmethod
    def at(cls, root: Path | str | None = None) -> Profile:
        """Open (and create) the profile at ``root`` or at the platform's default place."""
        profile = cls(Path(root) if root is not None else default_profile_dir())
        profile.prepare()
        return profile

    def prepare(self) -> None:
        """Create the directories with mode 0700 and keep new files of this process at 0600."""
        os.umask(0o077)
        for path in (self.root, self.packs, self.cache, self.logs):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix" and path.stat().st_mode & 0o077:
                path.chmod(0o700)

    @property
    def database(self) -> Path:
        return self.root / "marmot.db"

    @property
    def packs(self) -> Path:
        return self.root / "packs"

    @property
    def vault(self) -> Path:
        return self.root / "vault"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def turnstile(self) -> Path:
        return self.root / "turnstile.lock"

    @property
    def service_lock(self) -> Path:
        return self.root / "service.lock"

    @property
    def window_lock(self) -> Path:
        return self.root / "window.lock"

    @property
    def endpoint_file(self) -> Path:
        """JSON of the running service: address, family, authkey (hex), pid; mode 0600."""
        return self.root / "service.json"

    def endpoint_address(self) -> str:
        """Return the address of the service's local endpoint (socket path or pipe name)."""
        digest = hashlib.sha256(str(self.root.resolve()).encode()).hexdigest()[:16]
        if sys.platform == "win32":
            return rf"\\.\pipe\marmot-{digest}"
        inside = self.root / "service.sock"
        if len(os.fsencode(inside)) < 100:  # sun_path holds 108 bytes, 104 on macOS
            return str(inside)
        base = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
        room = base / f"marmot-{os.getuid()}"
        if not _private_room(room):
            room = Path(tempfile.mkdtemp(prefix="marmot-"))
        return str(room / f"{digest}.sock")
