"""Folders in the window: keys, menus, dialogs, dragging, on a real engine."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import FolderId
from app.domain.mail import Role
from app.domain.ports import QuotaFigure, RemoteFolder
from app.ui.mail.folder_chooser import FolderChooser
from app.ui.mail.folder_dialog import FolderDialog
from app.ui.mail.folder_menu import FolderMenu
from app.ui.mail.pane import MailPane
from app.ui.search_field import SearchField
from app.ui.status import StatusPanel
from app.ui.window import Window
from tests.ui.conftest import START, World

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def pane(world: World, window_of: Callable[[], Window], qtbot: QtBot) -> MailPane:
    store = world.engine.store
    with store.write("test") as tx:
        listing = [
            RemoteFolder(f.path, "/", f.role, True, True) for f in store.folders.of(world.account)
        ]
        listing += [
            RemoteFolder("Club", "/", Role.NONE, True, True),
            RemoteFolder("Club/2025", "/", Role.NONE, True, False),
            RemoteFolder("Travel", "/", Role.NONE, True, False),
            RemoteFolder("shared", "/", Role.NONE, False, False, space="other"),
            RemoteFolder(
                "shared/ben", "/", Role.NONE, False, False, space="other"
            ),
            RemoteFolder(
                "shared/ben/Team", "/", Role.NONE, True, False, rights="lrsi", space="other"
            ),
            RemoteFolder("Public/News", "/", Role.NONE, True, False, rights="lr", space="shared"),
        ]  # fmt: skip
        store.folders.merge_listing(tx, world.account, listing)
        found = store.folders.by_path(world.account, "Club")
        assert found is not None
        world.folders[Role.NONE] = found.id
    for n in range(3):
        world.add(f"Message {n}", at=START + n, read=n != 2)
        world.add(f"Club {n}", at=START + n, role=Role.NONE, read=False)
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    pane = window.findChild(MailPane)
    assert isinstance(pane, MailPane)
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 3)
    return pane


def paths(pane: MailPane) -> set[str]:
    return {f.path for f in pane.context.engine.folders()}


def titles(pane: MailPane, parent: QModelIndex | None = None) -> list[str]:
    """Every line of the tree from top to bottom."""
    model, found = pane.tree.folders, []
    above = QModelIndex() if parent is None else parent
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        node = model.node(index)
        assert node is not None
        found += [node.title, *titles(pane, index)]
    return found


def folder(pane: MailPane, path: str) -> FolderId:
    return next(f.id for f in pane.context.engine.folders() if f.path == path)


def index_of(pane: MailPane, path: str) -> QModelIndex:
    item = pane.tree.folders.item_of(f"folder:{folder(pane, path)}")
    assert item is not None
    return item.index()


def opened(qtbot: QtBot, kind: type[W]) -> W:
    """Return the open window or menu of this kind."""
    found: list[W] = []

    def look() -> bool:
        found[:] = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(look)
    return found[-1]


def menu_at(pane: MailPane, path: str, qtbot: QtBot, *, keyboard: bool = False) -> FolderMenu:
    tree = pane.tree
    where = tree.visualRect(index_of(pane, path)).center()
    reason = QContextMenuEvent.Reason.Keyboard if keyboard else QContextMenuEvent.Reason.Mouse
    if keyboard:
        tree.setCurrentIndex(index_of(pane, path))
        where = tree.visualRect(tree.currentIndex()).center()
    event = QContextMenuEvent(reason, where, tree.viewport().mapToGlobal(where))
    QApplication.sendEvent(tree.viewport(), event)
    return opened(qtbot, FolderMenu)


def pick(menu: QMenu, text: str, qtbot: QtBot) -> None:
    """Click an entry of an open menu, or of one inside it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu) and any(a.text() == text for a in inner.actions()):
            menu.setActiveAction(action)
            qtbot.waitUntil(inner.isVisible)
            menu = inner
            break
    action = entry(menu, text)
    assert action.isEnabled(), text
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def entry(menu: QMenu, text: str) -> QAction:
    return next(a for a in menu.actions() if a.text() == text)


