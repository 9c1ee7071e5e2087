"""Verbs about sending: every limit is checked before anything is queued."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace

from app import __version__
from app.base.errors import UserError
from app.domain.accounts import AccountSettings
from app.domain.ids import AccountId, BatchId, BlobId, EntryId, PlaceId
from app.domain.journal import BY_PERSON, DeliveryStep, Entry, EntryState, NewEntry, SendPhase
from app.domain.limits import Quota, ResolvedLimits, SendCheck, Severity
from app.domain.mail import Address, Draft, Flag, Role
from app.engine.drafts import DraftVerbs
from app.engine.mail import mail_lane
from app.formats.draft_notes import NOTES
from app.operations.going_back import notes_of
from app.providers import resolve_limits
from app.rules import limits as limit_rules
from app.store import Transaction

_LIMIT_CODES = {
    "recipients": "limit_recipients",
    "window": "limit_window",
    "size": "limit_size",
}


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A message on its way, or stuck: what the outbox shows."""

    entry: EntryId
    batch: BatchId
    account: AccountId
    subject: str
    to: tuple[str, ...]
    state: EntryState
    phase: SendPhase
    not_before: float
    created: float
    attempts: int
    answer: str
    error: dict[str, object]
    size: int

    def stage(self, now: float) -> str:
        """Return how far it is: composed (can be taken back, or waits for its time), queued,
        quota (waits for places), waiting (refused for now), sending, unknown, or stopped.
        """
        if self.phase is SendPhase.DOT and self.state is not EntryState.RUNNING:
            return "unknown"
        if self.state is EntryState.RUNNING:
            return "sending"
        if self.state is not EntryState.QUEUED:
            return "stopped"
        code = str(self.error.get("code", ""))
        if self.not_before > now:
            return {"": "composed", "quota_full": "quota"}.get(code, "waiting")
        return "queued"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message built and checked, not yet queued."""

    draft: Draft
    settings: AccountSettings
    message_id: str
    data: bytes
    check: SendCheck


class WritingVerbs(DraftVerbs):
    """Compose, check, queue, take back."""

    # limits

    def limits(self, account: AccountId) -> ResolvedLimits:
        """Return the limits in force for an account."""
        settings = self.account(account).settings
        return resolve_limits(self.provider(settings.provider), settings)

    def quota(self, account: AccountId) -> Quota:
        """Return the sliding window of sends of an account as of now."""
        limits = self.limits(account)
        certain, estimated = self._ledger(account, limits)
        return limit_rules.window(
            limits=limits, certain=certain, estimated=estimated, now=self.clock.now()
        )

    def check(self, draft: Draft) -> SendCheck:
        """Check a draft against its account's limits with an estimated size; cheap."""
        from app.formats.compose import estimate_size

        return self._check(draft, estimate_size(draft))

    # sending

    def prepare(self, draft: Draft, at: float | None = None) -> Future[SendCheck]:
        """Build and check a message that is to leave ``at`` without queueing it."""
        return self._later(lambda: self._prepare(draft, at).check)

    def send(
        self,
        draft: Draft,
        *,
        at: float | None = None,
        undo_seconds: int | None = None,
        watch: float | None = None,
    ) -> Future[BatchId]:
        """Queue a message: the send, its copy in Sent, and the mark on what it answers.

        ``watch``, or the draft's own: when the person wants to be told that nobody has answered.

        Raise UserError: "no_recipients", "address_invalid", "no_smtp", "limit_recipients",
        "limit_window", "limit_size", "pgp_no_key" ...; nothing is queued then.
        """

        until = draft.watch if watch is None else watch

        def work() -> BatchId:
            prepared = self._prepare(draft, at)
            _refuse_beyond_limits(prepared.check)
            pause = prepared.settings.undo_seconds if undo_seconds is None else undo_seconds
            due = at if at is not None else (self.clock.now() + pause if pause > 0 else 0.0)

            def queue(tx: Transaction) -> BatchId:
                if until is not None:
                    self.store.watches.add(
                        tx, draft.account, prepared.message_id, draft.subject, until
                    )
                return self._queue(tx, prepared, due)

            return self._write("sent", queue, account=draft.account).result()

        return self._finish(work)

    def prepare_raw(
        self, account: AccountId, data: bytes, at: float | None = None
    ) -> Future[SendCheck]:
        """Check a finished message without queueing it."""
        return self._later(lambda: self._prepare_raw(account, data, at).check)

    def send_raw(
        self, account: AccountId, data: bytes, *, at: float | None = None
    ) -> Future[BatchId]:
        """Queue a finished message; recipients are read from its To, Cc and Bcc fields."""

        def work() -> BatchId:
            prepared = self._prepare_raw(account, data, at)
            _refuse_beyond_limits(prepared.check)
            return self._write(
                "sent", lambda tx: self._queue(tx, prepared, at or 0.0), account=account
            ).result()

        return self._finish(work)

    def outbox(self) -> list[OutboxItem]:
        """Return what has not been sent for good, oldest first."""
        return [_outbox_item(e) for e in self.store.journal.sends() if e.kind == "send"]

    def delivery_story(self, entry: EntryId) -> list[DeliveryStep]:
        """Return what has become of a message on its way, oldest step first."""
        return self.store.ledger.story(entry)

    def retry_send(self, entry: EntryId) -> Future[None]:
        """Try a waiting message now; one of unknown fate must be settled instead."""

        def work(tx: Transaction) -> None:
            found = self._send_entry(entry)
            if found.state is EntryState.RUNNING:
                return  # it is being tried: whoever sends it must stay the only one
            if found.phase is SendPhase.DOT:
                raise UserError("fate_unknown")
            self.store.journal.set_state(tx, entry, EntryState.QUEUED, not_before=0.0)
            self.store.problems.dismiss_entry(tx, entry)

        return self._write("retry", work, lane="send")

    def cancel_send(self, entry: EntryId) -> Future[PlaceId]:
        """Take a message back into Drafts; raise UserError("already_sent") when it is too late.

        The Drafts of an account that only sends are on this computer.
        """

        def work(tx: Transaction) -> PlaceId:
            found = self._send_entry(entry)
            if found.state is EntryState.RUNNING or found.phase is SendPhase.DOT:
                raise UserError("already_sent")
            marks = [  # on what it answers or forwards: made already, or just being made
                mark
                for sibling in self.store.journal.batch_entries(found.batch)
                if sibling.kind == "set_flags" and (mark := self._take_back(tx, sibling))
            ]
            if marks:
                self.store.journal.add(tx, "undone", {"label": "sent"}, marks)
            return self._take_send_back(tx, found)

        return self._write("send taken back", work, lane="send")

    def settle_send(self, entry: EntryId, *, sent: bool) -> Future[None]:
        """The person says what became of a message of unknown fate.

        Raise UserError("fate_known") for any other: it would be lost, or sent twice.
        """

        def work(tx: Transaction) -> None:
            found = self._send_entry(entry)
            if found.phase is not SendPhase.DOT or found.state is EntryState.RUNNING:
                raise UserError("fate_known")
            if sent:
                self.store.ledger.add(
                    tx,
                    found.account,
                    found.id,
                    str(found.payload.get("message_id", "")),
                    _texts(found.payload.get("recipients")),
                    found.created,
                )
                self.store.ledger.add_step(tx, found.id, "accepted", BY_PERSON)
                self.store.journal.set_state(
                    tx, found.id, EntryState.DONE, phase=SendPhase.ACCEPTED
                )
            else:
                self.store.journal.set_state(
                    tx, found.id, EntryState.QUEUED, phase=SendPhase.NONE, not_before=0.0
                )
            self.store.problems.dismiss_entry(tx, found.id)

        return self._write("send settled", work)

    # inner

    def _prepare(self, draft: Draft, at: float | None = None) -> Prepared:
        settings = self.account(draft.account).settings
        if settings.smtp is None:
            raise UserError("no_smtp", address=settings.address)
        _named_recipients(draft)
        message_id = draft.message_id or self._new_message_id(draft)
        now = self.clock.now()
        if draft.sign or draft.encrypt:
            from app.base.codec import encode

            answer = self.link.call(
                "protect", {"draft": encode(draft), "message_id": message_id, "date": now}
            )
            data = self.store.blobs.get(BlobId(str(answer["blob"])))
        else:
            from app.formats.compose import build

            data = build(
                draft,
                self._attachment,
                date=now,
                message_id=message_id,
                user_agent=f"Marmot/{__version__}",
            )
        return self._checked(replace(draft, message_id=message_id), data, at)

    def _prepare_raw(self, account: AccountId, data: bytes, at: float | None = None) -> Prepared:
        from app.formats.headers import parse_headers

        headers = parse_headers(data)
        sender = headers.sender[0] if headers.sender else Address("", "")
        draft = Draft(
            account,
            sender if sender.addr else Address("", self.account(account).settings.address),
            headers.to,
            headers.cc,
            headers.bcc,
            headers.subject,
            message_id=headers.message_id,
        )
        wire = _without_private(_crlf(data))
        message_id = headers.message_id
        if not message_id:
            message_id = self._new_message_id(draft)
            wire = b"Message-ID: " + message_id.encode("ascii") + b"\r\n" + wire
        return self._checked(replace(draft, message_id=message_id), wire, at)

    def _checked(self, draft: Draft, data: bytes, at: float | None) -> Prepared:
        settings = self.account(draft.account).settings
        if settings.smtp is None:
            raise UserError("no_smtp", address=settings.address)
        _named_recipients(draft)
        for addr in (draft.sender.addr, *_recipients(draft)):
            if not _plausible(addr):
                raise UserError("address_invalid", address=addr)
        check = self._check(draft, len(data), at)
        return Prepared(draft, settings, draft.message_id, data, check)

    def _check(self, draft: Draft, size: int, at: float | None = None) -> SendCheck:
        """Check a draft as of ``at``, when it is to leave: the window is another one by then."""
        limits = self.limits(draft.account)
        certain, estimated = self._ledger(draft.account, limits)
        return limit_rules.check(
            recipients=_recipients(draft),
            size=size,
            attachments_raw=sum(a.size for a in draft.attachments),
            limits=limits,
            certain=certain,
            estimated=estimated,
            now=max(at or 0.0, self.clock.now()),
        )

    def _ledger(
        self, account: AccountId, limits: ResolvedLimits
    ) -> tuple[list[tuple[float, int]], list[tuple[float, int]]]:
        start = self.clock.now() - limits.window_hours * 3600.0
        rows = self.store.ledger.since(account, start)
        certain = [(row.sent_at, row.count) for row in rows if row.certain]
        waiting = [
            (max(entry.not_before, self.clock.now()), len(_texts(entry.payload.get("recipients"))))
            for entry in self.store.journal.active(f"send:{account}")
            if entry.kind == "send" and entry.phase is not SendPhase.ACCEPTED
        ]
        return certain + waiting, [(row.sent_at, row.count) for row in rows if not row.certain]

    def _queue(self, tx: Transaction, prepared: Prepared, due: float) -> BatchId:
        draft = prepared.draft
        wire = tx.put_blob(prepared.data)
        kept = tx.put_blob(with_bcc(prepared.data, draft.bcc)) if draft.bcc else wire
        sent = self._role_folder(tx, draft.account, Role.SENT)
        recipients = _recipients(draft)
        send = NewEntry(
            "send",
            draft.account,
            f"send:{draft.account}",
            {
                "blob": wire,
                "copy": kept,
                "sender": draft.sender.addr,
                "recipients": list(recipients),
                "message_id": draft.message_id,
                "size": len(prepared.data),
                "subject": draft.subject,
            },
            not_before=due,
        )
        copy = NewEntry(
            "append",
            draft.account,
            mail_lane(draft.account),
            {
                "target": sent.id,
                "blob": kept,
                "flags": int(Flag.SEEN),
                "message_id": draft.message_id,
            },
            after=0,
        )
        entries = [send, copy] if prepared.settings.imap is not None else [send]
        for place, flag in ((draft.answers, Flag.ANSWERED), (draft.forwards, Flag.FORWARDED)):
            if place is not None and self.store.messages.places([place]):
                account = self.store.folders.get(self.store.messages.place(place).folder).account
                payload: dict[str, object] = {
                    "add": int(flag),
                    "remove": 0,
                    "add_keywords": [],
                    "remove_keywords": [],
                }
                entries.append(
                    NewEntry("set_flags", account, mail_lane(account), payload, (place,))
                )
        if draft.draft_place is not None:
            entries += self._drop_draft(tx, draft.draft_place)
        batch = self.store.journal.add(tx, "sent", {"count": len(recipients)}, entries)
        for entry in self.store.journal.batch_entries(batch):
            if entry.kind == "send":
                self.store.ledger.add_step(tx, entry.id, "queued")
        return batch

    def _send_entry(self, entry: EntryId) -> Entry:
        found = self.store.journal.get(entry)
        if found.kind != "send":
            raise UserError("message_unknown")
        if found.state not in (EntryState.QUEUED, EntryState.RUNNING, EntryState.PARKED):
            raise UserError("already_sent")
        return found

    def _take_send_back(self, tx: Transaction, entry: Entry) -> PlaceId:
        from app.formats.digest import digest

        for sibling in self.store.journal.batch_entries(entry.batch):
            if sibling.kind == "delete":
                continue  # of the draft it was made from: what was sent takes its place
            if sibling.state in (EntryState.QUEUED, EntryState.PARKED):
                self.store.journal.set_state(tx, sibling.id, EntryState.CANCELLED)
        self.store.journal.mark_undone(tx, entry.batch)
        self.store.problems.dismiss_entry(tx, entry.id)
        blob = BlobId(str(entry.payload.get("copy") or entry.payload.get("blob")))
        data, now = notes_of(self.store, entry).before(self.store.blobs.get(blob)), self.clock.now()
        self.store.watches.cancel(tx, entry.account, str(entry.payload.get("message_id", "")))
        drafts = self._role_folder(tx, entry.account, Role.DRAFTS)
        place = self.store.messages.add_local(
            tx, drafts.id, data, digest(data), Flag.SEEN | Flag.DRAFT, now
        )
        self.store.journal.add(
            tx,
            "draft_saved",
            {},
            [self._append_entry(entry.account, drafts.id, place, now)],
        )
        return place

    def _take_back(self, tx: Transaction, entry: Entry) -> NewEntry | None:
        if entry.kind == "send" and entry.state in (EntryState.QUEUED, EntryState.PARKED):
            if entry.phase is SendPhase.DOT:
                raise UserError("already_sent")
            self._take_send_back(tx, entry)
            return None
        if entry.kind == "delete" and any(
            sibling.kind == "send" for sibling in self.store.journal.batch_entries(entry.batch)
        ):
            return None  # see _take_send_back
        return super()._take_back(tx, entry)


