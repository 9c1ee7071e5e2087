"""OpenPGP keys: make, import, export, delete; fingerprints to compare."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QLineEdit,
    QMenu,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app.base.errors import MarmotError
from app.domain.ids import AccountId
from app.domain.ports import KeyInfo
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.parts import button, clear, column, label, row
from app.ui.sentences import of_error
from app.ui.words import date, plural, tr

KEY_MOST = 4_000_000  # bytes of a key file


def fingerprint_words(fingerprint: str) -> str:
    """Return a fingerprint in groups of four."""
    return " ".join(fingerprint[i : i + 4] for i in range(0, len(fingerprint), 4))


def problem_words(code: str) -> str:
    words = {
        "expired": tr("has expired"),
        "revoked": tr("has been revoked"),
        "weak": tr("is too weak"),
        "no_encryption_key": tr("cannot encrypt"),
        "sha1": tr("relies on outdated signatures"),
    }
    return words.get(code, code.replace("_", " "))


class PassphraseDialog(QDialog):
    """Asks for a pass phrase (twice when a new one is made) without blocking."""

    def __init__(self, parent: QWidget, title: str, text: str, *, new: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(400)
        self.first = self._field(tr("Pass phrase"))
        self.second = self._field(tr("Pass phrase again"))
        self.second.setVisible(new)
        self._new = new
        self.ok = button(tr("Go on"), "main")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.setLayout(
            column(
                label(text, wrap=True),
                self.first,
                self.second,
                row(None, cancel, self.ok),
                margins=(t.XL, t.L, t.XL, t.L),
                spacing=t.M,
            )
        )
        self._on_typed()

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setEchoMode(QLineEdit.EchoMode.Password)
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        made.textChanged.connect(lambda _t: self._on_typed())
        return made

    def _on_typed(self) -> None:
        if hasattr(self, "ok"):
            same = self.first.text() == self.second.text() or not self._new
            self.ok.setEnabled(bool(self.first.text()) and same)


class KeyCard(QFrame):
    """One key."""

    def __init__(self, context: Context, key: KeyInfo) -> None:
        super().__init__()
        self.setObjectName("card")
        self._context = context
        self._key = key
        who = label(", ".join(key.addresses) or ", ".join(key.names), wrap=True, select=True)
        who.setFont(context.theme.font(bold=True))
        kind = tr("your key") if key.secret else tr("key of somebody else")
        until = tr("until {date}", date=date(key.expires)) if key.expires else tr("without end")
        made = tr("made {date}", date=date(key.created))
        about = label(" · ".join((kind, key.algorithm, made, until)), "small")
        print_ = label(fingerprint_words(key.fingerprint), "small", wrap=True, select=True)
        print_.setAccessibleName(tr("Fingerprint {text}", text=fingerprint_words(key.fingerprint)))
        export = button(tr("Export"))
        export.clicked.connect(lambda: self._export(secret=False))
        buttons = row(export)
        if key.secret:
            backup = button(tr("Back up secret key"))
            backup.clicked.connect(self._on_backup)
            buttons.addWidget(backup)
        buttons.addStretch(1)
        delete = button(tr("Delete"), "danger")
        delete.clicked.connect(self._on_delete)
        buttons.addWidget(delete)
        inner = column(who, about, print_, margins=(t.L, t.M, t.L, t.M), spacing=t.XS)
        if key.problems:
            words = ", ".join(problem_words(p) for p in key.problems)
            inner.addWidget(label(tr("This key {problems}.", problems=words), "warning", wrap=True))
        inner.addSpacing(t.XS)
        inner.addLayout(buttons)
        self.setLayout(inner)

    def _on_backup(self) -> None:
        ask = PassphraseDialog(
            self.window(),
            tr("Back up secret key"),
            tr("The file is protected by a pass phrase. Without it nobody can use it, nor you."),
            new=True,
        )
        ask.accepted.connect(lambda: self._export(secret=True, passphrase=ask.first.text()))
        ask.open()

    def _export(self, *, secret: bool, passphrase: str = "") -> None:
        engine = self._context.engine
        future = engine.export_key(self._key.fingerprint, secret=secret, passphrase=passphrase)
        self._context.work.then(self, future, lambda text: self._save(text, secret=secret))

    def _save(self, text: str, *, secret: bool) -> None:
        name = f"{self._key.fingerprint[-16:]}{'-secret' if secret else ''}.asc"
        dialog = QFileDialog(self.window(), tr("Save key"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def write(path: str) -> None:
            future = self._context.engine.query(lambda: Path(path).write_text(text, "ascii"))
            self._context.work.then(self, future, lambda _n: self._context.bar.say(tr("Key saved")))

        dialog.fileSelected.connect(write)
        dialog.open()

    def _on_delete(self) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Delete key?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Delete the key of {who}?", who=", ".join(self._key.addresses)))
        if self._key.secret:
            box.setInformativeText(
                tr("Mail encrypted to it cannot be read any more, unless you have a backup.")
            )
        yes = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        engine = self._context.engine

        def answered(pressed: object) -> None:
            if pressed is yes:
                self._context.work.then(self, engine.delete_key(self._key.fingerprint))

        box.buttonClicked.connect(answered)
        box.open()


class KeysPage(QWidget):
    """All keys, own ones first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cards = QVBoxLayout()
        self._cards.setSpacing(t.M)
        generate = button(tr("Make a key"), "main")
        menu = QMenu(generate)
        for account in context.engine.accounts():
            address = account.settings.address
            menu.addAction(
                tr("for {address}", address=address), partial(self._generate, account.id)
            )
        generate.setMenu(menu)
        generate.setEnabled(bool(context.engine.accounts()))
        bring = button(tr("Import"))
        bring.clicked.connect(self._on_import)
        self.setLayout(
            column(
                label(tr("Keys"), "title"),
                label(
                    tr("Keys sign and encrypt mail (OpenPGP). Compare fingerprints by phone."),
                    "muted",
                    wrap=True,
                ),
                row(generate, bring, None),
                self._cards,
                None,
                spacing=t.M,
            )
        )
        context.bridge.changed.connect(self._on_changed)
        self.fill()

    def fill(self) -> None:
        engine = self._context.engine
        self._context.work.then(self, engine.query(engine.keys), self._show)

    def _show(self, keys: list[KeyInfo]) -> None:
        clear(self._cards)
        for key in sorted(keys, key=lambda k: (not k.secret, k.addresses)):
            self._cards.addWidget(KeyCard(self._context, key))
        if not keys:
            self._cards.addWidget(label(tr("Your keys and those of others will be here."), "muted"))

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if "keys" in kinds(changes):
            self.fill()

    def _generate(self, account: AccountId) -> None:
        bar = self._context.bar
        self._context.work.then(
            self, self._context.engine.generate_key(account), lambda _k: bar.say(tr("Key made"))
        )

    def _on_import(self) -> None:
        dialog = QFileDialog(self.window(), tr("Import keys"))
        dialog.setNameFilter(tr("Keys (*.asc *.gpg *.pgp *.key);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._read)
        dialog.open()

    def _read(self, path: str) -> None:
        def read() -> bytes:
            file = Path(path)
            if file.stat().st_size > KEY_MOST:
                raise OSError("too large")
            return file.read_bytes()

        bar = self._context.bar
        self._context.work.then(
            self,
            self._context.engine.query(read),
            self._take,
            lambda _e: bar.say(tr("The file cannot be read.")),
        )

    def _take(self, data: bytes, passphrase: str = "") -> None:
        bar = self._context.bar

        def done(keys: list[KeyInfo]) -> None:
            bar.say(plural("1 key imported", "%n keys imported", len(keys)))

        def failed(error: BaseException) -> None:
            if isinstance(error, MarmotError) and "passphrase" in error.code:
                self._ask_passphrase(data)
            else:
                bar.say(str(of_error(error)), seconds=9)

        future = self._context.engine.import_key(data, passphrase)
        self._context.work.then(self, future, done, failed)

    def _ask_passphrase(self, data: bytes) -> None:
        ask = PassphraseDialog(
            self.window(),
            tr("Import keys"),
            tr("The key is protected by a pass phrase."),
            new=False,
        )
        ask.accepted.connect(lambda: self._take(data, ask.first.text()))
        ask.open()
