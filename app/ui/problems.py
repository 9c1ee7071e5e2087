"""The problem panel: what went wrong, the server's exact words, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.base.logs import redact
from app.domain.accounts import Account
from app.domain.ids import BatchId
from app.domain.journal import Problem
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.parts import Empty, button, clear, column, label, row
from app.ui.sentences import sentence
from app.ui.words import moment, tr


def doing(problem: Problem) -> str:
    """Return what was being done when it went wrong; "" when that is not known."""
    names = {
        "set_flags": tr("Marking messages"),
        "move": tr("Moving messages"),
        "copy": tr("Copying messages"),
        "delete": tr("Deleting messages"),
        "append": tr("Filing a message"),
        "send": tr("Sending a message"),
        "restore": tr("Putting back messages"),
        "rules": tr("Rules for new mail"),
        "dav_put": tr("Saving an entry"),
        "dav_delete": tr("Deleting an entry"),
        "dav_sync": tr("Calendar and contacts"),
    }
    return names.get(str(problem.fields.get("operation", "")), "")


Found = tuple[list[tuple[Problem, bool, bool]], list[Account]]  # can be retried, is discarded


class ProblemCard(QFrame):
    """One problem: sentence, advice, the server's answer on demand, buttons."""

    def __init__(
        self,
        problem: Problem,
        account: str,
        context: Context,
        *,
        can_retry: bool,
        discards: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._problem = problem
        self._context = context
        words = sentence(problem.code, problem.fields)
        head = label(words.what, wrap=True, select=True)
        head.setFont(context.theme.font(bold=True))
        self._answer = label(problem.details, "muted", wrap=True, select=True)
        self._answer.setVisible(False)
        parts = (doing(problem), account, moment(problem.created))
        where = " · ".join(part for part in parts if part)
        mark = QLabel()
        mark.setPixmap(context.icons.pixmap("circle-alert", 18, "danger", self.devicePixelRatioF()))
        retry = button(tr("Try again"), "main")
        retry.clicked.connect(self._on_retry)
        compare = button(tr("Compare …"), "main")
        compare.clicked.connect(self._on_compare)
        in_conflict = problem.code == "conflict" and problem.entry is not None and can_retry
        compare.setVisible(in_conflict)
        retry.setVisible(can_retry and not in_conflict)
        details = button(tr("Details"))
        details.setCheckable(True)
        details.toggled.connect(self._answer.setVisible)
        details.setVisible(bool(problem.details))
        copy = button(tr("Copy"))
        copy.setToolTip(tr("Copy the report; addresses and secrets are masked"))
        copy.clicked.connect(self._on_copy)
        dismiss = button(tr("Discard change") if discards else tr("Dismiss"))
        dismiss.clicked.connect(self._on_dismiss)
        dismiss.setVisible(not in_conflict)  # it ends with the choice
        text = column(head, spacing=t.XS)
        if words.advice:
            text.addWidget(label(words.advice, wrap=True, select=True))
        text.addWidget(label(where, "small"))
        text.addWidget(self._answer)
        text.addSpacing(t.XS)
        text.addLayout(row(compare, retry, details, copy, None, dismiss))
        inner = row(margins=(t.L, t.M, t.L, t.M), spacing=t.M)
        inner.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(text, 1)
        self.setLayout(inner)
        self.setAccessibleName(words.what)

    def _on_retry(self) -> None:
        engine = self._context.engine
        self._context.work.then(self, engine.retry_problem(self._problem.id))

    def _on_compare(self) -> None:
        from app.ui.calendar.conflict import ConflictDialog

        if self._problem.entry is not None:
            ConflictDialog(self._context, self._problem.entry, self.window()).open()

    def _on_dismiss(self) -> None:
        context = self._context
        engine, work, bar = context.engine, context.work, context.bar

        def done(batch: BatchId | None) -> None:
            if batch is not None:
                bar.offer(
                    tr("Change discarded"), tr("Undo"), lambda: work.then(bar, engine.undo(batch))
                )

        # The bar outlives the card, which goes with its problem.
        work.then(bar, engine.dismiss_problem(self._problem.id), done)

    def _on_copy(self) -> None:
        p = self._problem
        fields = " ".join(f"{name}={value}" for name, value in p.fields.items())
        QGuiApplication.clipboard().setText(redact(f"{p.code} {fields}\n{p.details}".strip()))
        self._context.bar.say(tr("Copied"))


class ProblemPanel(QDialog):
    """All open problems, newest first; stays open while they are worked through."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("Problems"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 460)
        self._shown: Found | None = None
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(t.L, t.L, t.L, t.L)
        self._cards.setSpacing(t.M)
        inside = QWidget()
        inside.setLayout(self._cards)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.setLayout(column(area))
        context.bridge.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        engine = self._context.engine

        def read() -> Found:
            problems = engine.problems()
            found = [(p, engine.can_retry(p), engine.discards(p)) for p in problems]
            return found, engine.accounts()

        self._context.work.then(self, engine.query(read), self._show)

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if "problems" in kinds(changes):
            self.refresh()

    def _show(self, found: Found) -> None:
        if found == self._shown:
            return  # nothing is new: what is unfolded stays so
        self._shown = found
        problems, accounts = found
        names = {a.id: a.settings.address for a in accounts}
        clear(self._cards)
        for problem, can_retry, discards in problems:
            name = names.get(problem.account, "") if problem.account is not None else ""
            card = ProblemCard(problem, name, self._context, can_retry=can_retry, discards=discards)
            self._cards.addWidget(card)
        if problems:
            self._cards.addStretch(1)
        else:
            icon = self._context.icons.icon("circle-check", "accent")
            self._cards.addWidget(
                Empty(icon, tr("No problems"), tr("What needs your attention will be listed here."))
            )
