"""The one comparison at the end of every fault run: the store against the server."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import AccountId
from app.domain.mail import Flag
from app.domain.ports import ImapSession
from app.store import Store

Kept = tuple[int, frozenset[str], bytes | None]  # flags, keywords, whole message
_FLAGS = Flag.SEEN | Flag.ANSWERED | Flag.FLAGGED | Flag.DELETED | Flag.DRAFT


@dataclass(frozen=True)
class Mailbox:
    """What one side has: folder -> UID -> message."""

    folders: dict[str, dict[int, Kept]]

    def places(self, subject: bytes) -> dict[str, list[Kept]]:
        """Return where a message with this subject lies; what is marked as deleted is gone."""
        line = b"Subject: " + subject + b"\r\n"
        found: dict[str, list[Kept]] = {}
        for path, messages in self.folders.items():
            for kept in messages.values():
                if line in (kept[2] or b"") and not kept[0] & Flag.DELETED:
                    found.setdefault(path, []).append(kept)
        return found


def server_side(client: ImapSession) -> Mailbox:
    """Return what the server has."""
    found: dict[str, dict[int, Kept]] = {}
    for folder in client.folders():
        if not folder.selectable:
            continue
        client.select(folder.path)
        uids = client.all_uids()
        bodies = {m.uid: m.body for m in client.fetch_bodies(uids)} if uids else {}
        flags = {u.uid: u for u in client.fetch_flags(None)} if uids else {}
        found[folder.path] = {
            uid: (int(flags[uid].flags & _FLAGS), _words(flags[uid].keywords), bodies[uid])
            for uid in uids
        }
    return Mailbox(found)


def store_side(store: Store, account: AccountId) -> Mailbox:
    """Return what the store believes the server has."""
    found: dict[str, dict[int, Kept]] = {}
    for folder in store.folders.of(account):
        if not folder.selectable or store.folders.is_local(folder.id):
            continue
        places = store.messages.places(store.messages.uids(folder.id).values())
        found[folder.path] = {
            place.uid or 0: (
                int(place.server_flags & _FLAGS),
                _words(place.server_keywords),
                store.messages.raw(place.message),
            )
            for place in places
        }
    return Mailbox(found)


def differences(store: Store, account: AccountId, client: ImapSession) -> list[str]:
    """Return what is not as it should be once everything is quiet; empty: all is well.

    Store and server are the same, the journal is empty, what is shown is what the server has
    (without what is snoozed or marked as deleted), and the database is sound.
    """
    wrong: list[str] = []
    there, here = server_side(client).folders, store_side(store, account).folders
    wrong += [f"folder {path!r} only on one side" for path in there.keys() ^ here.keys()]
    for path in there.keys() & here.keys():
        for uid in there[path].keys() | here[path].keys():
            one, other = there[path].get(uid), here[path].get(uid)
            if one != other:
                wrong.append(f"{path} UID {uid}: server {_brief(one)}, store {_brief(other)}")
    for entry in store.journal.active():
        wrong.append(f"entry {entry.id} {entry.kind} is {entry.state.value}: {entry.error}")
    wrong += _shown(store, account)
    trouble = store.examine()
    return wrong + ([f"database: {trouble}"] if trouble else [])


def _shown(store: Store, account: AccountId) -> list[str]:
    """Return places that are shown otherwise than the server has them, with nothing queued."""
    wrong: list[str] = []
    for folder in store.folders.of(account):
        places = store.messages.places(store.messages.uids(folder.id).values())
        shown = 0
        for place in places:
            if place.shown_folder != place.folder or place.shown_flags != place.server_flags:
                wrong.append(f"place {place.id} in {folder.path} is shown otherwise")
            shown += not place.hidden
        listed = len(store.messages.ids(folder.id))
        if (folder.total, listed) != (shown, shown):
            wrong.append(f"{folder.path}: {shown} places, {listed} listed, {folder.total} counted")
    return wrong


def _words(keywords: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in keywords)


def _brief(kept: Kept | None) -> str:
    if kept is None:
        return "nothing"
    body = "no body" if kept[2] is None else f"{len(kept[2])} bytes {hash(kept[2]) & 0xFFFF:x}"
    return f"{kept[0]} {sorted(kept[1])} {body}"
