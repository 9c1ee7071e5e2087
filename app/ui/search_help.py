"""What can be typed into the search field: a small popup whose lines put themselves in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import tokens as t
from app.ui.parts import button, label
from app.ui.words import tr


def lines() -> list[tuple[str, str]]:
    """Return (what is put into the field, what it finds)."""
    return [
        ("from:", tr("somebody who wrote; also to: cc: bcc:")),
        ("subject:", tr("words of the subject; body: of the text")),
        ("file:", tr("name of an attached file")),
        ("has:attachment", tr("also has:invitation, has:tag")),
        ("is:unread", tr("also is:flagged, is:answered, is:draft")),
        ("after:", tr("2024, 2024-03-15, yesterday or 7d; also before: on:")),
        ("in:", tr("a folder; -in:trash leaves one out")),
        ("tag:", tr("a tag")),
        ("larger:", tr("a size such as 2M; also smaller:")),
        ('"…"', tr("exactly these words")),
        ("-", tr("in front of anything: without it")),
        ("OR", tr("one or the other; (brackets) keep things together")),
    ]


class SearchHelp(QFrame):
    """Opens below the search field; arrow keys and Tab walk, Enter puts in, Esc leaves."""

    chosen = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Search help"))
        self._field = field
        self.buttons: list[QPushButton] = []
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(t.M)
        grid.setVerticalSpacing(2)
        for number, (text, meaning) in enumerate(lines()):
            entry = button(text, "link")
            entry.setAccessibleName(f"{text} {meaning}")
            entry.clicked.connect(lambda _checked=False, text=text: self._choose(text))
            self.buttons.append(entry)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(entry, number, 0, left)
            grid.addWidget(label(meaning, "muted"), number, 1, left)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.L, t.M, t.L, t.M)
        column.setSpacing(t.S)
        column.addWidget(label(tr("What you can search for"), "section"))
        column.addLayout(grid)
        note = tr("Trash and Spam are searched too. Accents and capitals do not matter.")
        column.addWidget(label(note, "small"))

    def open(self) -> None:
        """Show the popup below the field, the first line ready."""
        self.adjustSize()
        self.move(self._field.mapToGlobal(QPoint(0, self._field.height() + t.XS)))
        self.show()
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, text: str) -> None:
        self.close()
        self.chosen.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            found = self.focusWidget()
            if isinstance(found, QPushButton):
                found.click()
        else:
            super().keyPressEvent(event)
