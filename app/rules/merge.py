"""Three-way merge of calendar objects and cards, property by property.

The server's text (``theirs``) is the ground on which the changes of ours are laid, so whatever
nobody touched stays as the server has it. Components meet by identity (a VEVENT by its
RECURRENCE-ID), lines with several values (attendees, addresses, exceptions) merge value by value,
bookkeeping lines never conflict. Start and end belong together: half a time of each side would be
an event nobody wanted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from app.base.content_lines import Block, Line, parse, split_value, unescape
from app.base.errors import MarmotError
from app.domain.pim import Conflict, Merged

Side = Literal["mine", "theirs"]

_BOOKKEEPING = frozenset({"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "REV", "CREATED", "PRODID"})
_BY_LINE = frozenset(
    {
        *("ATTENDEE", "EMAIL", "TEL", "ADR", "URL", "IMPP", "ATTACH", "COMMENT", "CONTACT"),
        *("RELATED", "RELATED-TO", "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER", "LANG", "KEY"),
        "X-SOCIALPROFILE",
    }
)
_BY_VALUE = frozenset({"CATEGORIES", "EXDATE", "RDATE", "NICKNAME", "RESOURCES"})
_TIMES = ("DTSTART", "DTEND", "DURATION", "DUE")

Key = tuple[str, ...]


def three_way(base: str, mine: str, theirs: str, *, prefer: Side = "theirs") -> Merged:
    """Merge two texts that both come from ``base``.

    Every property both sides changed differently is reported; the text holds the ``prefer`` side
    there. A text that cannot be read makes one conflict of the whole, property "".
    """
    try:
        roots = [parse(text) for text in (base, mine, theirs)]
    except MarmotError:
        roots = []
    if not roots or not all(any(True for _ in root.blocks()) for root in roots[1:]):
        whole = mine if prefer == "mine" else theirs
        return Merged(whole, () if mine == theirs else (Conflict("", base, mine, theirs),))
    work = _Merge(prefer)
    _rename_groups(roots[0], roots[1], roots[2])
    merged = work.block(roots[0], roots[1], roots[2], "")
    return Merged(merged.text(), tuple(work.conflicts))


def under_uid(text: str, uid: str) -> str:
    """Return an object or card under another UID: the second one when both versions are kept.

    A text that cannot be read raises PermanentError.
    """
    root = parse(text)
    for outer in root.blocks():
        if outer.name == "VCARD":
            outer.set("UID", uid)
        for block in outer.blocks("VEVENT", "VTODO", "VJOURNAL"):
            block.set("UID", uid)
    return root.text()


def _rename_groups(base: Block, mine: Block, theirs: Block) -> None:
    """Give groups (``item2.``) new on our side a name the server's side does not use."""
    old, used = _groups(base), _groups(theirs)
    names: dict[str, str] = {}
    for group, lines in _groups(mine).items():
        if group in old or group not in used:
            continue
        if _signatures(lines) == _signatures(used[group]):
            continue  # both sides made the same change
        taken = {*used, *old, *names.values()}
        names[group] = next(f"item{n}" for n in range(1, len(taken) + 2) if f"item{n}" not in taken)
        for line in lines:
            line.group, line.raw = names[group], None


def _groups(root: Block) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for card in root.blocks("VCARD"):
        for line in card.lines():
            if line.group:
                found.setdefault(line.group.lower(), []).append(line)
    return found


def _signature(line: Line) -> Key:
    """Return what makes two lines equal: order and case of parameter names do not."""
    params = (f"{name}={value}" for name, value in sorted(line.parameters.items()))
    return (line.group.lower(), line.name, line.value, *params)


def _signatures(lines: Iterable[Line]) -> list[Key]:
    return sorted(_signature(line) for line in lines)


def _block_signature(block: Block) -> tuple[object, ...]:
    lines = _signatures(line for line in block.lines() if line.name not in _BOOKKEEPING)
    inner = sorted(repr(_block_signature(part)) for part in block.blocks())
    return (block.name, lines, inner)