def answer(qtbot: QtBot, name: str | None = None, place: str | None = None) -> None:
    dialog = opened(qtbot, FolderDialog)
    if name is not None:
        dialog.name.selectAll()
        qtbot.keyClicks(dialog.name, name)
    if place is not None:
        dialog.place.setCurrentText(place)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def test_f2_renames_and_undo_brings_the_name_back(pane: MailPane, qtbot: QtBot) -> None:
    number = folder(pane, "Club")
    pane.tree.setFocus()
    pane.tree.setCurrentIndex(index_of(pane, "Club"))
    qtbot.keyClick(pane.tree, Qt.Key.Key_F2)
    answer(qtbot, "Verein")
    qtbot.waitUntil(lambda: "Verein" in titles(pane))
    assert paths(pane) >= {"Verein", "Verein/2025"}
    assert folder(pane, "Verein") == number
    assert pane.list.source.key == f"folder:{number}"
    qtbot.waitUntil(lambda: pane.list.title.text() == "Verein")
    bar = pane.context.bar
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Club is now called Verein"])
    assert bar.press()
    qtbot.waitUntil(lambda: "Club" in titles(pane))
    assert "Verein" not in titles(pane)


def test_a_new_folder_from_the_menu_of_another(pane: MailPane, qtbot: QtBot) -> None:
    pick(menu_at(pane, "Club", qtbot), "New folder …", qtbot)
    dialog = opened(qtbot, FolderDialog)
    assert not dialog.ok.isEnabled()
    assert dialog.place.currentText() == "Club"
    answer(qtbot, "2026")
    qtbot.waitUntil(lambda: "Club/2026" in paths(pane))
    qtbot.waitUntil(lambda: "2026" in titles(pane))


def test_the_menu_key_opens_the_menu_of_the_chosen_folder(pane: MailPane, qtbot: QtBot) -> None:
    menu = menu_at(pane, "Travel", qtbot, keyboard=True)
    assert pane.folder_commands.folder() is not None
    pick(menu, "Rename folder …", qtbot)
    assert opened(qtbot, FolderDialog).name.text() == "Travel"
    answer(qtbot, "Reisen")
    qtbot.waitUntil(lambda: "Reisen" in titles(pane))


def test_moving_with_the_dialog(pane: MailPane, qtbot: QtBot) -> None:
    pick(menu_at(pane, "Club/2025", qtbot), "Move folder …", qtbot)
    dialog = opened(qtbot, FolderDialog)
    assert dialog.place.currentText() == "Club"
    places = [dialog.place.itemText(n) for n in range(dialog.place.count())]
    assert "Club/2025" not in places
    assert "Public/News" not in places
    answer(qtbot, place="Travel")
    qtbot.waitUntil(lambda: "Travel/2025" in paths(pane))
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["2025 moved into Travel"])


def test_a_name_that_cannot_be_is_said_beside_the_field(pane: MailPane, qtbot: QtBot) -> None:
    pick(menu_at(pane, "Travel", qtbot), "Rename folder …", qtbot)
    dialog = opened(qtbot, FolderDialog)
    answer(qtbot, "Club")
    qtbot.waitUntil(lambda: "exists already" in dialog.fault.text())
    assert dialog.isVisible()
    assert dialog.name.text() == "Club"
    fault = dialog.fault
    qtbot.waitUntil(lambda: fault.height() >= fault.heightForWidth(fault.width()))  # not cut off
    assert pane.context.bar.texts == []
    answer(qtbot, "a/b")
    qtbot.waitUntil(lambda: "cannot have this name" in dialog.fault.text())
    qtbot.keyClick(dialog.name, Qt.Key.Key_Backspace)
    assert dialog.fault.isHidden()
    answer(qtbot, "Reisen")
    qtbot.waitUntil(lambda: "Reisen" in titles(pane))
    pick(menu_at(pane, "Club", qtbot), "New folder …", qtbot)
    dialog = opened(qtbot, FolderDialog)
    answer(qtbot, "2025")
    qtbot.waitUntil(lambda: "exists already" in dialog.fault.text())
    dialog.place.setCurrentText("Reisen")
    assert dialog.fault.isHidden()
    answer(qtbot)
    qtbot.waitUntil(lambda: "Reisen/2025" in paths(pane))


def test_deleting_the_folder_on_show(pane: MailPane, qtbot: QtBot) -> None:
    pane.tree.choose(f"folder:{folder(pane, 'Club')}")
    qtbot.waitUntil(lambda: len(pane.list.model.ids) == 3)
    pick(menu_at(pane, "Club", qtbot), "Delete folder", qtbot)
    qtbot.waitUntil(lambda: "Club" not in titles(pane))
    assert not {"Club", "Club/2025"} & paths(pane)
    qtbot.waitUntil(lambda: pane.list.source.role is Role.INBOX)
    bar = pane.context.bar
    qtbot.waitUntil(
        lambda: pane.context.bar.texts == ["Folder Club deleted; 3 messages are in Trash"]
    )
    bar.press()
    qtbot.waitUntil(lambda: {"Club", "Club/2025"} <= paths(pane))
    assert pane.context.engine.folder(folder(pane, "Club")).total == 3


