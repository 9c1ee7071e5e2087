"""Rows of the editor for what a card has several of: addresses, numbers, places, pages.

Each row keeps the value it began with, so that types and parts it does not show stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.domain.pim import LabelledValue
from app.ui import tokens as t
from app.ui.contacts import wording
from app.ui.contacts.wording import Postal
from app.ui.context import Context
from app.ui.parts import button, column, label, restyle, row, tool, widgets
from app.ui.words import tip, tr

KIND_WIDTH = 108


class ValueRow(QWidget):
    """One value: kind chooser, text, remove button."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, context: Context, what: str, kinds: Sequence[str], value: LabelledValue
    ) -> None:
        super().__init__()
        self._first = value
        self.what = what
        self.kind = QComboBox()
        self.kind.setFixedWidth(KIND_WIDTH)
        self.kind.setAccessibleName(tr("Kind of {what}", what=what))
        for word in kinds:
            self.kind.addItem(wording.kind_title(word), word)
        self.kind.setCurrentIndex(max(0, self.kind.findData(wording.kind(value))))
        if self.kind.findData(wording.kind(value)) < 0:
            self.kind.setCurrentIndex(self.kind.count() - 1)
        self._first_kind = str(self.kind.currentData())
        self.kind.currentIndexChanged.connect(lambda _i: self.changed.emit())
        self.remove: QToolButton = tool(context.icons.icon("minus"), tr("Remove {what}", what=what))
        self.remove.setIconSize(QSize(t.ICON_SMALL, t.ICON_SMALL))
        self.remove.clicked.connect(self.removed)
        inner = row(spacing=t.S)
        inner.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self._make_fields(), 1)
        inner.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inner)

    def _make_fields(self) -> QWidget:
        self.text = QLineEdit(self._first.value)
        self.text.setAccessibleName(self.what)
        self.text.setCursorPosition(0)
        self.text.textEdited.connect(lambda _t: self._on_edited())
        return self.text

    def _on_edited(self) -> None:
        if self.text.property("invalid"):
            self.set_invalid(False)
        self.changed.emit()

    def set_invalid(self, invalid: bool, why: str = "") -> None:
        self.text.setProperty("invalid", invalid)
        self.text.setToolTip(tip(why))
        self.text.setAccessibleDescription(why)
        restyle(self.text)

    @property
    def edited(self) -> bool:
        """The text is no longer what it was at the beginning."""
        return self._text() != self._first.value

    def _text(self) -> str:
        shown = self.text.text()
        return self._first.value if shown == self._first.value else shown.strip()

    def value(self) -> LabelledValue:
        """Return the value with what was changed; its text is "" for an empty row."""
        made = replace(self._first, value=self._text())
        kind = str(self.kind.currentData())
        return (
            made
            if kind == self._first_kind and self._first.value
            else wording.with_kind(made, kind)
        )

    def focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


class PlaceRow(ValueRow):
    """A postal address in its parts."""

    def _make_fields(self) -> QWidget:
        self._postal = wording.postal(self._first.value)
        names = (
            tr("Post box"),
            tr("Address line"),
            tr("Street and number"),
            tr("Town"),
            tr("Region"),
            tr("Postal code"),
            tr("Country"),
        )
        self.parts = [QLineEdit(text) for text in self._postal.parts]
        for field, name in zip(self.parts, names, strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setCursorPosition(0)
            field.textEdited.connect(lambda _t: self.changed.emit())
        box, extended, street, city, region, code, country = self.parts
        self.text = street
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(t.S)
        grid.addWidget(street, 0, 0, 1, 3)
        grid.addWidget(box, 1, 0)
        grid.addWidget(extended, 1, 1, 1, 2)
        box.setVisible(bool(self._postal.box))
        extended.setVisible(bool(self._postal.extended))
        grid.addWidget(code, 2, 0)
        grid.addWidget(city, 2, 1, 1, 2)
        grid.addWidget(region, 3, 0, 1, 2)
        grid.addWidget(country, 3, 2)
        for place, share in enumerate((2, 2, 3)):
            grid.setColumnStretch(place, share)
        holder = QWidget()
        holder.setLayout(grid)
        return holder

    def _text(self) -> str:
        new = Postal(tuple(field.text() for field in self.parts))
        return wording.with_postal(self._first.value, new)


class ValueSection(QWidget):
    """All rows of one field, and the button that adds one."""

    changed = Signal()

    def __init__(
        self,
        context: Context,
        title: str,
        what: str,
        kinds: Sequence[str],
        make: Callable[[Context, str, Sequence[str], LabelledValue], ValueRow] = ValueRow,
    ) -> None:
        super().__init__()
        self._context, self._what, self._kinds, self._make = context, what, kinds, make
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(t.S)
        self.add = button(tr("Add {what}", what=what), "link", context.icons.icon("plus", "accent"))
        self.add.clicked.connect(self._on_add)
        heading = label(title, "section")
        self.setLayout(column(heading, self._lines, row(self.add, None), spacing=t.XS))

    @property
    def rows(self) -> list[ValueRow]:
        found = widgets(self._lines)
        return [w for w in found if isinstance(w, ValueRow)]

    def show_values(self, values: Sequence[LabelledValue], *, at_least: int = 0) -> None:
        """Show these values, and empty rows up to ``at_least``."""
        for old in self.rows:
            self._drop(old)
        for value in values:
            self._append(value)
        for _n in range(at_least - len(values)):
            self._append(LabelledValue("", ()), first_kind=True)

    def values(self) -> tuple[LabelledValue, ...]:
        found = (line.value() for line in self.rows)
        return tuple(v for v in found if v.value.strip())

    def _append(self, value: LabelledValue, *, first_kind: bool = False) -> ValueRow:
        made = self._make(self._context, self._what, self._kinds, value)
        if first_kind:
            made.kind.setCurrentIndex(0)
        made.changed.connect(self.changed)
        made.removed.connect(lambda: self._on_removed(made))
        self._lines.addWidget(made)
        return made

    def _on_add(self) -> None:
        made = self._append(LabelledValue("", ()), first_kind=True)
        made.focus()

    def _on_removed(self, line: ValueRow) -> None:
        rows = self.rows
        place = rows.index(line)
        self._drop(line)
        left = self.rows
        if left:
            left[min(place, len(left) - 1)].focus()
        else:
            self.add.setFocus()
        self.changed.emit()

    def _drop(self, line: ValueRow) -> None:
        self._lines.removeWidget(line)
        line.setParent(None)
        line.deleteLater()
