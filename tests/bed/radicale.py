"""A private Radicale: CalDAV and CardDAV on loopback over plain HTTP."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Self

from tests.bed.process import LOOPBACK, Server, ServerProcess, Unavailable, free_port

# The files are the kernel's at once, as with Dovecot's "mail_fsync = never": flushing each write
# to the disk is most of what a PUT takes. Radicale knows the option, but not in its file.
_UNFLUSHED = "import os, runpy; os.fsync = lambda fd: None; "
# At each new resource it reads the whole collection to see that the UID is new, and after each
# write it walks through it for old cache files: 10,000 PUTs one by one look at 100 million files.
_UNCHECKED = (
    "from radicale.storage import BaseCollection;"
    " from radicale.storage.multifilesystem.history import CollectionPartHistory as History;"
    " BaseCollection.has_uid = lambda self, uid: False;"
    " History._clean_history = lambda self: None; "
)
_RUN = "runpy.run_module('radicale', run_name='__main__')"


class Radicale(Server):
    """One Radicale with users of its own; each sees only its own collections.

    ``thorough`` False leaves out what it looks at the whole collection for at each write (is the
    UID new, are cache files old), for collections of thousands.
    """

    def __init__(self, root: Path, *, tls: bool = False, thorough: bool = True) -> None:
        try:
            import radicale  # noqa: F401  (only asked whether it is there)
        except ImportError as error:
            raise Unavailable(f"Radicale is not installed ({error})") from None
        root.mkdir(parents=True, exist_ok=True)
        self.root = root
        self.host = LOOPBACK
        self.port = free_port()
        self.log = root / "radicale.log"
        self._users = root / "users"
        self._users.touch()
        self.ca_file: Path | None = None
        self._program = _UNFLUSHED + ("" if thorough else _UNCHECKED) + _RUN
        self._tls = ""
        if tls:
            from tests.bed.certificates import Authority

            authority = Authority(root / "ca")
            good = authority.good()
            self.ca_file = authority.ca_file
            self._tls = f"ssl = True\ncertificate = {good.cert}\nkey = {good.key}\n"
        self._process: ServerProcess | None = None

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://{self.host}:{self.port}/"

    def collections(self, user: str) -> Path:
        """Return the directory that holds the collections of ``user``, one directory each."""
        return self.root / "collections" / "collection-root" / user

    def add_user(self, name: str, password: str = "secret") -> None:
        """Let ``name`` in; may be called while the server runs (it reads the file again)."""
        lines = [
            line for line in self._users.read_text().splitlines() if line.split(":")[0] != name
        ]
        self._users.write_text("\n".join([*lines, f"{name}:{password}"]) + "\n")

    def start(self) -> Self:
        configuration = self.root / "config"
        configuration.write_text(f"""\
[server]
hosts = {self.host}:{self.port}
max_connections = 100
timeout = 60
{self._tls}
[auth]
type = htpasswd
htpasswd_filename = {self._users}
htpasswd_encryption = plain
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = {self.root / "collections"}
[web]
type = none
[logging]
level = warning
""")
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = ServerProcess(
            [sys.executable, "-c", self._program, "--config", str(configuration)],
            self.log,
            environment=environment,
        )
        try:
            self._process.wait_for_port(self.port)
        except Unavailable as error:
            self.stop()
            raise Unavailable(f"Radicale: {error}") from None
        return self

    def stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None
