"""An event changed on two sides: the contradicting properties side by side, and the choice.

Works for every parked conflict, also of cards; both versions stay until the person has chosen.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from app.domain.ids import EntryId
from app.domain.journal import Entry
from app.engine.pim import Keep
from app.ui import tokens as t
from app.ui.calendar import dates
from app.ui.calendar.repeat import sentence
from app.ui.context import Context
from app.ui.parts import button, column, label, line, row
from app.ui.words import clock, tr

MOST_TEXT = 400
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?", re.ASCII)


def property_name(path: str) -> str:
    """Return the words for a conflicting property such as "VEVENT[20261124T090000]/SUMMARY"."""
    part = path.rsplit("/", 1)[-1]
    name, _, about = part.partition("[")
    names = {
        "SUMMARY": tr("Title"),
        "LOCATION": tr("Place"),
        "DESCRIPTION": tr("Description"),
        "DTSTART": tr("Start"),
        "DTEND": tr("End"),
        "DURATION": tr("Length"),
        "DUE": tr("Due"),
        "RRULE": tr("Repeats"),
        "STATUS": tr("Status"),
        "TRANSP": tr("Availability"),
        "ATTENDEE": tr("Person"),
        "ORGANIZER": tr("Organizer"),
        "VALARM": tr("Reminder"),
        "VEVENT": tr("The whole event"),
        "": tr("Everything"),
        "FN": tr("Name"),
        "N": tr("Name"),
        "NOTE": tr("Note"),
        "TEL": tr("Phone"),
        "EMAIL": tr("Address"),
        "ORG": tr("Organization"),
        "TITLE": tr("Job title"),
        "BDAY": tr("Birthday"),
        "ADR": tr("Postal address"),
        "PHOTO": tr("Picture"),
    }
    words = names.get(name, name)
    if name in ("ATTENDEE", "EMAIL", "TEL") and about:
        words = f"{words} {about.rstrip(']')}"
    inside = re.search(r"VEVENT\[(\d{8}[^]]*)\]/", path)
    if inside:
        words = tr("{what} on {day}", what=words, day=shown_value("DTSTART", inside[1]))
    return words


def shown_value(path: str, value: str) -> str:
    """Return a property's value as people read it."""
    name = path.rsplit("/", 1)[-1].partition("[")[0]
    if name in ("VEVENT", "VTODO", "VALARM"):
        return tr("changed") if value else tr("deleted")
    if not value:
        return tr("(nothing)")
    if name in ("DTSTART", "DTEND", "DUE"):
        return _moment(value)
    if name == "RRULE":
        return sentence(value) or value
    if name == "TRANSP":
        return tr("Free") if value.upper() == "TRANSPARENT" else tr("Busy")
    if name == "PHOTO":
        return tr("a picture")
    text = value.strip()
    return text if len(text) <= MOST_TEXT else text[: MOST_TEXT - 1] + "…"


def _moment(value: str) -> str:
    match = _MOMENT.fullmatch(value.strip())
    if match is None:
        return value
    try:
        if match[4] is None:
            return dates.long_day(date(int(match[1]), int(match[2]), int(match[3])))
        numbers = [int(match[n]) for n in range(1, 6)]
        moment = datetime(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
    except ValueError:
        return value
    if match[6]:
        from datetime import UTC

        at = moment.replace(tzinfo=UTC).timestamp()
        return f"{dates.long_day(dates.local(at).date())}, {clock(at)}"
    return f"{dates.long_day(moment.date())}, {dates.clock(dates.minute_of(moment))}"


class ConflictDialog(QDialog):
    """Shows what was, what is here and what is there; keeps what is chosen."""

    def __init__(self, context: Context, entry: EntryId, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._entry = entry
        self.setWindowTitle(tr("Changed on two sides"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(660, 420)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(t.L)
        self._grid.setVerticalSpacing(t.M)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnStretch(3, 1)
        inside = QWidget()
        inside.setLayout(column(self._grid, None, margins=(0, t.S, 0, t.S)))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self._about = label("", "muted", wrap=True)
        self._about.setText(
            tr(
                "You changed this here while it was changed elsewhere. What does not contradict"
                " is kept in any case."
            )
        )
        self.mine = button(tr("Keep mine"), "main")
        self.theirs = button(tr("Keep theirs"))
        self.both = button(tr("Keep both"))
        self.both.setToolTip(tr("Theirs stays, yours becomes a second entry"))
        later = button(tr("Later"))
        later.clicked.connect(self.reject)
        choices: tuple[tuple[object, Keep], ...] = (
            (self.mine, "mine"),
            (self.theirs, "theirs"),
            (self.both, "both"),
        )
        for made, keep in choices:
            made.clicked.connect(lambda _c=False, k=keep: self._keep(k))  # type: ignore[attr-defined]
        outer = column(
            label(tr("Changed on two sides"), "title"),
            self._about,
            margins=(t.XL, t.L, t.XL, t.L),
            spacing=t.S,
        )
        outer.addWidget(area, 1)
        outer.addLayout(row(later, None, self.both, self.theirs, self.mine))
        self.setLayout(outer)
        engine = context.engine

        def read() -> Entry | None:
            return next((e for e in engine.conflicts() if e.id == entry), None)

        context.work.then(self, engine.query(read), self._show)

    def _show(self, entry: Entry | None) -> None:
        if entry is None:
            self._about.setText(tr("This is settled by now."))
            for made in (self.mine, self.theirs, self.both):
                made.setEnabled(False)
            return
        for place, text in enumerate((tr("Here"), tr("Elsewhere"), tr("Before")), 1):
            self._grid.addWidget(label(text, "section"), 0, place)
        self._grid.addWidget(line(), 1, 0, 1, 4)
        found = entry.payload.get("conflicts")
        at = 2
        for one in found if isinstance(found, list) else []:
            if not isinstance(one, dict):
                continue
            path = str(one.get("property", ""))
            name = label(property_name(path), "muted", wrap=True)
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            for place, side in enumerate(("mine", "theirs", "base"), 1):
                text = shown_value(path, str(one.get(side) or ""))
                role = "muted" if side == "base" else ""
                value = label(text, role, wrap=True, select=True)
                if side != "base":
                    value.setFont(self._context.theme.font(bold=True))
                self._grid.addWidget(value, at, place, Qt.AlignmentFlag.AlignTop)
            at += 1

    def _keep(self, keep: Keep) -> None:
        engine, bar, work = self._context.engine, self._context.bar, self._context.work
        words = {
            "mine": tr("Your version is kept"),
            "theirs": tr("The other version is kept"),
            "both": tr("Both versions are kept"),
        }[keep]
        work.then(
            self._context.bar,
            engine.resolve_conflict(self._entry, keep),
            lambda _n: bar.say(words),
        )
        self.accept()
