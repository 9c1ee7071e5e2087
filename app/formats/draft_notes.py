"""What a saved draft knows besides its message: fields in front of it, never in what is sent.

Messages are named by Message-ID: places have other numbers on another computer.
"""

from __future__ import annotations

from dataclasses import dataclass

NOTES = "x-marmot-"  # what their names begin with, in small letters
_PROTECT, _ANSWERS = "X-Marmot-Protect", "X-Marmot-Answers"
_FORWARDS, _WATCH = "X-Marmot-Forwards", "X-Marmot-Watch"
_LONGEST = 900  # characters of a line (RFC 5322 section 2.1.1 allows 998)


@dataclass(frozen=True, slots=True)
class DraftNotes:
    sign: bool = False
    encrypt: bool = False
    answers: str = ""  # Message-ID of what it answers
    forwards: str = ""
    watch: float | None = None  # seconds since the epoch: an answer is awaited until then

    def before(self, data: bytes) -> bytes:
        """Return a message with these notes in front."""
        wishes = [name for name, on in (("sign", self.sign), ("encrypt", self.encrypt)) if on]
        fields = [
            (_PROTECT, " ".join(wishes)),
            (_ANSWERS, _one_line(self.answers)),
            (_FORWARDS, _one_line(self.forwards)),
            (_WATCH, "" if self.watch is None else str(int(self.watch))),
        ]
        head = "".join(f"{name}: {value}\r\n" for name, value in fields if value)
        return head.encode("ascii") + data


def read_notes(raw: bytes) -> DraftNotes:
    """Return what stands in front of a saved draft; anybody may have written it."""
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii", "replace")
    found: dict[str, str] = {}
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower().startswith(NOTES):
            found.setdefault(name.lower(), value.strip())
    wishes = found.get(_PROTECT.lower(), "").split()
    watch = found.get(_WATCH.lower(), "")
    return DraftNotes(
        sign="sign" in wishes,
        encrypt="encrypt" in wishes,
        answers=found.get(_ANSWERS.lower(), ""),
        forwards=found.get(_FORWARDS.lower(), ""),
        watch=float(watch) if watch.isascii() and watch.isdecimal() and len(watch) < 12 else None,
    )


def _one_line(text: str) -> str:
    return text if text.isascii() and text.isprintable() and len(text) <= _LONGEST else ""
