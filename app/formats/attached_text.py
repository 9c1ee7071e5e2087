"""The text of attachments that are text, as far as the search index wants it.

Plain text, CSV, JSON and the like as they are, marked-up ones without their tags, of invitations
and cards the lines a person would look for. Bounded: a file is looked at from its beginning.
"""

from __future__ import annotations

import re

from app.base.content_lines import unescape, unfold
from app.formats.html_text import strip_tags

MAX_FILE = 60_000  # characters of one file
_PLAIN = frozenset({
    "application/json", "application/ld+json", "application/csv", "application/sql",
    "application/rtf+text", "application/x-yaml", "application/yaml", "application/toml",
    "application/x-tex", "application/x-subrip", "application/javascript", "application/x-sh",
})  # fmt: skip
_MARKED_UP = frozenset({"application/xml", "application/xhtml+xml", "text/xml", "text/html"})
_CALENDARS = frozenset({"text/calendar", "application/ics"})
_CARDS = frozenset({"text/vcard", "text/x-vcard", "text/directory"})
_BY_ENDING = {
    "txt": "text/plain", "log": "text/plain", "md": "text/plain", "rst": "text/plain",
    "csv": "text/csv", "tsv": "text/csv", "json": "application/json", "yaml": "text/plain",
    "yml": "text/plain", "xml": "text/xml", "html": "text/html", "htm": "text/html",
    "ics": "text/calendar", "vcf": "text/vcard", "tex": "text/plain", "ini": "text/plain",
    "srt": "text/plain", "sql": "text/plain",
}  # fmt: skip
_UNSAID = frozenset({"application/octet-stream", "application/binary", "application/unknown", ""})
_TOLD = re.compile(
    r"^(?:item\d+\.)?(SUMMARY|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE|FN|NICKNAME|ORG|TITLE|EMAIL"
    r"|TEL|ADR|NOTE)(;[^:\r\n]{0,2000})?:(.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_COMMON_NAME = re.compile(r';CN="?([^";:]{1,200})', re.IGNORECASE)


def kind_of(kind: str, name: str) -> str:
    """Return the content type a file is read as, "" when it is no text."""
    if kind in _UNSAID:  # what many programs send; the ending is all there is
        return _BY_ENDING.get(name.rpartition(".")[2].lower(), "") if "." in name else ""
    if kind.startswith("text/") or kind in _PLAIN or kind in _MARKED_UP or kind in _CALENDARS:
        return kind
    if kind.endswith("+json"):
        return "application/json"
    return "text/xml" if kind.endswith("+xml") and kind != "image/svg+xml" else ""


def words_of(text: str, kind: str) -> str:
    """Return what is indexed of a decoded file."""
    text = text[:MAX_FILE]
    if kind in _MARKED_UP:
        return strip_tags(text)
    if kind in _CALENDARS or kind in _CARDS:
        return _told(text)
    return text


def _told(text: str) -> str:
    found: list[str] = []
    for name, params, value in _TOLD.findall(unfold(text)):
        if name.upper() in ("ATTENDEE", "ORGANIZER"):
            found += _COMMON_NAME.findall(params or "")
            value = re.sub(r"(?i)^mailto:", "", value.strip())
        found.append(unescape(value.replace(";", " ").strip()))
    return "\n".join(line for line in found if line)
