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


def html_to_text(source: str) -> str:
    """Return readable text: a line per block, list points, quotes marked with "> "."""
    source = _without_hidden(_without_comments(source))
    source = re.sub(r"\s+", " ", source)
    out: list[str] = []
    depth = 0
    pos = 0
    for match in _BLOCK.finditer(source):
        _emit(out, source[pos : match.start()], depth)
        pos = match.end()
        tag = match[0].lower()
        name = tag.strip("</>").split(" ", 1)[0].rstrip("/")
        if name == "blockquote":
            depth = max(0, min(depth + (-1 if tag.startswith("</") else 1), 10))
            out.append("\n" + "> " * depth)
        elif name == "li" and not tag.startswith("</"):
            out.append("\n" + "> " * depth + "- ")
        elif name == "hr":
            out.append("\n" + "> " * depth + "---\n" + "> " * depth)
        elif name == "p" or name[0] == "h" or name in ("ul", "ol", "table"):
            out.append("\n" + "> " * depth + "\n" + "> " * depth)
        else:
            out.append("\n" + "> " * depth)
    _emit(out, source[pos:], depth)
    return _tidy("".join(out))


def _emit(out: list[str], piece: str, depth: int) -> None:
    text = html.unescape(_TAG.sub("", piece)) if piece else ""
    text = _SPACE.sub(" ", text)
    if text.strip():
        out.append(text.replace("\n", "\n" + "> " * depth))


def _tidy(text: str) -> str:
    """Drop empty lines beyond one in a row and spaces at the ends of lines."""
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.rstrip()
        empty = not bare.strip("> ")
        if empty and (not lines or not lines[-1].strip("> ")):
            continue
        lines.append("" if empty and not bare else _one_space(bare))
    while lines and not lines[-1].strip("> "):
        lines.pop()
    return "\n".join(lines)


def _one_space(line: str) -> str:
    body = line.lstrip("> ")
    lead = line[: len(line) - len(body)]
    return ("> " * lead.count(">") + (body if body else "")).rstrip()


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
