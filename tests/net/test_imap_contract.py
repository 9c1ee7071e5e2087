"""What the rest of Marmot relies on, against real servers: Dovecot with everything it can,
Dovecot announcing plain IMAP4rev1, and pymap.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from app.base.errors import PermanentError, TransientError, UserError
from app.domain.accounts import Server, Transport
from app.domain.mail import Flag, Role
from app.net.imap_session import ImapClientSession

MAIL = b"From: Ana <ana@atelier.example>\r\nSubject: %d\r\nMessage-ID: <%d@x>\r\n\r\nbody %d\r\n"


def mail(number: int) -> bytes:
    return MAIL % (number, number, number)


def _server(request: pytest.FixtureRequest) -> Server:
    if request.param == "pymap":
        bed = request.getfixturevalue("pymap_server")
        bed.add_user("ana@atelier.example", "secret")
        return Server("127.0.0.1", bed.port, Transport.NONE, "ana@atelier.example")
    prefix = "plain_" if request.param == "plain" else ""
    bed = request.getfixturevalue(f"{prefix}dovecot")
    user = request.getfixturevalue(f"{prefix}mail_user")
    return Server("127.0.0.1", bed.imap_port, Transport.NONE, user.name)


@pytest.fixture(params=["dovecot", "plain", "pymap"])
def server(request: pytest.FixtureRequest) -> Server:
    return _server(request)


@pytest.fixture
def connect(server: Server) -> Iterator[Callable[[], ImapClientSession]]:
    sessions: list[ImapClientSession] = []

    def make() -> ImapClientSession:
        session = ImapClientSession.open(server, "secret")
        sessions.append(session)
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
    assert found["Sent"] is Role.SENT
    assert found["Entwürfe"] in (Role.DRAFTS, Role.NONE)  # NONE where Drafts is told
    assert Role.DRAFTS in found.values()


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
    assert [m.uid for m in session.fetch_newest(3)] == uids[:1:-1]
    assert [m.uid for m in session.fetch_newest(60)] == uids[::-1]


def test_newest_of_an_empty_folder(session: ImapClientSession) -> None:
    session.create("Empty")
    session.select("Empty")
    assert session.fetch_newest(60) == []
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
