"""The pages of the account wizard; each shows fields and hands them out, nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.accounts import Candidate, Provider, StepResult, Transport
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, clear, column, label, row
from app.ui.sentences import sentence, step
from app.ui.wizard.fields import Form, ServerForm
from app.ui.words import tr

LABELS = 176  # width of the names before the fields, the same in all three groups
SECURITY = ((Transport.TLS, "TLS"), (Transport.STARTTLS, "STARTTLS"), (Transport.NONE, "None"))


def source_words(candidate: Candidate) -> str:
    """Return where settings come from."""
    words = {
        "provider": tr("known to Marmot"),
        "autoconfig": tr("published by the provider"),
        "srv": tr("published in the domain's DNS"),
        "well-known": tr("announced by the server"),
        "guess": tr("guessed, will be tested"),
    }
    where = words.get(candidate.source, candidate.source)
    imap = candidate.settings.imap
    name = candidate.label or (imap.host if imap else candidate.settings.dav_url)
    return f"{name}  ({where})"


def _field(name: str, *, secret: bool = False) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _form() -> QFormLayout:
    made = QFormLayout()
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setHorizontalSpacing(t.L)
    made.setVerticalSpacing(t.S)
    return made


class StartPage(QWidget):
    """Address, name, password."""

    def __init__(self) -> None:
        super().__init__()
        self.name = _field(tr("Your name"))
        self.name.setPlaceholderText(tr("As others see it"))
        self.address = _field(tr("E-mail address"))
        self.address.setPlaceholderText("ana@example.org")
        self.password = _field(tr("Password"), secret=True)
        self.hint = label(
            tr("Some providers want a password made for this program instead of your usual one."),
            "small",
            wrap=True,
        )
        form = _form()
        form.addRow(tr("E-mail address"), self.address)
        form.addRow(tr("Password"), self.password)
        form.addRow(tr("Your name"), self.name)
        form.addRow("", self.hint)
        self.by_hand = button(tr("Enter servers by hand"), "link")
        self.from_file = button(tr("Use a .mobileconfig file"), "link")
        self.setLayout(
            column(
                label(tr("Add your account"), "title"),
                label(
                    tr(
                        "Marmot looks for the servers by itself. The password is not sent"
                        " anywhere yet."
                    ),
                    "muted",
                    wrap=True,
                ),
                t.S,
                form,
                row(self.by_hand, self.from_file, None, spacing=t.L),
                None,
                spacing=t.M,
            )
        )


class _ServerFields(QWidget):
    def __init__(self, title: str, user_label: str) -> None:
        super().__init__()
        self.host = _field(tr("{title}: server", title=title))
        self.port = _field(tr("{title}: port", title=title))
        self.port.setFixedWidth(70)
        self.security = QComboBox()
        self.security.setAccessibleName(tr("{title}: encryption", title=title))
        for value, name in SECURITY:
            self.security.addItem(tr(name), value.value)
        self.user = _field(f"{title}: {user_label}")
        form = _form()
        server = label(tr("Server"))
        server.setMinimumWidth(LABELS)
        server.setBuddy(self.host)
        form.addRow(server, row(self.host, self.port, self.security))
        self._user_label = label(user_label)
        self._user_label.setMinimumWidth(LABELS)
        form.addRow(self._user_label, self.user)
        self.setLayout(column(label(title, "section"), form, spacing=t.XS))

    def show_form(self, form: ServerForm) -> None:
        self.host.setText(form.host)
        self.port.setText(form.port)
        self.security.setCurrentIndex(max(0, self.security.findData(form.security.value)))
        self.user.setText(form.user)

    def form(self) -> ServerForm:
        return ServerForm(
            self.host.text().strip(),
            self.port.text().strip(),
            Transport(self.security.currentData()),
            self.user.text().strip(),
        )

    def set_user_label(self, text: str) -> None:
        self._user_label.setText(text)
        self.user.setAccessibleName(text)


class ServersPage(QWidget):
    """What was found, to be looked at and changed; the provider's own words for user names."""

    candidate_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.found = QComboBox()
        self.found.setAccessibleName(tr("Settings found"))
        self.found.activated.connect(self.candidate_chosen)
        self.plan = QComboBox()
        self.plan.setAccessibleName(tr("Plan"))
        self.imap = _ServerFields(tr("Incoming mail (IMAP)"), tr("User name"))
        self.smtp = _ServerFields(tr("Outgoing mail (SMTP)"), tr("User name"))
        self.dav_url = _field(tr("Calendar and contacts: address"))
        self.dav_url.setPlaceholderText("https://")
        self.dav_user = _field(tr("Calendar and contacts: user name"))
        self.dav_password = _field(tr("Calendar and contacts: password"), secret=True)
        self.dav_password.setPlaceholderText(tr("Empty: the same as for mail"))
        self._dav_user_label = label(tr("User name"))
        self._dav_user_label.setMinimumWidth(LABELS)
        self._dav_hint = button("", "link")
        self._dav_hint.clicked.connect(self._on_hint)
        self._dav_hint.hide()
        self._hint_url = ""
        dav = _form()
        dav.addRow(tr("Address"), self.dav_url)
        dav.addRow(self._dav_user_label, self.dav_user)
        dav.addRow(tr("Password"), self.dav_password)
        dav.addRow("", self._dav_hint)
        self._found_row = QWidget()
        self._found_row.setLayout(row(label(tr("Found")), self.found))
        self.found.setSizePolicy(self.imap.sizePolicy())
        self._plan_row = QWidget()
        self._plan_row.setLayout(row(label(tr("Plan (for its limits)")), self.plan, None))
        dav_title = label(tr("Calendar and contacts (CalDAV, CardDAV)"), "section")
        self._inside = column(
            self._found_row,
            self.imap,
            self.smtp,
            column(dav_title, dav, spacing=t.XS),
            self._plan_row,
            None,
            margins=(0, 0, t.M, 0),
            spacing=t.L,
        )
        inside = QWidget()
        inside.setLayout(self._inside)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(label(tr("Servers"), "title"), t.S, area))

    def add_password(self, field: QLineEdit) -> None:
        """Ask for the mail password here too: the first page is left out for a stored account."""
        field.setPlaceholderText(tr("Empty: keep the stored one"))
        self.dav_password.setPlaceholderText(tr("Empty: keep the stored one"))
        form = _form()
        form.addRow(tr("Mail password"), field)
        self._inside.insertLayout(1, form)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        self.found.clear()
        for candidate in candidates:
            self.found.addItem(source_words(candidate))
        self._found_row.setVisible(bool(candidates))

    def show_form(self, form: Form, provider: Provider | None) -> None:
        self.imap.show_form(form.imap)
        self.smtp.show_form(form.smtp)
        self.dav_url.setText(form.dav_url)
        self.dav_user.setText(form.dav_user)
        self.dav_password.setText(form.dav_password)
        labels = dict(provider.user_labels) if provider else {}
        self.imap.set_user_label(identity(provider, labels.get("imap", "")))
        self.smtp.set_user_label(identity(provider, labels.get("smtp", "")))
        dav_user = identity(provider, labels.get("dav", ""))
        self._dav_user_label.setText(dav_user)
        self.dav_user.setAccessibleName(dav_user)
        hints = dict(provider.password_hints) if provider else {}
        self._hint_url = _page(provider, labels.get("dav", "")) or hints.get("dav", "")
        self._dav_hint.setText(
            tr("Where {provider} shows user name and password", provider=provider.name)
            if provider
            else ""
        )
        self._dav_hint.setVisible(bool(self._hint_url))
        plans = provider.plans if provider else ()
        self.plan.clear()
        self.plan.addItem(tr("I do not know"), "")
        for id, name in plans:
            self.plan.addItem(name, id)
        self.plan.setCurrentIndex(max(0, self.plan.findData(form.plan)))
        self._plan_row.setVisible(bool(plans))

    def _on_hint(self) -> None:
        if self._hint_url.startswith("https://"):
            QDesktopServices.openUrl(QUrl(self._hint_url))


