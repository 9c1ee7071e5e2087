"""Light, dark or like the system; the accent; how dense lists are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui import tokens as t
from app.ui.context import Context
from app.ui.language import LANGUAGES, SYSTEM
from app.ui.parts import column, label
from app.ui.settings.choices import choice, switch
from app.ui.words import tr


class AppearancePage(QWidget):
    """Every change is seen at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        modes = [
            (tr("Like the system"), "system"),
            (tr("Light"), "light"),
            (tr("Dark"), "dark"),
        ]
        names = {
            "green": tr("Green"),
            "blue": tr("Blue"),
            "violet": tr("Violet"),
            "copper": tr("Copper"),
            "slate": tr("Slate"),
        }
        accents = [(names.get(a, a), a) for a in t.ACCENTS]
        languages = [
            (tr("Like the system"), SYSTEM),
            *((name, code) for code, name in LANGUAGES.items()),
        ]
        next_start = label(tr("Shown when Marmot is started the next time."), "small")
        next_start.hide()
        self.setLayout(
            column(
                label(tr("Appearance"), "title"),
                choice(
                    context,
                    tr("Language"),
                    "ui.language",
                    languages,
                    SYSTEM,
                    lambda _: next_start.show(),
                ),
                next_start,
                choice(
                    context,
                    tr("Light or dark"),
                    "ui.theme",
                    modes,
                    "system",
                    lambda v: theme.set_mode(str(v)),
                ),
                choice(
                    context,
                    tr("Accent colour"),
                    "ui.accent",
                    accents,
                    "green",
                    lambda v: theme.set_accent(str(v)),
                ),
                switch(
                    context,
                    tr("Compact lists (without the first words of messages)"),
                    "ui.compact",
                    False,
                    theme.set_compact,
                ),
                None,
                spacing=t.M,
            )
        )
