"""The contacts pane: books and groups, list, card, editor; wires them to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QMessageBox, QSplitter, QStackedWidget, QToolButton, QWidget

from app.domain.ids import BatchId, CollectionId, ItemId
from app.domain.pim import CardFields, Collection, Contact
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.contacts.actions import CONTEXT_MENU, MORE_MENU, TOOLBAR, register
from app.ui.contacts.card import CardView
from app.ui.contacts.commands import ContactCommands
from app.ui.contacts.editor import Editor
from app.ui.contacts.list import ContactList
from app.ui.contacts.model import shown_name
from app.ui.contacts.photos import Photos
from app.ui.contacts.places import Listing, Place
from app.ui.contacts.side import SideList
from app.ui.context import Context
from app.ui.pane import Pane
from app.ui.parts import Empty, action_tool, button, column, pane_header, row, tool
from app.ui.words import plural, tr
from app.ui.work import Debounce


class ContactsPane(Pane):
    """Everything about people in the main window."""

    id = "contacts"
    title = "Contacts"
    icon = "users"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.photos = Photos(context, self)
        self.side = SideList(context.theme)
        self.list = ContactList(context, self.photos)
        self.card = CardView(context, self.photos)
        self.editor = Editor(context)
        self.commands = ContactCommands(context, self)
        self._books: dict[CollectionId, Collection] = {}
        self._beside: list[ItemId] = []  # selected since the editor was opened
        self._asking = False  # what becomes of unsaved changes
        self._when_saved: Callable[[], object] | None = None
        self._first_place = str(context.engine.setting("ui.contacts_place", "all"))
        register(self)
        self._build()
        self.setAcceptDrops(True)
        self._connect()
        self._read_soon = Debounce(30, self.list.refresh, self)
        self._together_soon = Debounce(400, self.card.together.again, self)
        self._show_soon = Debounce(50, self._show_selection, self)
        self.list.show_place(self.list.place)

    # building

    def _build(self) -> None:
        context, icons = self.context, self.context.icons
        self.new = button(tr("New contact"), "main", icons.icon("user-plus", "on_accent"))
        self.new.setMinimumHeight(34)
        self.new.setToolTip(tr("New contact  Ctrl+N"))
        self.new.clicked.connect(lambda: context.actions.trigger("contacts.new"))
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setLayout(column(row(self.new, margins=(12, 12, 12, 8)), self.side))
        side.setMinimumWidth(160)
        more = tool(icons.icon("ellipsis"), tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = context.actions.menu(MORE_MENU, more)
        menu.aboutToShow.connect(lambda: context.actions.refresh("contacts."))
        more.setMenu(menu)
        self.more = more
        bar: list[QWidget | int | None] = []
        bar += [action_tool(context.actions.qaction(id)) for id in TOOLBAR]
        self._import_button = button(tr("Import vCard file"), "", icons.icon("upload"))
        self._import_button.clicked.connect(lambda: context.actions.trigger("contacts.import"))
        self._nothing = Empty(icons.icon("users"), "", "", self._import_button)
        self._inner_stack = QStackedWidget()
        self._inner_stack.addWidget(self._nothing)
        self._inner_stack.addWidget(self.card)
        self._reading = QWidget()
        self._reading.setLayout(column(pane_header(*bar, None, more), self._inner_stack))
        self._right = QStackedWidget()
        self._right.setObjectName("panel")
        self._right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._right.addWidget(self._reading)
        self._right.addWidget(self.editor)
        self._right.setMinimumWidth(360)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        for part in (side, self.list, self._right):
            self._split.addWidget(part)
        self._split.setStretchFactor(2, 1)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setSizes([t.SIDE_WIDTH, 380, 700])
        self.setLayout(column(self._split))
        self._show_selection()

    def _connect(self) -> None:
        self.side.chosen.connect(self._on_place)
        self.side.context_requested.connect(self._on_place_menu)
        self.list.selection_changed.connect(self._on_selection)
        self.list.open_requested.connect(self._on_open)
        self.list.context_requested.connect(self._on_list_menu)
        self.list.renewed.connect(self._on_renewed)
        self.editor.saved.connect(self._on_saved)
        self.editor.refused.connect(self._forget_saving)
        self.editor.left.connect(self._close_editor)
        self.editor.cancel_requested.connect(lambda: self._leave_editor(self._close_editor))
        self.commands.imported.connect(self.list.refresh)
        self.context.bridge.changed.connect(self._on_changed)

    # places

    def _on_place(self, place: Place) -> None:
        self.list.view.clearSelection()
        self.list.show_place(place, self.list.query)
        self.context.engine.set_setting("ui.contacts_place", place.key)

    def _on_renewed(self, listing: Listing) -> None:
        self._books = {b.id: b for b in listing.books}
        self.side.show_nodes(listing.nodes)
        wanted, self._first_place = self._first_place, ""
        if wanted and wanted != listing.place.key and self.side.choose(wanted):
            return
        if not self.side.select(listing.place.key):
            self.side.choose("all")  # the book or the last of the group has gone
        every = listing.nodes[0].count if listing.nodes else 0
        self.set_status(plural("1 contact", "%n contacts", every) if every else "")
        self._show_soon()
        self.context.actions.refresh("contacts.")

    def search(self, query: str) -> bool:
        """Narrow the list to what ``query`` finds."""
        if query != self.list.query:
            self.list.show_place(self.list.place, query)
        return True

    def search_words(self) -> str:
        return tr("Search contacts")

    def activate(self) -> None:
        if self.editing:
            return
        self.list.view.setFocus()
        if not self.list.view.selectionModel().hasSelection():
            self.list.select_row(max(0, self.list.view.currentIndex().row()))

    def close_pane(self) -> bool:
        if self.editing and self.editor.dirty:
            self._leave_editor(lambda: self.window().close())
            return False
        for soon in (self._read_soon, self._together_soon, self._show_soon):
            soon.close()
        self.list.put_away()
        return True

    # selection

    def writable_books(self) -> list[Collection]:
        return [b for b in self._books.values() if not b.read_only]

    def all_writable(self) -> bool:
        """Every selected contact is in a book that can be written to."""
        used = {c.collection for c in self.list.selected()}
        return bool(used) and all(b in self._books and not self._books[b].read_only for b in used)

    def shown_ids(self) -> list[ItemId]:
        return [ItemId(id) for id in self.list.model.ids]

    def export_name(self) -> str:
        """Return what a file with the selection is called."""
        chosen = self.list.selected()
        return shown_name(chosen[0]) if len(chosen) == 1 else self.list.place.title

    def _on_selection(self) -> None:
        self.context.actions.refresh("contacts.")
        self._show_soon()

    def _show_selection(self) -> None:
        if self.editing:
            self._follow_in_editor()
            return
        chosen_rows = self.list.selected_positions()
        contact = self.list.model.contact(chosen_rows[0]) if len(chosen_rows) == 1 else None
        if contact is not None:
            self._inner_stack.setCurrentWidget(self.card)
            if contact != self.card.contact:
                self.card.show_contact(contact, self._books.get(contact.collection))
        else:
            self.card.forget()
            self._inner_stack.setCurrentWidget(self._nothing)
            self._say_nothing(len(chosen_rows))
        self.context.actions.refresh("contacts.")

    def _follow_in_editor(self) -> None:
        """Somebody else was chosen while a card is edited: leave it, or hold on to it and ask."""
        chosen, beside = self.list.selected_ids(), self._beside
        if not chosen or chosen == beside or self._asking:
            return
        if not self.editor.dirty:
            self._close_editor()
        elif self.list.view.hasFocus() or any(self.list.model.row_of(b) >= 0 for b in beside):
            self.list.select_these(beside)  # else the row has gone, and nobody chose anything
            self._leave_editor(lambda: self.list.select_these(chosen), saved_too=True)

    def _say_nothing(self, chosen: int) -> None:
        listing = self.list.listing
        none = listing is not None and not listing.ids and not listing.query
        self._import_button.setVisible(none and bool(self.writable_books()))
        if chosen > 1:
            self._nothing.set_words(
                plural("1 contact selected", "%n contacts selected", chosen),
                tr("Write to them, export or delete them together."),
            )
        elif listing is not None and listing.ids:
            self._nothing.set_words(
                tr("Nobody selected"), tr("The card of the person you choose is shown here.")
            )
        elif none and self.writable_books():
            self._nothing.set_words(
                tr("Bring your people"), tr("Most programs can save their contacts as a .vcf file.")
            )
        else:
            self._nothing.set_words("", "")

    def _on_open(self) -> None:
        if self.context.actions.is_enabled("contacts.edit"):
            self.edit_contact()
        else:
            self.card.setFocus()

    # editing

    @property
    def editing(self) -> bool:
        return self._right.currentWidget() is self.editor

    def new_contact(self, first: CardFields | None = None) -> None:
        """Open the editor for a new card."""
        books = self.writable_books()
        if not books:
            return

        def go() -> None:
            place = self.list.place
            wanted = place.book
            fields = first
            if fields is None and place.group:
                fields = CardFields("", groups=(place.group,))
            self._beside = self.list.selected_ids()
            self._right.setCurrentWidget(self.editor)
            self.editor.show_new(books, wanted, self._groups(), fields)
            self.context.actions.refresh("contacts.")

        self._leave_editor(go)

    def edit_contact(self) -> None:
        """Open the editor for the selected card."""
        chosen = self.list.selected()
        if len(chosen) != 1 or self.editing:
            return
        contact, engine = chosen[0], self.context.engine

        def show(fields: CardFields) -> None:
            if self.list.selected_ids() != [contact.id] or self.editing:
                return
            self._beside = [contact.id]
            self._right.setCurrentWidget(self.editor)
            self.editor.show_card(contact.id, contact.collection, fields, self._groups())
            self.context.actions.refresh("contacts.")

        self.context.work.then(self, engine.query(lambda: engine.card(contact.id)), show)

    def _groups(self) -> Sequence[str]:
        return self.list.listing.groups if self.list.listing is not None else ()

    def _close_editor(self) -> None:
        self._right.setCurrentWidget(self._reading)
        self.list.view.setFocus()
        self.context.actions.refresh("contacts.")
        self._show_selection()

    def _leave_editor(self, then: Callable[[], object], *, saved_too: bool = False) -> None:
        """Run ``then`` at once, or after the person said what becomes of unsaved changes.

        After Save the saved card is shown instead, unless ``saved_too``.
        """
        if not (self.editing and self.editor.dirty):
            then()
            return
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Keep the changes?"))
        box.setText(tr("What you wrote on this card is not saved yet."))
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Go on editing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)

        def answered() -> None:  # also by the X of the title bar, which presses no button
            self._asking = False
            pressed = box.clickedButton()
            if pressed is drop:
                self._close_editor()
                then()
            elif pressed is save:
                self._when_saved = then if saved_too else None
                self.editor.save()
            else:
                (self.editor.focusWidget() or self.editor.given).setFocus()

        box.finished.connect(lambda _n: answered())
        self._asking = True
        box.open()

    def _forget_saving(self) -> None:
        self._when_saved = None

    def _on_saved(self, batch: BatchId, item: ItemId | None) -> None:
        name = self.editor.fields().name or self.editor.shown_as.text()
        words = tr("{name} saved", name=name) if name else tr("Contact saved")
        self.commands.offer_undo(batch, words)
        self._close_editor()
        goes_on, self._when_saved = self._when_saved, None
        if goes_on is not None:
            goes_on()
            return
        engine = self.context.engine
        if item is not None:
            self.list.want(item)
            return

        def find() -> list[ItemId]:
            found = (engine.find_item(uid) for uid in engine.batch_uids(batch))
            return [one.id for one in found if one is not None]

        def select(found: list[ItemId]) -> None:
            for one in found[:1]:
                self.list.want(one)

        self.context.work.then(self, engine.query(find), select)

    # menus and files

    def import_cards(self) -> None:
        book = self._target_book()
        if book is not None:
            self.commands.ask_import(book.id, book.name)

    def import_file(self, name: str) -> None:
        """Take a .vcf file into the book on show, else the default one."""
        book = self._target_book()
        if book is not None:
            self.commands.import_file(Path(name), book.id, book.name)

    def _target_book(self) -> Collection | None:
        books = self.writable_books()
        here = next((b for b in books if b.id == self.list.place.book), None)
        return here or next((b for b in books if b.is_default), books[0] if books else None)

    def show_mail(self) -> None:
        """Show everything from the selected person in the mail pane."""
        contact = next(iter(self.list.selected()), None)
        if contact is not None and contact.emails:
            self.context.windows.search(f'from:"{contact.emails[0]}"')

    def _on_list_menu(self, position: QPoint) -> None:
        menu = self.context.actions.menu(CONTEXT_MENU, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(position)

    def _on_place_menu(self, place: Place, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        book = self._books.get(place.book) if place.book is not None else None
        if book is not None and not book.read_only:
            default = menu.addAction(tr("Put new contacts here"), lambda: self._make_default(book))
            default.setCheckable(True)
            default.setChecked(book.is_default)
            menu.addAction(
                tr("Import vCard file \u2026"),
                lambda: self.commands.ask_import(book.id, book.name),
            )
        menu.addAction(tr("Export all contacts \u2026"), lambda: self._export_place(place))
        menu.popup(position)

    def _make_default(self, book: Collection) -> None:
        engine = self.context.engine
        self.context.work.then(self, engine.set_collection(book.id, default=True))

    def _export_place(self, place: Place) -> None:
        engine = self.context.engine

        def read() -> list[Contact]:
            return [c for c in engine.contacts() if place.holds(c)]

        self.context.work.then(
            self,
            engine.query(read),
            lambda found: self.commands.ask_export([c.id for c in found], place.title),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _card_files(event.mimeData()) and self.writable_books():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for name in _card_files(event.mimeData()):
            self.import_file(name)
        event.acceptProposedAction()

    # changes

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        found = kinds(changes)
        books = {int(b) for b in self._books}
        touched = {scope for kind, scope in changes if kind == "items"}
        if found & {"collections", "account"} or touched & books or (touched and not books):
            self._read_soon()
        if "places" in found or touched - books:
            self._together_soon()


def _card_files(data: QMimeData) -> list[str]:
    """Return the .vcf files among what is being dropped."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [name for name in files if Path(name).suffix.lower() in (".vcf", ".vcard")]
