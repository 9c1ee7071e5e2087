"""Tag soup to well-nested markup, in one pass and within bounds, before the sanitiser sees it.

The parser behind nh3 follows the HTML standard, and the standard is quadratic: 100,000 nested
elements take a minute, a few thousand unclosed formatting elements multiply at every paragraph.
This pass closes what is open, drops what is too deep and keeps only known elements and attributes,
so that what reaches the parser is conforming and small. It makes nothing safe by itself.
"""

from __future__ import annotations

import re

MAX_DEPTH = 120  # elements inside each other; deeper ones lose their tags, not their text
MAX_FORMATTING = 24  # formatting elements inside each other
MAX_TAGS = 150_000
MAX_ATTRIBUTES = 30

VOID = frozenset({"br", "hr", "img", "wbr", "col"})
TAGS = frozenset(
    """
    a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col
    colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header
    hr i img ins kbd li main mark nav nobr ol p pre q rp rt ruby s samp section small span strike
    strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
    """.split()  # noqa: SIM905
)
ATTRIBUTES = frozenset(
    """
    abbr align alt background bgcolor border cellpadding cellspacing char charoff cite class clear
    color cols colspan dir face height href hspace id lang name noshade nowrap reversed rowspan
    scope size span src start style summary title type valign value vspace width
    """.split()  # noqa: SIM905
)
# Elements whose content is not for reading.
_SILENT = frozenset(
    {"script", "style", "title", "head", "template", "textarea", "noembed", "noframes", "iframe"}
    | {"xmp", "object", "applet", "svg", "math", "select", "audio", "video", "canvas", "datalist"}
)
# Of these, the ones senders forget to close; the rest of the mail must not vanish with them.
_OFTEN_OPEN = frozenset({"head", "title", "object", "select", "svg", "math", "template"})
_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt"}
    | {"u"}
)
_CLOSES_P = frozenset(
    {"address", "article", "aside", "blockquote", "center", "details", "div", "dl", "figcaption"}
    | {"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav"}
    | {"ol", "p", "pre", "section", "summary", "table", "ul", "dd", "dt"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# start tag -> (what it ends, what it does not look beyond)
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "table", "td", "th"})),
    "dd": (frozenset({"dd", "dt"}), frozenset({"dl", "table", "td", "th"})),
    "dt": (frozenset({"dd", "dt"}), frozenset({"dl", "table", "td", "th"})),
    "td": (frozenset({"td", "th", "caption", "colgroup"}), frozenset({"table"})),
    "th": (frozenset({"td", "th", "caption", "colgroup"}), frozenset({"table"})),
    "tr": (frozenset({"tr", "td", "th", "caption", "colgroup"}), frozenset({"table"})),
    "a": (frozenset({"a"}), frozenset({"table", "td", "th", "caption"})),
    "nobr": (frozenset({"nobr"}), frozenset({"table", "td", "th", "caption"})),
}
_ROWS = frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"})
for _name in ("tbody", "thead", "tfoot", "caption", "colgroup"):
    _ENDS[_name] = (_ROWS, frozenset({"table"}))
_P_SCOPE = frozenset({"table", "td", "th", "caption"})
_CELLS = frozenset({"td", "th", "caption"})

_ATTRIBUTE = r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?"
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:" + re.sub(r"\((?!\?)", "(?:", _ATTRIBUTE) + r")*+)[\s/]*+(>?)"
    r"|(!--)|[!?/][^>]*+>?)"
)


class Soup:
    """The result: ``markup`` is well nested; ``sheets`` are the texts of <style> elements."""

    __slots__ = ("body", "markup", "sheets", "truncated")

    def __init__(self) -> None:
        self.markup = ""
        self.sheets: list[str] = []
        self.body = ""  # attributes of <body>, as markup
        self.truncated = False


def balance(source: str) -> Soup:
    """Return ``source`` well nested and bounded; never raises."""
    return _Balancer(source).run()