def identity(provider: Provider | None, name: str) -> str:
    """Return the provider's own words for what a service wants as user name."""
    for id, words, _page in provider.identities if provider else ():
        if id == name and words:
            return words
    known = {
        "address": tr("E-mail address"),
        "account_id": tr("Account ID"),
        "account_email": tr("E-mail of the account"),
    }
    return known.get(name, tr("User name"))


def _page(provider: Provider | None, name: str) -> str:
    """Return the address of the page that shows an identity, "" when none is known."""
    for id, _words, page in provider.identities if provider else ():
        if id == name and page.startswith("https://"):
            return page
    return ""


class TestPage(QWidget):
    """One line per step: what was tried, and what came back."""

    __test__ = False  # not a test class, whatever its name says

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.state = label("", "muted", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(t.S)
        inside = QWidget()
        inside.setLayout(column(self._lines, None))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.setLayout(column(label(tr("Test"), "title"), self.state, area, spacing=t.S))

    def show_running(self) -> None:
        clear(self._lines)
        self.state.setText(tr("Trying each server. Nothing is stored yet."))

    def show_error(self, text: str) -> None:
        self.state.setText(text)

    def show_results(self, results: Sequence[StepResult]) -> None:
        clear(self._lines)
        good = all(r.ok for r in results)
        self.state.setText(
            tr("Everything works.") if good else tr("Not everything works. Go back to correct it.")
        )
        for result in results:
            self._lines.addWidget(self._line(result))

    def _line(self, result: StepResult) -> QWidget:
        picture = QLabel()
        name, role = ("circle-check", "accent") if result.ok else ("circle-alert", "danger")
        scale = self.devicePixelRatioF()
        picture.setPixmap(self._context.icons.pixmap(name, 18, role, scale))
        texts = column(label(step(result.step)), spacing=2)
        spoken = step(result.step)
        if not result.ok:
            words = str(sentence(result.code, dict(result.fields)))
            texts.addWidget(label(words, "danger", wrap=True, select=True))
            if result.details:
                texts.addWidget(
                    label(
                        tr("Server: {words}", words=result.details), "small", wrap=True, select=True
                    )
                )
            spoken = f"{spoken}: {words}"
        made = QWidget()
        inner = row(spacing=t.M)
        inner.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(texts, 1)
        made.setLayout(inner)
        made.setAccessibleName(spoken)
        return made
