"""Send a message once.

The one operation that is not repeated when in doubt. How far it got is committed before each step
that matters (``SendPhase``): before DATA, and before the final dot leaves. With the dot gone and no
answer the fate is unknown; it is settled by finding the Message-ID on the server or by the person,
never by sending again. Every other end is definite: accepted, refused for now, refused for good.

Payload: ``blob`` (the bytes for the wire), ``copy`` (the same with Bcc, for Drafts), ``sender``,
``recipients``, ``message_id``, ``size``, ``subject``; ``deferred_since`` once refused for now.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from app import providers
from app.base.errors import BugError, MarmotError, PermanentError, TransientError, UserError
from app.base.paths import resources_dir
from app.domain.accounts import Provider
from app.domain.ids import BlobId
from app.domain.journal import BY_MAILBOX, Entry, EntryState, NewEntry, SendPhase, Shown
from app.domain.limits import Severity
from app.domain.mail import Flag, Role
from app.operations.going_back import with_notes
from app.operations.remote import Remote
from app.operations.role_folder import role_folder
from app.rules import limits
from app.store import Store

_log = logging.getLogger(__name__)
GIVE_UP = 24 * 3600.0  # seconds after the first temporary refusal
_DEFERRALS = frozenset({"send_deferred", "recipients_deferred"})
_LIMIT_CODES = {"recipients": "limit_recipients", "size": "limit_size"}


@dataclass(frozen=True, slots=True)
class Letter:
    """The payload of a send entry, read."""

    blob: BlobId
    copy: BlobId
    sender: str
    recipients: tuple[str, ...]
    message_id: str
    size: int
    deferred_since: float

    @classmethod
    def of(cls, entry: Entry) -> Letter:
        payload = entry.payload
        blob = BlobId(str(payload.get("blob", "")))
        recipients = payload.get("recipients")
        size, since = payload.get("size"), payload.get("deferred_since")
        return cls(
            blob,
            BlobId(str(payload.get("copy") or blob)),
            str(payload.get("sender", "")),
            tuple(str(r) for r in recipients) if isinstance(recipients, list) else (),
            str(payload.get("message_id", "")),
            size if isinstance(size, int) else 0,
            float(since) if isinstance(since, int | float) else 0.0,
        )


class Send:
    """Implements ``operations.Operation`` for kind "send"."""

    kind = "send"

    def __init__(self) -> None:
        # Answers that could not be stored (disk full): kept while the process lives.
        self._unstored: dict[int, str] = {}

    def show(self, shown: Shown, payload: Mapping[str, object]) -> Shown:
        """A send changes nothing in the lists; its copy in Sent is an entry of its own."""
        return shown

    def inverse(self, entry: Entry, store: Store) -> NewEntry | None:
        """What was sent cannot be taken back."""
        return None

    def run(self, entry: Entry, remote: Remote) -> str:
        """Send the message; return the server's words.

        Raise TransientError("fate_unknown"), ("quota_full"), ("send_deferred"),
        ("recipients_deferred"); PermanentError("send_refused"), ("recipients_refused"),
        ("send_given_up") with the message back in Drafts, or parked where there are none;
        UserError of a limit; and errors of the connection, after which nothing has been sent.
        """
        letter = Letter.of(entry)
        if entry.phase is SendPhase.ACCEPTED:
            return entry.answer
        if entry.phase is SendPhase.DOT:
            return self._settle(entry, letter, remote)
        if remote.smtp is None:
            raise BugError("smtp_session_missing")
        _check_limits(entry, letter, remote)
        data = remote.store.blobs.octets(letter.blob)
        try:
            accepted = remote.smtp.send(
                data,
                letter.sender,
                letter.recipients,
                before_data=lambda: _begin(entry, remote.store),
                before_dot=lambda: _dot(entry, remote.store),
            )
        except TransientError as error:
            if error.code == "fate_unknown":
                _step(entry, remote.store, "unknown")
                raise
            raise self._not_sent(entry, letter, error, remote) from None
        except PermanentError as error:
            _give_back(entry, letter, error, remote)
            raise
        except MarmotError:
            _undecided(entry, remote.store)
            raise
        self._accept(entry, letter, accepted.answer, remote)
        return accepted.answer

    def found_on_server(self, entry: Entry, store: Store) -> bool:
        """Tell whether the mirror shows the message in Sent or INBOX, put there by the server."""
        message_id = Letter.of(entry).message_id
        if not message_id:
            return False
        folders = {
            folder.id
            for role in (Role.SENT, Role.INBOX)
            if (folder := store.folders.by_role(entry.account, role)) is not None
        }
        return any(
            place.uid is not None and place.folder in folders
            for place in store.messages.by_rfc_id(entry.account, message_id)
        )

    def answered(self, entry: Entry) -> str:
        """Return the server's words for a message it took, kept while they cannot be stored."""
        return self._unstored.get(entry.id, "")

    def settle_as_sent(self, entry: Entry, remote: Remote) -> bool:
        """Record that an unknown fate turned out well; return False when the person has decided
        about it since it was read."""
        answer = self.answered(entry) or BY_MAILBOX
        return self._accept(entry, Letter.of(entry), answer, remote, settling=True)

    def _settle(self, entry: Entry, letter: Letter, remote: Remote) -> str:
        answer = self.answered(entry)
        if not answer and (
            self.found_on_server(entry, remote.store) or _found_by_search(entry, letter, remote)
        ):
            answer = BY_MAILBOX
        if not answer:
            _step(entry, remote.store, "unknown")
            raise TransientError("fate_unknown")
        self._accept(entry, letter, answer, remote)
        return answer

    def _accept(
        self,
        entry: Entry,
        letter: Letter,
        answer: str,
        remote: Remote,
        *,
        settling: bool = False,
    ) -> bool:
        store = remote.store
        if not settling:
            self._unstored[entry.id] = answer
        with store.write("message accepted") as tx:
            fresh = store.journal.get(entry.id)
            unknown = fresh.state is EntryState.PARKED and fresh.phase is SendPhase.DOT
            if settling and not unknown:
                return False
            store.journal.set_state(
                tx, entry.id, EntryState.DONE, phase=SendPhase.ACCEPTED, answer=answer
            )
            store.ledger.add(
                tx, entry.account, entry.id, letter.message_id, letter.recipients, tx.now
            )
            store.ledger.add_step(tx, entry.id, "accepted", answer)
            store.problems.dismiss_entry(tx, entry.id)
            tx.durable = True
        self._unstored.pop(entry.id, None)
        return True

    def _not_sent(
        self, entry: Entry, letter: Letter, error: TransientError, remote: Remote
    ) -> MarmotError:
        """Note that nothing was sent; return what that means: later, or given up."""
        if error.code not in _DEFERRALS:
            _undecided(entry, remote.store)
            return error
        now = remote.clock.now()
        since = letter.deferred_since or now
        if now - since >= GIVE_UP:
            final = PermanentError("send_given_up", details=error.details, **error.fields)
            _give_back(entry, letter, final, remote)
            return final
        with remote.store.write("message refused for now") as tx:
            remote.store.journal.set_state(
                tx,
                entry.id,
                EntryState.RUNNING,
                phase=SendPhase.NONE,
                payload={**entry.payload, "deferred_since": since},
                answer=error.details,
            )
            remote.store.ledger.add_step(tx, entry.id, "waiting", error.details)
            tx.durable = True
        return error