class _Balancer:
    def __init__(self, source: str) -> None:
        self.source = source
        self.lower = ""
        self.out: list[str] = []
        self.stack: list[str] = []
        self.open: dict[str, int] = {}
        self.formatting = 0
        self.soup = Soup()
        self.missing: set[str] = set()

    def run(self) -> Soup:
        source = self.source
        pos = 0
        tags = 0
        while True:
            match = _TAG.search(source, pos)
            if match is None:
                self._text(source[pos:])
                break
            if match.start() > pos:
                self._text(source[pos : match.start()])
            pos = match.end()
            tags += 1
            if tags > MAX_TAGS:
                self.soup.truncated = True
                break
            if match[5]:
                end = source.find("-->", match.end()) if "-->" not in self.missing else -1
                if end < 0:
                    self.missing.add("-->")
                    end = source.find(">", match.end())
                    pos = end + 1 if end >= 0 else len(source)
                else:
                    pos = end + 3
                continue
            name = match[2]
            if not name:
                continue
            if not match[4]:  # the text ends inside this tag
                break
            name = name.lower()
            if match[1]:
                self._end(name)
            elif name in _SILENT:
                pos = self._skip(name, match.end())
            elif name == "body":
                self.soup.body = self.soup.body or self._attributes(match[3])
            elif name == "image":
                self._start("img", match[3])
            elif name in TAGS:
                self._start(name, match[3])
        for name in reversed(self.stack):
            self.out.append(f"</{name}>")
        self.soup.markup = "".join(self.out)
        return self.soup

    def _text(self, text: str) -> None:
        self.out.append(text.replace("<", "&lt;") if "<" in text else text)

    def _skip(self, name: str, pos: int) -> int:
        """Return where to go on after an element whose content is left out."""
        if name in self.missing:
            return pos
        if not self.lower:
            self.lower = self.source.translate(_ASCII_LOWER)
        end = self.lower.find(f"</{name}", pos)
        if end < 0:
            self.missing.add(name)
            return pos if name in _OFTEN_OPEN else len(self.source)
        if name == "style" and len(self.soup.sheets) < 50:
            self.soup.sheets.append(self.source[pos:end])
        if name == "head":
            self._styles_within(pos, end)
        close = self.source.find(">", end)
        return close + 1 if close >= 0 else len(self.source)

    def _styles_within(self, pos: int, end: int) -> None:
        while len(self.soup.sheets) < 50:
            start = self.lower.find("<style", pos, end)
            if start < 0:
                return
            start = self.lower.find(">", start, end)
            stop = self.lower.find("</style", start, end)
            if start < 0 or stop < 0:
                return
            self.soup.sheets.append(self.source[start + 1 : stop])
            pos = stop

    def _start(self, name: str, attributes: str) -> None:
        if name in _CLOSES_P and self.open.get("p"):
            self._close_within(frozenset({"p"}), _P_SCOPE)
        if name in _ENDS:
            ends, scope = _ENDS[name]
            if any(self.open.get(other) for other in ends):
                while self._close_within(ends, scope) and name not in ("a", "nobr", "li"):
                    pass
        elif name in _HEADINGS and self.stack and self.stack[-1] in _HEADINGS:
            self._pop()
        elif name == "table" and self.stack and self.stack[-1] in ("table", "tr", "tbody"):
            return  # a table must be in a cell; directly in a table it would end that one
        if name in VOID:
            self.out.append(f"<{name}{self._attributes(attributes)}>")
            return
        if len(self.stack) >= MAX_DEPTH:
            return
        if name in _FORMATTING:
            if self.formatting >= MAX_FORMATTING:
                return
            self.formatting += 1
        self.stack.append(name)
        self.open[name] = self.open.get(name, 0) + 1
        self.out.append(f"<{name}{self._attributes(attributes)}>")

    def _end(self, name: str) -> None:
        if name == "br":
            self.out.append("<br>")
            return
        if not self.open.get(name):
            return
        # An end tag inside a cell does not reach the elements round the table.
        stop = frozenset() if name in ("table", *_ROWS) else _CELLS
        self._close_within(frozenset({name}), stop | ({"table"} if name in _ROWS else frozenset()))

    def _close_within(self, names: frozenset[str], scope: frozenset[str]) -> bool:
        """Close the innermost of ``names`` and all in it, unless one of ``scope`` is between."""
        for depth in range(len(self.stack) - 1, -1, -1):
            name = self.stack[depth]
            if name in names:
                while len(self.stack) > depth:
                    self._pop()
                return True
            if name in scope:
                return False
        return False

    def _pop(self) -> None:
        name = self.stack.pop()
        self.open[name] -= 1
        if name in _FORMATTING:
            self.formatting -= 1
        self.out.append(f"</{name}>")

    def _attributes(self, source: str) -> str:
        if not source or source.isspace():
            return ""
        found: dict[str, str] = {}
        for match in _ATTRIBUTES.finditer(source):
            name = match[1].lower()
            if name not in ATTRIBUTES or name in found:
                continue
            value = match[2] or match[3] or match[4] or ""
            found[name] = value.replace('"', "&quot;") if '"' in value else value
            if len(found) >= MAX_ATTRIBUTES:
                break
        return "".join(f' {name}="{value}"' for name, value in found.items())


_ASCII_LOWER = {code: code + 32 for code in range(65, 91)}
