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
from app.operations import copies, mailbox
from app.operations.remote import Remote
from app.store import Store


class Copy:
    kind = "copy"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        return shown

    def run(self, entry: Entry, remote: Remote) -> str:
        target = remote.store.folders.get(FolderId(mailbox.number(entry.payload.get("target"))))
        mailbox.ensure(remote, target)
        entry = copies.noted(entry, remote, target)
        made = _made(entry.payload)
        reached = len(made)
        for number, places in mailbox.by_folder(remote, entry.places).items():
            source = remote.store.folders.get(number)
            waiting = [place for place in places if place.id not in made]
            for part in mailbox.chunks(waiting):
                mailbox.enter(remote, source)
                located = mailbox.with_uids(remote, source, part)
                reached += len(located)
                if entry.attempts:
                    self._take_copied(remote, source, target, entry, made, located)
                if located:
                    self._copy(remote, target, entry, made, located)
        if not reached and not made:
            raise mailbox.gone()
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        places = tuple(p.id for p in store.messages.places(_made(entry.payload).values()))
        if not places:
            raise PermanentError("copy_unknown")
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
            if error.code not in ("target_missing", "folder_gone"):
                raise
            mailbox.create(remote, target)
            told = imap.copy(sorted(located), target.path)
        self._keep(remote, target, entry, made, {located[old]: new for old, new in told.items()})

    def _take_copied(
        self,
        remote: Remote,
        source: Folder,
        target: Folder,
        entry: Entry,
        made: dict[PlaceId, PlaceId],
        located: dict[int, Place],
    ) -> None:
        """Take over the copies that an attempt cut short has made; forget their UIDs."""
        found = copies.found(entry, remote, source, target, located, made.values())
        self._keep(
            remote, target, entry, made,
            {located.pop(old): new for old, new in found.items()},
        )  # fmt: skip

    def _keep(
        self,
        remote: Remote,
        target: Folder,
        entry: Entry,
        made: dict[PlaceId, PlaceId],
        found: Mapping[Place, int],
    ) -> None:
        if not found:
            return
        with remote.store.write("messages copied") as tx:
            for place, uid in found.items():
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
