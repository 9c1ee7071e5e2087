"""The settings: a list of sections at the left, one page each. Changes count at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import column, line, row
from app.ui.settings.accounts import AccountsPage
from app.ui.settings.appearance import AppearancePage
from app.ui.settings.keys import KeysPage
from app.ui.settings.reading import ReadingPage
from app.ui.settings.rules import RulesPage
from app.ui.settings.tags import TagsPage
from app.ui.words import tr


class SettingsDialog(QDialog):
    """Opened without blocking; there is nothing to confirm."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        self.sections = QListWidget()
        self.sections.setObjectName("sideList")
        self.sections.setAccessibleName(tr("Sections"))
        self.sections.setFixedWidth(180)
        self.sections.setIconSize(QSize(t.ICON - 2, t.ICON - 2))
        self.pages = QStackedWidget()
        pages: list[tuple[str, str, QWidget]] = [
            (tr("Appearance"), "palette", AppearancePage(context)),
            (tr("Reading and writing"), "mail-open", ReadingPage(context)),
            (tr("Tags"), "tag", TagsPage(context)),
            (tr("Rules"), "filter", RulesPage(context)),
            (tr("Accounts"), "at-sign", AccountsPage(context)),
            (tr("Keys"), "key-round", KeysPage(context)),
        ]
        for name, icon, page in pages:
            item = QListWidgetItem(context.icons.icon(icon), name)
            item.setSizeHint(QSize(150, 34))
            self.sections.addItem(item)
            page.setContentsMargins(t.XL, t.XL, t.XL, t.XL)
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(page)
            self.pages.addWidget(area)
        self.sections.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.sections.setCurrentRow(0)
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setLayout(column(self.sections, margins=(t.S, t.M, t.S, t.M)))
        outer = row(side, line(vertical=True), spacing=0)
        outer.addWidget(self.pages, 1)
        self.setLayout(outer)
