"""A card and the fields of its editor, in both directions.

A field that equals what the card says already is not written at all, so an edit touches exactly
the lines of what the person changed. Lines with several values (addresses, numbers) are matched by
value first and by position second; their groups, labels and foreign parameters stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from app.base.content_lines import Block, Line, escape, quote_param, split_value, unescape
from app.domain.pim import CardFields, LabelledValue
from app.formats.calendar_times import utc_stamp
from app.formats.card_values import (
    birthday_text,
    birthday_value,
    card_of,
    one_line,
    phone_text,
    raw_value,
    text_of,
    types_of,
)

PRODUCT = "-//Marmot//Marmot//EN"
_N_FIELDS = ("family", "given", "additional", "prefix", "suffix")
_TYPE_PARAM = re.compile(r";(?:TYPE|PREF)=(?:\"[^\"]*\"|[^\";:])*", re.IGNORECASE)
_CODING_PARAM = re.compile(r";(?:ENCODING=[^;:]*|CHARSET=[^;:]*|QUOTED-PRINTABLE)", re.IGNORECASE)
_BARE_PARAM = re.compile(r";[A-Za-z0-9-]+(?=;|$)")

Reader = Callable[[Line], str]
Writer = Callable[[str], str]


def to_fields(text: str) -> CardFields:
    """Return what the editor shows of a card; raise UserError("card_unreadable")."""
    return fields_of(card_of(text))


def fields_of(card: Block) -> CardFields:
    """Return the fields of a parsed card."""
    name_line = card.first("N")
    parts = split_value(raw_value(name_line), ";") if name_line is not None else []
    names = [_component(parts[i]) if i < len(parts) else "" for i in range(5)]
    organization = card.first("ORG")
    org = split_value(raw_value(organization), ";")[0] if organization is not None else ""
    return CardFields(
        name=text_of(card.first("FN")),
        family=names[0],
        given=names[1],
        additional=names[2],
        prefix=names[3],
        suffix=names[4],
        nickname=_list_text(card.first("NICKNAME")),
        organization=unescape(org).strip(),
        title=text_of(card.first("TITLE")),
        emails=_labelled(card, "EMAIL", _READERS["EMAIL"]),
        phones=_labelled(card, "TEL", _READERS["TEL"]),
        addresses=_labelled(card, "ADR", _READERS["ADR"]),
        urls=_labelled(card, "URL", _READERS["URL"]),
        birthday=birthday_text(card.first("BDAY")),
        note=text_of(card.first("NOTE")),
        groups=tuple(_categories(card)),
    )


def _component(raw: str) -> str:
    return " ".join(t for t in (unescape(v).strip() for v in split_value(raw, ",")) if t)


def _list_text(line: Line | None) -> str:
    if line is None:
        return ""
    return ", ".join(unescape(part).strip() for part in split_value(raw_value(line), ","))


def _categories(card: Block) -> list[str]:
    found: dict[str, None] = {}
    for line in card.lines("CATEGORIES"):
        for part in split_value(raw_value(line), ","):
            if word := unescape(part).strip():
                found[word] = None
    return list(found)


_READERS: dict[str, Reader] = {
    "EMAIL": lambda line: text_of(line),
    "TEL": lambda line: phone_text(raw_value(line)),
    "ADR": lambda line: raw_value(line).strip(),
    "URL": lambda line: text_of(line),
}


def _uri(value: str) -> str:
    return "".join(c for c in value.strip() if c > " " and c != "\x7f")


def _address(value: str) -> str:
    whole = "\\n".join(value.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "".join(c for c in whole if c == "\t" or c >= " ")


_WRITERS: dict[str, Writer] = {"EMAIL": escape, "TEL": escape, "ADR": _address, "URL": _uri}


def _labelled(card: Block, name: str, read: Reader) -> tuple[LabelledValue, ...]:
    found = ((read(line), types_of(line)) for line in card.lines(name))
    return tuple(LabelledValue(value, types) for value, types in found if value)


def apply_fields(
    text: str | None,
    fields: CardFields,
    *,
    uid: str,
    version: str = "3.0",
    now: float | None = None,
) -> str:
    """Return the card with the changed fields, or a new one of ``version`` when ``text`` is None.

    ``now`` (seconds since the epoch) goes into REV; without it REV is left as it is. Raise
    UserError("card_unreadable") or UserError("birthday_unreadable").
    """
    if text is None:
        card = Block("VCARD", [Line("VERSION", "", version), Line("PRODID", "", PRODUCT)])
        card.parts.append(Line("UID", "", escape(uid)))
        old = CardFields(name="")
        card.set("N", ";;;;")
    else:
        card = card_of(text)
        version = card.value("VERSION").strip() or version
        old = fields_of(card)
        if fields == old:
            return card.text()
    Editor(card, old, fields, version).run()
    if now is not None:
        card.set("REV", utc_stamp(now))
    return card.text()


class Editor:
    """Writes the difference between two sets of fields into a card."""

    def __init__(self, card: Block, old: CardFields, new: CardFields, version: str) -> None:
        self.card, self.old, self.new, self.version = card, old, new, version

    def run(self) -> None:
        self._names()
        self._organization()
        self._single("NICKNAME", self.old.nickname, self.new.nickname, _comma_list)
        self._single("TITLE", self.old.title, self.new.title, escape)
        self._single("NOTE", self.old.note, self.new.note, escape)
        self._many("EMAIL", self.old.emails, self.new.emails)
        self._many("TEL", self.old.phones, self.new.phones)
        self._many("ADR", self.old.addresses, self.new.addresses)
        self._many("URL", self.old.urls, self.new.urls)
        self._birthday()
        if self.new.groups != self.old.groups:
            words = ",".join(escape(word) for word in dict.fromkeys(self.new.groups) if word)
            self._set("CATEGORIES", words)

    def _names(self) -> None:
        new, old = self.new, self.old
        if any(getattr(new, f) != getattr(old, f) for f in _N_FIELDS):
            line = self.card.first("N")
            parts = split_value(raw_value(line), ";") if line is not None else []
            parts += [""] * (5 - len(parts))
            for index, name in enumerate(_N_FIELDS):
                if getattr(new, name) != getattr(old, name):
                    parts[index] = escape(one_line(getattr(new, name)))
            self._set("N", ";".join(parts), keep_empty=True)
        shown = one_line(new.name) or self._made_up_name()
        if shown != old.name or self.card.first("FN") is None:
            self._set("FN", escape(shown), keep_empty=True)

    def _made_up_name(self) -> str:
        new = self.new
        parts = (new.prefix, new.given, new.additional, new.family, new.suffix)
        whole = " ".join(part for part in parts if part)
        first = next((v.value for v in (*new.emails, *new.phones)), "")
        return one_line(whole or new.organization or new.nickname or first)

    def _organization(self) -> None:
        if self.new.organization == self.old.organization:
            return
        line = self.card.first("ORG")
        units = split_value(raw_value(line), ";")[1:] if line is not None else []
        self._set("ORG", ";".join([escape(self.new.organization.strip()), *units]).rstrip(";"))

    def _single(self, name: str, old: str, new: str, write: Writer) -> None:
        if new != old:
            self._set(name, write(new.strip()))

    def _birthday(self) -> None:
        if self.new.birthday == self.old.birthday:
            return
        self.card.remove("BDAY")
        if self.new.birthday:
            value = birthday_value(self.new.birthday, self.version)
            self.card.insert(Line("BDAY", "", value))

    def _set(self, name: str, value: str, *, keep_empty: bool = False) -> None:
        """Write the first line of that name; an empty value removes it. Foreign ones stay."""
        line = self.card.first(name)
        if not value and not keep_empty:
            if line is not None:
                self.card.remove(name)
        elif line is None:
            self.card.insert(Line(name, self._charset(value), value))
        else:
            self._write(line, value)
            if name == "CATEGORIES":
                others = [other for other in self.card.lines(name) if other is not line]
                self._drop(others)

    def _charset(self, value: str) -> str:
        return ";CHARSET=UTF-8" if self.version == "2.1" and not value.isascii() else ""

    def _write(self, line: Line, value: str) -> None:
        line.set_params(_CODING_PARAM.sub("", line.params) + self._charset(value))
        line.set_value(value)

    def _many(
        self, name: str, old: tuple[LabelledValue, ...], new: tuple[LabelledValue, ...]
    ) -> None:
        if new == old:
            return
        read, write = _READERS[name], _WRITERS[name]
        lines = [line for line in self.card.lines(name) if read(line)]
        wanted = [item for item in new if item.value.strip()]
        matched: dict[int, Line] = {}
        for index, item in enumerate(wanted):
            same = next((line for line in lines if read(line) == item.value), None)
            if same is not None:
                matched[index] = same
                lines = [line for line in lines if line is not same]
        spare = iter(lines)
        for index, item in enumerate(wanted):
            line = matched.get(index) or next(spare, None)
            if line is None:
                line = Line(name, "", write(item.value))
                self._retype(line, item.types)
                line.set_params(line.params + self._charset(line.value))
                self.card.insert(line)
                continue
            if read(line) != item.value:
                is_uri = name == "TEL" and line.value[:4].lower() == "tel:"
                value = "tel:" + _uri(item.value) if is_uri else write(item.value)
                self._write(line, value)
            if types_of(line) != item.types:
                self._retype(line, item.types)
        self._drop(spare)

    def _retype(self, line: Line, types: tuple[str, ...]) -> None:
        silent = "internet" in line.params.lower() and line.name == "EMAIL"
        kept = _TYPE_PARAM.sub("", line.params)
        if self.version == "2.1":
            kept = _BARE_PARAM.sub("", kept)
        words = [word for word in types if word != "pref" or self.version != "4.0"]
        if silent:
            words.insert(0, "internet")
        typed = ",".join(quote_param(word) for word in words)
        params = kept + (f";TYPE={typed}" if typed else "")
        if "pref" in types and self.version == "4.0":
            params += ";PREF=1"
        line.set_params(params)

    def _drop(self, lines: Iterable[Line]) -> None:
        """Remove lines, and the labels of groups that hold nothing else any more."""
        gone = list(lines)
        parts = [part for part in self.card.parts if not any(part is line for line in gone)]
        for group in {line.group.lower() for line in gone if line.group}:
            mates = [p for p in parts if isinstance(p, Line) and p.group.lower() == group]
            if all(mate.name.startswith("X-AB") for mate in mates):
                parts = [p for p in parts if not any(p is mate for mate in mates)]
        self.card.parts = parts


def _comma_list(text: str) -> str:
    return ",".join(escape(part.strip()) for part in text.split(",") if part.strip())