def _named_recipients(draft: Draft) -> None:
    """Raise UserError without recipients, or for a name alone: it would be left out silently."""
    for person in (*draft.to, *draft.cc, *draft.bcc):
        if not person.addr and person.name:
            raise UserError("address_invalid", address=person.name)
    if not _recipients(draft):
        raise UserError("no_recipients")


def _recipients(draft: Draft) -> list[str]:
    seen: dict[str, str] = {}
    for person in (*draft.to, *draft.cc, *draft.bcc):
        if person.addr:
            seen.setdefault(person.addr.lower(), person.addr)
    return list(seen.values())


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _plausible(addr: str) -> bool:
    local, at, domain = addr.rpartition("@")
    return bool(local and at and domain and not any(c.isspace() or c in "<>,;\x00" for c in addr))


def _outbox_item(entry: Entry) -> OutboxItem:
    size = entry.payload.get("size")
    return OutboxItem(
        entry.id,
        entry.batch,
        entry.account,
        str(entry.payload.get("subject", "")),
        tuple(_texts(entry.payload.get("recipients"))),
        entry.state,
        entry.phase,
        entry.not_before,
        entry.created,
        entry.attempts,
        entry.answer,
        entry.error,
        size if isinstance(size, int) else 0,
    )


def _crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")


