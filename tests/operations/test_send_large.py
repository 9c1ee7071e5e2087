"""A letter of many megabytes is sent, and comes back when refused, without ever being loaded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.ids import EntryId
from app.domain.journal import EntryState
from app.domain.mail import Role
from app.formats.draft_notes import DraftNotes, read_notes
from app.operations.send import Letter
from tests.bed.memory import growth
from tests.bed.scripted_smtp import Measuring
from tests.operations.test_send import MESSAGE, Desk

LETTER = 64 << 20  # bytes
ROOM = 40 << 20  # bytes of memory such a letter may cost


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.store.close()


def queue_large(desk: Desk, line: bytes) -> tuple[EntryId, str]:
    """Queue a letter of ``LETTER`` bytes; return its entry and the SHA-256 of what is due."""
    head = MESSAGE.removesuffix(b"text\r\n")
    body = line * (LETTER // len(line))
    number = desk.queue(data=head + body)
    due = hashlib.sha256(head)
    due.update(body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n").replace(b"\n.", b"\n.."))
    return number, due.hexdigest()


@pytest.mark.parametrize("line", [b"x" * 76 + b"\r\n", b"x" * 76 + b"\n.\n"])
def test_a_large_letter_is_never_in_memory(desk: Desk, line: bytes) -> None:
    entry, due = queue_large(desk, line)
    with Measuring() as server:
        with growth() as grown:
            assert desk.run(server) is None
        assert server.digest.hexdigest() == due
    assert desk.entry(entry).state is EntryState.DONE
    assert grown.peak < ROOM


@pytest.mark.parametrize("watched", [False, True])
def test_a_refused_large_letter_goes_back_without_being_loaded(desk: Desk, watched: bool) -> None:
    entry, _ = queue_large(desk, b"x" * 76 + b"\r\n")
    until = desk.clock.now() + 86_400.0 if watched else None
    if until is not None:
        with desk.store.write("watch") as tx:
            desk.store.watches.add(tx, desk.account, "<one@x.example>", "Hello", until)
        unfinished = desk.store.blobs.spool(f"back-{entry}")
        unfinished.append(b"of a run that a crash has ended")
        unfinished.close()
    with Measuring() as server:
        server.script["DOT"] = b"550 5.7.1 no\r\n"
        with growth() as grown:
            assert desk.run(server) is None
    assert desk.entry(entry).state is EntryState.FAILED
    drafts = desk.store.folders.by_role(desk.account, Role.DRAFTS)
    assert drafts is not None
    (place,) = (desk.store.messages.place(found) for found in desk.store.messages.ids(drafts.id))
    kept = desk.store.messages.octets(place.message)
    assert kept is not None
    assert not isinstance(kept, bytes)
    assert desk.store.messages.received(place.message)[1] == len(kept)
    assert read_notes(kept[:1024]) == DraftNotes(watch=until)
    letter = desk.store.blobs.octets(Letter.of(desk.entry(entry)).copy)
    assert kept[-len(letter) :] == letter[:]
    assert grown.peak < ROOM
