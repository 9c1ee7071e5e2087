"""Notices of non-delivery on their way into the delivery story of the message they are about.

A notice is believed as far as it can be checked: it names a message that this profile sent, and a
recipient it was sent to. It changes nothing but the story, and adds one problem for each address.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from app.domain.ids import AccountId
from app.domain.journal import EntryState, SendPhase
from app.formats.delivery_report import DeliveryReport
from app.operations.remote import Remote
from app.operations.send import SEND
from app.service.context import LoopContext

log = logging.getLogger(__name__)


def take_in(context: LoopContext, notices: Sequence[bytes]) -> None:
    """Look at messages marked as notices; whatever is odd about one is passed over."""
    told = False
    for data in notices:
        try:
            report = context.parsing.report(data)
        except Exception as error:  # one odd notice must not stop a folder
            log.warning("a delivery notice was not read: %s", type(error).__name__)
            continue
        if report is not None and report.message_id:
            told = _note(context, context.account, report) or told
    if told:
        context.notify()


def _note(context: LoopContext, account: AccountId, report: DeliveryReport) -> bool:
    ledger = context.store.ledger
    _settle_unknown(context, account, report.message_id)
    entry = ledger.entry_of(account, report.message_id)
    if entry is None:
        return False
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
    if not new:
        return False
    with context.store.write("delivery notice") as tx:
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
    return True


def _settle_unknown(context: LoopContext, account: AccountId, message_id: str) -> None:
    """A notice about a message of unknown fate tells at least that it has left."""
    for entry in context.store.journal.active(f"send:{account}"):
        unknown = entry.phase is SendPhase.DOT and entry.state is EntryState.PARKED
        remote = Remote(context.store, context.clock)
        meant = unknown and entry.payload.get("message_id") == message_id
        if meant and SEND.settle_as_sent(entry, remote):
            context.wake_other("mail")  # its copy waits to be filed
