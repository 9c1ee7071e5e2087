"""Style sheets of strangers: what is left is layout and colour, nothing that fetches (S10).

Not a CSS parser: it splits at braces and semicolons outside strings and comments and keeps only
what it knows. Unknown at-rules go, and so does every value with a function, an escape or a URL
that is not on the list. Linear and bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable

MAX_SHEET = 300_000  # characters looked at
MAX_RULES = 5_000
_MAX_VALUE = 500

PROPERTIES = frozenset(
    """
    background background-color background-image background-position background-repeat
    background-size border border-bottom border-bottom-color border-bottom-left-radius
    border-bottom-right-radius border-bottom-style border-bottom-width border-collapse border-color
    border-left border-left-color border-left-style border-left-width border-radius border-right
    border-right-color border-right-style border-right-width border-spacing border-style border-top
    border-top-color border-top-left-radius border-top-right-radius border-top-style
    border-top-width border-width box-sizing caption-side clear color column-count column-gap
    direction display empty-cells flex flex-basis flex-direction flex-grow flex-shrink flex-wrap
    float font font-family font-size font-stretch font-style font-variant font-weight gap height
    hyphens justify-content align-items align-content align-self letter-spacing line-height
    list-style list-style-position list-style-type margin margin-bottom margin-left margin-right
    margin-top max-height max-width min-height min-width mso-hide opacity orphans outline
    outline-color outline-style outline-width overflow overflow-wrap overflow-x overflow-y padding
    padding-bottom padding-left padding-right padding-top page-break-after page-break-before
    page-break-inside quotes row-gap table-layout tab-size text-align text-decoration
    text-decoration-color text-decoration-line text-decoration-style text-indent text-overflow
    text-shadow text-transform unicode-bidi vertical-align visibility white-space widows width
    word-break word-spacing word-wrap border-image-width object-fit box-shadow
    -webkit-text-size-adjust -ms-text-size-adjust text-size-adjust
    """.split()  # noqa: SIM905
)
_WITH_PICTURES = frozenset({"background", "background-image"})
_FUNCTIONS = frozenset(
    {"rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp", "linear-gradient"}
    | {"radial-gradient", "repeating-linear-gradient"}
)
_FUNCTION = re.compile(r"([\w-]*)\s*\(")
_URL = re.compile(r"url\(\s*(?:\"([^\"()]*)\"\s*|'([^'()]*)'\s*|([^()\"']*))\)", re.IGNORECASE)
_VALUE = re.compile(r"[\w\s#%.,()\-+*/!\"'|:]*")
_SELECTOR = re.compile(r"[\w\s.#,>:*+~\-\[\]=\"'()^$|@]*")
_MEDIA = re.compile(r"@media\b[\w\s:(),.\-/<>=]*", re.IGNORECASE)
_NAME = re.compile(r"-?[a-z][a-z-]*")

Picture = Callable[[str], str]
"""Told the URL of a picture, answers what to show instead ("" for nothing)."""


def filter_declarations(source: str, picture: Picture) -> str:
    """Return the allowed declarations of a ``style`` attribute or rule body."""
    if len(source) > MAX_SHEET:
        return ""
    if "/*" in source:
        source = _without_comments(source)
    kept: list[str] = []
    for declaration in _split(source, ";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if not colon or name not in PROPERTIES or not _NAME.fullmatch(name):
            continue
        clean = _value(name, value.strip(), picture)
        if clean:
            kept.append(f"{name}:{clean}")
    return ";".join(kept)


def _value(name: str, value: str, picture: Picture) -> str:
    if "url" in value.lower():
        if name not in _WITH_PICTURES or len(value) > 20_000 or "\\" in value:
            return ""
        shown: list[str] = []

        def swap(match: re.Match[str]) -> str:
            instead = picture((match[1] or match[2] or match[3] or "").strip())
            if instead and not re.search(r"[\"'()\\<>\s]", instead):
                shown.append(instead)
                return "\x00"
            return " "

        value = _URL.sub(swap, value.replace("\x00", ""))
        rest = value.replace("\x00", "")
        if not _fine(rest):
            return ""
        for instead in shown:
            value = value.replace("\x00", f'url("{instead}")', 1)
        return value.strip()
    return value if _fine(value) else ""


def _fine(value: str) -> bool:
    if len(value) > _MAX_VALUE or not _VALUE.fullmatch(value):
        return False
    if "//" in value or "url" in value.lower() or "expression" in value.lower():
        return False
    if value.count('"') % 2 or value.count("'") % 2 or value.count("(") != value.count(")"):
        return False
    if "(" not in value:
        return True
    return all(match[1].lower() in _FUNCTIONS for match in _FUNCTION.finditer(value))


def filter_sheet(source: str, picture: Picture) -> str:
    """Return the allowed rules of a style sheet; of at-rules only @media stays."""
    source = _without_comments(source[:MAX_SHEET].replace("<!--", " ").replace("-->", " "))
    if "\\" in source:
        source = re.sub(r"\\[^\n;{}]{0,8}", "\ufffd", source)
    kept: list[str] = []
    depth = 0
    open_media = False
    skip_until = -1  # depth at which a dropped at-rule ends
    pos = 0
    rules = 0
    for match in re.finditer(r"[{}]", source):
        piece = source[pos : match.start()]
        pos = match.end()
        if match[0] == "{":
            depth += 1
            if skip_until >= 0:
                continue
            prelude = piece.rpartition(";")[2].strip()
            if prelude.startswith("@"):
                if _MEDIA.fullmatch(prelude) and not open_media and len(prelude) < 500:
                    kept.append(prelude + "{")
                    open_media = True
                else:
                    skip_until = depth - 1
            else:
                selector = prelude
                fits = len(selector) < 2_000 and bool(_SELECTOR.fullmatch(selector))
                if not fits or "@" in selector or not selector or depth > 1 + open_media:
                    skip_until = depth - 1
                else:
                    kept.append(selector)
        else:
            depth = max(0, depth - 1)
            if skip_until >= 0:
                if depth <= skip_until:
                    skip_until = -1
                continue
            if kept and not kept[-1].endswith(("{", "}")):
                body = filter_declarations(piece, picture)
                kept.append("{" + body + "}") if body else kept.pop()
                rules += 1
            elif open_media and depth == 0:
                kept.append("}")
                open_media = False
            if rules >= MAX_RULES:
                break
    if kept and not kept[-1].endswith(("{", "}")):
        kept.pop()
    if open_media:
        kept.append("}")
    return "".join(kept)


def _split(source: str, mark: str) -> list[str]:
    """Split at ``mark`` outside strings and brackets (a data: URL has semicolons in it)."""
    if "(" not in source and '"' not in source and "'" not in source:
        return source.split(mark)
    pieces: list[str] = []
    start = 0
    depth = 0
    quote = ""
    for match in re.finditer(r"[;\"'()]", source):
        char = match[0]
        if quote:
            if char == quote:
                quote = ""
        elif char in "\"'":
            quote = char
        elif char == "(":
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif char == mark and depth == 0:
            pieces.append(source[start : match.start()])
            start = match.end()
    pieces.append(source[start:])
    return pieces


def _without_comments(source: str) -> str:
    out: list[str] = []
    pos = 0
    while (start := source.find("/*", pos)) >= 0:
        out.append(source[pos:start])
        end = source.find("*/", start + 2)
        if end < 0:
            return "".join(out)
        pos = end + 2
    out.append(source[pos:])
    return " ".join(out)
