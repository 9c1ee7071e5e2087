"""Names of tags <-> IMAP keywords.

A keyword is an atom (RFC 3501 section 9): no spaces, no brackets, ASCII only. What a name has
beyond that is written as Thunderbird writes it: lower case, modified UTF-7 for letters outside
ASCII, "_" for what no atom may hold. So its tags are read here under their names, and ours there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.domain.tags import DEFAULT_TAGS, Tag

LONGEST = 80
MOST_NAME = 60  # letters of a name
_OUTSIDE = re.compile(r"[^\x20-\x7e]+")
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]*)-")
_NO_ATOM = re.compile(r"[^A-Za-z0-9!#$&'+,\-./:;=?@^_`|~]")
# What programs tell each other by keywords; nobody gave these as tags.
_TECHNICAL = frozenset({
    "junk", "nonjunk", "notjunk", "forwarded", "redirected", "mdnsent", "receipt-handled",
    "old", "unseen", "new", "recent", "not-junk", "ham", "spam",
})  # fmt: skip


def keyword_of(name: str, taken: Iterable[str] = ()) -> str:
    """Return the keyword for a new tag; one that is ``taken`` (in any case) gets a number."""
    text = " ".join(name.split()).lower()
    text = _OUTSIDE.sub(_shift, text.replace("&", "&-"))
    plain = _NO_ATOM.sub("_", text)[:LONGEST] or "_"
    if plain[0] in "$\\+-" or plain[0].isdigit() or not any(c.isalnum() for c in plain):
        plain = f"t_{plain}"  # not one of the registered ones, nor a number
    used = {word.lower() for word in taken}
    found, number = plain, 2
    while found.lower() in used:
        found, number = f"{plain}_{number}", number + 1
    return found


def name_of(keyword: str) -> str:
    """Return the name that a keyword without a tag of its own is shown under."""
    known = DEFAULT_TAGS.get(keyword.lower())
    if known:
        return known
    try:
        text = _SHIFTED.sub(_unshift, keyword)
    except UnicodeError:
        text = keyword
    text = text.replace("_", " ").strip()
    return text if text and text.isprintable() else keyword


def is_tag(keyword: str) -> bool:
    """Tell whether a keyword without a tag of its own was given by a person."""
    return not keyword.startswith("$") and keyword.lower() not in _TECHNICAL


def same_name(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def resolve(text: str, tags: Sequence[Tag]) -> Tag | None:
    """Return the tag that a person means by a name or a keyword."""
    for tag in tags:
        if same_name(tag.name, text):
            return tag
    wanted = text.strip().lower()
    return next((tag for tag in tags if tag.keyword.lower() == wanted), None)


def tags_of(keywords: Iterable[str], tags: Sequence[Tag]) -> list[Tag]:
    """Return the tags that a message's keywords stand for, in their order; other clients' last."""
    wanted = {word.lower(): word for word in keywords}
    found = [tag for tag in tags if tag.keyword.lower() in wanted]
    known = {tag.keyword.lower() for tag in found}
    others = (word for low, word in sorted(wanted.items()) if low not in known and is_tag(word))
    return found + [Tag(word, name_of(word), "", 1_000, known=False) for word in others]


def _shift(match: re.Match[str]) -> str:
    return _modified(match[0])


def _modified(text: str) -> str:
    """Return text outside ASCII in modified UTF-7 (RFC 3501 section 5.1.3)."""
    coded = text.encode("utf-7", "replace").decode("ascii")
    if not coded.endswith("-"):
        coded += "-"
    return "&" + coded.removeprefix("+").replace("/", ",")


def _unshift(match: re.Match[str]) -> str:
    if not match[1]:
        return "&"
    return ("+" + match[1].replace(",", "/") + "-").encode("ascii").decode("utf-7")
