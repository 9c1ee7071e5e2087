"""The editor of a rule. It is tried on old mail before it can be switched on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.base.errors import MarmotError
from app.domain.accounts import Account
from app.domain.ids import BatchId
from app.domain.mail import Folder, Row
from app.domain.mail_rules import Action, Condition, MailRule, Rehearsal, RuleId
from app.rules.mail_rules import check
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import button, column, label, row
from app.ui.sentences import of_error
from app.ui.settings import rule_words
from app.ui.settings.rule_rows import ActionRow, ConditionRow
from app.ui.undo import offer_undo_of
from app.ui.words import day, number, plural, tr

SHOWN = 200  # messages of a rehearsal that are listed
NEW = MailRule("", (Condition("from"),), (Action("move"),))


class RuleEditor(QDialog):
    """Opened without blocking; ``saved`` is called after a rule was kept."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        rule: MailRule,
        accounts: list[Account],
        folders: list[Folder],
        saved: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit rule") if rule.id else tr("New rule"))
        self.resize(680, 680)
        self._context, self._rule, self._folders, self._saved = context, rule, folders, saved
        self._seen: MailRule | None = None  # what the rehearsal on screen is of
        self._found: Rehearsal | None = None
        self.name = QLineEdit(rule.name)
        self.name.setAccessibleName(tr("Name of the rule"))
        self.name.setPlaceholderText(tr("Name of the rule"))
        self.name.setMaxLength(200)
        self.account = QComboBox()
        self.account.setAccessibleName(tr("Account"))
        if len(accounts) != 1 or (rule.id and rule.account is None):
            self.account.addItem(tr("All accounts"), None)
        for one in accounts:
            self.account.addItem(one.settings.address, one.id)
        chosen = self.account.findData(rule.account)
        if not rule.id and accounts:  # folders are those of one account
            chosen = self.account.findData(accounts[0].id)
        self.account.setCurrentIndex(max(0, chosen))
        self.match = QComboBox()
        self.match.setAccessibleName(tr("How many conditions must hold"))
        self.match.addItem(tr("if all of these hold"), True)
        self.match.addItem(tr("if any of these holds"), False)
        self.match.setCurrentIndex(0 if rule.match_all else 1)
        self.condition_lines: list[ConditionRow] = []
        self.action_lines: list[ActionRow] = []
        self._condition_rows, self._action_rows = QVBoxLayout(), QVBoxLayout()
        for rows in (self._condition_rows, self._action_rows):
            rows.setSpacing(t.S)
        icons = context.icons
        self.add_condition = button(tr("Add condition"), "link", icons.icon("plus"))
        self.add_action = button(tr("Add action"), "link", icons.icon("plus"))
        self.add_condition.clicked.connect(lambda: self._put_condition(Condition("subject")))
        self.add_action.clicked.connect(lambda: self._put_action(Action("flag")))
        self.stops = QCheckBox(tr("Rules further down are not asked about these messages"))
        self.stops.setChecked(rule.stops)
        self.try_it = button(tr("Try on old mail"), "", icons.icon("search"))
        self.apply_now = button(tr("Do it with these now"))
        self.told = label("", "", wrap=True)
        self.caught = QListWidget()
        self.caught.setAccessibleName(tr("Messages it would have caught"))
        self.caught.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.caught.setUniformItemSizes(True)
        self.caught.setMinimumHeight(150)
        self.fault = label("", "danger", wrap=True)
        self.save_off = button(tr("Save switched off"))
        self.switch_on = button(tr("Save and switch on"), "main")
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._build(cancel)
        for condition in rule.conditions:
            self._put_condition(condition)
        for action in rule.actions:
            self._put_action(action)
        self._connect()
        self._opened = self.rule()
        self._judge()
        self.name.setFocus()

    def _build(self, cancel: QWidget) -> None:
        inside = QWidget()
        inside.setObjectName("panel")
        inside.setLayout(
            column(
                row(self.name, self.account, spacing=t.S),
                t.S,
                row(label(tr("New messages in the inbox")), self.match, None, spacing=t.S),
                self._condition_rows,
                row(self.add_condition, None),
                label(tr("Do this")),
                self._action_rows,
                row(self.add_action, None),
                self.stops,
                t.S,
                row(self.try_it, self.apply_now, None, spacing=t.S),
                self.told,
                self.caught,
                None,
                margins=(t.XL, t.L, t.XL, t.M),
                spacing=t.S,
            )
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        foot = row(cancel, None, self.save_off, self.switch_on, spacing=t.S)
        foot.setContentsMargins(t.XL, t.S, t.XL, t.L)
        told = row(self.fault, margins=(t.XL, t.S, t.XL, 0))
        self.setLayout(column(area, told, foot, spacing=0))

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _t: self._judge())
        self.account.currentIndexChanged.connect(self._on_account)
        self.match.currentIndexChanged.connect(lambda _i: self._judge())
        self.stops.toggled.connect(lambda _on: self._judge())
        self.try_it.clicked.connect(self.rehearse)
        self.apply_now.clicked.connect(self._apply)
        self.save_off.clicked.connect(lambda: self._save(on=False))
        self.switch_on.clicked.connect(lambda: self._save(on=True))

    # lines

    def _put_condition(self, condition: Condition) -> None:
        made = ConditionRow(self._context, condition)
        made.changed.connect(self._judge)
        made.removed.connect(lambda: self._take_away(made, self.condition_lines))
        self.condition_lines.append(made)
        self._condition_rows.addWidget(made)
        self._judge()

    def _put_action(self, action: Action) -> None:
        made = ActionRow(self._context, action, self._offered())
        made.changed.connect(self._judge)
        made.removed.connect(lambda: self._take_away(made, self.action_lines))
        self.action_lines.append(made)
        self._action_rows.addWidget(made)
        self._judge()

    def _take_away(self, line: QWidget, lines: list[ConditionRow] | list[ActionRow]) -> None:
        lines.remove(line)  # type: ignore[arg-type]
        line.hide()
        line.deleteLater()
        self._judge()

    def _offered(self) -> list[Folder]:
        account = self.account.currentData()
        return [f for f in self._folders if f.account == account]

    def _on_account(self, _index: int) -> None:
        for line in self.action_lines:
            line.offer(self._offered())
        self._judge()

    # judging

    def rule(self) -> MailRule:
        """Return the rule as it stands in the fields."""
        return MailRule(
            name=self.name.text().strip(),
            conditions=tuple(line.condition() for line in self.condition_lines),
            actions=tuple(line.action() for line in self.action_lines),
            match_all=bool(self.match.currentData()),
            stops=self.stops.isChecked(),
            account=self.account.currentData(),
            id=self._rule.id,
        )

    def _judge(self) -> None:
        """Say what is missing, and offer only what can be done."""
        rule = self.rule()
        try:
            check(rule)
        except MarmotError as error:
            words = str(of_error(error))
            self.fault.setText(words)
            sound = False
        else:
            self.fault.setText("")
            sound = True
        self.fault.setVisible(not sound and bool(self.name.text() or self._seen or self._rule.id))
        seen = self._seen == rule and self._found is not None
        self.try_it.setEnabled(sound)
        self.save_off.setEnabled(sound)
        self.switch_on.setEnabled(sound and seen)
        self.switch_on.setToolTip(
            "" if seen else tr("Try it on old mail first, to see what it would do.")
        )
        self.apply_now.setVisible(seen)
        self.apply_now.setEnabled(bool(self._found and self._found.caught))
        self.caught.setVisible(seen)
        if not seen:
            self.told.setText(
                tr("Before a rule is switched on, look at what it would have caught.")
            )

    # rehearsing

    def rehearse(self) -> None:
        """Show what the rule as it stands would have caught."""
        engine, rule = self._context.engine, self.rule()

        def read() -> tuple[Rehearsal, list[Row]]:
            found = engine.rehearse(rule)
            return found, engine.rows(found.caught[:SHOWN])

        def done(result: tuple[Rehearsal, list[Row]]) -> None:
            if rule == self.rule():
                self._seen = rule
                self._found, rows = result
                self._judge()
                self._show(self._found, rows, rule)

        self.told.setText(tr("Looking…"))
        self._context.work.then(self, engine.query(read), done, self._failed)

    def _show(self, found: Rehearsal, rows: list[Row], rule: MailRule) -> None:
        words = tr(
            "On the last {count} messages of the inbox it would have caught {caught}.",
            count=number(found.looked_at),
            caught=number(len(found.caught)),
        )
        if found.caught:
            what = ", ".join(rule_words.action_words(one) for one in rule.actions)
            words += " " + tr("With each of them: {what}.", what=what)
        if found.without_text:
            words += " " + plural(
                "1 was judged by its header, its text is not on this computer.",
                "%n were judged by their header, their text is not on this computer.",
                found.without_text,
            )
        self.told.setText(words)
        self.caught.clear()
        for one in rows:
            who = one.sender.name or one.sender.addr
            subject = one.subject or tr("(no subject)")
            self.caught.addItem(f"{day(one.date)}   {who}   {subject}")
        more = len(found.caught) - len(rows)
        if more > 0:
            self.caught.addItem(plural("and 1 more", "and %n more", more))

    def _apply(self) -> None:
        engine, work = self._context.engine, self._context.work
        if self._seen is None or self._found is None or not self._found.caught:
            return
        count = len(self._found.caught)

        def done(batch: BatchId) -> None:
            words = plural("Done with 1 message", "Done with %n messages", count)
            self.apply_now.setEnabled(False)
            self.told.setText(words)
            offer_undo_of(self._context, batch, words)

        self.apply_now.setEnabled(False)
        work.then(self, engine.apply_rule(self._seen, self._found.caught), done, self._failed)

    # keeping

    def _save(self, *, on: bool) -> None:
        engine, rule, work = self._context.engine, self.rule(), self._context.work
        seen = self._seen == rule

        def switched(_none: object) -> None:
            self._saved()
            self.accept()

        def kept(id: RuleId) -> None:
            work.then(self, engine.enable_rule(id, enabled=on), switched, self._failed)

        work.then(self, engine.save_rule(rule, rehearsed=seen), kept, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._judge()
        self.fault.setText(str(of_error(error)))
        self.fault.show()

    # leaving

    def reject(self) -> None:
        if self.rule() == self._opened:
            super().reject()
        else:
            self._ask_leave()

    def _ask_leave(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Save changes?"))
        box.setText(tr("This rule is not saved yet."))
        on = self.switch_on.isEnabled()
        keep = None
        if self.save_off.isEnabled():
            words = self.switch_on.text() if on else self.save_off.text()
            keep = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Go on editing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)

        def answered(chosen: object) -> None:
            if chosen is drop:
                QDialog.reject(self)
            elif keep is not None and chosen is keep:
                self._save(on=on)

        box.buttonClicked.connect(answered)
        box.open()
