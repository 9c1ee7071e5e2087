"""Plain text as a page for the reading view: links to click, quotes folded, nothing else.

Everything is escaped first; the markup comes from here alone.
"""

from __future__ import annotations

import html
import re

from app.formats.links import safe_target

MAX_LINKS = 5_000
_FOLD_DEPTH = 2  # quotes of quotes are closed at first
_MAX_DEPTH = 8

_LINK = re.compile(
    r"\bhttps?://[^\s<>\"\x00-\x20]{1,2000}"
    r"|\bmailto:[^\s<>\"]{3,500}"
    r"|\bwww\.[a-z0-9-]{1,63}\.[^\s<>\"]{1,2000}"
    r"|(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'*_"


def text_fragment(text: str) -> str:
    """Return ``text`` as safe markup, quotes as nested blockquotes, deep ones folded."""
    out: list[str] = ['<div class="marmot-text">']
    depth = 0
    links = MAX_LINKS
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        level, body = _quote_level(line)
        if level != depth:
            while out and out[-1] == "\n":
                out.pop()
            _step(out, depth, level)
            depth = level
        if links > 0:
            marked, used = _linkify(body, links)
            links -= used
        else:
            marked = html.escape(body)
        out.append(marked)
        out.append("\n")
    _step(out, depth, 0)
    out.append("</div>")
    return "".join(out)


def _step(out: list[str], depth: int, level: int) -> None:
    for now in range(depth, level):
        if now + 1 == _FOLD_DEPTH:
            out.append('<details class="marmot-quote"><summary>&hellip;</summary>')
        out.append("<blockquote>")
    for now in range(depth, level, -1):
        out.append("</blockquote>")
        if now == _FOLD_DEPTH:
            out.append("</details>")


def _quote_level(line: str) -> tuple[int, str]:
    if not line.startswith(">"):
        return 0, line
    level = 0
    pos = 0
    while pos < len(line) and level < _MAX_DEPTH:
        if line[pos] == ">":
            level += 1
            pos += 1
        elif line[pos] == " " and line[pos + 1 : pos + 2] == ">":
            pos += 1
        else:
            break
    if line[pos : pos + 1] == " ":
        pos += 1
    return level, line[pos:]


def _linkify(line: str, limit: int) -> tuple[str, int]:
    if "@" not in line and "://" not in line and "www." not in line.lower():
        return html.escape(line), 0
    out: list[str] = []
    pos = 0
    used = 0
    for match in _LINK.finditer(line):
        if used >= limit:
            break
        shown = match[0].rstrip(_TRAILING)
        while shown.endswith(")") and shown.count("(") < shown.count(")"):
            shown = shown[:-1].rstrip(_TRAILING)
        lower = shown.lower()
        if lower.startswith(("http:", "https:", "mailto:")):
            target = safe_target(shown)
        elif lower.startswith("www."):
            target = safe_target("https://" + shown)
        else:
            target = "mailto:" + shown
        if not target:
            continue
        out.append(html.escape(line[pos : match.start()]))
        quoted = html.escape(target)
        out.append(
            f'<a href="{quoted}" title="{quoted}" rel="noopener noreferrer">'
            f"{html.escape(shown)}</a>"
        )
        pos = match.start() + len(shown)
        used += 1
    out.append(html.escape(line[pos:]))
    return "".join(out), used