def test_emptying_trash_asks_first(pane: MailPane, world: World, qtbot: QtBot) -> None:
    world.add("Old", role=Role.TRASH)
    world.engine._pump.poke()
    trash = folder(pane, "Trash")

    def listed() -> int:
        node = pane.tree.folders.node(index_of(pane, "Trash"))
        assert node is not None
        assert node.folder is not None
        return node.folder.total

    qtbot.waitUntil(lambda: listed() == 1)
    for text, left in (("Cancel", 1), ("Empty", 0)):
        pick(menu_at(pane, "Trash", qtbot), "Empty folder", qtbot)
        box = opened(qtbot, QMessageBox)
        assert "can be brought back for a while: see Deleted lately" in box.informativeText()
        chosen = next(b for b in box.findChildren(QPushButton) if b.text() == text)
        qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda left=left: pane.context.engine.folder(trash).total == left)


def test_marking_a_folder_as_read(pane: MailPane, qtbot: QtBot) -> None:
    number = folder(pane, "Club")
    pick(menu_at(pane, "Club", qtbot), "Mark all in the folder as read", qtbot)
    qtbot.waitUntil(lambda: pane.context.engine.folder(number).unread == 0)
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["3 messages marked as read"])

    def unread() -> int:
        node = pane.tree.folders.node(index_of(pane, "Club"))
        return node.count if node is not None else -1

    qtbot.waitUntil(lambda: unread() == 0)
    assert not entry(menu_at(pane, "Club", qtbot), "Mark all in the folder as read").isEnabled()


def test_using_a_folder_as_archive_and_back(pane: MailPane, qtbot: QtBot) -> None:
    engine = pane.context.engine
    number, archive = folder(pane, "Club"), folder(pane, "Archive")
    pick(menu_at(pane, "Club", qtbot), "Archive", qtbot)
    qtbot.waitUntil(lambda: engine.folder(number).role is Role.ARCHIVE)
    assert engine.folder(archive).role is Role.NONE
    qtbot.waitUntil(lambda: bool(pane.context.bar.texts))
    pane.context.bar.press()
    qtbot.waitUntil(lambda: engine.folder(archive).role is Role.ARCHIVE)
    assert engine.folder(number).role is Role.NONE


def test_subscriptions_are_a_choice_and_a_filter_on_wish(pane: MailPane, qtbot: QtBot) -> None:
    assert {"Travel", "2025", "Club"} <= set(titles(pane))
    pane.context.actions.trigger("folder.subscribed_only")
    qtbot.waitUntil(lambda: "Travel" not in titles(pane))
    assert "Club" in titles(pane)
    pane.context.actions.trigger("folder.subscribed_only")
    qtbot.waitUntil(lambda: "Travel" in titles(pane))
    pick(menu_at(pane, "Travel", qtbot), "Subscribed", qtbot)
    qtbot.waitUntil(lambda: pane.context.engine.folder(folder(pane, "Travel")).subscribed)


def test_keeping_less_of_a_folder_here(pane: MailPane, qtbot: QtBot) -> None:
    pick(menu_at(pane, "Club", qtbot), "The last 3 months", qtbot)
    engine, number = pane.context.engine, folder(pane, "Club")
    qtbot.waitUntil(lambda: engine.folder(number).policy == "3")


def drop(pane: MailPane, data: QMimeData, path: str | None) -> bool:
    """Drop what is dragged on a line of the tree (None: the account's heading)."""
    tree = pane.tree
    if path is None:
        item = tree.folders.item_of(f"account:{pane.context.engine.accounts()[0].id}")
        assert item is not None
        index = item.index()
    else:
        index = index_of(pane, path)
    where = tree.visualRect(index).center()
    rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    action = Qt.DropAction.MoveAction
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(where, action, *rest))
    move = QDragMoveEvent(where, action, *rest)
    QApplication.sendEvent(tree.viewport(), move)
    if move.isAccepted():
        QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(where), action, *rest))
    return move.isAccepted()


def test_dragging_a_folder_into_another_and_to_the_top(pane: MailPane, qtbot: QtBot) -> None:
    tree = pane.tree.folders
    assert drop(pane, tree.mimeData([index_of(pane, "Travel")]), "Club")
    qtbot.waitUntil(lambda: "Club/Travel" in paths(pane))
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Travel moved into Club"])

    def below() -> list[str]:
        node = tree.node(index_of(pane, "Club"))
        return [n.title for n in node.below] if node is not None else []

    qtbot.waitUntil(lambda: below() == ["2025", "Travel"])
    assert drop(pane, tree.mimeData([index_of(pane, "Club/Travel")]), None)
    qtbot.waitUntil(lambda: "Travel" in paths(pane))


