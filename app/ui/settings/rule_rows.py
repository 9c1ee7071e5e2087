"""One line of the rule editor: a condition, or something to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QStackedWidget, QWidget

from app.domain.mail import Folder
from app.domain.mail_rules import TEXT_FIELDS, Action, Condition
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.mail.sources import folder_title
from app.ui.parts import row, tool
from app.ui.settings import rule_words
from app.ui.words import tr

MEGABYTE = 1_000_000


class ConditionRow(QWidget):
    """Field, test and value."""

    changed = Signal()
    removed = Signal()

    def __init__(self, context: Context, condition: Condition) -> None:
        super().__init__()
        self.field = QComboBox()
        self.field.setAccessibleName(tr("What the condition looks at"))
        for words, value in rule_words.fields():
            self.field.addItem(words, value)
        self.test = QComboBox()
        self.test.setAccessibleName(tr("How it is compared"))
        self.text = QLineEdit(condition.value if condition.field in TEXT_FIELDS else "")
        self.text.setAccessibleName(tr("What to look for"))
        self.text.setMaxLength(1000)
        self.megabytes = QDoubleSpinBox()
        self.megabytes.setAccessibleName(tr("Size in megabytes"))
        self.megabytes.setRange(0.001, 1000.0)
        self.megabytes.setDecimals(3)
        self.megabytes.setSuffix(" MB")
        self.megabytes.setValue(
            int(condition.value) / MEGABYTE if condition.field == "size" and condition.value else 5
        )
        self._value = QStackedWidget()
        for one in (self.text, self.megabytes, QWidget()):
            self._value.addWidget(one)
        self._value.setFixedHeight(self.text.sizeHint().height())
        self.remove = tool(context.icons.icon("x"), tr("Remove this condition"))
        line = row(self.field, self.test, spacing=t.S)
        line.addWidget(self._value, 1)
        line.addWidget(self.remove)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.field.setCurrentIndex(max(0, self.field.findData(condition.field)))
        self._offer_tests()
        for index in range(self.test.count()):
            if self.test.itemData(index) == (condition.op, condition.negated):
                self.test.setCurrentIndex(index)
        self.field.currentIndexChanged.connect(self._on_field)
        self.test.currentIndexChanged.connect(lambda _i: self.changed.emit())
        self.text.textChanged.connect(lambda _t: self.changed.emit())
        self.megabytes.valueChanged.connect(lambda _v: self.changed.emit())
        self.remove.clicked.connect(lambda: self.removed.emit())

    def condition(self) -> Condition:
        field = str(self.field.currentData())
        op, negated = self.test.currentData()
        value = ""
        if field in TEXT_FIELDS:
            value = self.text.text().strip()
        elif field == "size":
            value = str(round(self.megabytes.value() * MEGABYTE))
        return Condition(field, value, op, negated)

    def _on_field(self, _index: int) -> None:
        self._offer_tests()
        self.changed.emit()

    def _offer_tests(self) -> None:
        field = str(self.field.currentData())
        self.test.blockSignals(True)
        self.test.clear()
        for words, key in rule_words.tests_of(field):
            self.test.addItem(words, key)
        self.test.blockSignals(False)
        page = 0 if field in TEXT_FIELDS else 1 if field == "size" else 2
        self._value.setCurrentIndex(page)


class ActionRow(QWidget):
    """What to do, and with which folder or tag."""

    changed = Signal()
    removed = Signal()

    def __init__(self, context: Context, action: Action, folders: Sequence[Folder]) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("What is done"))
        for words, value in rule_words.actions():
            self.kind.addItem(words, value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(action.kind)))
        self.folder = QComboBox()
        self.folder.setAccessibleName(tr("Folder"))
        self.tag = QLineEdit(action.value if action.kind == "tag" else "")
        self.tag.setAccessibleName(tr("Tag"))
        self.tag.setMaxLength(100)
        self._value = QStackedWidget()
        for one in (self.folder, self.tag, QWidget()):
            self._value.addWidget(one)
        self._value.setFixedHeight(self.tag.sizeHint().height())
        self.remove = tool(context.icons.icon("x"), tr("Remove this action"))
        line = row(self.kind, spacing=t.S)
        line.addWidget(self._value, 1)
        line.addWidget(self.remove)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.offer(folders, action.value if action.kind in ("move", "copy") else "")
        self._turn()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.folder.currentIndexChanged.connect(lambda _i: self.changed.emit())
        self.tag.textChanged.connect(lambda _t: self.changed.emit())
        self.remove.clicked.connect(lambda: self.removed.emit())

    def offer(self, folders: Sequence[Folder], wanted: str | None = None) -> None:
        """Offer the folders of the rule's account; one that is gone stays to be seen."""
        before = str(self.folder.currentData() or "") if wanted is None else wanted
        self.folder.blockSignals(True)
        self.folder.clear()
        for one in folders:
            if one.selectable:
                title = folder_title(one) if one.delimiter not in one.path else one.path
                self.folder.addItem(title, one.path)
        index = self.folder.findData(before)
        if before and index < 0:
            self.folder.addItem(tr("{folder} (not there)", folder=before), before)
            index = self.folder.count() - 1
        self.folder.setCurrentIndex(max(0, index))
        self.folder.blockSignals(False)

    def action(self) -> Action:
        kind = str(self.kind.currentData())
        if kind in ("move", "copy"):
            return Action(kind, str(self.folder.currentData() or ""))
        return Action(kind, self.tag.text().strip() if kind == "tag" else "")

    def _on_kind(self, _index: int) -> None:
        self._turn()
        self.changed.emit()

    def _turn(self) -> None:
        kind = str(self.kind.currentData())
        self._value.setCurrentIndex(0 if kind in ("move", "copy") else 1 if kind == "tag" else 2)
