"""search: what is here, and with --server what the servers have beside it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.base.errors import MarmotError, UserError
from app.cli.mail import message_row
from app.cli.output import DONE, PARTLY, print_table
from app.cli.sentences import hint_of, sentence_of
from app.domain.ids import FolderId, PlaceId
from app.rules.query import misread

if TYPE_CHECKING:
    from app.cli.run import Session


def search(session: Session) -> int:
    """Print the hits, newest first. With --server a server that could not be asked makes the
    answer partly done (exit 3): what is here is printed all the same.
    """
    engine, options = session.engine, session.options
    check_query(options.query)
    also: Sequence[PlaceId] = ()
    server: dict[str, object] = {}
    if options.server:
        also, server = _ask_servers(session)
    found = engine.search(options.query, limit=options.limit, also=also)
    paths: dict[FolderId, str] = {}
    rows = [message_row(engine, row, paths) for row in engine.rows(found.ids)]
    coverage = {"searched": found.searched, "total": found.total}
    if session.out.as_json:
        more = {"server": server} if server else {}
        session.out.document({"rows": rows, "coverage": coverage, **more})
    else:
        print_table(rows, ("id", "folder", "date", "from", "subject"))
        print(f"{len(rows)} shown; searched {found.searched} of {found.total} messages.")
        if server:
            print(_told(server))
    return PARTLY if server.get("errors") or server.get("refused") else DONE


def check_query(query: str) -> None:
    """Raise UserError("date_invalid" or "size_invalid") instead of looking for it as text."""
    found = misread(query)
    if found is None:
        return
    if found.kind == "date":
        raise UserError("date_invalid", text=found.text)
    raise UserError("size_invalid", text=found.text)


def _ask_servers(session: Session) -> tuple[Sequence[PlaceId], dict[str, object]]:
    stop = session.engine.subscribe_events(_progress(session))
    try:
        hits = session.engine.search_server(session.options.query).result()
    except MarmotError as error:
        return (), {"found": 0, "folders": 0, "refused": 0, "errors": [_document(error)]}
    finally:
        stop()
    addresses = {a.id: a.settings.address for a in session.engine.accounts()}
    errors = [
        {**_document(error), "account": addresses.get(account, "")}
        for account, error in hits.failed
    ]
    return hits.ids, {
        "found": len(hits.ids),
        "folders": hits.folders,
        "refused": hits.refused,
        "errors": errors,
    }


def _document(error: MarmotError) -> dict[str, object]:
    return {"code": error.code, "text": sentence_of(error), "hint": hint_of(error)}


def _told(server: dict[str, object]) -> str:
    lines = [f"On the server: {server['found']} found in {server['folders']} folders."]
    if server["refused"]:
        lines.append(f"{server['refused']} folders could not be searched there.")
    errors = server["errors"]
    assert isinstance(errors, list)
    lines += [f"{one['text']} {one['hint']}".strip() for one in errors]
    return "\n".join(lines)


def _progress(session: Session) -> Callable[[dict[str, object]], None]:
    shown = sys.stderr.isatty() and not session.out.as_json

    def show(event: dict[str, object]) -> None:
        if shown and event.get("what") == "search":
            line = f"searching on the server {event['done']}/{event['total']}"
            print(f"\r{line:<60}\r", end="", file=sys.stderr, flush=True)

    return show


HANDLERS: dict[str, Callable[[Session], int]] = {"search": search}
