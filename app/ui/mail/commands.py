"""What can be done with the selected messages. Everything is said in the message bar with Undo.

In conversation view a verb acts on all messages of the conversation in the folders on show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject

from app.domain.ids import BatchId, FolderId, PlaceId
from app.domain.mail import Flag, Row
from app.ui.context import Context
from app.ui.mail.list import MessageList
from app.ui.mail.sources import folder_title
from app.ui.undo import offer_undo
from app.ui.words import plural

Verb = Callable[[list[PlaceId]], "Future[BatchId]"]


class MailCommands(QObject):
    """Carries out what the mail pane's actions ask for."""

    def __init__(self, context: Context, messages: MessageList, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._list = messages

    # moving

    def archive(self) -> None:
        engine = self._context.engine
        self._act(
            engine.archive,
            lambda n: plural("1 message archived", "%n messages archived", n),
        )

    def delete(self) -> None:
        engine = self._context.engine
        for_good = self._list.all_in_trash()

        def words(n: int) -> str:
            if for_good:
                return plural("1 message deleted for good", "%n messages deleted for good", n)
            return plural("1 moved to Trash", "%n moved to Trash", n)

        self._act(engine.delete, words)

    def junk(self) -> None:
        self._act(
            self._context.engine.junk,
            lambda n: plural("1 message moved to Spam", "%n messages moved to Spam", n),
        )

    def move_to(self, folder: FolderId) -> None:
        engine = self._context.engine
        title = folder_title(engine.folder(folder))
        self._act(
            lambda places: engine.move(places, folder),
            lambda n: plural("1 moved to {to}", "%n moved to {to}", n, to=title),
        )

    def copy_to(self, folder: FolderId) -> None:
        engine = self._context.engine
        title = folder_title(engine.folder(folder))
        self._act(
            lambda places: engine.copy(places, folder),
            lambda n: plural("1 copied to {to}", "%n copied to {to}", n, to=title),
        )

    def dropped(self, places: Sequence[int], folder: FolderId, copy: bool) -> None:
        """Messages were dropped on a folder."""
        if set(places) <= set(self._list.selected_ids()):
            if copy:
                self.copy_to(folder)
            else:
                self.move_to(folder)

    # flags

    def mark_read(self, read: bool) -> None:
        if read:
            self._flags(add=Flag.SEEN)
        else:
            self._flags(remove=Flag.SEEN)

    def toggle_flag(self) -> None:
        rows = self._list.selected_rows()
        if rows and all(r.flags & Flag.FLAGGED for r in rows):
            self._flags(remove=Flag.FLAGGED, whole=False)
        else:
            self._flags(add=Flag.FLAGGED, whole=False)

    def mark_seen(self, row: Row) -> None:
        """A message has been read on screen: quietly, and only this one."""
        engine = self._context.engine
        if row.unread and engine.may(engine.folder(row.folder), "mark_read"):
            self._context.work.then(self, engine.set_flags([row.id], add=Flag.SEEN))

    def mark_all_read(self) -> None:
        """Mark everything on show as read."""
        engine, source = self._context.engine, self._list.source
        if not source.folders:
            return
        ids = engine.query(lambda: list(engine.list_ids(list(source.folders), unread=True)))

        def go(found: list[int]) -> None:
            if found:
                places = [PlaceId(i) for i in found]
                words = plural("1 message marked as read", "%n messages marked as read", len(found))
                self._then(engine.set_flags(places, add=Flag.SEEN), words)

        self._context.work.then(self, ids, go)

    # for other commands of the pane

    def with_selected(self, go: Callable[[list[PlaceId]], None], *, whole: bool) -> None:
        """Call ``go`` with the selection, ``whole``: conversations made complete."""
        self._selected(go, whole=whole)

    def say_done(self, future: Future[BatchId], words: str) -> None:
        """Say that something was done, with Undo."""
        self._then(future, words)

    # inner

    def _flags(
        self, *, add: Flag = Flag.NONE, remove: Flag = Flag.NONE, whole: bool = True
    ) -> None:
        engine = self._context.engine

        def go(places: list[PlaceId]) -> None:
            self._context.work.then(self, engine.set_flags(places, add=add, remove=remove))

        self._selected(go, whole=whole)

    def _act(self, verb: Verb, words: Callable[[int], str]) -> None:
        self._selected(lambda places: self._then(verb(places), words(len(places))))

    def _then(self, future: Future[BatchId], words: str) -> None:
        offer_undo(self._context, self, future, words)

    def _selected(self, go: Callable[[list[PlaceId]], None], *, whole: bool = True) -> None:
        """Call ``go`` with the selected places, conversations made complete."""
        ids = self._list.selected_ids()
        if not ids:
            return
        if not (whole and self._list.model.conversations):
            go([PlaceId(i) for i in ids])
            return
        engine, folders = self._context.engine, set(self._list.source.folders)

        def complete() -> list[PlaceId]:
            made: dict[PlaceId, None] = {}
            for row in engine.rows(ids):
                made[row.id] = None
                if row.thread_count > 1:
                    for other in engine.rows(engine.thread_ids(row.thread)):
                        if other.folder in folders:
                            made[other.id] = None
            return list(made)

        self._context.work.then(
            self, engine.query(complete), lambda places: go(places) if places else None
        )
