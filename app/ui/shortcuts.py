"""Help: every action with its shortcuts, made from the registry."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from app.ui import tokens as t
from app.ui.actions import group_title
from app.ui.context import Context
from app.ui.parts import column, label
from app.ui.words import tr


class ShortcutsDialog(QDialog):
    """A readable list, grouped as in the palette."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(460, 560)
        grid = QGridLayout()
        grid.setContentsMargins(t.XL, t.L, t.XL, t.L)
        grid.setVerticalSpacing(t.S)
        grid.setColumnStretch(0, 1)
        place = 0
        group = None
        for action in sorted(context.actions.find(""), key=group_title):
            keys = context.actions.shortcut_text(action.id)
            if not keys:
                continue
            if group_title(action) != group:
                group = group_title(action)
                head = label(group, "section")
                head.setContentsMargins(0, t.M if place else 0, 0, 0)
                grid.addWidget(head, place, 0, 1, 2)
                place += 1
            grid.addWidget(label(action.text), place, 0)
            shown = label(keys, "chip")
            grid.addWidget(shown, place, 1, Qt.AlignmentFlag.AlignRight)
            place += 1
        grid.setRowStretch(place, 1)
        inside = QWidget()
        inside.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        self.setLayout(column(area))
