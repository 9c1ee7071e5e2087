"""Which folder came back under another name."""

from __future__ import annotations

from app.domain.ids import FolderId
from app.domain.mail import Role
from app.domain.ports import RemoteFolder
from app.rules.folder_renames import Missing, Renamed, find


def gone(
    number: int = 1,
    *,
    mailbox_id: str = "",
    uidvalidity: int = 7,
    uidnext: int = 11,
    total: int = 10,
    modseq: int = 99,
) -> Missing:
    return Missing(FolderId(number), mailbox_id, uidvalidity, uidnext, total, modseq)


def new(
    path: str,
    *,
    mailbox_id: str = "",
    uidvalidity: int = 7,
    uidnext: int = 11,
    messages: int = 10,
    modseq: int = 99,
) -> RemoteFolder:
    return RemoteFolder(
        path, "/", Role.NONE, True, True, messages, uidnext, uidvalidity, modseq,
        mailbox_id=mailbox_id,
    )  # fmt: skip


def test_a_mailbox_id_is_proof() -> None:
    found = find([gone(mailbox_id="F1")], [new("A", uidvalidity=1), new("B", mailbox_id="F1")])
    assert found == [Renamed(FolderId(1), "B", sure=True)]


def test_another_mailbox_id_is_another_folder() -> None:
    assert find([gone(mailbox_id="F1")], [new("B", mailbox_id="F2")]) == []


def test_figures_that_agree() -> None:
    assert find([gone()], [new("B")]) == [Renamed(FolderId(1), "B", sure=True)]
    assert find([gone()], [new("B", modseq=100)]) == [Renamed(FolderId(1), "B", sure=False)]
    assert find([gone(modseq=0)], [new("B", modseq=-1)]) == [Renamed(FolderId(1), "B", sure=False)]


def test_figures_that_do_not_agree() -> None:
    for other in (
        new("B", uidvalidity=8),
        new("B", uidnext=12),
        new("B", messages=9),
        new("B", uidvalidity=-1),
        new("B", uidnext=-1),
        new("B", messages=-1),
    ):
        assert find([gone()], [other]) == []
    assert find([gone(uidvalidity=0)], [new("B", uidvalidity=0)]) == []


def test_two_that_look_alike_are_left_alone() -> None:
    assert find([gone(1), gone(2)], [new("A")]) == []
    assert find([gone(1)], [new("A"), new("B")]) == []
    assert find([gone(1), gone(2, uidnext=5)], [new("A"), new("B", uidnext=5)]) == [
        Renamed(FolderId(1), "A", sure=True),
        Renamed(FolderId(2), "B", sure=True),
    ]
