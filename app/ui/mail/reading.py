"""The reading view: subject, security in words, the conversation, and the message itself.

What is shown first comes from the row at hand; the message follows when the service has made it
ready. A message that is no longer wanted when it arrives is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.base.errors import MarmotError
from app.domain.ids import AccountId, PlaceId
from app.domain.journal import Batch
from app.domain.mail import OpenedMessage, Role, Row
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.mail import security
from app.ui.mail.card import MessageCard, Notice, SmallCard
from app.ui.mail.deliveries import stage_words
from app.ui.mail.scheme import web_engine_present
from app.ui.mail.tags import TagStrip
from app.ui.parts import button, clear, column, label, row
from app.ui.sentences import of_error
from app.ui.undo import say_undone
from app.ui.words import plural, quoted, tip, tr

if TYPE_CHECKING:
    from app.engine.deliveries import Delivery
    from app.engine.mail_rules import Why
    from app.ui.mail.invitation import InvitationCard
    from app.ui.mail.web import HtmlBody

THREAD_MOST = 60  # small cards; older messages of a very long conversation are behind a button
BODY_IS_MISSING = frozenset({"body_not_here", "body_on_its_way", "offline"})  # errors
REST_IS_MISSING = frozenset({"rest_not_here", "rest_on_its_way"})  # warnings


@dataclass(frozen=True, slots=True)
class _Thread:
    rows: list[Row]
    own: frozenset[str]
    folders: dict[int, Role]


class ReadingView(QScrollArea):
    """Owns the opened message; asks the engine, never the list."""

    opened = Signal(object)  # PlaceId, once its message is on screen
    link_clicked = Signal(str)
    link_hovered = Signal(str)
    reply_requested = Signal(str)  # "reply", "reply_all", "forward"

    def __init__(self, context: Context, *, answers: bool = True) -> None:
        super().__init__()
        self._context = context
        self._answers = answers  # a message that lies nowhere is not answered
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Message"))
        self.current: Row | None = None
        self.message: OpenedMessage | None = None
        self._awaited = False  # not all of it was here when it was opened
        self._wanted = 0  # counts what was asked for; older answers are dropped
        self._simple = not web_engine_present()
        self._web: HtmlBody | None = None
        self.invitation: InvitationCard | None = None  # made for the first one
        self._show_simple = False
        self._pictures_asked = False
        self.subject = label("", "subject", wrap=True, select=True)
        self.subject.setMinimumWidth(100)  # one long word must not push the page out of sight
        self.tags = TagStrip(context)
        self._chips_area = QWidget()
        self._chips = FlowLayout(self._chips_area, gap=8)
        self._before = QVBoxLayout()
        self._after = QVBoxLayout()
        for cards in (self._before, self._after):
            cards.setSpacing(t.S)
        self.card = MessageCard(context)
        self.card.text.link_clicked.connect(self.link_clicked)
        self.card.text.link_hovered.connect(self.link_hovered)
        icons = context.icons
        self.reply_all = button(tr("Reply to all"), "main", icons.icon("reply-all", "on_accent"))
        self.reply = button(tr("Reply"), "main", icons.icon("reply", "on_accent"))
        self.forward = button(tr("Forward"), icon=icons.icon("forward"))
        self.reply_all.clicked.connect(lambda: self.reply_requested.emit("reply_all"))
        self.reply.clicked.connect(lambda: self.reply_requested.emit("reply"))
        self.forward.clicked.connect(lambda: self.reply_requested.emit("forward"))
        inside = column(
            self.subject,
            self.tags,
            self._chips_area,
            self._before,
            self.card,
            self._after,
            row(self.reply, self.reply_all, self.forward, None, spacing=10),
            None,
            margins=(32, 22, 32, 40),
            spacing=14,
        )
        page = QWidget()
        page.setObjectName("panel")
        page.setMaximumWidth(t.READING_WIDTH)
        page.setLayout(inside)
        outer = QWidget()
        outer.setObjectName("panel")
        outer_row = row(spacing=0)
        outer_row.addWidget(page, 1)
        outer_row.addStretch(0)
        outer.setLayout(outer_row)
        self.setWidget(outer)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(400)
        self._slow.timeout.connect(self._on_slow)

    # showing

    def show_row(self, message: Row) -> None:
        """Open the message of a row."""
        if self.current is not None and self.current.id == message.id and self.message is not None:
            self.update_row(message)
            return
        self._wanted += 1
        self._awaited = False
        self.update_row(message)
        self.message = None
        self._show_simple = False
        self._pictures_asked = False
        self.subject.setText(message.subject or tr("(no subject)"))
        self._chips.clear()
        self._chips_area.hide()
        clear(self.card.notices)
        clear(self._before)
        clear(self._after)
        self._drop_invitation()
        self.card.show_row(message)
        self.card.show_body(None)
        self._set_buttons(many=False)
        self.verticalScrollBar().setValue(0)
        self._slow.start()
        self._open(self._context.engine.open_message(message.id))
        if message.thread_count > 1:
            self._read_thread(message)

    def update_row(self, message: Row) -> None:
        """Take the row's flags and tags of now; open it again when its body has come meanwhile."""
        self.current = message
        self.tags.show_row(message)
        if self._awaited and message.body is not None:
            self.reload()

    def forget(self) -> None:
        """Nothing is shown any more."""
        self._wanted += 1
        self._awaited = False
        self.current = None
        self.message = None
        self._slow.stop()
        self._drop_invitation()
        if self._web is not None:
            self._web.forget()

    def reload(self) -> None:
        """Open the current message again (passwords were unlocked, a key was imported)."""
        if self.current is not None:
            found, self.current = self.current, None
            self.show_row(found)

    def _open(self, future: object) -> None:
        wanted = self._wanted

        def done(message: OpenedMessage) -> None:
            if wanted == self._wanted:
                self._show(message)

        def failed(error: BaseException) -> None:
            if wanted == self._wanted:
                self._show_error(error)

        self._context.work.then(self, future, done, failed)  # type: ignore[arg-type]

    def _show(self, message: OpenedMessage) -> None:
        assert self.current is not None
        self._slow.stop()
        self._awaited = any(warning.code in REST_IS_MISSING for warning in message.warnings)
        self.message = message
        headers = message.headers
        self.subject.setText(headers.subject or tr("(no subject)"))
        self.card.show_headers(headers, self.current.date)
        self._set_buttons(many=len(headers.to) + len(headers.cc) > 1)
        self._show_chips(security.chips(message.security, headers))
        clear(self.card.notices)
        for warning in message.warnings:
            text = security.warning_text(warning)
            buttons: list[tuple[str, Callable[[], object]]] = []
            if warning.code == "secrets_locked":
                unlock = self._context.windows.unlock
                buttons = [(tr("Unlock"), unlock), (tr("Try again"), self.reload)]
            self.card.notices.addWidget(Notice(self._context, text, buttons))
        self._read_delivery(self.current)
        self._read_rules(self.current)
        if message.remote_blocked and self._pictures_welcome(message):
            self._show_pictures()
        elif message.remote_blocked:
            self._offer_pictures(message)
        if message.invitation:
            self._show_invitation(message)
        else:
            self._drop_invitation()
        if message.html and not self._simple and not self._show_simple:
            self._show_html(message)
        else:
            self.card.show_plain(message.text or self._empty_words(message))
        self.card.strip.show_attachments(self.current.id, message.attachments)
        self.setAccessibleDescription(headers.subject)
        self.opened.emit(self.current.id)

    def _read_delivery(self, message: Row) -> None:
        """Say what became of a message of ours."""
        engine, wanted = self._context.engine, self._wanted

        def done(found: Delivery | None) -> None:
            if found is None or wanted != self._wanted:
                return
            words, tone = stage_words(found)
            if tone:
                self.card.notices.addWidget(Notice(self._context, words, tone=tone))
            else:
                self.card.notices.addWidget(label(words, "small", wrap=True))

        self._context.work.then(self, engine.query(lambda: engine.delivery(message.id)), done)

    def _read_rules(self, message: Row) -> None:
        """Say which rules have put a message where it is."""
        engine, wanted = self._context.engine, self._wanted
        work, bar = self._context.work, self._context.bar

        def done(found: Why | None) -> None:
            if found is None or wanted != self._wanted:
                return
            names = ", ".join(quoted(name) for name in found.rules)
            words = tr("Your rules have dealt with this message: {names}.", names=names)
            buttons: list[tuple[str, Callable[[], object]]] = []
            if found.batch is not None:
                batch = found.batch

                def undone(found: Batch) -> None:
                    say_undone(self._context, found)

                buttons = [(tr("Undo"), lambda: work.then(bar, engine.undo(batch), undone))]
            self.card.notices.addWidget(Notice(self._context, words, buttons, tone="accent"))

        work.then(self, engine.query(lambda: engine.why(message.id)), done)

    def _empty_words(self, message: OpenedMessage) -> str:
        if message.html:
            return tr("This message has no plain text.")
        return "" if message.attachments else tr("This message is empty.")

    def _show_error(self, error: BaseException) -> None:
        self._slow.stop()
        clear(self.card.notices)
        buttons: list[tuple[str, Callable[[], object]]] = [(tr("Try again"), self.reload)]
        code = error.code if isinstance(error, MarmotError) else ""
        self._awaited = code in BODY_IS_MISSING
        if code == "secrets_locked":
            buttons = [(tr("Unlock"), self._context.windows.unlock), *buttons]
        self.card.notices.addWidget(
            Notice(self._context, str(of_error(error)), buttons, tone="danger")
        )
        if self.current is not None and self.current.snippet:
            self.card.text.show_text(self.current.snippet)

    def _on_slow(self) -> None:
        clear(self.card.notices)
        self.card.notices.addWidget(label(tr("Fetching the message…"), "muted"))

    def _set_buttons(self, *, many: bool) -> None:
        self.reply_all.setVisible(many and self._answers)
        self.reply.setVisible(not many and self._answers)
        self.forward.setVisible(self._answers)

    def _show_chips(self, found: Sequence[security.Chip]) -> None:
        self._chips.clear()
        for chip in found:
            self._chips.addWidget(_chip_widget(self._context, chip))
        self._chips_area.setVisible(bool(found))

    # HTML

    def _show_html(self, message: OpenedMessage) -> None:
        web = self._web_view()
        place = self.current.id if self.current is not None else PlaceId(0)
        types = {a.part: a.content_type for a in message.attachments}

        def read_part(path: str, deliver: Callable[[str, bytes | None], None]) -> None:
            part = path.rpartition("/")[2]
            if part not in types:
                deliver("", None)
                return
            engine, work = self._context.engine, self._context.work

            def got(file: Path) -> None:
                work.then(
                    self,
                    engine.query(file.read_bytes),
                    lambda data: deliver(types[part], data),
                    lambda _e: deliver("", None),
                )

            work.then(self, engine.part(place, part), got, lambda _e: deliver("", None))

        web.show_html(message.html, read_part)
        self.card.show_body(web)

    def _web_view(self) -> HtmlBody:
        if self._web is None:
            from app.ui.mail.scheme import register_scheme

            register_scheme()
            from app.ui.mail.web import HtmlBody

            self._web = HtmlBody(self._context.theme)
            self._web.link_clicked.connect(self.link_clicked)
            self._web.link_hovered.connect(self.link_hovered)
        return self._web

    def toggle_simple(self) -> None:
        """Show the plain text instead of the HTML, or the HTML again."""
        if self.message is not None:
            self._show_simple = not self._show_simple
            self._show(self.message)

    @property
    def simple(self) -> bool:
        return self._show_simple or self._simple

    # what a message may ask for

    def _offer_pictures(self, message: OpenedMessage) -> None:
        sender = message.headers.sender[0].addr if message.headers.sender else ""
        text = plural(
            "1 picture from the internet is blocked.",
            "%n pictures from the internet are blocked.",
            message.remote_blocked,
        )
        buttons: list[tuple[str, Callable[[], object]]] = [(tr("Show once"), self._show_pictures)]
        if sender:
            buttons.append((tr("Always from this sender"), self._always_pictures))
        self.card.notices.addWidget(Notice(self._context, text, buttons))

    def _pictures_welcome(self, message: OpenedMessage) -> bool:
        """Tell whether the person asked for the pictures of this sender, and it is surely this."""
        senders = message.headers.sender
        doubtful = message.warnings or message.security.encryption != "none"
        if self._pictures_asked or doubtful or len(senders) != 1:
            return False
        return self._context.engine.pictures_allowed(senders[0].addr)

    def _show_pictures(self) -> None:
        if self.current is not None:
            self._pictures_asked = True
            self._wanted += 1
            self._slow.start()
            self._open(self._context.engine.remote_pictures(self.current.id))

    def _always_pictures(self) -> None:
        if self.message is not None and self.message.headers.sender:
            address = self.message.headers.sender[0].addr
            self._context.work.then(
                self,
                self._context.engine.allow_pictures(address),
                lambda _n: self._show_pictures(),
            )

    def _show_invitation(self, message: OpenedMessage) -> None:
        assert self.current is not None
        if self.invitation is None:
            from app.ui.mail.invitation import InvitationCard

            self.invitation = InvitationCard(self._context)
            self.invitation.link_clicked.connect(self.link_clicked)
            self.invitation.link_hovered.connect(self.link_hovered)
            self.card.event_place.addWidget(self.invitation)
        self.invitation.show_text(message.invitation, self.current.account)

    def _drop_invitation(self) -> None:
        if self.invitation is not None:
            self.invitation.show_text("", AccountId(0))

    # the conversation

    def _read_thread(self, message: Row) -> None:
        engine, wanted = self._context.engine, self._wanted

        def read() -> _Thread:
            ids = engine.thread_ids(message.thread)
            own = frozenset(
                a.settings.address.lower() for a in engine.accounts() if a.id == message.account
            )
            return _Thread(engine.rows(ids), own, {})

        def done(found: _Thread) -> None:
            if wanted == self._wanted:
                self._show_thread(found)

        self._context.work.then(self, engine.query(read), done)

    def _show_thread(self, found: _Thread) -> None:
        assert self.current is not None
        clear(self._before)
        clear(self._after)
        others = [r for r in found.rows if r.message != self.current.message]
        older = [r for r in others if r.date <= self.current.date]
        newer = [r for r in others if r.date > self.current.date]
        hidden = len(older) - THREAD_MOST
        if hidden > 0:
            text = plural("1 earlier message is hidden", "%n earlier messages are hidden", hidden)
            self._before.addWidget(label(text, "small"))
            older = older[-THREAD_MOST:]
        for cards, rows in ((self._before, older), (self._after, newer[:THREAD_MOST])):
            for message in rows:
                mine = message.sender.addr.lower() in found.own
                small = SmallCard(self._context, message, mine=mine)
                small.open_requested.connect(lambda _id, m=message: self.show_row(m))
                cards.addWidget(small)

    def close_view(self) -> None:
        if self._web is not None:
            self._web.close_page()
            self._web = None


def _chip_widget(context: Context, chip: security.Chip) -> QLabel | QWidget:
    k = context.theme.tokens
    colors = {
        "good": (k.accent_surface, k.accent, "accent"),
        "plain": (k.chip, k.muted, "muted"),
        "warning": (k.warning_surface, k.warning, "warning"),
        "danger": (k.danger_surface, k.danger, "danger"),
    }
    background, color, role = colors[chip.tone]
    made = QWidget()
    made.setObjectName("securityChip")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setStyleSheet(
        f"QWidget#securityChip {{ background: {background}; border-radius: 10px; }}"
        f"QWidget#securityChip QLabel {{ color: {color}; font-size: {t.SMALL}px; }}"
    )
    picture = QLabel()
    picture.setPixmap(context.icons.pixmap(chip.icon, 13, role, made.devicePixelRatioF()))
    made.setLayout(row(picture, label(chip.text), margins=(8, 2, 9, 2), spacing=5))
    made.setToolTip(tip(chip.hint))
    made.setAccessibleName(f"{chip.text}. {chip.hint}" if chip.hint else chip.text)
    return made
