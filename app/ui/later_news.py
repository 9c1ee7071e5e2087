"""Says once what has come back from snooze and which answers are overdue."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.ids import PlaceId
from app.domain.later import Snoozed, Watch
from app.domain.mail import Row
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.words import plural, tr

SECONDS = 20.0
News = tuple[list[Snoozed], list[Watch], dict[int, Row]]


class LaterNews(QObject):
    """Looks when the window opens and whenever something has changed; one notice for all of it."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._asking = False
        self._again = False  # something has changed while it was looked at
        context.bridge.changed.connect(self._on_changed)
        self.look()

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if kinds(changes) & {"snooze", "watch"}:
            self.look()

    def look(self) -> None:
        engine = self._context.engine
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False

        def read() -> News:
            back, overdue = engine.news()
            rows = engine.rows([s.place for s in back[:1]])
            return back, overdue, {row.id: row for row in rows}

        self._context.work.then(self, engine.query(read), self._tell, self._failed)

    def _looked(self) -> None:
        self._asking = False
        if self._again:
            self.look()

    def _failed(self, error: BaseException) -> None:
        self._looked()
        self._context.work.failed_quietly.emit(error)

    def _tell(self, news: News) -> None:
        back, overdue, rows = news
        if not (back or overdue):
            self._looked()
            return
        context = self._context
        told = context.engine.news_told(back, overdue)
        context.work.then(self, told, lambda _n: self._looked(), self._failed)
        if back:
            first = rows.get(back[0].place)
            subject = first.subject if first is not None else ""
            text = plural("1 snoozed message is back", "%n snoozed messages are back", len(back))
            if len(back) == 1 and subject:
                text = tr("Back from snooze: {subject}", subject=_short(subject))
            self._offer(text, back[0].place)
        if overdue:
            text = plural("1 answer is overdue", "%n answers are overdue", len(overdue))
            if len(overdue) == 1 and overdue[0].subject:
                text = tr("Nobody has answered: {subject}", subject=_short(overdue[0].subject))
            self._offer(text, overdue[0].place)
        if not self._window.isActiveWindow():
            QApplication.alert(self._window)

    def _offer(self, text: str, place: PlaceId | None) -> None:
        bar, windows = self._context.bar, self._context.windows
        if place is None:
            bar.say(text, seconds=SECONDS)
        else:
            bar.offer(text, tr("Show"), lambda: windows.show_message(place), seconds=SECONDS)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
