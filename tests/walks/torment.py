"""Actions with a book of what was promised, and the comparison with the servers at the end."""

from __future__ import annotations

import random
from pathlib import Path

from tests.walks.world import Result, World

EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Marmot//Torment//EN\r\nBEGIN:VEVENT\r\n"
    "UID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261124T100000Z\r\n"
    "DTEND:20261124T110000Z\r\nSUMMARY:{summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
CARDS = 15  # in one import


class Torment:
    """What a person does while things break. ``promised``: the command line said it is done."""

    def __init__(self, world: World, seed: int, room: Path) -> None:
        self.world, self.room = world, room
        self.chance = random.Random(seed)
        self.number = 0
        self.delivered: list[str] = []
        self.sends: dict[str, bool] = {}  # subject: promised
        self.deleted: dict[str, bool] = {}
        self.events: dict[str, bool] = {}
        self.cards = 0

    def begin(self, mails: int = 12) -> None:
        """Deliver some mail and add the account."""
        self.deliver(mails)
        self.world.wait_for_mail(self.delivered)
        self.world.add_account()

    def deliver(self, count: int = 1) -> None:
        for _ in range(count):
            subject = f"Mail {len(self.delivered)}"
            self.world.deliver(subject)
            self.delivered.append(subject)

    def action(self) -> tuple[list[str], str, str]:
        """Return a drawn command, its kind, and what it is about."""
        self.number += 1
        kind = self.chance.choice(("send", "send", "send", "delete", "event", "import"))
        if kind == "delete":
            listed = self.world.run("list", "--folder", "INBOX", "--limit", "1000")
            rows = listed.json if listed.code == 0 else []  # not known before the first sync
            rows = [row for row in rows if row["subject"] not in self.deleted]
            if rows:
                row = self.chance.choice(rows)
                return ["delete", row["id"]], kind, row["subject"]
            kind = "send"
        if kind == "send":
            subject = f"Sent {self.number}"
            return ["send", "--to", self.world.other, "--subject", subject], kind, subject
        if kind == "event":
            uid = f"event-{self.number}"
            path = self.room / f"{uid}.ics"
            path.write_text(EVENT.format(uid=uid, summary=uid), encoding="utf-8", newline="")
            return ["event", "add", "--ics", str(path)], kind, uid
        path = self.room / f"cards{self.number}.vcf"
        path.write_text(
            "".join(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:k{self.number}-{n}\r\nFN:Card {n}\r\n"
                "END:VCARD\r\n"
                for n in range(CARDS)
            ),
            encoding="utf-8",
            newline="",
        )
        return ["contact", "add", "--vcf", str(path)], kind, path.name

    def note(self, kind: str, what: str, done: bool) -> None:
        """Book what the command line promised (or what was tried)."""
        book = {"send": self.sends, "delete": self.deleted, "event": self.events}.get(kind)
        if book is not None:
            book[what] = done
        elif done:
            self.cards += CARDS

    def compare(self) -> int:
        """Bring everything to rest and compare; return how many fates are shown as unknown."""
        world = self.world
        world.wait_for_mail([s for s in self.delivered if s not in self.deleted])
        result = self._rest()
        waiting = world.ok("outbox")
        assert all(item["error"] == "fate_unknown" for item in waiting), (waiting, result)
        unknown = {item["subject"] for item in waiting}
        promised = {subject for subject, done in self.sends.items() if done}
        for subject in promised - unknown:
            world.wait_for_mail([subject], user=world.other)
        arrived = world.mailbox("INBOX", world.other)
        assert len(arrived) == len(set(arrived)), "sent twice"
        assert set(arrived) <= set(self.sends)
        assert promised <= set(arrived) | unknown, "lost"
        filed = world.mailbox("Sent")
        assert len(filed) == len(set(filed)), "filed twice"
        assert set(arrived) - unknown <= set(filed), "copy not filed"
        inbox, trash = world.mailbox(), world.mailbox("Trash")
        assert sorted(inbox + trash) == sorted(self.delivered), "mail lost or doubled"
        assert {s for s, done in self.deleted.items() if done} <= set(trash), "delete forgotten"
        assert set(trash) <= set(self.deleted)
        assert world.subjects() == inbox, "shown is not what the server has"
        assert world.subjects("Trash") == trash
        assert world.subjects("Sent") == filed
        self._compare_dav()
        left = [entry for entry in world.ok("journal") if entry["kind"] != "send"]
        assert all(entry["lane"].startswith("mail") for entry in left), left
        assert len(left) <= len(unknown), left  # copies that wait for a fate to be settled
        steps = {step["step"]: step["ok"] for step in world.run("doctor").json}
        assert steps["store"], "the store is damaged"
        return len(unknown)

    def _rest(self) -> Result:
        result = self.world.run("sync")
        for _round in range(5):
            if result.code == 0:
                break
            result = self.world.run("sync")
        return result

    def _compare_dav(self) -> None:
        world = self.world
        uids = [contact["name"] for contact in world.ok("contacts")]
        assert len(uids) >= self.cards, "cards lost"
        assert len(uids) % CARDS == 0, "half an import"
        start, end = "2026-11-24T00:00:00+00:00", "2026-11-25T00:00:00+00:00"
        shown = sorted(event["uid"] for event in world.ok("events", "--from", start, "--to", end))
        assert len(shown) == len(set(shown)), "event shown twice"
        assert {uid for uid, done in self.events.items() if done} <= set(shown), "event lost"
        ask = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
        stored = world.dav("PROPFIND", "personal/", ask, Depth="1")[1].count(".ics</href>")
        assert stored == len(shown), "calendar and server differ"
