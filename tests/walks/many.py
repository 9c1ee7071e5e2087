"""What walks C and E take along: 42 people with keys, and files of many contacts."""

from __future__ import annotations

import email
from dataclasses import dataclass
from pathlib import Path

from app.base.paths import Profile
from app.openpgp import PgpyOpenPgp
from app.operations.opening import open_store
from tests.walks.world import World

RECIPIENTS = 42
SECRET_TEXT = "Geheim: die Reise geht nach Arolla."


@dataclass(frozen=True)
class Member:
    address: str
    secret: str  # armored OpenPGP key


def members(world: World, certificates: Path, count: int = RECIPIENTS) -> list[Member]:
    """Make people with mailboxes and keys; their certificates go into one file."""
    pgp = PgpyOpenPgp()
    tag = world.dav_user.removeprefix("ana")
    made: list[Member] = []
    armored: list[str] = []
    for number in range(count):
        address = f"mitglied{number:02}.{tag}@verein.example"
        world.dovecot.add_user(address)
        certificate, secret = pgp.generate(f"Mitglied {number:02}", address, expires_days=30)
        armored.append(certificate)
        made.append(Member(address, secret))
    certificates.write_text("\n".join(armored))
    return made


def received(world: World, address: str) -> list[bytes]:
    """Return every message in somebody's INBOX as it was delivered."""
    with world.client(address) as client:
        client.select_folder("INBOX", readonly=True)
        uids = client.search()
        found = client.fetch(uids, ["BODY.PEEK[]"]) if uids else {}
        return [bytes(found[uid][b"BODY[]"]) for uid in sorted(found)]


def encrypted_part(message: bytes) -> bytes:
    """Return the armored part of a PGP/MIME message (RFC 3156 section 4)."""
    parsed = email.message_from_bytes(message)
    assert parsed.get_content_type() == "multipart/encrypted"
    _version, body = parsed.get_payload()
    data = body.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data


def write_cards(path: Path, count: int) -> Path:
    """Write a file of contacts; the last two are one that comes again and one without end."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(count):
            file.write(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:walk-e-{number}\r\n"
                f"N:Muster{number:05};Person;;;\r\nFN:Person Muster{number:05}\r\n"
                f"EMAIL;TYPE=WORK:person{number}@verein.example\r\nTEL:+41 21 {number:07}\r\n"
                "X-KEPT:yes\r\nEND:VCARD\r\n"
            )
        file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:walk-e-0\r\nFN:Again\r\nEND:VCARD\r\n")
        file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:cut-off\r\nFN:Half")
    return path


def fill_window(world: World, places: int) -> None:
    """Let the ledger of the person's account know of earlier sends."""
    store = open_store(Profile.at(world.profile), role="face")
    try:
        (account,) = store.accounts.all()
        with store.write("earlier sends") as tx:
            people = [f"p{number}@verein.example" for number in range(places)]
            store.ledger.add(tx, account.id, None, "<earlier@atelier.example>", people, tx.now)
    finally:
        store.close()
