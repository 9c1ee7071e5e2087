"""Gives newly arrived messages to the rules, each once.

What waits is in the store (``store.mail_rules``); a rule that asks for text has the bodies fetched
first. What the rules want becomes one batch of the journal in the transaction that marks the
messages as given. A rule whose folder is gone rests, with one problem, and the others go on.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.base.errors import PermanentError, TransientError
from app.domain.ids import FolderId, MessageId, PlaceId
from app.domain.mail_rules import MailRule, Verdict
from app.operations.mail_rules import carry_out, folder_of
from app.rules.mail_rules import judge, needs_text
from app.service import mail_sync
from app.store.blobs import LARGE
from app.store.mail_rules import Arrived, Known

if TYPE_CHECKING:
    from app.service.sync_run import SyncRun

log = logging.getLogger(__name__)
AT_ONCE = 200


def apply(run: SyncRun) -> bool:
    """Give the next messages to the rules; tell whether any were waiting and could be."""
    context, store = run.context, run.context.store
    waiting = store.mail_rules.waiting(context.account, AT_ONCE)
    if not waiting:
        return False
    rules = _sound(run, store.mail_rules.of(context.account))
    if needs_text(rules) and not _have_texts(run, waiting):
        return False  # something more important came
    places = {one.place: one.message for one in waiting if one.place is not None}
    known = store.mail_rules.facts(places)
    wanted: dict[PlaceId, tuple[MessageId, Verdict]] = {}
    for one in known:
        wanted[one.place] = (one.message, _judged(rules, one))
    with store.write("rules applied") as tx:
        # What the person did meanwhile goes first, and nothing is given to the rules twice.
        now = {one.message: one.place for one in store.mail_rules.waiting(context.account, AT_ONCE)}
        still = {
            place: (message, verdict)
            for place, (message, verdict) in wanted.items()
            if now.get(message) == place
        }
        store.mail_rules.given(tx, [one.message for one in waiting if one.message in now])
        batch = carry_out(store, tx, context.account, still)
    log.info(
        "account %d: %d messages given to %d rules, batch %s",
        context.account, len(waiting), len(rules), batch,
    )  # fmt: skip
    context.notify()
    return True


def _judged(rules: Sequence[MailRule], one: Known) -> Verdict:
    try:
        return judge(rules, one.facts)
    except Exception:  # one odd message must not stop an account
        log.exception("message %d not judged", one.message)
        return Verdict()


def _sound(run: SyncRun, rules: Sequence[MailRule]) -> list[MailRule]:
    """Return the rules whose folders are there; the others rest from now on."""
    context, store = run.context, run.context.store
    sound: list[MailRule] = []
    for rule in rules:
        try:
            for action in rule.actions:
                if action.kind in ("move", "copy"):
                    folder_of(store, context.account, action.value)
        except PermanentError as error:
            log.info("rule %d rests: %s", rule.id, error.code)
            with store.write("rule paused") as tx:
                store.mail_rules.pause(tx, rule.id, "folder_gone")
            path = str(error.fields.get("path", ""))
            context.problem("rule_folder_gone", rule=rule.name, path=path, operation="rules")
            continue
        sound.append(rule)
    return sound


def _have_texts(run: SyncRun, waiting: Sequence[Arrived]) -> bool:
    """Fetch the bodies that are not here; return False when left early. Large messages are
    judged by what is here of them."""
    most = run.context.settings().largest or LARGE
    missing: dict[FolderId, list[tuple[int, PlaceId, int]]] = {}
    for one in waiting:
        if one.place is not None and one.wanted and one.size <= most:
            missing.setdefault(one.folder, []).append((one.uid, one.place, one.size))
    return all(_fetched(run, folder, wanted) for folder, wanted in missing.items())


def _fetched(run: SyncRun, folder: FolderId, wanted: Sequence[tuple[int, PlaceId, int]]) -> bool:
    """Fetch the bodies of one folder; what the server refuses is judged without its text."""
    try:
        return mail_sync.fetch_bodies(run, run.context.store.folders.get(folder), wanted)
    except TransientError as error:
        run.note_poison(folder, error)
        raise
    except PermanentError as error:
        log.warning("folder %d: texts for the rules: %s", folder, error.code)
        return True
