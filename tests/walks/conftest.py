"""The world of the walks: one person, one other, on real servers."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bed.dovecot import Dovecot
from tests.bed.postfix import Postfix
from tests.bed.radicale import Radicale
from tests.walks.world import World

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.walks.desk import Desk


@pytest.fixture
def world(
    tmp_path: Path, dovecot: Dovecot, postfix: Postfix, radicale: Radicale
) -> Iterator[World]:
    """A world with fresh users, a calendar and a book; the profile is empty."""
    tag = uuid.uuid4().hex[:10]
    address, other = f"ana{tag}@atelier.example", f"ben{tag}@atelier.example"
    dovecot.add_user(address)
    dovecot.add_user(other)
    radicale.add_user(f"ana{tag}")
    made = World(tmp_path / "profile", dovecot, postfix, radicale, address, other, f"ana{tag}")
    made.make_collections()
    yield made
    made.stop()


@pytest.fixture
def many_cards(
    tmp_path: Path, dovecot: Dovecot, postfix: Postfix, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """A world whose Radicale does without what thousands of cards make slow."""
    tag = uuid.uuid4().hex[:10]
    address, other = f"ana{tag}@atelier.example", f"ben{tag}@atelier.example"
    dovecot.add_user(address)
    dovecot.add_user(other)
    with Radicale(tmp_path_factory.mktemp("radicale"), thorough=False) as radicale:
        radicale.add_user(f"ana{tag}")
        made = World(tmp_path / "profile", dovecot, postfix, radicale, address, other, f"ana{tag}")
        made.make_collections()
        yield made
        made.stop()


@pytest.fixture
def synced(world: World) -> World:
    """The same with the account added and everything mirrored."""
    world.deliver("Offre pour la salle")
    world.deliver("Vereinsreise")
    world.deliver("Budget review")
    world.wait_for_mail(["Offre pour la salle", "Vereinsreise", "Budget review"])
    world.add_account()
    world.ok("sync")
    return world


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    from app.ui.application import make_application

    return make_application(["marmot-tests"])


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[World], Desk]]:
    """Open the window on a world; what is open at the end is closed."""
    from tests.walks.desk import Desk

    desks: list[Desk] = []

    def make(world: World) -> Desk:
        for name, value in world.environ().items():
            if name in ("MARMOT_MASTER_PASSWORD", "PYTHON_KEYRING_BACKEND"):
                monkeypatch.setenv(name, value)
        desk = Desk(world, qtbot, qapp)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        if desk.is_open:
            desk.close()


@pytest.fixture
def open_desk(synced: World, sit_down: Callable[[World], Desk]) -> Callable[[], Desk]:
    """Open the window on the synced world; may be closed and opened again."""
    return lambda: sit_down(synced)
