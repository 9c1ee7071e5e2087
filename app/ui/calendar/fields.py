"""Small form fields: lists of words with values behind them, steppers without arrows."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit


def plain(box: QAbstractSpinBox) -> None:
    """Take the little arrows away: wheel and arrow keys do it, and Fusion's look out of place."""
    box.setStyleSheet(
        "QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }"
    )
    field = box.findChild(QLineEdit)
    if field is not None:  # the style forgets the padding once a button is styled
        field.setTextMargins(7, 0, 0, 0)


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
