"""The one registry of actions: menus, toolbars, context menus, palette and help come from it.

An action belongs to the window (its shortcuts work everywhere) or to a pane (they work while the
focus is inside it, so a bare letter never steals from a text field elsewhere).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import Icons
from app.ui.words import tip, tr


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """What an action is: ``id`` such as "mail.reply", words, and what it does."""

    id: str
    text: str
    handler: Callable[[], object]
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    group: str = ""  # heading in palette and help: "Mail", "Calendar", "Window"
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None  # set for actions that are on or off
    keywords: str = ""  # further words the palette finds it by


class ActionRegistry(QObject):
    """Owns every action and its QAction."""

    triggered = Signal(str)  # id, after the handler ran

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._actions: dict[str, Action] = {}
        self._made: dict[str, QAction] = {}

    def add(self, action: Action, owner: QWidget, *, everywhere: bool = False) -> QAction:
        """Register ``action`` with the widget its shortcuts belong to, and return its QAction."""
        if action.id in self._actions:
            raise ValueError(f"action {action.id} exists")
        made = QAction(_plain(action.text), owner)
        made.setObjectName(action.id)
        if action.icon:
            made.setIcon(self._icons.icon(action.icon))
        made.setShortcuts([QKeySequence(s) for s in action.shortcuts])
        made.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if everywhere
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        _set_tip(made, action.text)
        if action.checked is not None:
            made.setCheckable(True)
        made.triggered.connect(lambda _checked=False, id=action.id: self._run(id))
        owner.addAction(made)
        self._actions[action.id] = action
        self._made[action.id] = made
        made.destroyed.connect(lambda _o=None, id=action.id: self._forget(id))
        self._refresh_one(action.id)
        return made

    def rename(self, id: str, text: str) -> None:
        """Give an action other words; "" takes it out of menus and palette until it has some."""
        made = self._made[id]
        made.setVisible(bool(text))
        if text:
            self._actions[id] = replace(self._actions[id], text=text)
            made.setText(_plain(text))
            _set_tip(made, text)

    def qaction(self, id: str) -> QAction:
        return self._made[id]

    def get(self, id: str) -> Action:
        return self._actions[id]

    def all(self) -> list[Action]:
        return list(self._actions.values())

    def trigger(self, id: str) -> None:
        """Run an action if it is possible now."""
        self._refresh_one(id)
        self._made[id].trigger()

    def refresh(self, prefix: str = "") -> None:
        """Ask every action (of a prefix such as "mail.") again whether it is possible now."""
        for id in self._actions:
            if id.startswith(prefix):
                self._refresh_one(id)

    def menu(self, ids: Iterable[str], parent: QWidget) -> QMenu:
        """Return a menu of actions; "-" is a separator."""
        menu = QMenu(parent)
        self.fill(menu, ids)
        return menu

    def fill(self, menu: QMenu, ids: Iterable[str]) -> None:
        for id in ids:
            if id == "-":
                menu.addSeparator()
            else:
                self._refresh_one(id)
                menu.addAction(self._made[id])

    def shortcut_text(self, id: str) -> str:
        """Return all shortcuts of an action as the platform writes them."""
        return ", ".join(
            s.toString(QKeySequence.SequenceFormat.NativeText) for s in self._made[id].shortcuts()
        )

    def find(self, query: str) -> list[Action]:
        """Return the actions that fit ``query``, best first: all words must be found."""
        words = query.casefold().split()
        found: list[tuple[int, int, Action]] = []
        for position, action in enumerate(self._actions.values()):
            if not self._made[action.id].isVisible():
                continue
            title = action.text.casefold()
            pool = f"{title} {action.group.casefold()} {action.keywords.casefold()}"
            if not all(w in pool for w in words):
                continue
            rank = 0
            if words:
                rank = 0 if title.startswith(words[0]) else 1 if words[0] in title else 2
            found.append((rank, position, action))
        found.sort(key=lambda f: f[:2])
        return [f[2] for f in found]

    def is_enabled(self, id: str) -> bool:
        self._refresh_one(id)
        return self._made[id].isEnabled()

    def _refresh_one(self, id: str) -> None:
        action, made = self._actions[id], self._made[id]
        made.setEnabled(action.enabled())
        if action.checked is not None:
            made.setChecked(action.checked())

    def _run(self, id: str) -> None:
        action = self._actions.get(id)
        if action is None:
            return
        action.handler()
        if id in self._actions:
            self._refresh_one(id)
        self.triggered.emit(id)

    def _forget(self, id: str) -> None:
        self._actions.pop(id, None)
        self._made.pop(id, None)


def _plain(text: str) -> str:
    """Return words for a menu as they are: "&" would be swallowed and underline what follows."""
    return text.replace("&", "&&")


def _set_tip(made: QAction, text: str) -> None:
    hint = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(tip(f"{text}  {hint}" if hint else text))


def group_title(action: Action) -> str:
    return action.group or tr("Window")
