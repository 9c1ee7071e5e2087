"""One person's card: picture, name, every field with what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.base.addresses import is_address
from app.domain.mail import Address
from app.domain.pim import CardFields, Collection, Contact, LabelledValue
from app.ui import tokens as t
from app.ui.contacts import photos as pictures
from app.ui.contacts import wording
from app.ui.contacts.model import shown_name
from app.ui.contacts.photos import Photos
from app.ui.contacts.together import TogetherView
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.parts import Elided, button, clear, column, label, line, row, tool, widgets
from app.ui.words import tip, tr

WIDTH = 680
PICTURE = 84
LABEL_WIDTH = 92
LONG_WORD = 40
MOST_CHIP = 40


class Portrait(QWidget):
    """The picture of a contact, large."""

    def __init__(self, context: Context, photos: Photos) -> None:
        super().__init__()
        self._context = context
        self._photos = photos
        self._contact: Contact | None = None
        self.setFixedSize(PICTURE, PICTURE)
        photos.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self.update)

    def show_contact(self, contact: Contact) -> None:
        self._contact = contact
        self.setAccessibleName(tr("Picture of {name}", name=shown_name(contact)))
        self.update()

    def _on_arrived(self, id: int) -> None:
        if self._contact is not None and self._contact.id == id:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._contact is None:
            return
        painter = QPainter(self)
        area = QRectF(0.5, 0.5, PICTURE - 1, PICTURE - 1)
        pictures.paint(painter, area, self._contact, self._photos, self._context.theme)
        painter.end()


class CardView(QScrollArea):
    """Shows one card; asks the engine for its fields off the UI thread."""

    shown = Signal(object)  # CardFields

    def __init__(self, context: Context, photos: Photos) -> None:
        super().__init__()
        self._context = context
        self.contact: Contact | None = None
        self.fields: CardFields | None = None
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Contact"))
        self.portrait = Portrait(context, photos)
        self.name = _narrowing(label("", "subject", wrap=True, select=True))
        self.work = _narrowing(label("", "muted", wrap=True, select=True))
        chips = QWidget()
        self._chips = FlowLayout(chips, gap=t.S, line_gap=t.XS)
        icons = context.icons
        self.write = button(tr("Write"), "main", icons.icon("mail", "on_accent"))
        self.write.clicked.connect(lambda: context.actions.trigger("contacts.write"))
        self.edit = button(tr("Edit"), "", icons.icon("pencil"))
        self.edit.clicked.connect(lambda: context.actions.trigger("contacts.edit"))
        self.delete = button(tr("Delete"), "", icons.icon("trash-2"))
        self.delete.clicked.connect(lambda: context.actions.trigger("contacts.delete"))
        words = column(self.name, self.work, spacing=t.XS)
        words.addSpacing(t.XS)
        words.addWidget(chips)
        head = row(spacing=t.L)
        head.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._what = ""  # of the row above: its picture is shown once
        self._pictures = {
            tr("E-mail"): "mail",
            tr("Phone"): "phone",
            tr("Address"): "map-pin",
            tr("Web"): "globe",
            tr("Nickname"): "user-round",
            tr("Birthday"): "cake",
            tr("Note"): "file-text",
        }
        self._card = QFrame()
        self._card.setObjectName("card")
        self._fields = QVBoxLayout(self._card)
        self._fields.setContentsMargins(t.L, t.XS, t.S, t.XS)
        self._fields.setSpacing(0)
        self.together = TogetherView(context)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        content = column(head, t.L, spacing=0)
        content.addLayout(row(self.write, self.edit, self.delete, None))
        content.addSpacing(t.L)
        content.addWidget(self._card)
        content.addSpacing(t.XL)
        content.addWidget(self.together)
        content.addStretch(1)
        inner.setLayout(content)
        page = QWidget()
        page.setObjectName("panel")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(30, t.XL, t.XL, t.XL)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        self.setWidget(page)
        self._card.hide()
        context.theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        """Draw the pictures of the rows in the new colours."""
        if self.fields is not None:
            clear(self._fields)
            self._fill(self.fields)

    def show_contact(self, contact: Contact, book: Collection | None) -> None:
        """Show a contact; what the list knows at once, the rest when it has been read."""
        other = self.contact is None or self.contact.id != contact.id
        self.contact = contact
        if other:
            self.fields = None
            self._card.hide()
            self.work.setText("")
            self.verticalScrollBar().setValue(0)
        self.portrait.show_contact(contact)
        self.name.setText(shown_name(contact))
        self.setAccessibleDescription(shown_name(contact))
        self._show_chips(contact, book)
        self.write.setEnabled(bool(wording.first_address(contact.emails)))
        writable = book is not None and not book.read_only
        self.edit.setVisible(writable)
        self.delete.setVisible(writable)
        engine, id = self._context.engine, contact.id
        self._context.work.then(
            self, engine.query(lambda: engine.card(id)), lambda f: self._show_fields(id, f)
        )
        self.together.show_person(id, shown_name(contact), contact.emails)

    def forget(self) -> None:
        self.contact = None
        self.fields = None
        self.together.forget()

    def _show_chips(self, contact: Contact, book: Collection | None) -> None:
        self._chips.clear()
        words = list(contact.groups[:6])
        if contact.is_group:
            words.insert(0, tr("Group"))
        if book is not None:
            words.append(tr("can only be read") if book.read_only else book.name)
        if contact.pending:
            words.append(tr("Not yet on the server"))
        for word in words:
            if word:
                self._chips.addWidget(label(wording.clean(word)[:MOST_CHIP], "chip"))

    def _show_fields(self, id: int, fields: CardFields) -> None:
        if self.contact is None or self.contact.id != id:
            return
        if fields != self.fields:
            self.fields = fields
            parts = [p for p in (fields.title, fields.organization) if p]
            self.work.setText(wording.clean(", ".join(parts)))
            self.work.setVisible(bool(parts))
            clear(self._fields)
            self._fill(fields)
            self._card.setVisible(self._fields.count() > 0)
        self.shown.emit(fields)

    # fields

    def _fill(self, fields: CardFields) -> None:
        name = fields.name
        self._what = ""
        for value in fields.emails:
            if not is_address(value.value):
                self._add(tr("E-mail"), value, value.value, [], tr("This is not an e-mail address"))
                continue
            address = Address(name, value.value)
            write = self._tool(
                "mail",
                tr("Write to {address}", address=value.value),
                lambda a=address: self._context.windows.write_to((a,)),
            )
            self._add(tr("E-mail"), value, value.value, [write])
        self._separate()
        for value in fields.phones:
            number = value.value
            call = self._tool(
                "phone", tr("Call {number}", number=number), lambda n=number: _call(n)
            )
            self._add(tr("Phone"), value, number, [call])
        self._separate()
        for value in fields.addresses:
            self._add(tr("Address"), value, wording.postal_lines(value.value), [])
        self._separate()
        for value in fields.urls:
            tools = []
            if _is_web(value.value):
                tools.append(
                    self._tool(
                        "external-link",
                        tr("Open {url}", url=value.value),
                        lambda u=value.value: QDesktopServices.openUrl(QUrl(u)),
                    )
                )
            self._add(tr("Web"), value, value.value, tools)
        self._separate()
        if fields.nickname:
            self._add(tr("Nickname"), None, fields.nickname, [])
        if fields.birthday:
            self._add(tr("Birthday"), None, wording.birthday_shown(fields.birthday), [])
        self._separate()
        if fields.note:
            self._add(tr("Note"), None, fields.note, [])
        last = next(iter(reversed(widgets(self._fields))), None)
        if last is not None and last.objectName() == "line":
            self._fields.removeWidget(last)
            last.setParent(None)
            last.deleteLater()

    def _separate(self) -> None:
        """Draw a hairline between groups, never two and never at the top."""
        last = next(iter(reversed(widgets(self._fields))), None)
        if last is not None and last.objectName() != "line":
            self._fields.addWidget(line())

    def _add(
        self,
        what: str,
        value: LabelledValue | None,
        text: str,
        tools: list[QToolButton],
        wrong: str = "",
    ) -> None:
        word = wording.kind(value) if value is not None else ""
        kind = wording.kind_title(word) if word else ""
        title = label(kind or what, "muted")
        title.setFixedWidth(LABEL_WIDTH)
        title.setToolTip(what)
        shown = _narrowing(_shown(wording.clean(text)))
        shown.setAccessibleName(", ".join(p for p in (what, kind, text) if p))
        if value is not None and "pref" in value.types:
            (title if isinstance(shown, Elided) else shown).setToolTip(tr("Preferred"))
        elif max(map(len, text.split()), default=0) > LONG_WORD:
            shown.setToolTip(tip(wording.clean(text)))  # it cannot be broken and may be cut off
        copy = self._tool("copy", tr("Copy {what}", what=what), lambda: self._copy(text))
        first = what != self._what
        self._what = what
        picture = QLabel()
        picture.setFixedWidth(t.ICON)
        if first and what in self._pictures:
            picture.setPixmap(self._context.icons.icon(self._pictures[what]).pixmap(QSize(16, 16)))
        top = Qt.AlignmentFlag.AlignTop
        inner = QHBoxLayout()
        inner.setContentsMargins(0, 5, 0, 5)
        inner.setSpacing(2)
        for part, stretch in ((picture, 0), (title, 0), (shown, 1)):
            part.setContentsMargins(0, 6 if part is picture else 4, 4, 4)
            part.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
            inner.addWidget(part, stretch)  # an aligned cell would cut wrapped text to one line
        for made in (*tools, copy):
            inner.addWidget(made, 0, top)
        holder = QWidget()
        holder.setLayout(inner)
        self._fields.addWidget(holder)
        if wrong:
            shown.setProperty("role", "danger")
            words = _narrowing(label(wrong, "small", wrap=True))
            words.setContentsMargins(t.ICON + LABEL_WIDTH + 4, 0, 4, 6)
            self._fields.addWidget(words)

    def _tool(self, icon: str, name: str, run: object) -> QToolButton:
        assert callable(run)
        made = tool(self._context.icons.icon(icon), name)
        made.setIconSize(QSize(t.ICON_SMALL, t.ICON_SMALL))
        made.clicked.connect(lambda: run())
        return made

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.bar.say(tr("Copied"), seconds=2)


def _shown(text: str) -> QLabel:
    """Return the label of a value; one word cannot be broken and ends with an ellipsis."""
    if len(text.split()) != 1:
        return label(text, wrap=True, select=True)
    made = Elided()
    made.setText(text)
    return made


def _narrowing(made: QLabel) -> QLabel:
    """Let a label be narrower than its longest word, which may be a very long one."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def _is_web(url: str) -> bool:
    return QUrl(url).scheme().lower() in ("http", "https")


def _call(number: str) -> None:
    digits = "".join(c for c in number if c.isdigit() or c in "+*#")
    QDesktopServices.openUrl(QUrl(f"tel:{digits}"))
