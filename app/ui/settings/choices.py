"""A setting as a labelled choice; remembered through the engine at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.ui.context import Context
from app.ui.parts import label, row


def choice(
    context: Context,
    name: str,
    setting: str,
    options: Sequence[tuple[str, object]],
    default: object,
    apply: Callable[[object], object] | None = None,
) -> QWidget:
    """Return a row with a combo box for ``setting``; ``apply`` shows the effect."""
    box = QComboBox()
    box.setAccessibleName(name)
    for words, value in options:
        box.addItem(words, value)
    now = context.engine.setting(setting, default)
    box.setCurrentIndex(max(0, box.findData(now)))
    box.setMinimumWidth(200)
    made = QWidget()

    def chosen(index: int) -> None:
        value = box.itemData(index)
        context.work.then(made, context.engine.set_setting(setting, value))
        if apply is not None:
            apply(value)

    box.activated.connect(chosen)
    title = label(name)
    title.setBuddy(box)
    made.setLayout(row(title, None, box))
    return made


def switch(
    context: Context,
    name: str,
    setting: str,
    default: bool,
    apply: Callable[[bool], object] | None = None,
) -> QCheckBox:
    """Return a check box for ``setting``."""
    box = QCheckBox(name)
    box.setChecked(bool(context.engine.setting(setting, default)))

    def toggled(on: bool) -> None:
        context.work.then(box, context.engine.set_setting(setting, on))
        if apply is not None:
            apply(on)

    box.toggled.connect(toggled)
    return box
