"""The outbox: every message that has not left for good, with its state in words and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.ids import PlaceId
from app.domain.journal import EntryState, SendPhase
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail import deliveries
from app.ui.mail.deliveries import SentLately
from app.ui.parts import Empty, button, clear, column, label, pane_header, row
from app.ui.sentences import sentence
from app.ui.words import moment, tr

if TYPE_CHECKING:
    from app.engine.deliveries import Delivery
    from app.engine.writing import OutboxItem


def unknown_fate(item: OutboxItem) -> bool:
    """The final dot may have left and no answer came."""
    return item.phase is SendPhase.DOT and item.state is not EntryState.RUNNING


def state_words(item: OutboxItem, now: float) -> tuple[str, str]:
    """Return the state as a sentence and its tone ("", "warning", "danger")."""
    if unknown_fate(item):
        return str(sentence("fate_unknown")), "danger"
    if item.state is EntryState.RUNNING:
        return tr("Being sent now"), ""
    code = str(item.error.get("code", ""))
    fields = item.error.get("fields")
    if item.state is EntryState.PARKED or item.state is EntryState.FAILED:
        why = str(sentence(code, fields if isinstance(fields, dict) else {})) if code else ""
        return why or tr("Waits for you"), "danger"
    if code:
        why = str(sentence(code, fields if isinstance(fields, dict) else {}))
        later = item.not_before > now
        again = tr("Next try {time}.", time=moment(item.not_before)) if later else ""
        return " ".join(p for p in (why, again) if p), "warning"
    if item.not_before > now:
        return tr("Will be sent {time}", time=moment(item.not_before)), ""
    return tr("Waits for a connection"), ""


class OutboxCard(QFrame):
    """One message on its way."""

    def __init__(
        self, context: Context, item: OutboxItem, now: float, edit: Callable[[PlaceId], object]
    ) -> None:
        super().__init__()
        self._context = context
        self._item = item
        self._edit = edit
        self.setObjectName("card")
        subject = label(item.subject or tr("(no subject)"), select=True)
        subject.setFont(context.theme.font(bold=True))
        people = ", ".join(item.to[:5]) + (" …" if len(item.to) > 5 else "")
        words, tone = state_words(item, now)
        state = label(words, tone, wrap=True)
        buttons = row(spacing=t.S)
        for name, role, run in self._choices():
            made = button(name, role)
            made.clicked.connect(lambda _c=False, run=run: run())
            buttons.addWidget(made)
        buttons.addStretch(1)
        inner = column(
            subject,
            label(tr("to {people}", people=people), "small"),
            state,
            margins=(t.L, t.M, t.L, t.M),
            spacing=t.XS,
        )
        if item.answer:
            inner.addWidget(label(tr("Server: {words}", words=item.answer), "small", wrap=True))
        inner.addSpacing(t.XS)
        inner.addLayout(buttons)
        self.setLayout(inner)
        self.setAccessibleName(f"{item.subject}, {words}")

    def _choices(self) -> list[tuple[str, str, Callable[[], object]]]:
        engine, entry = self._context.engine, self._item.entry
        if unknown_fate(self._item):
            return [
                (tr("It was sent"), "", lambda: self._run(engine.settle_send(entry, sent=True))),
                (tr("Send again"), "", lambda: self._run(engine.settle_send(entry, sent=False))),
            ]
        if self._item.state is EntryState.RUNNING:
            return []
        return [
            (tr("Send now"), "main", lambda: self._run(engine.retry_send(entry))),
            (tr("Back to draft"), "", self._take_back),
        ]

    def _run(self, future: object) -> None:
        self._context.work.then(self, future)  # type: ignore[arg-type]

    def _take_back(self) -> None:
        def done(place: PlaceId | None) -> None:
            if place is not None:
                self._edit(place)

        engine = self._context.engine
        owner = self.window()
        self._context.work.then(owner, engine.cancel_send(self._item.entry), done)


class OutboxView(QWidget):
    """Takes the place of list and reading view while the outbox is chosen."""

    edit_requested = Signal(object)  # PlaceId of a draft

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("panel")
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(t.XL, t.L, t.XL, t.L)
        self._cards.setSpacing(t.M)
        self.lately = SentLately(context)
        inside = QWidget()
        inside.setObjectName("panel")
        inside.setMaximumWidth(760)
        inside.setLayout(column(self._cards, row(self.lately, margins=(t.XL, 0, t.XL, t.L)), None))
        holder = QWidget()
        holder.setObjectName("panel")
        holder_row = row(spacing=0)
        holder_row.addWidget(inside, 1)
        holder_row.addStretch(0)
        holder.setLayout(holder_row)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        head = pane_header(label(tr("Outbox"), "title"), None)
        self.setLayout(column(head, area))

    def refresh(self) -> None:
        engine = self._context.engine
        self._context.work.then(
            self,
            engine.query(
                lambda: (engine.outbox(), engine.clock.now(), engine.deliveries(deliveries.SHOWN))
            ),
            self._show,
        )

    def _show(self, found: tuple[list[OutboxItem], float, list[Delivery]]) -> None:
        items, now, sent = found
        clear(self._cards)
        self.lately.show_deliveries(sent)
        for item in items:
            self._cards.addWidget(OutboxCard(self._context, item, now, self.edit_requested.emit))
        if not items:
            icon = self._context.icons.icon("send")
            text = tr("Messages wait here until they have left.")
            self._cards.addWidget(Empty(icon, tr("Everything has been sent"), text))
