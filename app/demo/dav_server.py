"""A CalDAV and CardDAV server on loopback: Radicale in a thread, its collections in a directory."""

from __future__ import annotations

import json
import socket
import threading
from pathlib import Path
from typing import Any, Self

import radicale.config
import radicale.server


class DavServer:
    """Serves the collections under ``root`` to the users added; plain HTTP on a free port."""

    def __init__(self, root: Path) -> None:
        self.host = "127.0.0.1"
        self._root = root
        self._users = root / "users"
        self._end, self._signal = socket.socketpair()
        self._server: Any = None
        self._thread: threading.Thread | None = None
        self.port = 0
        root.mkdir(parents=True, exist_ok=True)
        self._users.touch()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/"

    def add_user(self, name: str, password: str) -> None:
        """Let ``name`` in with ``password``."""
        with self._users.open("a", encoding="utf-8") as file:
            file.write(f"{name}:{password}\n")

    def add_collection(
        self, user: str, name: str, properties: dict[str, str], items: dict[str, str]
    ) -> None:
        """Write a calendar or an address book; ``properties`` as Radicale keeps them."""
        place = self._root / "collections" / "collection-root" / user / name
        place.mkdir(parents=True, exist_ok=True)
        (place / ".Radicale.props").write_text(json.dumps(properties), encoding="utf-8")
        for file, text in items.items():
            (place / file).write_bytes(text.encode("utf-8"))

    def start(self) -> Self:
        """Serve; return when connections are accepted."""
        for _ in range(20):
            self.port = _free_port()
            if self._try_start():
                return self
        raise OSError("no free port")

    def stop(self) -> None:
        """End the thread; the collections stay where they are."""
        self._signal.close()
        if self._thread is not None:
            self._thread.join(10)
        self._end.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _try_start(self) -> bool:
        configuration = radicale.config.load()
        configuration.update(
            {
                "server": {"hosts": f"{self.host}:{self.port}", "max_connections": "40"},
                "auth": {
                    "type": "htpasswd",
                    "htpasswd_filename": str(self._users),
                    "htpasswd_encryption": "plain",
                    "delay": "0",
                },
                "rights": {"type": "owner_only"},
                "storage": {"filesystem_folder": str(self._root / "collections")},
                "web": {"type": "none"},
                "logging": {"level": "error"},
            },
            "demonstration",
        )
        failed = threading.Event()

        def serve() -> None:
            try:
                radicale.server.serve(configuration, self._end)
            except (RuntimeError, OSError):
                failed.set()

        self._thread = threading.Thread(target=serve, name="demo-dav", daemon=True)
        self._thread.start()
        while not failed.is_set() and self._thread.is_alive():
            try:
                socket.create_connection((self.host, self.port), timeout=1).close()
            except OSError:
                failed.wait(0.02)
            else:
                return True
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
