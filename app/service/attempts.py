"""What was being read when the process died: marks in shared memory that outlive it.

Before bytes of strangers are parsed in this process their key is written into a page of a mapped
file, which costs less than a microsecond and needs no system call. A process that dies (a fault in
a library, memory, the watchdog) leaves its marks; the next one counts them. A message that was
there at a death is parsed in the worker from then on, and stored alone; only one that was there
alone again and again is kept unread. A power cut or a killed process marks innocent messages too,
whole batches of them, which costs them that detour and nothing else.
"""

from __future__ import annotations

import json
import logging
import mmap
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from app import __version__

log = logging.getLogger(__name__)

PAGE = 32768  # bytes: the keys of the largest batch
MOST_KEYS = 1000  # remembered; older ones have their chance again
_MEMORY = "memory.json"


class _Page:
    """The mark of one thread."""

    def __init__(self, path: Path) -> None:
        with path.open("w+b") as file:
            file.write(b"\0" * PAGE)  # takes the space now: a full disk later would be a SIGBUS
            file.flush()
            self.map = mmap.mmap(file.fileno(), PAGE)
        self.since: float | None = None  # when the timed mark was set

    def write(self, text: bytes) -> None:
        text = text[: PAGE - 1]
        self.map[: len(text) + 1] = text + b"\0"

    def clear(self) -> None:
        self.since = None
        self.map[0] = 0


class Attempts:
    """The marks of one service and what earlier ones left. Safe to use from any thread.

    Without a folder, or when it cannot be written, everything works but nothing is remembered.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._here = threading.local()
        self._guard = threading.Lock()
        self._pages: list[_Page] = []
        self._deaths: dict[str, int] = {}
        self._limited: dict[str, None] = {}
        if folder is not None:
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._remember(folder)
            except OSError:
                log.info("the marks of parsing cannot be kept")
                self._folder = None

    def deaths(self, key: str) -> int:
        """Return how often a process died while it had this message."""
        return self._deaths.get(key, 0)

    def was_limited(self, key: str) -> bool:
        """Tell whether this message exceeded the worker's limits before."""
        return key in self._limited

    def mark(self, *keys: str, timed: bool = True) -> None:
        """Say what this thread works on now; ``timed``: it must not take longer than seconds."""
        page = self._page()
        if page is None:
            return
        page.write("\n".join(keys).encode("ascii", "replace"))
        page.since = time.monotonic() if timed else None

    def clear(self) -> None:
        """This thread works on nothing of strangers any more."""
        page: _Page | None = getattr(self._here, "page", None)
        if page is not None:
            page.clear()

    def note_limited(self, key: str) -> None:
        """Remember that a message is beyond the limits, so that it is not tried again."""
        with self._guard:
            self._limited[key] = None
            self._save()

    def forgive(self, keys: Iterable[str]) -> None:
        """It went well this time."""
        with self._guard:
            known = [key for key in keys if self._deaths.pop(key, 0)]
            if known:
                self._save()

    def longest(self) -> float:
        """Return for how many seconds a thread has been at the same timed mark."""
        now = time.monotonic()
        times = [page.since for page in list(self._pages)]
        return max((now - since for since in times if since is not None), default=0.0)

    # inner

    def _page(self) -> _Page | None:
        page: _Page | None = getattr(self._here, "page", None)
        if page is None and self._folder is not None:
            with self._guard:
                path = self._folder / f"page-{len(self._pages)}"
                try:
                    page = _Page(path)
                except (OSError, ValueError):
                    return None  # a full disk: the next mark tries again
                self._pages.append(page)
            self._here.page = page
        return page

    def _remember(self, folder: Path) -> None:
        try:
            kept = json.loads((folder / _MEMORY).read_text("utf-8"))
            if kept["version"] == __version__:  # another program may do better
                self._deaths = {str(key): int(count) for key, count in kept["deaths"].items()}
                self._limited = dict.fromkeys(str(key) for key in kept["limited"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._deaths, self._limited = {}, {}
        found = False
        for path in sorted(folder.glob("page-*")):
            text = path.read_bytes().partition(b"\0")[0].decode("ascii", "replace")
            keys = [key for key in text.split("\n") if key]
            for key in keys:  # that many were there says little of each
                before = self._deaths.get(key, 0)
                self._deaths[key] = before + 1 if len(keys) == 1 else max(before, 1)
                found = True
            path.unlink(missing_ok=True)
        if found:
            log.warning("a former run ended while it read messages")
            self._save()

    def _save(self) -> None:
        if self._folder is None:
            return
        for kept in (self._deaths, self._limited):
            while len(kept) > MOST_KEYS:
                del kept[next(iter(kept))]
        data = {"version": __version__, "deaths": self._deaths, "limited": list(self._limited)}
        target = self._folder / _MEMORY
        try:
            temporary = target.with_suffix(".new")
            temporary.write_text(json.dumps(data), "utf-8")
            temporary.replace(target)
        except OSError:
            log.info("what exceeded the limits could not be kept")
