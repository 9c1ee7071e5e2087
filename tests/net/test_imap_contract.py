"""What the rest of Marmot relies on, against real servers: Dovecot with everything it can and over
a packed line, Dovecot announcing plain IMAP4rev1, pymap, and the odd server in three kinds.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from app.base.errors import PermanentError, TransientError, UserError
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag, Role
from app.domain.ports import SearchText
from app.net.imap_session import ImapClientSession
from tests.bed.odd_imap import COURIER, GMAIL, MODERN

MAIL = b"From: Ana <ana@atelier.example>\r\nSubject: %d\r\nMessage-ID: <%d@x>\r\n\r\nbody %d\r\n"


def mail(number: int) -> bytes:
    return MAIL % (number, number, number)


_ODD = {"courier": COURIER, "gmail": GMAIL, "modern": MODERN}


def _server(request: pytest.FixtureRequest) -> Server:
    if request.param == "pymap":
        bed = request.getfixturevalue("pymap_server")
        bed.add_user("ana@atelier.example", "secret")
        return Server("127.0.0.1", bed.port, Transport.NONE, "ana@atelier.example")
    if request.param in _ODD:
        odd = request.getfixturevalue("odd_imap")(_ODD[request.param])
        return Server("127.0.0.1", odd.port, Transport.NONE, "ana")
    prefix = f"{request.param}_" if request.param in ("plain", "packed") else ""
    bed = request.getfixturevalue(f"{prefix}dovecot")
    user = request.getfixturevalue(f"{prefix}mail_user")
    return Server("127.0.0.1", bed.imap_port, Transport.NONE, user.name)


@pytest.fixture(params=["dovecot", "packed", "plain", "pymap", *_ODD])
def server(request: pytest.FixtureRequest) -> Server:
    return _server(request)


@pytest.fixture
def connect(
    server: Server, request: pytest.FixtureRequest
) -> Iterator[Callable[[], ImapClientSession]]:
    sessions: list[ImapClientSession] = []

    def make() -> ImapClientSession:
        session = ImapClientSession.open(server, "secret")
        sessions.append(session)
        if request.node.callspec.params["server"] in ("packed", "modern"):
            assert session.compress()
        return session

    yield make
    for session in sessions:
        session.close()


@pytest.fixture
def session(connect: Callable[[], ImapClientSession]) -> ImapClientSession:
    return connect()


def fill(session: ImapClientSession, count: int, folder: str = "INBOX") -> None:
    for number in range(1, count + 1):
        session.append(folder, mail(number), Flag.NONE, (), 1_700_000_000.0 + number)


def filled(session: ImapClientSession, count: int) -> list[int]:
    """Fill and select INBOX; return the UIDs (servers begin to count where they like)."""
    fill(session, count)
    assert session.select("INBOX").exists == count
    return session.all_uids()


def subjects(session: ImapClientSession) -> list[bytes]:
    found = session.fetch_headers(session.all_uids())
    return [m.header.split(b"Subject: ")[1].split(b"\r\n")[0] for m in found if m.header]


def test_wrong_password_is_the_persons_to_mend(server: Server) -> None:
    with pytest.raises(UserError) as caught:
        ImapClientSession.open(server, "wrong")
    assert caught.value.code == "password_wrong"


def test_folders_come_decoded_with_roles_and_status(session: ImapClientSession) -> None:
    session.create("Grüße & mehr")
    fill(session, 2, "Grüße & mehr")
    found = {folder.path: folder for folder in session.folders()}
    assert session.listing_complete
    assert found["INBOX"].role is Role.INBOX
    made = found["Grüße & mehr"]
    assert (made.messages, made.unseen) == (2, 2)
    assert made.uidvalidity > 0
    assert made.uidnext > 2
    assert made.selectable


def test_roles_are_guessed_from_names(session: ImapClientSession) -> None:
    with suppress(PermanentError):
        session.create("Sent")
    session.create("Entwürfe")
    found = {folder.path: folder.role for folder in session.folders()}
    assert found["Sent"] in (Role.SENT, Role.NONE)  # NONE where another folder is told to be it
    assert found["Entwürfe"] in (Role.DRAFTS, Role.NONE)
    assert list(found.values()).count(Role.SENT) == 1
    assert list(found.values()).count(Role.DRAFTS) == 1


def test_select_tells_the_state(session: ImapClientSession) -> None:
    fill(session, 3)
    selected = session.select("INBOX")
    assert selected.exists == 3
    assert selected.uidvalidity > 0
    assert not selected.read_only
    assert session.selected == selected


def test_a_missing_folder_is_gone(session: ImapClientSession) -> None:
    with pytest.raises(PermanentError) as caught:
        session.select("nowhere")
    assert caught.value.code == "folder_gone"


def test_headers_stream_with_all_fields(session: ImapClientSession) -> None:
    session.append("INBOX", mail(1), Flag.SEEN | Flag.FLAGGED, (), 1_600_000_000.0)
    session.select("INBOX")
    (found,) = session.fetch_headers(session.all_uids())
    assert found.uid == session.all_uids()[0]
    assert found.flags == Flag.SEEN | Flag.FLAGGED
    assert found.internaldate == 1_600_000_000.0
    assert found.size == len(mail(1))
    assert found.header is not None
    assert b"Subject: 1" in found.header
    assert found.body is None


def test_newest_in_one_round_trip(session: ImapClientSession) -> None:
    uids = filled(session, 5)
    assert sorted(m.uid for m in session.fetch_newest(3)) == uids[2:]
    assert sorted(m.uid for m in session.fetch_newest(60)) == uids


def test_newest_of_an_empty_folder(session: ImapClientSession) -> None:
    session.create("Empty")
    session.select("Empty")
    assert list(session.fetch_newest(60)) == []
    assert session.all_uids() == []
    assert session.fetch_flags(None) == []
    assert list(session.fetch_headers([])) == []


def test_bodies_come_whole_and_unread(session: ImapClientSession) -> None:
    one, two, three = filled(session, 3)
    found = {m.uid: m.body for m in session.fetch_bodies([three, one, 9999])}
    assert found == {one: mail(1), three: mail(3)}
    assert all(not update.flags & Flag.SEEN for update in session.fetch_flags(None))
    assert two not in found


def test_a_stream_left_early_leaves_the_session_usable(session: ImapClientSession) -> None:
    uids = filled(session, 30)
    stream = session.fetch_bodies(uids[::-1], dict.fromkeys(uids, 100_000))
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert session.all_uids() == uids


def test_flags_and_keywords_there_and_back(session: ImapClientSession) -> None:
    one, two, three = filled(session, 3)
    session.store_flags([one, two], Flag.SEEN, (), add=True)
    session.store_flags([two], Flag.SEEN, (), add=False)
    session.store_flags([three], Flag.FLAGGED, ("todo",), add=True)
    found = {update.uid: update for update in session.fetch_flags(None)}
    assert found[one].flags == Flag.SEEN
    assert found[two].flags == Flag.NONE
    assert found[three].flags == Flag.FLAGGED
    if session.selected and session.selected.permanent_keywords:
        assert found[three].keywords == {"todo"}
    assert [update.uid for update in session.fetch_flags([two])] == [two]


def test_move_takes_the_message_there_once(session: ImapClientSession) -> None:
    session.create("There")
    one, two, three = filled(session, 3)
    told = session.move([two], "There")
    session.select("INBOX")
    assert session.all_uids() == [one, three]
    session.select("There")
    assert subjects(session) == [b"2"]
    assert told in ({two: session.all_uids()[0]}, {})


def test_move_spares_messages_others_marked_deleted(session: ImapClientSession) -> None:
    session.create("There")
    one, two, three = filled(session, 3)
    session.store_flags([one], Flag.DELETED, (), add=True)
    session.move([two], "There")
    session.select("INBOX")
    assert session.all_uids() == [one, three]
    assert session.fetch_flags([one])[0].flags == Flag.DELETED


def test_expunge_removes_exactly_the_named(session: ImapClientSession) -> None:
    one, two, three, four = filled(session, 4)
    session.store_flags([four], Flag.DELETED, (), add=True)
    session.expunge([two, three])
    assert session.all_uids() == [one, four]
    assert session.fetch_flags([four])[0].flags == Flag.DELETED


def test_copy_to_a_missing_folder(session: ImapClientSession) -> None:
    uids = filled(session, 1)
    with pytest.raises(PermanentError) as caught:
        session.copy(uids, "nowhere")
    assert caught.value.code == "target_missing"


def test_append_to_a_missing_folder(session: ImapClientSession) -> None:
    with pytest.raises(PermanentError) as caught:
        session.append("nowhere", mail(1), Flag.NONE, (), None)
    assert caught.value.code == "target_missing"
    session.select("INBOX")  # the session is still of use


def test_append_and_find_by_message_id(session: ImapClientSession) -> None:
    fill(session, 2)
    uid = session.append("INBOX", mail(77), Flag.SEEN | Flag.DRAFT, (), None)
    session.select("INBOX")
    newest = session.all_uids()[-1]
    assert session.find_message_id("<77@x>") == [newest]
    assert uid in (newest, None)
    assert session.find_message_id("<nothing@x>") == []


def test_create_twice_is_no_error(session: ImapClientSession) -> None:
    session.create("Twice")
    session.create("Twice")
    assert session.status("Twice").messages == 0


def test_idle_is_ended_by_wake(session: ImapClientSession) -> None:
    session.select("INBOX")
    threading.Timer(0.05, session.wake).start()
    assert session.idle(lambda: False, 30.0) is False
    session.noop()


def test_a_wake_before_idle_is_not_lost(session: ImapClientSession) -> None:
    session.select("INBOX")
    session.wake()
    assert session.idle(lambda: False, 30.0) is False


def test_idle_tells_of_new_mail(
    connect: Callable[[], ImapClientSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.net.imap_idle.NOOP_SECONDS", 0.1)
    watcher, other = connect(), connect()
    watcher.select("INBOX")
    timer = threading.Timer(0.05, fill, (other, 1))
    timer.start()
    assert watcher.idle(lambda: False, 20.0) is True
    timer.join()


def test_idle_is_renewed(session: ImapClientSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.net.imap_idle.IDLE_RENEW_SECONDS", 0.05)
    monkeypatch.setattr("app.net.imap_idle.NOOP_SECONDS", 0.05)
    session.select("INBOX")
    assert session.idle(lambda: False, 0.3) is False
    session.noop()


def test_abort_ends_a_waiting_idle(session: ImapClientSession) -> None:
    session.select("INBOX")
    threading.Timer(0.05, session.abort).start()
    with suppress(TransientError):
        assert session.idle(lambda: False, 30.0) is False
    with pytest.raises(TransientError):
        session.noop()
    session.close()


def test_qresync_tells_the_difference(connect: Callable[[], ImapClientSession]) -> None:
    session, other = connect(), connect()
    one, two, three, four = filled(session, 4)
    before = session.select("INBOX")
    other.select("INBOX")
    other.store_flags([one], Flag.SEEN, (), add=True)
    other.expunge([two])
    other.append("INBOX", mail(5), Flag.NONE, (), None)
    after = session.select(
        "INBOX",
        uidvalidity=before.uidvalidity,
        modseq=before.highestmodseq,
        known_uids=[one, two, three, four],
    )
    there = session.all_uids()
    assert there[:-1] == [one, three, four]
    assert after.qresync == ("QRESYNC" in session.capabilities)
    if after.qresync:
        assert after.vanished == (two,)
        assert {update.uid for update in after.changed} == {one, there[-1]}
    elif after.highestmodseq:
        changed = session.fetch_flags(None, before.highestmodseq)
        assert {update.uid for update in changed} == {one, there[-1]}


def test_odd_folder_names_survive(session: ImapClientSession) -> None:
    names = ['Quo"te', "back\\slash", "日本語", "a&b", "{5}", "per%cent", "(paren)"]
    made = []
    for name in names:
        try:
            session.create(name)
        except PermanentError:
            continue  # some servers refuse some of them
        made.append(name)
    assert len(made) >= 3
    assert set(made) <= {folder.path for folder in session.folders()}
    for name in made:
        assert session.select(name).exists == 0


PARTS = (
    b"Subject: parts\r\nMessage-ID: <parts@x>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
    b"--b\r\nContent-Type: application/octet-stream\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nAAECA/8=\r\n"
    b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\ngr=C3=BCn\r\n--b--\r\n"
)


def test_a_part_comes_decoded(session: ImapClientSession) -> None:
    session.append("INBOX", PARTS, Flag.NONE, (), None)
    session.select("INBOX")
    (uid,) = session.all_uids()
    assert session.fetch_part(uid, "2") == b"\x00\x01\x02\x03\xff"
    assert session.fetch_part(uid, "3").strip() == "grün".encode()
    assert session.fetch_part(uid, "1").strip() == b"hello"
    assert session.fetch_flags([uid])[0].flags == Flag.NONE  # it is still unread


def test_the_only_part_is_number_one(session: ImapClientSession) -> None:
    mime = b"Subject: one\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n"
    session.append("INBOX", mime, Flag.NONE, (), None)
    session.select("INBOX")
    assert session.fetch_part(session.all_uids()[0], "1") == b"hello"


@pytest.mark.parametrize("part", ["9", "1.4.2", "0", "x", ""])
def test_a_part_that_is_not_there(session: ImapClientSession, part: str) -> None:
    session.append("INBOX", PARTS, Flag.NONE, (), None)
    session.select("INBOX")
    with pytest.raises(PermanentError) as caught:
        session.fetch_part(session.all_uids()[0], part)
    assert caught.value.code in ("message_unreadable", "server_refused")
    session.noop()


def test_a_part_of_a_message_that_is_gone(session: ImapClientSession) -> None:
    filled(session, 1)
    with pytest.raises(PermanentError) as caught:
        session.fetch_part(9999, "1")
    assert caught.value.code == "message_gone"


def test_a_large_message_survives_the_way_there_and_back(session: ImapClientSession) -> None:
    data = mail(1) + b"".join(
        b"line %d of many, long enough to fill\r\n" % n for n in range(30_000)
    )
    session.append("INBOX", data, Flag.NONE, (), None)
    session.select("INBOX")
    (found,) = session.fetch_bodies(session.all_uids())
    assert found.body == data


def test_copies_share_the_servers_id(session: ImapClientSession) -> None:
    session.create("There")
    one, two = filled(session, 2)
    session.copy([one], "There")
    ids = [m.email_id for m in session.fetch_headers([one, two])]
    session.select("There")
    (copied,) = session.fetch_headers(session.all_uids())
    told = session.capabilities & {"OBJECTID", "X-GM-EXT-1"}
    assert bool(told) == bool(copied.email_id) == bool(copied.thread_id)
    assert copied.email_id == ids[0]
    assert not told or ids[0] != ids[1]


def test_labels_are_told_where_there_are_any(session: ImapClientSession) -> None:
    session.create("Grüße")
    (one,) = filled(session, 1)
    session.copy([one], "Grüße")
    (found,) = session.fetch_headers([one])
    gmail = "X-GM-EXT-1" in session.capabilities
    assert set(found.labels) == ({"\\Inbox", "Grüße"} if gmail else set())


def test_the_server_says_what_it_is(
    session: ImapClientSession, request: pytest.FixtureRequest
) -> None:
    words = {"dovecot": "Dovecot", "packed": "Dovecot", "gmail": "Odd 1.0", "modern": "Odd 1.0"}
    assert session.server_words == words.get(request.node.callspec.params["server"], "")


def test_mail_in_another_folder_is_told_where_notify_is_offered(
    connect: Callable[[], ImapClientSession],
) -> None:
    watcher, other = connect(), connect()
    other.create("Other")
    watcher.select("INBOX")
    offered = watcher.notify()
    assert offered == ("NOTIFY" in watcher.capabilities)
    if not offered:
        return
    timer = threading.Timer(0.05, fill, (other, 1, "Other"))
    timer.start()
    assert watcher.idle(lambda: False, 20.0) is True
    assert watcher.take_elsewhere()
    assert not watcher.take_elsewhere()
    timer.join()


def test_a_header_in_utf8_is_kept_as_it_is(session: ImapClientSession) -> None:
    data = "Subject: Grüße aus Köln\r\nMessage-ID: <8@x>\r\n\r\nbody\r\n".encode()
    session.append("INBOX", data, Flag.NONE, (), None)
    session.select("INBOX")
    (found,) = session.fetch_bodies(session.all_uids())
    assert found.body == data


def test_searching_for_text(session: ImapClientSession) -> None:
    uids = filled(session, 12)
    assert session.search(["BODY", SearchText("body 11")]) == [uids[10]]
    assert session.search(["SUBJECT", SearchText("1")]) == [uids[0], *uids[9:]]
    assert session.search(["NOT", "(", "SUBJECT", SearchText("1"), ")"]) == uids[1:9]
    assert (
        session.search(["OR", "(", "FROM", SearchText("nobody"), ")", "(", "UNSEEN", ")"]) == uids
    )
    assert session.search(["BODY", SearchText("nothing like this")]) == []
    assert session.search(["TEXT", SearchText('"\\) OR ALL (')]) == []
    assert session.search(["TEXT", SearchText("größe")]) == []
    assert session.all_uids() == uids  # the line is in order
