"""Choosing tags from the keyboard: type part of a name, Enter sets it or takes it off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.domain.mail import Row
from app.domain.tags import Tag
from app.rules.keywords import same_name, tags_of
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail.tags import dot, tag_book, title
from app.ui.parts import column, label
from app.ui.words import tr

TAG = Qt.ItemDataRole.UserRole
Toggle = Callable[[str, bool], object]  # name, on


class TagChooser(QDialog):
    """Stays open until Esc, so that several tags can be set; ``toggle`` is called for each."""

    def __init__(
        self, context: Context, parent: QWidget, rows: Sequence[Row], toggle: Toggle
    ) -> None:
        super().__init__(parent)
        self._context, self._toggle = context, toggle
        self._book = tag_book(context)
        self._on: dict[str, int] = {}  # keyword -> how many of the messages have it
        for one in rows:
            for word in one.keywords:
                self._on[word.lower()] = self._on.get(word.lower(), 0) + 1
        self._count = len(rows)
        self._others = [tag for tag in tags_of(self._on, ()) if not tag.known]
        self.setWindowTitle(tr("Tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(320, 380)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Name of a tag"))
        self.field.setAccessibleName(tr("Name of a tag"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Tags"))
        self.list.itemClicked.connect(lambda _i: self._take())
        hint = label(tr("Enter sets or takes off a tag, Esc closes."), "small", wrap=True)
        self.setLayout(
            column(self.field, self.list, hint, margins=(t.M, t.M, t.M, t.M), spacing=t.S)
        )
        self._book.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        text = self.field.text().strip()
        words = text.casefold().split()
        kept = max(0, self.list.currentRow())
        self.list.clear()
        scale = self.devicePixelRatioF()
        known = {tag.keyword.lower() for tag in self._book.tags}
        every = [*self._book.tags, *(o for o in self._others if o.keyword.lower() not in known)]
        for tag in every:
            if not all(w in title(tag).casefold() for w in words):
                continue
            item = QListWidgetItem(dot(tag, self._context.theme, scale=scale), title(tag))
            item.setData(TAG, tag)
            item.setCheckState(self._state(tag))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.list.addItem(item)
        if text and not any(same_name(title(tag), text) for tag in every):
            item = QListWidgetItem(
                self._context.icons.icon("plus"), tr("New tag “{name}”", name=text)
            )
            self.list.addItem(item)
        self.list.setCurrentRow(min(kept, self.list.count() - 1))

    def _state(self, tag: Tag) -> Qt.CheckState:
        count = self._on.get(tag.keyword.lower(), 0)
        if count == 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if count == self._count else Qt.CheckState.PartiallyChecked

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        tag = item.data(TAG)
        if isinstance(tag, Tag):
            on = item.checkState() is not Qt.CheckState.Checked
            self._on[tag.keyword.lower()] = self._count if on else 0
            item.setCheckState(self._state(tag))
            self._toggle(tag.keyword, on)
            return
        name = self.field.text().strip()
        self.field.clear()
        self._toggle(name, True)
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                count = max(1, self.list.count())
                self.list.setCurrentRow((self.list.currentRow() + by) % count)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)
