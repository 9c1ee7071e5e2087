"""Which folder is what."""

from __future__ import annotations

import pytest

from app.domain.mail import Role
from app.rules import folder_roles


def roles(*folders: tuple[str, Role] | str, delimiter: str = "/") -> list[Role]:
    listing = [(f, Role.NONE) if isinstance(f, str) else f for f in folders]
    return folder_roles.assign([(path, delimiter, told) for path, told in listing])


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Entwürfe", Role.DRAFTS),
        ("Brouillons", Role.DRAFTS),
        ("Bozze", Role.DRAFTS),
        ("Gesendet", Role.SENT),
        ("Éléments envoyés", Role.SENT),
        ("Posta inviata", Role.SENT),
        ("Sent Items", Role.SENT),
        ("Papierkorb", Role.TRASH),
        ("Corbeille", Role.TRASH),
        ("CESTINO", Role.TRASH),
        ("Deleted Messages", Role.TRASH),
        ("Archiv", Role.ARCHIVE),
        ("Archives", Role.ARCHIVE),
        ("Indésirables", Role.JUNK),
        ("Spam", Role.JUNK),
        ("Отправленные", Role.SENT),
        ("ゴミ箱", Role.TRASH),
        ("Zakarrontzia", Role.TRASH),
        ("Rämpspost", Role.JUNK),
        ("Thư đã gửi", Role.SENT),
        ("المسودات", Role.DRAFTS),
        ("ארכיון", Role.ARCHIVE),
        ("Elemente trimise", Role.SENT),
        ("Projects", Role.NONE),
    ],
)
def test_names_in_many_languages(name: str, role: Role) -> None:
    assert roles("INBOX", name) == [Role.INBOX, role]


def test_what_the_server_says_wins_over_names() -> None:
    assert roles("Trash", ("Bin 7", Role.TRASH)) == [Role.NONE, Role.TRASH]


def test_every_role_once_and_the_best_name_first() -> None:
    assert roles("Sent Items", "Sent", "Gesendet") == [Role.NONE, Role.SENT, Role.NONE]
    assert roles(("A", Role.SENT), ("B", Role.SENT)) == [Role.SENT, Role.NONE]


def test_only_names_near_the_top_count() -> None:
    assert roles("Projects/Archive", "INBOX/Archive") == [Role.NONE, Role.ARCHIVE]
    assert roles("INBOX.Trash", delimiter=".") == [Role.TRASH]
    assert roles("[Gmail]/Papierkorb") == [Role.TRASH]


def test_inbox_in_any_case() -> None:
    assert roles("inbox") == [Role.INBOX]


def test_attributes() -> None:
    assert folder_roles.by_attributes(["\\HasNoChildren", "\\JUNK"]) is Role.JUNK
    assert folder_roles.by_attributes(["\\Noselect"]) is Role.NONE


def test_no_name_stands_for_two_roles() -> None:
    names = [folder_roles.fold(n) for group in folder_roles.NAMES.values() for n in group]
    assert len(names) == len(set(names))


def test_names_right_below_the_own_namespace_count() -> None:
    listing = [(path, ".", Role.NONE) for path in ("INBOX", "mail.Sent", "mail.Old.Trash", "Junk")]
    assert folder_roles.assign(listing, "mail.") == [
        Role.INBOX, Role.SENT, Role.NONE, Role.JUNK,
    ]  # fmt: skip
