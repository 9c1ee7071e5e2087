"""The quiet message bar: "3 moved to Trash - Undo", floating at the bottom of the pane.

Messages leave by themselves, later while the pointer or the focus is on them; several stand above
each other. Nothing here takes the focus.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import tokens as t
from app.ui.theme import Theme

MOST = 3


class Toast(QFrame):
    """One message with at most one button."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        k = theme.tokens
        self.setStyleSheet(
            f"QFrame#toast {{ background: {k.toast}; border-radius: 8px; }}"
            f"QFrame#toast QLabel {{ color: {k.toast_text}; background: transparent; }}"
            f"QFrame#toast QPushButton {{ color: {k.toast_accent}; background: transparent;"
            " border: 1px solid transparent; font-weight: 600; padding: 0 6px; min-height: 24px; }"
            f"QFrame#toast QPushButton:hover {{ text-decoration: underline; }}"
            f"QFrame#toast QPushButton:focus {{ border: 1px solid {k.toast_accent}; }}"
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        color = QColor(k.shadow)
        color.setAlpha(70)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)
        self.label = QLabel(text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self._inner = QHBoxLayout(self)
        self._inner.setContentsMargins(14, 6, 14, 6)
        self._inner.setSpacing(t.M)
        self._inner.addWidget(self.label)
        self.button: QPushButton | None = None
        self.is_offer = False  # its button takes back what was just done

    def fit(self, room: int) -> None:
        """Break the text into lines where it is wider than ``room`` for the whole message."""
        margins = self._inner.contentsMargins()
        room -= margins.left() + margins.right()
        if self.button is not None:
            room -= self.button.sizeHint().width() + self._inner.spacing()
        self.label.setWordWrap(False)
        wish = self.label.sizeHint()
        if wish.width() > room:
            self.label.setWordWrap(True)
            wish = QSize(room, self.label.heightForWidth(room))
        self.label.setFixedSize(wish)

    def add_button(self, text: str, run: Callable[[], object]) -> None:
        self.button = QPushButton(text)
        self.button.setAccessibleName(text)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(lambda: run())
        self._inner.addWidget(self.button)


class MessageBar(QWidget):
    """Owns the messages on screen; lives over ``anchor`` (the stack of panes)."""

    def __init__(self, theme: Theme, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._theme = theme
        self._anchor = anchor
        self._toasts: list[Toast] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(t.S)
        anchor.installEventFilter(self)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """The messages on screen, oldest first."""
        return [toast.label.text() for toast in self._toasts]

    def withdraw_offers(self) -> None:
        """Take away every "Undo": it has been done by key or menu, the buttons are stale."""
        for toast in list(self._toasts):
            if toast.is_offer:
                self._drop(toast)

    def say(self, text: str, *, seconds: float = 5.0) -> None:
        """Show a message that only tells."""
        self._show(Toast(self._theme, text, self), seconds)

    def offer(
        self, text: str, button: str, run: Callable[[], object], *, seconds: float = 8.0
    ) -> None:
        """Show a message with a button such as "Undo"; it leaves when the button was pressed."""
        toast = Toast(self._theme, text, self)
        toast.is_offer = True
        toast.add_button(button, self._leaving(toast, run))
        self._show(toast, seconds)

    def count_down(
        self,
        words: Callable[[int], str],
        seconds: int,
        button: str,
        run: Callable[[], object],
        after: str = "",
    ) -> None:
        """Show ``words(seconds left)`` while something can still be taken back."""
        toast = Toast(self._theme, words(seconds), self)
        toast.add_button(button, self._leaving(toast, run))
        self._show(toast, None)
        left = [seconds]
        tick = QTimer(toast)
        tick.setInterval(1000)

        def on_tick() -> None:
            left[0] -= 1
            if left[0] > 0:
                toast.label.setText(words(left[0]))
                self._place()
                return
            tick.stop()
            self._drop(toast)
            if after:
                self.say(after)

        tick.timeout.connect(on_tick)
        tick.start()

    def _leaving(self, toast: Toast, run: Callable[[], object]) -> Callable[[], None]:
        def pressed() -> None:
            self._drop(toast)
            run()

        return pressed

    def clear(self) -> None:
        for toast in list(self._toasts):
            self._drop(toast)

    def press(self) -> bool:
        """Press the button of the newest message that has one (for the keyboard)."""
        for toast in reversed(self._toasts):
            if toast.button is not None:
                toast.button.click()
                return True
        return False

    def _show(self, toast: Toast, seconds: float | None) -> None:
        while len(self._toasts) >= MOST:
            self._drop(self._toasts[0])
        self._toasts.append(toast)
        self._column.addWidget(toast, 0, Qt.AlignmentFlag.AlignLeft)
        toast.show()  # a hidden one is not counted in the height, and all would be squeezed
        if seconds is not None:
            timer = QTimer(toast)
            timer.setSingleShot(True)
            timer.setInterval(int(seconds * 1000))

            def leave() -> None:
                busy = toast.underMouse() or (toast.button is not None and toast.button.hasFocus())
                if busy:
                    timer.start(1500)
                else:
                    self._drop(toast)

            timer.timeout.connect(leave)
            timer.start()
        self.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, toast.label.text()))

    def _drop(self, toast: Toast) -> None:
        if toast not in self._toasts:
            return
        self._toasts.remove(toast)
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if self._toasts:
            self._place()
        else:
            self.hide()

    def _place(self) -> None:
        margins = self._column.contentsMargins()
        for toast in self._toasts:
            toast.fit(self._anchor.width() - margins.left() - margins.right())
        self._column.activate()
        wish = self.sizeHint()
        width = min(wish.width(), self._anchor.width())
        left = max(0, min(t.SIDE_WIDTH + t.L, self._anchor.width() - width))
        self.setGeometry(left, self._anchor.height() - wish.height(), width, wish.height())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._toasts:
            self._place()
        return super().eventFilter(watched, event)
