"""Rules for new mail: their order, a switch for each, and the editor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QMessageBox, QVBoxLayout, QWidget

from app.domain.accounts import Account
from app.domain.mail import Folder
from app.domain.mail_rules import MailRule
from app.ui import tokens as t
from app.ui.bridge import kinds
from app.ui.context import Context
from app.ui.parts import button, clear, column, label, row, tool
from app.ui.settings.rule_editor import NEW, RuleEditor
from app.ui.settings.rule_words import sentence_of
from app.ui.words import tr

Found = tuple[list[MailRule], list[Account], list[Folder]]


class RuleCard(QFrame):
    """One rule."""

    def __init__(self, page: RulesPage, rule: MailRule, accounts: list[Account]) -> None:
        super().__init__()
        context, icons = page.context, page.context.icons
        self.rule = rule
        self.setObjectName("card")
        self.switch = QCheckBox(rule.name)
        self.switch.setFont(context.theme.font(bold=True))
        self.switch.setChecked(rule.enabled and not rule.paused)
        self.switch.clicked.connect(lambda on: page.switch(self, on))
        self.up = tool(icons.icon("chevron-up"), tr("Ask earlier"))
        self.down = tool(icons.icon("chevron-down"), tr("Ask later"))
        self.edit = tool(icons.icon("pencil"), tr("Edit rule"))
        self.remove = tool(icons.icon("trash-2"), tr("Delete rule"))
        self.up.clicked.connect(lambda: page.shift(rule, -1))
        self.down.clicked.connect(lambda: page.shift(rule, 1))
        self.edit.clicked.connect(lambda: page.open_editor(rule))
        self.remove.clicked.connect(lambda: page.ask_delete(rule))
        address = next((a.settings.address for a in accounts if a.id == rule.account), "")
        inner = column(
            row(self.switch, None, self.up, self.down, self.edit, self.remove, spacing=t.XS),
            label(sentence_of(rule), "", wrap=True),
            label(address or tr("All accounts"), "small"),
            margins=(t.L, t.S, t.S, t.M),
            spacing=t.XS,
        )
        if rule.paused:
            words = tr("It rests: a folder it names is not there. Edit it, then switch it on.")
            inner.addWidget(label(words, "warning", wrap=True))
        elif rule.rehearsed is None:
            words = tr("Not tried yet. Edit it to see what it would catch, then switch it on.")
            inner.addWidget(label(words, "small", wrap=True))
        self.setLayout(inner)
        self.setAccessibleName(f"{rule.name}. {sentence_of(rule)}")


class RulesPage(QWidget):
    """All rules, asked from the top down."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._rules: list[MailRule] = []
        self._found: Found = ([], [], [])
        self.cards = QVBoxLayout()
        self.cards.setSpacing(t.S)
        self.add = button(tr("New rule"), icon=context.icons.icon("plus"))
        self.add.clicked.connect(lambda: self.open_editor(NEW))
        self.setLayout(
            column(
                label(tr("Rules"), "title"),
                label(
                    tr(
                        "Rules look at each new message in the inbox once, from the top down, while"
                        " Marmot runs. What they did can be undone."
                    ),
                    "small",
                    wrap=True,
                ),
                self.cards,
                row(self.add, None),
                None,
                spacing=t.M,
            )
        )
        context.bridge.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        engine = self.context.engine
        self.context.work.then(
            self,
            engine.query(lambda: (engine.rules(), engine.accounts(), engine.folders())),
            self._show,
        )

    def _show(self, found: Found) -> None:
        self._found = found
        self._rules, accounts, _folders = found
        clear(self.cards)
        for position, rule in enumerate(self._rules):
            card = RuleCard(self, rule, accounts)
            card.up.setEnabled(position > 0)
            card.down.setEnabled(position < len(self._rules) - 1)
            self.cards.addWidget(card)
        if not self._rules:
            words = tr("No rules yet. New mail stays in the inbox.")
            self.cards.addWidget(label(words, "muted", wrap=True))

    def _on_changed(self, changes: frozenset[tuple[str, int]]) -> None:
        if kinds(changes) & {"rules", "account"}:
            self.refresh()

    # what can be done

    def switch(self, card: RuleCard, on: bool) -> None:
        """Switch a rule; one that was not tried yet is opened in the editor instead."""
        engine, rule = self.context.engine, card.rule
        if on and rule.rehearsed is None:
            card.switch.setChecked(False)
            self.open_editor(rule)
            return

        def failed(error: BaseException) -> None:
            card.switch.setChecked(not on)
            self.context.work.failed_quietly.emit(error)

        self.context.work.then(self, engine.enable_rule(rule.id, enabled=on), None, failed)

    def shift(self, rule: MailRule, by: int) -> None:
        ids = [one.id for one in self._rules]
        at = ids.index(rule.id)
        ids.insert(max(0, at + by), ids.pop(at))
        self.context.work.then(self, self.context.engine.order_rules(ids))

    def open_editor(self, rule: MailRule) -> None:
        _rules, accounts, folders = self._found
        RuleEditor(self.context, self.window(), rule, accounts, folders, self.refresh).open()

    def ask_delete(self, rule: MailRule) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Delete rule?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Delete the rule “{name}”?", name=rule.name))
        box.setInformativeText(tr("What it has done stays as it is."))
        yes = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)

        def answered(pressed: object) -> None:
            if pressed is yes:
                self.context.work.then(self, self.context.engine.delete_rule(rule.id))

        box.buttonClicked.connect(answered)
        box.open()
