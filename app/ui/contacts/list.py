"""The contact list: header with figures, rows, letter index, and an empty state."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QElapsedTimer,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QWidget,
)

from app.domain.ids import ItemId
from app.domain.pim import Contact
from app.ui.contacts import places
from app.ui.contacts.delegate import ContactDelegate
from app.ui.contacts.letters import LetterIndex
from app.ui.contacts.model import ContactModel
from app.ui.contacts.photos import Photos
from app.ui.contacts.places import Listing, Place
from app.ui.context import Context
from app.ui.mail.differences import Remove, Step, plan
from app.ui.parts import Empty, column, label, pane_header, row
from app.ui.words import plural, tr

TYPING_MS = 900  # letters typed within this time are one beginning of a name
MOST_STEPS = 300
LARGE = 2000  # contacts from which on reading all of them again has a price
REST_MS = 250


@dataclass(frozen=True, slots=True)
class _Reading:
    listing: Listing
    steps: list[Step]
    same: bool  # the same place and query as before
    sides: bool


class ContactView(QTableView):
    """One column, fixed rows; typing goes to a name."""

    activated_by_key = Signal()
    typed = Signal(str)

    def __init__(self, model: ContactModel, delegate: ContactDelegate) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(tr("Contacts"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(delegate.height)
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
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)
        self._typed = ""
        self._pause = QElapsedTimer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_by_key.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Gather what is typed without a pause and tell it."""
        if not self._pause.isValid() or self._pause.elapsed() > TYPING_MS:
            self._typed = ""
        self._pause.start()
        self._typed += search
        self.typed.emit(self._typed)


