"""books, contacts [import], contact show|add|edit|delete."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from app.base.codec import encode
from app.base.errors import MarmotError, UserError
from app.cli.calendars import collection_rows, find_collection
from app.cli.output import DONE, PARTLY
from app.cli.sentences import sentences_of_survey
from app.domain.ids import ItemId
from app.domain.pim import CardFields, CollectionKind, Item, LabelledValue
from app.engine import Engine

if TYPE_CHECKING:
    import argparse

    from app.cli.run import Session


def books(session: Session) -> int:
    rows = collection_rows(session.engine, CollectionKind.BOOK)
    session.out.rows(rows, ("id", "account", "name", "total", "read_only"))
    return DONE


def contacts(session: Session) -> int:
    options, engine = session.options, session.engine
    names = {c.id: c.name for c in engine.collections(CollectionKind.BOOK)}
    book = None
    if options.book:
        book = find_collection(engine, CollectionKind.BOOK, options.book).id
    rows: list[Mapping[str, object]] = [
        {
            "id": str(c.id),
            "book": names.get(c.collection, ""),
            "name": c.name,
            "emails": list(c.emails),
            "phones": list(c.phones),
            "groups": list(c.groups),
            "organization": c.organization,
            "pending": c.pending,
        }
        for c in engine.contacts(book, options.query)
    ]
    session.out.rows(rows, ("id", "name", "emails", "phones", "book"))
    return DONE


def _item(engine: Engine, text: str) -> Item:
    """Return the card by its id or UID."""
    if text.isdecimal() and len(text) < 18:
        try:
            return engine.item(ItemId(int(text)))
        except MarmotError:
            pass
    found = engine.find_item(text)
    if found is None:
        raise UserError("contact_unknown", id=text)
    return found


def show(session: Session) -> int:
    item = _item(session.engine, session.options.id)
    fields = encode(session.engine.card(item.id))
    text = "\n".join(f"{name}: {value}" for name, value in fields.items() if value)
    session.out.document(
        {"id": str(item.id), "uid": item.uid, **fields, "vcard": item.shown_data}, text
    )
    return DONE


def add(session: Session) -> int:
    options, engine = session.options, session.engine
    book = find_collection(engine, CollectionKind.BOOK, options.book)
    if options.vcf is not None:
        if not options.vcf.is_file():
            raise UserError("file_not_found", name=options.vcf.name)
        batch = engine.add_vcard(
            options.vcf.read_bytes().decode("utf-8", "replace"), book.id
        ).result()
    else:
        fields = _edited(CardFields(""), options)
        if not fields.name:
            raise UserError("contact_without_name")
        batch = engine.save_contact(book.id, fields).result()
    uids = engine.batch_uids(batch)
    session.out.document({"batch": str(batch), "uids": uids}, f"Added {', '.join(uids)}.")
    return DONE


def bring(session: Session) -> int:
    """contacts import: say what would come, or take it in with a line for each step."""
    options, engine = session.options, session.engine
    book = find_collection(engine, CollectionKind.BOOK, options.book)
    survey = engine.survey_contacts(options.file, book.id).result()
    text = sentences_of_survey(survey, book.name)
    if options.dry_run:
        session.out.document({**encode(survey), "book": book.name}, text)
        return DONE

    def progress(done: int) -> None:
        event = {"event": "progress", "done": done, "total": survey.new, "what": "contacts"}
        if session.out.as_json:
            session.out.line(event, "")
        elif sys.stderr.isatty():
            print(f"\r{done}/{survey.new}\r", end="", file=sys.stderr, flush=True)

    batch = engine.import_contacts(options.file, book.id, progress).result()
    row = {"event": "imported", "batch": str(batch), "book": book.name, **encode(survey)}
    session.out.line(row, f"{text} Imported.")
    return PARTLY if survey.unreadable else DONE


def edit(session: Session) -> int:
    engine = session.engine
    item = _item(engine, session.options.id)
    fields = _edited(engine.card(item.id), session.options)
    batch = engine.save_contact(item.collection, fields, item=item.id).result()
    session.out.document({"batch": str(batch)}, "Saved.")
    return DONE


def delete(session: Session) -> int:
    items = [_item(session.engine, text).id for text in session.options.ids]
    batch = session.engine.delete_contacts(items).result()
    session.out.document({"batch": str(batch), "done": len(items)}, f"Deleted: {len(items)}.")
    return DONE


def _edited(fields: CardFields, options: argparse.Namespace) -> CardFields:
    given = {
        name: getattr(options, name)
        for name in ("name", "given", "family", "organization", "title", "birthday", "note")
        if getattr(options, name) is not None
    }
    changed = replace(fields, **given)
    if options.email is not None:
        changed = replace(changed, emails=_labelled(options.email, fields.emails))
    if options.phone is not None:
        changed = replace(changed, phones=_labelled(options.phone, fields.phones))
    if options.group is not None:
        changed = replace(changed, groups=tuple(options.group))
    if not changed.name and (changed.given or changed.family):
        changed = replace(changed, name=f"{changed.given} {changed.family}".strip())
    return changed


def _labelled(values: list[str], old: tuple[LabelledValue, ...]) -> tuple[LabelledValue, ...]:
    known = {value.value: value for value in old}
    return tuple(known.get(text) or LabelledValue(text) for text in values)


HANDLERS: dict[str, Callable[[Session], int]] = {
    "books": books,
    "contacts": contacts,
    "contacts import": bring,
    "contact show": show,
    "contact add": add,
    "contact edit": edit,
    "contact delete": delete,
}
