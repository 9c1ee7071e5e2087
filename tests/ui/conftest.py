"""Fixtures of the window's tests: offscreen Qt, a theme, an engine without a service."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium refuses root otherwise
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --log-level=3")

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from email.message import EmailMessage
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.base.errors import TransientError
from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import Flag, OpenedMessage, Role
from app.engine.engine import Engine
from app.formats.digest import digest
from app.formats.message import open_message as parse
from app.formats.opened import assemble
from app.ui.theme import Theme
from app.ui.window import Window

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

T = TypeVar("T")
START = 1_795_000_000.0


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp)
    made.set_mode("light")
    yield made
    made.set_mode("light")
    made.deleteLater()


class Alone(Engine):
    """The engine as it is while the service cannot be started."""

    def _later(self, work: Callable[[], T]) -> Future[T]:
        self.link.call = self._no_service  # type: ignore[method-assign]
        return super()._later(work)

    def _no_service(self, name: str, args: object = None) -> object:
        raise TransientError("service_not_started")

    def open_message(self, place: PlaceId) -> Future[OpenedMessage]:
        def work() -> OpenedMessage:
            if place < 0:
                message = self.store.history.some([-place])[0].message
            else:
                message = self.store.messages.place(place).message
            data = self.store.messages.raw(message)
            assert data is not None
            return assemble(parse(data))

        return super()._later(work)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A real engine on an empty profile. No service is started: messages are made readable here
    instead of in its process, and whatever needs a server fails as it does without one."""
    made = Alone(Profile.at(tmp_path / "profile"), face="test", service=False, ca_file=None)
    yield made
    made.close()


class World:
    """One account with folders, and messages put straight into the store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        server = Server("127.0.0.1", 1, Transport.TLS, "ana@example.org")
        settings = AccountSettings(
            "ana@example.org", "Ana Meier", imap=server, smtp=server, undo_seconds=5
        )
        self.folders: dict[Role, FolderId] = {}
        store = engine.store
        with store.write("test") as tx:
            self.account: AccountId = store.accounts.add(tx, settings)
            for path, role in (
                ("INBOX", Role.INBOX),
                ("Drafts", Role.DRAFTS),
                ("Sent", Role.SENT),
                ("Archive", Role.ARCHIVE),
                ("Trash", Role.TRASH),
            ):
                self.folders[role] = store.folders.add_local(tx, self.account, path, role).id

    def add(
        self,
        subject: str,
        *,
        at: float = START,
        read: bool = True,
        sender: str = "Nadia Rochat <nadia@example.net>",
        role: Role = Role.INBOX,
        answers: str = "",
    ) -> PlaceId:
        message = EmailMessage()
        message["From"] = sender
        message["To"] = "ana@example.org"
        message["Subject"] = subject
        message["Message-ID"] = f"<{subject.replace(' ', '.').replace(':', '')}@example.net>"
        if answers:
            message["In-Reply-To"] = f"<{answers.replace(' ', '.')}@example.net>"
        message.set_content(f"Text of {subject}\n")
        return self.put(message.as_bytes(), at=at, read=read, role=role)

    def put(
        self, data: bytes, *, at: float = START, read: bool = True, role: Role = Role.INBOX
    ) -> PlaceId:
        """Add a message as it is."""
        store = self.engine.store
        with store.write("test") as tx:
            return store.messages.add_local(
                tx,
                self.folders[role],
                data,
                digest(data),
                Flag.SEEN if read else Flag.NONE,
                at,
            )


@pytest.fixture
def world(engine: Engine) -> World:
    return World(engine)


@pytest.fixture
def window_of(engine: Engine, theme: Theme, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    """Makes the main window once the test has filled the store."""
    made: list[Window] = []

    def make() -> Window:
        window = Window(engine, theme)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
