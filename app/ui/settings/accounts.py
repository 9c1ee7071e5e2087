"""The accounts: edit, remove, and what belongs to each, such as undo of sending and signature."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.accounts import Account, AccountSettings
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.parts import button, clear, column, label, row
from app.ui.words import plural, tr
from app.ui.work import Debounce

UNDO = (0, 5, 10, 20, 30)
LARGEST = (0, 1, 5, 10, 25)  # MiB of a message; larger ones are loaded when they are opened


class AccountCard(QFrame):
    """One account."""

    def __init__(self, context: Context, account: Account) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._account = account
        self._settings = account.settings
        name = label(account.settings.address)
        name.setFont(context.theme.font(bold=True))
        edit = button(tr("Servers and password"))
        edit.clicked.connect(lambda: context.windows.edit_account(account.id))
        remove = button(tr("Remove"), "danger")
        remove.clicked.connect(self._on_remove)
        self.undo = QComboBox()
        self.undo.setAccessibleName(tr("Sending can be undone for"))
        for seconds in UNDO:
            words = plural("1 second", "%n seconds", seconds) if seconds else tr("not at all")
            self.undo.addItem(words, seconds)
        self.undo.setCurrentIndex(max(0, self.undo.findData(account.settings.undo_seconds)))
        self.policy = QComboBox()
        self.policy.setAccessibleName(tr("Mail kept on this computer"))
        for words, value in (
            (tr("all of it"), "all"),
            (tr("the last 12 months"), "12"),
            (tr("the last 3 months"), "3"),
            (tr("only the lists"), "headers"),
        ):
            self.policy.addItem(words, value)
        self.policy.setCurrentIndex(max(0, self.policy.findData(account.settings.policy)))
        self.largest = QComboBox()
        self.largest.setAccessibleName(tr("Large messages kept on this computer"))
        for mib in LARGEST:
            words = tr("up to {size} MiB", size=mib) if mib else tr("all of them")
            self.largest.addItem(words, mib << 20)
        self.largest.setCurrentIndex(max(0, self.largest.findData(account.settings.largest)))
        self.signature = QPlainTextEdit(account.settings.signature)
        self.signature.setAccessibleName(tr("Signature"))
        self.signature.setFixedHeight(72)
        self.signature.setTabChangesFocus(True)
        self._save_soon = Debounce(600, self._save, self)
        self.undo.activated.connect(lambda _i: self._save())
        self.policy.activated.connect(lambda _i: self._save())
        self.largest.activated.connect(lambda _i: self._save())
        self.signature.textChanged.connect(self._save_soon)
        self.setLayout(
            column(
                row(name, None, edit, remove),
                row(label(tr("Sending can be undone for")), None, self.undo),
                row(label(tr("Mail kept on this computer")), None, self.policy),
                row(label(tr("Large messages kept on this computer")), None, self.largest),
                label(tr("Signature")),
                self.signature,
                margins=(t.L, t.M, t.L, t.L),
                spacing=t.S,
            )
        )

    def _save(self) -> None:
        wanted: AccountSettings = replace(
            self._settings,
            undo_seconds=int(self.undo.currentData()),
            policy=str(self.policy.currentData()),
            largest=int(self.largest.currentData()),
            signature=self.signature.toPlainText(),
        )
        if wanted != self._settings:
            self._settings = wanted
            future = self._context.engine.update_account(self._account.id, wanted)
            self._context.work.then(self, future)

    def flush(self) -> None:
        """Keep what was typed a moment ago."""
        self._save_soon.cancel()
        self._save()

    def _on_remove(self) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Remove account?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Remove {address} from Marmot?", address=self._account.settings.address))
        box.setInformativeText(tr("Nothing is deleted on the server. Unsent messages are lost."))
        keep = QCheckBox(tr("Keep its mail on this computer"))
        box.setCheckBox(keep)
        yes = box.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        engine, id = self._context.engine, self._account.id

        def answered(pressed: object) -> None:
            if pressed is yes:
                future = engine.remove_account(id, keep_data=keep.isChecked())
                self._context.work.then(self, future)

        box.buttonClicked.connect(answered)
        box.open()


class AccountsPage(QWidget):
    """All accounts, and a button for one more."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._seen: tuple[object, ...] = ()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(t.M)
        add = button(tr("Add account"), icon=context.icons.icon("plus"))
        add.clicked.connect(context.windows.add_account)
        self.setLayout(
            column(label(tr("Accounts"), "title"), self._cards, row(add, None), None, spacing=t.M)
        )
        context.bridge.changed.connect(self._on_changed)
        self.fill()

    def fill(self) -> None:
        accounts = self._context.engine.accounts()
        servers = tuple((a.id, a.settings.imap, a.settings.smtp) for a in accounts)
        if servers == self._seen and self._cards.count():
            return  # what is typed in a card must not be taken away
        self._seen = servers
        clear(self._cards)
        for account in accounts:
            self._cards.addWidget(AccountCard(self._context, account))
        if not accounts:
            self._cards.addWidget(label(tr("Your accounts will be listed here."), "muted"))

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if "account" in kinds(changes):
            self.fill()

    def hideEvent(self, event: object) -> None:
        for i in range(self._cards.count()):
            item = self._cards.itemAt(i)
            card = item.widget() if item is not None else None
            if isinstance(card, AccountCard):
                card.flush()