def _without_private(data: bytes) -> bytes:
    """Return a message without its Bcc field (RFC 5322 section 3.6.3) and the notes of a draft."""
    head, gap, body = data.partition(b"\r\n\r\n")
    kept: list[bytes] = []
    dropping = False
    for line in head.split(b"\r\n"):
        if line[:1] not in (b" ", b"\t"):
            name = line.partition(b":")[0].rstrip().lower()  # "Bcc :" is read as Bcc, too
            dropping = name == b"bcc" or name.startswith(NOTES.encode("ascii"))
        if not dropping:
            kept.append(line)
    return b"\r\n".join(kept) + gap + body


def with_bcc(data: bytes, bcc: Sequence[Address]) -> bytes:
    """Return a message with a Bcc field in front, for the sender's own copy."""
    if not bcc:
        return data
    from app.formats.header_lines import address_field

    return address_field("Bcc", tuple(bcc)).encode("utf-8") + b"\r\n" + data


def _refuse_beyond_limits(check: SendCheck) -> None:
    for verdict in check.verdicts:
        if verdict.severity is Severity.OVER:
            raise UserError(
                _LIMIT_CODES.get(verdict.kind, "limit_other"),
                used=verdict.used,
                limit=verdict.limit,
                hint=verdict.hint,
                at=verdict.at,
            )
