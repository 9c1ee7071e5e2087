"""Looking at what was deleted or vanished, and putting it back."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from concurrent.futures import Future

from app.base.errors import PermanentError, UserError
from app.domain.history import Lost, kept_until
from app.domain.ids import BatchId, PlaceId
from app.domain.journal import Entry, NewEntry
from app.domain.mail import Flag
from app.engine.mail import mail_lane
from app.engine.writing import WritingVerbs
from app.operations.role_folder import path_folder
from app.store import Transaction


class HistoryVerbs(WritingVerbs):
    """What left its last folder is kept for some days on this computer."""

    def history(self, query: str = "", *, since: float = 0.0, limit: int = 500) -> list[Lost]:
        """Return what is gone, latest first; every word of ``query`` must occur in its subject,
        people or folder."""
        if self.store.history.days() == 0:
            return []
        return self.store.history.all(since=since, words=_words(query), limit=limit)

    def history_of(self, ids: Sequence[int]) -> list[Lost]:
        """Return those of ``ids`` that are still kept."""
        return self.store.history.some(ids)

    def history_count(self) -> int:
        return self.store.history.count() if self.store.history.days() else 0

    def history_until(self, lost: Lost) -> float | None:
        """Return when it is let go for good (seconds since the epoch), None: never."""
        return kept_until(lost.vanished_at, self.store.history.days())

    def raw(self, place: PlaceId) -> Future[bytes]:
        """As in ``MailVerbs``, also for a row of the history (a negative place, ``Lost.row``)."""
        if place >= 0:
            return super().raw(place)

        def work() -> bytes:
            found = self.store.history.some([-place])
            data = self.store.messages.raw(found[0].message) if found else None
            if data is None:
                raise PermanentError("message_gone")
            return data

        return self._later(work)

    def restore(self, ids: Sequence[int]) -> Future[BatchId]:
        """Put messages back into the folders they were in, with their flags and dates.

        A folder that is gone is made again. Raise UserError("history_unknown") when none of them
        can be put back any more, UserError("body_not_here") when only headers were ever here.
        """

        def work(tx: Transaction) -> BatchId:
            found = self.store.history.some(ids)
            if not found:
                raise UserError("history_unknown")
            entries = self._restoring(tx, found)
            if not entries:
                raise UserError("body_not_here")
            return self.store.journal.add(tx, "restored", {"count": len(entries)}, entries)

        return self._write("restored", work, lane="mail")

    def _restoring(self, tx: Transaction, found: Iterable[Lost]) -> list[NewEntry]:
        entries: list[NewEntry] = []
        for lost in found:
            if lost.body is None:
                continue
            target = path_folder(self.store, tx, lost.account, lost.folder)
            place = self.store.history.put_back(tx, lost, target.id)
            payload: dict[str, object] = {
                "target": target.id,
                "blob": lost.body,
                "size": lost.size,
                "flags": int(lost.flags & ~Flag.DELETED),
                "keywords": sorted(lost.keywords),
                "date": lost.received or lost.date,
                "message_id": lost.rfc_message_id,
            }
            lane = mail_lane(lost.account)
            entries.append(NewEntry("restore", lost.account, lane, payload, (place,)))
        return entries

    def _inverses(self, tx: Transaction, entry: Entry) -> list[NewEntry]:
        """Undo of a deletion for good: what the history kept is put back."""
        try:
            return super()._inverses(tx, entry)
        except UserError as error:
            deletes = entry.kind in ("delete", "folder_empty")
            if not deletes or error.fields.get("reason") != "deleted_for_good":
                raise
            entries = self._restoring(tx, self.store.history.of_places(entry.places))
            if not entries:
                raise
            return entries


def _words(query: str) -> list[str]:
    """Split what was typed into words and quoted phrases."""
    try:
        return shlex.split(query)[:16]
    except ValueError:  # a quotation mark that is not closed
        return query.split()[:16]
