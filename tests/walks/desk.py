"""A person at the open window: real widgets offscreen, real events, the real service."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.base.paths import Profile
from app.engine import Engine
from app.ui.composer.window import ComposerWindow
from app.ui.mail.pane import MailPane
from app.ui.theme import Theme
from app.ui.window import Window
from tests.walks.world import World

LONG = 30_000  # ms until something the servers take part in must have happened


class Desk:
    """A person at the open window."""

    def __init__(self, world: World, qtbot: QtBot, app: QApplication) -> None:
        self.world, self.qtbot = world, qtbot
        self.is_open = True
        self.engine = Engine.open(Profile.at(world.profile), face="window")
        self.window = Window(self.engine, Theme(app))
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.until(lambda: self.window.findChild(MailPane) is not None)

    def close(self) -> None:
        self.is_open = False
        for composer in list(ComposerWindow.alive):
            composer.close()
        self.window.close()
        self.qtbot.waitUntil(lambda: not ComposerWindow.alive, timeout=LONG)
        self.engine.close()
        self.window.deleteLater()

    def until(self, holds: Callable[[], bool], timeout: int = LONG) -> None:
        self.qtbot.waitUntil(holds, timeout=timeout)

    def result_of(self, future: Future[Engine]) -> Engine:
        self.until(future.done)
        return future.result()

    @property
    def pane(self) -> MailPane:
        pane = self.window.findChild(MailPane)
        assert pane is not None
        return pane

    def write_new(self) -> ComposerWindow:
        """Click on New message and wait for the composer to have the keyboard."""
        QTest.mouseClick(self.pane.new, Qt.MouseButton.LeftButton)
        self.until(lambda: bool(ComposerWindow.alive))
        (composer,) = ComposerWindow.alive
        self.qtbot.waitExposed(composer)
        self.until(composer.isActiveWindow)
        return composer

    def box(self, parent: QWidget, name: str = "") -> QMessageBox:
        """Wait for a question over a window."""
        self.until(lambda: parent.findChild(QMessageBox, name) is not None)
        found = parent.findChild(QMessageBox, name)
        assert isinstance(found, QMessageBox)
        return found

    def subjects(self) -> list[str]:
        model = self.pane.list.model
        rows = (model.row(n) for n in range(model.rowCount()))
        return sorted(row.subject for row in rows if row is not None)

    def click_row(self, subject: str) -> None:
        """Click the row with this subject."""
        model, view = self.pane.list.model, self.pane.list.view
        position = next(
            n
            for n in range(model.rowCount())
            if (row := model.row(n)) is not None and row.subject == subject
        )
        place = view.visualRect(model.index(position, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = QApplication.focusWidget() or self.pane.list.view
        QTest.keyClick(target, key, modifier)

    def write_and_send(self, to: str, subject: str) -> None:
        """Write a message with mouse and keys and press Send."""
        composer = self.write_new()
        QTest.keyClicks(QApplication.focusWidget(), to)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        self.until(lambda: [a.addr for a in composer.to.people()] == [to])
        QTest.mouseClick(composer.subject, Qt.MouseButton.LeftButton)
        QTest.keyClicks(composer.subject, subject)
        QTest.mouseClick(composer.body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        QTest.keyClicks(composer.body, "Guten Tag")
        QTest.mouseClick(composer.send, Qt.MouseButton.LeftButton)
        self.until(lambda: not ComposerWindow.alive)
