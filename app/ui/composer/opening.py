"""Opens composers: a new message, an answer, a saved draft."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtWidgets import QWidget

from app.domain.ids import AccountId, PlaceId
from app.domain.mail import Address, Draft
from app.ui.composer.window import ComposerWindow
from app.ui.context import Context
from app.ui.words import tr


def open_new(
    context: Context,
    parent: QWidget,
    *,
    to: tuple[Address, ...] = (),
    subject: str = "",
    account: AccountId | None = None,
) -> ComposerWindow | None:
    """Open an empty composer; None when no account can send."""
    accounts = [a for a in context.engine.accounts() if a.settings.smtp is not None]
    if not accounts:
        context.bar.say(tr("Add an account that can send first."))
        return None
    chosen = next((a for a in accounts if a.id == account), accounts[0])
    settings = chosen.settings
    text = f"\n\n-- \n{settings.signature}" if settings.signature else ""
    draft = Draft(chosen.id, Address(settings.name, settings.address), to, (), (), subject, text)
    return _show(context, parent, draft)


def open_reply(
    context: Context,
    parent: QWidget,
    place: PlaceId,
    kind: Literal["reply", "reply_all", "forward"],
) -> None:
    """Open a composer with an answer to the message at ``place``."""
    future = context.engine.reply_draft(place, kind)
    context.work.then(parent, future, partial(_show, context, parent, quoted=True))


def open_draft(context: Context, parent: QWidget, place: PlaceId) -> None:
    """Open a saved draft."""
    context.work.then(parent, context.engine.open_draft(place), partial(_show, context, parent))


def _show(
    context: Context, parent: QWidget, draft: Draft, *, quoted: bool = False
) -> ComposerWindow:
    window = ComposerWindow(context, parent, draft, above_quote=quoted)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
