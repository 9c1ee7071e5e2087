"""The address books of the sample world as vCards: people, groups, a few portraits."""

from __future__ import annotations

import base64
import hashlib

from app.demo.attachments import portrait
from app.demo.people import PEOPLE, Person, acquaintances

_PHOTOS = ("nadia", "giulia", "marta", "lukas", "james")


def cards(count: int = 200) -> dict[str, str]:
    """Return ``count`` people and a group card for each group: file name and vCard text."""
    people = [person for person in PEOPLE.values() if person.group]
    people += list(acquaintances(count - len(people)))
    photos = {PEOPLE[name].address for name in _PHOTOS}
    result: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for number, person in enumerate(people):
        uid = _uid(person.address)
        result[f"{uid}.vcf"] = _card(person, uid, number, photo=person.address in photos)
        if person.group:
            members.setdefault(person.group, []).append(uid)
    for group, uids in members.items():
        uid = _uid(group)
        lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:{group}", f"N:{group};;;;"]
        lines.append("X-ADDRESSBOOKSERVER-KIND:group")
        lines += [f"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{member}" for member in uids]
        result[f"{uid}.vcf"] = "\r\n".join([*lines, "END:VCARD", ""])
    return result


def _card(person: Person, uid: str, number: int, *, photo: bool) -> str:
    given, _, family = person.name.partition(" ")
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:{uid}",
        f"FN:{person.name}",
        f"N:{family};{given};;;",
        f"EMAIL;TYPE=WORK:{person.address}",
    ]
    if number % 3 != 1:
        lines.append(f"TEL;TYPE=CELL:+41 79 555 {number // 100:02d} {number % 100:02d}")
    if number % 5 == 0:
        lines.append(f"TEL;TYPE=HOME:+41 44 555 {number // 100:02d} {number % 100:02d}")
        lines.append(f"ADR;TYPE=HOME:;;Seestrasse {number + 3};Zürich;;8002;Schweiz")
    if person.organization:
        lines.append(f"ORG:{person.organization}")
    if person.title:
        lines.append(f"TITLE:{person.title}")
    if person.birthday:
        lines.append(f"BDAY:{person.birthday.replace('--', '1604-')}")
        if person.birthday.startswith("--"):
            lines[-1] = f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{person.birthday[2:]}"
    if person.group:
        lines.append(f"CATEGORIES:{person.group}")
    if number % 11 == 0:
        lines.append("NOTE:Bekannt vom Kurs.\\nMag starken Kaffee.")
    if photo:
        data = base64.b64encode(portrait(person.address)).decode("ascii")
        lines += _folded(f"PHOTO;ENCODING=b;TYPE=PNG:{data}")
    return "\r\n".join([*lines, "END:VCARD", ""])


def _folded(line: str) -> list[str]:
    return [line[:74], *(" " + line[at : at + 73] for at in range(74, len(line), 73))]


def _uid(text: str) -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32]))
