"""Actions of a person while things break, and the books of what was promised.

Every book knows for each thing the states it may be in: the last one that was promised (a command
said it is done), and all that were tried after it. ``tests.walks.reckoning`` compares the books
with the servers.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.walks.world import World

EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Marmot//Torment//EN\r\nBEGIN:VEVENT\r\n"
    "UID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261124T100000Z\r\n"
    "DTEND:20261124T110000Z\r\nSUMMARY:{summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
CARDS = 15  # in one import
FOLDERS = ("INBOX", "Projects", "Old")  # among which messages are moved
ABSENT = ""  # the state of what is not there
KINDS = {
    "send": 3, "move": 3, "delete": 1, "flag": 2, "draft": 4, "event": 2, "event edit": 3,
    "import": 1, "card edit": 1,
}  # fmt: skip


class Book:
    """For each thing the states it may be in, in the order they were asked for."""

    def __init__(self) -> None:
        self.states: dict[str, list[str]] = {}

    def tried(self, what: str, state: str) -> None:
        """Somebody asked for this state and was not told that it is safe."""
        self.states.setdefault(what, [ABSENT]).append(state)

    def promised(self, what: str, state: str) -> None:
        self.states[what] = [state]

    def note(self, what: str, state: str, *, done: bool) -> None:
        (self.promised if done else self.tried)(what, state)

    def certain(self) -> list[str]:
        """Return what must be there."""
        return [what for what, states in self.states.items() if ABSENT not in states]


@dataclass(frozen=True, slots=True)
class Act:
    """One command line, and how what came of it is booked: exit code and output."""

    command: list[str]
    book: Callable[[int, str], None]


class Torment:
    """What a person does while things break."""

    def __init__(self, world: World, seed: int, room: Path) -> None:
        self.world, self.room = world, room
        self.chance = random.Random(seed)
        self.number = 0
        self.delivered: list[str] = []
        self.sends = Book()  # subject -> "sent"
        self.homes = Book()  # subject of a delivered mail -> folder
        self.flags = Book()  # subject of a delivered mail -> "flagged" or "plain"
        self.drafts = Book()  # subject -> version
        self.events = Book()  # UID -> summary
        self.notes = Book()  # name of a card -> note
        self.leaving: set[str] = set()  # drafts that somebody tried to send

    def begin(self, mails: int = 12) -> None:
        """Deliver some mail, make the folders, add the account."""
        self.deliver(mails)
        self.world.wait_for_mail(self.delivered)
        with self.world.client() as client:
            for folder in FOLDERS[1:]:
                client.create_folder(folder)
        self.world.add_account()

    def deliver(self, count: int = 1) -> None:
        for _ in range(count):
            subject = f"Mail {len(self.delivered)}"
            self.world.deliver(subject)
            self.delivered.append(subject)
            self.homes.promised(subject, "INBOX")
            self.flags.promised(subject, "plain")

    def perform(self, act: Act) -> None:
        """Run an act undisturbed and book it."""
        done = subprocess.run(
            act.command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=self.world.environ(),
            timeout=120,
            check=False,
        )
        act.book(done.returncode, done.stdout.decode())

    # drawing

    def act(self) -> Act:
        """Draw what the person does next."""
        self.number += 1
        (kind,) = self.chance.choices(list(KINDS), list(KINDS.values()))
        made: Act | None = None
        if kind in ("move", "delete", "flag"):
            made = self._with_a_mail(kind)
        elif kind == "draft":
            made = self._draft()
        elif kind == "event":
            uid = f"event-{self.number}"
            path = self._file(f"{uid}.ics", EVENT.format(uid=uid, summary=uid))
            made = self._command(["event", "add", "--ics", path], self.events, {uid: uid})
        elif kind == "event edit" and self.events.states:
            uid = self.chance.choice(list(self.events.states))
            summary = f"{uid} edited {self.number}"
            edit = ["event", "edit", uid, "--summary", summary]
            made = self._command(edit, self.events, {uid: summary})
        elif kind == "import":
            made = self._import()
        elif kind == "card edit" and self.notes.states:
            name = self.chance.choice(list(self.notes.states))
            note = f"note {self.number}"
            edit = ["contact", "edit", name, "--note", note]
            made = self._command(edit, self.notes, {name: note})
        return made or self._send()

    def _command(self, arguments: Sequence[str], book: Book, states: dict[str, str]) -> Act:
        """Return an act whose whole promise is the exit code."""

        def note(code: int, _out: str) -> None:
            for what, state in states.items():
                book.note(what, state, done=code == 0)

        return Act(self.world.command(*arguments), note)

    def _file(self, name: str, text: str) -> str:
        path = self.room / name
        path.write_text(text, encoding="utf-8", newline="")
        return str(path)

    def _send(self) -> Act:
        subject = f"Sent {self.number}"
        send = ["send", "--to", self.world.other, "--subject", subject]
        return self._command(send, self.sends, {subject: "sent"})

    def _with_a_mail(self, kind: str) -> Act | None:
        source = self.chance.choice(FOLDERS)
        listed = self.world.run("list", "--folder", source, "--limit", "1000")
        rows = listed.json if listed.code == 0 else []  # not known before the first sync
        rows.sort(key=lambda row: str(row["subject"]))
        if not rows:
            return None
        row = self.chance.choice(rows)
        subject, place = str(row["subject"]), str(row["id"])
        if kind == "delete":
            return self._command(["delete", place], self.homes, {subject: "Trash"})
        if kind == "move":
            target = self.chance.choice([folder for folder in FOLDERS if folder != source])
            move = ["move", place, "--to", target]
            return self._command(move, self.homes, {subject: target})
        verb, state = self.chance.choice((("flag", "flagged"), ("unflag", "plain")))
        return self._command([verb, place], self.flags, {subject: state})

    def _import(self) -> Act:
        cards = [f"k{self.number}-{n}" for n in range(CARDS)]
        text = "".join(
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{uid}\r\nNOTE:new\r\nEND:VCARD\r\n"
            for uid in cards
        )
        path = self._file(f"cards{self.number}.vcf", text)
        return self._command(
            ["contact", "add", "--vcf", path], self.notes, dict.fromkeys(cards, "new")
        )

    def _draft(self) -> Act:
        """Write at a new draft or at an older one, sometimes send it in the end."""
        open_ones = [subject for subject in self.drafts.states if subject not in self.leaving]
        subject = f"Draft {self.number}"
        if open_ones and self.chance.random() < 0.7:
            subject = self.chance.choice(open_ones)
        versions = [f"{self.number}.{n}" for n in range(1, self.chance.randint(2, 5))]
        sending = self.chance.random() < 0.2
        known = ABSENT not in self.drafts.states.get(subject, [ABSENT])
        command = [sys.executable, "-m", "tests.walks.draft_face"]
        command += ["--profile", str(self.world.profile), "--to", self.world.other]
        command += ["--known"] if known else []
        command += ["--send"] if sending else []
        command += [subject, *versions]

        def note(_code: int, out: str) -> None:
            told = out.split()
            assert "lost" not in told, f"{subject} is not shown any more"
            assert "doubled" not in told, f"{subject} is shown twice"
            saved = [version for version in versions if version in told]
            if saved:
                self.drafts.promised(subject, saved[-1])
            for version in versions[len(saved) :]:
                self.drafts.tried(subject, version)
            if sending:
                self.leaving.add(subject)
                self.drafts.note(subject, ABSENT, done="sent" in told)
                self.sends.note(subject, "sent", done="sent" in told)

        return Act(command, note)
