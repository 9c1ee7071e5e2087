"""Verbs about drafts and attachments: kept safe while they are written, reopened as they were."""

from __future__ import annotations

import mimetypes
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from app import __version__
from app.base.errors import UserError
from app.base.ids import new_message_id
from app.domain.accounts import Account
from app.domain.ids import AccountId, BatchId, BlobId, FolderId, PlaceId
from app.domain.journal import EntryState, NewEntry
from app.domain.mail import (
    VERSIONS_APART,
    Address,
    Draft,
    DraftAttachment,
    Flag,
    Headers,
    Place,
    Role,
)
from app.engine.mail import MailVerbs, mail_lane
from app.formats.draft_notes import DraftNotes, read_notes
from app.store import Transaction

_MOST_AHEAD = 3600.0  # seconds a draft may be dated in the future by quick saving
ATTACHMENT_MOST = 1024 * 1024 * 1024  # bytes of one file: beyond it no provider takes a message
_ASIDE = (Role.SENT, Role.ALL, Role.JUNK, Role.TRASH, Role.DRAFTS)  # an original elsewhere is meant


class DraftVerbs(MailVerbs):
    """Attach, save, reopen, throw away; answers and forwards begin as drafts."""

    # attachments

    def add_attachment(self, path: Path) -> Future[DraftAttachment]:
        """Take a file into the store; raise UserError when it cannot be read or is too large."""

        def work() -> DraftAttachment:
            try:
                if not path.is_file():
                    raise UserError("file_not_found", name=path.name)
                if path.stat().st_size > ATTACHMENT_MOST:
                    raise UserError("attachment_too_large", name=path.name)
                data = path.read_bytes()
            except OSError as error:
                raise UserError("file_unreadable", name=path.name) from error
            return self.add_attachment_bytes(path.name, data).result()

        return self._finish(work)

    def add_attachment_bytes(
        self, name: str, data: bytes, content_type: str = ""
    ) -> Future[DraftAttachment]:
        """Take bytes into the store as an attachment."""
        kind = content_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        return self._write(
            "attachment added",
            lambda tx: DraftAttachment(name, kind, tx.put_blob(data), len(data)),
        )

    # drafts

    def save_draft(self, draft: Draft) -> Future[PlaceId]:
        """Keep a draft in Drafts, replacing the one it came from."""
        from app.formats.compose import build
        from app.formats.digest import digest

        message_id = draft.message_id or self._new_message_id(draft)

        def work() -> PlaceId:
            now = self._version_date(draft)
            data = build(
                draft,
                self._attachment,
                date=now,
                message_id=message_id,
                user_agent=f"Marmot/{__version__}",
                keep_bcc=True,
            )
            data = self._notes(draft).before(data)
            found = digest(data)

            def save(tx: Transaction) -> PlaceId:
                folder = self._role_folder(tx, draft.account, Role.DRAFTS)
                entries: list[NewEntry] = []
                if draft.draft_place is not None:
                    entries += self._drop_draft(tx, draft.draft_place)
                place = self.store.messages.add_local(
                    tx, folder.id, data, found, Flag.SEEN | Flag.DRAFT, now
                )
                entries.append(self._append_entry(draft.account, folder.id, place, now))
                self.store.journal.add(tx, "draft_saved", {}, entries)
                return place

            return self._write("draft saved", save, account=draft.account).result()

        return self._finish(work)

    def _version_date(self, draft: Draft) -> float:
        """Return the date of a new version, apart from that of the last one: they share their
        Message-ID, often their length, and sync must know which of them the server has."""
        now = self.clock.now()
        for found in self.store.messages.places([draft.draft_place] if draft.draft_place else []):
            last = self.store.messages.headers(found.message).date
            if last is not None and last < now + _MOST_AHEAD:
                now = max(now, last + VERSIONS_APART)
        return now

    def open_draft(self, place: PlaceId) -> Future[Draft]:
        """Open a saved draft for editing, attachments included."""

        def work() -> Draft:
            opened = self._opened_now("render", {"place": place})
            found = self.store.messages.place(place)
            account = self.store.folders.get(found.shown_folder).account
            attachments = []
            for attachment in opened.attachments:
                data = self._part_now(place, attachment.part).read_bytes()
                kept = self.add_attachment_bytes(attachment.name, data, attachment.content_type)
                attachments.append(replace(kept.result(), content_id=attachment.content_id))
            headers = opened.headers
            own = Address("", self.account(account).settings.address)
            notes = read_notes(self.store.messages.raw(found.message) or b"")
            # One taken back from the outbox may be protected already: so it leaves again.
            encrypted = opened.security.encryption == "encrypted"
            signed = opened.security.signature in ("good", "good_unverified")
            return Draft(
                account=account,
                sender=headers.sender[0] if headers.sender else own,
                to=headers.to,
                cc=headers.cc,
                bcc=headers.bcc,
                subject=headers.subject,
                text=opened.text,
                attachments=tuple(attachments),
                in_reply_to=headers.in_reply_to,
                references=headers.references,
                message_id=headers.message_id,
                sign=signed or notes.sign,
                encrypt=encrypted or notes.encrypt,
                draft_place=place,
                answers=self._named(account, notes.answers),
                forwards=self._named(account, notes.forwards),
                watch=notes.watch if (notes.watch or 0.0) > self.clock.now() else None,
            )

        return self._later(work)

    def discard_draft(self, place: PlaceId) -> Future[BatchId]:
        """Remove a saved draft."""

        def work(tx: Transaction) -> BatchId:
            self.store.messages.place(place)
            entries = self._drop_draft(tx, place, replaced=False)
            return self.store.journal.add(tx, "draft_discarded", {}, entries)

        return self._write("draft discarded", work)

    def reply_draft(
        self, place: PlaceId, kind: Literal["reply", "reply_all", "forward"]
    ) -> Future[Draft]:
        """Return a draft that answers or forwards a message, with its text quoted."""
        from app.formats import reply

        def work() -> Draft:
            opened = self._opened_now("render", {"place": place})
            found = self.store.messages.place(place)
            account = self.account(self.store.folders.get(found.shown_folder).account)
            own = Address(account.settings.name, account.settings.address)
            headers = opened.headers
            if kind == "forward":
                attachments = []
                for attachment in (a for a in opened.attachments if not a.inline):
                    data = self._part_now(place, attachment.part).read_bytes()
                    kept = self.add_attachment_bytes(attachment.name, data, attachment.content_type)
                    attachments.append(kept.result())
                return Draft(
                    account.id,
                    own,
                    (),
                    subject=reply.forward_subject(headers.subject),
                    text=_forwarded(headers, opened.text),
                    attachments=tuple(attachments),
                    references=(headers.message_id,) if headers.message_id else (),
                    encrypt=opened.security.encryption == "encrypted",
                    forwards=place,
                )
            mine = {account.settings.address.lower()}  # another own account is another person
            to, cc = reply.reply_recipients(headers, mine, everyone=kind == "reply_all")
            in_reply_to, references = reply.threading(headers)
            return Draft(
                account.id,
                own,
                to,
                cc,
                subject=reply.reply_subject(headers.subject),
                text="\n\n" + reply.quote(opened.text, _attribution(headers)) + _signed(account),
                in_reply_to=in_reply_to,
                references=references,
                answers=place,
                encrypt=opened.security.encryption == "encrypted",
            )

        return self._later(work)

    def complete(self, text: str, limit: int = 8) -> list[Address]:
        """Return people whose name or address begins like ``text``, likeliest first."""
        return self.store.messages.complete(text, limit)

    # inner

    def _new_message_id(self, draft: Draft) -> str:
        return new_message_id(draft.sender.addr.rpartition("@")[2])

    def _notes(self, draft: Draft) -> DraftNotes:
        return DraftNotes(
            draft.sign,
            draft.encrypt,
            self._name_of(draft.answers),
            self._name_of(draft.forwards),
            draft.watch,
        )

    def _name_of(self, place: PlaceId | None) -> str:
        """Return the Message-ID of a message, "" when it has gone."""
        found = self.store.messages.places([place]) if place is not None else []
        return found[0].rfc_message_id if found else ""

    def _named(self, account: AccountId, message_id: str) -> PlaceId | None:
        """Return where a message is seen: the account's own copy first, one that lies where nobody
        looks for it last."""
        if not message_id:
            return None
        others = [a.id for a in self.accounts() if a.id != account]
        for one in (account, *others):
            found = self.store.messages.by_rfc_id(one, message_id)
            asleep = self.store.snoozes.until(place.message for place in found)
            seen = [place for place in found if not place.hidden or place.message in asleep]
            if seen:
                return min(seen, key=self._how_far).id
        return None

    def _how_far(self, place: Place) -> tuple[bool, int, PlaceId]:
        role = self.store.folders.get(place.shown_folder).role
        return place.hidden, _ASIDE.index(role) + 1 if role in _ASIDE else 0, place.id

    def _attachment(self, blob: BlobId) -> bytes:
        return self.store.blobs.get(blob)

    def _drop_draft(
        self, tx: Transaction, place: PlaceId, *, replaced: bool = True
    ) -> list[NewEntry]:
        """Cancel a draft's upload when it has not left; return what deletes it otherwise.

        It may lie with another account than the one it is written for now. One that is
        ``replaced``, by a newer version or by what was sent, is nothing for the history.
        """
        found = self.store.messages.places([place])
        if not found:
            return []
        account = self.store.folders.get(found[0].folder).account
        waiting = [
            entry
            for entry in self.store.journal.active_of_place(place)
            if entry.lane == mail_lane(account) and entry.kind == "append"
        ]
        if waiting and all(e.state is EntryState.QUEUED and not e.attempts for e in waiting):
            for entry in waiting:
                self.store.journal.set_state(tx, entry.id, EntryState.CANCELLED)
            if self.store.messages.places([place]):
                self.store.messages.place_gone(tx, place, "" if replaced else "deleted")
            return []
        payload: dict[str, object] = {"replaced": True} if replaced else {}
        return [NewEntry("delete", account, mail_lane(account), payload, (place,))]

    def _append_entry(
        self, account: AccountId, folder: FolderId, place: PlaceId, date: float
    ) -> NewEntry:
        found = self.store.messages.place(place)
        return NewEntry(
            "append",
            account,
            mail_lane(account),
            {
                "target": folder,
                "blob": found.body or "",
                "flags": int(Flag.SEEN | Flag.DRAFT),
                "message_id": found.rfc_message_id,
                "date": date,
            },
            (place,),
            not_before=0.0,
        )


def _signed(account: Account) -> str:
    """Return the end of an answer: the account's signature, when it has one."""
    signature = account.settings.signature
    return f"\n\n-- \n{signature}\n" if signature else "\n"


def _attribution(headers: Headers) -> str:
    """Return the line above a quote; numbers and names only, so that it suits every language."""
    sender = str(headers.sender[0]) if headers.sender else ""
    return f"{_moment(headers.date)} {sender}:".strip()


def _forwarded(headers: Headers, text: str) -> str:
    """Return the text of a forwarded message below its header, as people expect it."""
    lines = ["", "", "---------- Forwarded message ----------"]
    for name, people in (("From", headers.sender), ("To", headers.to), ("Cc", headers.cc)):
        if people:
            lines.append(f"{name}: {', '.join(str(person) for person in people)}")
    lines += [f"Date: {_moment(headers.date)}", f"Subject: {headers.subject}", "", text]
    return "\n".join(lines)


def _moment(at: float | None) -> str:
    if at is None:
        return ""
    try:
        return datetime.fromtimestamp(at).strftime("%Y-%m-%d %H:%M")
    except (OverflowError, OSError, ValueError):
        return ""
