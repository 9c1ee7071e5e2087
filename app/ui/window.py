"""The main window: rail, search field, stack of panes, message bar, status line.

It owns the frame only. What a pane shows is the pane's business; what an action does is in the
registry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QToolButton, QWidget

from app.domain.accounts import Account, Connection, ServiceState
from app.domain.ids import AccountId, ItemId, PlaceId
from app.domain.journal import Batch
from app.domain.mail import Address
from app.ui import status
from app.ui import tokens as t
from app.ui.actions import Action, ActionRegistry
from app.ui.bridge import Bridge, kinds
from app.ui.context import Context
from app.ui.icons import Icons
from app.ui.later_news import LaterNews
from app.ui.message_bar import MessageBar
from app.ui.pane import Pane
from app.ui.panes import Entry, entries
from app.ui.parts import column, label, line, row
from app.ui.rail import Rail
from app.ui.search_field import SearchField
from app.ui.sentences import of_error
from app.ui.theme import Theme
from app.ui.undo import say_undone
from app.ui.words import tr
from app.ui.work import Debounce, Work

if TYPE_CHECKING:
    from app.engine.engine import Engine

Glance = tuple[list[Account], list[ServiceState], int, int]


class Window(QWidget):
    """One per application; ``closed`` asks the application to end."""

    closed = Signal()

    def __init__(
        self,
        engine: Engine,
        theme: Theme,
        *,
        panes: list[Entry] | None = None,
        sample_data: bool = False,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Marmot")
        self._sample_data = sample_data
        self.setObjectName("window")
        self._engine = engine
        self._theme = theme
        self._entries = entries() if panes is None else panes
        self._panes: dict[str, Pane] = {}
        self._current = ""
        self._queries: dict[str, str] = {}  # what panes that are not on show are searched for
        self._service_up = True
        self._asked_to_unlock = False  # once by itself; later from the status panel
        icons = Icons(theme)
        self.stack = QStackedWidget()
        self.context = Context(
            engine=engine,
            work=Work(self),
            theme=theme,
            icons=icons,
            actions=ActionRegistry(icons, self),
            bar=MessageBar(theme, self.stack),
            bridge=Bridge(engine, self),
            windows=self,
        )
        self.search_field = SearchField(icons)
        self.rail = Rail(self._entries, icons)
        self._register()
        self._build()
        self._connect()
        self._glance = Debounce(30, self._look, self)
        self._glance()
        self._minute = QTimer(self)  # "5 minutes ago" must not stand still
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(lambda: self._glance())
        self._minute.start()
        self.later_news = LaterNews(self.context, self)
        QTimer.singleShot(0, self._first_page)

    # building

    def _build(self) -> None:
        icons = self.context.icons
        self.menu_button = QToolButton()
        self.menu_button.setIcon(icons.icon("marmot", "accent"))
        self.menu_button.setIconSize(self.rail.state.iconSize())
        self.menu_button.setFixedSize(36, 36)
        self.menu_button.setAccessibleName(tr("Main menu"))
        self.menu_button.setToolTip(tr("Main menu  F10"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.setMenu(self._menu)
        top = QWidget()
        top.setObjectName("top")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top.setFixedHeight(t.TOP_HEIGHT)
        spacer = QWidget()
        spacer.setFixedWidth(36)
        top_row = row(self.menu_button, margins=(8, 0, 8, 0))
        top_row.addStretch(1)
        top_row.addWidget(self.search_field, 4)
        top_row.addStretch(1)
        top_row.addWidget(spacer)
        top.setLayout(top_row)
        self._glyph = QLabel()
        self._words = label("", "small")
        self._words.setAccessibleName(tr("State"))
        self._right = label("", "small")
        bottom = QWidget()
        bottom.setObjectName("statusLine")
        bottom.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bottom.setFixedHeight(t.STATUS_HEIGHT)
        bottom.setLayout(
            row(self._glyph, t.XS, self._words, None, self._right, margins=(14, 0, 14, 0))
        )
        middle = row(self.rail, line(vertical=True), spacing=0)
        middle.addWidget(self.stack, 1)
        outer = column(top, line())
        outer.addLayout(middle, 1)
        outer.addWidget(line())
        outer.addWidget(bottom)
        self.setLayout(outer)
        self.resize(1280, 800)
        self.setMinimumSize(860, 560)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_pane)
        self.rail.status_requested.connect(lambda: self.context.actions.trigger("window.status"))
        self.rail.settings_requested.connect(
            lambda: self.context.actions.trigger("window.settings")
        )
        self.search_field.searched.connect(self._on_searched)
        self.search_field.left.connect(self._focus_pane)
        self.search_field.completion.folders_wanted.connect(self._name_folders)
        bridge = self.context.bridge
        bridge.changed.connect(self._on_changed)
        bridge.service_changed.connect(self._on_service)
        bridge.raise_requested.connect(self.come_forward)
        self.context.work.failed_quietly.connect(self._on_failed)
        self._theme.changed.connect(lambda: self._glance())

    def _register(self) -> None:
        actions, group = self.context.actions, tr("Window")

        def add(id: str, text: str, run: object, icon: str = "", *keys: str, **more: str) -> None:
            assert callable(run)
            actions.add(
                Action(id, text, run, icon, keys, group, keywords=more.get("keywords", "")),
                self,
                everywhere=True,
            )

        for position, pane in enumerate(self._entries, 1):
            add(
                f"window.pane.{pane.id}",
                tr("Go to {pane}", pane=tr(pane.title)),
                lambda id=pane.id: self.show_pane(id),
                pane.icon,
                f"Ctrl+{position}",
            )
        add("window.search", tr("Search"), self._focus_search, "search", "Ctrl+F")
        add("window.search_help", tr("Search help"), self._open_search_help, "circle-help")
        add("window.palette", tr("All actions"), self._open_palette, "command", "Ctrl+K")
        add(
            "window.sync",
            tr("Look for news now"),
            self._sync,
            "refresh-cw",
            "F5",
            keywords="sync refresh",
        )
        add("window.undo", tr("Undo the last change"), self._undo, "undo-2", "Ctrl+Z")
        add(
            "window.history",
            tr("Recent actions"),
            self._open_history,
            "history",
            "Ctrl+Shift+Z",
            keywords="undo journal",
        )
        add("window.status", tr("State of the accounts"), self._open_status, "cloud")
        add("window.problems", tr("Problems"), self._open_problems, "circle-alert")
        add("window.add_account", tr("Add account"), self.add_account, "user-plus")
        add("window.settings", tr("Settings"), self._open_settings, "settings", "Ctrl+,")
        add("window.theme", tr("Switch between light and dark"), self._switch_theme, "sun-moon")
        add("window.shortcuts", tr("Keyboard shortcuts"), self._open_shortcuts, "keyboard", "F1")
        add("window.menu", tr("Main menu"), self._open_menu, "menu", "F10")
        add("window.quit", tr("Quit"), self.close, "log-out", "Ctrl+Q")

    # context.Windows

    def write_to(self, to: tuple[Address, ...], *, subject: str = "") -> None:
        from app.ui.composer.opening import open_new

        open_new(self.context, self, to=to, subject=subject)

    def show_pane(self, id: str) -> None:
        """Show a pane, making it first when needed."""
        if not self._engine.accounts():
            self._first_page()
            return
        entry = next((e for e in self._entries if e.id == id), None)
        if entry is None:
            return
        if id not in self._panes:
            pane = entry.make(self.context)
            self._panes[id] = pane
            self.stack.addWidget(pane)
            pane.status_changed.connect(lambda _text: self._show_right())
            pane.search_left.connect(lambda: self._on_search_left(id))
        if id != self._current:
            before = self.search_field.take_over(self._queries.pop(id, ""))
            self._queries[self._current] = before
        self._current = id
        self.stack.setCurrentWidget(self._panes[id])
        self.search_field.show_scope(self._panes[id].search_words())
        self.rail.set_current(id)
        self.context.bar.raise_()
        self._show_right()
        self._panes[id].activate()

    def search(self, query: str) -> None:
        if self._current != "mail":
            self.show_pane("mail")
        self.search_field.set_query(query)

    def show_message(self, place: PlaceId) -> None:
        from app.ui.mail.pane import MailPane

        self.show_pane("mail")
        pane = self._panes.get("mail")
        if isinstance(pane, MailPane):
            pane.show_place(place)

    def show_event(self, item: ItemId, recurrence_id: str, at: float) -> None:
        from app.ui.calendar.pane import CalendarPane

        self.show_pane("calendar")
        pane = self._panes.get("calendar")
        if isinstance(pane, CalendarPane):
            pane.show_event(item, recurrence_id, at)

    def add_account(self) -> None:
        from app.ui.wizard.dialog import AccountWizard

        wizard = AccountWizard(self.context, self)
        wizard.added.connect(lambda _id: self._first_page())
        wizard.open()

    def edit_account(self, account: AccountId) -> None:
        from app.ui.wizard.dialog import AccountWizard

        found = next((a for a in self._engine.accounts() if a.id == account), None)
        if found is not None:
            AccountWizard(self.context, self, existing=found).open()

    def unlock(self) -> None:
        from app.ui.unlock import UnlockDialog

        UnlockDialog(self.context, self).open()

    # what actions do

    def _open_search_help(self) -> None:
        self._focus_search()
        self.search_field.open_help()

    def _name_folders(self) -> None:
        engine = self._engine

        def read() -> list[str]:
            return [folder.name for folder in engine.folders() if folder.selectable]

        self.context.work.then(self, engine.query(read), self.search_field.completion.take_folders)

    def _focus_search(self) -> None:
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def _open_palette(self) -> None:
        from app.ui.palette import Palette

        self._palette = Palette(self.context.actions, self._theme, self)
        self._palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._palette.searched.connect(self.search_field.set_query)
        self._palette.open()

    def _open_status(self) -> None:
        panel = status.StatusPanel(self.context, self)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        side = self.rail.state
        panel.open_at(side.mapToGlobal(QPoint(side.width() + t.S, side.height())))

    def _open_problems(self) -> None:
        from app.ui.problems import ProblemPanel

        ProblemPanel(self.context, self).open()

    def _open_history(self) -> None:
        from app.ui.history import HistoryDialog

        HistoryDialog(self.context, self).open()

    def _open_settings(self) -> None:
        from app.ui.settings.dialog import SettingsDialog

        SettingsDialog(self.context, self).open()

    def _open_shortcuts(self) -> None:
        from app.ui.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.context, self).open()

    def _open_menu(self) -> None:
        self.menu_button.showMenu()

    def _fill_menu(self) -> None:
        self._menu.clear()
        actions = self.context.actions
        for pane in self._panes.values():
            ids = [a.id for a in actions.all() if a.id.startswith(f"{pane.id}.")]
            if ids:
                inner = self._menu.addMenu(tr(pane.title))
                actions.fill(inner, ids)
        self._menu.addSeparator()
        own = [
            "window.sync",
            "window.undo",
            "window.history",
            "-",
            "window.palette",
            "window.shortcuts",
        ]
        own += ["-", "window.add_account", "window.problems", "window.settings", "window.theme"]
        actions.fill(self._menu, [*own, "-", "window.quit"])

    def _switch_theme(self) -> None:
        mode = "light" if self._theme.tokens.dark else "dark"
        self._theme.set_mode(mode)
        self.context.work.then(self, self._engine.set_setting("ui.theme", mode))

    def _sync(self) -> None:
        self.context.work.then(self, self._engine.sync())
        self.context.bar.say(tr("Looking for news"), seconds=2)

    def _undo(self) -> None:
        def done(batch: Batch) -> None:
            self.context.bar.withdraw_offers()
            say_undone(self.context, batch)

        self.context.work.then(self, self._engine.undo(), done)

    # state

    def _first_page(self) -> None:
        if self._engine.accounts():
            self.show_pane(self._current or self._entries[0].id)
            return
        from app.ui.welcome import WelcomePage

        page = self.stack.findChild(WelcomePage)
        if page is None:
            page = WelcomePage(self.context)
            self.stack.addWidget(page)
        self._current = ""
        self.stack.setCurrentWidget(page)
        page.setFocus()
        self._show_right()

    def _on_searched(self, query: str) -> None:
        pane = self._panes.get(self._current)
        if pane is None or pane.search(query) or not query:
            return
        self.search_field.take_over("")  # it goes where it can be looked for
        self.show_pane("mail")
        self.search_field.set_query(query)
        self.search_field.setFocus()

    def _on_search_left(self, id: str) -> None:
        self._queries.pop(id, None)
        if id == self._current:
            self.search_field.forget()

    def _focus_pane(self) -> None:
        pane = self._panes.get(self._current)
        if pane is not None:
            pane.activate()

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        found = kinds(changes)
        if found & {"state", "problems", "journal", "outbox", "account"}:
            self._glance()
        if "account" in found and not self._current:
            self._first_page()
        if "settings" in found:
            self._theme_from_settings()

    def _theme_from_settings(self) -> None:
        mode = self._engine.setting("ui.theme", "system")
        if mode != self._theme.mode:
            self._theme.set_mode(mode)

    def _on_service(self, up: bool) -> None:
        self._service_up = up
        self._glance()

    def _on_failed(self, error: BaseException) -> None:
        self.context.bar.say(str(of_error(error)), seconds=9)

    def _look(self) -> None:
        engine = self._engine

        def read() -> Glance:
            waiting = engine.waiting_changes()
            return engine.accounts(), engine.states(), len(engine.problems()), waiting

        self.context.work.then(self, engine.query(read), self._show_state)

    def _show_state(self, seen: Glance) -> None:
        accounts, states, problems, waiting = seen
        text = status.line(accounts, states, problems, waiting, service_up=self._service_up)
        worst = status.worst(states) if self._service_up else Connection.OFFLINE
        if problems and worst is not Connection.OFFLINE:
            worst = Connection.ATTENTION
        if any(s.code == "secrets_locked" for s in states) and not self._asked_to_unlock:
            self._asked_to_unlock = True
            self.unlock()
        self.rail.set_state(worst, text)
        if self._sample_data:
            text = tr("Sample data, nothing leaves this computer. {state}", state=text)
        self._words.setText(text)
        name, role = status.GLYPHS[worst]
        icons = self.context.icons
        self._glyph.setPixmap(icons.pixmap(name, 16, role, self.devicePixelRatioF()))

    @property
    def state_words(self) -> str:
        """What the line at the bottom says."""
        return self._words.text()

    def _show_right(self) -> None:
        pane = self._panes.get(self._current)
        self._right.setText(pane.status_text if pane is not None else "")

    def come_forward(self) -> None:
        """Raise the window: a second start asked for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._glance()

    def restore(self) -> None:
        """Take the size and place of the last time."""
        saved = self._engine.setting("ui.geometry", "")
        if saved:
            self.restoreGeometry(QByteArray.fromBase64(saved.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(pane.close_pane() for pane in self._panes.values()):
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._engine.set_setting("ui.geometry", geometry)
        from app.ui.composer.window import close_all

        close_all()
        self._minute.stop()
        self._glance.close()
        self.search_field.put_away()
        self.context.bridge.close()
        self.context.work.close()
        event.accept()
        self.closed.emit()
