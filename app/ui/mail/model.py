"""The list of messages as Qt sees it: an array of ids, and rows read in pages when painted.

The model owns no truth. It is told the ids of a folder (read off the UI thread) and changes itself
by ``apply``, which keeps selection and scrolling; rows are cached and forgotten on ``forget_rows``.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.ids import FolderId
from app.domain.mail import Flag, Mark, Row
from app.ui.mail.differences import Insert, Remove, Step
from app.ui.words import moment, plural, tip, tr

Index = QModelIndex | QPersistentModelIndex
PAGE = 128
CACHED_ROWS = PAGE * 32
MOST_STEPS = 300  # more runs than this are a new list, not a change of the old one
MIME = "application/x-marmot-places"
ROW_ROLE = Qt.ItemDataRole.UserRole


class MessageModel(QAbstractTableModel):
    """One column; ``ROW_ROLE`` gives the ``Row``."""

    renewed = Signal()  # the whole list was exchanged

    def __init__(
        self, read_rows: Callable[[Sequence[int]], list[Row]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._ids: array[int] = array("q")
        self._rows: OrderedDict[int, Row | None] = OrderedDict()
        self.version = 0  # counts changes of the ids
        self.conversations = False
        self.times: dict[int, float] = {}  # to come, by id; shown instead of the date
        self.tag_names: Callable[[Row], list[str]] = lambda _row: []
        self.place_names: Mapping[FolderId, str] = {}
        self.show_places = False  # rows of several folders say where they are
        self.show_recipients = False  # Sent and Drafts name the other side

    # ids

    @property
    def ids(self) -> array[int]:
        """The ids on show; not to be changed."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, id: int) -> int:
        """Return the row of an id, -1 when it is not in the list."""
        try:
            return self._ids.index(id)
        except ValueError:
            return -1

    def reset_to(self, ids: array[int]) -> None:
        """Show another list."""
        self.beginResetModel()
        self._ids = array("q", ids)
        self._rows.clear()
        self.version += 1
        self.endResetModel()
        self.renewed.emit()

    def apply(self, steps: Sequence[Step]) -> None:
        """Carry out what ``differences.plan`` found against the present ids."""
        nothing = QModelIndex()
        for step in steps:
            if isinstance(step, Remove):
                self.beginRemoveRows(nothing, step.first, step.last)
                gone = self._ids[step.first : step.last + 1]
                del self._ids[step.first : step.last + 1]
                self.endRemoveRows()
                for id in gone:
                    self._rows.pop(id, None)
            elif isinstance(step, Insert):
                self.beginInsertRows(nothing, step.first, step.first + len(step.ids) - 1)
                self._ids[step.first : step.first] = step.ids
                self.endInsertRows()
        if steps:
            self.version += 1

    def forget_rows(self) -> None:
        """Read rows again when they are next painted (flags changed, snippets came)."""
        self._rows.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def forget_messages(self, messages: frozenset[int]) -> None:
        """Read the rows of these messages again; the rest of the list stays as it is."""
        gone = [id for id, row in self._rows.items() if row is not None and row.message in messages]
        for id in gone:
            del self._rows[id]
        if gone:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    # rows

    def row(self, position: int) -> Row | None:
        """Return the row at ``position``, reading the page round it when it is not at hand."""
        id = self.id_at(position)
        if id is None:
            return None
        if id in self._rows:
            self._rows.move_to_end(id)
            return self._rows[id]
        first = position - position % PAGE
        wanted = self._ids[first : first + PAGE]
        found = {row.id: row for row in self._read_rows(wanted)}
        for one in wanted:
            self._rows[one] = found.get(one)  # type: ignore[call-overload]
            self._rows.move_to_end(one)
        while len(self._rows) > CACHED_ROWS:
            self._rows.popitem(last=False)
        return self._rows.get(id)

    def rows(self, positions: Iterable[int]) -> list[Row]:
        return [row for row in map(self.row, positions) if row is not None]

    def place_name(self, row: Row) -> str:
        """Return where the message is, "" in the list of one folder."""
        return self.place_names.get(row.folder, "") if self.show_places else ""

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            row = self.row(index.row())
            if row is None:
                return ""
            return spoken(
                row,
                recipients=self.show_recipients,
                tags=self.tag_names(row),
                place=self.place_name(row),
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row(index.row())
            if row is None:
                return None
            return tip(row.to if self.show_recipients else str(row.sender))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Name the dragged places; nothing of the messages leaves the program."""
        made = QMimeData()
        ids = sorted({self._ids[i.row()] for i in indexes})
        made.setData(MIME, ",".join(map(str, ids)).encode())
        return made

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def dragged(data: QMimeData) -> list[int]:
    """Return the place ids of a drag that began in a message list."""
    if not data.hasFormat(MIME):
        return []
    text = bytes(data.data(MIME).data()).decode("ascii", "replace")
    return [int(part) for part in text.split(",") if part.isdecimal()]


def spoken(row: Row, *, recipients: bool = False, tags: Sequence[str] = (), place: str = "") -> str:
    """Return what a screen reader says of a row: "unread, from, subject, date" and the marks."""
    who = row.to if recipients and row.to else (row.sender.name or row.sender.addr)
    parts: list[str] = []
    if row.unread:
        parts.append(tr("unread"))
    parts += [who or tr("unknown sender"), row.subject or tr("no subject"), moment(row.date)]
    if row.thread_count > 1:
        parts.append(plural("1 message", "%n messages", row.thread_count))
    if row.flags & Flag.FLAGGED:
        parts.append(tr("flagged"))
    if row.flags & Flag.ANSWERED:
        parts.append(tr("answered"))
    if row.marks & Mark.ATTACHMENT:
        parts.append(tr("with attachment"))
    if row.marks & Mark.ENCRYPTED:
        parts.append(tr("encrypted"))
    if row.marks & Mark.INVITATION:
        parts.append(tr("invitation"))
    parts += tags
    if place:
        parts.append(tr("in {folder}", folder=place))
    if row.pending:
        parts.append(tr("not yet on the server"))
    return ", ".join(parts)
