"""Verbs for what is to come back: snoozed messages, answers that are waited for, saved searches.

All of it is known to this machine only and works without a connection.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future

from app.base.errors import UserError
from app.domain.ids import BatchId, MessageId, PlaceId
from app.domain.later import SavedSearch, Snoozed, Watch, WatchState
from app.engine.state import StateVerbs
from app.operations import local_undo
from app.operations.waking import tell_due, wake_due, wake_now
from app.store import Transaction

MOST_AHEAD = 10 * 366 * 86_400.0  # seconds; a later time is a slip of the keyboard


class LaterVerbs(StateVerbs):
    """Snooze, watch, save a search."""

    # snooze

    def snoozed(self) -> list[Snoozed]:
        """Return the snoozed messages, the next to come back first."""
        return self.store.snoozes.all()

    def snooze(self, places: Iterable[PlaceId], until: float) -> Future[BatchId]:
        """Hide messages from their folders until a time; raise UserError("time_past")."""
        self._check_time(until)
        wanted = list(dict.fromkeys(places))

        def work(tx: Transaction) -> BatchId:
            messages = self._messages_of(wanted)
            before = local_undo.snoozes_before(self.store, messages)
            self.store.snoozes.set(tx, dict.fromkeys(messages, until))
            fields: dict[str, object] = {
                "count": len(messages),
                "until": until,
                "subject": self._subject(wanted),
                "local": before,
            }
            return self.store.journal.add(tx, "snoozed", fields, [])

        return self._write("snoozed", work, lane="later")

    def wake(self, places: Iterable[PlaceId]) -> Future[BatchId]:
        """Bring snoozed messages back now."""
        wanted = list(dict.fromkeys(places))

        def work(tx: Transaction) -> BatchId:
            asleep = self.store.snoozes.until(self._messages_of(wanted))
            if not asleep:
                raise UserError("not_snoozed")
            before = local_undo.snoozes_before(self.store, list(asleep))
            wake_now(self.store, tx, list(asleep))
            fields: dict[str, object] = {
                "count": len(asleep), "subject": self._subject(wanted), "local": before,
            }  # fmt: skip
            return self.store.journal.add(tx, "woken", fields, [])

        return self._write("woken", work, lane="later")

    # watch

    def watches(self) -> list[Watch]:
        """Return what an answer is waited for, overdue ones first."""
        return self.store.watches.open()

    def watch_of(self, place: PlaceId) -> Watch | None:
        """Return the open watch for a message."""
        found = self.store.messages.places([place])
        if not found or not found[0].rfc_message_id:
            return None
        account = self.store.folders.get(found[0].folder).account
        return self.store.watches.of(account, found[0].rfc_message_id)

    def watch(self, place: PlaceId, until: float) -> Future[BatchId]:
        """Tell the person when nobody has answered a message by ``until``; also to wait longer.

        Raise UserError: "time_past", "message_unknown", "watch_impossible" (without a Message-ID
        nobody's answer can be recognised).
        """
        self._check_time(until)

        def work(tx: Transaction) -> BatchId:
            rows = self.store.messages.rows([place])
            if not rows:
                raise UserError("message_unknown")
            row = rows[0]
            name = self.store.messages.place(place).rfc_message_id
            if not name:
                raise UserError("watch_impossible")
            known = self.store.watches.of(row.account, name)
            before = local_undo.watch_before(row.account, name, known)
            self.store.watches.add(tx, row.account, name, row.subject, until)
            fields: dict[str, object] = {
                "count": 1, "until": until, "subject": row.subject, "local": before,
            }  # fmt: skip
            return self.store.journal.add(tx, "watched", fields, [])

        return self._write("watched", work, lane="later")

    def dismiss_watch(self, number: int) -> Future[BatchId]:
        """Wait for an answer no longer; raise UserError("watch_unknown")."""

        def work(tx: Transaction) -> BatchId:
            found = self.store.watches.get(number)
            if found is None or found.state not in (WatchState.WAITING, WatchState.DUE):
                raise UserError("watch_unknown")
            before = local_undo.watch_before(found.account, found.rfc_message_id, found)
            self.store.watches.set_state(tx, number, WatchState.DISMISSED)
            fields: dict[str, object] = {"count": 1, "subject": found.subject, "local": before}
            return self.store.journal.add(tx, "unwatched", fields, [])

        return self._write("unwatched", work, lane="later")

    # what the person is to be told once

    def look_at_the_clock(self) -> None:
        """Bring back and mark what is due; the service does it by itself while it runs."""
        now = self.clock.now()
        if self.store.snoozes.due(now) or self.store.watches.due(now):
            self._writer.submit(
                lambda: (wake_due(self.store, now), tell_due(self.store, now))
            ).result()
            self._pump.poke()
            self._tell("wake", {"reason": "journal", "lane": "mail"})

    def news(self) -> tuple[list[Snoozed], list[Watch]]:
        """Return what has come back or is overdue without the person having been told."""
        return self.store.snoozes.untold(), self.store.watches.untold()

    def news_told(self, back: Sequence[Snoozed], overdue: Sequence[Watch]) -> Future[None]:
        """The person has been told these of the ``news``, and nothing that came after them."""

        def work(tx: Transaction) -> None:
            self.store.snoozes.told(tx, back)
            self.store.watches.told(tx, overdue)

        return self._write("news told", work, lane="later")

    # saved searches

    def saved_searches(self) -> list[SavedSearch]:
        return self.store.saved_searches.all()

    def save_search(self, name: str, query: str) -> Future[int]:
        """Keep a search under a name; raise UserError "search_empty" or "name_empty"."""
        if not query.strip():
            raise UserError("search_empty")
        _named(name)
        return self._write(
            "search saved",
            lambda tx: self.store.saved_searches.add(tx, name.strip(), query.strip()),
            lane="later",
        )

    def change_search(
        self, number: int, *, name: str | None = None, query: str | None = None
    ) -> Future[None]:
        """Give a saved search another name or query."""
        if name is not None:
            _named(name)
        if query is not None and not query.strip():
            raise UserError("search_empty")

        def work(tx: Transaction) -> None:
            self._search(number)
            self.store.saved_searches.change(tx, number, name=name, query=query)

        return self._write("search changed", work, lane="later")

    def delete_search(self, number: int) -> Future[BatchId]:
        """Forget a saved search; the messages it finds stay."""

        def work(tx: Transaction) -> BatchId:
            found = self._search(number)
            self.store.saved_searches.remove(tx, number)
            fields: dict[str, object] = {
                "name": found.name, "local": local_undo.search_before(found),
            }  # fmt: skip
            return self.store.journal.add(tx, "search_deleted", fields, [])

        return self._write("search deleted", work, lane="later")

    def arrange_searches(self, numbers: Sequence[int]) -> Future[None]:
        return self._write(
            "searches arranged",
            lambda tx: self.store.saved_searches.arrange(tx, numbers),
            lane="later",
        )

    # inner

    def _search(self, number: int) -> SavedSearch:
        for found in self.store.saved_searches.all():
            if found.id == number:
                return found
        raise UserError("search_unknown")

    def _subject(self, places: Sequence[PlaceId]) -> str:
        """Return the subject of the first of these, for the list of actions."""
        rows = self.store.messages.rows(places[:1])
        return rows[0].subject if rows else ""

    def _messages_of(self, places: Sequence[PlaceId]) -> list[MessageId]:
        found = list(dict.fromkeys(p.message for p in self.store.messages.places(places)))
        if not found:
            raise UserError("message_unknown")
        return found

    def _check_time(self, until: float) -> None:
        now = self.clock.now()
        if until <= now:
            raise UserError("time_past")
        if until > now + MOST_AHEAD:
            raise UserError("time_too_far")


def _named(name: str) -> None:
    if not name.strip():
        raise UserError("name_empty")
