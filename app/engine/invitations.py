"""Invitations that come by mail: what the calendars hold of them, and taking one in, once.

Nothing is answered here: whoever invited is not told.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

from app.base.errors import UserError
from app.domain.ids import AccountId, BatchId
from app.domain.pim import CollectionKind, Invitation, Invited, Item
from app.engine.contact_import import ImportVerbs
from app.store import Transaction


class InvitationVerbs(ImportVerbs):
    """Look at an invitation, put it into a calendar."""

    def invitation(self, text: str, account: AccountId) -> Invited | None:
        """Return what an invitation says beside what the calendars hold, None when unreadable.

        ``account`` is that of the message: its calendars are preferred.
        """
        from app.formats.icalendar import invitation_summary

        said = invitation_summary(text)
        if said is None:
            return None
        known = self._in_calendars(said.uid)
        if known is not None:
            return self._beside(said, known)
        component = said.component
        target = self.store.collections.default(CollectionKind.CALENDAR, component, account)
        return Invited(said, None, target.name if target is not None else "")

    def add_invitation(self, text: str, account: AccountId) -> Future[BatchId]:
        """Put an invitation into the default calendar of its account, else the first writable one.

        Raise UserError: "event_already_there" when a calendar has it, "calendar_unreadable",
        "no_collection".
        """
        from app.formats.icalendar import digest_item, split_ics

        def work(tx: Transaction) -> BatchId:
            found = [(one, digest_item(one)) for one in split_ics(text)]
            new = [(one, d) for one, d in found if self._in_calendars(d.uid) is None]
            if not new:
                raise UserError("event_already_there")
            component = new[0][1].component
            kind = CollectionKind.CALENDAR
            target = self.store.collections.default(kind, component, account)
            if target is None:
                raise UserError("no_collection", kind=kind.value)
            entries = [self._new(tx, target.id, one, d.component) for one, d in new]
            return self.store.journal.add(tx, "event_added", {"count": len(entries)}, entries)

        return self._write("invitation added", work, lane="dav")

    # inner

    def _in_calendars(self, uid: str) -> Item | None:
        if not uid:
            return None
        calendars = {c.id for c in self.collections(CollectionKind.CALENDAR)}
        found = self.store.items.by_uid(uid)
        return next((item for item in found if item.collection in calendars), None)

    def _beside(self, said: Invitation, known: Item) -> Invited:
        from app.formats.icalendar import digest_item, invitation_summary

        name = self.store.collections.get(known.collection).name
        made = Invited(said, known.id, name, at=said.start)
        here = invitation_summary(known.shown_data)
        if here is not None and not said.recurrence_id:  # an override counts for itself
            later, earlier = said.sequence > here.sequence, said.sequence < here.sequence
            cancelled = here.status == "CANCELLED"
            made = replace(made, version=later - earlier, cancelled=cancelled)
        digest = digest_item(known.shown_data, now=self.clock.now())
        rows = sorted(digest.occurrences, key=lambda row: row.start)
        if not rows:
            return replace(made, at=digest.first_start or said.start)
        now = self.clock.now()
        ahead = next((row for row in rows if row.end > now), rows[-1])
        meant = (row for row in rows if row.recurrence_id == said.recurrence_id)
        chosen = next(meant, ahead) if said.recurrence_id else ahead
        return replace(made, recurrence_id=chosen.recurrence_id, at=chosen.start)
