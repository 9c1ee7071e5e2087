"""File a message of ours in a folder: a draft, the copy in Sent, a copy from another account.

Payload: see ``filing``; ``elsewhere`` for a message of another account. The entry's place, when it
has one, is where the message is shown until the server has it; with ``elsewhere`` it is hidden but
for this entry, so that nothing is left of one that is cancelled or refused.

Filed exactly once: an attempt whose answer was lost is recognised by Message-ID, and so is the copy
that some servers put into Sent by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.base.errors import PermanentError
from app.domain.ids import FolderId
from app.domain.journal import Entry, EntryState, NewEntry, Shown
from app.domain.mail import Flag, Folder, Role
from app.operations import filing, mailbox
from app.operations.remote import Remote
from app.store import Store, Transaction


class Append:
    kind = "append"

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        if payload.get("elsewhere"):
            return replace(shown, flags=shown.flags & ~Flag.DELETED, hidden=False)
        return shown

    def run(self, entry: Entry, remote: Remote) -> str:
        payload, store = entry.payload, remote.store
        target = store.folders.get(FolderId(mailbox.number(payload.get("target"))))
        mailbox.ensure(remote, target)
        uid: int | None = None
        if entry.attempts or target.role is Role.SENT:
            uid = self._filed(entry, remote, target)
        if uid is None:
            uid = filing.append(remote, target, payload)
        with store.write("message filed") as tx:
            for place in store.messages.places(entry.places):
                if payload.get("elsewhere"):
                    store.history.is_back(tx, place.id, target.id, uid)
                else:
                    store.messages.place_moved(tx, place.id, target.id, uid)
            _tell_story(tx, entry, store)
        return ""

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        places = [place.id for place in store.messages.places(entry.places)]
        if not places and entry.state is not EntryState.DONE:
            # What has this name now is an older copy, and would be lost if ours is not filed.
            raise PermanentError("copy_unknown")
        if not places:
            target = mailbox.number(entry.payload.get("target"))
            name = str(entry.payload.get("message_id", ""))
            places = [
                place.id
                for place in store.messages.by_rfc_id(entry.account, name)
                if place.shown_folder == target and not place.hidden
            ][-1:]
        if not places:
            raise PermanentError("copy_unknown")
        return NewEntry("delete", entry.account, entry.lane, {}, tuple(places))

    def _filed(self, entry: Entry, remote: Remote, target: Folder) -> int | None:
        """Return the UID of the message when an earlier attempt (or the server) has filed it."""
        name = str(entry.payload.get("message_id", ""))
        places = remote.store.messages.places(entry.places)
        if places and places[0].uid is not None:  # sync has found it there already
            return places[0].uid
        if places and entry.payload.get("elsewhere"):
            return filing.there(entry, remote, target, places[0]) if entry.attempts else None
        if not name:
            return None
        if mailbox.try_enter(remote, target) is None:
            return None
        for place in places[:1]:
            mailbox.not_mistaken(remote, target, place)
        hits = mailbox.session(remote).find_message_id(name)
        if entry.places:  # an older version of a draft has the same name but a place of its own
            known = remote.store.messages.uids(target.id)
            mine = set(entry.places)
            hits = [uid for uid in hits if uid not in known or known[uid] in mine]
        return hits[-1] if hits else None


def _tell_story(tx: Transaction, entry: Entry, store: Store) -> None:
    """A copy of what was sent: its filing is the last step of the delivery story, told once."""
    if entry.after is None:
        return
    story = store.ledger.story(entry.after)
    if story and not any(step.step == "filed" for step in story):
        store.ledger.add_step(tx, entry.after, "filed")