class ContactList(QWidget):
    """Shows one place; reads off the UI thread and applies the difference."""

    selection_changed = Signal()
    open_requested = Signal()
    context_requested = Signal(object)  # global position
    renewed = Signal(object)  # Listing, after it was taken over

    def __init__(self, context: Context, photos: Photos) -> None:
        super().__init__()
        self._context = context
        self._photos = photos
        self.place = places.everything()
        self.query = ""
        self.listing: Listing | None = None
        self.model = ContactModel(self)
        self._delegate = ContactDelegate(context.theme, photos, self)
        self.view = ContactView(self.model, self._delegate)
        self.letters = LetterIndex(context.theme)
        self._reading = False
        self._again = False
        self._rest = QTimer(self)  # while thousands come or go, not every step is read
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read_again)
        self._sides = False  # books and groups must be read again, too
        self._chosen: list[Contact] | None = None
        self._wanted: int | None = None  # to be selected when it is here
        self.title = label("", "title")
        self.figures = label("", "small")
        self.empty = Empty(context.icons.icon("users"), "", "")
        rows = QWidget()
        rows.setObjectName("panel")
        rows.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = row(spacing=0)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.letters)
        rows.setLayout(inner)
        self._stack = QStackedWidget()
        self._stack.addWidget(rows)
        self._stack.addWidget(self.empty)
        layout = column(pane_header(self.title, 6, self.figures, None))
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)
        self.setMinimumWidth(240)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.doubleClicked.connect(lambda _i: self.open_requested.emit())
        self.view.activated_by_key.connect(self.open_requested)
        self.view.typed.connect(self.go_to)
        self.view.customContextMenuRequested.connect(self._on_context)
        self.view.verticalScrollBar().valueChanged.connect(lambda _v: self._mark_letter())
        self.letters.chosen.connect(self.jump)
        photos.arrived.connect(lambda _id: self.view.viewport().update())
        context.theme.changed.connect(self._on_theme)

    # what is shown

    def show_place(self, place: Place, query: str = "", select: int | None = None) -> None:
        """Show another place from its top, narrowed by ``query``."""
        self.place, self.query = place, query
        if select is not None:
            self._wanted = select
        self.title.setText(tr("Search") if query else place.title)
        self._read(sides=self.listing is None)

    def want(self, item: int) -> None:
        """Select ``item`` as soon as it is in the list."""
        self._wanted = item
        self._select_wanted()

    def refresh(self) -> None:
        """Read again and take over what changed."""
        self._read(sides=True)

    def put_away(self) -> None:
        """Read nothing any more: the window closes."""
        self._again = False
        self._rest.stop()

    def _read(self, *, sides: bool) -> None:
        self._sides = self._sides or sides
        if self._reading or (self._rest.isActive() and self._is_shown()):
            self._again = True
            return
        self._reading = True
        sides, self._sides = self._sides, False
        engine, place, query = self._context.engine, self.place, self.query
        shown, same = self.listing, self._is_shown()
        old = array("q", self.model.ids)

        def read() -> _Reading:
            listing = places.read(engine, place, query, shown, sides=sides)
            return _Reading(listing, plan(old, listing.ids), same, sides)

        self._context.work.then(self, engine.query(read), self._on_read, self._on_failed)

    def _on_read(self, found: _Reading) -> None:
        self._reading = False
        listing = found.listing
        if listing.place.key == self.place.key and listing.query == self.query:
            self._take(found)
        else:
            self._again = True
            self._sides = self._sides or found.sides
        if len(listing.contacts) > LARGE:
            self._rest.start()
        self._read_again()

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self._read(sides=False)

    def _is_shown(self) -> bool:
        """Tell whether the place wanted is the one on show: then new ones may wait a moment."""
        shown = self.listing
        return shown is not None and shown.place.key == self.place.key and shown.query == self.query

    def _on_failed(self, error: BaseException) -> None:
        self._reading, self._sides = False, True
        self._context.work.failed_quietly.emit(error)

    def _take(self, found: _Reading) -> None:
        listing = found.listing
        self.listing = listing
        self._chosen = None
        self._photos.forget(listing.changed)
        if len(found.steps) <= MOST_STEPS:
            self._apply(found)
        else:
            chosen: set[int] = set(self.selected_ids())
            self.model.reset_to(listing)
            self._select_ids(chosen)
        self._chosen = None
        if not found.same:
            self.view.scrollToTop()
        self._select_wanted()
        self._show_figures(listing)
        self.letters.show_letters([name for name, _row in listing.sections])
        self._mark_letter()
        self.renewed.emit(listing)

    def _apply(self, found: _Reading) -> None:
        """Carry the steps out; when the chosen row went, the one that takes its place follows."""
        had = self.view.currentIndex().row()
        chosen_before = self.view.selectionModel().hasSelection()
        self.model.apply(found.listing, found.steps)
        gone = chosen_before and not self.view.selectionModel().hasSelection()
        if gone and found.same and len(self.model.ids):
            for step in found.steps:
                if isinstance(step, Remove) and step.first <= had:
                    had = max(step.first, had - (step.last - step.first + 1))
            self.select_row(max(0, min(had, len(self.model.ids) - 1)))

    def _select_ids(self, wanted: set[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        selection = self.view.selectionModel()
        for id in wanted:
            position = self.model.row_of(id)
            if position >= 0:
                index = self.model.index(position, 0)
                selection.select(index, flags.Select | flags.Rows)
                selection.setCurrentIndex(index, flags.NoUpdate)

    def _select_wanted(self) -> None:
        if self._wanted is not None and self.select(self._wanted):
            self._wanted = None

    def _show_figures(self, listing: Listing) -> None:
        count = len(listing.ids)
        self.figures.setText(plural("1 contact", "%n contacts", count) if count else "")
        if not count:
            self.empty.set_words(*_nothing(listing))
        self._stack.setCurrentIndex(0 if count else 1)

    # letters

    def jump(self, name: str) -> None:
        """Put the section ``name`` at the top."""
        for letter, position in self.listing.sections if self.listing else ():
            if letter == name:
                index = self.model.index(position, 0)
                self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
                self.view.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.NoUpdate
                )

    def go_to(self, start: str) -> None:
        """Select the first contact sorted or called like ``start``, else the next one after it."""
        self.select_row(self.model.row_like(start.casefold()))

    def _mark_letter(self) -> None:
        contact = self.model.contact(self.view.rowAt(0))
        self.letters.set_current(places.letter(contact) if contact is not None else "")

    # selection

    def selected_positions(self) -> list[int]:
        ranges = self.view.selectionModel().selection().toList()
        return sorted({p for r in ranges for p in range(r.top(), r.bottom() + 1)})

    def selected_ids(self) -> list[ItemId]:
        ids = self.model.ids
        return [ItemId(ids[p]) for p in self.selected_positions() if p < len(ids)]

    def selected(self) -> list[Contact]:
        """Return the selected contacts; asked for by every action, so it is kept."""
        if self._chosen is None:
            self._chosen = self.model.contacts_at(self.selected_positions())
        return list(self._chosen)

    def select(self, id: int) -> bool:
        position = self.model.row_of(id)
        if position >= 0:
            self.select_row(position)
        return position >= 0

    def select_row(self, position: int) -> None:
        if 0 <= position < len(self.model.ids):
            index = self.model.index(position, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(index)

    def select_these(self, ids: Iterable[int]) -> None:
        """Select what of ``ids`` is in the list, and nothing else."""
        self.view.clearSelection()
        self._select_ids(set(ids))

    def step(self, by: int) -> None:
        """Go to the next or previous contact."""
        current: QModelIndex = self.view.currentIndex()
        position = current.row() + by if current.isValid() else 0
        self.select_row(max(0, min(position, len(self.model.ids) - 1)))

    def _on_selection(self, *_: object) -> None:
        self._chosen = None
        self.selection_changed.emit()

    def _on_context(self, position: QPoint) -> None:
        if self.view.indexAt(position).isValid():
            self.context_requested.emit(self.view.viewport().mapToGlobal(position))

    def _on_theme(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(self._delegate.height)
        self.view.viewport().update()


def _nothing(listing: Listing) -> tuple[str, str]:
    if listing.query:
        return tr("Nobody found"), tr("Try another part of the name, an address or a number.")
    if not listing.books:
        return (
            tr("No address book"),
            tr("Address books of your accounts appear here once they have been found."),
        )
    if listing.place.book is not None and any(
        b.id == listing.place.book and b.read_only for b in listing.books
    ):
        return tr("This book is empty"), tr("It can only be read from here.")
    return (
        tr("No contacts yet"),
        tr("People you add, import or keep on the server are listed here."),
    )
