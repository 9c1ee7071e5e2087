"""The rail at the left: panes above, state of the accounts and settings below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from app.domain.accounts import Connection
from app.ui import tokens as t
from app.ui.icons import Icons
from app.ui.panes import Entry
from app.ui.parts import column
from app.ui.status import GLYPHS
from app.ui.words import tr

SIDE = 36


class Rail(QWidget):
    """Icons with labels on hover."""

    chosen = Signal(str)  # pane id
    status_requested = Signal()
    settings_requested = Signal()

    def __init__(self, panes: list[Entry], icons: Icons) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(t.RAIL_WIDTH)
        self._icons = icons
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        layout = column(margins=(8, 10, 8, 10), spacing=6)
        for position, pane in enumerate(panes, 1):
            keys = QKeySequence(f"Ctrl+{position}").toString(QKeySequence.SequenceFormat.NativeText)
            made = self._button(pane.icon, f"{tr(pane.title)}  {keys}", tr(pane.title))
            made.setCheckable(True)
            made.clicked.connect(lambda _c=False, id=pane.id: self.chosen.emit(id))
            self._group.addButton(made)
            self._buttons[pane.id] = made
            layout.addWidget(made)
        layout.addStretch(1)
        self.state = self._button("cloud-check", tr("State of the accounts"))
        self.state.clicked.connect(self.status_requested)
        settings = self._button("settings", tr("Settings"))
        settings.clicked.connect(self.settings_requested)
        layout.addWidget(self.state)
        layout.addWidget(settings)
        self.setLayout(layout)

    def _button(self, icon: str, tip: str, name: str = "") -> QToolButton:
        made = QToolButton()
        made.setIcon(self._icons.icon(icon))
        made.setIconSize(QSize(t.ICON, t.ICON))
        made.setFixedSize(SIDE, SIDE)
        made.setToolTip(tip)
        made.setAccessibleName(name or tip)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def set_current(self, id: str) -> None:
        if id in self._buttons:
            self._buttons[id].setChecked(True)

    def set_state(self, state: Connection, words: str) -> None:
        name, role = GLYPHS[state]
        self.state.setIcon(self._icons.icon(name, role))
        self.state.setToolTip(words)
        self.state.setAccessibleDescription(words)
