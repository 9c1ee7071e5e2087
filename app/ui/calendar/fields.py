"""Small form fields: lists of words with values behind them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def combo(name: str, items: list[tuple[str, object]]) -> QComboBox:
    """Return a combo box of words with the values behind them."""
    made = QComboBox()
    made.setAccessibleName(name)
    for text, value in items:
        made.addItem(text, value)
    return made


def choose(box: QComboBox, value: object) -> None:
    """Select the item with a value, if there is one."""
    index = box.findData(value)
    if index >= 0:
        box.setCurrentIndex(index)
