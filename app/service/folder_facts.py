"""What a server tells of folders beside their mail: namespaces, rights, how full the mailbox is.

Plain steps like those of ``mail_sync``; each is optional and costs nothing where not offered.
"""

from __future__ import annotations

import logging

from app.base.errors import Field, PermanentError, TransientError
from app.domain.limits import Severity
from app.domain.mail import Folder
from app.domain.ports import QuotaFigure
from app.rules import limits as limit_rules
from app.service.context import LoopContext
from app.service.sync_run import SyncRun
from app.store import Transaction

log = logging.getLogger(__name__)

MOST_FOLDERS = 500  # asked for their rights one by one
STEP = 500  # places let go in one transaction
STORAGE_CODES = ("storage_nearly_full", "storage_full")


def look(run: SyncRun) -> None:
    """Take over all of it."""
    _namespaces(run)
    _rights(run)
    _storage(run)
    let_go(run)


def _namespaces(run: SyncRun) -> None:
    """Keep prefix and delimiter of the own namespace: new folders are made under it."""
    context, store = run.context, run.context.store
    own = next((one for one in run.session.namespaces() if not one.space), None)
    name = f"mail.namespace.{context.account}"
    told = [own.prefix, own.delimiter] if own is not None and own.delimiter else None
    if told is not None and store.settings.get(name) != told:
        with store.write("namespace") as tx:
            store.settings.set(tx, name, told)


def _rights(run: SyncRun) -> None:
    """Ask for rights where LIST did not tell them (RFC 8440)."""
    if "ACL" not in run.session.capabilities or "LIST-MYRIGHTS" in run.session.capabilities:
        return
    context, store = run.context, run.context.store
    folders = [f for f in store.folders.of(context.account) if f.selectable]
    folders.sort(key=lambda f: not f.space)  # those of others first: they differ
    asked = [f for f in folders if not store.folders.is_local(f.id)][:MOST_FOLDERS]
    told = run.session.rights([f.path for f in asked])
    changed = [f for f in asked if told.get(f.path, f.rights) != f.rights]
    if changed:
        with store.write("rights") as tx:
            for folder in changed:
                store.folders.set_rights(tx, folder.id, told[folder.path])
        context.notify()


def _storage(run: SyncRun) -> None:
    figures = run.session.quota("INBOX")
    if figures is None:
        return
    context, store = run.context, run.context.store
    before = [(u.root, u.resource, u.used, u.allowed) for u in store.storage.of(context.account)]
    now = [(f.root, f.resource, f.used, f.allowed) for f in figures]
    if sorted(before) != sorted(now):
        with store.write("storage") as tx:
            store.storage.replace(tx, context.account, figures)
            _warn(context, tx, figures)
        context.notify()


def _warn(context: LoopContext, tx: Transaction, figures: list[QuotaFigure]) -> None:
    """Tell when the mailbox fills up: once from 90 % on, again when it got clearly worse."""
    store = context.store
    name = f"mail.storage_told.{context.account}"
    saved = store.settings.get(name)
    told = saved if isinstance(saved, int) else 0
    worst: QuotaFigure | None = None
    for figure in figures:
        if figure.allowed > 0 and (worst is None or _share(figure) > _share(worst)):
            worst = figure
    percent = int(_share(worst) * 100) if worst is not None else 0
    severity = Severity.OK
    if worst is not None:
        severity = limit_rules.storage_severity(worst.used, worst.allowed)
    if severity is Severity.OK or worst is None:
        if told:
            store.settings.set(tx, name, None)
            store.problems.dismiss_codes(tx, context.account, STORAGE_CODES)
        return
    worse = percent >= told + 3 or (severity is Severity.OVER and told < 100)
    if not told or worse:
        store.problems.dismiss_codes(tx, context.account, STORAGE_CODES)
        store.settings.set(tx, name, percent)
        code = STORAGE_CODES[severity is Severity.OVER]
        fields: dict[str, Field] = {"percent": percent, "resource": worst.resource}
        store.problems.add(tx, code, account=context.account, fields=fields)


def _share(figure: QuotaFigure) -> float:
    return figure.used / figure.allowed if figure.allowed > 0 else 0.0


# ---- folders that left


def let_go(run: SyncRun) -> None:
    """Let go of the mail of folders that left the list, once the server says of each that it is
    gone. The messages stay in the store without a place, and are recognised where they turn up.
    """
    context, store = run.context, run.context.store
    for folder in store.folders.gone(context.account):
        if run.urgent():
            return
        held = store.messages.held(folder.id)
        if held and _is_gone(run, folder):
            for at in range(0, len(held), STEP):
                with store.write("folder let go") as tx:
                    store.messages.release(tx, held[at : at + STEP])
            log.info("folder %d: %d places let go", folder.id, len(held))
            context.notify()


def _is_gone(run: SyncRun, folder: Folder) -> bool:
    if "\x01" in folder.path:  # another one has its name now
        return True
    try:
        run.session.status(folder.path)
    except PermanentError as error:
        return error.code == "folder_gone"
    except TransientError as error:
        if error.code != "answer_unreadable":
            raise
    return False  # it is there, or the server said nothing of it: no answer is no answer
