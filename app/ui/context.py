"""What every part of the window is handed: one object instead of globals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.ui.actions import ActionRegistry
from app.ui.bridge import Bridge
from app.ui.icons import Icons
from app.ui.message_bar import MessageBar
from app.ui.theme import Theme
from app.ui.work import Work

if TYPE_CHECKING:
    from app.domain.ids import AccountId, ItemId, PlaceId
    from app.domain.mail import Address
    from app.engine.engine import Engine


class Windows(Protocol):
    """What panes may ask of the application beside their own pane."""

    def write_to(self, to: tuple[Address, ...], *, subject: str = "") -> None:
        """Open a composer."""
        ...

    def show_pane(self, id: str) -> None: ...

    def search(self, query: str) -> None:
        """Put ``query`` into the search field and show what the mail pane finds."""
        ...

    def show_message(self, place: PlaceId) -> None:
        """Show a message in the mail pane, in the folder it is in."""
        ...

    def show_event(self, item: ItemId, recurrence_id: str, at: float) -> None:
        """Show an occurrence that starts at ``at`` (seconds since the epoch) in the calendar."""
        ...

    def add_account(self) -> None: ...

    def edit_account(self, account: AccountId) -> None: ...

    def unlock(self) -> None:
        """Ask for the master password."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """Engine and shared parts of the window.

    ``bar``: "3 moved to Trash - Undo". ``work``: results of futures on the UI thread. ``bridge``:
    what changed in the store. ``windows``: other parts of the application.
    """

    engine: Engine
    work: Work
    theme: Theme
    icons: Icons
    actions: ActionRegistry
    bar: MessageBar
    bridge: Bridge
    windows: Windows
