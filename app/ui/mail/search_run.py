"""One search as it runs: rows come in pieces, the newest first, until it ends or is cancelled."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from app.domain.ids import PlaceId
from app.ui.work import Work

if TYPE_CHECKING:
    from app.engine.engine import Engine


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was searched, and whether there are more hits than were asked for."""

    searched: int
    of: int
    more: bool


class SearchRun(QObject):
    """Lives as long as its query is on the screen; reads on the engine's reader threads."""

    found = Signal(object)  # list of PlaceIds, to be appended
    finished = Signal(object)  # Coverage
    failed = Signal(object)  # the exception

    def __init__(
        self, engine: Engine, work: Work, query: str, parent: QObject, *, most: int, unread: bool
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._work = work
        self._query = query
        self._most = most
        self._unread = unread
        self._cancelled = threading.Event()

    def start(self) -> None:
        self._work.then(self, self._engine.query(self._read), self._on_end, self._on_failed)

    def cancel(self) -> None:
        """Another query takes its place: nothing is told any more."""
        self._cancelled.set()
        self.deleteLater()

    def _read(self) -> Coverage:
        engine, left = self._engine, self._most
        searched, total = engine.coverage()
        for piece in engine.search_stream(
            self._query, limit=self._most + 1, cancelled=self._cancelled.is_set
        ):
            chosen = piece[:left]
            left -= len(piece)
            if self._unread:
                chosen = [row.id for row in engine.rows(chosen) if row.unread]
            self._work.call(lambda ids=chosen: self._on_found(ids))  # type: ignore[misc]
        return Coverage(searched, total, left < 0)

    def _on_found(self, ids: list[PlaceId]) -> None:
        if shiboken6.isValid(self) and not self._cancelled.is_set() and ids:
            self.found.emit(ids)

    def _on_end(self, coverage: Coverage) -> None:
        if not self._cancelled.is_set():
            self.finished.emit(coverage)

    def _on_failed(self, error: BaseException) -> None:
        if not self._cancelled.is_set():
            self.failed.emit(error)
