"""The composer: one window per draft.

The draft is saved every few seconds while it changes; closing keeps it in Drafts. Limits are
checked while typing; Send explains what to do when one is over. What has been sent can be taken
back for some seconds from the message bar of the main window.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain.accounts import Account
from app.domain.ids import BatchId, PlaceId
from app.domain.limits import SendCheck, Severity
from app.domain.mail import Address, Draft, DraftAttachment
from app.rules.doubts import Doubt, doubts_about
from app.ui import tokens as t
from app.ui.composer.doubts import ask, ask_to_throw_away
from app.ui.composer.heading import heading
from app.ui.composer.keeping import keep, keep_if_refused, wait_also_for
from app.ui.composer.limits_line import LimitsLine, explain
from app.ui.composer.recipient_area import area_of
from app.ui.composer.recipients import RecipientField, explain_wrong
from app.ui.composer.sending import refusal, say_not_sent, send
from app.ui.composer.watch import watch_button
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.mail.attachments import icon_for
from app.ui.parts import Elided, button, column, label, line, restyle, row, tool
from app.ui.sentences import of_error
from app.ui.words import number, plural, size, tip, tr
from app.ui.work import Debounce

if TYPE_CHECKING:
    from app.engine.keyring import KeyState

SAVE_AFTER_MS = 3000
CHECK_AFTER_MS = 150
MANY_VISIBLE = 12  # addresses in To and Cc from which Bcc is proposed
LABEL_WIDTH = 58


class ComposerWindow(QWidget):
    """Owns one draft until it is sent, kept or thrown away."""

    alive: set[ComposerWindow] = set()  # keeps open composers; they have no parent of their own

    def __init__(
        self, context: Context, main: QWidget, draft: Draft, *, above_quote: bool = False
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.resize(QSize(860, 660))
        self._context = context
        self._main = main
        self._draft = draft
        self._reopened = draft.draft_place is not None
        self._attachments = list(draft.attachments)
        self._changed = False
        self._saving = False
        self._under_way: Future[PlaceId] | None = None  # a save whose result has not come yet
        self._sent = False
        self._leaving = False  # Send or Throw away asks, waits for a save, or runs
        self._queueing: Future[BatchId] | None = None
        self._after_save: Callable[[], None] | None = None
        self._check_asked = 0
        self._keys: dict[str, KeyState] = {}
        self._accounts = [a for a in context.engine.accounts() if a.settings.smtp is not None]
        self._build()
        self._fill(draft)
        self._save_soon = Debounce(SAVE_AFTER_MS, self._save, self)
        self._check_soon = Debounce(CHECK_AFTER_MS, self._check, self)
        self._connect()
        ComposerWindow.alive.add(self)
        self._check()
        self._focus(above_quote=above_quote)

    # building

    def _build(self) -> None:
        icons = self._context.icons
        self.heading = Elided("title")
        self.saved = label("", "chip")
        self.saved.hide()
        self.later = button(tr("Send later"), icon=icons.icon("clock", "text"))
        self.watch = watch_button(self._context)
        self.send = button(tr("Send"), "main", icons.icon("send", "on_accent"))
        self.send.setToolTip(tr("Send  Ctrl+Enter"))
        head = QWidget()
        head.setObjectName("side")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setLayout(
            row(
                self.heading,
                self.saved,
                None,
                self.watch.widget,
                self.later,
                self.send,
                margins=(20, 9, 20, 9),
            )
        )
        self.origin = QComboBox()
        self.origin.setProperty("role", "bare")
        self.origin.setAccessibleName(tr("From"))
        for account in self._accounts:
            s = account.settings
            self.origin.addItem(str(Address(s.name, s.address)), account.id)
        self.to = RecipientField(self._context, tr("To"))
        self.cc = RecipientField(self._context, tr("Cc"))
        self.bcc = RecipientField(self._context, tr("Bcc"))
        self.more = button(tr("Cc Bcc"), "link")
        self.more.setAccessibleName(tr("Show Cc and Bcc"))
        self.subject = QLineEdit()
        self.subject.setProperty("role", "bare")
        self.subject.setFont(self._context.theme.font(bold=True))
        self.subject.setAccessibleName(tr("Subject"))
        self._cc_row = self._line(tr("Cc"), self.cc)
        self._bcc_row = self._line(tr("Bcc"), self.bcc)
        self.limits = LimitsLine(self._context)
        self.attach = tool(icons.icon("paperclip"), tr("Attach files"))
        self.sign = tool(icons.icon("shield-check"), tr("Sign"), checkable=True)
        self.encrypt = tool(icons.icon("lock"), tr("Encrypt"), checkable=True)
        self.discard = tool(icons.icon("trash-2"), tr("Throw away"))
        tools = row(
            self.attach,
            self.sign,
            self.encrypt,
            None,
            self.discard,
            margins=(16, 4, 16, 4),
            spacing=6,
        )
        self.body = QPlainTextEdit()
        self.body.setProperty("role", "bare")
        self.body.setAccessibleName(tr("Message"))
        self.body.setFont(self._context.theme.font(14))
        self.body.setTabChangesFocus(True)
        self.body.setMaximumWidth(t.READING_WIDTH - 100)
        self.body.setStyleSheet("QPlainTextEdit { padding: 0; }")
        self._files = QWidget()
        self._flow = FlowLayout(self._files, gap=10)
        body_column = column(margins=(28, 18, 28, 12), spacing=t.M)
        body_row = row(spacing=0)
        body_row.addWidget(self.body, 1)
        body_row.addStretch(0)
        body_column.addLayout(body_row, 1)
        body_column.addWidget(self._files)
        self.hint = label("", "small")
        self.to_bcc = button(tr("Move to Bcc"), "link")
        self.undo_words = label("", "small")
        foot = QWidget()
        foot.setObjectName("statusLine")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(t.STATUS_HEIGHT)
        foot.setLayout(row(self.hint, self.to_bcc, None, self.undo_words, margins=(20, 0, 20, 0)))
        to_row = self._line(tr("To"), self.to, self.more)
        outer = column(head, line(), self._line(tr("From"), self.origin), line(), to_row, line())
        outer.addWidget(self._cc_row)
        outer.addWidget(self._bcc_row)
        outer.addWidget(self._line(tr("Subject"), self.subject))
        outer.addWidget(line())
        outer.addWidget(self.limits)
        outer.addWidget(line())
        outer.addLayout(tools)
        outer.addWidget(line())
        outer.addLayout(body_column, 1)
        outer.addWidget(line())
        outer.addWidget(foot)
        self.setLayout(outer)
        order = (self.to.entry, self.cc.entry, self.bcc.entry, self.subject, self.body, self.more)
        for first, second in itertools.pairwise(order):
            QWidget.setTabOrder(first, second)

    def _line(self, name: str, field: QWidget, *more: QWidget) -> QWidget:
        title = label(name, "muted")
        title.setFixedWidth(LABEL_WIDTH)
        title.setBuddy(field)
        inner = row(title, margins=(20, 2, 20, 2), spacing=t.XS)
        inner.addWidget(area_of(field), 1)
        for widget in more:
            inner.addLayout(column(t.XS, widget, None))
        if isinstance(field, RecipientField):  # beside the first line, however many there are
            title.setFixedHeight(36)
            inner.setAlignment(title, Qt.AlignmentFlag.AlignTop)
        made = QWidget()
        made.setMinimumHeight(34)
        made.setLayout(inner)
        return made

    def _fill(self, draft: Draft) -> None:
        index = self.origin.findData(draft.account)
        self.origin.setCurrentIndex(max(0, index))
        self.to.set_people(draft.to)
        self.cc.set_people(draft.cc)
        self.bcc.set_people(draft.bcc)
        self._show_copies(bool(draft.cc or draft.bcc))
        self.subject.setText(draft.subject)
        self.body.setPlainText(draft.text)
        self.sign.setChecked(draft.sign or draft.encrypt)
        self.encrypt.setChecked(draft.encrypt)
        self.watch.choose(draft.watch)
        self._show_files()
        self._retitle()
        self._show_undo()

    def _connect(self) -> None:
        for field in (self.to, self.cc, self.bcc):
            field.changed.connect(self._on_edit)
        self.subject.textEdited.connect(lambda _t: self._on_edit())
        self.subject.textChanged.connect(lambda _t: self._retitle())
        self.body.textChanged.connect(self._on_edit)
        self.origin.currentIndexChanged.connect(lambda _i: self._on_edit())
        self.origin.currentIndexChanged.connect(lambda _i: self._show_undo())
        self.watch.changed = self._on_edit
        self.sign.toggled.connect(lambda _on: self._on_edit())
        self.encrypt.toggled.connect(self._on_encrypt)
        self.more.clicked.connect(lambda: self._show_copies(True))
        self.attach.clicked.connect(self._on_attach)
        self.discard.clicked.connect(self._on_discard)
        self.send.clicked.connect(lambda: self._on_send(None))
        self.to_bcc.clicked.connect(self._on_to_bcc)
        menu = QMenu(self)
        self.later.setMenu(menu)
        menu.aboutToShow.connect(self._fill_later)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            sending = QShortcut(QKeySequence(keys), self, lambda: self._on_send(None))
            sending.setAutoRepeat(False)
        QShortcut(QKeySequence("Ctrl+S"), self, self._save)
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        QShortcut(QKeySequence("Ctrl+Shift+A"), self, self._on_attach)

    def _focus(self, *, above_quote: bool) -> None:
        if not self.to.people():
            self.to.setFocus()
        elif not self.subject.text():
            self.subject.setFocus()
        else:
            self.body.setFocus()
        if above_quote:
            self.body.moveCursor(QTextCursor.MoveOperation.Start)

    # the draft

    def draft(self) -> Draft:
        """Return the draft as it is now."""
        account = self._account()
        s = account.settings if account else None
        return replace(
            self._draft,
            account=account.id if account else self._draft.account,
            sender=Address(s.name, s.address) if s else self._draft.sender,
            to=self.to.people(),
            cc=self.cc.people(),
            bcc=self.bcc.people(),
            subject=self.subject.text(),
            text=self.body.toPlainText(),
            attachments=tuple(self._attachments),
            sign=self.sign.isChecked(),
            encrypt=self.encrypt.isChecked(),
            watch=self.watch.until,
        )

    def _account(self) -> Account | None:
        id = self.origin.currentData()
        return next((a for a in self._accounts if a.id == id), None)

    def _on_edit(self) -> None:
        self._changed = True
        self.saved.hide()
        self._save_soon()
        self._check_soon()

    def _retitle(self) -> None:
        self.setWindowTitle(self.subject.text() or tr("New message"))
        words = heading(self._draft, self.subject.text(), reopened=self._reopened)
        self.heading.setText(words)

    def _show_copies(self, shown: bool) -> None:
        self._cc_row.setVisible(shown)
        self._bcc_row.setVisible(shown)
        self.more.setVisible(not shown)

    def _show_undo(self) -> None:
        account = self._account()
        seconds = account.settings.undo_seconds if account else 0
        self.undo_words.setText(tr("Undo send: {n} s", n=number(seconds)) if seconds else "")

    def _on_encrypt(self, on: bool) -> None:
        if on:
            self.sign.setChecked(True)
        self._on_edit()

    # limits

    def _check(self) -> None:
        self._check_asked += 1
        asked, draft, engine = self._check_asked, self.draft(), self._context.engine

        def read() -> tuple[SendCheck, dict[str, KeyState]]:
            people = (*draft.to, *draft.cc, *draft.bcc) if draft.encrypt else ()
            return engine.check(draft), engine.key_states({p.addr for p in people})

        def show(found: tuple[SendCheck, dict[str, KeyState]]) -> None:
            if asked == self._check_asked:
                self._keys = found[1]
                self._show_check(found[0])

        self._context.work.then(self, engine.query(read), show, lambda _e: None)

    def _show_check(self, check: SendCheck) -> None:
        self.limits.show_check(check)
        for field in (self.to, self.cc, self.bcc):
            field.show_keys(self._keys)
        without = [addr for addr, state in self._keys.items() if state != "usable"]
        over = [v for v in check.verdicts if v.severity is Severity.OVER]
        near = [v for v in check.verdicts if v.kind == "attachment_soft"]
        visible = len(self.to.people()) + len(self.cc.people())
        wrong = self._wrong()
        self.to_bcc.setVisible(visible >= MANY_VISIBLE and not over and not wrong)
        self.hint.setProperty("role", "danger" if wrong else "small")
        restyle(self.hint)
        if wrong:
            self.hint.setText(explain_wrong(wrong))
        elif over:
            self.hint.setText(explain(over[0]))
        elif without:
            self.to_bcc.hide()
            self.hint.setText(
                plural(
                    "{who} has no usable key: the message cannot be encrypted.",
                    "%n recipients have no usable key: the message cannot be encrypted.",
                    len(without),
                    who=without[0],
                )
            )
        elif visible >= MANY_VISIBLE:
            self.hint.setText(tr("{n} visible addresses: put them in Bcc?", n=number(visible)))
        elif near and near[0].severity is not Severity.OK:
            self.hint.setText(explain(near[0]))
        else:
            self.hint.setText("")

    def _on_to_bcc(self) -> None:
        people = self.to.take_all() + self.cc.take_all()
        self._show_copies(True)
        self.bcc.set_people(self.bcc.people() + people)

    # files

    def _on_attach(self) -> None:
        dialog = QFileDialog(self, tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    def add_files(self, paths: list[str]) -> None:
        """Take files into the draft."""
        for path in paths:
            future = self._context.engine.add_attachment(Path(path))
            self._context.work.then(self, future, self._on_added, self._tell)

    def _on_added(self, attachment: DraftAttachment) -> None:
        self._attachments.append(attachment)
        self._show_files()
        self._on_edit()

    def _show_files(self) -> None:
        self._flow.clear()
        for attachment in self._attachments:
            self._flow.addWidget(self._file_button(attachment))
        self._files.setVisible(bool(self._attachments))

    def _file_button(self, attachment: DraftAttachment) -> QPushButton:
        shown = self.fontMetrics().elidedText(attachment.name, Qt.TextElideMode.ElideMiddle, 280)
        icon = self._context.icons.icon(icon_for(attachment.content_type), "text")
        made = button(f"{shown}   {size(attachment.size)}   ✕".replace("&", "&&"), icon=icon)
        name = tr("Remove attachment {name}", name=attachment.name)
        made.setAccessibleName(name)
        made.setToolTip(tip(name))
        made.clicked.connect(lambda: self._remove(attachment))
        return made

    def _remove(self, attachment: DraftAttachment) -> None:
        self._attachments.remove(attachment)
        self._show_files()
        self._on_edit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(u.isLocalFile() for u in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [u.toLocalFile() for u in event.mimeData().urls() if u.isLocalFile()]
        self.add_files([f for f in files if Path(f).is_file()])
        event.acceptProposedAction()

    # saving

    def _save(self) -> None:
        if not self._changed or self._sent:
            return
        if self._saving:
            self._save_soon()
            return
        self._saving = True
        self._changed = False

        def done(place: PlaceId) -> None:
            self._saving, self._under_way = False, None
            self._draft = replace(self._draft, draft_place=place)
            if self._after_save is not None:
                go, self._after_save = self._after_save, None
                go()
                return
            if not self._changed:
                self.saved.setText("✓ " + tr("Draft saved"))
                self.saved.show()

        def failed(error: BaseException) -> None:
            self._saving, self._under_way = False, None
            self._changed = True
            self._tell(error)
            if self._after_save is not None:
                go, self._after_save = self._after_save, None
                go()

        self._under_way = self._context.engine.save_draft(self.draft())
        self._context.work.then(self, self._under_way, done, failed)

    def _tell(self, error: BaseException) -> None:
        self.hint.setText(str(of_error(error)))

    # leaving

    def _on_send(self, at: float | None, *, asked: bool = False) -> None:
        if self._leaving or self._sent:
            return
        for field in (self.to, self.cc, self.bcc):
            field.commit()
        draft = self.draft()
        why = refusal(draft, self._wrong(), self.limits.check, at)
        if why:
            self._stay(why)
            return
        doubts = () if asked else doubts_about(draft.subject, draft.text, len(draft.attachments))
        if doubts:
            self._leaving = True
            missing = self.subject if Doubt.NO_SUBJECT in doubts else self.body
            ask(self, doubts, partial(self._send_on, at), partial(self._go_back, missing))
            return
        self._leave()
        if self._saving:  # the saved copy has to be known, so that it goes with the sending
            self._after_save = partial(self._send_on, at)
            return
        account = self._account()
        seconds = account.settings.undo_seconds if account and at is None else 0
        self._sent = True
        self._queueing = send(
            self._context, self._main, self, draft, at, seconds, self._on_queued, self._on_refused
        )

    def _send_on(self, at: float | None) -> None:
        """Go on with a sending that has waited for an answer or for a save."""
        self._leaving = False
        self._on_send(at, asked=True)

    def _go_back(self, field: QWidget) -> None:
        self._leaving = False
        field.setFocus()

    def _leave(self) -> None:
        self._leaving = True
        self._save_soon.cancel()
        for widget in (self.send, self.later):
            widget.setEnabled(False)

    def _on_queued(self) -> None:
        self._queueing = None
        self.put_away()

    def _on_refused(self, error: BaseException) -> None:
        self._sent, self._queueing = False, None
        self._stay(str(of_error(error)))

    def _stay(self, why: str) -> None:
        """Say why the message has not left; it can be worked on again."""
        self._leaving = False
        for widget in (self.send, self.later):
            widget.setEnabled(True)
        if self._changed:
            self._save_soon()
        if not (self.to.people() or self.cc.people() or self.bcc.people()):
            self.to.setFocus()
        say_not_sent(self, why)

    def _wrong(self) -> list[str]:
        return self.to.invalid + self.cc.invalid + self.bcc.invalid

    def _fill_later(self) -> None:
        from app.ui.composer.later import choices, room
        from app.ui.mail.times import fill_menu

        menu = self.later.menu()
        menu.clear()
        now, check, words = self._context.engine.clock.now(), self.limits.check, tr("Send later")
        found, start = choices(now, check), room(now, check)
        fill_menu(menu, self._context, self, found, self._on_send, words, start)

    def _on_discard(self) -> None:
        if not self._leaving:
            ask_to_throw_away(self, self._throw_away)

    def _throw_away(self) -> None:
        self._leave()
        if self._saving:  # what is being saved goes as well
            self._after_save = self._throw_away
            return
        self._sent = True
        if self._draft.draft_place is not None:
            engine = self._context.engine
            self._context.work.then(self._main, engine.discard_draft(self._draft.draft_place))
        self.put_away()

    def put_away(self) -> None:
        """Close also while a sending is under way; what the engine refuses is kept in Drafts."""
        self._leaving = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._leaving:  # it closes by itself, or what is refused stays to be seen
            event.ignore()
            return
        self._save_soon.cancel()
        if self._queueing is not None:
            keep_if_refused(self._context.engine, self.draft(), self._queueing)
        elif self._changed and not self._sent:
            self._keep()
        elif self._under_way is not None:
            wait_also_for(self._under_way)
        ComposerWindow.alive.discard(self)
        event.accept()

    def _keep(self) -> None:
        bar = self._context.bar
        future = keep(self._context.engine, self.draft(), self._under_way)
        self._context.work.then(
            self._main, future, lambda _p: bar.say(tr("Kept in Drafts"), seconds=3)
        )


def close_all() -> None:
    """The program ends: keep every open draft, and what the engine may still refuse to send."""
    for composer in list(ComposerWindow.alive):
        composer.put_away()
