"""A parsed query (``rules.query``) made into SQL and FTS5 expressions.

What a person typed only ever travels as a bound value, and inside an FTS5 expression as a quoted
string: text is never code.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.rules.keywords import keyword_of
from app.rules.query import (
    All,
    Any,
    Dated,
    Everything,
    HasFlag,
    HasMark,
    Node,
    Not,
    OfAccount,
    OnList,
    Person,
    Sized,
    Tagged,
    Within,
    Words,
    leaves,
)
from app.store.words import spaced

SHORTEST_SUBSTRING = 3  # what the index of substrings can look up
IN_FTS = "p.message_id IN (SELECT rowid FROM message_fts WHERE message_fts MATCH ?)"
_KEYWORDS = "' ' || lower(p.shown_keywords) || ' '"
_SENDER = "fold(m.sender_name || ' <' || m.sender_addr || '>')"
_PLAIN = {"": "fold(m.subject || ' ' || m.people_json)", "subject": "fold(m.subject)"}
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_GRAM_COLUMNS = {"": "", "subject": "subject : ", "files": "files : "}

Condition = tuple[str, list[object]]


@dataclass(slots=True)
class Lookup:
    """Part of a query that the index answers: expressions of which one must match."""

    words: str
    substring: str = ""  # for the second index; "": not to be tried


@dataclass(slots=True)
class Plan:
    """``lookups`` must all match, and every condition of ``where``.

    In ``where`` p is the place, m the message, f the folder.
    """

    lookups: list[Lookup] = field(default_factory=list)
    where: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)  # those of ``where`` that bound the dates
    date_values: list[object] = field(default_factory=list)
    sizes: list[str] = field(default_factory=list)  # those of ``where`` that bound the size
    size_values: list[object] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)  # the whole query without any index
    plain_values: list[object] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not self.plain

    @property
    def match(self) -> str:
        """The expression all lookups make together, "" when there are none."""
        return joined(self.lookups)

    @property
    def one_word(self) -> bool:
        """Tell whether the lookup is one word, which may be in nearly every message."""
        return len(self.lookups) == 1 and self.lookups[0].words.strip(' "*').isalnum()

    @property
    def loosens(self) -> bool:
        """Tell whether substrings could find more."""
        return any(lookup.substring for lookup in self.lookups)


def joined(lookups: Sequence[Lookup]) -> str:
    """Return one expression for all of them."""
    return " AND ".join(f"({lookup.words})" for lookup in lookups)


def fold(text: str | None) -> str:
    """Return text without case and accents, as the index compares it."""
    if not text:
        return ""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def plan(query: All) -> Plan:
    """Return how a query is looked up."""
    made = Plan()
    for part in query.parts:
        sql, values = _condition(part, plain=True)
        made.plain.append(sql)
        made.plain_values += values
        lookup = _lookup(part)
        if lookup is not None:
            made.lookups.append(lookup)
        if not _is_words(part):
            sql, values = _condition(part, plain=False)
            made.where.append(sql)
            made.values += values
        if isinstance(part, Dated):
            made.dates.append(sql)
            made.date_values += values
        if isinstance(part, Sized):
            made.sizes.append(sql)
            made.size_values += values
    return made


def without_text(query: All) -> All:
    """Return the conditions that can be judged while a message's text is not here."""
    return All(
        tuple(
            part
            for part in query.parts
            if not any(isinstance(leaf, Words | HasMark) for leaf in leaves(part))
        )
    )


def _is_words(node: Node) -> bool:
    """Tell whether the index alone answers this."""
    if isinstance(node, All | Any):
        return all(_is_words(part) for part in node.parts)
    return isinstance(node, Words)


def _lookup(node: Node) -> Lookup | None:
    """Return an expression that every message must match which fulfils ``node``."""
    if isinstance(node, Words):
        term = _term(node)
        return Lookup(term, _substring(node)) if term else None
    if isinstance(node, Person):
        words = spaced(node.text).strip()
        if _ADDRESS.fullmatch(words):
            # The condition looks at the whole of it; "com" is in nearly every message there is.
            words = words.rpartition(".")[0]
        if not any(c.isalnum() for c in words):
            return None
        return Lookup(f"people : {_quoted(words)}{_star(words)}", _person_substring(node))
    if isinstance(node, All):
        found = [lookup for part in node.parts if (lookup := _lookup(part)) is not None]
        if not found:
            return None
        return Lookup(" AND ".join(f"({one.words})" for one in found))
    if isinstance(node, Any):
        choices = [_lookup(part) for part in node.parts]
        if any(choice is None for choice in choices):
            return None
        return Lookup(" OR ".join(f"({one.words})" for one in choices if one is not None))
    return None


