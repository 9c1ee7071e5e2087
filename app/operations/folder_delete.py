"""Delete a folder. Nothing is lost with it: the face moves its messages to Trash by an entry of
their own before, and what is still in it when this runs (it came meanwhile, or was never listed
here) is moved there as well. Only ``for_good`` (a folder inside Trash) destroys.

Payload: ``folder``, ``parent``, ``name``, ``prefix`` (so that undo makes it again) and
``for_good``. When the server refuses to delete the folder, the messages are moved back into it.
A server without MOVE copies and expunges: see ``copies`` for an attempt cut short in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

from app.base.errors import PermanentError, TransientError
from app.domain.ids import FolderId
from app.domain.journal import Entry, EntryState, FolderShown, NewEntry
from app.domain.mail import Folder, Role
from app.operations import copies, mailbox
from app.operations import folder_paths as paths
from app.operations.move import Move
from app.operations.remote import Remote
from app.store import Store

_ROUNDS = 3  # mail may arrive while the folder is emptied
_NO_TARGET = ("target_missing", "folder_gone")  # servers say either when a target is not there


class FolderDelete:
    kind = "folder_delete"

    def show_folders(
        self, tree: Mapping[FolderId, FolderShown], payload: Mapping[str, object]
    ) -> Mapping[FolderId, FolderShown]:
        folder = paths.folder_of(payload)
        return {folder: replace(tree[folder], hidden=True)} if folder in tree else {}

    def run(self, entry: Entry, remote: Remote) -> str:
        store = remote.store
        folder = store.folders.get(paths.folder_of(entry.payload))
        if store.folders.is_planned(folder.id):
            return ""  # never made, or deleted by an attempt cut short
        if not store.folders.is_local(folder.id):
            try:
                if folder.selectable:
                    _let_copies_in(remote, entry, folder)
                    self._clear(remote, entry, folder)
                mailbox.session(remote).delete(folder.path)
            except PermanentError as error:
                if error.code != "folder_gone":
                    self._put_back(remote, entry)
                    raise
        with store.write("folder deleted") as tx:
            store.folders.deleted(tx, folder.id)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        payload = {key: entry.payload.get(key) for key in ("folder", "parent", "name", "prefix")}
        return NewEntry("folder_create", entry.account, entry.lane, payload)

    def _clear(self, remote: Remote, entry: Entry, folder: Folder) -> None:
        """Take out whatever is in the folder, until the server says that it is empty."""
        imap = mailbox.session(remote)
        for number in range(_ROUNDS):
            selected = imap.select(folder.path)
            if not selected.exists:
                return
            uids = imap.all_uids()
            if entry.payload.get("for_good"):
                imap.expunge(uids)
                continue
            trash = self._trash(remote, folder)
            if "MOVE" not in imap.capabilities and not number:
                entry = copies.noted(entry, remote, trash)
                copied = copies.found(entry, remote, folder, trash, uids)
                if copied:
                    imap.expunge(sorted(copied))
                    self._moved(remote, folder, trash, copied, copied)
                    uids = [uid for uid in uids if uid not in copied]
            self._transfer(remote, folder, trash, uids)
        if imap.select(folder.path).exists:
            raise TransientError("folder_not_empty", folder=folder.name)

    def _transfer(self, remote: Remote, folder: Folder, trash: Folder, uids: list[int]) -> None:
        """Move UIDs to Trash, made again when another client has removed it. That it is missing
        must never pass for the end of the folder: only ``select`` tells that."""
        imap = mailbox.session(remote)

        def done(moved: Sequence[int], told: Mapping[int, int]) -> None:
            self._moved(remote, folder, trash, moved, told)

        try:
            imap.move(uids, trash.path, done)
            return
        except PermanentError as error:
            if error.code not in _NO_TARGET:
                raise
        imap.select(folder.path)
        with _of_trash(trash):
            mailbox.create(remote, trash)
            imap.move(uids, trash.path, done)

    def _moved(
        self,
        remote: Remote,
        folder: Folder,
        trash: Folder,
        uids: Iterable[int],
        told: Mapping[int, int],
    ) -> None:
        known = remote.store.messages.uids(folder.id)
        with remote.store.write("rest of a folder moved to trash") as tx:
            for uid in uids:
                if uid in known:
                    remote.store.messages.place_moved(tx, known[uid], trash.id, told.get(uid))

    def _trash(self, remote: Remote, folder: Folder) -> Folder:
        found = remote.store.folders.by_role(folder.account, Role.TRASH)
        if found is None:
            with remote.store.write("trash for the mail of a folder") as tx:
                found = remote.store.folders.add_local(tx, folder.account, "Trash", Role.TRASH)
        with _of_trash(found):
            mailbox.ensure(remote, found)
        return found

    def _put_back(self, remote: Remote, entry: Entry) -> None:
        """The folder stays: so do its messages, those that can. It is the server's refusal that
        is told, not that some were destroyed or moved on."""
        if entry.after is None or entry.payload.get("for_good"):
            return
        store, back = remote.store, None
        with suppress(PermanentError):
            back = Move().inverse(store.journal.get(entry.after), store)
        if back is not None:
            with store.write("messages of a folder that stays") as tx:
                store.journal.add(tx, "undone", {"label": "folder_deleted"}, [back])


def _let_copies_in(remote: Remote, entry: Entry, folder: Folder) -> None:
    """Wait for copies into the folder that were asked for before: they have no place of their own
    yet that would have been moved to Trash with the others. What waits for the person, or behind
    something that does, is not waited for."""
    journal, now = remote.store.journal, remote.clock.now()

    def wanted(other: Entry) -> bool:
        here = other.kind == "copy" and other.payload.get("target") == folder.id
        return here and other.state is EntryState.QUEUED and other.id < entry.id

    if not any(map(wanted, journal.of_kind(entry.lane, "copy"))):
        return
    held: set[int] = set()  # entries that wait for the person
    held_places: set[int] = set()
    due: dict[int, float] = {}  # place -> when the entries about it so far are due
    for other in journal.active(entry.lane):
        if (
            other.state is EntryState.PARKED
            or other.after in held
            or not held_places.isdisjoint(other.places)
        ):
            held.add(other.id)
            held_places.update(other.places)
            continue
        at = max([other.due_at(now), *(due.get(place, 0.0) for place in other.places)])
        if wanted(other):
            delay = max(1.0, at - now)
            raise TransientError("folder_not_empty", folder=folder.name, delay=delay)
        due.update(dict.fromkeys(other.places, at))


@contextmanager
def _of_trash(trash: Folder) -> Iterator[None]:
    """Tell Trash that is gone from the folder that is to be."""
    try:
        yield
    except PermanentError as error:
        if error.code != "folder_gone":
            raise
        raise PermanentError("target_missing", details=error.details, folder=trash.name) from error
