"""The account wizard: find settings, look at them, test each server, add.

Also edits an existing account; then it begins with the servers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from app.base.errors import MarmotError
from app.domain.accounts import (
    Account,
    AccountSettings,
    Candidate,
    Provider,
    StepResult,
)
from app.domain.ids import AccountId
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, column, label, line, row
from app.ui.sentences import of_error
from app.ui.wizard import fields
from app.ui.wizard.fields import Form
from app.ui.wizard.pages import ServersPage, StartPage, TestPage
from app.ui.words import tr

START, SERVERS, TEST = range(3)
PROFILE_MOST = 1_000_000  # bytes of a .mobileconfig file


class AccountWizard(QDialog):
    """Opened without blocking; ``added`` tells the new account."""

    added = Signal(object)  # AccountId

    def __init__(
        self, context: Context, parent: QWidget, *, existing: Account | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._existing = existing
        self._candidates: list[Candidate] = []
        self._base = existing.settings if existing else AccountSettings("")
        self._running = 0
        self._works = False
        self.setWindowTitle(tr("Account") if existing else tr("Add account"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(600, 580)
        self.start = StartPage()
        self.servers = ServersPage()
        self.test = TestPage(context)
        self.pages = QStackedWidget()
        for page in (self.start, self.servers, self.test):
            self.pages.addWidget(page)
        self.message = label("", "danger", wrap=True)
        self.back = button(tr("Back"))
        self.cancel = button(tr("Cancel"))
        self.next = button(tr("Find settings"), "main")
        self.next.setDefault(True)
        self.back.clicked.connect(self._on_back)
        self.cancel.clicked.connect(self.reject)
        self.next.clicked.connect(self._on_next)
        self.start.by_hand.clicked.connect(self._on_by_hand)
        self.start.from_file.clicked.connect(self._on_file)
        self.servers.candidate_chosen.connect(self._on_candidate)
        foot = row(self.cancel, None, self.back, self.next, margins=(t.XL, t.M, t.XL, t.M))
        body = column(self.pages, self.message, margins=(t.XL, t.XL, t.XL, t.S), spacing=t.S)
        outer = column()
        outer.addLayout(body, 1)
        outer.addWidget(line())
        outer.addLayout(foot)
        self.setLayout(outer)
        if existing is not None:
            self._show_existing(existing)
        else:
            self._go(START)
            self.start.address.setFocus()

    # pages

    def _go(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        first = SERVERS if self._existing else START
        self.back.setVisible(page > first)
        words = {START: tr("Find settings"), SERVERS: tr("Test"), TEST: tr("Add account")}
        if self._existing:
            words[TEST] = tr("Save")
        self.next.setText(words[page])
        self.next.setAccessibleName(words[page])
        self.next.setEnabled(page != TEST or self._works)
        self._say("")

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _on_back(self) -> None:
        self._running += 1
        self._go(self.pages.currentIndex() - 1)

    def _on_next(self) -> None:
        page = self.pages.currentIndex()
        if page == START:
            self._discover()
        elif page == SERVERS:
            self._test()
        else:
            self._finish()

    def form(self) -> Form:
        """Return everything as typed."""
        s = self.servers
        return Form(
            address=self.start.address.text().strip(),
            name=self.start.name.text().strip(),
            password=self.start.password.text(),
            imap=s.imap.form(),
            smtp=s.smtp.form(),
            dav_url=s.dav_url.text().strip(),
            dav_user=s.dav_user.text().strip(),
            dav_password=s.dav_password.text(),
            plan=str(s.plan.currentData() or ""),
        )

    # finding

    def _discover(self) -> None:
        form = self.form()
        wrong = fields.first_page_problem(form)
        if wrong:
            self._say(wrong)
            return
        self._say("")
        self._busy(True, tr("Looking…"))
        self._running += 1
        running = self._running

        def done(found: list[Candidate]) -> None:
            if running == self._running:
                self._busy(False)
                self._show_found(found)

        def failed(error: BaseException) -> None:
            if running == self._running:
                self._busy(False)
                self._show_found([])
                self._say(str(of_error(error)))

        self._context.work.then(self, self._context.engine.discover(form.address), done, failed)

    def _show_found(self, found: Sequence[Candidate]) -> None:
        self._candidates = list(found)
        self.servers.show_candidates(self._candidates)
        if self._candidates:
            self._take(self._candidates[0].settings)
        else:
            self._take(replace(self._base, address=self.form().address))
        self._go(SERVERS)
        if not self._candidates:
            self._say(tr("No settings were found. Enter the servers your provider names."))

    def _on_candidate(self, index: int) -> None:
        if 0 <= index < len(self._candidates):
            self._take(self._candidates[index].settings)

    def _take(self, settings: AccountSettings) -> None:
        self._base = settings
        form = fields.from_settings(settings, self.form())
        if not form.imap.user and not form.imap.host:
            user = form.address
            form = replace(
                form,
                imap=replace(form.imap, port="993", user=user),
                smtp=replace(form.smtp, port="465", user=user),
            )
        self.servers.show_form(form, self._provider(settings.provider))

    def _provider(self, id: str) -> Provider | None:
        found = next((p for p in self._context.engine.providers() if p.id == id), None)
        return found if found is not None and found.id != "generic" else None

    def _on_by_hand(self) -> None:
        wrong = fields.first_page_problem(self.form())
        if wrong:
            self._say(wrong)
        else:
            self._show_found([])
            self._say("")

    def _on_file(self) -> None:
        dialog = QFileDialog(self, tr("Use a .mobileconfig file"))
        dialog.setNameFilter(tr("Account profiles (*.mobileconfig)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Fill the fields from a .mobileconfig file."""

        def read() -> AccountSettings:
            from app.formats.mobileconfig import read as read_profile

            file = Path(path)
            if file.stat().st_size > PROFILE_MOST:
                raise OSError("too large")
            return read_profile(file.read_bytes())

        def done(settings: AccountSettings) -> None:
            self.start.address.setText(settings.address)
            self.start.name.setText(settings.name or self.start.name.text())
            self._candidates = []
            self.servers.show_candidates([])
            self._take(settings)
            if self.start.password.text():
                self._go(SERVERS)
            else:
                self._say(tr("Enter the password, then look at the servers."))
                self.start.password.setFocus()

        def failed(error: BaseException) -> None:
            if isinstance(error, MarmotError):
                self._say(str(of_error(error)))
            else:
                self._say(tr("The file cannot be read."))

        engine = self._context.engine
        self._context.work.then(self, engine.query(read), done, failed)

    # testing

    def _test(self) -> None:
        form = self.form()
        wrong = fields.problem(form)
        if wrong:
            self._say(wrong)
            return
        self._works = False
        self._go(TEST)
        self.test.show_running()
        self._running += 1
        running = self._running
        settings = fields.to_settings(form, self._base)

        def done(results: list[StepResult]) -> None:
            if running == self._running:
                self._show_results(results)

        def failed(error: BaseException) -> None:
            if running == self._running:
                self.test.show_error(str(of_error(error)))

        engine, secrets = self._context.engine, fields.secrets_of(form)
        if self._existing is not None and not secrets and settings == self._existing.settings:
            future = engine.test_stored_account(self._existing.id)
        elif self._existing is not None and not secrets:
            # secrets stay in the store's key vault: what was typed can be saved, then tested
            self._works = True
            self._go(TEST)
            self.test.show_error(tr("Save, and Marmot connects with the password it knows."))
            return
        else:
            future = engine.test_account(settings, secrets)
        self._context.work.then(self, future, done, failed)

    def _show_results(self, results: list[StepResult]) -> None:
        self.test.show_results(results)
        mail_works = all(r.ok for r in results if not r.step.startswith("dav"))
        every = all(r.ok for r in results)
        self._works = mail_works and bool(results)
        self._go(TEST)
        if self._works and not every:
            self._say(tr("You can add the account now and correct calendar and contacts later."))

    def _finish(self) -> None:
        form = self.form()
        settings, secrets = fields.to_settings(form, self._base), fields.secrets_of(form)
        self._busy(True, tr("Saving…"))
        engine = self._context.engine

        def failed(error: BaseException) -> None:
            self._busy(False)
            self._say(str(of_error(error)))
            if isinstance(error, MarmotError) and error.code == "secrets_locked":
                self._context.windows.unlock()

        if self._existing is not None:
            future = engine.update_account(self._existing.id, settings, secrets or None)
            self._context.work.then(self, future, lambda _n: self.accept(), failed)
        else:
            self._context.work.then(
                self, engine.add_account(settings, secrets), self._on_added, failed
            )

    def _on_added(self, account: AccountId) -> None:
        self.added.emit(account)
        self.accept()

    def _show_existing(self, account: Account) -> None:
        self.start.address.setText(account.settings.address)
        self.start.name.setText(account.settings.name)
        self.servers.show_candidates([])
        self._take(account.settings)
        self.servers.add_password(self.start.password)
        self._go(SERVERS)

    def _busy(self, busy: bool, words: str = "") -> None:
        self.next.setEnabled(not busy)
        if busy:
            self.next.setText(words)
        else:
            self._go(self.pages.currentIndex())
