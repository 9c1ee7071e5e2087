"""The opened message: header, body, attachments; and the one-line cards of earlier messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.mail import Address, Headers, Row
from app.ui import tokens as t
from app.ui.avatars import Avatar
from app.ui.context import Context
from app.ui.mail.attachments import AttachmentStrip
from app.ui.mail.long_text import LongText
from app.ui.mail.text import TextBody, is_long
from app.ui.parts import Elided, button, column, label, restyle, row
from app.ui.words import full_moment, moment, plural, tip, tr

NAMES_SHOWN = 6


class SmallCard(QFrame):
    """A message of the conversation that is not open: sender, first words, date."""

    open_requested = Signal(int)  # PlaceId

    def __init__(self, context: Context, message: Row, *, mine: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self._id = message.id
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        picture = Avatar(context.theme, 24)
        picture.set_person(message.sender)
        who = tr("You") if mine else (message.sender.name or message.sender.addr)
        name = Elided(least=30)
        name.setText(who)
        if message.unread:
            name.setFont(context.theme.font(bold=True))
        text = Elided("muted", least=0)
        text.setText(message.snippet)
        for words in (name, text):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        when = label(moment(message.date), "small")
        inner = row(picture, name, margins=(t.L, t.S, t.L, t.S), spacing=t.S + 2)
        inner.addWidget(text, 1)
        inner.addWidget(when)
        self.setLayout(inner)
        self.setAccessibleName(f"{who}, {moment(message.date)}, {message.snippet}")

    def sizeHint(self) -> QSize:
        return QSize(300, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 44)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.open_requested.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_requested.emit(self._id)
        else:
            super().keyPressEvent(event)


class Notice(QFrame):
    """A coloured line with words and buttons: blocked pictures, warnings, errors."""

    def __init__(
        self,
        context: Context,
        text: str,
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        tone: str = "warning",
    ) -> None:
        super().__init__()
        names = {"danger": "noticeDanger", "accent": "noticeAccent"}
        self.setObjectName(names.get(tone, "notice"))
        picture = QLabel()
        icon = "circle-alert" if tone == "danger" else "info"
        picture.setPixmap(context.icons.pixmap(icon, 16, tone, self.devicePixelRatioF()))
        self.words = label(text, wrap=True, select=True)
        self._line = row()
        self._line.addWidget(self.words, 1)
        self._room = self.words.fontMetrics().horizontalAdvance(text) // 2 + 60
        for name, run in buttons:
            made = button(name, "link")
            made.clicked.connect(lambda _c=False, run=run: run())
            self._line.addWidget(made)
            self._room += made.sizeHint().width() + self._line.spacing()
        inner = row(picture, margins=(t.M, 6, t.S, 6))
        inner.addLayout(self._line, 1)
        self.setLayout(inner)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        wanted = beside if self.width() >= self._room else below
        if self._line.direction() != wanted:
            self._line.setDirection(wanted)
            self.updateGeometry()


class MessageCard(QFrame):
    """The open message. Owned by the reading view, which fills it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("card")
        self.avatar = Avatar(context.theme)
        self.who = Elided(least=44)
        self.address = Elided("small", least=12)
        self.people = label("", "small", wrap=True, select=True)
        self.people.setMinimumWidth(56)  # a long address must not push the card out of sight
        self.more = button("", "link")
        self.more.clicked.connect(self._show_everybody)
        self.when = label("", "small")
        self.text = TextBody(context.theme)
        self.long_text: LongText | None = None
        self.strip = AttachmentStrip(context)
        self._headers: Headers | None = None
        self.address.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names = row(self.who, spacing=6)
        names.addWidget(self.address, 1)  # what the name leaves
        people = row(margins=(0, 0, 0, 0), spacing=t.XS)
        people.addWidget(self.people, 1)
        people.addWidget(self.more)
        head = row(spacing=t.M)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(names, people, spacing=1), 1)
        head.addWidget(self.when, 0, Qt.AlignmentFlag.AlignTop)
        self.notices = QVBoxLayout()
        self.notices.setSpacing(t.S)
        self.event_place = QVBoxLayout()  # for an invitation
        self.body = QVBoxLayout()
        self.body.addWidget(self.text)
        layout: QVBoxLayout = column(
            head,
            self.notices,
            self.event_place,
            self.body,
            self.strip,
            margins=(18, 16, 18, 18),
            spacing=t.M,
        )
        self.setLayout(layout)
        self._on_theme()
        context.theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        self.who.setFont(self._context.theme.font(bold=True))

    def show_row(self, message: Row) -> None:
        """Show what is known before the message itself is here."""
        self._headers = None
        self._show_sender(message.sender)
        self.people.setText(tr("to {people}", people=message.to) if message.to else "")
        self.more.hide()
        self._show_date(message.date)
        self.text.show_text("")
        self.strip.hide()

    def show_headers(self, headers: Headers, date: float) -> None:
        """Show names; addresses are on hover and, for the sender, always visible."""
        self._headers = headers
        self._show_sender(headers.sender[0] if headers.sender else Address("", ""))
        everybody = [*headers.to, *headers.cc]
        self.people.setText(_people(headers, NAMES_SHOWN))
        self.people.setToolTip(tip("\n".join(str(a) for a in everybody[:40])))
        hidden = len(everybody) - NAMES_SHOWN
        self.more.setVisible(hidden > 0)
        if hidden > 0:
            self.more.setText(plural("1 more", "%n more", hidden))
        self._show_date(headers.date or date)

    def show_body(self, widget: QWidget | None) -> None:
        """Put the HTML view in place of the text, or the text back."""
        for i in range(self.body.count()):
            item = self.body.itemAt(i)
            other = item.widget() if item is not None else None
            if other is not None and other is not widget:
                other.setVisible(False)
        shown = widget if widget is not None else self.text
        if self.body.indexOf(shown) < 0:
            self.body.addWidget(shown)
        shown.setVisible(True)

    def show_plain(self, text: str) -> None:
        """Show plain text, in the view that suits its length."""
        if not is_long(text):
            self.text.show_text(text)
            self.show_body(None)
            return
        if self.long_text is None:
            self.long_text = LongText(self._context.theme)
        self.text.show_text("")
        self.long_text.show_text(text)
        self.show_body(self.long_text)

    def _show_sender(self, person: Address) -> None:
        self.avatar.set_person(person)
        self.who.setText(person.name or person.addr or tr("unknown sender"))
        self.address.setText(person.addr if person.name else "")
        restyle(self.address)

    def _show_date(self, at: float) -> None:
        self.when.setText(moment(at))
        self.when.setToolTip(full_moment(at))

    def _show_everybody(self) -> None:
        if self._headers is not None:
            self.people.setText(_people(self._headers, 10_000))
        self.more.hide()


def _people(headers: Headers, most: int) -> str:
    def names(people: Sequence[Address]) -> str:
        return ", ".join(a.name or a.addr for a in people)

    to, cc = headers.to[:most], headers.cc[: max(0, most - len(headers.to))]
    parts: list[str] = []
    if to:
        parts.append(tr("to {people}", people=names(to)))
    if cc:
        parts.append(tr("copy to {people}", people=names(cc)))
    if headers.bcc:
        parts.append(tr("blind copy to {people}", people=names(headers.bcc[:most])))
    return ", ".join(parts)
