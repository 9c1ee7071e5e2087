"""What the painted views have in common: selection, keys, signals.

A view paints ``entries`` of ``days``; it never writes, it says what was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.ui.calendar.blocks import Fonts, spoken
from app.ui.calendar.data import Entry, Key
from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Slot:
    """A free time somebody pointed at; an all-day ``end`` is the first day after."""

    start: datetime
    end: datetime
    all_day: bool


class EventView(QAbstractScrollArea):
    """Base of the hour grid and the month."""

    selection_changed = Signal(object)  # Entry or None
    card_requested = Signal(object, QRect)  # Entry, where it stands on the screen
    open_requested = Signal(object)  # Entry
    slot_requested = Signal(object, QRect)  # Slot, where it stands on the screen
    moved = Signal(object, object, object)  # Entry, new start, new end
    day_requested = Signal(object)  # date
    step_requested = Signal(int)
    menu_requested = Signal(object, QPoint)  # Entry or Slot, where on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fonts = Fonts(theme)
        self.days: list[date] = []
        self.entries: Sequence[Entry] = ()
        self.selected: Key | None = None
        self.pending: Slot | None = None  # the new event that is being named
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._on_theme)

    # what is shown

    def show_days(self, days: list[date]) -> None:
        self.days = days
        self.entries = ()
        self.select(None)
        self._arrange()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self._arrange()
        if self.selected is not None and self.selected_entry is None:
            self.select(None)

    @property
    def selected_entry(self) -> Entry | None:
        if self.selected is None:
            return None
        return next((e for e in self.entries if e.key == self.selected), None)

    def select(self, entry: Entry | None, *, tell: bool = True) -> None:
        key = entry.key if entry is not None else None
        if key == self.selected:
            return
        self.selected = key
        self.viewport().update()
        if entry is not None:
            words = spoken(entry)
            self.setAccessibleDescription(words)
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        else:
            self.setAccessibleDescription("")
        if tell:
            self.selection_changed.emit(entry)

    def place_of(self, entry: Entry) -> QRect:
        """Return where an entry stands on the screen."""
        rect = self.rect_of(entry)
        visible = rect.toRect().intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(visible.topLeft()), visible.size())

    def mark_pending(self, slot: Slot | None) -> None:
        """Show where the event that is being named will stand."""
        self.pending = slot
        self.viewport().update()

    # for subclasses

    def rect_of(self, entry: Entry) -> QRectF:
        """Return the first place of an entry in viewport coordinates."""
        raise LookupError(entry.key)

    def entry_at(self, point: QPoint) -> Entry | None:
        return None

    def slot_at(self, point: QPoint) -> Slot | None:
        return None

    def _arrange(self) -> None:
        self.viewport().update()

    def reveal(self, entry: Entry) -> None:
        """Scroll so that an entry is seen."""

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, entry = event.key(), self.selected_entry
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
            self.open_requested.emit(entry)
        elif key == Qt.Key.Key_Space and entry is not None:
            self.card_requested.emit(entry, self.place_of(entry))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk_days(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_requested.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape:
            self.select(None)
        else:
            super().keyPressEvent(event)

    def _ordered(self) -> list[Entry]:
        """Return the entries by the day they are first seen on, then as the eye reads them."""
        if not self.days:
            return []
        first, last = self.days[0], self.days[-1]
        shown = [e for e in self.entries if e.last_day >= first and e.first_day <= last]
        return sorted(shown, key=lambda e: (max(e.first_day, first), not e.banner, e.start, e.key))

    def _walk(self, by: int) -> None:
        found = self._ordered()
        if not found:
            return
        keys = [e.key for e in found]
        if self.selected in keys:
            index = min(len(found) - 1, max(0, keys.index(self.selected) + by))
        else:
            now = datetime.now()
            ahead = [n for n, e in enumerate(found) if e.end > now]
            index = ahead[0] if ahead else 0
        self._choose(found[index])

    def _walk_days(self, by: int) -> None:
        found, current = self._ordered(), self.selected_entry
        if current is None:
            self._walk(1)
            return
        day = max(current.first_day, self.days[0])
        beyond = [e for e in found if (max(e.first_day, self.days[0]) - day).days * by > 0]
        if not beyond:
            self.step_requested.emit(by)
            return
        days = [max(e.first_day, self.days[0]) for e in beyond]
        nearest = min(days) if by > 0 else max(days)
        same = [e for e, d in zip(beyond, days, strict=True) if d == nearest]
        wanted = current.start.time()

        def distance(entry: Entry) -> tuple[bool, float]:
            minutes = (entry.start.hour - wanted.hour) * 60 + entry.start.minute - wanted.minute
            return entry.banner != current.banner, abs(minutes)

        self._choose(min(same, key=distance))

    def _choose(self, entry: Entry) -> None:
        self.select(entry)
        self.reveal(entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            entry = self.selected_entry
            if entry is not None:
                self.menu_requested.emit(entry, self.place_of(entry).center())
            return
        point = self.viewport().mapFrom(self, event.pos())
        entry = self.entry_at(point)
        if entry is not None:
            self.select(entry)
        target = entry if entry is not None else self.slot_at(point)
        if target is not None:
            self.menu_requested.emit(target, event.globalPos())

    def _on_theme(self) -> None:
        self.fonts = Fonts(self._theme)
        self._arrange()
