"""iCalendar (RFC 5545) for the rest of Marmot: digest for lists, occurrences, fields of the editor.

The text of the server stays the truth; these functions draw from it and change single lines of it.
Nothing here raises on odd input but ``PermanentError`` for a text that is no calendar at all, and
``digest_item`` not even that: an unreadable item has component "" and is kept.
"""

from __future__ import annotations

import time
from datetime import tzinfo

from app.base.content_lines import Block, parse
from app.base.errors import MarmotError, PermanentError
from app.domain.pim import ItemDigest, OccurrenceRow
from app.formats.calendar_files import invitation_summary, split_ics
from app.formats.event_edit import apply_fields, delete_occurrence, to_fields
from app.formats.event_scan import scan
from app.formats.event_series import MAX_OCCURRENCES, series_of

DAY = 86_400.0
WINDOW_BEFORE = 366 * DAY  # what digest_item expands of a series when no window is given
WINDOW_AFTER = 731 * DAY
MAX_SERIES = 2000  # UIDs read of one object; a resource ought to hold one

__all__ = [
    "apply_fields",
    "delete_occurrence",
    "digest_item",
    "invitation_summary",
    "occurrences",
    "split_ics",
    "to_fields",
]


def digest_item(
    text: str,
    *,
    now: float | None = None,
    window: tuple[float, float] | None = None,
    local: tzinfo | None = None,
) -> ItemDigest:
    """Return what lists need of one calendar resource; never raises.

    A series is expanded inside ``window`` (seconds since the epoch; about a year back and two years
    ahead of ``now`` unless given). ``local`` stands for floating times and dates (None: the zone of
    the machine).
    """
    try:
        quick = scan(text, local)
        if quick is not None:
            return quick
        if window is None:
            present = time.time() if now is None else now
            window = (present - WINDOW_BEFORE, present + WINDOW_AFTER)
        return _read(parse(text), window, local)
    except (MarmotError, ValueError, OverflowError, RecursionError):
        return ItemDigest("")


def _read(root: Block, window: tuple[float, float], local: tzinfo | None) -> ItemDigest:
    found = series_of(root, local)
    if not found:
        return _other(root)
    rows: list[OccurrenceRow] = []
    firsts: list[float] = []
    lasts: list[float | None] = []
    for series in found[:MAX_SERIES]:
        first, last = series.span()
        if first is None:
            continue
        firsts.append(first)
        lasts.append(last)
        if not series.recurring and last is not None:
            rows.extend(series.rows(first - 1, last + 1))
        elif len(rows) < MAX_OCCURRENCES:
            rows.extend(series.rows(*window))
    if not firsts:
        return ItemDigest("VEVENT", found[0].uid)
    ends = [last for last in lasts if last is not None]
    return ItemDigest(
        component="VEVENT",
        uid=found[0].uid,
        first_start=min(firsts),
        last_end=max(ends) if len(ends) == len(lasts) else None,
        recurring=any(series.recurring for series in found),
        occurrences=tuple(rows[:MAX_OCCURRENCES]),
    )


def _other(root: Block) -> ItemDigest:
    for calendar in root.blocks("VCALENDAR"):
        for block in calendar.blocks("VTODO", "VJOURNAL"):
            return ItemDigest(block.name, block.value("UID").strip())
    return ItemDigest("")


def occurrences(
    text: str, start: float, end: float, *, local: tzinfo | None = None
) -> list[OccurrenceRow]:
    """Return the occurrences of a resource that touch [start, end), ascending and bounded.

    Raise PermanentError when the text is too large to be read.
    """
    try:
        rows = [row for series in series_of(parse(text), local) for row in series.rows(start, end)]
    except (ValueError, OverflowError, RecursionError) as error:
        raise PermanentError("calendar_unreadable") from error
    rows.sort(key=lambda row: row.start)
    return rows[:MAX_OCCURRENCES]
