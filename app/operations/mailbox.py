"""Where messages are on the server, for the operations that touch them.

UIDs are read from the store at the moment an operation runs. A place without UID (the server did
not tell it, or it vanished under us) is looked for by its Message-ID.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.base.errors import BugError, PermanentError, TransientError
from app.domain.ids import FolderId, PlaceId
from app.domain.journal import EntryState
from app.domain.mail import FLAG_NAMES, Flag, Folder, Place
from app.domain.ports import ImapSession, Selected
from app.operations.remote import Remote

CHUNK = 500
SYSTEM = Flag.SEEN | Flag.ANSWERED | Flag.FLAGGED | Flag.DELETED | Flag.DRAFT  # no keywords
PARKED = 60.0  # seconds between two looks at an entry that waits for the person


def session(remote: Remote) -> ImapSession:
    if remote.imap is None:
        raise BugError("imap_session_missing")
    return remote.imap


def by_folder(remote: Remote, places: Iterable[PlaceId]) -> dict[FolderId, list[Place]]:
    """Return the places that still exist, by the folder the server has them in."""
    found: dict[FolderId, list[Place]] = {}
    for place in remote.store.messages.places(places):
        found.setdefault(place.folder, []).append(place)
    return found


def chunks(places: Sequence[Place]) -> Iterator[list[Place]]:
    for start in range(0, len(places), CHUNK):
        yield list(places[start : start + CHUNK])


def enter(remote: Remote, folder: Folder) -> Selected:
    """Select a folder, sure that the UIDs we know are those the server means.

    Raise TransientError("uidvalidity_changed") when they are not: sync matches first. In an empty
    folder of which none is known nothing can be mistaken: some servers renew it at every opening.
    """
    imap = session(remote)
    current = imap.selected
    if current is None or current.path != folder.path or current.read_only:
        current = imap.select(folder.path)
    renewed = folder.uidvalidity and current.uidvalidity != folder.uidvalidity
    if renewed and (current.exists or remote.store.messages.uids(folder.id)):
        raise TransientError("uidvalidity_changed", delay=1.0)
    return current


def try_enter(remote: Remote, folder: Folder) -> Selected | None:
    """As ``enter``; None when the server has the folder no more."""
    try:
        return enter(remote, folder)
    except PermanentError as error:
        if error.code != "folder_gone":
            raise
        return None


def ensure(remote: Remote, folder: Folder) -> None:
    """Make a folder on the server that so far exists here only.

    One that an entry is still to make is waited for; one that could not be made is gone. A deletion
    that was queued before the entry that runs is waited for too: it would take along what is new.
    What changes folders keeps back all such entries behind it: it waits for none of them.
    """
    changes = remote.store.journal.of_folders(f"mail:{folder.account}")
    now, until = remote.clock.now(), 0.0
    planned = remote.store.folders.is_planned(folder.id)
    held_back = False  # by the entry that runs
    for entry in changes:  # they go in order: the latest time of those before it
        if planned and held_back:
            break
        held_back = held_back or entry.state is EntryState.RUNNING
        about = entry.payload.get("folder") == folder.id
        wanted = about and entry.kind == ("folder_create" if planned else "folder_delete")
        if entry.state is EntryState.PARKED:
            until = now + PARKED if wanted and planned else until
            wanted = wanted and planned
        else:
            # what it follows is put off, or waits for the person
            free = remote.store.journal.is_done(entry.after)
            until = max(until, entry.due_at(now) if free else now + PARKED)
        if wanted and (planned or entry.id < _running(remote, folder)):
            raise TransientError("folder_not_made", delay=max(1.0, until - now))
    if planned:
        raise PermanentError("folder_gone", folder=folder.name)
    if remote.store.folders.is_local(folder.id):
        create(remote, folder)


def _running(remote: Remote, folder: Folder) -> int:
    """Return which entry of the account's lane runs; 0 when none does."""
    lane = remote.store.journal.active(f"mail:{folder.account}")
    return next((entry.id for entry in lane if entry.state is EntryState.RUNNING), 0)


def create(remote: Remote, folder: Folder) -> None:
    if "\x01" in folder.path:  # the row of one that is gone, see ``Folders``
        raise PermanentError("folder_gone", folder=folder.name)
    session(remote).create(folder.path, folder.role)
    with remote.store.write("folder made") as tx:
        remote.store.folders.set_made(tx, folder.id)


def find(remote: Remote, folder: Folder, place: Place, *, or_known: bool = False) -> int | None:
    """Return the UID of a message in the selected folder, by Message-ID.

    UIDs that the store knows as other places are other copies; ``or_known`` takes one of those
    when there is nothing else.
    """
    if not place.rfc_message_id:
        return None
    hits = session(remote).find_message_id(place.rfc_message_id)
    if not hits:
        return None
    known = remote.store.messages.uids(folder.id)
    free = [uid for uid in hits if known.get(uid, place.id) == place.id]
    if not free and or_known:
        free = hits
    return free[-1] if free else None


def with_uids(remote: Remote, folder: Folder, places: Sequence[Place]) -> dict[int, Place]:
    """Return uid -> place in the selected folder; places the server has no more are left out.

    What has neither UID nor Message-ID only sync can find: raise TransientError as ``enter`` does
    until it has listed the whole folder.
    """
    located: dict[int, Place] = {}
    for place in places:
        uid = place.uid
        if uid is None:
            if not place.rfc_message_id and not folder.headers_complete:
                raise TransientError("uidvalidity_changed", delay=1.0)
            not_mistaken(remote, folder, place)
            uid = find(remote, folder, place)
            if uid is not None:
                with remote.store.write("uid found") as tx:
                    remote.store.messages.place_moved(tx, place.id, folder.id, uid)
        if uid is not None:
            located[uid] = place
    return located


def not_mistaken(remote: Remote, folder: Folder, place: Place) -> None:
    """Raise TransientError, as ``enter`` does, while a message may be taken for another version of
    a draft: they share their Message-ID, and which UID is whose only a whole listing tells."""
    if folder.headers_complete or not place.rfc_message_id:
        return
    alike = remote.store.messages.by_rfc_id(folder.account, place.rfc_message_id)
    if any(p.id != place.id and p.folder == folder.id and p.uid is None for p in alike):
        raise TransientError("uidvalidity_changed", delay=1.0)


def kept(selected: Selected, flags: Flag, keywords: frozenset[str]) -> tuple[Flag, frozenset[str]]:
    """Return what a server can keep of these in a folder (its PERMANENTFLAGS)."""
    if selected.permanent_keywords:
        return flags, keywords
    own = SYSTEM
    for flag, name in FLAG_NAMES.items():
        if name.lower() in selected.keywords:
            own |= flag
    return flags & own, frozenset(word for word in keywords if word.lower() in selected.keywords)


def say_not_kept(remote: Remote, folder: Folder) -> None:
    """The server keeps no tags there. A tag that only this window shows would be gone at the next
    sync, and on every other device it never was: it is taken off, and said."""
    with remote.store.write("tags not kept") as tx:
        remote.store.problems.add(
            tx, "tags_not_kept", account=folder.account, fields={"folder": folder.path}
        )


def number(payload: object, fallback: int = 0) -> int:
    """Read a number out of a payload."""
    return payload if isinstance(payload, int) else fallback


def words(payload: object) -> frozenset[str]:
    """Read a list of keywords out of a payload."""
    return frozenset(str(word) for word in payload) if isinstance(payload, list) else frozenset()


def gone() -> PermanentError:
    """The messages an entry is about are no more on the server."""
    return PermanentError("message_gone")