def test_where_a_folder_cannot_go(pane: MailPane) -> None:
    tree = pane.tree.folders
    club = tree.mimeData([index_of(pane, "Club")])
    assert not drop(pane, club, "Club/2025")
    assert not drop(pane, club, "Public/News")
    assert not drop(pane, club, None)  # it is at the top already
    inbox = tree.itemFromIndex(index_of(pane, "INBOX"))
    assert not inbox.isDragEnabled()


def test_keys_and_menus_read_nothing_on_the_thread_of_the_window(
    pane: MailPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that is being written by a large sync must not hold up a key press."""
    engine, here = pane.context.engine, threading.get_ident()
    asked: list[str] = []

    def noted(verb: Callable[..., T]) -> Callable[..., T]:
        def ask(*args: object) -> T:
            if threading.get_ident() == here:
                asked.append(verb.__name__)
            return verb(*args)

        return ask

    club, ids = index_of(pane, "Club"), (folder(pane, "Travel"), folder(pane, "Club"))
    for name in ("accounts", "folders", "folder"):
        monkeypatch.setattr(engine, name, noted(getattr(engine, name)))
    field = pane.window().findChild(SearchField)
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "in:trav")
    popup = field.completion.completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert field.completion.completer.currentCompletion() == "Travel"
    popup.hide()
    pane.tree.setCurrentIndex(club)
    pane.context.actions.refresh("folder.")
    assert pane.context.actions.is_enabled("folder.new")
    pane.folder_commands.create()
    opened(qtbot, FolderDialog).reject()
    pane.folder_commands.move()
    opened(qtbot, FolderDialog).reject()
    pane.folder_commands.move_to(*ids)
    assert asked == []


def test_rights_are_said_and_decide_what_is_possible(pane: MailPane, qtbot: QtBot) -> None:
    found = titles(pane)
    assert found.index("Folders of other people") < found.index("Team")
    assert found.index("Shared folders") < found.index("News")
    news = pane.tree.folders.itemFromIndex(index_of(pane, "Public/News"))
    assert news.toolTip() == "You may read this folder, but not change it."
    team = pane.tree.folders.itemFromIndex(index_of(pane, "shared/ben/Team"))
    assert team.toolTip() == "You may add messages here, but not move or delete them."
    pane.list.select_row(0)
    data = pane.list.model.mimeData([pane.list.model.index(0, 0)])
    assert not drop(pane, data, "Public/News")
    menu = menu_at(pane, "Public/News", qtbot)
    for text in ("Rename folder …", "Delete folder", "New folder …", "Empty folder"):
        assert not entry(menu, text).isEnabled(), text
    menu.close()
    pane.choose_folder(copy=False)
    chooser = opened(qtbot, FolderChooser)
    qtbot.waitUntil(lambda: chooser.list.count() > 3)
    qtbot.keyClicks(chooser.field, "News")
    item = chooser.list.item(0)
    assert "no messages may be added" in item.text()
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.isVisible()
    chooser.close()


def test_a_nearly_full_mailbox_is_said_in_tree_and_panel(
    pane: MailPane, world: World, qtbot: QtBot
) -> None:
    store = world.engine.store
    with store.write("test") as tx:
        figures = [QuotaFigure("", "STORAGE", 4_650_000_000, 5_000_000_000)]
        store.storage.replace(tx, world.account, figures)
    world.engine._pump.poke()
    item = pane.tree.folders.item_of(f"account:{world.account}")
    assert item is not None
    qtbot.waitUntil(lambda: "93 % full" in item.accessibleText())
    assert "4.7 GB of 5.0 GB" in item.toolTip()
    panel = StatusPanel(pane.context, pane.window())
    qtbot.addWidget(panel)
    panel.open_at(pane.mapToGlobal(QPoint(50, 400)))
    from PySide6.QtWidgets import QLabel

    assert any("93 % full" in one.text() for one in panel.findChildren(QLabel))
    panel.close()


def test_every_folder_action_is_in_the_palette(pane: MailPane) -> None:
    found = {action.id for action in pane.context.actions.find("folder")}
    assert {"folder.new", "folder.rename", "folder.move", "folder.delete", "folder.empty"} <= found
    assert "folder.use.sent" in {a.id for a in pane.context.actions.find("use as sent")}
