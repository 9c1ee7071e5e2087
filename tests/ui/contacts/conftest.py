"""Two address books, one of them for reading only, and the contacts pane over a real engine."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.domain.ids import CollectionId, ItemId
from app.domain.pim import Contact
from app.domain.ports import RemoteCollection, RemoteItem
from app.engine.engine import Engine
from app.ui.contacts.pane import ContactsPane
from app.ui.window import Window
from tests.ui.conftest import World


def portrait(width: int = 40, height: int = 60, color: str = "#aa3311") -> bytes:
    """Return a one-coloured PNG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(store.data())


def card(
    uid: str, given: str, family: str, *more: str, email: str = "", photo: bytes | None = None
) -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"N:{family};{given};;;"]
    lines.append(f"FN:{given} {family}".strip())
    if email:
        lines.append(f"EMAIL;TYPE=WORK:{email}")
    if photo is not None:
        lines.append("PHOTO;ENCODING=b;TYPE=PNG:" + base64.b64encode(photo).decode())
    return "\r\n".join([*lines, *more, "END:VCARD", ""])


class Shelf:
    """The books, filled as a server's answer would fill them."""

    def __init__(self, world: World) -> None:
        self.engine = world.engine
        store = self.engine.store
        empty: frozenset[str] = frozenset()
        listed = [
            RemoteCollection("http://h/people/", "book", "People", "", empty, False, "", ""),
            RemoteCollection("http://h/staff/", "book", "Staff", "", empty, True, "", ""),
            RemoteCollection("http://h/days/", "calendar", "Days", "", empty, False, "", ""),
        ]
        with store.write("test") as tx:
            store.collections.merge_listing(tx, world.account, listed)
        self.ids = {c.name: c.id for c in store.collections.all()}
        self._count = 0

    @property
    def people(self) -> CollectionId:
        return self.ids["People"]

    def put(self, *texts: str, book: str = "People") -> list[ItemId]:
        store, found = self.engine.store, []
        for text in texts:
            self._count += 1
            remote = RemoteItem(f"http://h/{book}/{self._count}.vcf", f'"{self._count}"', text)
            kind = "calendar" if book == "Days" else "book"
            found.append((remote, store.items._digest(text, kind)))  # type: ignore[misc]
        with store.write("test") as tx:
            ids = store.items.put_server(tx, self.ids[book], found)
        self.engine._pump.poke()
        return ids

    def names(self) -> list[str]:
        return [c.name for c in self.engine.contacts()]


@pytest.fixture
def shelf(world: World) -> Shelf:
    return Shelf(world)


def some_cards() -> Sequence[str]:
    return (
        card("u1", "Anna", "Ammann", "CATEGORIES:Choir,Friends", email="anna@example.net"),
        card("u2", "Beat", "Berger", "ORG:Atelier Berger", email="beat@example.net"),
        card("u3", "Carla", "Conti", "TEL;TYPE=CELL:+41 79 555 01 02", "CATEGORIES:Choir"),
        card("u4", "Zo\u00e9", "\u00c4gerter", email="zoe@example.net", photo=portrait()),
    )


@pytest.fixture
def pane_of(
    window_of: Callable[[], Window], qtbot: QtBot
) -> Iterator[Callable[[int], ContactsPane]]:
    """Opens the window at the contacts and waits for so many rows."""
    made: list[ContactsPane] = []

    def make(rows: int) -> ContactsPane:
        window = window_of()
        window.show_pane("contacts")
        pane = window.findChild(ContactsPane)
        assert isinstance(pane, ContactsPane)
        made.append(pane)
        qtbot.waitUntil(lambda: pane.list.listing is not None)
        qtbot.waitUntil(lambda: len(pane.list.model.ids) == rows)
        return pane

    yield make
    for pane in made:  # nobody is there to answer what becomes of unsaved changes
        pane._close_editor()


@pytest.fixture
def pane(shelf: Shelf, pane_of: Callable[[int], ContactsPane]) -> ContactsPane:
    """Four people in the book that can be written to, one in the other."""
    shelf.put(*some_cards())
    shelf.put(card("s1", "Stefan", "Staub", email="stefan@example.net"), book="Staff")
    return pane_of(5)


def contact_named(engine: Engine, name: str) -> Contact:
    return next(c for c in engine.contacts() if c.name == name)
