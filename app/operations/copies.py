"""What an attempt cut short has copied: found again, so that nothing is copied twice.

Before anything is copied into a folder its UIDVALIDITY and UIDNEXT are noted in the payload, under
``since`` by folder id, and the next number of a place. Sync may have listed a copy meanwhile, and
others like it may have been there before: only what came since is one of ours, and each copy is of
one message. Should the folder get another UIDVALIDITY, it is what sync has given a place since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.base.errors import PermanentError, TransientError
from app.domain.ids import PlaceId
from app.domain.journal import Entry, EntryState
from app.domain.mail import Folder, ServerMessage
from app.domain.ports import Selected
from app.operations import mailbox
from app.operations.remote import Remote

_Likeness = tuple[bytes | None, int | None, float | None]  # COPY changes none of these


def noted(entry: Entry, remote: Remote, target: Folder) -> Entry:
    """Note from which UID on copies in ``target`` are ours, unless it is noted already; return the
    entry with its payload as it is now. Leaves any folder selected."""
    store, imap = remote.store, mailbox.session(remote)
    payload = store.journal.get(entry.id).payload
    since = payload.get("since")
    marks = dict(since) if isinstance(since, dict) else {}
    if str(target.id) in marks:
        return replace(entry, payload=payload)
    try:
        selected = imap.select(target.path)
    except PermanentError as error:
        if error.code != "folder_gone":
            raise
        marks[str(target.id)] = [0, 1]
    else:
        first = selected.uidnext or max(imap.all_uids(), default=0) + 1
        marks[str(target.id)] = [selected.uidvalidity, first]
    with store.write("something is about to be copied") as tx:
        marks[str(target.id)].append(tx.next_id("place"))
        payload = {**payload, "since": marks}
        store.journal.set_state(tx, entry.id, EntryState.RUNNING, payload=payload)
    return replace(entry, payload=payload)


def found(
    entry: Entry,
    remote: Remote,
    source: Folder,
    target: Folder,
    uids: Iterable[int],
    settled: Iterable[PlaceId] = (),
) -> dict[int, int]:
    """Return UID in ``source`` -> UID in ``target`` of what has been copied; selects ``source``.

    ``settled``: places whose copies are known to be of other messages of the entry.
    """
    imap = mailbox.session(remote)
    since = entry.payload.get("since")
    mark = since.get(str(target.id)) if isinstance(since, dict) else None
    copies: dict[_Likeness, list[int]] = {}
    selected = mailbox.try_enter(remote, target) if mark else None
    if mark and selected is not None:
        fresh = _fresh(remote, target, mark, selected, set(settled))
        for message in imap.fetch_headers(fresh) if fresh else ():
            copies.setdefault(_likeness(message), []).append(message.uid)
    imap.select(source.path)
    copied: dict[int, int] = {}
    for message in imap.fetch_headers(sorted(uids)) if copies else ():
        alike = copies.get(_likeness(message))
        if alike:
            copied[message.uid] = alike.pop(0)
    return copied


def _fresh(
    remote: Remote, target: Folder, mark: list[int], selected: Selected, others: set[PlaceId]
) -> list[int]:
    """Return the UIDs of the selected ``target`` that came since ``mark``."""
    known = remote.store.messages.uids(target.id)
    there = [uid for uid in mailbox.session(remote).all_uids() if known.get(uid) not in others]
    if mark[0] in (0, selected.uidvalidity):
        return [uid for uid in there if uid >= mark[1]]
    if not there or len(mark) < 3:  # those of earlier versions have two numbers
        return []
    if not target.headers_complete:
        raise TransientError("uidvalidity_changed", delay=1.0)
    return [uid for uid in there if known.get(uid, mark[2]) >= mark[2]]


def _likeness(message: ServerMessage) -> _Likeness:
    return message.header, message.size, message.internaldate
