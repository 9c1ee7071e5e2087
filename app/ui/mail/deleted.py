"""Deleted lately: what left its last folder, to be read, found and put back."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QWidget

from app.domain.history import KEEP_DAYS, KEEP_SETTING, Lost
from app.domain.ids import BatchId
from app.domain.mail import Row
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail.delegate import MessageDelegate
from app.ui.mail.differences import plan
from app.ui.mail.list import MessageView
from app.ui.mail.model import MessageModel
from app.ui.mail.reading import ReadingView
from app.ui.parts import Empty, button, column, label, pane_header, row
from app.ui.undo import offer_undo_of
from app.ui.words import date, moment, number, plural, tr
from app.ui.work import Debounce

MOST = 2000


def story(lost: Lost, until: float | None) -> str:
    """Say what became of a message and until when it can be put back."""
    when = moment(lost.vanished_at)
    what = {
        "deleted": tr("Deleted here, {time}.", time=when),
        "folder_gone": tr("Its folder was deleted elsewhere, {time}.", time=when),
    }.get(lost.reason, tr("Deleted elsewhere, {time}.", time=when))
    where = tr("It was in {folder}.", folder=lost.folder)
    if lost.body is None:
        kept = tr("Only its header was on this computer: it cannot be put back.")
    elif until is None:
        kept = tr("It stays on this computer.")
    else:
        kept = tr("Kept on this computer until {date}.", date=date(until))
    return f"{what} {where} {kept}"


def promise(days: int) -> str:
    """Say how long deleted messages are kept."""
    if days == 0:
        return tr("Deleted messages are not kept. Settings, Reading and writing, changes that.")
    if days < 0:
        return tr("Deleted messages stay on this computer until you choose otherwise.")
    return plural(
        "What was deleted for good is kept here for 1 day. What you delete is in Trash first.",
        "What was deleted for good is kept here for %n days. What you delete is in Trash first.",
        days,
    )


class DeletedView(QWidget):
    """Takes the place of list and reading view while "Deleted lately" is chosen."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._known: dict[int, tuple[Lost, float | None]] = {}
        icons = context.icons
        self.model = MessageModel(self._rows, self)
        delegate = MessageDelegate(context.theme, self)
        self.view = MessageView(self.model, delegate)
        self.view.setDragEnabled(False)
        self.view.setAccessibleName(tr("Deleted lately"))
        context.theme.changed.connect(lambda: self.view.set_row_height(delegate.height))
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search what was deleted"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(tr("Search what was deleted"))
        self._soon = Debounce(150, self.refresh, self)
        self.field.textChanged.connect(lambda _t: self._soon())
        self.figures = label("", "small")
        self.empty = Empty(icons.icon("history"), "", "")
        self._left = QStackedWidget()
        self._left.addWidget(self.view)
        self._left.addWidget(self.empty)
        left = QWidget()
        left.setObjectName("panel")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setMinimumWidth(240)
        left.setLayout(
            column(
                pane_header(label(tr("Deleted lately"), "title"), t.S, self.figures, None),
                row(self.field, margins=(t.M, t.S, t.M, t.S)),
                self._left,
                spacing=0,
            )
        )
        self.put_back = button(tr("Put back"), "main", icons.icon("undo-2", "on_accent"))
        self.put_back.clicked.connect(self.restore)
        self.words = label("", "small", wrap=True)
        self.reading = ReadingView(context, answers=False)
        self.reading.link_clicked.connect(self.link_clicked)
        self.reading.link_hovered.connect(self.link_hovered)
        self._nothing = Empty(icons.icon("history"), "", "")
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.reading)
        self._told = told = QWidget()
        told.setObjectName("panel")
        told.setLayout(row(self.words, margins=(32, t.M, 32, 0)))
        right = QWidget()
        right.setObjectName("panel")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right.setLayout(column(pane_header(self.put_back, None), told, self._right, spacing=0))
        right.setMinimumWidth(300)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.setSizes([400, 700])
        self.setLayout(column(halves))
        self._show_selection()

    # reading

    def refresh(self) -> None:
        """Read the list again; the selection stays."""
        engine, query = self._context.engine, self.field.text().strip()

        def read() -> tuple[list[tuple[Lost, float | None]], int]:
            found = engine.history(query, limit=MOST)
            return [(one, engine.history_until(one)) for one in found], engine.history_count()

        def done(result: tuple[list[tuple[Lost, float | None]], int]) -> None:
            if query == self.field.text().strip():
                self._show(*result)

        self._context.work.then(self, engine.query(read), done)

    def _show(self, found: Sequence[tuple[Lost, float | None]], total: int) -> None:
        self._known = {-lost.id: (lost, until) for lost, until in found}
        ids = array("q", self._known)
        steps = plan(self.model.ids, ids)
        if len(self.model.ids) and len(steps) < 100:
            self.model.apply(steps)
            self.model.forget_rows()
        else:
            self.model.reset_to(ids)
        self.figures.setText(number(total) if total else "")
        self._left.setCurrentWidget(self.view if found else self.empty)
        if self.field.text().strip():
            self.empty.set_words(tr("Nothing found"), tr("No deleted message has these words."))
        else:
            days = self._context.engine.setting(KEEP_SETTING, KEEP_DAYS)
            self.empty.set_words(tr("Nothing was deleted lately"), promise(int(days)))
        self._show_selection()

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        return [self._known[id][0].row() for id in ids if id in self._known]

    # selection

    def selected(self) -> list[int]:
        """Return the history ids that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [-id for id in (self.model.id_at(row) for row in rows) if id is not None]

    def _on_selection(self) -> None:
        self._show_selection()

    def _show_selection(self) -> None:
        chosen = self.selected()
        known = [self._known[-id] for id in chosen if -id in self._known]
        self.put_back.setEnabled(any(lost.body is not None for lost, _ in known))
        self._told.setVisible(len(known) == 1)
        if len(known) == 1:
            lost, until = known[0]
            self.words.setText(story(lost, until))
            self._right.setCurrentWidget(self.reading)
            if lost.body is not None:
                self.reading.show_row(lost.row())
                return
        self.reading.forget()
        self._right.setCurrentWidget(self._nothing)
        if len(known) > 1:
            self._nothing.set_words(
                plural("1 message selected", "%n messages selected", len(known)),
                tr("Put back returns them to the folders they were in."),
            )
        elif known:
            self._nothing.set_words(known[0][0].subject or tr("(no subject)"), "")
        elif self._known:
            self._nothing.set_words(
                tr("No message selected"), tr("Choose a message to read it or to put it back.")
            )
        else:
            self._nothing.set_words("", "")

    def restore(self) -> None:
        """Put the selected messages back where they were; offers Undo."""
        ids = self.selected()
        count = sum(1 for id in ids if -id in self._known and self._known[-id][0].body is not None)
        if not count:
            return
        folders = {self._known[-id][0].folder for id in ids}
        if len(folders) == 1:
            words = plural("1 put back into {to}", "%n put back into {to}", count, to=folders.pop())
        else:
            words = plural("1 message put back", "%n messages put back", count)

        def done(batch: BatchId) -> None:
            self.refresh()
            offer_undo_of(self._context, batch, words)

        self._context.work.then(self, self._context.engine.restore(ids), done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return
        super().keyPressEvent(event)

    def close_view(self) -> None:
        self._soon.close()
        self.reading.close_view()