def _term(words: Words, *, negated: bool = False) -> str:
    text = spaced(words.text).strip()
    if not any(c.isalnum() for c in text):
        return ""
    term = _quoted(text)
    if words.open and not negated:
        term += _star(text)
    return f"{words.column} : {term}" if words.column else term


def _star(text: str) -> str:
    """Return what lets the last word be the beginning of a longer one.

    Not that of a whole address: "com" begins half of all words there are, and the index would read
    all of their lists before it looks for the rest (0.1 s among a million messages). An address
    that is not typed to its end is found by the substrings.
    """
    if len(text) < 2 or not text[-1].isalnum() or _ADDRESS.fullmatch(text):
        return ""
    return " *"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _substring(words: Words) -> str:
    text = fold(spaced(words.text).strip())
    if words.quoted or words.column not in _GRAM_COLUMNS or len(text) < SHORTEST_SUBSTRING:
        return ""
    return _GRAM_COLUMNS[words.column] + _quoted(text)


def _person_substring(person: Person) -> str:
    text = fold(spaced(person.text).strip())
    return "people : " + _quoted(text) if len(text) >= SHORTEST_SUBSTRING else ""


def _condition(node: Node, *, plain: bool, negated: bool = False) -> Condition:
    """Return SQL for a node; ``plain``: for messages that are in no index yet."""
    if isinstance(node, Not):
        sql, values = _condition(node.part, plain=plain, negated=not negated)
        return f"NOT {sql}", values
    if isinstance(node, All | Any):
        made = [_condition(part, plain=plain, negated=negated) for part in node.parts]
        joint = " AND " if isinstance(node, All) else " OR "
        return f"({joint.join(sql for sql, _ in made)})", [v for _, values in made for v in values]
    if isinstance(node, Words):
        return _words(node, plain=plain, negated=negated)
    if isinstance(node, Person):
        return _person(node)
    return _quality(node)


def _words(node: Words, *, plain: bool, negated: bool) -> Condition:
    if plain:
        text = fold(node.text).strip()
        column = _PLAIN.get(node.column)
        return (f"(instr({column}, ?) > 0)", [text]) if column else ("(0)", [])
    term = _term(node, negated=negated)
    return (f"({IN_FTS})", [term]) if term else ("(1)", [])


def _person(node: Person) -> Condition:
    wanted = fold(node.text).strip()
    if node.kind == "sender":
        return f"(instr({_SENDER}, ?) > 0)", [wanted]
    return (
        "(instr(fold(coalesce(json_extract(m.people_json, ?), '')), ?) > 0)",
        [f"$.{node.kind}", wanted],
    )


def _quality(node: Node) -> Condition:
    if isinstance(node, HasFlag):
        return f"((p.shown_flags & ?) {'<>' if node.wanted else '='} 0)", [int(node.flag)]
    if isinstance(node, HasMark):
        return "((m.marks & ?) <> 0)", [int(node.mark)]
    if isinstance(node, Tagged):
        return _tagged(node.name)
    if isinstance(node, Dated):
        return _dated(node)
    if isinstance(node, Sized):
        return f"(m.size {'>' if node.larger else '<'} ?)", [min(node.size, 1 << 62)]
    if isinstance(node, Within):
        return "(f.role = ? OR instr(fold(f.path), ?) > 0)", [node.name, fold(node.name)]
    if isinstance(node, OfAccount):
        return (
            "(m.account_id IN (SELECT id FROM account WHERE instr(lower(address), ?) > 0"
            " OR instr(fold(json_extract(settings_json, '$.name')), ?) > 0))",
            [node.name, fold(node.name)],
        )
    if isinstance(node, OnList):
        return "(instr(fold(m.list_id), ?) > 0)", [fold(node.name)]
    assert isinstance(node, Everything)
    return "(1)", []


def _dated(node: Dated) -> Condition:
    parts: list[str] = []
    values: list[object] = []
    if node.start is not None:
        parts.append("p.date >= ?")
        values.append(node.start)
    if node.end is not None:
        parts.append("p.date < ?")
        values.append(node.end)
    return f"({' AND '.join(parts) or '1'})", values


def _tagged(name: str) -> Condition:
    """A tag by its keyword (with or without ``$``), by the name the person gave it, or by what
    another client of ours would have written for that name."""
    if not name:
        return "(p.shown_keywords <> '')", []
    return (
        f"(instr({_KEYWORDS}, ' ' || ? || ' ') > 0 OR instr({_KEYWORDS}, ' $' || ? || ' ') > 0"
        f" OR instr({_KEYWORDS}, ' ' || ? || ' ') > 0"
        " OR EXISTS (SELECT 1 FROM tag t WHERE fold(t.name) = ?"
        f" AND instr({_KEYWORDS}, ' ' || lower(t.keyword) || ' ') > 0))",
        [name, name, keyword_of(name).lower(), fold(name)],
    )
