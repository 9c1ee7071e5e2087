"""Tags: name, colour and order; the first nine have the keys 1 to 9."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.tags import Tag
from app.engine.tags import COLORS
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail.tags import MOST_KEYS, dot, tag_book, title
from app.ui.name_dialog import ask_name
from app.ui.parts import button, clear, column, label, row, tool
from app.ui.words import plural, tr


class TagsPage(QWidget):
    """Changes count at once; what other clients see is the keyword, which stays."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._book = tag_book(context)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(t.XS)
        self.new = button(tr("New tag"), icon=context.icons.icon("plus", "text"))
        self.new.clicked.connect(self._on_new)
        self.setLayout(
            column(
                label(tr("Tags"), "title"),
                label(
                    tr(
                        "Tags are kept on the mail server, so that other programs see them too."
                        " Names, colours and order are kept on this computer."
                    ),
                    "small",
                    wrap=True,
                ),
                self._lines,
                row(self.new, None),
                None,
                spacing=t.M,
            )
        )
        self._book.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        clear(self._lines)
        for position, tag in enumerate(self._book.tags):
            self._lines.addWidget(self._line(position, tag))

    def _line(self, position: int, tag: Tag) -> QWidget:
        icons, name = self._context.icons, title(tag)
        key = label(str(position + 1) if position < MOST_KEYS else "", "chip")
        key.setFixedWidth(22)
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        color = QToolButton()
        color.setIcon(dot(tag, self._context.theme, 16, self.devicePixelRatioF()))
        color.setIconSize(QSize(16, 16))
        color.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        color.setAccessibleName(tr("Colour of {name}", name=name))
        color.setToolTip(tr("Colour"))
        color.setMenu(self._colors(color, tag))
        field = QLineEdit(name)
        field.setAccessibleName(tr("Name of the tag"))
        field.setMaxLength(60)
        field.editingFinished.connect(lambda: self._rename(tag, field))
        up = tool(icons.icon("chevron-up"), tr("Move {name} up", name=name))
        up.setEnabled(position > 0)
        up.clicked.connect(partial(self._move, position, -1))
        down = tool(icons.icon("chevron-down"), tr("Move {name} down", name=name))
        down.setEnabled(position < len(self._book.tags) - 1)
        down.clicked.connect(partial(self._move, position, 1))
        delete = tool(icons.icon("trash-2"), tr("Delete {name}", name=name))
        delete.clicked.connect(partial(self._on_delete, tag))
        made = QWidget()
        inner = row(key, color, spacing=t.S)
        inner.addWidget(field, 1)
        for widget in (up, down, delete):
            inner.addWidget(widget)
        made.setLayout(inner)
        return made

    def _colors(self, owner: QWidget, tag: Tag) -> QMenu:
        menu = QMenu(owner)
        for number, color in enumerate(COLORS, 1):
            made = menu.addAction(tr("Colour {n}", n=number), partial(self._paint, tag, color))
            made.setIcon(dot(Tag("", "", color), self._context.theme, 14, self.devicePixelRatioF()))
        menu.addSeparator()
        menu.addAction(tr("Other …"), partial(self._choose_color, tag))
        return menu

    def _paint(self, tag: Tag, color: str) -> None:
        self._context.work.then(self, self._context.engine.change_tag(tag.keyword, color=color))

    def _choose_color(self, tag: Tag) -> None:
        dialog = QColorDialog(QColor(tag.color or "#808080"), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda c: self._paint(tag, c.name()))
        dialog.open()

    def _rename(self, tag: Tag, field: QLineEdit) -> None:
        wanted = " ".join(field.text().split())
        if not wanted or wanted == title(tag):
            field.setText(title(tag))
            return

        def failed(error: BaseException) -> None:
            field.setText(title(tag))
            self._context.work.failed_quietly.emit(error)

        engine = self._context.engine
        self._context.work.then(self, engine.change_tag(tag.keyword, name=wanted), None, failed)

    def _move(self, position: int, by: int) -> None:
        order = [tag.keyword for tag in self._book.tags]
        order.insert(position + by, order.pop(position))
        self._context.work.then(self, self._context.engine.arrange_tags(order))

    def _on_new(self) -> None:
        engine = self._context.engine
        ask_name(
            self,
            tr("Name of the tag"),
            "",
            tr("Make"),
            lambda name: self._context.work.then(self, engine.add_tag(name)),
        )

    def _on_delete(self, tag: Tag) -> None:
        engine = self._context.engine
        count = engine.query(lambda: engine.tagged(tag.keyword))
        self._context.work.then(self, count, partial(self._ask_delete, tag))

    def _ask_delete(self, tag: Tag, count: int) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Delete tag?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        if count:
            text = plural(
                "Delete the tag “{name}”? It is taken off 1 message.",
                "Delete the tag “{name}”? It is taken off %n messages.",
                count,
                name=title(tag),
            )
        else:
            text = tr("Delete the tag “{name}”? No message has it.", name=title(tag))
        box.setText(text)
        yes = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.buttonClicked.connect(lambda b: self._delete(tag) if b is yes else None)
        box.open()

    def _delete(self, tag: Tag) -> None:
        engine, bar, work = self._context.engine, self._context.bar, self._context.work

        def undo(batch: object) -> None:
            work.then(self.window(), engine.undo(batch))  # type: ignore[arg-type]

        def done(batch: object) -> None:
            bar.offer(tr("Tag {name} deleted", name=title(tag)), tr("Undo"), lambda: undo(batch))

        work.then(self.window(), engine.delete_tag(tag.keyword), done)
