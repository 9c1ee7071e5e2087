"""The comparison at the end of a torment: the books, what is shown, and what the servers have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from xml.etree import ElementTree

from tests.walks.torment import ABSENT, CARDS, FOLDERS, Book, Torment
from tests.walks.world import Result, World

_QUERY = (
    '<?xml version="1.0"?><c:{report} xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:{space}">'
    "<d:prop><d:getetag/><c:{data}/></d:prop>{rest}</c:{report}>"
)
_EVENTS = '<c:filter><c:comp-filter name="VCALENDAR"/></c:filter>'


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as the server has it."""

    subject: str
    text: str
    flagged: bool


def letters(world: World, folder: str) -> list[Letter]:
    """Return what a folder of the person has on the server."""
    with world.client() as client:
        if not client.folder_exists(folder):
            return []
        client.select_folder(folder, readonly=True)
        uids = client.search()
        found = client.fetch(uids, ["BODY.PEEK[]", "FLAGS"]) if uids else {}
    letters: list[Letter] = []
    for data in found.values():
        message: Message = BytesParser().parsebytes(data[b"BODY[]"])
        body = message.get_payload(decode=True)
        letters.append(
            Letter(
                str(make_header(decode_header(message["Subject"] or ""))),
                body.decode() if isinstance(body, bytes) else "",
                b"\\Flagged" in data[b"FLAGS"],
            )
        )
    return letters


def compare(torment: Torment) -> int:
    """Bring everything to rest and compare; return how many fates are shown as unknown."""
    world = torment.world
    gone = {letter.subject for f in ("Trash", *FOLDERS[1:]) for letter in letters(world, f)}
    world.wait_for_mail([s for s in torment.delivered if s not in gone])
    result = _rest(world)
    waiting = world.ok("outbox")
    assert all(item["error"] == "fate_unknown" for item in waiting), (waiting, result)
    unknown = {str(item["subject"]) for item in waiting}
    told = [problem["code"] for problem in world.ok("problems")]
    assert set(told) <= {"fate_unknown"}, f"given up: {told}"
    _compare_sends(torment, unknown)
    _compare_mail(torment)
    _compare_drafts(torment)
    for folder in (*FOLDERS, "Trash", "Sent", "Drafts"):
        there = sorted(letter.subject for letter in letters(world, folder))
        known = {str(row["path"]) for row in world.ok("folders")}
        here = world.subjects(folder) if folder in known else []
        assert here == there, f"{folder}: shown is not what the server has"
    _compare_dav(torment)
    left = [entry for entry in world.ok("journal") if entry["kind"] != "send"]
    assert all(entry["lane"].startswith("mail") for entry in left), left
    assert len(left) <= len(unknown), left  # copies that wait for a fate to be settled
    steps = {step["step"]: step["ok"] for step in world.run("doctor").json}
    assert steps["store"], "the store is damaged"
    return len(unknown)


def _rest(world: World) -> Result:
    result = world.run("sync")
    for _round in range(5):
        if result.code == 0:
            break
        result = world.run("sync")
    return result


def _settled(book: Book, found: Mapping[str, str]) -> None:
    """Compare a book with what is there: everything in a state it may be in."""
    assert set(found) <= set(book.states), set(found) - set(book.states)
    wrong = {
        what: (found.get(what, ABSENT), states)
        for what, states in book.states.items()
        if found.get(what, ABSENT) not in states
    }
    assert not wrong, wrong


def _once(things: Iterable[str], where: str) -> None:
    doubled = [thing for thing, count in Counter(things).items() if count > 1]
    assert not doubled, f"{where}: doubled {doubled}"


def _compare_sends(torment: Torment, unknown: set[str]) -> None:
    world = torment.world
    for subject in set(torment.sends.certain()) - unknown:
        world.wait_for_mail([subject], user=world.other)
    arrived = world.mailbox("INBOX", world.other)
    _once(arrived, "sent")
    filed = world.mailbox("Sent")
    _once(filed, "filed")
    assert set(arrived) - unknown <= set(filed), "copy not filed"
    _settled(torment.sends, dict.fromkeys((*arrived, *unknown), "sent"))


def _compare_mail(torment: Torment) -> None:
    """Every delivered mail is in one folder only, as flagged as it was left."""
    homes: dict[str, str] = {}
    flags: dict[str, str] = {}
    everything: list[str] = []
    for folder in (*FOLDERS, "Trash"):
        for letter in letters(torment.world, folder):
            everything.append(letter.subject)
            homes[letter.subject] = folder
            flags[letter.subject] = "flagged" if letter.flagged else "plain"
    _once(everything, "mail")
    _settled(torment.homes, homes)
    _settled(torment.flags, flags)


def _compare_drafts(torment: Torment) -> None:
    """Of every draft the last version only."""
    found = letters(torment.world, "Drafts")
    _once((letter.subject for letter in found), "drafts")
    versions = {letter.subject: re.sub(r"^version ", "", letter.text.strip()) for letter in found}
    _settled(torment.drafts, versions)


def _objects(world: World, path: str, body: str) -> list[str]:
    status, answer = world.dav("REPORT", path, body, Depth="1")
    assert status == 207, answer
    texts = [
        node.text or ""
        for node in ElementTree.fromstring(answer).iter()
        if node.tag.endswith(("}calendar-data", "}address-data"))
    ]
    return [re.sub(r"\r?\n[ \t]", "", text) for text in texts]


def _field(text: str, name: str) -> str:
    found = re.search(rf"^{name}[^:\n]*:(.*?)\r?$", text, re.MULTILINE)
    return found.group(1) if found else ""


def _compare_dav(torment: Torment) -> None:
    world = torment.world
    assert world.ok("conflicts") == [], "at odds with oneself"
    query = _QUERY.format(
        report="calendar-query", space="caldav", data="calendar-data", rest=_EVENTS
    )
    events = _objects(world, "personal/", query)
    _once((_field(text, "UID") for text in events), "events")
    _settled(torment.events, {_field(text, "UID"): _field(text, "SUMMARY") for text in events})
    start, end = "2026-11-24T00:00:00+00:00", "2026-11-25T00:00:00+00:00"
    shown = world.ok("events", "--from", start, "--to", end)
    assert sorted((event["uid"], event["summary"]) for event in shown) == sorted(
        (_field(text, "UID"), _field(text, "SUMMARY")) for text in events
    ), "calendar and server differ"
    query = _QUERY.format(
        report="addressbook-query", space="carddav", data="address-data", rest="<c:filter/>"
    )
    cards = _objects(world, "people/", query)
    _once((_field(text, "FN") for text in cards), "cards")
    _settled(torment.notes, {_field(text, "FN"): _field(text, "NOTE") for text in cards})
    assert len(cards) % CARDS == 0, "half an import"
    names = sorted(contact["name"] for contact in world.ok("contacts"))
    assert names == sorted(_field(text, "FN") for text in cards), "book and server differ"
