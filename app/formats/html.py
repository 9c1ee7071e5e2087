"""HTML of strangers to a document that can be shown: nothing runs, nothing is fetched (S10-S12).

Three walls: ``markup`` makes the soup well nested and small, nh3 keeps an allow-list (always),
and the document carries a content security policy that forbids what the first two might miss.
A face puts its own style sheet before ``</head>``; Marmot's parts are linked as
``marmot-part:///PATH``.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

import nh3

from app.domain.mail import Warning
from app.formats import css
from app.formats.html_text import html_to_text, inline_text
from app.formats.links import host_of, link_warnings, safe_target
from app.formats.markup import ATTRIBUTES, TAGS, balance

MAX_HTML = 2_000_000  # characters; more is shown as text
MAX_REFERENCES = 200_000  # each costs the parser as much as a tag
MAX_LEFT = 500_000  # characters of a larger one that are shown as text
MAX_REMOTE = 500
MAX_WARNINGS = 20
PART_SCHEME = "marmot-part"

__all__ = ["SafeHtml", "document", "fragment", "html_to_text", "part_url", "sanitise"]

POLICY = (
    "default-src 'none'; img-src marmot-part: data:; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)
_BASE_STYLE = """
:root{color-scheme:light dark}
html{-webkit-text-size-adjust:100%}
body{margin:0;padding:16px;font:14px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;
overflow-wrap:anywhere;color:#1d1f23;background:#ffffff}
img{max-width:100%;height:auto}
table{max-width:100%}
pre,.marmot-text{white-space:pre-wrap;font-family:inherit;margin:0}
blockquote{margin:8px 0 8px 0;padding:0 0 0 12px;border-left:3px solid #c9ccc6}
details.marmot-quote>summary{color:#6b6f76;cursor:default}
a{color:#2f6f5e}
@media (prefers-color-scheme:dark){
body.marmot-plain{color:#e7e8ea;background:#1f2226}
body.marmot-plain a{color:#6fc2ab}
body.marmot-plain blockquote{border-color:#4a5058}}
"""
_DATA_PICTURE = re.compile(
    r"data:image/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\s%]{1,400000}", re.IGNORECASE
)
_PART_URL = re.compile(r"marmot-part:[A-Za-z0-9/._\-]{1,200}")
_ANCHOR = re.compile(r"<a( [^<>]*)?>")
_HREF = re.compile(r' href="([^"]*)"')
_PLAIN_VALUE = re.compile(r"[\w\s#%.,()+\-*:/'\"]{0,500}")
_NH3_TAGS = set(TAGS)
_NH3_ATTRIBUTES = {"*": set(ATTRIBUTES)}
# Their content is not for reading should one ever get as far as the parser.
_SILENT = {"script", "style", "title", "iframe", "textarea", "object", "template", "noembed"}


@dataclass(frozen=True, slots=True)
class SafeHtml:
    """A whole document, or with ``fragment`` its inside, and what was left out of it."""

    html: str
    remote_urls: tuple[str, ...]  # pictures on other machines, in order, each once
    remote_blocked: int  # how many of them are not shown
    warnings: tuple[Warning, ...] = ()


def part_url(path: str) -> str:
    """Return the URL under which a face serves the part ``path`` of the shown message."""
    return f"{PART_SCHEME}:///{path}"


def sanitise(
    html: str, *, cids: Mapping[str, str], remote: Mapping[str, str] | None = None
) -> SafeHtml:
    """Return ``html`` as a safe document.

    ``cids``: Content-ID (without brackets) -> path of the part. ``remote``: URL of a picture ->
    marmot-part: or data: URL to show instead; those not in it are left out and counted.
    """
    inner = fragment(html, cids=cids, remote=remote)
    return SafeHtml(document(inner.html), inner.remote_urls, inner.remote_blocked, inner.warnings)


def document(inside: str, *, plain: bool = False) -> str:
    """Return safe markup as a whole document under the content security policy."""
    kind = "marmot-plain" if plain else "marmot-rich"
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="referrer" content="no-referrer">'
        f"<style>{_BASE_STYLE}</style></head>"
        f'<body class="{kind}">{inside}</body></html>'
    )


def fragment(
    html: str, *, cids: Mapping[str, str], remote: Mapping[str, str] | None = None
) -> SafeHtml:
    """Return the safe inside of a document (style sheet first), for joining several parts."""
    if len(html) > MAX_HTML or html.count("&") > MAX_REFERENCES:
        text = html_to_text(html[:MAX_LEFT])
        inside = f'<div class="marmot-text">{entities.escape(text)}</div>'
        return SafeHtml(inside, (), 0, (Warning("html_too_large"),))
    soup = balance(html.replace("\0", ""))
    pictures = _Pictures(cids, remote or {})
    body = f"<div{soup.body}>{soup.markup}</div>" if soup.body else soup.markup
    cleaned = nh3.clean(
        body,
        tags=_NH3_TAGS,
        clean_content_tags=_SILENT,
        attributes=_NH3_ATTRIBUTES,
        attribute_filter=_Filter(pictures),
        strip_comments=True,
        link_rel="noopener noreferrer",
        url_schemes={"http", "https", "mailto", "tel", "data", PART_SCHEME, "cid"},
    )
    sheets = "".join(css.filter_sheet(sheet, pictures.shown) for sheet in soup.sheets)
    cleaned, warnings = _mark_links(cleaned)
    if soup.truncated:
        warnings = (*warnings, Warning("html_too_large"))
    if sheets:
        sheets = sheets.replace("<", "").replace("]]>", "")
        cleaned = f"<style>{sheets}</style>{cleaned}"
    return SafeHtml(cleaned, tuple(pictures.urls), pictures.blocked, warnings)


class _Pictures:
    """Decides for every picture what is shown in its place."""

    def __init__(self, cids: Mapping[str, str], remote: Mapping[str, str]) -> None:
        self.cids = {key.strip("<> ").lower(): path for key, path in cids.items()}
        self.remote = remote
        self.urls: dict[str, bool] = {}

    @property
    def blocked(self) -> int:
        return sum(1 for shown in self.urls.values() if not shown)

    def shown(self, url: str) -> str:
        """Return the URL to use for a picture, "" to show none."""
        url = url.strip()
        start = url[:12].lower()
        if start.startswith("cid:"):
            key = url[4:].strip().lower()
            path = self.cids.get(key) or self.cids.get(unquote(key), "")
            return part_url(path) if re.fullmatch(r"[0-9.]{1,200}", path) else ""
        if start.startswith("data:"):
            return url if _DATA_PICTURE.fullmatch(url) else ""
        if start.startswith("//"):
            url = "https:" + url
        elif not start.startswith(("http:", "https:")):
            return ""
        if len(url) > 4_000 or not host_of(url):
            return ""
        instead = self.remote.get(url, "")
        if not (_PART_URL.fullmatch(instead) or _DATA_PICTURE.fullmatch(instead)):
            instead = ""
        if url in self.urls or len(self.urls) < MAX_REMOTE:
            self.urls[url] = bool(instead)
        return instead


class _Filter:
    """nh3 asks it about every attribute that passed the allow-list."""

    __slots__ = ("pictures",)

    def __init__(self, pictures: _Pictures) -> None:
        self.pictures = pictures

    def __call__(self, tag: str, name: str, value: str) -> str | None:
        if name == "style":
            return css.filter_declarations(value, self.pictures.shown) or None
        if name == "href":
            return (safe_target(value) or None) if tag == "a" else None
        if name == "src":
            return (self.pictures.shown(value) or None) if tag == "img" else None
        if name == "background":
            return self.pictures.shown(value) or None
        if name == "title" and tag == "a":
            return None  # shows the real target instead
        if name in ("alt", "title", "summary", "abbr"):
            return value[:1_000]
        if name == "cite":
            return None
        return value if _PLAIN_VALUE.fullmatch(value) else None


def _mark_links(cleaned: str) -> tuple[str, tuple[Warning, ...]]:
    """Give every link its real target as title, and gather what is odd about links.

    Works on the sanitiser's own output, where quotes and brackets in values are escaped.
    """
    if "<a " not in cleaned:
        return cleaned, ()
    out: list[str] = []
    warnings: dict[Warning, None] = {}
    pos = 0
    for match in _ANCHOR.finditer(cleaned):
        href = _HREF.search(match[1] or "")
        if href is None:
            continue
        target = entities.unescape(href[1])
        out.append(cleaned[pos : match.end() - 1])
        out.append(f' title="{entities.escape(target[:500])}">')
        pos = match.end()
        if len(warnings) < MAX_WARNINGS and not target.startswith("#"):
            end = cleaned.find("</a>", pos, pos + 4_000)
            shown = inline_text(cleaned[pos : end if end >= 0 else pos + 500])
            warnings.update(dict.fromkeys(link_warnings(target, shown)))
    out.append(cleaned[pos:])
    return "".join(out), tuple(list(warnings)[:MAX_WARNINGS])
