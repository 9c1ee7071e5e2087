"""Nothing that is typed or received puts a line of its own into what is sent (S14)."""

from __future__ import annotations

import email
import email.policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import UserError
from app.domain.ids import BlobId
from app.domain.mail import Address, DraftAttachment
from app.formats.header_lines import content_field, id_field, text_field
from app.formats.headers import parse_headers
from app.formats.message import open_message
from app.formats.reply import forward_subject, reply_recipients, reply_subject, threading
from app.net.smtp_wire import Wire
from tests.formats.hostile import CASES
from tests.formats.test_compose import check_wire, draft, made

TOP = {
    *("date", "message-id", "subject", "from", "to", "cc", "bcc", "in-reply-to", "references"),
    *("user-agent", "mime-version", "content-type", "content-transfer-encoding"),
}
PART = {"content-type", "content-transfer-encoding", "content-disposition", "content-id"}
BREAKS = ["\r\n", "\n", "\r", "\0", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\ud800"]

# Words of headers, with all that ever ended a line in some library between them.
EVIL = st.lists(
    st.one_of(
        st.sampled_from(
            [*BREAKS, "Bcc: x@evil.example", "\r\n\r\n", '"', "\\", ";", "=?", "?=", "<", ">"]
        ),
        st.sampled_from(
            [" ", "\t", "ä", "\U0001f600", "a" * 90, "=?utf-8?q?=0D=0ABcc:_x?=", "%0D%0A"]
        ),
        st.text(max_size=12),
    ),
    max_size=8,
).map("".join)


def _fields(raw: bytes) -> None:
    """Only the fields there should be, in the message and in each of its parts."""
    check_wire(raw)
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    assert {name.lower() for name in message} <= TOP
    assert len(message.keys()) == len(set(message.keys()))
    for part in message.walk():
        if part is not message:
            assert {name.lower() for name in part} <= PART
            assert not part.defects
    assert parse_headers(raw).bcc == ()
    assert b"evil.example" not in _names(raw)


def _names(raw: bytes) -> bytes:
    """The names of all header fields, as the simplest of readers sees them."""
    head = raw.partition(b"\r\n\r\n")[0]
    return b"\n".join(
        line.partition(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"
    )


@settings(max_examples=250)
@given(evil=st.lists(EVIL, min_size=9, max_size=9))
def test_every_field_of_a_draft(evil: list[str]) -> None:
    item = draft(
        sender=Address(evil[0], "me@example.org"),
        to=(Address(evil[1], "ann@example.net"),),
        cc=(Address(evil[2], "ben@example.net"),),
        subject=evil[3],
        text=evil[4],
        html=f"<p>{evil[4]}",
        in_reply_to=evil[5],
        references=(evil[5], f"<{evil[6]}>"),
        attachments=(
            DraftAttachment(evil[7], "text/plain", BlobId("pdf"), 9, evil[8]),
            DraftAttachment("a.txt", evil[8], BlobId("pdf"), 9, ""),
            DraftAttachment("b.eml", "message/rfc822", BlobId("bad"), 9, evil[7]),
        ),
    )
    _fields(made(item))


@settings(max_examples=100)
@given(EVIL, EVIL)
def test_addresses_are_whole_or_refused(before: str, after: str) -> None:
    for addr in (f"{before}a@example.org{after}", f"a{before}@{after}example.org"):
        try:
            raw = made(draft(to=(Address("", addr),)))
        except UserError:
            continue
        _fields(raw)


@settings(max_examples=100)
@given(EVIL)
def test_single_fields(evil: str) -> None:
    for field in (
        text_field("Subject", evil),
        id_field("References", [evil, f"<{evil}@x>"]),
        content_field("Content-Type", "text/plain", [("name", evil)]),
        content_field("Content-Disposition", "attachment", [("filename", evil)]),
    ):
        lines = field.split("\r\n")
        assert all(line[:1] in (" ", "\t") and line.strip() for line in lines[1:])
        assert not any(char in line for line in lines for char in "\r\n\0")
        assert field.isascii()
        assert max(map(len, lines)) <= 998


def test_a_dot_behind_the_end_of_a_piece_is_stuffed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.net.smtp_wire._WINDOW", 6)
    assert b"".join(Wire(b"four\r\n.five\r\n.\r\n").pieces()) == b"four\r\n..five\r\n..\r\n"


@pytest.mark.parametrize(
    "name",
    [
        n
        for n in CASES
        if n.startswith(
            ("subject", "from", "message-id", "references", "name", "header", "list-id")
        )
    ],
)
def test_replies_and_forwards_of_hostile_messages(name: str) -> None:
    raw = CASES[name].build(0.01)
    parsed = open_message(raw)
    headers = parsed.headers
    parent, references = threading(headers)
    for subject in (reply_subject(headers.subject), forward_subject(headers.subject)):
        to, cc = reply_recipients(headers, ["ben@atelier.example"], everyone=True)
        item = draft(
            subject=subject,
            in_reply_to=parent,
            references=references,
            attachments=tuple(
                DraftAttachment(a.name, a.content_type, BlobId("pdf"), 9, a.content_id)
                for a in parsed.attachments[:5]
            ),
        )
        _fields(made(item))
        for person in (*to, *cc):
            try:
                raw = made(draft(to=(person,)))
            except UserError:  # shown to the person, and nothing is sent
                continue
            _fields(raw)


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from([b".", b"..", b"\r\n", b"\r\n.\r\n", b"a", b".a", b"x" * 40_000]),
        max_size=20,
    )
)
def test_dots_are_stuffed_wherever_pieces_end(parts: list[bytes]) -> None:
    wire = b"".join(parts) + b"\r\n"
    sent = b"".join(Wire(wire).pieces())
    assert b"\r\n.\r\n" not in b"\r\n" + sent
    lines = sent.split(b"\r\n")
    assert b"\r\n".join(line[1:] if line.startswith(b".") else line for line in lines) == wire
