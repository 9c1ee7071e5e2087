"""history: what left its last folder, and putting it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.base.errors import UserError
from app.cli.output import DONE, PARTLY
from app.cli.sending import when
from app.cli.times import rfc3339
from app.domain.history import Lost

if TYPE_CHECKING:
    from app.cli.run import Session

REASONS = {
    "deleted": "deleted here",
    "vanished": "deleted elsewhere",
    "folder_gone": "its folder is gone",
}


def history_row(lost: Lost, until: float | None) -> dict[str, object]:
    return {
        "id": str(lost.id),
        "account": str(lost.account),
        "folder": lost.folder,
        "from": str(lost.sender),
        "subject": lost.subject,
        "date": rfc3339(lost.date),
        "vanished": rfc3339(lost.vanished_at),
        "reason": lost.reason,
        "size": lost.size,
        "kept_until": rfc3339(until),
        "restorable": lost.body is not None,
    }


def history(session: Session) -> int:
    engine, options = session.engine, session.options
    if options.action == "restore":
        return _restore(session)
    since = when(options.since) if options.since else 0.0
    found = engine.history(since=since, limit=options.limit)
    rows: list[Mapping[str, object]] = [
        history_row(lost, engine.history_until(lost)) for lost in found
    ]
    if session.out.as_json:
        session.out.rows(rows, ())
        return DONE
    told = [{**row, "reason": REASONS.get(str(row["reason"]), "")} for row in rows]
    session.out.rows(told, ("id", "vanished", "reason", "folder", "from", "subject"))
    return DONE


def _restore(session: Session) -> int:
    wanted = session.options.ids
    if not wanted:
        raise UserError("usage", problem="history restore: ID is missing")
    ids = {text: int(text) for text in wanted if text.isdecimal() and len(text) < 19}
    known = {lost.id: lost for lost in session.engine.history_of(list(ids.values()))}
    unknown = [text for text in wanted if ids.get(text) not in known]
    bare = [str(lost.id) for lost in known.values() if lost.body is None]
    if not ids:
        raise UserError("id_invalid", id=wanted[0])
    if not known:
        raise UserError("history_unknown")
    batch = session.engine.restore(list(known)).result()
    done = len(known) - len(bare)
    left_out = unknown + bare
    session.out.document(
        {"batch": str(batch), "done": done, "unknown": unknown, "not_here": bare},
        f"Put back: {done}." + (f" Not put back: {', '.join(left_out)}." if left_out else ""),
    )
    return PARTLY if left_out else DONE


HANDLERS: dict[str, Callable[[Session], int]] = {"history": history}
