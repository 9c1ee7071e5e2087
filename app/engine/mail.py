"""Verbs and queries about folders and messages."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app.base.codec import decode
from app.base.errors import MarmotError, PermanentError, UserError
from app.domain.ids import AccountId, BatchId, EntryId, FolderId, PlaceId, ThreadId
from app.domain.journal import Batch, Entry, EntryState, NewEntry
from app.domain.mail import Flag, Folder, OpenedMessage, Place, Role, Row
from app.engine.search import SearchVerbs
from app.operations import local_undo
from app.operations.role_folder import role_folder
from app.operations.table import OPERATIONS
from app.rules.rights import allows
from app.store import Transaction

NOT_UNDONE = frozenset(
    {"draft_saved", "undone", "draft_discarded", "woke"}
)  # labels undo passes over
BY_THEMSELVES = frozenset({"rules_applied"})  # undone when named only: the person did not do it


def mail_lane(account: AccountId) -> str:
    return f"mail:{account}"


class MailVerbs(SearchVerbs):
    """Read, flag, move, copy, delete, undo."""

    # queries

    def folders(self, account: AccountId | None = None) -> list[Folder]:
        """Return the folders of one account or of all, in the order they are shown."""
        ids = [account] if account is not None else [a.id for a in self.accounts()]
        return [folder for one in ids for folder in self.store.folder_view.of(one)]

    def folder(self, identifier: FolderId) -> Folder:
        return self.store.folder_view.get(identifier)

    def list_ids(
        self,
        folder: FolderId | Sequence[FolderId],
        *,
        unread: bool = False,
        conversations: bool = False,
    ) -> array[int]:
        """Return the place ids of a folder (or several), newest first."""
        return self.store.messages.ids(folder, unread=unread, conversations=conversations)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        return self.store.messages.rows(ids)

    def thread_ids(self, thread: ThreadId) -> list[PlaceId]:
        return self.store.messages.thread(thread)

    def open_message(self, place: PlaceId) -> Future[OpenedMessage]:
        """Have a message decoded, decrypted and sanitised by the service."""
        return self._opened("render", {"place": place})

    def remote_pictures(self, place: PlaceId) -> Future[OpenedMessage]:
        """The same with its remote pictures, fetched by the service once."""
        return self._opened("render", {"place": place, "pictures": True})

    def open_file(self, path: Path) -> Future[OpenedMessage]:
        """Open an .eml file the same way."""
        return self._opened("render_file", {"path": str(path.resolve())})

    def part(self, place: PlaceId, part: str) -> Future[Path]:
        """Have a part decoded into a private read-only file."""
        return self._later(lambda: self._part_now(place, part))

    def raw(self, place: PlaceId) -> Future[bytes]:
        """Return the message as the server has it, fetched first when it is not here."""

        def work() -> bytes:
            message = self.store.messages.place(place).message
            data = self.store.messages.raw(message)
            if data is None:
                self.link.call("fetch", {"place": place})
                data = self.store.messages.raw(message)
            if data is None:
                raise PermanentError("message_gone")
            return data

        return self._later(work)

    def want_folder(self, folder: FolderId) -> None:
        """Say which folder is looked at, so that it is synchronised first."""
        self._tell("want_folder", {"folder": folder})

    def allow_pictures(self, address: str) -> Future[None]:
        """Always load remote pictures in mail from this address."""

        return self._write(
            "pictures allowed",
            lambda tx: self.store.settings.allow_remote(tx, address, allowed=True),
        )

    def pictures_allowed(self, address: str) -> bool:
        return self.store.settings.remote_allowed(address)

    # verbs

    def set_flags(
        self,
        places: Iterable[PlaceId],
        *,
        add: Flag = Flag.NONE,
        remove: Flag = Flag.NONE,
        add_keywords: Iterable[str] = (),
        remove_keywords: Iterable[str] = (),
    ) -> Future[BatchId]:
        """Add and remove flags and keywords."""
        payload: dict[str, object] = {
            "add": int(add),
            "remove": int(remove),
            "add_keywords": sorted(add_keywords),
            "remove_keywords": sorted(remove_keywords),
        }
        label = _flag_label(add, remove)

        def entry(
            tx: Transaction, account: AccountId, ids: list[PlaceId], folders: set[FolderId]
        ) -> NewEntry:
            wish = "flag" if (add | remove) != Flag.SEEN else "mark_read"
            for folder in map(self.store.folders.get, folders):
                if not allows(folder.rights, wish):
                    raise UserError("no_right_flag", folder=folder.name)
            return NewEntry("set_flags", account, mail_lane(account), payload, tuple(ids))

        return self._act_alike(label, places, entry)

    def move(self, places: Iterable[PlaceId], folder: FolderId) -> Future[BatchId]:
        """Move within an account, or to a folder of another one."""
        target = self._target(folder)
        return self._act(
            "moved",
            {"folder": target.name},
            places,
            lambda tx, found: self._moves(tx, self._free(found), target),
        )

    def copy(self, places: Iterable[PlaceId], folder: FolderId) -> Future[BatchId]:
        """Copy within an account, or to a folder of another one."""
        target = self._target(folder)

        def entries(tx: Transaction, found: list[Place]) -> list[NewEntry]:
            made: list[NewEntry] = []
            for account, ids in self._by_account(found):
                if account == target.account:
                    made.append(self._copy_entry(tx, account, ids, target))
                else:
                    made += [self._append_elsewhere(tx, p, target) for p in found if p.id in ids]
            return made

        return self._act("copied", {"folder": target.name}, places, entries)

    def archive(self, places: Iterable[PlaceId]) -> Future[BatchId]:
        return self._to_role("archived", places, Role.ARCHIVE)

    def junk(self, places: Iterable[PlaceId]) -> Future[BatchId]:
        return self._to_role("junked", places, Role.JUNK)

    def delete(self, places: Iterable[PlaceId]) -> Future[BatchId]:
        """Move to Trash; what lies in Trash (or Junk) already is deleted for good.

        The batch says in ``fields["for_good"]`` how many messages that was done to.
        """
        fields: dict[str, int] = {}

        def entries(tx: Transaction, found: list[Place]) -> list[NewEntry]:
            made: list[NewEntry] = []
            fields["for_good"] = 0
            for account, ids in self._by_account(self._free(found)):
                trash = self._role_folder(tx, account, Role.TRASH)
                gone = {p.id for p in found if p.shown_folder == trash.id}
                for_good = [i for i in ids if i in gone]
                to_trash = [i for i in ids if i not in gone]
                if for_good:
                    fields["for_good"] += len(for_good)
                    made.append(
                        NewEntry("delete", account, mail_lane(account), {}, tuple(for_good))
                    )
                if to_trash:
                    made.append(_move_entry(account, to_trash, trash))
            return made

        return self._act("deleted", fields, places, entries)

    def undo(self, batch: BatchId | None = None) -> Future[Batch]:
        """Take back an action (the last one by default).

        The batch that is returned says in ``fields["left"]`` how many messages stay as they are
        because they have moved on since. Raise UserError: "nothing_to_undo", "batch_unknown"
        (too old), "already_undone", "already_sent", "cannot_undo" with the reason.
        """

        def work(tx: Transaction) -> Batch:
            chosen = self._undoable(batch)
            inverses = self._discarded(chosen)
            left = 0
            for entry in reversed(self.store.journal.batch_entries(chosen.id)):
                for found in self._inverses(tx, entry):
                    inverses.append(found)
                    left += self._moved_on(entry, found)
            local_undo.take_back(tx, self.store, chosen.fields.get("local"))
            self.store.journal.mark_undone(tx, chosen.id)
            if inverses:
                self.store.journal.add(tx, "undone", {"label": chosen.label}, inverses)
            return replace(chosen, fields={**chosen.fields, "left": left}) if left else chosen

        return self._write("undo", work)

    def actions(self, limit: int = 100) -> list[Batch]:
        """Return what the person did in the last days, newest first; undo takes any of it back.

        ``fields["subject"]`` is that of the first message.
        """
        every = self.store.journal.batches(limit * 3)
        found = [batch for batch in every if batch.label not in NOT_UNDONE][:limit]
        subjects = self.store.journal.subjects([batch.id for batch in found])
        return [
            replace(batch, fields={**batch.fields, "subject": subjects[batch.id]})
            if batch.id in subjects
            else batch
            for batch in found
        ]

    def batches(self, limit: int = 20) -> list[Batch]:
        """Return the last user actions, newest first."""
        return self.store.journal.batches(limit)

    # inner

    def _opened(self, call: str, args: dict[str, object]) -> Future[OpenedMessage]:
        return self._later(lambda: self._opened_now(call, args))

    # These two wait, on a thread of the caller pool: work there must never wait for its own pool.

    def _opened_now(self, call: str, args: dict[str, object]) -> OpenedMessage:
        return decode(OpenedMessage, self.link.call(call, args))

    def _part_now(self, place: PlaceId, part: str) -> Path:
        return Path(self.link.call("part", {"place": place, "part": part}))

    def _act(
        self,
        label: str,
        fields: Mapping[str, object],
        places: Iterable[PlaceId],
        entries: Callable[[Transaction, list[Place]], list[NewEntry]],
    ) -> Future[BatchId]:
        wanted = list(dict.fromkeys(places))

        def work(tx: Transaction) -> BatchId:
            found = self.store.messages.places(wanted)
            if not found:
                raise UserError("message_unknown")
            made = entries(tx, found)  # may add to the fields
            return self.store.journal.add(tx, label, {"count": len(found), **fields}, made)

        return self._write(label, work, lane="mail")

    def _act_alike(
        self,
        label: str,
        places: Iterable[PlaceId],
        entry: Callable[[Transaction, AccountId, list[PlaceId], set[FolderId]], NewEntry],
    ) -> Future[BatchId]:
        """The same where all is done alike in an account: cheap for many thousand places.

        ``entry`` is given the folders the places are in.
        """
        wanted = list(dict.fromkeys(places))

        def work(tx: Transaction) -> BatchId:
            found = self.store.messages.folders_of(wanted)
            if not found:
                raise UserError("message_unknown")
            entries = [
                entry(tx, account, ids, {found[place] for place in ids})
                for account, ids in self._grouped(found.items())
            ]
            return self.store.journal.add(tx, label, {"count": len(found)}, entries)

        return self._write(label, work, lane="mail")

    def _by_account(self, found: list[Place]) -> list[tuple[AccountId, list[PlaceId]]]:
        return self._grouped((place.id, place.folder) for place in found)

    def _grouped(
        self, found: Iterable[tuple[PlaceId, FolderId]]
    ) -> list[tuple[AccountId, list[PlaceId]]]:
        groups: dict[AccountId, list[PlaceId]] = {}
        accounts: dict[FolderId, AccountId] = {}
        for place, folder in found:
            if folder not in accounts:
                accounts[folder] = self.store.folders.get(folder).account
            groups.setdefault(accounts[folder], []).append(place)
        return list(groups.items())

    def _target(self, folder: FolderId) -> Folder:
        """Return a folder messages are put into; raise UserError("no_right_insert")."""
        found = self.store.folder_view.get(folder)
        if not allows(found.rights, "insert"):
            raise UserError("no_right_insert", folder=found.name)
        return found

    def _free(self, found: list[Place]) -> list[Place]:
        """Return places that may leave their folders; raise UserError("no_right_take_out")."""
        for number in {place.folder for place in found}:
            source = self.store.folders.get(number)
            if not allows(source.rights, "take_out"):
                raise UserError("no_right_take_out", folder=source.name)
        return found

    def _role_folder(self, tx: Transaction, account: AccountId, role: Role) -> Folder:
        return role_folder(self.store, tx, account, role)

    def _to_role(self, label: str, places: Iterable[PlaceId], role: Role) -> Future[BatchId]:
        def entry(
            tx: Transaction, account: AccountId, ids: list[PlaceId], folders: set[FolderId]
        ) -> NewEntry:
            for source in map(self.store.folders.get, folders):
                if not allows(source.rights, "take_out"):
                    raise UserError("no_right_take_out", folder=source.name)
            return _move_entry(account, ids, self._role_folder(tx, account, role))

        return self._act_alike(label, places, entry)

    def _moves(self, tx: Transaction, found: list[Place], target: Folder) -> list[NewEntry]:
        made: list[NewEntry] = []
        for account, ids in self._by_account(found):
            if account == target.account:
                made.append(_move_entry(account, ids, target))
                continue
            for place in (p for p in found if p.id in ids):
                made.append(self._append_elsewhere(tx, place, target))
                made.append(
                    NewEntry(
                        "delete",
                        account,
                        mail_lane(account),
                        {"replaced": True},
                        (place.id,),
                        after=len(made) - 1,
                    )
                )
        return made

    def _copy_entry(
        self, tx: Transaction, account: AccountId, ids: list[PlaceId], target: Folder
    ) -> NewEntry:
        return NewEntry("copy", account, mail_lane(account), {"target": target.id}, tuple(ids))

    def _append_elsewhere(self, tx: Transaction, place: Place, target: Folder) -> NewEntry:
        if place.body is None:
            raise UserError("body_not_here")
        date, size = self.store.messages.received(place.message)
        shown = self.store.messages.add_elsewhere(tx, place, target.id)
        return NewEntry(
            "append",
            target.account,
            mail_lane(target.account),
            {
                "target": target.id,
                "blob": place.body,
                "flags": int(place.shown_flags & ~Flag.DELETED),
                "keywords": sorted(place.shown_keywords),
                "date": date,
                "size": size,
                "message_id": place.rfc_message_id,
                "elsewhere": True,
            },
            (shown,),
        )

    def _undoable(self, wanted: BatchId | None) -> Batch:
        if wanted is None:
            for batch in self.store.journal.batches(200):
                if not batch.undone and batch.label not in NOT_UNDONE | BY_THEMSELVES:
                    return batch
            raise UserError("nothing_to_undo")
        found = self.store.journal.batch(wanted)
        if found is None:
            raise UserError("batch_unknown")
        if found.undone:
            raise UserError("already_undone")
        if found.label in NOT_UNDONE:
            raise UserError("cannot_undo")
        return found

    def _moved_on(self, entry: Entry, inverse: NewEntry) -> int:
        """Return how many messages of an entry its inverse leaves alone: they are elsewhere now."""
        if entry.kind not in ("move", "set_flags"):
            return 0
        here = {place.id for place in self.store.messages.places(entry.places)}
        left = set(entry.places) - here
        if entry.kind == "move":
            former = self.store.journal.former(entry.id)
            left |= {
                place.id
                for place in self.store.messages.places(here - set(inverse.places))
                if place.id in former and former[place.id].folder != place.shown_folder
            }
        return len(left)

    def _discarded(self, batch: Batch) -> list[NewEntry]:
        """Return anew what a discarding gave up: it is shown again, and tried again."""
        found = batch.fields.get("again")
        made: list[NewEntry] = []
        for one in found if isinstance(found, list) else []:
            known = {name: value for name, value in one.items() if name != "entry"}
            try:
                entry = self.store.journal.get(EntryId(one["entry"]))
                for item in entry.items:
                    self.store.items.get(item)
            except PermanentError as error:
                raise UserError("cannot_undo", reason=error.code) from error
            payload = {**entry.payload, **known}
            payload.pop("over", None)
            after = 0 if made else None
            made.append(
                NewEntry(
                    entry.kind, entry.account, entry.lane, payload, items=entry.items, after=after
                )
            )
        return made

    def _inverses(self, tx: Transaction, entry: Entry) -> list[NewEntry]:
        found = self._take_back(tx, entry)
        return [] if found is None else [found]

    def _take_back(self, tx: Transaction, entry: Entry) -> NewEntry | None:
        """Cancel an entry that has not run; else return what undoes it on the server.

        An attempt that was cut off may have reached the server: it is let through and undone,
        like one that runs right now; so is one that waits for the person because of that. Of one
        that was refused the part done before is taken back. A send has phases of its own to tell.
        """
        if entry.state is EntryState.FAILED:
            return self._part_back(entry)
        if entry.state is EntryState.CANCELLED:
            return None
        if entry.kind == "folder_create" and self._holds_mail(entry):
            raise UserError("folder_not_empty")
        waits = entry.state in (EntryState.QUEUED, EntryState.PARKED)
        if waits and not entry.phase and (entry.kind == "send" or not entry.may_be_done):
            self.store.journal.set_state(tx, entry.id, EntryState.CANCELLED)
            self.store.problems.dismiss_entry(tx, entry.id)
            return self._part_back(entry)
        if entry.kind == "send":
            raise UserError("already_sent")
        operation = OPERATIONS.get(entry.kind)
        try:
            found = operation.inverse(entry, self.store) if operation else None
        except MarmotError as error:
            if waits:  # at least it is not tried again
                self.store.journal.set_state(tx, entry.id, EntryState.CANCELLED)
                self.store.problems.dismiss_entry(tx, entry.id)
                return None
            raise UserError("cannot_undo", reason=error.code) from error
        if entry.state is EntryState.PARKED:
            self._try_again(tx, entry)
            self.store.problems.dismiss_entry(tx, entry.id)
        return found

    def _part_back(self, entry: Entry) -> NewEntry | None:
        """Return what undoes the part of an entry that was done before a later part was refused:
        with many messages, or those of several folders."""
        if entry.attempts and entry.kind in ("move", "copy"):
            with suppress(MarmotError):
                return OPERATIONS[entry.kind].inverse(entry, self.store)
        return None

    def _try_again(self, tx: Transaction, entry: Entry) -> None:
        """Queue what was parked. Of a send the phase says what was done, not that it was tried."""
        self.store.journal.set_state(
            tx,
            entry.id,
            EntryState.QUEUED,
            not_before=0.0,
            attempts=0 if entry.kind == "send" else None,
            forgiven=True,
        )

    def _holds_mail(self, entry: Entry) -> bool:
        number = entry.payload.get("folder")
        return isinstance(number, int) and self.store.folders.get(FolderId(number)).total > 0


def _move_entry(account: AccountId, ids: Sequence[PlaceId], target: Folder) -> NewEntry:
    return NewEntry("move", account, mail_lane(account), {"target": target.id}, tuple(ids))


def _flag_label(add: Flag, remove: Flag) -> str:
    labels = {
        (Flag.SEEN, Flag.NONE): "marked_read",
        (Flag.NONE, Flag.SEEN): "marked_unread",
        (Flag.FLAGGED, Flag.NONE): "flagged",
        (Flag.NONE, Flag.FLAGGED): "unflagged",
    }
    return labels.get((add, remove), "tagged")