def _identity(block: Block, number: int) -> Key:
    if block.name in ("VEVENT", "VTODO", "VJOURNAL"):
        line = block.first("RECURRENCE-ID")
        return (block.name, block.value("UID").strip(), _instant(line) if line else "")
    if block.name == "VTIMEZONE":
        return (block.name, block.value("TZID"))
    if block.name == "VALARM":
        uid = block.value("UID").strip()
        return (block.name, uid or f"{block.value('ACTION')} {block.value('TRIGGER')}")
    return (block.name, str(number))


def _instant(line: Line) -> str:
    """Return a RECURRENCE-ID in UTC: one side may write it in the zone and the other not."""
    value, tzid = line.value.strip(), line.parameters.get("TZID", "")
    if not tzid:
        return value
    try:
        wall = datetime.strptime(value[:15], "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo(tzid))
        return wall.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    except (ValueError, KeyError, OSError, OverflowError):
        return value


def _identified(block: Block) -> dict[Key, Block]:
    found: dict[Key, Block] = {}
    for number, part in enumerate(block.blocks()):
        key = _identity(part, number)
        while key in found:
            key = (*key, "again")
        found[key] = part
    return found


@dataclass(slots=True)
class _Merge:
    prefer: Side
    conflicts: list[Conflict] = field(default_factory=list)

    def block(self, base: Block, mine: Block, theirs: Block, path: str) -> Block:
        """Merge three versions of one component."""
        out = Block(theirs.name, list(theirs.parts))
        self._own_lines(out, base, mine, theirs, path)
        self._inner(out, base, mine, theirs, path)
        return out

    # lines

    def _own_lines(self, out: Block, base: Block, mine: Block, theirs: Block, path: str) -> None:
        self._times(out, base, mine, theirs, path)
        names = dict.fromkeys(line.name for block in (theirs, mine) for line in block.lines())
        for name in names:
            if name in _TIMES:
                continue
            b, m, t = (list(block.lines(name)) for block in (base, mine, theirs))
            sb, sm, st = _signatures(b), _signatures(m), _signatures(t)
            if sm in (sb, st):
                continue
            if st == sb:
                _replace(out, name, m)
            elif name in _BOOKKEEPING:
                _replace(out, name, [_later(m, t)])
            elif name in _BY_VALUE:
                _merge_values(out, name, b, m, t)
            elif name in _BY_LINE or name.startswith("X-AB"):
                self._merge_lines(out, name, b, m, t, path)
            else:
                self._conflict(f"{path}/{name}".lstrip("/"), b, m, t)
                if self.prefer == "mine":
                    _replace(out, name, m)

    def _times(self, out: Block, base: Block, mine: Block, theirs: Block, path: str) -> None:
        sb, sm, st = (_signatures(block.lines(*_TIMES)) for block in (base, mine, theirs))
        if sm in (sb, st):
            return
        if st != sb:
            for name in _TIMES:
                m, t = list(mine.lines(name)), list(theirs.lines(name))
                if _signatures(m) != _signatures(t):
                    self._conflict(f"{path}/{name}".lstrip("/"), list(base.lines(name)), m, t)
            if self.prefer == "theirs":
                return
        for name in _TIMES:
            _replace(out, name, list(mine.lines(name)))

    def _merge_lines(
        self, out: Block, name: str, b: list[Line], m: list[Line], t: list[Line], path: str
    ) -> None:
        """Merge lines by what they are about: an address, a number, a label of a group."""
        base, mine, theirs = ({_about(line): line for line in side} for side in (b, m, t))
        result: list[Line] = []
        for key in dict.fromkeys((*theirs, *mine)):
            one, two, three = base.get(key), mine.get(key), theirs.get(key)
            s1, s2, s3 = (_signature(x) if x is not None else None for x in (one, two, three))
            chosen = three
            if s2 == s1:
                chosen = three
            elif s3 in (s1, s2):
                chosen = two
            else:
                place = f"{path}/{name}[{key[-1]}]".lstrip("/")
                self._conflict(place, _some(one), _some(two), _some(three))
                chosen = two if self.prefer == "mine" else three
            if chosen is not None:
                result.append(chosen)
        _replace(out, name, result)

    def _conflict(self, place: str, b: list[Line], m: list[Line], t: list[Line]) -> None:
        self.conflicts.append(Conflict(place, _shown(b), _shown(m), _shown(t)))

    # components

    def _inner(self, out: Block, base: Block, mine: Block, theirs: Block, path: str) -> None:
        b, m, t = _identified(base), _identified(mine), _identified(theirs)
        for key in dict.fromkeys((*t, *m)):
            one, two, three = b.get(key), m.get(key), t.get(key)
            place = _place(key, path)
            if two is not None and three is not None:
                merged = self.block(one or Block(three.name), two, three, place)
                out.parts = [merged if part is three else part for part in out.parts]
            elif two is None and three is not None and one is not None:
                if self._removed(one, three, place, mine_removed=True):
                    out.parts = [part for part in out.parts if part is not three]
            elif (
                two is not None
                and three is None
                and (one is None or not self._removed(one, two, place, mine_removed=False))
            ):
                out.parts.append(two)

    def _removed(self, base: Block, kept: Block, place: str, *, mine_removed: bool) -> bool:
        """Return whether a component one side removed is gone; a conflict if the other changed
        it."""
        if _block_signature(base) == _block_signature(kept):
            return True
        was, now = base.text(), kept.text()
        self.conflicts.append(
            Conflict(place, was, "" if mine_removed else now, now if mine_removed else "")
        )
        return (self.prefer == "mine") == mine_removed


def _place(key: Key, path: str) -> str:
    name = key[0]
    if name == "VCALENDAR":
        return ""
    if name in ("VEVENT", "VTODO", "VJOURNAL") and key[2]:
        name = f"{name}[{key[2]}]"
    elif name in ("VALARM", "VTIMEZONE"):
        name = f"{name}[{key[1]}]"
    return f"{path}/{name}".lstrip("/")


def _replace(out: Block, name: str, lines: list[Line]) -> None:
    """Put ``lines`` where the lines of that name were, or where new ones belong."""
    places = [i for i, p in enumerate(out.parts) if isinstance(p, Line) and p.name == name]
    if places:
        kept = [p for p in out.parts if not isinstance(p, Line) or p.name != name]
        at = places[0]
        out.parts = [*kept[:at], *lines, *kept[at:]]
    else:
        for line in lines:
            out.insert(line)


def _later(mine: list[Line], theirs: list[Line]) -> Line:
    """Return the bookkeeping line with the greater number or later stamp."""
    candidates = [*theirs, *mine]

    def rank(line: Line) -> tuple[int, str]:
        value = line.value.strip()
        return (int(value) if value.isdecimal() and len(value) < 10 else 0, value)

    if candidates[0].name in ("CREATED", "PRODID"):
        return candidates[0]
    return max(candidates, key=rank)


def _about(line: Line) -> Key:
    if line.name.startswith("X-AB"):
        return (line.name, line.group.lower())
    value = line.value.strip()
    return (line.name, value.lower() if line.name in ("ATTENDEE", "EMAIL") else value)


def _some(line: Line | None) -> list[Line]:
    return [line] if line is not None else []


def _shown(lines: list[Line]) -> str:
    return "\n".join(unescape(line.value) for line in lines)


def _merge_values(out: Block, name: str, b: list[Line], m: list[Line], t: list[Line]) -> None:
    """Merge lists such as CATEGORIES and EXDATE as sets of single values."""
    base, mine, theirs = (_values(side) for side in (b, m, t))
    gone = [key for key in base if key not in mine]
    new = [key for key in mine if key not in base and key not in theirs]
    lines: list[Line] = []
    for line in t:
        params = _params(line)
        kept = [v for v in split_value(line.value, ",") if (params, v.strip()) not in gone]
        if kept:
            copy = line.copy()
            copy.set_value(",".join(kept))
            lines.append(copy)
    for params, value in new:
        same = next((line for line in lines if _params(line) == params), None)
        if same is not None:
            same.set_value(f"{same.value},{value}")
        else:
            source = mine[(params, value)].copy()
            source.set_value(value)
            lines.append(source)
    _replace(out, name, lines)


def _values(lines: list[Line]) -> dict[tuple[Key, str], Line]:
    return {
        (_params(line), value.strip()): line
        for line in lines
        for value in split_value(line.value, ",")
        if value.strip()
    }


def _params(line: Line) -> Key:
    return tuple(f"{name}={value}" for name, value in sorted(line.parameters.items()))
