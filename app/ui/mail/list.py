"""The message list: header with figures and filter, the rows, and an empty state."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.ids import FolderId, PlaceId
from app.domain.mail import Role, Row
from app.ui.context import Context
from app.ui.mail import sources
from app.ui.mail.delegate import MessageDelegate
from app.ui.mail.differences import Insert, Remove, Step, plan
from app.ui.mail.model import MOST_STEPS, MessageModel
from app.ui.mail.search_run import Coverage, SearchRun
from app.ui.mail.server_search import ServerSearchBar
from app.ui.mail.sources import Listing, Source
from app.ui.mail.tags import tag_book, title
from app.ui.parts import Empty, label, pane_header, tool
from app.ui.words import number, plural, tr


@dataclass(frozen=True, slots=True)
class _Reading:
    """What came back from the reader thread."""

    source: Source
    version: int
    listing: Listing
    steps: list[Step]


class MessageView(QTableView):
    """One column, fixed rows, keyboard like a mail program's."""

    activated_by_key = Signal()

    def __init__(self, model: MessageModel, delegate: MessageDelegate) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(tr("Messages"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.set_row_height(delegate.height)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)  # with Ctrl a drag copies
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)

    def set_row_height(self, height: int) -> None:
        self.verticalHeader().setDefaultSectionSize(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_by_key.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; searching has its own field."""


class MessageList(QWidget):
    """Shows one source; reads ids off the UI thread and applies the difference."""

    selection_changed = Signal()
    open_requested = Signal()
    context_requested = Signal(object)  # global position
    figures_changed = Signal()
    inside_conversation = Signal(int)  # PlaceId to be shown that has no row of its own

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.source = Source("", "")
        self.listing = Listing(array("q"), 0, 0)
        self.unread_only = False
        self.conversations = True
        self.model = MessageModel(context.engine.rows, self)
        self._delegate = MessageDelegate(context.theme, self)
        self._delegate.book = self.book = tag_book(context)
        self.model.tag_names = lambda row: [title(tag) for tag in self.book.of(row)]
        self.view = MessageView(self.model, self._delegate)
        self._trash: frozenset[FolderId] = frozenset()
        self._reading = False
        self._again = False
        self._run: SearchRun | None = None  # a search whose rows are coming
        self._wanted: int | None = None  # to be selected when the list is here
        self.title = label("", "title")
        self.figures = label("", "small")
        icons = context.icons
        self.filter = tool(icons.icon("list-filter"), tr("Show unread only"), checkable=True)
        self.filter.toggled.connect(self.set_unread_only)
        self.save = tool(icons.icon("save"), tr("Save this search"))
        self.save.hide()
        head = pane_header(self.title, 6, self.figures, None, self.save, self.filter)
        self.server = ServerSearchBar(context)
        self.server.found.connect(self._on_server_found)
        self.empty = Empty(icons.icon("inbox"), "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.server)
        layout.addWidget(self._stack, 1)
        self.view.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_changed.emit()
        )
        self.view.doubleClicked.connect(lambda _i: self.open_requested.emit())
        self.view.activated_by_key.connect(self.open_requested)
        self.view.customContextMenuRequested.connect(self._on_context)
        context.theme.changed.connect(self._on_theme)
        self.book.changed.connect(self.view.viewport().update)

    def all_in_trash(self) -> bool:
        """Tell whether everything that is selected lies in Trash."""
        if not self.source.flat:
            return self.source.role is Role.TRASH
        rows = self.selected_rows()
        return bool(rows) and all(row.folder in self._trash for row in rows)

    # what is shown

    def take_places(self, names: Mapping[FolderId, str], trash: frozenset[FolderId]) -> None:
        """Note what folders are called, for rows that come from several, and which are Trash."""
        self._trash = trash
        if names != self.model.place_names:
            self.model.place_names = names
            self.view.viewport().update()

    def take_title(self, source: Source) -> None:
        """The place on show is called otherwise, or used as something else now."""
        if source.key == self.source.key and source != self.source:
            self.source = source
            self.title.setText(source.title)
            self.refresh()

    def show_source(self, source: Source, select: int | None = None) -> None:
        """Show another source from its top."""
        self.source = source
        self._wanted = select
        self.model.version += 1  # what is being read for the old source is of no use
        self.title.setText(source.title)
        self.save.setVisible(source.key == "search")
        self.figures.setText("")
        self._stop_search()
        searching = source.key == "search"
        self.server.show_for(source.query if searching else "")
        if searching:
            self._start_search(source)
        else:
            self.refresh()

    def set_unread_only(self, only: bool) -> None:
        self.unread_only = only
        if self.filter.isChecked() != only:
            self.filter.setChecked(only)
        self.refresh()

    def set_conversations(self, together: bool) -> None:
        self.conversations = together
        self.refresh()

    def refresh(self) -> None:
        """Read the ids again and take over what changed."""
        if not self.source.key:
            return
        if self._reading or self._run is not None:
            self._again = True
            return
        self._reading = True
        engine, source = self._context.engine, self.source
        version, old = self.model.version, array("q", self.model.ids)
        same = self.model.property("source") == source.key
        unread, together = self.unread_only, self.conversations and not source.flat
        keep = list(self.selected_ids()) if same else []

        def read() -> _Reading:
            listing = sources.read(engine, source, unread=unread, conversations=together, keep=keep)
            return _Reading(source, version, listing, plan(old, listing.ids) if same else [])

        self._context.work.then(self, engine.query(read), self._on_read, self._on_failed)

    def rows_changed(self) -> None:
        """Flags or texts of rows changed: paint them anew."""
        self.model.forget_rows()

    def _on_read(self, found: _Reading) -> None:
        self._reading = False
        if self._run is not None:
            return  # the rows of a search are coming
        if found.source is not self.source or found.version != self.model.version:
            self._again = True
        else:
            self._take(found)
        if self._again:
            self._again = False
            self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        self._reading = False
        self._context.work.failed_quietly.emit(error)

    # a search whose rows come in pieces

    def _start_search(self, source: Source) -> None:
        context = self._context
        run = SearchRun(
            context.engine,
            context.work,
            source.query,
            self,
            most=sources.SEARCH_MOST,
            unread=self.unread_only,
        )
        self._run = run
        self.listing = Listing(array("q"), 0, 0)
        self.model.conversations = self.model.show_recipients = False
        self.model.show_places = True
        self.model.setProperty("source", "")  # the rows on show are those of something else
        run.found.connect(self._on_search_found)
        run.finished.connect(self._on_search_end)
        run.failed.connect(self._on_search_failed)
        run.start()

    def _stop_search(self) -> None:
        if self._run is not None:
            self._run.cancel()
            self._run = None

    def _on_search_found(self, ids: list[PlaceId]) -> None:
        """The first rows replace what was shown, the others follow below."""
        fresh = array("q", ids)
        if self.model.property("source") != self.source.key:
            self.model.setProperty("source", self.source.key)
            self._renew(fresh, keep=False)
        else:
            self.model.apply([Insert(len(self.model.ids), fresh)])
        self.listing = replace(self.listing, ids=self.model.ids, total=len(self.model.ids))
        self._stack.setCurrentIndex(0)
        self.figures.setText(plural("1 hit", "%n hits", self.listing.total))

    def _on_search_end(self, coverage: Coverage) -> None:
        if self.model.property("source") != self.source.key:  # nothing was found
            self.model.setProperty("source", self.source.key)
            self._renew(array("q"), keep=False)
        self.listing = Listing(
            self.model.ids,
            len(self.model.ids),
            0,
            coverage.searched,
            coverage.of,
            coverage.more,
        )
        self._stop_search()
        self._show_figures()
        if self._again:
            self._again = False
            self.refresh()

    def _on_search_failed(self, error: BaseException) -> None:
        self._stop_search()
        self._context.work.failed_quietly.emit(error)

    def _on_server_found(self, ids: list[PlaceId]) -> None:
        """Join what a server has found beside what is here."""
        if self.source.key == "search":
            self.source = replace(self.source, also=tuple(ids))
            self.refresh()

    def _take(self, found: _Reading) -> None:
        self.listing = found.listing
        self.model.conversations = self.conversations and not self.source.flat
        self.model.show_recipients = self.source.outgoing or self.source.key == sources.WAITING
        self.model.show_places = self.source.flat
        self.model.times = dict(found.listing.times)
        same = self.model.property("source") == self.source.key
        if same and len(found.steps) <= MOST_STEPS:
            self._apply(found.steps)
        else:
            self._renew(found.listing.ids, keep=same)
        self.model.setProperty("source", self.source.key)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if not self.select(wanted):
                self.inside_conversation.emit(wanted)
        self._show_figures()

    def _apply(self, steps: list[Step]) -> None:
        """Carry the steps out; when the opened row went, the one that takes its place follows."""
        had = self.view.currentIndex().row()
        selected_before = bool(self.view.selectionModel().selectedIndexes())
        at_top = self.view.verticalScrollBar().value() == 0
        self.model.apply(steps)
        gone = selected_before and not self.view.selectionModel().selectedIndexes()
        if gone and len(self.model.ids):
            self.select_row(min(_after(steps, had), len(self.model.ids) - 1))
        if at_top:
            self.view.verticalScrollBar().setValue(0)

    def _renew(self, ids: array[int], *, keep: bool) -> None:
        selected = set(self.selected_ids()) if keep else set()
        current = self.current_id() if keep else None
        self.model.reset_to(ids)
        if selected:
            self._select_ids(selected, current)
        elif not keep:
            self.view.scrollToTop()

    def _select_ids(self, wanted: set[int], current: int | None) -> None:
        selection = self.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for position, id in enumerate(self.model.ids):
            if id in wanted:
                index = self.model.index(position, 0)
                selection.select(index, flags.Select | flags.Rows)
                if id == current:
                    selection.setCurrentIndex(index, flags.NoUpdate)

    def _show_figures(self) -> None:
        listing, source = self.listing, self.source
        if source.query and source.key == "search":
            hits = plural("1 hit", "%n hits", listing.total)
            if listing.more:
                hits = tr("the newest {n} hits", n=number(listing.total))
            text = tr(
                "{hits} in {done} of {all} messages",
                hits=hits,
                done=number(listing.searched),
                all=number(listing.of),
            )
        elif source.query:
            text = plural("1 message", "%n messages", listing.total)
        elif listing.unread:
            text = tr(
                "{unread} unread of {all}", unread=number(listing.unread), all=number(listing.total)
            )
        else:
            text = plural("1 message", "%n messages", listing.total) if listing.total else ""
        self.figures.setText(text)
        self.server.told_already(frozenset(self.model.ids) if source.query else frozenset())
        empty = len(self.model.ids) == 0
        if empty:
            self.empty.set_words(*_nothing(source, unread=self.unread_only))
        self._stack.setCurrentIndex(1 if empty else 0)
        self.figures_changed.emit()

    # selection

    def selected_positions(self) -> list[int]:
        ranges = self.view.selectionModel().selection().toList()
        return sorted({p for r in ranges for p in range(r.top(), r.bottom() + 1)})

    def selected_ids(self) -> list[int]:
        ids = self.model.ids
        return [ids[p] for p in self.selected_positions() if p < len(ids)]

    def selected_rows(self, most: int = 500) -> list[Row]:
        return self.model.rows(self.selected_positions()[:most])

    def current_id(self) -> int | None:
        return self.model.id_at(self.view.currentIndex().row())

    def select(self, id: int) -> bool:
        row = self.model.row_of(id)
        if row >= 0:
            self.select_row(row)
        return row >= 0

    def select_row(self, row: int) -> None:
        if 0 <= row < len(self.model.ids):
            index = self.model.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(index)

    def step(self, by: int) -> None:
        """Go to the next or previous message."""
        current: QModelIndex = self.view.currentIndex()
        row = current.row() + by if current.isValid() else 0
        self.select_row(max(0, min(row, len(self.model.ids) - 1)))

    def next_unread(self) -> bool:
        """Go to the next unread message below, else from the top."""
        count = len(self.model.ids)
        start = self.view.currentIndex().row() + 1
        for position in [*range(start, count), *range(min(start, count))][:5000]:
            row = self.model.row(position)
            if row is not None and row.unread:
                self.select_row(position)
                return True
        return False

    def _on_context(self, position: QPoint) -> None:
        index = self.view.indexAt(position)
        if index.isValid():
            self.context_requested.emit(self.view.viewport().mapToGlobal(position))

    def _on_theme(self) -> None:
        self.view.set_row_height(self._delegate.height)
        self.view.viewport().update()


def _after(steps: Sequence[Step], position: int) -> int:
    """Return where ``position`` is after ``steps``; a removed row gives way to the next one."""
    for step in steps:
        if isinstance(step, Remove):
            if step.first <= position <= step.last:
                position = step.first
            elif step.last < position:
                position -= step.last - step.first + 1
        elif step.first <= position:
            position += len(step.ids)
    return max(0, position)


def _nothing(source: Source, *, unread: bool) -> Sequence[str]:
    if source.key == "search":
        return tr("Nothing found"), tr("Try other words, or fewer.")
    if unread:
        return tr("Nothing unread"), tr("All messages here have been read.")
    if source.key == sources.SNOOZED:
        return tr("Nothing is snoozed"), tr("Snoozed messages wait here until their time.")
    if source.key == sources.WAITING:
        return tr("No answer is awaited"), tr("Sent messages that want an answer are kept here.")
    if source.key == "flagged":
        return tr("Nothing flagged"), tr("Messages you flag (S) are collected here.")
    texts = {
        Role.INBOX: (tr("Inbox is empty"), tr("New messages will appear here.")),
        Role.DRAFTS: (tr("No drafts"), tr("Messages you are writing are kept here.")),
        Role.SENT: (tr("Nothing sent yet"), tr("Copies of what you send will be here.")),
        Role.TRASH: (tr("Trash is empty"), tr("Deleted messages wait here for a while.")),
        Role.JUNK: (tr("No spam"), tr("Messages taken for spam will be here.")),
    }
    return texts.get(source.role, (tr("No messages"), tr("Messages in this folder appear here.")))
