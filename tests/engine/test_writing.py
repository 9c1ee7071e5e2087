from __future__ import annotations

import concurrent.futures
import email
import itertools
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from app.base.errors import UserError
from app.domain.ids import BlobId
from app.domain.journal import BY_PERSON, EntryState, SendPhase
from app.domain.mail import Address, Draft, Flag, Role
from tests.engine.conftest import Opener
from tests.engine.mailbox import Mailbox


def people(count: int) -> tuple[Address, ...]:
    return tuple(Address("", f"p{n}@atelier.example") for n in range(count))


def use_limits(mailbox: Mailbox, **limits: int) -> None:
    settings = mailbox.settings(provider="infomaniak", limits=tuple(sorted(limits.items())))
    mailbox.engine.update_account(mailbox.account, settings).result(20)


def test_limits_are_refused_before_anything_is_queued(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    mailbox.engine.update_account(
        mailbox.account, mailbox.settings(provider="infomaniak", plan="free")
    ).result(20)
    limits = engine.limits(mailbox.account)
    assert limits.recipients_per_message > 0
    assert limits.message_bytes > 0
    many = mailbox.draft(to=people(limits.recipients_per_message + 1))
    with pytest.raises(UserError, match="limit_recipients") as caught:
        engine.send(many).result(20)
    assert caught.value.fields["limit"] == limits.recipients_per_message
    assert caught.value.fields["used"] == limits.recipients_per_message + 1
    assert caught.value.fields["hint"]
    big = engine.add_attachment_bytes("big.bin", bytes(limits.message_bytes)).result(30)
    with pytest.raises(UserError, match="limit_size") as caught:
        engine.send(mailbox.draft(attachments=(big,))).result(30)
    assert int(str(caught.value.fields["used"])) > limits.message_bytes
    assert not engine.check(mailbox.draft(attachments=(big,))).allowed
    assert engine.outbox() == []
    assert engine.journal() == []
    assert engine.quota(mailbox.account).used_certain == 0


def test_the_window_counts_what_waits(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    use_limits(mailbox, recipients_per_window=5, recipients_per_message=5)
    later = engine.clock.now() + 3600
    engine.send(mailbox.draft("first", to=people(4)), at=later).result(20)
    quota = engine.quota(mailbox.account)
    assert (quota.per_window, quota.used_certain, quota.left) == (5, 4, 1)
    with pytest.raises(UserError, match="limit_window") as caught:
        engine.send(mailbox.draft("second", to=people(2))).result(20)
    assert float(str(caught.value.fields["at"])) > engine.clock.now()
    assert [item.subject for item in engine.outbox()] == ["first"]


def test_what_leaves_when_there_is_room_is_taken(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    use_limits(mailbox, recipients_per_window=5, recipients_per_message=5)
    engine.send(mailbox.draft("first", to=people(4)), at=engine.clock.now() + 3600).result(20)
    second = mailbox.draft("second", to=people(2))
    (window,) = (v for v in engine.check(second).verdicts if v.kind == "window")
    with pytest.raises(UserError, match="limit_window"):
        engine.send(second, at=window.at - 60).result(20)
    assert not engine.prepare(second, window.at - 60).result(20).allowed
    assert engine.prepare(second, window.at).result(20).allowed
    engine.send(second, at=window.at).result(20)
    assert [item.subject for item in engine.outbox()] == ["first", "second"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"to": ()}, "no_recipients"),
        ({"to": (Address("", "nobody"),)}, "address_invalid"),
        ({"to": (Address("", "a@b.ch"), Address("Ben", ""))}, "address_invalid"),
        ({"to": (Address("", "a b@c.ch"),)}, "address_invalid"),
        ({"encrypt": True}, "pgp_no_key"),
        ({"sign": True}, "pgp_no_own_key"),
    ],
)
def test_what_cannot_be_sent_is_refused(
    mailbox: Mailbox, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(UserError, match=code):
        mailbox.engine.send(mailbox.draft(**changes)).result(20)
    assert mailbox.engine.journal() == []


def test_a_raw_message_leaves_without_bcc_and_is_kept_with_it(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    raw = (
        f"From: Ana <{mailbox.address}>\nTo: {mailbox.address}\nBcc:\n {mailbox.address}\n"
        "Subject: raw\nBcc: somebody-else@atelier.example\n\nBody\nBcc: stays\n"
    ).encode()
    check = engine.prepare_raw(mailbox.account, raw).result(20)
    assert check.recipients == 2
    assert engine.journal() == []
    engine.send_raw(mailbox.account, raw, at=engine.clock.now() + 3600).result(20)
    (item,) = engine.outbox()
    assert set(item.to) == {mailbox.address, "somebody-else@atelier.example"}
    entry = next(e for e in engine.journal() if e.kind == "send")
    wire = engine.store.blobs.get(str(entry.payload["blob"]))  # type: ignore[arg-type]
    head, _, body = wire.partition(b"\r\n\r\n")
    assert b"\r\nbcc:" not in head.lower()
    assert b"somebody-else" not in head
    assert b"Message-ID: <" in head
    assert body == b"Body\r\nBcc: stays\r\n"
    kept = engine.store.blobs.get(str(entry.payload["copy"]))  # type: ignore[arg-type]
    assert "somebody-else" in str(email.message_from_bytes(kept)["Bcc"])


def test_a_raw_draft_leaves_without_what_only_drafts_know(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    raw = (
        b"X-Marmot-Answers: <question@atelier.example>\n"
        b"From: me@atelier.example\nTo: you@atelier.example\nSubject: plain\n"
        b"x-marmot-watch :\n 1800000000\n\t(folded)\n"
        b"Bcc : hidden@atelier.example,\n\thidden-too@atelier.example\n"
        b"X-Marmoset: stays\n\nBody\nX-Marmot-Watch: stays\n"
    )
    engine.send_raw(mailbox.account, raw, at=engine.clock.now() + 3600).result(20)
    entry = next(e for e in engine.journal() if e.kind == "send")
    wire = engine.store.blobs.get(str(entry.payload["blob"]))  # type: ignore[arg-type]
    head, _, body = wire.partition(b"\r\n\r\n")
    assert head.endswith(
        b"From: me@atelier.example\r\nTo: you@atelier.example\r\nSubject: plain\r\n"
        b"X-Marmoset: stays"
    )
    assert b"marmot-" not in head.lower()
    assert body == b"Body\r\nX-Marmot-Watch: stays\r\n"


def drafts_on_server(mailbox: Mailbox) -> list[str]:
    return [subject for subject, _ in mailbox.on_server("Drafts")]


def test_a_draft_saved_again_and_again_is_one_draft(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    draft = mailbox.draft("v0")
    for version in range(6):
        draft = mailbox.draft(
            f"v{version}", message_id="<draft@test>", draft_place=draft.draft_place
        )
        place = engine.save_draft(draft).result(20)
        draft = mailbox.draft(f"v{version}", message_id="<draft@test>", draft_place=place)
        if version % 2:
            mailbox.sync()
        assert list(mailbox.shown(Role.DRAFTS)) == [f"v{version}"]
    mailbox.sync()
    assert drafts_on_server(mailbox) == ["v5"]
    engine.send(draft).result(20)
    assert mailbox.shown(Role.DRAFTS) == {}
    mailbox.sync()
    assert drafts_on_server(mailbox) == []
    assert [s for s, _ in mailbox.on_server("Sent")] == ["v5"]


def test_versions_of_a_draft_are_told_apart_by_their_dates(mailbox: Mailbox) -> None:
    """They share their Message-ID: a server that tells no UIDs lists them by little else."""
    store, draft = mailbox.engine.store, mailbox.draft("v0")
    dates: list[float] = []
    for _ in range(4):
        place = mailbox.engine.save_draft(draft).result(20)
        dates.append(store.messages.headers(store.messages.place(place).message).date or 0.0)
        draft = mailbox.draft("v0", message_id="<draft@test>", draft_place=place)
    assert all(later - earlier >= 2 for earlier, later in itertools.pairwise(dates))


@pytest.mark.parametrize("way", ["cancel", "undo"])
def test_what_is_taken_back_is_one_draft_again(mailbox: Mailbox, way: str) -> None:
    engine = mailbox.engine
    place = engine.save_draft(mailbox.draft("early")).result(20)
    mailbox.sync()
    last = mailbox.draft("final", draft_place=place, bcc=people(1))
    engine.send(last, at=engine.clock.now() + 3600).result(20)
    assert mailbox.shown(Role.DRAFTS) == {}
    assert list(mailbox.shown(Role.SENT)) in ([], ["final"])
    (item,) = engine.outbox()
    if way == "cancel":
        assert engine.cancel_send(item.entry).result(20) is not None
    else:
        engine.undo().result(20)
    assert engine.outbox() == []
    assert list(mailbox.shown(Role.DRAFTS)) == ["final"]
    again = engine.open_draft(mailbox.shown(Role.DRAFTS)["final"]).result(20)
    assert again.bcc == people(1)
    mailbox.sync()
    assert drafts_on_server(mailbox) == ["final"]
    assert mailbox.on_server("Sent") == []
    with pytest.raises(UserError, match="already_sent"):
        engine.cancel_send(item.entry).result(20)


@pytest.mark.parametrize("way", ["cancel", "undo"])
@pytest.mark.parametrize(("kind", "flag"), [("reply", Flag.ANSWERED), ("forward", Flag.FORWARDED)])
def test_what_is_taken_back_and_sent_again_marks_the_original(
    mailbox: Mailbox, way: str, kind: Literal["reply", "forward"], flag: Flag
) -> None:
    engine = mailbox.engine
    mailbox.put("question")
    mailbox.sync()
    original = mailbox.shown()["question"]
    draft = engine.reply_draft(original, kind).result(20)
    until = engine.clock.now() + 86_400.0
    draft = replace(draft, to=people(1), watch=until)
    draft = replace(draft, draft_place=engine.save_draft(draft).result(20))
    assert engine.open_draft(draft.draft_place).result(20).watch == int(until)
    engine.send(draft, at=engine.clock.now() + 3600).result(20)
    assert engine.store.messages.place(original).shown_flags & flag
    assert [w.until for w in engine.watches()] == [until]
    (item,) = engine.outbox()
    if way == "cancel":
        engine.cancel_send(item.entry).result(20)
    else:
        engine.undo().result(20)
    assert not engine.store.messages.place(original).shown_flags & flag
    assert engine.watches() == []
    mailbox.sync()
    (place,) = mailbox.shown(Role.DRAFTS).values()
    again = engine.open_draft(place).result(20)
    assert (again.answers, again.forwards) == (draft.answers, draft.forwards)
    assert again.watch == int(until)
    engine.send(again).result(20)
    mailbox.sync()
    assert engine.store.messages.place(original).shown_flags & flag
    assert [w.until for w in engine.watches()] == [int(until)]
    with mailbox.client() as client:
        client.select_folder("Sent")
        (sent,) = client.fetch(client.search(), ["BODY[]"]).values()
    assert b"X-Marmot" not in sent[b"BODY[]"]


def test_an_answer_marks_the_copy_that_is_seen(mailbox: Mailbox) -> None:
    """Not the one in Trash that came first, nor one that is on its way out of sight."""
    engine = mailbox.engine
    for folder in ("Trash", "Sent", "Archive", "INBOX"):
        mailbox.put("question", folder=folder)
        mailbox.sync()
    old = mailbox.shown(Role.ARCHIVE)["question"]
    seen = mailbox.shown()["question"]
    draft = engine.reply_draft(seen, "reply").result(20)
    place = engine.save_draft(draft).result(20)
    assert engine.open_draft(place).result(20).answers == old  # of two that are seen the older
    for place_gone, next_best in ((old, seen), (seen, mailbox.shown(Role.SENT)["question"])):
        with engine.store.write("as while its deletion waits") as tx:
            tx.run("UPDATE place SET hidden = 1 WHERE id = ?", (place_gone,))
        assert engine.open_draft(place).result(20).answers == next_best


def test_an_answer_to_a_snoozed_message_still_knows_it(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    mailbox.put("question")
    mailbox.sync()
    seen = mailbox.shown()["question"]
    place = engine.save_draft(engine.reply_draft(seen, "reply").result(20)).result(20)
    engine.snooze([seen], engine.clock.now() + 3600).result(20)
    assert engine.store.messages.place(seen).hidden
    assert engine.open_draft(place).result(20).answers == seen


def test_a_draft_comes_back_as_it_was(mailbox: Mailbox, tmp_path: Path) -> None:
    engine = mailbox.engine
    picture, notes = tmp_path / "Bild ä.png", tmp_path / "notes.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    notes.write_text("first\nsecond\n", "utf-8")
    attached = tuple(engine.add_attachment(p).result(10) for p in (picture, notes))
    text = "Grüezi\n\n  indented   and   spaced\n> quoted\nFrom here\n-- \nAna\n\n\nend\n"
    draft = mailbox.draft("again", text=text, attachments=attached, cc=people(2), bcc=people(1))
    place = engine.save_draft(draft).result(20)
    for _round in range(3):
        back = engine.open_draft(place).result(20)
        assert back.text.rstrip("\n") == text.rstrip("\n")
        assert [a.name for a in back.attachments] == ["Bild ä.png", "notes.txt"]
        assert [engine.store.blobs.get(a.blob) for a in back.attachments] == [
            picture.read_bytes(),
            notes.read_bytes(),
        ]
        assert (back.to, back.cc, back.bcc) == (draft.to, draft.cc, draft.bcc)
        assert back.sender == draft.sender
        place = engine.save_draft(back).result(20)
    mailbox.sync()
    assert drafts_on_server(mailbox) == ["again"]


def test_inline_pictures_are_not_doubled(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    related = (
        b"From: a@b.ch\r\nTo: c@d.ch\r\nSubject: inline\r\nMessage-ID: <inline@test>\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n"
        b"--B\r\nContent-Type: text/html\r\n\r\n<p>x<img src='cid:pic'></p>\r\n"
        b"--B\r\nContent-Type: image/png\r\nContent-ID: <pic>\r\n"
        b"Content-Disposition: inline; filename=p.png\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--B--\r\n"
    )
    with mailbox.client() as client:
        client.append("Drafts", related, [b"\\Draft"])
    mailbox.sync()
    place = mailbox.shown(Role.DRAFTS)["inline"]
    for _round in range(3):
        back = engine.open_draft(place).result(20)
        assert len(back.attachments) == 1
        place = engine.save_draft(back).result(20)


def test_many_drafts_open_at_once(mailbox: Mailbox) -> None:
    """More than the pool has threads: none waits for one behind it."""
    engine = mailbox.engine
    attached = engine.add_attachment_bytes("a.txt", b"x").result(10)
    place = engine.save_draft(mailbox.draft("busy", attachments=(attached,))).result(20)
    opened = [engine.open_draft(place) for _ in range(20)]
    opened += [engine.reply_draft(place, "forward") for _ in range(10)]
    assert all(isinstance(future.result(60), Draft) for future in opened)


@pytest.mark.parametrize("sent", [True, False])
def test_the_person_settles_an_unknown_fate(mailbox: Mailbox, sent: bool) -> None:
    engine = mailbox.engine
    engine.send(mailbox.draft("fate"), at=engine.clock.now() + 3600).result(20)
    (item,) = engine.outbox()
    with pytest.raises(UserError, match="fate_known"):
        engine.settle_send(item.entry, sent=sent).result(20)
    with engine.store.write("as after a cut behind the dot") as tx:
        engine.store.journal.set_state(tx, item.entry, EntryState.PARKED, phase=SendPhase.DOT)
    for refused in (engine.retry_send, engine.cancel_send):
        with pytest.raises(UserError, match=r"fate_unknown|already_sent"):
            refused(item.entry).result(20)
    engine.settle_send(item.entry, sent=sent).result(20)
    mailbox.sync()
    assert engine.outbox() == []
    assert [s for s, _ in mailbox.on_server("Sent")] == ["fate"]
    arrived = ["fate"] if not sent else []
    quota = engine.quota(mailbox.account)
    assert quota.used_certain == 1
    if sent:
        assert [s for s, _ in mailbox.on_server() if s == "fate"] == arrived
        (delivery,) = engine.deliveries()
        assert [s.details for s in delivery.steps if s.step == "accepted"] == [BY_PERSON]
        assert delivery.answer == ""  # a server never gave one


def test_what_is_being_sent_is_not_queued_a_second_time(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    engine.send(mailbox.draft("once"), at=engine.clock.now() + 3600).result(20)
    (item,) = engine.outbox()
    with engine.store.write("as while the service sends") as tx:
        engine.store.journal.set_state(
            tx, item.entry, EntryState.RUNNING, phase=SendPhase.CONNECTED
        )
    engine.retry_send(item.entry).result(20)
    assert engine.store.journal.get(item.entry).state is EntryState.RUNNING
    with pytest.raises(UserError, match="already_sent"):
        engine.cancel_send(item.entry).result(20)
    with engine.store.write("as after a crash") as tx:
        engine.store.journal.set_state(tx, item.entry, EntryState.CANCELLED)


@pytest.mark.parametrize(("sign", "encrypt"), [(True, True), (True, False), (False, False)])
def test_a_draft_remembers_how_it_is_to_be_protected(
    mailbox: Mailbox, sign: bool, encrypt: bool
) -> None:
    engine = mailbox.engine
    place = engine.save_draft(mailbox.draft("secret", sign=sign, encrypt=encrypt)).result(20)
    back = engine.open_draft(place).result(20)
    assert (back.sign, back.encrypt) == (sign, encrypt)


def test_closing_waits_for_what_is_being_saved(
    open_engine: Opener, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = mailbox.engine
    closing, saved = threading.Event(), engine._attachment
    attached = engine.add_attachment_bytes("a.txt", b"x").result(10)

    def slow(blob: BlobId) -> bytes:
        closing.wait(10)
        return saved(blob)

    monkeypatch.setattr(engine, "_attachment", slow)
    future = engine.save_draft(mailbox.draft("late", attachments=(attached,)))
    waiting = concurrent.futures.wait

    def now(futures: list[Any], timeout: float) -> Any:
        closing.set()
        return waiting(futures, timeout)

    monkeypatch.setattr("app.engine.core.wait", now)
    engine.close()
    assert future.result(0)
    mailbox.engine = open_engine()
    assert list(mailbox.shown(Role.DRAFTS)) == ["late"]


def test_an_answer_taken_back_leaves_no_mark(mailbox: Mailbox) -> None:
    engine, place = mailbox.engine, mailbox.shown()["one"]
    later = engine.clock.now() + 3600
    engine.send(mailbox.draft("answer", answers=place), at=later).result(20)
    mailbox.sync()
    (row,) = engine.rows([place])
    assert row.flags & Flag.ANSWERED
    (item,) = engine.outbox()
    engine.cancel_send(item.entry).result(20)
    mailbox.sync()
    (row,) = engine.rows([place])
    assert not row.flags & Flag.ANSWERED
    with mailbox.client() as client:
        client.select_folder("INBOX", readonly=True)
        assert client.search(["ANSWERED"]) == []
