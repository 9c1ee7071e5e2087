"""Searches as a server is asked them: what is tried first, and what when it is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from app.domain.ports import SearchText
from app.net import imap_syntax as syntax
from app.net.imap_connection import Literal

Keys = Sequence[str | SearchText]


def attempts(keys: Keys, *, utf8: bool = False) -> Iterator[list[bytes | Literal]]:
    """Give the arguments of UID SEARCH, each to be tried when the one before was refused.

    Text beyond ASCII goes in UTF-8; after ENABLE UTF8=ACCEPT its CHARSET must not be said (RFC
    6855 section 3); a server that takes neither is asked without the accents.
    """
    if all(key.text.isascii() for key in keys if isinstance(key, SearchText)):
        yield _arguments(keys)
        return
    if not utf8:
        yield [b"CHARSET UTF-8", *_arguments(keys)]
    yield _arguments(keys)
    plain = [SearchText(_unaccented(k.text)) if isinstance(k, SearchText) else k for k in keys]
    if all(key.text.isascii() for key in plain if isinstance(key, SearchText)):
        yield _arguments(plain)


def _arguments(keys: Keys) -> list[bytes | Literal]:
    found: list[bytes | Literal] = []
    for key in keys:
        if isinstance(key, str):
            found.append(key.encode("ascii"))
            continue
        raw = key.text.encode("utf-8", "replace")
        try:
            found.append(syntax.quote(raw))
        except ValueError:
            found.append(Literal(raw))
    return found


def _unaccented(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c))