def _begin(entry: Entry, store: Store) -> None:
    """Commit that DATA is about to leave, unless the message was taken back meanwhile."""
    with store.write("sending begins") as tx:
        _still_ours(entry, store)
        store.journal.set_state(tx, entry.id, EntryState.RUNNING, phase=SendPhase.CONNECTED)
        store.ledger.add_step(tx, entry.id, "sending")
        tx.durable = True


def _dot(entry: Entry, store: Store) -> None:
    with store.write("final dot leaves") as tx:
        _still_ours(entry, store)
        store.journal.set_state(tx, entry.id, EntryState.RUNNING, phase=SendPhase.DOT)
        tx.durable = True
    tx.confirm()  # or it might be sent again after a power cut


def _still_ours(entry: Entry, store: Store) -> None:
    """Stop before the message counts as sent when its entry is not running any more."""
    if store.journal.get(entry.id).state is not EntryState.RUNNING:
        raise UserError("send_cancelled")


def _undecided(entry: Entry, store: Store) -> None:
    """Commit that nothing was sent, so that a later attempt is free to send."""
    fresh = store.journal.get(entry.id)
    if fresh.state is EntryState.RUNNING and fresh.phase is not SendPhase.NONE:
        with store.write("message not sent") as tx:
            store.journal.set_state(tx, entry.id, EntryState.RUNNING, phase=SendPhase.NONE)
            tx.durable = True


