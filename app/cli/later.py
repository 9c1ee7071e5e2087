"""snooze, watch, searches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.base.errors import UserError
from app.cli.mail import message_row, place_of
from app.cli.numbers import number_of
from app.cli.output import DONE, PARTLY
from app.cli.search import check_query
from app.cli.sending import when
from app.cli.times import rfc3339
from app.domain.ids import FolderId

if TYPE_CHECKING:
    from app.cli.run import Session


def snooze(session: Session) -> int:
    options, engine = session.options, session.engine
    if options.list:
        return _list_snoozed(session)
    if not options.ids:
        raise UserError("usage", problem="snooze: ID is missing")
    places = [place_of(text) for text in options.ids]
    known = {row.id for row in engine.rows(places)}
    unknown = [str(p) for p in places if p not in known]
    if not known:
        raise UserError("message_unknown", id=unknown[0])
    chosen = [p for p in places if p in known]
    if options.wake:
        batch, until = engine.wake(chosen).result(), None
        text = f"Back again: {len(known)}."
    else:
        until = when(options.until)
        batch = engine.snooze(chosen, until).result()
        text = f"Snoozed until {rfc3339(until)}: {len(known)}."
    session.out.document(
        {"batch": str(batch), "done": len(known), "unknown": unknown, "until": rfc3339(until)},
        text + (f" Unknown: {', '.join(unknown)}." if unknown else ""),
    )
    return PARTLY if unknown else DONE


def _list_snoozed(session: Session) -> int:
    engine = session.engine
    found = engine.snoozed()
    until = {one.place: one.until for one in found}
    paths: dict[FolderId, str] = {}
    rows = [
        {**message_row(engine, row, paths), "until": rfc3339(until[row.id])}
        for row in engine.rows([one.place for one in found])
    ]
    session.out.rows(rows, ("id", "until", "folder", "from", "subject"))
    return DONE


def watch(session: Session) -> int:
    options, engine = session.options, session.engine
    if options.list:
        rows: list[Mapping[str, object]] = [
            {
                "id": None if one.place is None else str(one.place),
                "watch": str(one.id),
                "subject": one.subject,
                "until": rfc3339(one.until),
                "created": rfc3339(one.created),
                "state": one.state.value,
            }
            for one in engine.watches()
        ]
        session.out.rows(rows, ("id", "until", "state", "subject"))
        return DONE
    if not options.id:
        raise UserError("usage", problem="watch: ID is missing")
    place = place_of(options.id)
    if not engine.rows([place]):
        raise UserError("message_unknown", id=options.id)
    if options.dismiss:
        known = engine.watch_of(place)
        if known is None:
            raise UserError("watch_unknown")
        batch = engine.dismiss_watch(known.id).result()
        session.out.document({"batch": str(batch)}, "Waiting no longer.")
        return DONE
    until = when(options.until)
    batch = engine.watch(place, until).result()
    session.out.document(
        {"batch": str(batch), "until": rfc3339(until)},
        f"You are told when nobody has answered by {rfc3339(until)}.",
    )
    return DONE


# saved searches


def searches(session: Session) -> int:
    rows: list[Mapping[str, object]] = [
        {"id": str(one.id), "name": one.name, "query": one.query}
        for one in session.engine.saved_searches()
    ]
    session.out.rows(rows, ("id", "name", "query"))
    return DONE


def add(session: Session) -> int:
    options = session.options
    check_query(options.query)
    number = session.engine.save_search(options.name, options.query).result()
    session.out.document({"id": str(number)}, "Saved.")
    return DONE


def edit(session: Session) -> int:
    options = session.options
    check_query(options.query or "")
    session.engine.change_search(
        number_of(options.id), name=options.name, query=options.query
    ).result()
    session.out.document({"id": options.id}, "Changed.")
    return DONE


def delete(session: Session) -> int:
    batch = session.engine.delete_search(number_of(session.options.id)).result()
    session.out.document({"batch": str(batch)}, "Deleted.")
    return DONE


def order(session: Session) -> int:
    session.engine.arrange_searches([number_of(text) for text in session.options.ids]).result()
    return searches(session)


HANDLERS: dict[str, Callable[[Session], int]] = {
    "snooze": snooze,
    "watch": watch,
    "searches": searches,
    "searches list": searches,
    "searches add": add,
    "searches edit": edit,
    "searches delete": delete,
    "searches order": order,
}
