from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.ui import tokens as t
from app.ui.icons import Icons
from app.ui.theme import Theme


def _luminance(color: str) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    c = QColor(color)
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF())


def contrast(one: str, other: str) -> float:
    a, b = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("accent", sorted(t.ACCENTS))
def test_every_text_colour_can_be_read(dark: bool, accent: str) -> None:
    k = t.tokens(dark=dark, accent=accent)
    pairs = [(text, back) for text in (k.text, k.muted) for back in (k.window, k.side, k.panel)]
    pairs += [(k.text, k.accent_surface), (k.accent, k.panel), (k.accent, k.side)]
    pairs += [(k.accent, k.accent_surface), (k.on_accent, k.accent), (k.warning, k.panel)]
    pairs += [(k.danger, k.panel), (k.warning, k.warning_surface), (k.danger, k.danger_surface)]
    pairs += [(k.toast_text, k.toast), (k.toast_accent, k.toast)]
    for text, back in pairs:
        assert contrast(text, back) >= 4.5, (text, back)


def test_initials_can_be_read_on_every_avatar() -> None:
    for color in t.AVATARS:
        assert contrast("#ffffff", color) >= 4.5, color


def test_an_avatar_keeps_its_colour() -> None:
    assert t.avatar_color("Ana@Example.org") == t.avatar_color("ana@example.org")


def test_the_mode_is_switched_live(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.tokens.dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == t.DARK.window
    theme.set_mode("light")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == t.LIGHT.window
    theme.set_mode("nonsense")
    assert theme.mode == "system"


def test_icons_follow_the_theme(theme: Theme) -> None:
    icon = Icons(theme).icon("mail", "accent")

    def ink() -> set[str]:
        image = icon.pixmap(20, 20).toImage()
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return {
            image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() > 250
        }

    light = ink()
    theme.set_mode("dark")
    assert light
    assert not light & ink()


def test_setting_text_does_not_eat_references_of_none(qapp: QApplication) -> None:
    """One release of the bindings lost a reference of None per call and ended the process."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("text")
    assert sys.getrefcount(None) >= before - 100
