"""Choosing a folder by typing a part of its name: for "Move to" and "Copy to"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.domain.accounts import Account
from app.domain.mail import Folder, Role
from app.rules.rights import allows
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail.folder_model import ICONS
from app.ui.mail.sources import folder_title
from app.ui.parts import column
from app.ui.words import tip, tr


class FolderChooser(QDialog):
    """Field and list; Enter takes the marked folder."""

    chosen = Signal(object)  # FolderId

    def __init__(self, context: Context, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(400, 460)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Name of the folder"))
        self.field.setAccessibleName(tr("Name of the folder"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("chooser")
        self.list.setIconSize(QSize(t.ICON - 2, t.ICON - 2))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerItem)  # no half rows
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setAccessibleName(tr("Folders"))
        self.list.itemActivated.connect(lambda _i: self._take())
        self.list.itemClicked.connect(lambda _i: self._take())
        self.setLayout(column(self.field, self.list, margins=(t.M, t.M, t.M, t.M), spacing=t.S))
        self._folders: Sequence[Folder] = ()
        self._accounts: dict[int, str] = {}
        engine = context.engine
        context.work.then(
            self, engine.query(lambda: (engine.accounts(), engine.folders())), self._show
        )

    def _show(self, found: tuple[list[Account], list[Folder]]) -> None:
        accounts, folders = found
        self._accounts = {a.id: a.settings.address for a in accounts}
        self._folders = [f for f in folders if f.selectable and f.role is not Role.OUTBOX]
        self._fill(self.field.text())

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for folder in self._folders:
            account = self._accounts.get(folder.account, "")
            name = folder_title(folder)
            pool = f"{name} {folder.path} {account}".casefold()
            if not all(w in pool for w in words):
                continue
            shown = name if len(self._accounts) < 2 else f"{name}  ·  {account}"
            item = QListWidgetItem(
                self._context.icons.icon(ICONS.get(folder.role, "folder")), shown
            )
            item.setData(Qt.ItemDataRole.UserRole, folder.id)
            item.setToolTip(tip(folder.path))
            if not allows(folder.rights, "insert"):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setText(tr("{name}  ·  no messages may be added", name=shown))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                count = max(1, self.list.count())
                self.list.setCurrentRow((self.list.currentRow() + by) % count)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)
