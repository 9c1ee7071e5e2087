"""HTML to plain text: a quick strip for the index, a laid-out one for reading and quoting.

Neither is a parser and neither makes anything safe; what comes out is text. Both are linear: a
search that found nothing is not repeated.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*>?")
_BLOCK = re.compile(
    r"</?(?:p|div|tr|h[1-6]|table|ul|ol|blockquote|section|article|header|footer|pre|br|li|hr|dt|dd)"
    r"\b[^<>]*>?",
    re.IGNORECASE,
)
_CELL = re.compile(r"</t[dh]\b", re.IGNORECASE)
_WIDE = frozenset({"ul", "ol", "table", "dl", "pre"})
_HIDDEN = re.compile(r"<(script|style|title|head|noscript|template)\b[^<>]*>?", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\f\v\xa0\u200b\u200c\u2007\u034f\u00ad\ufeff]+")
_INVISIBLE = dict.fromkeys((173, 847, 8203, 8204, 8205, 8288, 65279))


def strip_tags(source: str) -> str:
    """Return the words of ``source`` on one line, quickly, for index and snippet."""
    source = _without_hidden(_without_comments(source))
    text = _TAG.sub(" ", source)
    if "&" in text:
        text = html.unescape(text)
    return " ".join(text.translate(_INVISIBLE).split())


def inline_text(source: str) -> str:
    """Return the words of a piece of inline markup as they are read: tags leave no gap."""
    text = html.unescape(_TAG.sub("", source)).translate(_INVISIBLE)
    return " ".join(text.split())


def html_to_text(source: str) -> str:
    """Return readable text: a line per block, list points, quotes marked with "> "."""
    source = _without_hidden(_without_comments(source))
    source = re.sub(r"\s+", " ", source)
    layout = _Layout()
    pos = 0
    for match in _BLOCK.finditer(source):
        layout.text(source[pos : match.start()])
        pos = match.end()
        layout.tag(match[0].lower())
    layout.text(source[pos:])
    return "\n".join(layout.lines)


class _Layout:
    """Lines as they grow: text waits for the gap and the bullet that tags asked for."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.depth = 0
        self.bullet = ""
        self.gap = 1  # line breaks wanted before the next text

    def tag(self, tag: str) -> None:
        closing = tag.startswith("</")
        name = tag.strip("</>").partition(" ")[0].rstrip("/")
        if name == "br":
            self.gap = min(self.gap + 1, 3) if self.lines else 1
        elif name == "hr":
            self.gap = 1
            self._line("---", self.depth)
            self.gap = 1
        elif name == "blockquote":
            self.depth = max(0, min(self.depth + (-1 if closing else 1), 10))
            self.gap = max(self.gap, 2)
        elif name == "li":
            self.bullet = "" if closing else "- "
            self.gap = max(self.gap, 1)
        else:
            wide = name == "p" or (name[0] == "h" and name[1:].isdigit()) or name in _WIDE
            self.gap = max(self.gap, 2 if wide else 1)

    def text(self, piece: str) -> None:
        if not piece:
            return
        words = html.unescape(_TAG.sub("", _CELL.sub(" </td", piece)))
        words = _SPACE.sub(" ", words.translate(_INVISIBLE)).replace("\n", " ")
        if not words.strip():
            if words and self.gap == 0 and self.lines:
                self.lines[-1] += " "
            return
        self._line(words, self.depth)

    def _line(self, words: str, depth: int) -> None:
        if self.gap == 0 and self.lines:
            self.lines[-1] = self.lines[-1].rstrip() + " " + words.strip()
            return
        mark = "> " * depth
        if self.lines:
            before = self.lines[-1]
            shared = min(depth, (len(before) - len(before.lstrip("> "))) // 2)
            self.lines.extend(["> " * shared if shared else ""] * (self.gap - 1))
            self.lines[-1] = self.lines[-1].rstrip()
        self.lines.append(mark + self.bullet + words.strip())
        self.bullet = ""
        self.gap = 0


def _without_comments(source: str) -> str:
    if "<!--" not in source:
        return source
    out: list[str] = []
    pos = 0
    while (start := source.find("<!--", pos)) >= 0:
        out.append(source[pos:start])
        end = source.find("-->", start + 4)
        if end < 0:
            return "".join(out)
        pos = end + 3
    out.append(source[pos:])
    return "".join(out)


def _without_hidden(source: str) -> str:
    """Drop the elements whose content is not for reading; one without an end hides the rest,
    but for ``head`` and ``title``, which senders forget to close."""
    out: list[str] = []
    pos = 0
    lower = ""
    missing: set[str] = set()
    for match in _HIDDEN.finditer(source):
        if match.start() < pos:
            continue
        name = match[1].lower()
        if name in missing:
            continue
        lower = lower or source.lower()
        end = lower.find(f"</{name}", match.end()) if len(lower) == len(source) else -1
        out.append(source[pos : match.start()])
        if end < 0:
            pos = match.end()
            missing.add(name)
            if name in ("script", "style"):
                return " ".join(out)
            continue
        close = source.find(">", end)
        pos = close + 1 if close >= 0 else len(source)
    out.append(source[pos:])
    return " ".join(out)
