"""The editor of a card: a page in place of the card, not a dialog.

Only what was changed is written, on top of what the card says at that moment, so that a change
that came from the server meanwhile stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as names_of
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.base.addresses import is_address
from app.domain.ids import BatchId, CollectionId, ItemId
from app.domain.pim import CardFields, Collection
from app.ui import tokens as t
from app.ui.contacts import wording
from app.ui.contacts.together import Elided
from app.ui.contacts.value_rows import PlaceRow, ValueSection
from app.ui.context import Context
from app.ui.parts import button, column, label, line, pane_header, restyle, row
from app.ui.sentences import of_error
from app.ui.words import tr

WIDTH = 620


class GroupsField(QLineEdit):
    """Names with commas between them; completes the one being typed."""

    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        self._first: tuple[str, ...] = ()
        self._whole = ""
        self.words = QCompleter(self._known, self)
        self.words.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words.setWidget(self)
        self.words.activated.connect(self._take)
        self.textEdited.connect(lambda _t: self._complete())

    def show_groups(self, groups: tuple[str, ...], known: Sequence[str]) -> None:
        self._first = groups
        self._known.setStringList(list(known))
        self._whole = ", ".join(groups)
        self.setText(self._whole)

    def groups(self) -> tuple[str, ...]:
        if self.text() == self._whole:
            return self._first  # a name may hold a comma itself
        found = (" ".join(part.split()) for part in self.text().split(","))
        return tuple(dict.fromkeys(part for part in found if part))

    def _complete(self) -> None:
        begun = self.text()[: self.cursorPosition()].rpartition(",")[2].strip()
        self.words.setCompletionPrefix(begun)
        popup = self.words.popup()
        if begun and self.words.completionCount():
            self.words.complete()
        elif popup is not None:
            popup.hide()

    def _take(self, word: str) -> None:
        before = self.text()[: self.cursorPosition()].rpartition(",")[0]
        after = self.text()[self.cursorPosition() :].lstrip(", ")
        start = f"{before}, {word}" if before else word
        self.setText(f"{start}, {after}" if after else start)
        self.setCursorPosition(len(start))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.words.popup()
        if (
            popup is not None
            and popup.isVisible()
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.ignore()  # the completer takes it
            return
        super().keyPressEvent(event)


class Editor(QWidget):
    """Edits one card, or a new one when ``item`` is None."""

    saved = Signal(object, object)  # BatchId, ItemId or None
    refused = Signal()  # it could not be saved, what was written is still there
    left = Signal()  # saved without a change
    cancel_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.item: ItemId | None = None
        self._book: CollectionId | None = None
        self._first = CardFields("")
        self._busy = False
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_fields()
        self._build()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancel_requested)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            save = QShortcut(QKeySequence(keys), self)
            save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            save.activated.connect(self.save)

    def _make_fields(self) -> None:
        context = self._context
        self.title = Elided("", "title")
        self.given = self._text(tr("First name"))
        self.family = self._text(tr("Last name"))
        self.prefix = self._text(tr("Title before the name"))
        self.additional = self._text(tr("Middle names"))
        self.suffix = self._text(tr("After the name"))
        self.shown_as = self._text(tr("Shown as"))
        self.nickname = self._text(tr("Nickname"))
        self.organization = self._text(tr("Organisation"))
        self.role = self._text(tr("Job title"))
        self.birthday = self._text(tr("Birthday"))
        self.birthday.setPlaceholderText(
            tr("such as {example}", example=wording.birthday_shown("1980-05-17"))
        )
        self.groups = GroupsField()
        self.groups.setAccessibleName(tr("Groups"))
        self.groups.setPlaceholderText(tr("Names with commas between them"))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(84)
        self.book = QComboBox()
        self.book.setAccessibleName(tr("Address book"))
        self.emails = ValueSection(context, tr("E-mail"), tr("e-mail"), wording.EMAIL_KINDS)
        self.phones = ValueSection(context, tr("Phone"), tr("phone number"), wording.PHONE_KINDS)
        self.places = ValueSection(
            context, tr("Address"), tr("address"), wording.PLACE_KINDS, PlaceRow
        )
        self.urls = ValueSection(context, tr("Web"), tr("web page"), wording.PLACE_KINDS)
        self.problem = label("", "danger", wrap=True)
        self.problem.setAccessibleName(tr("What is missing"))
        self.problem.hide()
        for field in (self.prefix, self.given, self.additional, self.family, self.suffix):
            field.textEdited.connect(lambda _t: self._propose_name())

    def _text(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setProperty("title", name)
        made.textEdited.connect(lambda _t: self._clear_mark(made))
        return made

    def _build(self) -> None:
        self.save_button = button(tr("Save"), "main")
        self.save_button.setToolTip(tr("Save  Ctrl+S"))
        self.save_button.clicked.connect(self.save)
        self.cancel_button = button(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Cancel  Esc"))
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.more = button(tr("More parts of the name"), "link")
        self.more.clicked.connect(lambda: self._show_more(True))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(t.M)
        grid.setVerticalSpacing(t.S)
        grid.addLayout(self._titled(self.given), 0, 0)
        grid.addLayout(self._titled(self.family), 0, 1)
        self._parts = QWidget()
        self._parts.setLayout(
            row(
                *(self._titled(f) for f in (self.prefix, self.additional, self.suffix)), spacing=t.M
            )
        )
        grid.addWidget(self._parts, 1, 0, 1, 2)
        grid.addWidget(self.more, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(self._titled(self.shown_as), 3, 0)
        grid.addLayout(self._titled(self.nickname), 3, 1)
        grid.addLayout(self._titled(self.organization), 4, 0)
        grid.addLayout(self._titled(self.role), 4, 1)
        second = QGridLayout()
        second.setContentsMargins(0, 0, 0, 0)
        second.setHorizontalSpacing(t.M)
        second.setVerticalSpacing(t.S)
        second.addLayout(self._titled(self.birthday), 0, 0)
        second.addLayout(self._titled(self.groups, tr("Groups")), 0, 1)
        self._book_box = QWidget()
        self._book_box.setLayout(self._titled(self.book, tr("Address book")))
        second.addWidget(self._book_box, 1, 0)
        for layout in (grid, second):
            layout.setColumnStretch(0, 1)
            layout.setColumnStretch(1, 1)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        content = column(self.problem, grid, spacing=t.L)
        for section in (self.emails, self.phones, self.places, self.urls):
            content.addWidget(line())
            content.addWidget(section)
        content.addWidget(line())
        content.addLayout(second)
        content.addLayout(self._titled(self.note, tr("Note")))
        content.addStretch(1)
        inner.setLayout(content)
        page = QWidget()
        page.setObjectName("panel")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(30, t.L, t.XL, t.XL)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setWidget(page)
        head = pane_header(self.title, self.cancel_button, t.S, self.save_button)
        whole = column(head)
        whole.addWidget(self.page, 1)
        self.setLayout(whole)

    def _titled(self, field: QWidget, name: str = "") -> QVBoxLayout:
        title = label(name or str(field.property("title")), "small")
        title.setBuddy(field)
        return column(title, field, spacing=t.XS)

    # what is edited

    def show_card(
        self, item: ItemId, book: CollectionId, fields: CardFields, groups: Sequence[str]
    ) -> None:
        """Edit a card that exists."""
        self._begin(item, fields, groups)
        self._book = book
        self._book_box.hide()
        self.title.set_whole(tr("Edit {name}", name=wording.clean(fields.name) or tr("contact")))
        self.given.setFocus()

    def show_new(
        self,
        books: Sequence[Collection],
        wanted: CollectionId | None,
        groups: Sequence[str],
        first: CardFields | None = None,
    ) -> None:
        """Write a new card; ``books`` are those that can be written to."""
        self._begin(None, CardFields(""), groups)
        self._book = None
        self.book.clear()
        for book in books:
            self.book.addItem(book.name or tr("Address book"), book.id)
        place = self.book.findData(wanted) if wanted is not None else -1
        if place < 0:
            place = next((i for i, b in enumerate(books) if b.is_default), 0)
        self.book.setCurrentIndex(place)
        self._book_box.setVisible(len(books) > 1)
        if first is not None:
            self._fill(first, groups)
        self.emails.show_values(first.emails if first else (), at_least=1)
        self.phones.show_values(first.phones if first else (), at_least=1)
        self._first = self.fields()  # what was there at the beginning need not be asked for
        self.title.set_whole(tr("New contact"))
        self.given.setFocus()

    def _begin(self, item: ItemId | None, fields: CardFields, groups: Sequence[str]) -> None:
        self.item, self._first, self._busy = item, fields, False
        self.problem.hide()
        self.save_button.setEnabled(True)
        self._fill(fields, groups)
        self.page.verticalScrollBar().setValue(0)

    def _fill(self, fields: CardFields, groups: Sequence[str]) -> None:
        for field, text in (
            (self.given, fields.given),
            (self.family, fields.family),
            (self.prefix, fields.prefix),
            (self.additional, fields.additional),
            (self.suffix, fields.suffix),
            (self.shown_as, fields.name),
            (self.nickname, fields.nickname),
            (self.organization, fields.organization),
            (self.role, fields.title),
            (self.birthday, wording.birthday_shown(fields.birthday)),
        ):
            field.setText(text)
            field.setCursorPosition(0)
            self._clear_mark(field)
        self._shown_birthday = self.birthday.text()
        self.groups.show_groups(fields.groups, groups)
        self.note.setPlainText(fields.note)
        self._shown_note = self.note.toPlainText()
        self.emails.show_values(fields.emails)
        for shown in self.emails.rows:  # it may stay as it came, but not unseen
            text = shown.value().value
            if text and not is_address(text):
                shown.set_invalid(True, tr("{text} is not an e-mail address", text=text))
        self.phones.show_values(fields.phones)
        self.places.show_values(fields.addresses)
        self.urls.show_values(fields.urls)
        self._show_more(bool(fields.prefix or fields.additional or fields.suffix))
        self._own_name = bool(fields.name) and fields.name != self._made_up_name()

    def _show_more(self, more: bool) -> None:
        self._parts.setVisible(more)
        self.more.setVisible(not more)
        if more and self.more.hasFocus():
            self.prefix.setFocus()

    def _made_up_name(self) -> str:
        parts = (self.prefix, self.given, self.additional, self.family, self.suffix)
        return " ".join(p.text().strip() for p in parts if p.text().strip())

    def _propose_name(self) -> None:
        """Let "Shown as" follow the parts of the name until the person writes it differently."""
        if not self._own_name:
            self.shown_as.setText(self._made_up_name())

    def fields(self) -> CardFields:
        """Return what the page says now; what was not touched is as it was."""
        first = self._first
        birthday = first.birthday
        if self.birthday.text() != self._shown_birthday:
            birthday = wording.birthday_read(self.birthday.text()) or ""
        note = self.note.toPlainText()
        return CardFields(
            name=self._kept(self.shown_as, first.name),
            given=self._kept(self.given, first.given),
            family=self._kept(self.family, first.family),
            additional=self._kept(self.additional, first.additional),
            prefix=self._kept(self.prefix, first.prefix),
            suffix=self._kept(self.suffix, first.suffix),
            nickname=self._kept(self.nickname, first.nickname),
            organization=self._kept(self.organization, first.organization),
            title=self._kept(self.role, first.title),
            emails=self.emails.values(),
            phones=self.phones.values(),
            addresses=self.places.values(),
            urls=self.urls.values(),
            birthday=birthday,
            note=first.note if note == self._shown_note else note,
            groups=self.groups.groups(),
        )

    @staticmethod
    def _kept(field: QLineEdit, first: str) -> str:
        return first if field.text() == first else field.text().strip()

    @property
    def dirty(self) -> bool:
        """Something was written that is not saved."""
        return self.fields() != self._first or self.birthday.text() != self._shown_birthday

    # saving

    def save(self) -> None:
        """Check and save; tells ``saved``, or ``left`` when there is nothing to save."""
        if self._busy:
            return
        if not self._check():
            self.refused.emit()
            return
        if self.item is not None and not self.dirty:
            self.left.emit()
            return
        self._busy = True
        self.save_button.setEnabled(False)
        new, first, item = self.fields(), self._first, self.item
        engine, work = self._context.engine, self._context.work
        if item is None:
            book = CollectionId(self.book.currentData())
            future = engine.save_contact(book, new)
            work.then(self, future, lambda batch: self._on_saved(batch, None), self._on_failed)
            return
        assert self._book is not None
        book = self._book

        def go(now: CardFields) -> None:
            future = engine.save_contact(book, _on_top(now, first, new), item=item)
            work.then(self, future, lambda batch: self._on_saved(batch, item), self._on_failed)

        work.then(self, engine.query(lambda: engine.card(item)), go, self._on_failed)

    def _on_saved(self, batch: BatchId, item: ItemId | None) -> None:
        self._busy = False
        self.save_button.setEnabled(True)
        self._first = self.fields()
        self._shown_birthday = self.birthday.text()
        self.saved.emit(batch, item)

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        self.save_button.setEnabled(True)
        self._say(str(of_error(error)))
        self.refused.emit()

    def _check(self) -> bool:
        """Mark what cannot be saved; the first such field gets the focus."""
        wrong: list[tuple[QWidget, str]] = []
        now = self.fields()
        named = (now.name, now.given, now.family, now.organization, now.nickname)
        if not any(named) and not now.emails and not now.phones:
            wrong.append((self.given, tr("A contact needs a name, an address or a number.")))
        for line_ in self.emails.rows:
            text = line_.value().value
            bad = bool(text) and not is_address(text)
            line_.set_invalid(bad, tr("{text} is not an e-mail address", text=text) if bad else "")
            if bad and line_.edited:
                wrong.append((line_.text, tr("{text} is not an e-mail address", text=text)))
        changed = self.birthday.text() != self._shown_birthday
        if changed and wording.birthday_read(self.birthday.text()) is None:
            example = wording.birthday_shown("1980-05-17")
            words = tr("The birthday cannot be read. Write it like {example}.", example=example)
            wrong.append((self.birthday, words))
        for field, _words in wrong:
            field.setProperty("invalid", True)
            restyle(field)
        if not wrong:
            self.problem.hide()
            return True
        self._say(wrong[0][1])
        wrong[0][0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.ensureWidgetVisible(wrong[0][0])
        return False

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.page.ensureWidgetVisible(self.problem)

    def _clear_mark(self, field: QLineEdit) -> None:
        if field is self.shown_as and field.isModified():
            self._own_name = bool(field.text().strip())
        if field.property("invalid"):
            field.setProperty("invalid", False)
            restyle(field)


def _on_top(now: CardFields, first: CardFields, new: CardFields) -> CardFields:
    """Return the card of now with the fields that were changed between ``first`` and ``new``."""
    changed = {
        f.name: getattr(new, f.name)
        for f in names_of(CardFields)
        if getattr(new, f.name) != getattr(first, f.name)
    }
    return replace(now, **changed)
