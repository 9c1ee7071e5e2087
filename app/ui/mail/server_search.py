"""The line above search results that asks the servers too and says what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.engine import ServerHits
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, column, label, line, row
from app.ui.sentences import of_error
from app.ui.words import plural, tr


class ServerSearchBar(QWidget):
    """Shown while a search is on the screen. Asks nothing by itself."""

    found = Signal(object)  # list of PlaceIds

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._query = ""
        self._known: frozenset[int] = frozenset()
        self.words = label("", "small", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.ask = button(tr("Search on the server too"), "link", context.icons.icon("server"))
        self.ask.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ask.clicked.connect(self._ask)
        inner = row(self.ask, self.words, margins=(t.M, t.XS, t.L, t.XS), spacing=t.S)
        inner.setAlignment(self.ask, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        outer = column(line())
        outer.insertLayout(0, inner)
        self.setLayout(outer)
        context.bridge.told.connect(self._on_event)
        self.hide()

    def show_for(self, query: str) -> None:
        """Offer to ask for this query; "" hides the line."""
        self._query = query
        self.words.clear()
        self.words.hide()
        self.ask.setText(" " + tr("Search on the server too"))
        self.ask.show()
        self.ask.setEnabled(True)
        self.setVisible(bool(query))

    def told_already(self, ids: frozenset[int]) -> None:
        """Say which hits are in the list, so that only what is new is counted."""
        self._known = ids

    def _say(self, text: str, *, again: bool) -> None:
        self.words.setText(text)
        self.words.show()
        self.ask.setText(" " + tr("Try again"))
        self.ask.setVisible(again)

    def _ask(self) -> None:
        if not self._query:
            return
        query, engine = self._query, self._context.engine
        self._say(tr("Searching on the server…"), again=False)

        def done(hits: ServerHits) -> None:
            if query == self._query:
                self._on_hits(hits)

        def failed(error: BaseException) -> None:
            if query == self._query:
                self._say(str(of_error(error)), again=True)

        self._context.work.then(self, engine.search_server(query), done, failed)

    def _on_hits(self, hits: ServerHits) -> None:
        new = len([place for place in hits.ids if place not in self._known])
        if new:
            text = plural("The server found 1 more.", "The server found %n more.", new)
        else:
            text = tr("The server found nothing more.")
        if hits.refused:
            text += " " + plural(
                "1 folder could not be searched.", "%n folders could not be searched.", hits.refused
            )
        names = {a.id: a.settings.address for a in self._context.engine.accounts()}
        for account, error in hits.failed:
            text += f" {names.get(account, '')}: {of_error(error).what}"
        self._say(text, again=bool(hits.failed))
        if hits.ids:
            self.found.emit(hits.ids)

    def _on_event(self, event: dict[str, object]) -> None:
        if event.get("what") == "search" and event.get("total") and not self.ask.isVisible():
            self.words.setText(
                tr(
                    "Searching on the server: {done} of {all} folders",
                    done=event.get("done", 0),
                    all=event["total"],
                )
            )
