"""Folders on real servers: Dovecot with everything, plain IMAP4rev1, pymap, and one with ACL and
quota; and answers no server should give.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator

import pytest

from app.base.errors import PermanentError
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag, Role
from app.domain.ports import Namespace
from app.net.imap_connection import Untagged
from app.net.imap_folders import read_namespaces, read_rights, space_of
from app.net.imap_session import ImapClientSession
from tests.bed.dovecot import Dovecot
from tests.net.scripted_imap import Conversation, ScriptedImap

MAIL = b"From: Ana <ana@atelier.example>\r\nSubject: x\r\nMessage-ID: <x@x>\r\n\r\nbody\r\n"


@pytest.fixture(params=["dovecot", "plain", "pymap"])
def session(request: pytest.FixtureRequest) -> Iterator[ImapClientSession]:
    if request.param == "pymap":
        bed = request.getfixturevalue("pymap_server")
        bed.add_user("ana@atelier.example", "secret")
        server = Server("127.0.0.1", bed.port, Transport.NONE, "ana@atelier.example")
    else:
        prefix = "plain_" if request.param == "plain" else ""
        bed = request.getfixturevalue(f"{prefix}dovecot")
        user = request.getfixturevalue(f"{prefix}mail_user")
        server = Server("127.0.0.1", bed.imap_port, Transport.NONE, user.name)
    found = ImapClientSession.open(server, "secret")
    yield found
    found.close()


def paths(session: ImapClientSession) -> set[str]:
    return {folder.path for folder in session.folders()}


def test_a_rename_takes_what_is_below_along(session: ImapClientSession) -> None:
    for path in ("Alt", "Alt/Unter", "Alt/Unter/Größe"):
        session.create(path)
    session.append("Alt/Unter", MAIL, Flag.NONE, (), None)
    session.select("Alt/Unter")
    session.rename("Alt", "Neu & schön")
    found = paths(session)
    assert {"Neu & schön", "Neu & schön/Unter", "Neu & schön/Unter/Größe"} <= found
    assert not any(path.startswith("Alt") for path in found)
    assert session.select("Neu & schön/Unter").exists == 1


def test_a_rename_of_the_selected_folder(session: ImapClientSession) -> None:
    session.create("One")
    session.append("One", MAIL, Flag.NONE, (), None)
    session.select("One")
    session.rename("One", "Two")
    assert session.selected is None
    assert session.select("Two").exists == 1


def test_a_rename_that_cannot_be(session: ImapClientSession) -> None:
    session.create("One")
    session.create("Two")
    with pytest.raises(PermanentError) as caught:
        session.rename("One", "Two")
    assert caught.value.code in ("folder_exists", "server_refused")
    with pytest.raises(PermanentError) as caught:
        session.rename("Nowhere", "Three")
    assert caught.value.code == "folder_gone"
    assert {"One", "Two"} <= paths(session)


def test_deleting_and_deleting_again(session: ImapClientSession) -> None:
    session.create("Weg")
    session.select("Weg")
    session.delete("Weg")
    assert "Weg" not in paths(session)
    session.delete("Weg")
    assert session.select("INBOX").exists == 0  # the session is still of use


def test_subscribing(session: ImapClientSession) -> None:
    session.create("Abo")
    for wished in (False, True):
        session.subscribe("Abo", subscribed=wished)
        (found,) = [folder for folder in session.folders() if folder.path == "Abo"]
        assert found.subscribed is wished


def test_what_is_not_offered_is_not_told(session: ImapClientSession) -> None:
    assert session.quota("INBOX") is None
    assert session.rights(["INBOX"]) == {}
    assert all(one.space == "" for one in session.namespaces())


# ---- ACL, quota, namespaces


@pytest.fixture
def pair(shared_dovecot: Dovecot) -> Iterator[Callable[[], tuple[ImapClientSession, str]]]:
    """Makes users and their sessions on the server where folders are shared."""
    sessions: list[ImapClientSession] = []

    def make() -> tuple[ImapClientSession, str]:
        name = f"u{uuid.uuid4().hex[:10]}@atelier.example"
        shared_dovecot.add_user(name)
        server = Server("127.0.0.1", shared_dovecot.imap_port, Transport.NONE, name)
        sessions.append(ImapClientSession.open(server, "secret"))
        return sessions[-1], name

    yield make
    for session in sessions:
        session.close()


def test_folders_of_others_come_with_space_and_rights(
    pair: Callable[[], tuple[ImapClientSession, str]], shared_dovecot: Dovecot
) -> None:
    shared_dovecot.share_public("News", "lr")
    (ana, me), (ben, his) = pair(), pair()
    ben.create("Team")
    ben.create("Trash/Old")
    ben._connection.run("SETACL", b"Team", me.encode(), b"lrsi")
    ben._connection.run("SETACL", b"Trash", me.encode(), b"lr")
    found = {folder.path: folder for folder in ana.folders()}
    assert ana.listing_complete
    assert found["INBOX"].space == ""
    assert found["Public/News"].space == "shared"
    assert found[f"shared/{his}/Team"].space == "other"
    assert found[f"shared/{his}/Trash"].role is Role.NONE
    told = ana.rights(["INBOX", "Public/News", f"shared/{his}/Team"])
    assert told["Public/News"] == "lr"
    assert set(told[f"shared/{his}/Team"]) == set("lrsi")
    assert set("lrswitekxa") <= set(told["INBOX"])
    with pytest.raises(PermanentError) as caught:
        ana.append("Public/News", MAIL, Flag.NONE, (), None)
    assert caught.value.code == "not_permitted"
    with pytest.raises(PermanentError) as caught:
        ana.delete(f"shared/{his}/Team")
    assert caught.value.code == "not_permitted"


def test_quota_is_told_in_bytes(pair: Callable[[], tuple[ImapClientSession, str]]) -> None:
    ana, _ = pair()
    ana.append("INBOX", MAIL + b"x" * 40_000, Flag.NONE, (), None)
    found = ana.quota("INBOX")
    assert found is not None
    (storage,) = [figure for figure in found if figure.resource == "STORAGE"]
    assert storage.allowed == 100 * 1024
    assert 39 * 1024 <= storage.used <= 42 * 1024


# ---- answers


def untagged(kind: str, text: bytes) -> Untagged:
    return Untagged(kind, 0, [text])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b'(("" "/")) NIL NIL', [Namespace("", "", "/")]),
        (
            b'(("INBOX." ".")) (("~" "/")) (("#shared." ".")("#public." "."))',
            [
                Namespace("", "INBOX.", "."),
                Namespace("other", "~", "/"),
                Namespace("shared", "#shared.", "."),
                Namespace("shared", "#public.", "."),
            ],
        ),
        (b'(("" NIL "X-PARAM" ("a"))) NIL', [Namespace("", "", "")]),
        (b'(("" "//")) (NIL) ((1))', []),
        (b"(((((((", []),
        (b"", []),
    ],
)
def test_namespaces_are_read_tolerantly(text: bytes, found: list[Namespace]) -> None:
    assert read_namespaces([untagged("NAMESPACE", text)]) == found


def test_the_space_of_a_folder() -> None:
    told = [
        Namespace("", "", "/"),
        Namespace("other", "user/", "/"),
        Namespace("shared", "P/", "/"),
    ]
    assert [space_of(p, told) for p in ("INBOX", "user", "user/ben/x", "users", "P", "P/a")] == [
        "", "other", "other", "", "shared", "shared",
    ]  # fmt: skip
    assert space_of("anything", []) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b"INBOX rwiptsldaex", ("INBOX", "adeilprstwx")),
        (b'"a folder" ""', ("a folder", "-")),
        (b"x", None),
        (b"(x) (y)", None),
    ],
)
def test_rights_are_read_tolerantly(text: bytes, found: tuple[str, str] | None) -> None:
    assert read_rights(untagged("MYRIGHTS", text)) == found


def test_a_hidden_namespace_is_listed_by_itself_with_rights_and_ids() -> None:
    """Cyrus-like: "*" does not reach the others; LIST tells rights and MAILBOXID."""

    def script(c: Conversation) -> None:
        c.log_in(b"IMAP4rev1 NAMESPACE ACL LIST-EXTENDED LIST-STATUS LIST-MYRIGHTS OBJECTID")
        tag = c.expect(b"NAMESPACE")
        c.send(b'* NAMESPACE (("" "/")) (("user/" "/")) NIL\r\n%s OK\r\n' % tag)
        tag, command = c.command()
        assert command == (
            b'LIST "" "*" RETURN (SUBSCRIBED MYRIGHTS STATUS'
            b" (MESSAGES UIDNEXT UIDVALIDITY UNSEEN MAILBOXID))"
        )
        c.send(
            b'* LIST (\\Subscribed) "/" INBOX\r\n* MYRIGHTS INBOX lrswipkxtecda\r\n'
            b"* STATUS INBOX (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3 UNSEEN 0 MAILBOXID (F1))\r\n"
            b"%s OK\r\n" % tag
        )
        tag, command = c.command()
        assert command.startswith(b'LIST "" "user/*" RETURN')
        c.send(b'* LIST () "/" user/ben\r\n* MYRIGHTS user/ben lr\r\n%s OK\r\n' % tag)

    with ScriptedImap(script) as server:
        at = Server("127.0.0.1", server.port, Transport.NONE, "ana")
        session = ImapClientSession.open(at, "secret")
        inbox, other = session.folders()
        session.abort()
        session.close()
    assert not server.errors
    assert (inbox.rights, inbox.mailbox_id, inbox.space) == ("acdeiklprstwx", "F1", "")
    assert (other.path, other.rights, other.space) == ("user/ben", "lr", "other")


@pytest.mark.parametrize("refused", [False, True])
def test_a_folder_is_made_for_its_use_where_that_is_offered(refused: bool) -> None:
    def script(c: Conversation) -> None:
        c.log_in(b"IMAP4rev1 CREATE-SPECIAL-USE")
        tag, command = c.command()
        assert command == b'CREATE "Sent" (USE (\\Sent))'
        if refused:
            c.send(tag + b" NO [USEATTR] there is one\r\n")
            tag, command = c.command()
            assert command == b'CREATE "Sent"'
        c.send(tag + b" OK\r\n")
        c.send(c.expect(b"SUBSCRIBE") + b" OK\r\n")

    with ScriptedImap(script) as server:
        session = ImapClientSession.open(
            Server("127.0.0.1", server.port, Transport.NONE, "ana"), "secret"
        )
        session.create("Sent", Role.SENT)
        session.abort()
        session.close()
    assert not server.errors


def test_absurd_quota_answers_are_left_out() -> None:
    def script(c: Conversation) -> None:
        c.log_in(b"IMAP4rev1 QUOTA")
        tag = c.expect(b"GETQUOTAROOT")
        c.send(
            b'* QUOTAROOT INBOX "" a\r\n* QUOTA "" (STORAGE 10 512 MESSAGE -1 5 X y z)\r\n'
            b"* QUOTA a (STORAGE 99999999999999999999999 1)\r\n* QUOTA (\r\n* QUOTA a\r\n"
            b"* QUOTA a (STORAGE 9223372036854775807 9223372036854775807)\r\n%s OK\r\n" % tag
        )

    with ScriptedImap(script) as server:
        session = ImapClientSession.open(
            Server("127.0.0.1", server.port, Transport.NONE, "ana"), "secret"
        )
        found = session.quota("INBOX")
        session.abort()
        session.close()
    assert not server.errors
    assert found is not None
    assert [(f.root, f.used, f.allowed) for f in found] == [
        ("", 10_240, 524_288),
        ("a", (1 << 63) - 1, (1 << 63) - 1),
    ]
