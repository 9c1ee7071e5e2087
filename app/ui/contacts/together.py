"""Everything with a person: the newest messages from and to them, and what is planned together.

``read`` runs on a reader thread; the rows say what they open.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import PlaceId
from app.domain.mail import Row
from app.domain.pim import Occurrence
from app.ui import tokens as t
from app.ui.contacts.wording import clean
from app.ui.context import Context
from app.ui.parts import button, clear, column, label, line, row, widgets
from app.ui.words import clock, day, tip, tr

if TYPE_CHECKING:
    from app.engine.engine import Engine

MAILS = 6
EVENTS = 4
AHEAD = 180 * 86_400  # seconds events are looked for
MOST_ADDRESSES = 5


@dataclass(frozen=True, slots=True)
class Together:
    """What was found for one person."""

    mails: tuple[Row, ...] = ()
    more: bool = False
    events: tuple[Occurrence, ...] = ()


def read(engine: Engine, addresses: Sequence[str], now: float) -> Together:
    """Read what there is with somebody who has these addresses."""
    known = [a for a in addresses[:MOST_ADDRESSES] if a and '"' not in a]
    if not known:
        return Together()
    ids: set[int] = set()
    for address in known:
        for side in ("from", "to"):
            ids.update(engine.search(f'{side}:"{address}"', limit=MAILS + 1).ids)
    rows: dict[int, Row] = {}
    for found in sorted(engine.rows(sorted(ids)), key=lambda r: -r.date):
        rows.setdefault(found.message, found)
    mails = list(rows.values())
    mine = {a.casefold() for a in known}
    events = [
        o
        for o in engine.occurrences(now, now + AHEAD)
        if o.status != "CANCELLED" and any(a.casefold() in mine for a in o.attendees)
    ]
    return Together(tuple(mails[:MAILS]), len(mails) > MAILS, tuple(events[:EVENTS]))


class Elided(QLabel):
    """One line of text that ends in dots where there is no more room."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.whole = text
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHorizontalStretch(1)
        self.setSizePolicy(policy)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        self.whole = text
        self.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width(), 20)
        self.setText(self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, room))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Line(QFrame):
    """One row that opens something: icon, words, date."""

    pressed = Signal()

    def __init__(self, context: Context, icon: str, text: str, when: str, spoken: str) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("togetherLine")
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setFixedSize(18, 18)
        words = Elided(clean(text))
        self.words = words
        inner = row(self._picture, margins=(t.M, t.S, t.M, t.S), spacing=t.S)
        inner.addWidget(words, 1)
        inner.addWidget(label(when, "small"))
        self.setLayout(inner)
        self.style_now()

    def style_now(self) -> None:
        k = self._context.theme.tokens
        self._picture.setPixmap(self._context.icons.icon(self._icon).pixmap(QSize(16, 16)))
        self.setStyleSheet(
            f"QFrame#togetherLine {{ border: 1px solid transparent; border-radius: {t.RADIUS}px; }}"
            f"QFrame#togetherLine:hover {{ background: {k.hover}; }}"
            f"QFrame#togetherLine:focus {{ border: 1px solid {k.accent}; }}"
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class TogetherView(QWidget):
    """The part of the card below the fields; reads by itself when a person is shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._key: object = None
        self.found = Together()
        self._addresses: tuple[str, ...] = ()
        self.title = Elided("", "title")
        self._rows = QFrame()
        self._rows.setObjectName("card")
        self._inner = QVBoxLayout(self._rows)
        self._inner.setContentsMargins(t.XS, t.XS, t.XS, t.XS)
        self._inner.setSpacing(0)
        self.setLayout(column(self.title, self._rows, spacing=t.S))
        context.theme.changed.connect(self._restyle)

    @property
    def lines(self) -> list[_Line]:
        """The rows on show, from above."""
        found = widgets(self._inner)
        return [w for w in found if isinstance(w, _Line)]

    def show_person(self, key: object, name: str, addresses: tuple[str, ...]) -> None:
        """Show what there is with ``name``; ``key`` names the person for late answers."""
        if key != self._key:
            self.setVisible(False)
        self._key, self._addresses = key, addresses
        self.title.set_whole(tr("Everything with {name}", name=name))
        engine = self._context.engine
        now = time.time()

        def show(found: Together) -> None:
            if key == self._key:
                self._show(found)

        self._context.work.then(self, engine.query(lambda: read(engine, addresses, now)), show)

    def again(self) -> None:
        """Read again: mail came or went."""
        if self._key is not None and self._addresses and self.isVisible():
            title = self.title.whole
            self.show_person(self._key, "", self._addresses)
            self.title.set_whole(title)

    def forget(self) -> None:
        self._key = None
        self._addresses = ()
        self.setVisible(False)

    def _show(self, found: Together) -> None:
        if found == self.found and self.isVisible():
            return
        self.found = found
        clear(self._inner)
        for mail in found.mails:
            self._add_mail(mail)
        if found.more and self._addresses:
            query = f'from:"{self._addresses[0]}"'
            every = button(tr("Show all mail from here"), "link")
            every.clicked.connect(lambda: self._context.windows.search(query))
            self._inner.addLayout(row(every, None, margins=(t.S, 0, t.S, 0)))
        if found.mails and found.events:
            self._inner.addWidget(line())
        for event in found.events:
            self._add_event(event)
        if not (found.mails or found.events):
            nothing = label(
                tr("No mail and no coming events with this person yet."), "muted", wrap=True
            )
            nothing.setContentsMargins(t.M, t.S, t.M, t.S)
            self._inner.addWidget(nothing)
        self.setVisible(True)

    def _add_mail(self, mail: Row) -> None:
        subject = mail.subject or tr("(no subject)")
        mine = mail.sender.addr.casefold() in {a.casefold() for a in self._addresses}
        direction = tr("from them") if mine else tr("to them")
        when = day(mail.date)
        made = _Line(
            self._context,
            "mail" if mine else "send",
            subject,
            when,
            f"{tr('Message')} {direction}, {subject}, {when}",
        )
        made.setToolTip(tip(mail.snippet[:200]))
        made.pressed.connect(lambda id=mail.id: self._open(id))
        self._inner.addWidget(made)

    def _open(self, place: PlaceId) -> None:
        self._context.windows.show_message(place)

    def _add_event(self, event: Occurrence) -> None:
        title = event.summary or tr("(no title)")
        date = QLocale().toString(_date_of(event), "ddd d MMM")
        when = date if event.all_day else f"{date} {clock(event.start)}"
        made = _Line(self._context, "calendar", title, when, f"{tr('Event')}, {title}, {when}")
        made.setToolTip(tip(event.location))
        made.pressed.connect(lambda: self._context.windows.show_pane("calendar"))
        self._inner.addWidget(made)

    def _restyle(self) -> None:
        for made in self.lines:
            made.style_now()


def _date_of(event: Occurrence) -> QDate:
    moment = QDateTime.fromSecsSinceEpoch(int(event.start))
    return QDate.fromString(event.start_date, "yyyy-MM-dd") if event.all_day else moment.date()