def _step(entry: Entry, store: Store, step: str, details: str = "") -> None:
    """Add a step to the delivery story, once in a row."""
    story = store.ledger.story(entry.id)
    if story and story[-1].step == step:
        return
    with store.write("delivery step") as tx:
        store.ledger.add_step(tx, entry.id, step, details)


def _found_by_search(entry: Entry, letter: Letter, remote: Remote) -> bool:
    """Ask the IMAP server itself; what cannot be asked now counts as not found."""
    if remote.imap is None or not letter.message_id:
        return False
    for role in (Role.SENT, Role.INBOX):
        folder = remote.store.folders.by_role(entry.account, role)
        if folder is None:
            continue
        try:
            remote.imap.select(folder.path)
            if remote.imap.find_message_id(letter.message_id):
                return True
        except MarmotError as error:
            _log.info("looking for entry %d: %s", entry.id, error.code)
    return False


def _check_limits(entry: Entry, letter: Letter, remote: Remote) -> None:
    """Check once more before anything leaves: other messages may have taken the places."""
    store, now = remote.store, remote.clock.now()
    settings = store.accounts.get(entry.account).settings
    known = providers.resolve_limits(_provider(settings.provider), settings)
    rows = store.ledger.since(entry.account, now - known.window_hours * 3600.0)
    check = limits.check(
        recipients=letter.recipients,
        size=letter.size,
        attachments_raw=0,
        limits=known,
        certain=[(row.sent_at, row.count) for row in rows if row.certain],
        estimated=[(row.sent_at, row.count) for row in rows if not row.certain],
        now=now,
    )
    for verdict in check.verdicts:
        if verdict.severity is not Severity.OVER:
            continue
        if verdict.kind == "window" and verdict.at > 0:
            _step(entry, store, "waiting", "quota")
            raise TransientError(
                "quota_full",
                delay=max(1.0, verdict.at - now),
                at=verdict.at,
                used=verdict.used,
                limit=verdict.limit,
            )
        raise UserError(
            _LIMIT_CODES.get(verdict.kind, "limit_window"), used=verdict.used, limit=verdict.limit
        )


@functools.cache
def _providers() -> dict[str, Provider]:
    return {found.id: found for found in providers.load_all(resources_dir() / "providers")}


def _provider(name: str) -> Provider:
    known = _providers()
    return known.get(name) or known.get("generic") or Provider("generic", "")


def _give_back(entry: Entry, letter: Letter, error: PermanentError, remote: Remote) -> None:
    """Fail the entry and put the message back into Drafts as it was meant, in one transaction.

    An account that only sends has no Drafts on a server: there it stays, parked, in the outbox.
    """
    from app.formats.digest import digest

    store, now = remote.store, remote.clock.now()
    has_mail = store.accounts.get(entry.account).settings.imap is not None
    if not has_mail:
        error.fields["kept"] = entry.kind
    draft = with_notes(store, entry, letter.copy) if has_mail else None
    digested = digest(draft.data) if draft is not None else None
    with store.write("message refused") as tx:
        store.journal.set_state(
            tx,
            entry.id,
            EntryState.FAILED if has_mail else EntryState.PARKED,
            phase=SendPhase.NONE,
            error=error,
            answer=error.details,
        )
        store.ledger.add_step(tx, entry.id, "failed", error.details)
        store.problems.add(
            tx,
            error.code,
            account=entry.account,
            entry=entry.id,
            fields={**error.fields, "operation": "send"},
            details=error.details,
        )
        if draft is not None and digested is not None:
            store.watches.cancel(tx, entry.account, letter.message_id)
            drafts = role_folder(store, tx, entry.account, Role.DRAFTS)
            flags, blob = Flag.SEEN | Flag.DRAFT, draft.keep(tx)
            place = store.messages.add_local(tx, drafts.id, draft.data, digested, flags, now, blob)
            payload: dict[str, object] = {
                "target": drafts.id,
                "blob": blob,
                "flags": int(flags),
                "message_id": letter.message_id,
                "date": now,
            }
            back = NewEntry("append", entry.account, f"mail:{entry.account}", payload, (place,))
            store.journal.add(tx, "draft_saved", {}, [back])
        tx.durable = True


SEND = Send()
