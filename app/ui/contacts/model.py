"""The list of contacts as Qt sees it: ids in order and the contacts the last look brought.

The model owns no truth and asks nothing while it is painted; ``apply`` changes it by steps, so
that selection and scrolling stay.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.pim import Contact
from app.ui.contacts.places import Listing, letter
from app.ui.contacts.wording import clean
from app.ui.mail.differences import Insert, Remove, Step
from app.ui.words import tip, tr

Index = QModelIndex | QPersistentModelIndex
CONTACT_ROLE = Qt.ItemDataRole.UserRole
SECTION_ROLE = Qt.ItemDataRole.UserRole + 1  # the letter on the first row of a section, else ""


class ContactModel(QAbstractTableModel):
    """One column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._contacts: Mapping[int, Contact] = {}
        self._firsts: dict[int, str] = {}

    @property
    def ids(self) -> array[int]:
        """The ids on show; not to be changed."""
        return self._ids

    @property
    def contacts(self) -> Mapping[int, Contact]:
        return self._contacts

    def contact(self, row: int) -> Contact | None:
        return self._contacts.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def contacts_at(self, rows: Iterable[int]) -> list[Contact]:
        return [c for c in map(self.contact, rows) if c is not None]

    def row_of(self, id: int) -> int:
        """Return the row of an id, -1 when it is not in the list."""
        try:
            return self._ids.index(id)
        except ValueError:
            return -1

    def row_like(self, start: str) -> int:
        """Return the first row sorted by ``start``, else the first one whose name begins so, else
        the row that follows; -1 in an empty list. ``start`` is in lower case."""
        row = bisect_left(_Keys(self._ids, self._contacts), start)
        if row < len(self._ids) and self._contacts[self._ids[row]].sort_key.startswith(start):
            return row
        for other, id in enumerate(self._ids):
            if self._contacts[id].name.casefold().startswith(start):
                return other
        return min(row, len(self._ids) - 1)

    def reset_to(self, listing: Listing) -> None:
        """Show another list."""
        self.beginResetModel()
        self._ids = array("q", listing.ids)
        self._take(listing)
        self.endResetModel()

    def apply(self, listing: Listing, steps: Sequence[Step]) -> None:
        """Carry out what ``differences.plan`` found between the ids on show and the new ones."""
        nothing = QModelIndex()
        # rows that go are still painted, rows that come already: both are known meanwhile
        self._contacts = {**self._contacts, **listing.contacts}
        for step in steps:
            if isinstance(step, Remove):
                self.beginRemoveRows(nothing, step.first, step.last)
                del self._ids[step.first : step.last + 1]
                self.endRemoveRows()
            elif isinstance(step, Insert):
                self.beginInsertRows(nothing, step.first, step.first + len(step.ids) - 1)
                self._ids[step.first : step.first] = step.ids
                self.endInsertRows()
        self._take(listing)
        if listing.changed:  # maybe thousands: one walk instead of a search for each
            changed = set(listing.changed)
            rows = [row for row, id in enumerate(self._ids) if id in changed]
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))

    def _take(self, listing: Listing) -> None:
        self._contacts = listing.contacts
        self._firsts = {row: name for name, row in listing.sections}

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        contact = self.contact(index.row())
        if contact is None:
            return None
        if role == CONTACT_ROLE:
            return contact
        if role == SECTION_ROLE:
            return self._firsts.get(index.row(), "")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return spoken(contact)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(t for t in (contact.name, *contact.emails[:3]) if t))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )


class _Keys(Sequence[str]):
    """The sort keys of the list, looked up only where bisecting looks."""

    def __init__(self, ids: array[int], contacts: Mapping[int, Contact]) -> None:
        self._ids, self._contacts = ids, contacts

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, row: int) -> str:  # type: ignore[override]
        return self._contacts[self._ids[row]].sort_key


def shown_name(contact: Contact) -> str:
    return clean(contact.name) or tr("(no name)")


def second_line(contact: Contact) -> str:
    """Return what stands below the name: organisation, else address, else number."""
    organization = contact.organization if contact.organization != contact.name else ""
    address = next(iter(contact.emails), "")
    if organization and address:
        return f"{organization} \u00b7 {address}"
    return organization or address or next(iter(contact.phones), "")


def spoken(contact: Contact) -> str:
    """Return what a screen reader says of a row."""
    parts = [shown_name(contact)]
    if contact.is_group:
        parts.append(tr("group"))
    if contact.organization and contact.organization != contact.name:
        parts.append(contact.organization)
    parts += [*contact.emails[:1], *contact.phones[:1]]
    if contact.pending:
        parts.append(tr("not yet on the server"))
    parts.append(tr("under {letter}", letter=letter(contact)))
    return ", ".join(parts)
