"""Copy messages to another folder of the account.

Payload: ``target`` (folder id); ``made`` {place: place of its copy} is added while it runs, so that
a repeated run leaves out what has been copied and undo knows what to remove. Copies whose UID the
server does not tell appear with the next sync.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.base.errors import PermanentError
from app.domain.ids import FolderId, PlaceId
from app.domain.journal import Entry, EntryState, NewEntry, Shown
from app.domain.mail import Folder, Place
from app.operations import mailbox
from app.operations.remote import Remote
from app.store import Store


class Copy:
    kind = "copy"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        return shown

    def run(self, entry: Entry, remote: Remote) -> str:
        target = remote.store.folders.get(FolderId(mailbox.number(entry.payload.get("target"))))
        mailbox.ensure(remote, target)
        made = _made(entry.payload)
        reached = len(made)
        for number, places in mailbox.by_folder(remote, entry.places).items():
            source = remote.store.folders.get(number)
            waiting = [place for place in places if place.id not in made]
            if entry.attempts:
                waiting = self._without_copied(remote, target, entry, made, waiting)
            for part in mailbox.chunks(waiting):
                mailbox.enter(remote, source)
                located = mailbox.with_uids(remote, source, part)
                if located:
                    self._copy(remote, target, entry, made, located)
                reached += len(located)
        if not reached and not made:
            raise mailbox.gone()
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        copies = store.messages.places(_made(entry.payload).values())
        if not copies:
            raise PermanentError("copy_unknown")
        places = tuple(place.id for place in copies)
        return NewEntry("delete", entry.account, entry.lane, {}, places)

    def _copy(
        self,
        remote: Remote,
        target: Folder,
        entry: Entry,
        made: dict[PlaceId, PlaceId],
        located: dict[int, Place],
    ) -> None:
        imap = mailbox.session(remote)
        try:
            told = imap.copy(sorted(located), target.path)
        except PermanentError as error:
            if error.code != "target_missing":
                raise
            mailbox.create(remote, target)
            told = imap.copy(sorted(located), target.path)
        self._keep(remote, target, entry, made, {located[old]: new for old, new in told.items()})

    def _without_copied(
        self,
        remote: Remote,
        target: Folder,
        entry: Entry,
        made: dict[PlaceId, PlaceId],
        waiting: list[Place],
    ) -> list[Place]:
        """Find the copies that an attempt cut short has made; return what is still to be copied."""
        if mailbox.try_enter(remote, target) is None:
            return waiting
        known = remote.store.messages.uids(target.id)
        found: dict[Place, int] = {}
        for place in waiting:
            if not place.rfc_message_id:
                continue
            hits = mailbox.session(remote).find_message_id(place.rfc_message_id)
            fresh = [uid for uid in hits if uid not in known]
            if fresh:
                found[place] = fresh[-1]
        self._keep(remote, target, entry, made, found)
        return [place for place in waiting if place not in found]

    def _keep(
        self,
        remote: Remote,
        target: Folder,
        entry: Entry,
        made: dict[PlaceId, PlaceId],
        copies: Mapping[Place, int],
    ) -> None:
        if not copies:
            return
        with remote.store.write("messages copied") as tx:
            for place, uid in copies.items():
                copy = remote.store.messages.copy_local(tx, place.id, target.id, uid)
                if copy is not None:
                    made[place.id] = copy
            remote.store.journal.set_state(
                tx,
                entry.id,
                EntryState.RUNNING,
                payload={**entry.payload, "made": {str(old): new for old, new in made.items()}},
            )


def _made(payload: Mapping[str, object]) -> dict[PlaceId, PlaceId]:
    made = payload.get("made")
    if not isinstance(made, Mapping):
        return {}
    return {PlaceId(int(old)): PlaceId(mailbox.number(new)) for old, new in made.items()}
