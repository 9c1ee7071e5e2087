"""The line under the recipients: how near the message is to its provider's limits.

Always visible; amber near a limit, red at it. It shows what ``engine.check`` says and decides
nothing itself.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from app.domain.limits import SendCheck, Severity, Verdict
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import label, restyle, row
from app.ui.words import mebibytes, moment, number, plural, size, tr

KINDS = ("recipients", "window", "size")
ICONS = {"recipients": "users", "window": "gauge", "size": "paperclip"}
ROLES = {Severity.OK: "muted", Severity.NEAR: "warning", Severity.OVER: "danger"}


def explain(verdict: Verdict) -> str:
    """Return what is wrong with one limit and what to do."""
    if verdict.kind == "recipients":
        return tr(
            "{used} recipients, but the provider takes {limit} for one message. Send it in"
            " several parts.",
            used=number(verdict.used),
            limit=number(verdict.limit),
        )
    if verdict.kind == "window":
        text = tr(
            "This message would be number {used} of {limit} sends in 24 hours.",
            used=number(verdict.used),
            limit=number(verdict.limit),
        )
        if verdict.at:
            later = tr("There is room {time}: use Send later.", time=moment(verdict.at))
            return f"{text} {later}"
        return f"{text} " + tr("Send it later or to fewer people.")
    if verdict.kind == "size":
        return tr(
            "The message has {used}, the provider takes {limit} at most. Remove attachments or"
            " send a link instead.",
            used=size(verdict.used),
            limit=size(verdict.limit),
        )
    return tr("The attachments are large; a link to the files would be kinder to the reader.")


class _Figure(QWidget):
    def __init__(self, context: Context, kind: str) -> None:
        super().__init__()
        self._context = context
        self._kind = kind
        self.picture = QLabel()
        self.text = label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(80)
        self.bar.setFixedHeight(4)
        self.more = label("", "small")
        self.setLayout(row(self.picture, self.text, self.bar, self.more, spacing=6))
        self.more.hide()

    def show_figure(self, text: str, severity: Severity, used: int, limit: int, more: str) -> None:
        role = ROLES[severity]
        scale = self.devicePixelRatioF()
        self.picture.setPixmap(self._context.icons.pixmap(ICONS[self._kind], 14, role, scale))
        self.text.setText(text)
        self.text.setProperty("role", "small" if severity is Severity.OK else role)
        restyle(self.text)
        self.bar.setVisible(limit > 0)
        if limit > 0:
            self.bar.setRange(0, 1000)
            self.bar.setValue(min(1000, round(used * 1000 / limit)))
        self.bar.setProperty("level", severity.value)
        restyle(self.bar)
        self.bar.setAccessibleName(text)
        self.more.setText(more)
        self.more.setVisible(bool(more))


class LimitsLine(QWidget):
    """Three figures: recipients, sends in the window, size."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._figures = {kind: _Figure(context, kind) for kind in KINDS}
        self.setAccessibleName(tr("Limits of your provider"))
        layout = row(margins=(20, 6, 20, 6), spacing=t.XL)
        for figure in self._figures.values():
            layout.addWidget(figure)
        layout.addStretch(1)
        self.setLayout(layout)
        self.check: SendCheck | None = None

    def show_check(self, check: SendCheck) -> None:
        """Show what the engine says of the draft as it is now."""
        self.check = check
        verdicts = {v.kind: v for v in check.verdicts}
        self._recipients(check, verdicts.get("recipients"))
        self._window(check, verdicts.get("window"))
        self._size(check, verdicts.get("size"))
        self.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """The whole line as text."""
        parts: list[str] = []
        for figure in self._figures.values():
            parts += [p for p in (figure.text.text(), figure.more.text()) if p]
        return " - ".join(parts)

    def _recipients(self, check: SendCheck, verdict: Verdict | None) -> None:
        count, limit = check.recipients, check.quota.per_message
        if limit:
            text = tr("{n} of {limit} recipients", n=number(count), limit=number(limit))
        else:
            text = plural("1 recipient", "%n recipients", count)
        severity = verdict.severity if verdict else Severity.OK
        self._figures["recipients"].show_figure(text, severity, count, limit, "")

    def _window(self, check: SendCheck, verdict: Verdict | None) -> None:
        quota = check.quota
        figure = self._figures["window"]
        figure.setVisible(quota.per_window > 0)
        if quota.per_window <= 0:
            return
        text = tr(
            "{left} of {limit} sends left in {hours} h",
            left=number(quota.left),
            limit=number(quota.per_window),
            hours=quota.window_hours,
        )
        more = ""
        severity = verdict.severity if verdict else Severity.OK
        if quota.frees and severity is not Severity.OK:
            first = quota.frees[0]
            more = tr("{n} more {time}", n=number(first.places), time=moment(first.at))
        used = verdict.used if verdict else quota.per_window - quota.left
        figure.show_figure(text, severity, used, quota.per_window, more)

    def _size(self, check: SendCheck, verdict: Verdict | None) -> None:
        limit = verdict.limit if verdict else 0
        if limit:
            text = tr("{n} of {limit} MiB", n=mebibytes(check.size), limit=mebibytes(limit))
        else:
            text = size(check.size)
        severity = verdict.severity if verdict else Severity.OK
        self._figures["size"].show_figure(text, severity, check.size, limit, "")
