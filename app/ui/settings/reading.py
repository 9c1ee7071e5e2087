"""When a message counts as read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.history import FOR_EVER, KEEP_DAYS, KEEP_SETTING, NOTHING
from app.ui import tokens as t
from app.ui.context import Context
from app.ui.parts import column, label
from app.ui.settings.choices import choice
from app.ui.words import plural, tr


class ReadingPage(QWidget):
    """How reading behaves; what belongs to an account is under Accounts."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        seen = [
            (tr("At once"), 0),
            (tr("After 1.5 seconds"), 1500),
            (tr("After 5 seconds"), 5000),
            (tr("Only by hand"), -1),
        ]
        kept: list[tuple[str, object]] = [
            (plural("1 day", "%n days", days), days) for days in (7, 30, 90, 365)
        ]
        kept += [(tr("For ever"), FOR_EVER), (tr("Not at all"), NOTHING)]
        self.setLayout(
            column(
                label(tr("Reading and writing"), "title"),
                choice(
                    context, tr("An opened message counts as read"), "ui.seen_after_ms", seen, 1500
                ),
                choice(
                    context,
                    tr("Deleted messages are kept on this computer"),
                    KEEP_SETTING,
                    kept,
                    KEEP_DAYS,
                ),
                label(
                    tr(
                        "They are under Deleted lately in the mail window and can be put back."
                        " What your provider keeps in its Trash is another matter."
                    ),
                    "small",
                    wrap=True,
                ),
                label(
                    tr("Pictures from the internet are never loaded without asking."),
                    "small",
                    wrap=True,
                ),
                label(
                    tr("Undo of sending and signatures are set per account."), "small", wrap=True
                ),
                None,
                spacing=t.M,
            )
        )
