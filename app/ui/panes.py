"""Which panes the window has, in the order of the rail. They are imported when first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.context import Context
from app.ui.pane import Pane


@dataclass(frozen=True, slots=True)
class Entry:
    """A place on the rail. ``title`` is source text, translated where it is shown."""

    id: str
    title: str
    icon: str
    make: Callable[[Context], Pane]


def _mail(context: Context) -> Pane:
    from app.ui.mail.pane import MailPane

    return MailPane(context)


def _contacts(context: Context) -> Pane:
    from app.ui.contacts.pane import ContactsPane

    return ContactsPane(context)


def _calendar(context: Context) -> Pane:
    from app.ui.calendar.pane import CalendarPane

    return CalendarPane(context)


def entries() -> list[Entry]:
    """Return the panes of this build."""
    return [
        Entry("mail", "Mail", "mail", _mail),
        Entry("calendar", "Calendar", "calendar", _calendar),
        Entry("contacts", "Contacts", "users", _contacts),
    ]
