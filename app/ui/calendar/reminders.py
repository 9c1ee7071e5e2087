"""The reminders of an event: a line each, minutes before the start."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import tokens as t
from app.ui.icons import Icons
from app.ui.parts import button, tool
from app.ui.words import plural, tr

CHOICES = (0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080)
MOST = 5


def words_of(minutes: int) -> str:
    """Return "15 minutes before"."""
    if minutes == 0:
        return tr("at the start")
    if minutes % 10080 == 0:
        return plural("1 week before", "%n weeks before", minutes // 10080)
    if minutes % 1440 == 0:
        return plural("1 day before", "%n days before", minutes // 1440)
    if minutes % 60 == 0:
        return plural("1 hour before", "%n hours before", minutes // 60)
    return plural("1 minute before", "%n minutes before", minutes)


class Reminders(QWidget):
    """Up to a few reminders; one with an unusual time keeps it."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.boxes: list[QComboBox] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(t.XS)
        self.add = button(tr("Add a reminder"), "link")
        self.add.clicked.connect(lambda: self._add(15))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(t.XS)
        outer.addLayout(self._column)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        outer.addLayout(line)

    def set_minutes(self, minutes: tuple[int, ...]) -> None:
        for value in minutes:
            self._add(value)

    def minutes(self) -> tuple[int, ...]:
        """Return them in their order, none twice."""
        return tuple(dict.fromkeys(int(box.currentData()) for box in self.boxes))

    def _add(self, minutes: int) -> None:
        box = QComboBox()
        box.setAccessibleName(tr("Reminder"))
        for value in sorted({*CHOICES, minutes}):
            box.addItem(words_of(value), value)
        box.setCurrentIndex(box.findData(minutes))
        away = tool(self._icons.icon("x"), tr("Remove this reminder"))
        away.setIconSize(QSize(t.ICON_SMALL, t.ICON_SMALL))
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(box)
        line.addWidget(away)
        line.addStretch(1)

        def remove() -> None:
            self.boxes.remove(box)
            self._column.removeWidget(holder)
            holder.deleteLater()
            self.add.setVisible(len(self.boxes) < MOST)

        away.clicked.connect(remove)
        self.boxes.append(box)
        self._column.addWidget(holder)
        self.add.setVisible(len(self.boxes) < MOST)
