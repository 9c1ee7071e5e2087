"""Move messages to another folder of the account.

Payload: ``target`` (folder id), and ``targets`` {place: folder id} where places differ.

Run again after a crash: what the server has moved already is found in the target by its
Message-ID. A server without MOVE copies and expunges; of a copy that arrived before the crash (see
``copies``) only the original is removed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from app.base.errors import PermanentError, UserError
from app.domain.ids import FolderId, PlaceId
from app.domain.journal import Entry, NewEntry, Shown
from app.domain.mail import Folder, Place
from app.operations import copies, mailbox
from app.operations.remote import Remote
from app.store import Store

_FEW = 50  # so many messages are looked for one by one; more are left to the next sync


class Move:
    kind = "move"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        return replace(shown, folder=_target(payload, shown.place))

    def run(self, entry: Entry, remote: Remote) -> str:
        for source, places in mailbox.by_folder(remote, entry.places).items():
            by_target: dict[FolderId, list[Place]] = {}
            for place in places:
                by_target.setdefault(_target(entry.payload, place.id), []).append(place)
            for number, group in by_target.items():
                if number != source:
                    self._move(entry, remote, source, number, group)
        if not remote.store.messages.places(entry.places):
            raise mailbox.gone()
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        """Return the way back for what is still where the move has put it.

        What was moved on since stays there; raise PermanentError("moved_on") when that is all.
        """
        former = store.journal.former(entry.id)
        targets: dict[PlaceId, FolderId] = {}
        moved_on, lost_folder = len(entry.places), False
        known = {folder.id for folder in store.folders.of(entry.account)}
        known |= {folder.id for folder in store.folders.gone(entry.account)}  # made anew
        for place in store.messages.places(entry.places):
            before = former.get(place.id)
            if before is None or not before.folder or before.folder == place.shown_folder:
                moved_on -= 1  # it is where it was
            elif before.folder not in known:
                lost_folder = True
            elif place.shown_folder == _target(entry.payload, place.id):
                targets[place.id] = before.folder
                moved_on -= 1
        if not targets:
            if lost_folder:
                raise PermanentError("former_folder_gone")
            if moved_on:
                raise PermanentError("moved_on")
            return None
        payload: dict[str, object] = {"target": next(iter(targets.values()))}
        if len(set(targets.values())) > 1:
            payload["targets"] = {str(place): folder for place, folder in targets.items()}
        return NewEntry(self.kind, entry.account, entry.lane, payload, tuple(targets))

    def _move(
        self,
        entry: Entry,
        remote: Remote,
        source_id: FolderId,
        target_id: FolderId,
        places: Sequence[Place],
    ) -> None:
        """Move the places of one folder."""
        source = remote.store.folders.get(source_id)
        target = remote.store.folders.get(target_id)
        mailbox.ensure(remote, target)
        by_copy = "MOVE" not in mailbox.session(remote).capabilities
        if by_copy:
            entry = copies.noted(entry, remote, target)
        missing: list[Place] = []
        if mailbox.try_enter(remote, source) is None:
            self._look(entry, remote, target, places)
            return
        try:
            for part in mailbox.chunks(places):
                located = mailbox.with_uids(remote, source, part)
                found = {place.id for place in located.values()}
                missing += [place for place in part if place.id not in found]
                if entry.attempts and by_copy:
                    self._finish_copied(entry, remote, source, target, located)
                if located:
                    self._transfer(remote, target, located, missing)
        except (PermanentError, UserError):
            with suppress(PermanentError, UserError):  # it is the refusal that is told
                self._settle(entry, remote, source, target, places, missing)
            raise
        self._look(entry, remote, target, missing)

    def _transfer(
        self, remote: Remote, target: Folder, located: dict[int, Place], missing: list[Place]
    ) -> None:
        """Move UIDs of the selected folder; add to ``missing`` what the server said nothing of."""
        imap = mailbox.session(remote)

        def done(uids: Sequence[int], told: Mapping[int, int]) -> None:
            exact = bool(told) or "UIDPLUS" in imap.capabilities
            with remote.store.write("messages moved") as tx:
                for uid in uids:
                    place = located.pop(uid)
                    if exact and uid not in told:
                        missing.append(place)
                        continue
                    remote.store.messages.place_moved(tx, place.id, target.id, told.get(uid))

        try:
            imap.move(sorted(located), target.path, done)
        except PermanentError as error:
            if error.code not in ("target_missing", "folder_gone"):
                raise
            mailbox.create(remote, target)
            imap.move(sorted(located), target.path, done)

    def _settle(
        self,
        entry: Entry,
        remote: Remote,
        source: Folder,
        target: Folder,
        places: Sequence[Place],
        missing: Sequence[Place],
    ) -> None:
        """Take over what has moved before, or in spite of, a refusal (RFC 6851 section 3.3)."""
        mailbox.enter(remote, source)
        left, known = set(mailbox.session(remote).all_uids()), {place.id for place in missing}
        now = remote.store.messages.places([p.id for p in places if p.id not in known])
        gone = [p for p in now if p.folder == source.id and p.uid and p.uid not in left]
        tried = replace(entry, attempts=entry.attempts + 1)
        self._look(tried, remote, target, [*missing, *gone])

    def _look(self, entry: Entry, remote: Remote, target: Folder, places: Sequence[Place]) -> None:
        """Look in the target for messages that are no more in their folder; let go of the lost.

        What an earlier attempt may have moved and has no name only sync can find there.
        """
        many = len(places) > _FEW
        unseen = [p for p in places if many or (entry.attempts and not p.rfc_message_id)]
        if unseen:
            with remote.store.write("messages moved, uids unknown") as tx:
                for place in unseen:
                    remote.store.messages.place_moved(tx, place.id, target.id, None)
            left = {place.id for place in unseen}
            places = [place for place in places if place.id not in left]
        if not places:
            return
        lost: list[Place] = []
        mailbox.enter(remote, target)
        for place in places:
            # sync may have listed it there already: then the two places become one
            uid = mailbox.find(remote, target, place, or_known=True)
            if uid is None:
                lost.append(place)
                continue
            with remote.store.write("message found where it was moved") as tx:
                remote.store.messages.place_moved(tx, place.id, target.id, uid)
        if lost:
            with remote.store.write("messages gone") as tx:
                for place in lost:
                    remote.store.messages.place_gone(tx, place.id)

    def _finish_copied(
        self,
        entry: Entry,
        remote: Remote,
        source: Folder,
        target: Folder,
        located: dict[int, Place],
    ) -> None:
        """Remove the originals of copies that an attempt cut short has made; forget their UIDs."""
        copied = copies.found(entry, remote, source, target, located, entry.places)
        if not copied:
            return
        mailbox.session(remote).expunge(sorted(copied))
        with remote.store.write("messages moved") as tx:
            for uid, copy in copied.items():
                place = located.pop(uid)
                remote.store.messages.place_moved(tx, place.id, target.id, copy)


def _target(payload: Mapping[str, object], place: PlaceId) -> FolderId:
    targets = payload.get("targets")
    if isinstance(targets, Mapping) and str(place) in targets:
        return FolderId(mailbox.number(targets[str(place)]))
    return FolderId(mailbox.number(payload.get("target")))
