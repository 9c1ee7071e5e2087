"""Recent actions: what was done in the last days, each with its Undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from app.domain.ids import BatchId
from app.domain.journal import Batch
from app.faces.action_words import OF_MESSAGES, action_words
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.mail.tags import titles
from app.ui.mail.times import ahead
from app.ui.parts import Elided, button, clear, column, label, row
from app.ui.sentences import of_error
from app.ui.undo import undone_words
from app.ui.words import full_moment, moment, number, plural, tr

MOST = 200
STEP = 12  # lines made at a time, a few milliseconds


class HistoryDialog(QDialog):
    """Follows the journal while it is open."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("Recent actions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 520)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(t.XL, t.M, t.XL, t.M)
        self._lines.setSpacing(2)
        inside = QWidget()
        outer = column()
        outer.addLayout(self._lines)
        outer.addStretch(1)
        inside.setLayout(outer)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Recent actions"))
        self.words = label("", "small", wrap=True)
        self.words.setContentsMargins(t.XL, 0, t.XL, t.M)
        hint = label(tr("Actions can be taken back for 7 days."), "small")
        hint.setContentsMargins(t.XL, t.L, t.XL, 0)
        layout = column(hint, spacing=t.S)
        layout.addWidget(area, 1)
        layout.addWidget(self.words)
        self.words.hide()
        self.setLayout(layout)
        self._shown: dict[BatchId, tuple[Batch, QWidget]] = {}
        self._rest: list[Batch] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._more)
        context.bridge.changed.connect(self._on_changed)
        self._read()

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if "journal" in kinds(changes):
            self._read()

    def _read(self) -> None:
        engine = self._context.engine
        self._context.work.then(self, engine.query(lambda: engine.actions(MOST)), self._show)

    def _show(self, found: list[Batch]) -> None:
        """Take over what is new or was undone; the rest of a long list follows in small steps."""
        if not self._shown:
            clear(self._lines)
        newest = max(self._shown, default=BatchId(0))
        for batch in reversed(found):
            known = self._shown.get(batch.id)
            if known is None and self._shown and batch.id > newest:
                self._add(batch, 0)
            elif known is not None and known[0].undone != batch.undone:
                at = self._lines.indexOf(known[1])
                self._lines.removeWidget(known[1])
                known[1].deleteLater()
                self._add(batch, at)
        self._rest = [batch for batch in found if batch.id not in self._shown]
        self._more()
        if not found:
            self._lines.addWidget(label(tr("Nothing has been done yet."), "muted"))

    def _more(self) -> None:
        now, self._rest = self._rest[:STEP], self._rest[STEP:]
        for batch in now:
            self._add(batch, self._lines.count())
        if self._rest:
            self._timer.start()

    def _add(self, batch: Batch, at: int) -> None:
        line = self._line(batch)
        self._lines.insertWidget(at, line)
        self._shown[batch.id] = (batch, line)

    def _line(self, batch: Batch) -> QWidget:
        what = Elided("muted" if batch.undone else "")
        what.setText(described(batch))
        when = label(moment(batch.created), "small")
        when.setToolTip(full_moment(batch.created))
        undo = button(tr("Undone") if batch.undone else tr("Undo"), "link")
        undo.setEnabled(not batch.undone)
        undo.setAccessibleName(f"{tr('Undo')}: {described(batch)}")
        undo.setMinimumWidth(74)  # in most languages, so that the times stand below each other
        undo.clicked.connect(lambda: self._undo(batch.id))
        inner = row(margins=(0, 2, 0, 2), spacing=t.M)
        inner.addWidget(what, 1)
        inner.addWidget(when)
        inner.addWidget(undo)
        made = QWidget()
        made.setLayout(inner)
        return made

    def _undo(self, batch: BatchId) -> None:
        self._context.work.then(
            self, self._context.engine.undo(batch), self._on_undone, self._on_failed
        )

    def _on_undone(self, batch: Batch) -> None:
        self._context.bar.withdraw_offers()
        self._say(undone_words(batch))

    def _on_failed(self, error: BaseException) -> None:
        self._say(str(of_error(error)))

    def _say(self, text: str) -> None:
        self.words.setText(text)
        self.words.setVisible(bool(text))


def described(batch: Batch) -> str:
    """Return an action in words, with how many messages it was about."""
    fields = dict(batch.fields)
    if isinstance(fields.get("tags"), str):  # those that came with Marmot have names of their own
        fields["tags"] = titles(str(fields["tags"]))
    parts = [action_words(batch.label, fields, tr)]
    count, subject = batch.fields.get("count"), batch.fields.get("subject")
    until = batch.fields.get("until")
    if isinstance(until, int | float):
        parts.append(tr("until {when}", when=ahead(until, batch.created)))
    if batch.label in OF_MESSAGES and isinstance(count, int) and (count > 1 or not subject):
        parts.append(plural("1 message", "%n messages", count))
    elif batch.label == "contacts_deleted" and isinstance(count, int) and count > 1:
        parts.append(number(count))
    elif isinstance(subject, str) and subject:
        parts.append(subject)
    return "  ·  ".join(parts)
