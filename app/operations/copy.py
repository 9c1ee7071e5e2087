"""Copy messages to another folder of the account.

Payload: ``target`` (folder id); ``made`` {place: place of its copy} is added while it runs, so that
a repeated run leaves out what has been copied and undo knows what to remove. Copies whose UID the
server does not tell appear with the next sync.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from app.base.errors import PermanentError, UserError
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
        try:
            for source, part in _waiting(remote, entry, made):
                mailbox.enter(remote, source)
                located = mailbox.with_uids(remote, source, part)
                reached += len(located)
                if entry.attempts:
                    self._take_copied(remote, source, target, entry, made, located)
                if located:
                    self._copy(remote, target, entry, made, located)
        except (PermanentError, UserError):
            with suppress(PermanentError, UserError):  # it is the refusal that is told
                self._settle(remote, target, entry, made)
            raise
        if not reached and not made:
            raise mailbox.gone()
        return ""

    def _settle(
        self, remote: Remote, target: Folder, entry: Entry, made: dict[PlaceId, PlaceId]
    ) -> None:
        """Take over what was copied before a refusal and not told."""
        for source, part in _waiting(remote, entry, made):
            mailbox.enter(remote, source)
            located = mailbox.with_uids(remote, source, part)
            self._take_copied(remote, source, target, entry, made, located)

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

        def done(uids: Sequence[int], told: Mapping[int, int]) -> None:
            copied = {uid: located.pop(uid) for uid in uids}
            self._keep(remote, target, entry, made, {copied[old]: told[old] for old in told})

        try:
            imap.copy(sorted(located), target.path, done)
        except PermanentError as error:
            if error.code not in ("target_missing", "folder_gone"):
                raise
            mailbox.create(remote, target)
            imap.copy(sorted(located), target.path, done)

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


def _waiting(
    remote: Remote, entry: Entry, made: Mapping[PlaceId, PlaceId]
) -> Iterator[tuple[Folder, list[Place]]]:
    """Yield what is not known to be copied, in parts of one folder each."""
    for number, places in mailbox.by_folder(remote, entry.places).items():
        source = remote.store.folders.get(number)
        for part in mailbox.chunks([place for place in places if place.id not in made]):
            yield source, part


def _made(payload: Mapping[str, object]) -> dict[PlaceId, PlaceId]:
    made = payload.get("made")
    if not isinstance(made, Mapping):
        return {}
    return {PlaceId(int(old)): PlaceId(mailbox.number(new)) for old, new in made.items()}
