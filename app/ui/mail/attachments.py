"""The attachment strip: open (a second yes when risky), save, save all.

The engine hands out a private read-only copy with a safe name; saving never overwrites a file.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton, QWidget

from app.domain.ids import PlaceId
from app.domain.mail import Attachment
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.parts import button
from app.ui.words import plural, size, tip, tr


def icon_for(content_type: str) -> str:
    """Return the icon of a type of file."""
    kind = content_type.partition("/")[0]
    if kind in ("image", "audio", "video"):
        return {"image": "file-image", "audio": "file-music", "video": "file-video"}[kind]
    if any(word in content_type for word in ("zip", "compressed", "tar", "rar", "7z")):
        return "file-archive"
    if any(word in content_type for word in ("sheet", "excel", "csv")):
        return "file-spreadsheet"
    return "file-text"


def free_path(folder: Path, name: str) -> Path:
    """Return a path in ``folder`` that does not exist: "name (2).ext" and so on."""
    safe = Path(name.replace("\\", "/")).name.strip(" .") or "attachment"
    path = folder / safe
    count = 2
    while path.exists() or path.is_symlink():
        stem, dot, ending = safe.rpartition(".")
        path = folder / (f"{stem} ({count}){dot}{ending}" if stem else f"{safe} ({count})")
        count += 1
    return path


def keep(source: Path, target: Path) -> Path:
    """Copy ``source`` to ``target`` unless that exists; then beside it under a free name."""
    while True:
        try:
            with source.open("rb") as read, target.open("xb") as write:
                shutil.copyfileobj(read, write)
            return target
        except FileExistsError:
            target = free_path(target.parent, target.name)


class AttachmentStrip(QWidget):
    """One button per attachment, and "Save all" when there are several."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._place: PlaceId | None = None
        self._attachments: tuple[Attachment, ...] = ()
        self._flow = FlowLayout(self, gap=10)
        self.setAccessibleName(tr("Attachments"))

    def show_attachments(self, place: PlaceId, attachments: Sequence[Attachment]) -> None:
        """Show the files of a message; pictures shown inside the text are left out."""
        self._place = place
        self._attachments = tuple(a for a in attachments if not (a.inline and a.content_id))
        self._flow.clear()
        for attachment in self._attachments:
            self._flow.addWidget(self._button(attachment))
        if len(self._attachments) > 1:
            every = button(tr("Save all"), icon=self._context.icons.icon("download"))
            every.clicked.connect(self._save_all)
            self._flow.addWidget(every)
        self.setVisible(bool(self._attachments))

    def _button(self, attachment: Attachment) -> QPushButton:
        icon = "triangle-alert" if attachment.risky else icon_for(attachment.content_type)
        role = "warning" if attachment.risky else "text"
        name, weight = attachment.name, size(attachment.size)
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 320)
        picture = self._context.icons.icon(icon, role)
        made = button(f"{shown}   {weight}".replace("&", "&&"), icon=picture)
        made.setAccessibleName(tr("Attachment {name}, {size}", name=name, size=weight))
        made.setToolTip(tip(name))
        made.clicked.connect(partial(self._open, attachment))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(partial(self._menu, attachment, made))
        return made

    def _menu(self, attachment: Attachment, at: QWidget, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), partial(self._open, attachment))
        menu.addAction(tr("Save as…"), partial(self._save, attachment))
        menu.popup(at.mapToGlobal(position))

    def _open(self, attachment: Attachment) -> None:
        if not attachment.risky:
            self._open_now(attachment)
            return
        ask = QMessageBox(self.window())
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.setIcon(QMessageBox.Icon.Warning)
        ask.setWindowTitle(tr("Open this file?"))
        ask.setTextFormat(Qt.TextFormat.PlainText)
        ask.setText(tr("“{name}” can run programs on this computer.", name=attachment.name))
        ask.setInformativeText(tr("Open it only if you expected it and know the sender."))
        yes = ask.addButton(tr("Open anyway"), QMessageBox.ButtonRole.AcceptRole)
        save = ask.addButton(tr("Save instead"), QMessageBox.ButtonRole.ActionRole)
        no = ask.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        ask.setDefaultButton(no)
        ask.setEscapeButton(no)

        def answered(pressed: object) -> None:
            if pressed is yes:
                self._open_now(attachment)
            elif pressed is save:
                self._save(attachment)

        ask.buttonClicked.connect(answered)
        ask.open()

    def _open_now(self, attachment: Attachment) -> None:
        if self._place is None:
            return
        future = self._context.engine.part(self._place, attachment.part)
        self._context.work.then(self, future, self._hand_over)

    def _hand_over(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.bar.say(tr("No program on this computer opens this kind of file."))

    def _save(self, attachment: Attachment) -> None:
        start = free_path(_downloads(), attachment.name)
        dialog = QFileDialog(self.window(), tr("Save attachment"), str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._save_to([attachment], [Path(path)]))
        dialog.open()

    def _save_all(self) -> None:
        dialog = QFileDialog(self.window(), tr("Save all attachments"), str(_downloads()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self._attachments
        dialog.fileSelected.connect(
            lambda folder: self._save_to(chosen, [Path(folder) / Path(a.name).name for a in chosen])
        )
        dialog.open()

    def _save_to(self, attachments: Sequence[Attachment], paths: Sequence[Path]) -> None:
        place, engine = self._place, self._context.engine
        if place is None:
            return
        futures = [engine.part(place, a.part) for a in attachments]

        def copy() -> list[Path]:
            pairs = zip(futures, paths, strict=True)
            return [keep(future.result(timeout=300), free(path)) for future, path in pairs]

        def free(path: Path) -> Path:
            return free_path(path.parent, path.name)

        def done(saved: list[Path]) -> None:
            where = saved[0].parent.name if saved else ""
            text = plural(
                "1 file saved to {where}", "%n files saved to {where}", len(saved), where=where
            )
            self._context.bar.say(text)

        self._context.work.then(self, engine.query(copy), done)


def _downloads() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
