"""Notices of non-delivery on their way into the delivery story of the message they are about.

A notice is believed as far as it can be checked: it names a message that this profile sent, and a
recipient it was sent to. It changes nothing but the story, and adds one problem for each address.
"""

from __future__ import annotations

import logging

from app.base.errors import PermanentError, TransientError
from app.base.octets import Octets
from app.domain.ids import AccountId, MessageId
from app.domain.journal import EntryState, SendPhase
from app.formats.delivery_report import DeliveryReport
from app.operations.remote import Remote
from app.operations.send import SEND
from app.service.context import LoopContext
from app.store.transaction import Transaction

log = logging.getLogger(__name__)


def take_in(context: LoopContext) -> None:
    """Look at the notices whose bodies are here; whatever is odd about one is passed over.

    That one was looked at is written with the story it tells, so that none is lost or told twice.
    One whose body is missing or damaged waits until that is loaded again.
    """
    store = context.store
    for message in store.ledger.notices(context.account):
        raw = _body(context, message)
        if raw is None:
            continue
        report = _read(context, message, raw)
        if report is not None and report.message_id:
            _settle_unknown(context, context.account, report.message_id)
        with store.write("delivery notice") as tx:
            if report is not None and report.message_id:
                _tell(context, tx, context.account, report)
            store.ledger.notice_told(tx, message)
        context.notify()


def _body(context: LoopContext, message: MessageId) -> Octets | None:
    """Return a notice, None while it is not here; a damaged one is asked for again."""
    store = context.store
    try:
        return store.messages.octets(message)
    except PermanentError as error:
        if error.code not in ("blob_damaged", "blob_unknown"):
            raise
        with store.write("damaged notice forgotten") as tx:
            store.messages.forget_body(tx, message)
        return None


def _read(context: LoopContext, message: MessageId, raw: Octets) -> DeliveryReport | None:
    try:
        return context.parsing.report(f"n:{message}:{len(raw)}", raw)
    except TransientError:
        raise  # the program ends
    except Exception as error:  # one odd notice must not stop a folder
        log.warning("a delivery notice was not read: %s", type(error).__name__)
        return None


def _tell(
    context: LoopContext, tx: Transaction, account: AccountId, report: DeliveryReport
) -> None:
    ledger = context.store.ledger
    entry = ledger.entry_of(account, report.message_id)
    if entry is None:
        return
    sent_to = ledger.recipients_of(entry)
    steps = {"failed": "bounced", "delayed": "delayed", "delivered": "delivered"}
    story = {(step.step, step.recipient) for step in ledger.story(entry)}
    new = [
        (steps[one.action], one)
        for one in report.recipients
        if one.action in steps
        and one.recipient.lower() in sent_to
        and (steps[one.action], one.recipient.lower()) not in story
    ]
    for step, one in new:
        name = one.recipient.lower()
        details = f"{one.reason}\n{one.status} {one.words}".strip()
        ledger.add_step(tx, entry, step, details, recipient=name)
        if step == "bounced":
            context.store.problems.add(
                tx,
                f"bounced_{one.reason}",
                account=account,
                entry=entry,
                fields={"recipient": name, "operation": "send"},
                details=f"{one.status} {one.words}".strip(),
            )
    log.info("entry %d: %d delivery notices", entry, len(new))


def _settle_unknown(context: LoopContext, account: AccountId, message_id: str) -> None:
    """A notice about a message of unknown fate tells at least that it has left."""
    for entry in context.store.journal.active(f"send:{account}"):
        unknown = entry.phase is SendPhase.DOT and entry.state is EntryState.PARKED
        remote = Remote(context.store, context.clock)
        meant = unknown and entry.payload.get("message_id") == message_id
        if meant and SEND.settle_as_sent(entry, remote):
            context.wake_other("mail")  # its copy waits to be filed
