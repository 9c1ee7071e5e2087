"""What is said once after the login: who we are, who the server is, what is switched on.

ID (RFC 2971) names the program and its version and nothing else, and never before the login.
"""

from __future__ import annotations

import re
import time
from contextlib import suppress
from dataclasses import dataclass

from app import __version__
from app.base.errors import PermanentError
from app.net import imap_syntax as syntax
from app.net.imap_connection import Connection, Untagged

MAX_WORDS = 200  # characters kept of what a server says of itself
_SHOWN = ("name", "version")


@dataclass(frozen=True, slots=True)
class Greeted:
    qresync: bool = False
    utf8: bool = False
    words: str = ""  # the server's own, "" when it said nothing


def greet(connection: Connection) -> Greeted:
    """Exchange names and enable extensions; all of it costs one round trip."""
    has = connection.capabilities.__contains__
    wanted = ["QRESYNC"] if has("QRESYNC") else []
    if has("UTF8=ACCEPT") or has("UTF8=ONLY"):
        wanted.append("UTF8=ACCEPT")  # RFC 6855 section 6: also the way into UTF8=ONLY
    id_tag = enable_tag = b""
    if has("ID"):
        mine = (b"name", b"Marmot", b"version", __version__.encode("ascii"))
        id_tag = connection.start("ID", b"(%s)" % b" ".join(map(syntax.quote, mine)))
    if has("ENABLE") and wanted:
        enable_tag = connection.start("ENABLE", " ".join(wanted).encode("ascii"))
    began = time.monotonic()
    words = ""
    enabled: set[str] = set()
    for tag in filter(None, (id_tag, enable_tag)):
        with suppress(PermanentError):
            for answer in connection.answers(tag):
                if not isinstance(answer, Untagged):
                    continue
                if answer.kind == "ID":
                    words = _words(answer)
                elif answer.kind == "ENABLED":
                    enabled.update(answer.text.upper().split())
        connection.speed.answered(time.monotonic() - began)
    return Greeted("QRESYNC" in enabled, "UTF8=ACCEPT" in enabled, words)


def _words(answer: Untagged) -> str:
    """Return name and version as one line, "" when they cannot be read."""
    try:
        values = syntax.values(answer.parts)
    except syntax.Unreadable:
        return ""
    if not values or not isinstance(values[0], list):
        return ""
    told: dict[str, str] = {}
    for key, value in zip(values[0][::2], values[0][1::2], strict=False):
        if isinstance(key, bytes) and isinstance(value, bytes):
            told[key.decode("ascii", "replace").lower()] = value.decode("utf-8", "replace")
    text = " ".join(told[key] for key in _SHOWN if told.get(key))
    return " ".join(re.sub(r"[^\w .,()/+:-]", " ", text).split())[:MAX_WORDS]
