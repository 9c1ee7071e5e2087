"""What may have been forgotten in a message that is about to leave: its subject, its attachment.

Only words are looked at, in the five languages of the window whatever language is shown: people
write in several. A doubt is worth one question and forbids nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum

FORWARDED = "---------- Forwarded message"
LOOKED_AT = 20_000  # characters of a text; nobody announces an attachment behind them

_WORDS = (
    # English
    r"attached", r"attach(?:ing)?", r"attachments?", r"enclosed",
    # German
    r"(?:datei-?|mail-?|pdf-?)?anhang(?:s|es)?", r"(?:datei-?|mail-?)?anhängen?",
    r"angehängt(?:e[nmrs]?)?", r"beigefügt(?:e[nmrs]?)?", r"anbei", r"beiliegend(?:e[nmrs]?)?",
    r"(?:in der|als) beilage",
    # French
    r"pi[eè]ces? jointes?", r"(?:fichiers?|documents?) joints?", r"ci-joint(?:e?s?)",
    r"en (?:pj|annexe)", r"je (?:vous |te |t['’])?joins",
    # Italian
    r"allegat[oaie]", r"allego", r"alleghiamo",
    # Spanish
    r"adjunt[oa]s?", r"adjuntamos", r"adjuntar", r"anexo",
)  # fmt: skip
_ATTACHMENT = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")


class Doubt(Enum):
    NO_SUBJECT = "no_subject"
    NO_ATTACHMENT = "no_attachment"


def doubts_about(subject: str, text: str, attachments: int) -> tuple[Doubt, ...]:
    """Return what may be missing in a message with so many attachments, as it was written."""
    found: list[Doubt] = []
    if not subject.strip():
        found.append(Doubt.NO_SUBJECT)
    if not attachments and speaks_of_attachment(text):
        found.append(Doubt.NO_ATTACHMENT)
    return tuple(found)


def speaks_of_attachment(text: str) -> bool:
    """Return whether the writer's own words mention one; quotes and the signature do not count."""
    own = "\n".join(_own_lines(text[:LOOKED_AT]))
    return _ATTACHMENT.search(unicodedata.normalize("NFC", own).casefold()) is not None


def _own_lines(text: str) -> Iterator[str]:
    lines = text.splitlines() or [""]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if line == "-- " or line.startswith(FORWARDED):
            return
        if line.startswith(">") or (line.rstrip().endswith(":") and after.startswith(">")):
            continue  # a quote, and whose words it has
        yield line
