"""sync: mirror, carry out what waits, and say in words and by exit code what did not work."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.base.codec import encode
from app.base.errors import TransientError, UserError, from_json
from app.cli.accounts import find_account
from app.cli.output import DONE, NEEDS_USER, PARTLY, TEMPORARY
from app.cli.sentences import hint_of, sentence_of
from app.cli.state import problem_row
from app.cli.times import rfc3339
from app.domain.accounts import Connection, ServiceState
from app.domain.ids import AccountId
from app.domain.journal import Change, Entry, EntryState, Problem
from app.engine import Engine

if TYPE_CHECKING:
    from app.cli.run import Session


def sync(session: Session) -> int:
    """Mirror and carry out the journal; say why where that was not possible."""
    engine, options = session.engine, session.options
    account = find_account(engine, options.account).id if options.account else None
    if not engine.accounts():
        raise UserError("no_account")
    if options.watch:
        return _watch(session, account)
    states = _sync_once(session, account)
    return _report(session, states, account)


def _sync_once(session: Session, account: AccountId | None) -> list[ServiceState]:
    shown = sys.stderr.isatty() and not session.out.as_json

    def progress(event: dict[str, object]) -> None:
        if shown and event.get("event") == "progress" and event.get("what"):
            line = f"{event['service']} {event['what']} {event['done']}/{event['total']}"
            print(f"\r{line:<60}", end="", file=sys.stderr, flush=True)

    stop = session.engine.subscribe_events(progress)
    try:
        return session.engine.sync(account).result()
    finally:
        stop()
        if shown:
            print("\r" + " " * 60 + "\r", end="", file=sys.stderr)


def _report(session: Session, states: list[ServiceState], account: AccountId | None) -> int:
    engine = session.engine
    waiting = [e for e in engine.journal() if account is None or e.account == account]
    problems = [p for p in engine.problems() if account is None or p.account in (account, None)]
    bad = [s for s in states if s.state is not Connection.ONLINE]
    told, put_off = [problem_row(p) for p in problems], _put_off(waiting)
    document = {
        "accounts": [_state_row(state) for state in states],
        "journal": len(waiting),
        "waiting": put_off,
        "problems": told,
        "synced": not bad and not waiting,
    }
    lines = [
        f"{engine.account(s.account).settings.address} {s.service}: {_both(_state_row(s))}"
        for s in bad
    ]
    for row in [*told, *put_off]:
        lines.append(_both(row))
        lines += [f"  {line}" for line in str(row["details"]).splitlines()]
    if waiting:
        one = len(waiting) == 1
        lines.append("1 change waits" if one else f"{len(waiting)} changes wait")
        lines[-1] += " to be sent to the server."
    session.out.document(document, "\n".join(lines) or "Everything is up to date.")
    told_now = _told_now(engine, problems)
    if any(s.state is Connection.ATTENTION for s in bad):
        return NEEDS_USER
    if bad and len(bad) == len(states):
        return TEMPORARY
    if any(e.state is EntryState.PARKED for e in waiting):
        return NEEDS_USER
    if put_off and not bad:
        return TEMPORARY
    return PARTLY if bad or waiting or told_now else DONE


def _put_off(waiting: Sequence[Entry]) -> list[dict[str, object]]:
    """Return why servers have put off what waits, alike reasons once, the earliest try each."""
    found: dict[str, dict[str, object]] = {}
    for entry in sorted(waiting, key=lambda e: e.not_before):
        if entry.state is not EntryState.QUEUED or not entry.error:
            continue
        error = from_json(entry.error)
        row = found.setdefault(
            error.code,
            {
                "code": error.code,
                "text": sentence_of(error),
                "hint": hint_of(error),
                "details": error.details,
                "changes": 0,
                "next_try": rfc3339(entry.not_before) if entry.not_before else None,
            },
        )
        row["changes"] = int(str(row["changes"])) + 1
    return list(found.values())


def _told_now(engine: Engine, problems: Sequence[Problem]) -> bool:
    """Tell whether something the person did has failed that no sync has told of before.

    The exit code tells it once; the list keeps it until it is dismissed.
    """
    failed = [int(p.id) for p in problems if p.entry is not None]
    told: list[int] = engine.setting("sync_told", [])
    new = set(failed) - set(told)
    if new:
        open_now = {int(p.id) for p in engine.problems()}
        engine.set_setting("sync_told", sorted((set(told) & open_now) | new)).result()
    return bool(new)


def _state_row(state: ServiceState) -> dict[str, object]:
    """Return the state of one connection, in words too where it does not stand."""
    row: dict[str, object] = encode(state)
    if state.state is Connection.ONLINE:
        return row
    error = TransientError(state.code or "offline")
    error.fields.update(state.fields)
    return {**row, "text": sentence_of(error), "hint": hint_of(error)}


def _both(row: Mapping[str, object]) -> str:
    return f"{row['text']} {row['hint']}".strip()


def _watch(session: Session, account: AccountId | None) -> int:
    """Stay connected and print a line per change until interrupted."""
    engine, out = session.engine, session.out

    def on_event(event: dict[str, object]) -> None:
        if event.get("event") == "progress":
            out.line(event, f"{event['service']}: {event['what']} {event['done']}/{event['total']}")

    def on_changes(changes: Sequence[Change]) -> None:
        for change in changes:
            if change.kind in ("places", "items", "problems", "outbox"):
                out.line(
                    {
                        "event": "change",
                        "kind": change.kind,
                        "scope": change.scope,
                        "ids": change.ids,
                    },
                    f"{change.kind} {change.scope}",
                )

    engine.subscribe_events(on_event)
    engine.subscribe(on_changes)
    engine.sync(account).result()
    out.line({"event": "synced"}, "synced")
    threading.Event().wait()
    return DONE


HANDLERS: dict[str, Callable[[Session], int]] = {"sync": sync}
