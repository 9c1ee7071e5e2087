"""The mail pane: folders, list, reading view; wires them to each other and to the actions."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QToolButton, QWidget

from app.domain.accounts import Account
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import Folder, Role, Row, StorageUse
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.mail import links, sources
from app.ui.mail.actions import CONTEXT_MENU, MORE_MENU, TOOLBAR, register
from app.ui.mail.commands import MailCommands
from app.ui.mail.deleted import DeletedView
from app.ui.mail.folder_chooser import FolderChooser
from app.ui.mail.folder_commands import FolderCommands
from app.ui.mail.folder_menu import FolderMenu
from app.ui.mail.folder_menu import register as register_folders
from app.ui.mail.folder_model import Node
from app.ui.mail.folder_tree import FolderTree
from app.ui.mail.later import LaterCommands
from app.ui.mail.list import MessageList
from app.ui.mail.outbox import OutboxView
from app.ui.mail.reading import ReadingView
from app.ui.mail.shelf import Shelf, read_shelf
from app.ui.mail.sources import Source
from app.ui.pane import Pane
from app.ui.parts import Empty, action_tool, button, column, line, pane_header, row, tool
from app.ui.words import number, plural, tr
from app.ui.work import Debounce

ReplyKind = Literal["reply", "reply_all", "forward"]
Places = tuple[
    list[Account],
    list[Folder],
    int,
    dict[AccountId, StorageUse],
    dict[FolderId, int],
    Shelf,
    int,
]
SEEN_AFTER_MS = 1500
SHELF_KINDS = frozenset({"snooze", "watch", "searches"})


class MailPane(Pane):
    """Everything about mail in the main window."""

    id = "mail"
    title = "Mail"
    icon = "mail"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tree = FolderTree(context.theme)
        self.list = MessageList(context)
        self.reading = ReadingView(context)
        self.outbox = OutboxView(context)
        self.deleted = DeletedView(context)
        self.commands = MailCommands(context, self.list, self)
        self.shelf = Shelf()
        self.later = LaterCommands(context, self)
        self._inner = QSplitter(Qt.Orientation.Horizontal)  # list and reading view
        self._places = QStackedWidget()
        self._places.addWidget(self._inner)
        self._before_search: Source | None = None
        self._select_after: int | None = None
        self._inside: tuple[int, int] | None = None  # selected row, message shown instead of it
        register(self)
        self.folder_commands = FolderCommands(context, self.tree, self)
        register_folders(context, self.tree, self.folder_commands)
        self._build()
        self._connect()
        engine = context.engine
        self.list.conversations = engine.setting("ui.conversations", True)
        self._first_place = str(engine.setting("ui.mail_place", ""))
        self._read_places = Debounce(20, self._look_at_places, self)
        self._read_list = Debounce(30, self.list.refresh, self)
        self._open_soon = Debounce(70, self._open_current, self)
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.timeout.connect(self._mark_seen)
        self._look_at_places()

    # building

    def _build(self) -> None:
        context, icons = self.context, self.context.icons
        self.new = button(tr("New message"), "main", icons.icon("square-pen", "on_accent"))
        self.new.setMinimumHeight(34)
        self.new.setToolTip(tr("New message  Ctrl+N"))
        self.new.clicked.connect(lambda: context.actions.trigger("mail.new"))
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setLayout(column(row(self.new, margins=(12, 12, 12, 8)), self.tree, spacing=0))
        side.setMinimumWidth(160)
        bar: list[QWidget | int | None] = []
        for id in TOOLBAR:
            if id == "-":
                separator = line(vertical=True)
                separator.setFixedHeight(20)
                bar += [t.XS, separator, t.XS]
            else:
                bar.append(action_tool(context.actions.qaction(id)))
        more = tool(icons.icon("ellipsis"), tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more_menu = context.actions.menu(MORE_MENU, more)
        more_menu.aboutToShow.connect(lambda: context.actions.refresh("mail."))
        more.setMenu(more_menu)
        self._nothing = Empty(icons.icon("mail-open"), "", "")
        self._right_stack = QStackedWidget()
        self._right_stack.addWidget(self._nothing)
        self._right_stack.addWidget(self.reading)
        right = QWidget()
        right.setObjectName("panel")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right.setLayout(column(pane_header(*bar, None, more), self._right_stack))
        right.setMinimumWidth(300)
        self.list.setMinimumWidth(240)
        self._inner.addWidget(self.list)
        self._inner.addWidget(right)
        self._inner.setStretchFactor(1, 1)
        self._inner.setChildrenCollapsible(False)
        self._inner.setHandleWidth(1)
        self._places.addWidget(self.outbox)
        self._places.addWidget(self.deleted)
        self._outer = QSplitter(Qt.Orientation.Horizontal)
        self._outer.addWidget(side)
        self._outer.addWidget(self._places)
        self._outer.setStretchFactor(1, 1)
        self._outer.setChildrenCollapsible(False)
        self._outer.setHandleWidth(1)
        widths = str(context.engine.setting("ui.mail_widths", "")).split(",")
        side_width, list_width = (
            (int(widths[0]), int(widths[1]))
            if len(widths) == 2 and all(w.isdecimal() for w in widths)
            else (t.SIDE_WIDTH, 400)
        )
        self._outer.setSizes([side_width, 1100])
        self._inner.setSizes([list_width, 1100 - list_width])
        layout = column(self._outer)
        self.setLayout(layout)
        self._show_selection()

    def _connect(self) -> None:
        self.tree.chosen.connect(self._on_place)
        self.tree.folders.moved.connect(self.commands.dropped)
        self.folder_commands.view_changed.connect(lambda: self._read_places())
        self.tree.folders.folder_moved.connect(self.folder_commands.move_to)
        self.tree.context_requested.connect(self._on_folder_menu)
        self.list.selection_changed.connect(self._on_selection)
        self.list.open_requested.connect(self._on_open)
        self.list.context_requested.connect(self._on_list_menu)
        self.list.figures_changed.connect(self._on_figures)
        self.list.inside_conversation.connect(self._show_inside)
        self.reading.opened.connect(self._on_opened)
        self.reading.link_clicked.connect(self._on_link)
        self.reading.link_hovered.connect(self._on_hover)
        self.reading.reply_requested.connect(self.reply)
        self.reading.tags.change_requested.connect(self.later.choose_tags)
        self.list.save.clicked.connect(self.later.save_search)
        self.outbox.edit_requested.connect(self.edit_draft)
        self.deleted.link_clicked.connect(self._on_link)
        self.deleted.link_hovered.connect(self._on_hover)
        self.context.bridge.changed.connect(self._on_changed)
        self.context.bridge.messages_changed.connect(self._on_messages)

    # places

    def _look_at_places(self) -> None:
        engine = self.context.engine

        def read() -> Places:
            accounts = engine.accounts()
            storage = {a.id: uses[0] for a in accounts if (uses := engine.storage(a.id))}
            folders = engine.folders()
            vanishing = {f.id: days for f in folders if (days := engine.retention_days(f))}
            waiting = len(engine.outbox())
            every = engine.count_messages()
            return accounts, folders, waiting, storage, vanishing, read_shelf(engine), every

        self.context.work.then(self, engine.query(read), self._show_places)

    def _show_places(self, found: Places) -> None:
        accounts, folders, waiting, storage, vanishing, self.shelf, every = found
        self.folder_commands.take_places(accounts, folders)
        trash = frozenset(f.id for f in folders if f.role is Role.TRASH)
        self.list.take_places(sources.place_names(accounts, folders), trash)
        self.tree.show_places(
            accounts, folders, waiting, storage,
            vanishing=vanishing,
            subscribed_only=self.folder_commands.subscribed_only,
            shelf=self.shelf,
        )  # fmt: skip
        key = self.list.source.key
        item = self.tree.folders.item_of(key)
        node = self.tree.folders.node(item.index()) if item is not None else None
        if node is not None and node.source is not None:
            self.list.take_title(node.source)
        elif key.startswith("folder:"):
            self.list.source = Source("", "")  # deleted: another place is shown instead
        self.context.actions.refresh("folder.")
        self._follow_search()
        in_outbox = self._places.currentWidget() is self.outbox
        if not self.list.source.key and not in_outbox:
            wanted = [self._first_place, "inboxes"]
            wanted += [f"folder:{f.id}" for f in folders if f.role is Role.INBOX]
            wanted += [f"folder:{f.id}" for f in folders if f.selectable]
            for key in wanted:
                if key and self.tree.choose(key):
                    break
        if every:  # the figure that a search gives too
            text = plural("1 message on this computer", "%n messages on this computer", every)
            self._status = text
            self.set_status(text)

    def _on_place(self, source: Source) -> None:
        engine = self.context.engine
        self.context.actions.refresh("folder.")
        self._before_search = None
        if self.list.source.key == "search":
            self.search_left.emit()
        if source.role is Role.OUTBOX or source.key == "deleted":
            self.list.view.clearSelection()  # keys must not act on what is not on show
            self.reading.forget()
        if source.role is Role.OUTBOX:
            self.list.source = source
            self._places.setCurrentWidget(self.outbox)
            self.outbox.refresh()
        elif source.key == "deleted":
            self.list.source = source
            self._places.setCurrentWidget(self.deleted)
            self.deleted.refresh()
        else:
            self._places.setCurrentWidget(self._inner)
            self.reading.forget()
            self.list.view.clearSelection()
            self.list.show_source(source, self._select_after)
            self._select_after = None
            if len(source.folders) == 1:
                engine.want_folder(source.folders[0])
        self.context.actions.refresh("mail.")
        engine.set_setting("ui.mail_place", source.key)

    def _follow_search(self) -> None:
        """A saved search that is on show was renamed, changed or deleted."""
        key = self.list.source.key
        if key.startswith(sources.SAVED):
            search = self.shelf.search_of(key)
            if search is None:
                self.tree.choose("inboxes")
            elif (search.name, search.query) != (self.list.source.title, self.list.source.query):
                self.list.show_source(sources.Source(key, search.name, query=search.query))

    def show_place(self, place: PlaceId) -> None:
        """Go to the folder of a message and open it there."""
        engine = self.context.engine

        def found(rows: list[Row]) -> None:
            key = f"folder:{rows[0].folder}" if rows else ""
            self._select_after = place
            self._first_place = key  # in case the tree is still being read
            if not rows or not self.tree.choose(key):
                self._select_after = place if rows and not self.list.source.key else None

        self.context.work.then(self, engine.query(lambda: engine.rows([place])), found)

    def search(self, query: str) -> bool:
        """Show hits instead of the folder; "" brings the folder back."""
        if not query:
            if self._before_search is not None:
                back, self._before_search = self._before_search, None
                if back.folders or back.query:
                    self.list.show_source(back)
                    self.tree.select(back.key)
                else:  # a place with a view of its own
                    self.tree.choose(back.key)
            return True
        if self.list.source.key != "search":
            self._before_search = self.list.source
            self.list.set_unread_only(False)  # a filter nobody thinks of would hide hits
        self._places.setCurrentWidget(self._inner)
        self.tree.selectionModel().clearSelection()
        self.list.show_source(sources.search(query))
        return True

    def activate(self) -> None:
        if self._places.currentWidget() is self._inner:
            if not self.list.view.isVisible():
                return  # it would take the keys over as soon as there are hits, in mid-word
            self.list.view.setFocus()
            if not self.list.view.currentIndex().isValid() and len(self.list.model.ids):
                self.list.view.setCurrentIndex(self.list.model.index(0, 0))
        elif self._places.currentWidget() is self.deleted:
            self.deleted.view.setFocus()

    # selection and reading

    def rows(self) -> list[Row]:
        return self.list.selected_rows()

    @property
    def shows_list(self) -> bool:
        """Tell whether the list is on show, and not a place with a view of its own."""
        return self._places.currentWidget() is self._inner

    @property
    def has_selection(self) -> bool:
        return self.shows_list and self.list.view.selectionModel().hasSelection()

    def _on_selection(self) -> None:
        self._inside = None
        self._seen.stop()
        self.context.actions.refresh("mail.")
        self._open_soon()

    def _open_current(self) -> None:
        self._show_selection()

    def _on_figures(self) -> None:
        """The list was read again. What is being read stays, also when it is an earlier message of
        the chosen conversation."""
        positions, current = self.list.selected_positions(), self.reading.current
        row = self.list.model.row(positions[0]) if len(positions) == 1 else None
        reading = self._right_stack.currentWidget() is self.reading
        if reading and row is not None and current is not None and row.thread == current.thread:
            return
        self._show_selection()

    def _show_selection(self) -> None:
        positions = self.list.selected_positions()
        if len(positions) == 1:
            row = self.list.model.row(positions[0])
            current = self.reading.current
            if row is not None and current is not None and self._inside == (row.id, current.id):
                return  # news of the list do not take away what was chosen in the conversation
            if row is not None:
                self._right_stack.setCurrentWidget(self.reading)
                self.reading.show_row(row)
                self.context.actions.refresh("mail.")
                return
        self.reading.forget()
        self._right_stack.setCurrentWidget(self._nothing)
        if len(positions) > 1:
            self._nothing.set_words(
                plural("1 message selected", "%n messages selected", len(positions)),
                tr("Move, flag or delete them together, or drag them to a folder."),
            )
        elif len(self.list.model.ids):
            self._nothing.set_words(
                tr("No message selected"), tr("The message you choose is shown here.")
            )
        else:
            self._nothing.set_words("", "")
        self.context.actions.refresh("mail.")

    def _show_inside(self, place: int) -> None:
        """Open an earlier message of a conversation: mark the conversation, show the message."""
        engine = self.context.engine

        def read() -> tuple[list[Row], list[PlaceId]]:
            rows = engine.rows([place])
            return rows, engine.thread_ids(rows[0].thread) if rows else []

        def found(result: tuple[list[Row], list[PlaceId]]) -> None:
            rows, thread = result
            for other in reversed(thread):
                if rows and self.list.select(other):
                    self._open_soon.cancel()
                    self._inside = (other, rows[0].id)
                    self._right_stack.setCurrentWidget(self.reading)
                    self.reading.show_row(rows[0])
                    break

        self.context.work.then(self, engine.query(read), found)

    def _on_opened(self, place: PlaceId) -> None:
        self.context.actions.refresh("mail.")
        row = self.reading.current
        if row is not None and row.unread:
            after = int(self.context.engine.setting("ui.seen_after_ms", SEEN_AFTER_MS))
            if after == 0:
                self._mark_seen()
            elif after > 0:
                self._seen.start(after)

    def _mark_seen(self) -> None:
        row = self.reading.current
        if row is not None and self.reading.message is not None:
            self.commands.mark_seen(row)

    def _on_open(self) -> None:
        if self.list.source.role is Role.DRAFTS:
            id = self.list.current_id()
            if id is not None:
                self.edit_draft(PlaceId(id))
        elif self._right_stack.currentWidget() is self.reading:
            self.reading.setFocus()

    # writing

    def new_message(self) -> None:
        from app.ui.composer.opening import open_new

        open_new(self.context, self.window(), account=self.list.source.account)

    def reply(self, kind: ReplyKind) -> None:
        from app.ui.composer.opening import open_reply

        row = self.reading.current
        if row is not None:
            open_reply(self.context, self.window(), row.id, kind)

    def edit_draft(self, place: PlaceId) -> None:
        from app.ui.composer.opening import open_draft

        open_draft(self.context, self.window(), place)

    # links

    def _on_link(self, url: str) -> None:
        link = links.check(url)
        if link is None:
            self.context.bar.say(tr("This kind of link is not opened."))
            return
        if link.scheme == "mailto":
            to, subject = links.mailto(link.url)
            self.context.windows.write_to(to, subject=subject)
        elif link.suspicious:
            self._ask_link(link)
        else:
            QDesktopServices.openUrl(QUrl(link.url))

    def _ask_link(self, link: links.Link) -> None:
        from app.ui.mail.link_question import ask

        ask(self.window(), link, lambda: QDesktopServices.openUrl(QUrl(link.url)))

    def _on_hover(self, url: str) -> None:
        link = links.check(url) if url else None
        self.set_status(link.shown if link is not None else getattr(self, "_status", ""))

    # menus

    def _on_list_menu(self, position: QPoint) -> None:
        menu = self.context.actions.menu(CONTEXT_MENU, self)
        tags = QMenu(tr("Tags"), menu)
        tags.setIcon(self.context.icons.icon("tag"))
        self.later.fill_tag_menu(tags)
        menu.insertMenu(self.context.actions.qaction("mail.snooze"), tags)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(position)

    def _on_folder_menu(self, node: Node, position: QPoint) -> None:
        if node.folder is None and node.account is None:
            if node.source is not None and node.source.role is not Role.OUTBOX:
                self._on_source_menu(node.source, position)
            return
        commands = self.folder_commands
        commands.pointed = node
        menu = FolderMenu(self.context, commands, self)
        # its actions run after it has closed: what was pointed at is let go one turn later
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self._forget_pointed))
        menu.popup(position)

    def _on_source_menu(self, source: Source, position: QPoint) -> None:
        """A line that is no folder: all inboxes, a saved search, what is snoozed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def mark() -> None:
            if self.list.source.key != source.key:
                self.tree.choose(source.key)
            self.commands.mark_all_read()

        menu.addAction(tr("Open"), lambda: self.tree.choose(source.key))
        search = self.shelf.search_of(source.key)
        if search is not None:
            self.later.fill_search_menu(menu, search)
        if source.folders:
            menu.addAction(tr("Mark all as read"), mark)
        menu.popup(position)

    def _forget_pointed(self) -> None:
        self.folder_commands.pointed = None
        self.context.actions.refresh("folder.")

    def choose_folder(self, *, copy: bool) -> None:
        """Ask where to and move or copy the selection there."""
        title = tr("Copy to folder") if copy else tr("Move to folder")
        chooser = FolderChooser(self.context, self.window(), title)
        chooser.chosen.connect(self.commands.copy_to if copy else self.commands.move_to)
        chooser.open()

    def show_source(self) -> None:
        from app.ui.mail.source_view import SourceView

        row = self.reading.current
        if row is not None:
            SourceView(self.context, self.window(), row.id).show()

    def set_conversations(self, together: bool) -> None:
        self.list.set_conversations(together)
        self.context.engine.set_setting("ui.conversations", together)

    # changes

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        found = kinds(changes)
        if found & {"folders", "account", "places", "outbox", "journal"} | SHELF_KINDS:
            self._read_places()
        if found & {"outbox", "journal"} and self._places.currentWidget() is self.outbox:
            self.outbox.refresh()
        # what is taken back or refused is told by the journal alone
        if found & {"history", "journal"} and self._places.currentWidget() is self.deleted:
            self.deleted.refresh()
        folders = set(self.list.source.folders)
        touched = {scope for kind, scope in changes if kind == "places"}
        if touched & folders or (touched and self.list.source.query):
            self.list.rows_changed()
            self._refresh_opened()
        if (
            touched & folders
            or (touched and 0 in touched)
            or (touched and self.list.source.query == "is:flagged")
            or (touched and self.list.source.key.startswith(sources.SAVED))
            or (found & SHELF_KINDS and self.list.source.key in (sources.SNOOZED, sources.WAITING))
        ):
            self._read_list()

    def _on_messages(self, messages: frozenset[int] | None) -> None:
        """Texts of messages came or changed."""
        if messages is None:
            self.list.rows_changed()
        else:
            self.list.model.forget_messages(messages)
        self._refresh_opened()

    def _refresh_opened(self) -> None:
        """Take the new flags of the message on screen, so that the toolbar tells the truth."""
        current = self.reading.current
        if current is not None:
            position = self.list.model.row_of(current.id)
            row = self.list.model.row(position) if position >= 0 else None
            if row is not None:
                self.reading.update_row(row)
        self.context.actions.refresh("mail.")

    def close_pane(self) -> bool:
        for pause in (self._read_places, self._read_list, self._open_soon):
            pause.close()
        self._seen.stop()
        widths = f"{self._outer.sizes()[0]},{self._inner.sizes()[0]}"
        self.context.engine.set_setting("ui.mail_widths", widths)
        self.reading.close_view()
        self.deleted.close_view()
        return True

    @property
    def figures(self) -> str:
        return number(self.list.listing.total)
