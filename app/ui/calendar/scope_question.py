"""Which occurrences of a series are meant: asked without blocking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from app.engine.pim import Scope
from app.ui import tokens as t
from app.ui.parts import button, column, label, row
from app.ui.words import tr

ALL: tuple[Scope, ...] = ("this", "following", "all")


class ScopeQuestion(QDialog):
    """Three answers and a way out."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        chosen: Callable[[Scope], None],
        scopes: tuple[Scope, ...] = ALL,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self.answers: dict[Scope, QPushButton] = {}
        words: tuple[tuple[Scope, str], ...] = (
            ("this", tr("Only this event")),
            ("following", tr("This and all following events")),
            ("all", tr("All events of the series")),
        )
        inner = column(
            label(title, "title"),
            label(tr("This event repeats. Which events do you mean?"), "muted", wrap=True),
            t.S,
            margins=(t.XL, t.XL - 4, t.XL, t.XL - 4),
            spacing=t.S,
        )
        for scope, text in words:
            if scope not in scopes:
                continue
            made = button(text, "main" if scope == scopes[0] else "")
            made.clicked.connect(lambda _c=False, scope=scope: self._take(scope))
            self.answers[scope] = made
            inner.addWidget(made)
        cancel = button(tr("Cancel"), "link")
        cancel.clicked.connect(self.reject)
        inner.addLayout(row(None, cancel, None))
        self.setLayout(inner)
        self.setMinimumWidth(340)
        self.answers[scopes[0]].setFocus()

    def _take(self, scope: Scope) -> None:
        self.accept()
        self._chosen(scope)


def ask_scope(
    parent: QWidget,
    title: str,
    chosen: Callable[[Scope], None],
    left: Callable[[], object] | None = None,
    scopes: tuple[Scope, ...] = ALL,
) -> ScopeQuestion:
    """Open the question; ``left`` is called when it is left without an answer."""
    dialog = ScopeQuestion(parent, title, chosen, scopes)
    if left is not None:
        dialog.rejected.connect(lambda: left())
    dialog.open()
    return dialog
