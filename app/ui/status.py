"""The state of every account in words: one glyph for all, and a panel with the details."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.domain.accounts import Account, Connection, ServiceState
from app.domain.journal import Problem
from app.domain.limits import Severity
from app.domain.mail import StorageUse
from app.rules.limits import storage_severity
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail.folder_model import full_sentence
from app.ui.parts import button, clear, column, label, row
from app.ui.sentences import sentence
from app.ui.words import ago, number, plural, size, tr

_RANK = {
    Connection.ATTENTION: 3,
    Connection.OFFLINE: 2,
    Connection.CONNECTING: 1,
    Connection.ONLINE: 0,
}
_MAY_BE_A_SETTING = ("connection_refused", "host_unknown", "not_this_server")
_ORDER = {"mail": 0, "send": 1, "dav": 2}
GLYPHS = {
    Connection.ATTENTION: ("cloud-alert", "danger"),
    Connection.OFFLINE: ("cloud-off", "muted"),
    Connection.CONNECTING: ("refresh-cw", "muted"),
    Connection.ONLINE: ("cloud-check", "muted"),
}


def worst(states: Sequence[ServiceState]) -> Connection:
    """Return the state that matters most."""
    return max((s.state for s in states), key=lambda s: _RANK[s], default=Connection.ONLINE)


def service_name(service: str) -> str:
    names = {"mail": tr("Mail"), "send": tr("Sending"), "dav": tr("Calendar and contacts")}
    return names.get(service, service)


def activity(state: ServiceState) -> str:
    """Return what runs now, such as "reading headers, 1,200 of 23,000"; "" when nothing."""
    words = {
        "folders": tr("looking at folders"),
        "headers": tr("reading the list of messages"),
        "bodies": tr("fetching messages for offline reading"),
        "large": tr("fetching a large message"),
        "flags": tr("comparing marks"),
        "index": tr("preparing the search"),
        "collections": tr("looking at calendars and address books"),
        "items": tr("fetching entries"),
        "send": tr("sending"),
        "journal": tr("carrying out your changes"),
    }
    if not state.activity:
        return ""
    what = words.get(state.activity, tr("working"))
    if state.total:
        show = size if state.activity == "large" else number
        done, total = show(state.done), show(state.total)
        return tr("{what}, {done} of {total}", what=what, done=done, total=total)
    return what


def words(state: ServiceState) -> str:
    """Return one service's state as a sentence."""
    busy = activity(state)
    if state.state is Connection.ONLINE:
        if busy:
            return busy[0].upper() + busy[1:]
        return tr("Up to date, {time}", time=ago(state.since)) if state.since else tr("Connected")
    if state.state is Connection.CONNECTING:
        return tr("Connecting")
    reason = sentence(state.code, dict(state.fields)) if state.code else None
    if state.state is Connection.OFFLINE:
        return str(reason) if reason else tr("Offline. Marmot tries again by itself.")
    return str(reason) if reason else tr("Needs your attention.")


def line(
    accounts: Sequence[Account],
    states: Sequence[ServiceState],
    problems: int,
    waiting: int,
    *,
    service_up: bool,
) -> str:
    """Return the words at the bottom of the window."""
    if not accounts:
        return tr("No account yet")
    parts: list[str] = []
    if problems:
        parts.append(plural("1 problem", "%n problems", problems))
    elif waiting:
        parts.append(plural("1 change waits to be sent", "%n changes wait to be sent", waiting))
    else:
        parts.append(tr("All changes saved"))
    state = worst(states)
    if not service_up:
        parts.append(tr("working without connection"))
    elif state is Connection.ATTENTION:
        by_id = {a.id: a.settings.address for a in accounts}
        whose = {by_id.get(s.account, "") for s in states if s.state is Connection.ATTENTION}
        parts.append(tr("{who} needs your attention", who=", ".join(sorted(whose))))
    elif state is Connection.OFFLINE:
        parts.append(tr("offline"))
    elif state is Connection.CONNECTING:
        parts.append(tr("connecting"))
    else:
        busy = next((activity(s) for s in states if s.activity), "")
        # as long ago as what was looked at first; sending has nothing to look at
        since = min((s.since for s in states if s.since and s.service != "send"), default=0.0)
        up_to_date = plural("account up to date", "%n accounts up to date", len(accounts))
        parts.append(busy or (f"{up_to_date}, {ago(since)}" if since else up_to_date))
    return ". ".join(p if "@" in p else p[0].upper() + p[1:] for p in parts if p)


