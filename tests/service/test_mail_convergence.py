"""Two clients at once end up with the same (R10), and what was done offline is applied (R20)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.base.errors import TransientError
from app.domain.mail import Flag
from app.domain.ports import ImapSession
from app.service import mail_loop
from tests.bed.dovecot import Dovecot
from tests.conftest import BedUser
from tests.service.mail_bed import MailBed, mail

FOLDERS = ("INBOX", "One", "Two")


@pytest.fixture(autouse=True)
def _short_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_loop, "FIRST_GAP", 0.02)


@pytest.fixture(params=["dovecot", "plain"])
def bed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MailBed]:
    prefix = "plain_" if request.param == "plain" else ""
    server: Dovecot = request.getfixturevalue(f"{prefix}dovecot")
    user: BedUser = request.getfixturevalue(f"{prefix}mail_user")
    bed = MailBed(tmp_path, server.imap_port, user.name)
    yield bed
    bed.close()


def _ours(bed: MailBed, chance: random.Random) -> None:
    """Do something as the person."""
    path = chance.choice(FOLDERS)
    places = bed.places(path)
    if not places:
        return
    some = chance.sample(places, min(len(places), chance.randint(1, 3)))
    if chance.random() < 0.5:
        add, remove = chance.choice([(Flag.SEEN, Flag.NONE), (Flag.FLAGGED, Flag.SEEN)])
        payload = {"add": int(add), "remove": int(remove)}
        bed.do("set_flags", {**payload, "add_keywords": [], "remove_keywords": []}, some)
    else:
        target = chance.choice([f for f in FOLDERS if f != path])
        bed.do("move", {"target": bed.folder(target).id}, some)


def _theirs(client: ImapSession, chance: random.Random, number: int) -> None:
    """Do something from another client."""
    path = chance.choice(FOLDERS)
    client.select(path)
    uids = client.all_uids()
    what = chance.choice(["append", "flag", "move", "expunge"])
    if what == "append" or not uids:
        client.append(path, mail(number), Flag.NONE, (), None)
        return
    some = chance.sample(uids, min(len(uids), 2))
    with suppress(TransientError):  # we were quicker: what it was about to touch is gone
        _touch(client, chance, what, some, path)


def _touch(
    client: ImapSession, chance: random.Random, what: str, some: list[int], path: str
) -> None:
    if what == "flag":
        client.store_flags(some, Flag.ANSWERED, (), add=True)
    elif what == "move":
        client.move(some, chance.choice([f for f in FOLDERS if f != path]))
    else:
        client.expunge(some)


def _converge(bed: MailBed, seed: int, operations: int) -> None:
    """Let both act, sync once, compare."""
    chance = random.Random(seed)
    for at, path in enumerate(FOLDERS):
        bed.fill(path, range(at * 20 + 1, at * 20 + 13))
    bed.start()
    bed.until_quiet()
    client = bed.client()
    for number in range(operations):
        if chance.random() < 0.5:
            _ours(bed, chance)
        else:
            _theirs(client, chance, 1000 + number)
    bed.until(lambda: not bed.store.journal.active() and bed.loop.quiet())
    bed.sync()
    there = bed.there()
    assert bed.here() == there
    for path in FOLDERS:
        # a server without UIDPLUS keeps what was moved away, marked as deleted
        kept = [uid for uid, (flags, _body) in there[path].items() if not flags & Flag.DELETED]
        assert len(bed.places(path)) == len(kept)


@pytest.mark.parametrize("seed", range(4))
def test_two_clients_converge(bed: MailBed, seed: int) -> None:
    _converge(bed, seed, 30)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 120))
def test_two_clients_converge_after_200_operations(bed: MailBed, seed: int) -> None:
    _converge(bed, seed, 200)


def test_offline_actions_and_two_restarts(bed: MailBed) -> None:
    chance = random.Random(7)
    for at, path in enumerate(FOLDERS):
        bed.fill(path, range(at * 20 + 1, at * 20 + 13))
    bed.start()
    bed.until_quiet()
    bed.stop()
    for _ in range(40):
        _ours(bed, chance)
    shown = {path: len(bed.places(path)) for path in FOLDERS}
    bed.again()
    bed.stop()
    bed.again()
    bed.until(lambda: not bed.store.journal.active() and bed.loop.quiet())
    bed.sync()
    there = bed.there()
    assert bed.here() == there
    assert {path: len(there[path]) for path in FOLDERS} == shown


def test_a_place_the_server_never_lists_again_goes(bed: MailBed) -> None:
    """Its message went while an entry was about it: nothing on the server changes any more."""
    bed.fill("INBOX", range(1, 4))
    bed.start()
    bed.until_quiet()
    inbox, place = bed.folder("INBOX"), bed.places("INBOX")[0]
    with bed.store.write("a place without its UID") as tx:
        ghost = bed.store.messages.copy_local(tx, place, inbox.id)
    assert ghost is not None
    flags = {"add": int(Flag.FLAGGED), "remove": 0, "add_keywords": [], "remove_keywords": []}
    bed.do("set_flags", flags, [ghost])
    bed.until(lambda: not bed.store.journal.active() and bed.loop.quiet())
    bed.sync()
    assert ghost not in bed.places("INBOX")
    assert len(bed.places("INBOX")) == 3
    assert bed.here() == bed.there()
