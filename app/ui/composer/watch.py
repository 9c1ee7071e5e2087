"""The small menu beside Send: "tell me if nobody has answered by then"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QToolButton

from app.ui.context import Context
from app.ui.mail.times import ahead, fill_menu, watch_choices
from app.ui.parts import tool
from app.ui.words import tr


def watch_button(context: Context) -> WatchButton:
    return WatchButton(context, tool(context.icons.icon("message-square-reply"), ""))


class WatchButton:
    """Owns the choice of one composer; ``until`` is None while nothing is awaited.

    ``changed`` is called once ``until`` is another.
    """

    def __init__(self, context: Context, widget: QToolButton) -> None:
        self._context = context
        self.widget = widget
        self.until: float | None = None
        self.changed: Callable[[], object] = lambda: None
        widget.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        widget.setCheckable(True)
        self.menu = QMenu(widget)
        self.menu.aboutToShow.connect(self._fill)
        self.menu.aboutToHide.connect(self._after)
        widget.setMenu(self.menu)
        self.choose(None)

    def choose(self, until: float | None) -> None:
        """Take a time, or None to wait for no answer."""
        if until != self.until:
            self.until = until
            self.changed()
        name = tr("Tell me if nobody answers")
        if until is not None:
            when = ahead(until, self._context.engine.clock.now())
            name = tr("You are told when nobody has answered by {when}", when=when)
        self.widget.setChecked(until is not None)
        self.widget.setToolTip(name)
        self.widget.setAccessibleName(name)

    def _fill(self) -> None:
        self.menu.clear()
        self.menu.addSection(tr("Tell me if nobody answers"))
        choices = watch_choices(self._context.engine.clock.now())
        question = tr("Tell me if nobody has answered by")
        fill_menu(self.menu, self._context, self.widget, choices, self.choose, question)
        if self.until is not None:
            self.menu.addAction(tr("No, wait for nothing"), lambda: self.choose(None))

    def _after(self) -> None:
        self.widget.setChecked(self.until is not None)  # a press alone toggles nothing
