"""Names of folders that are emptied, and the days on which mail goes."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.ids import AccountId, FolderId
from app.domain.mail import Folder, Role
from app.rules.retention import emptied_as, role_of_name, vanishing

DAY = 86_400.0


def folder(name: str, role: Role = Role.NONE) -> Folder:
    return Folder(
        FolderId(1), AccountId(1), f"INBOX/{name}", name, "/", role, True, True, 1, 1, 0, 0, 0, 0,
        True, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Trash", Role.TRASH),
        ("Corbeille", Role.TRASH),
        ("PAPELERA", Role.TRASH),
        ("Gelöschte Objekte", Role.TRASH),
        ("Gelo\u0308schte  Elemente", Role.TRASH),
        ("Deleted_Items", Role.TRASH),
        ("ごみ箱", Role.TRASH),
        ("Junk", Role.JUNK),
        ("Courrier indésirable", Role.JUNK),
        ("Спам", Role.JUNK),
        ("Trash talk", Role.NONE),
        ("", Role.NONE),
        ("Projekte", Role.NONE),
    ],
)
def test_names(name: str, role: Role) -> None:
    assert role_of_name(name) is role
    assert emptied_as(folder(name)) is role


def test_role_wins_over_the_name() -> None:
    assert emptied_as(folder("Trash", Role.ARCHIVE)) is Role.NONE
    assert emptied_as(folder("Whatever", Role.JUNK)) is Role.JUNK


def test_days() -> None:
    now = datetime(2026, 4, 20, 12, tzinfo=UTC).timestamp()
    dates = [now - 17 * DAY] * 17 + [now - 40 * DAY] * 2 + [now]
    found = vanishing(dates, 30, now, local=UTC, horizon_days=20)
    assert [(v.day, v.count) for v in found] == [("2026-04-20", 2), ("2026-05-03", 17)]
    assert vanishing(dates, 0, now) == []


def test_days_are_local() -> None:
    now = datetime(2026, 4, 20, 23, 30, tzinfo=UTC).timestamp()
    (one,) = vanishing([now - 29 * DAY], 30, now, local=ZoneInfo("Europe/Zurich"))
    assert one.day == "2026-04-22"
