"""The context menu of a calendar: colour, default, what is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QMenu, QWidget

from app.domain.pim import Collection
from app.ui import tokens as t
from app.ui.calendar.data import CalendarData, color_of
from app.ui.calendar.squares import square
from app.ui.context import Context
from app.ui.words import tr


class CalendarMenu(QMenu):
    """Made for one calendar each time it is asked for."""

    def __init__(
        self, context: Context, data: CalendarData, owner: QWidget, collection: Collection
    ) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._data, self._owner = context, data, owner
        self._collection = collection
        default = self.addAction(tr("New events go here"), self._make_default)
        default.setCheckable(True)
        default.setChecked(collection.is_default)
        default.setEnabled(not collection.read_only)
        self.addAction(tr("Show only this one"), self._show_only)
        self.addAction(tr("Show all"), self._show_all)
        colors = self.addMenu(tr("Colour"))
        names = (
            tr("Green"),
            tr("Violet"),
            tr("Copper"),
            tr("Blue"),
            tr("Berry"),
            tr("Moss"),
            tr("Ochre"),
            tr("Slate"),
        )
        for color, name in zip(t.AVATARS, names, strict=True):
            made = colors.addAction(name, partial(self._paint, color))
            made.setIcon(square(color, 14, owner.devicePixelRatioF()))
        colors.addSeparator()
        colors.addAction(tr("Other …"), self._choose_color)

    def _make_default(self) -> None:
        engine = self._context.engine
        future = engine.set_collection(self._collection.id, default=True)
        self._context.work.then(self._owner, future)

    def _show_only(self) -> None:
        self._show({self._collection.id})

    def _show_all(self) -> None:
        self._show({c.id for c in self._data.calendars})

    def _show(self, wanted: set[int]) -> None:
        engine, work = self._context.engine, self._context.work
        for one in self._data.calendars:
            if one.visible != (one.id in wanted):
                work.then(self._owner, engine.set_collection(one.id, visible=one.id in wanted))

    def _paint(self, color: str) -> None:
        engine = self._context.engine
        future = engine.set_collection(self._collection.id, color=color)
        self._context.work.then(self._owner, future)

    def _choose_color(self) -> None:
        dialog = QColorDialog(QColor(color_of(self._collection)), self._owner.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Colour of {name}", name=self._collection.name))
        # the menu may be gone by then: the answer must not need it
        engine, work = self._context.engine, self._context.work
        owner, identifier = self._owner, self._collection.id
        dialog.colorSelected.connect(
            lambda color: work.then(owner, engine.set_collection(identifier, color=color.name()))
        )
        dialog.open()
