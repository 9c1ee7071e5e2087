"""tag, tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.base.errors import UserError
from app.cli.mail import place_of
from app.cli.output import DONE, PARTLY
from app.domain.tags import Tag
from app.rules.keywords import resolve

if TYPE_CHECKING:
    from app.cli.run import Session


def tag(session: Session) -> int:
    """tag ID... +name -name"""
    words: list[str] = session.options.words
    add = [w[1:] for w in words if w.startswith("+")]
    remove = [w[1:] for w in words if w.startswith("-")]
    places = [place_of(w) for w in words if w[0] not in "+-"]
    if not places:
        raise UserError("usage", problem="tag: ID is missing")
    if not (add or remove):
        raise UserError("tag_name_bad")
    engine = session.engine
    known = {row.id for row in engine.rows(places)}
    unknown = [str(p) for p in places if p not in known]
    if unknown and len(unknown) == len(places):
        raise UserError("message_unknown", id=unknown[0])
    batch = engine.tag([p for p in places if p in known], add=add, remove=remove).result()
    session.out.document(
        {"batch": str(batch), "done": len(known), "unknown": unknown},
        f"Tagged: {len(known)}." + (f" Unknown: {', '.join(unknown)}." if unknown else ""),
    )
    return PARTLY if unknown else DONE


def tags(session: Session) -> int:
    rows: list[Mapping[str, object]] = [tag_row(t) for t in session.engine.tags()]
    session.out.rows(rows, ("name", "color", "keyword"))
    return DONE


def tag_row(found: Tag) -> dict[str, object]:
    return {"name": found.name, "keyword": found.keyword, "color": found.color}


def add(session: Session) -> int:
    options = session.options
    made = session.engine.add_tag(options.name, _color(options.color)).result()
    session.out.document(tag_row(made), f"Made: {made.name}.")
    return DONE


def rename(session: Session) -> int:
    options = session.options
    changed = session.engine.change_tag(_named(session, options.tag), name=options.name).result()
    session.out.document(tag_row(changed), f"Now called {changed.name}.")
    return DONE


def recolour(session: Session) -> int:
    options = session.options
    keyword = _named(session, options.tag)
    changed = session.engine.change_tag(keyword, color=_color(options.color)).result()
    session.out.document(tag_row(changed), f"{changed.name} has the colour {changed.color}.")
    return DONE


def delete(session: Session) -> int:
    batch = session.engine.delete_tag(_named(session, session.options.tag)).result()
    session.out.document({"batch": str(batch)}, "Deleted, and taken off its messages.")
    return DONE


def order(session: Session) -> int:
    keywords = [_named(session, name) for name in session.options.tags]
    session.engine.arrange_tags(keywords).result()
    return tags(session)


def _named(session: Session, name: str) -> str:
    found = resolve(name, session.engine.tags())
    if found is None:
        raise UserError("tag_unknown", tag=name)
    return found.keyword


def _color(text: str) -> str:
    if text and re.fullmatch(r"#[0-9a-fA-F]{6}", text) is None:
        raise UserError("color_invalid", text=text)
    return text.lower()


HANDLERS: dict[str, Callable[[Session], int]] = {
    "tag": tag,
    "tags": tags,
    "tags list": tags,
    "tags add": add,
    "tags rename": rename,
    "tags recolour": recolour,
    "tags recolor": recolour,
    "tags delete": delete,
    "tags order": order,
}