class StatusPanel(QFrame):
    """A popup beside the rail: every service of every account, and what can be done."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._context = context
        self.setObjectName("popup")
        self.setAccessibleName(tr("State of the accounts"))
        self.setFixedWidth(380)
        self._list = QVBoxLayout()
        self._list.setSpacing(t.S)
        sync = button(tr("Look for news now"), "main")
        sync.clicked.connect(
            lambda: self._leave_for(lambda: context.actions.trigger("window.sync"))
        )
        problems = button(tr("Problems"))
        problems.clicked.connect(
            lambda: self._leave_for(lambda: context.actions.trigger("window.problems"))
        )
        self.setLayout(
            column(
                label(tr("Accounts"), "title"),
                t.S,
                self._list,
                t.M,
                row(sync, problems, None),
                margins=(t.L, t.L, t.L, t.L),
            )
        )

    def open_at(self, corner: QPoint) -> None:
        """Show beside ``corner`` (global, lower left)."""
        self.fill()
        self.ensurePolished()
        made = self.layout()
        if made is not None:  # adjustSize() does not count what breaks into one line more
            made.activate()
            self.resize(self.width(), made.totalHeightForWidth(self.width()))
        self.move(corner.x(), corner.y() - self.height())
        self.show()

    def _leave_for(self, run: Callable[[], None]) -> None:
        self.close()
        run()

    def fill(self) -> None:
        engine = self._context.engine
        accounts, states = engine.accounts(), engine.states()
        problems: list[Problem] = engine.problems()
        clear(self._list)
        if not accounts:
            self._list.addWidget(label(tr("No account yet"), "muted"))
        for account in accounts:
            name = label(account.settings.address)
            name.setFont(self._context.theme.font(bold=True))
            self._list.addWidget(name)
            own = (s for s in states if s.account == account.id)
            for state in sorted(own, key=lambda s: _ORDER.get(s.service, 9)):
                self._list.addLayout(self._service(account, state))
            for use in engine.storage(account.id)[:1]:
                self._list.addLayout(self._storage(use))
        if problems:
            text = plural("1 problem is open", "%n problems are open", len(problems))
            self._list.addWidget(label(text, "danger"))

    def _storage(self, use: StorageUse) -> QVBoxLayout:
        """How full the mailbox is, as a line and a bar."""
        near = storage_severity(use.used, use.allowed) is not Severity.OK
        glyph = QLabel()
        glyph.setPixmap(
            self._context.icons.pixmap(
                "hard-drive", 16, "danger" if near else "muted", self.devicePixelRatioF()
            )
        )
        text = label(full_sentence(use), "danger" if near else "", wrap=True)
        head = row(margins=(t.S, 0, 0, 0))
        head.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text, 1)
        bar = QProgressBar()
        bar.setRange(0, 100)
        bar.setValue(min(use.percent, 100))
        bar.setTextVisible(False)
        bar.setAccessibleName(text.text())
        return column(head, bar, spacing=t.XS)

    def _service(self, account: Account, state: ServiceState) -> QVBoxLayout:
        name, role = GLYPHS[state.state]
        glyph = QLabel()
        glyph.setPixmap(self._context.icons.pixmap(name, 16, role, self.devicePixelRatioF()))
        text = label(f"{service_name(state.service)}: {words(state)}", wrap=True)
        head = row(margins=(t.S, 0, 0, 0))
        head.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text, 1)
        made = column(head, spacing=t.XS)
        if state.total:
            bar = QProgressBar()
            bar.setRange(0, state.total)
            bar.setValue(min(state.done, state.total))
            bar.setTextVisible(False)
            bar.setAccessibleName(text.text())
            made.addWidget(bar)
        if state.state is Connection.ATTENTION or state.code in _MAY_BE_A_SETTING:
            mend = button(
                tr("Unlock") if state.code == "secrets_locked" else tr("Check settings"), "link"
            )
            windows = self._context.windows
            if state.code == "secrets_locked":
                mend.clicked.connect(lambda: self._leave_for(windows.unlock))
            else:
                mend.clicked.connect(
                    lambda: self._leave_for(lambda: windows.edit_account(account.id))
                )
            made.addLayout(row(24, mend, None, spacing=0))
        return made
