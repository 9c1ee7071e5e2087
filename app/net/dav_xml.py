"""WebDAV XML in and out: request bodies from the vocabulary of ``caldav``, bounded multistatus.

Answers are read with expat as they arrive, one response element at a time: no tree of the whole,
no DTD, no entities but the five of XML, a lid on depth and on the size of one response. The rest
of ``caldav`` (its client and response classes) is not used on purpose: it reads answers of any
size into memory, follows hrefs to other hosts, decodes percent signs in names, writes unreadable
answers to the log, and costs 28 MB and half a second at import.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from caldav.elements import cdav, dav, ical
from caldav.elements.base import BaseElement

from app.base.errors import PermanentError, TransientError

CARD_NS = "urn:ietf:params:xml:ns:carddav"
MAX_DEPTH = 48
MAX_NODES = 20_000  # in one response element
MAX_RESPONSES = 250_000
MAX_ELEMENTS = 4_000_000  # in one answer
MAX_TEXT = 64 << 20  # bytes the texts of one response take in memory, wide letters counted
MAX_KEPT = 128 << 20  # bytes all responses of one answer take in memory, about
MAX_TOKEN = 1 << 20  # bytes of one tag, attribute, comment or instruction

_CS_NS = "http://calendarserver.org/ns/"


def _element(namespace: str, name: str) -> type[BaseElement]:
    """Return an element class for a name ``caldav`` has none for (mostly CardDAV, RFC 6352)."""
    made: type[BaseElement] = type(name, (BaseElement,), {"tag": f"{{{namespace}}}{name}"})
    return made


AddressbookHomeSet = _element(CARD_NS, "addressbook-home-set")
AddressbookMultiget = _element(CARD_NS, "addressbook-multiget")
AddressData = _element(CARD_NS, "address-data")
Addressbook = _element(CARD_NS, "addressbook")
GetCtag = _element(_CS_NS, "getctag")

COLLECTION_PROPS: tuple[type[BaseElement], ...] = (
    dav.ResourceType,
    dav.DisplayName,
    dav.CurrentUserPrivilegeSet,
    dav.SupportedReportSet,
    dav.SyncToken,
    GetCtag,
    cdav.SupportedCalendarComponentSet,
    ical.CalendarColor,
)
HOME_PROPS: tuple[type[BaseElement], ...] = (
    dav.ResourceType,
    dav.CurrentUserPrincipal,
    cdav.CalendarHomeSet,
    AddressbookHomeSet,
)


def _nest(parent: BaseElement, *children: BaseElement) -> BaseElement:
    """Put ``children`` into ``parent``; the library's own signature allows its own class only."""
    holder: Any = parent
    for child in children:
        holder.append(child)
    return parent


def _bytes(root: BaseElement) -> bytes:
    return str(root).encode()


def propfind(props: Iterable[type[BaseElement]]) -> bytes:
    return _bytes(_nest(dav.Propfind(), _nest(dav.Prop(), *[prop() for prop in props])))


def sync_collection(token: str) -> bytes:
    """RFC 6578: what changed since ``token``, ETags only."""
    level = dav.SyncLevel(value="1")
    props = _nest(dav.Prop(), dav.GetEtag())
    return _bytes(_nest(dav.SyncCollection(), dav.SyncToken(value=token), level, props))


def multiget(kind: str, paths: Iterable[str]) -> bytes:
    """calendar-multiget or addressbook-multiget of ``paths``."""
    root: BaseElement = AddressbookMultiget() if kind == "book" else cdav.CalendarMultiGet()
    data: BaseElement = AddressData() if kind == "book" else cdav.CalendarData()
    _nest(root, _nest(dav.Prop(), dav.GetEtag(), data))
    return _bytes(_nest(root, *[dav.Href(value=path) for path in paths]))


@dataclass(slots=True)
class Node:
    """One XML element: name in Clark notation, text, children."""

    tag: str
    name: str = ""  # the attribute "name", as of CALDAV:comp
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def child(self, tag: str) -> Node | None:
        return next((node for node in self.children if node.tag == tag), None)

    def hrefs(self) -> list[str]:
        return [node.text.strip() for node in self.children if node.tag == dav.Href.tag]


@dataclass(frozen=True, slots=True)
class DavResponse:
    """One response element. ``status`` is its own (0: it has propstats); ``props`` those of 2xx."""

    href: str
    status: int
    props: Mapping[str, Node]
    refused: frozenset[str]  # names of properties whose propstat was neither 2xx nor 404
    condition: str = ""

    def text(self, tag: str) -> str:
        node = self.props.get(tag)
        return node.text.strip() if node is not None else ""


class MultistatusReader:
    """Reads one multistatus while it arrives; each response goes to ``receive`` at its end.

    ``keep_text`` bounds one text (longer ones are cut): listings need names only.
    """

    def __init__(self, receive: Callable[[DavResponse], None], *, keep_text: int = 0) -> None:
        self.sync_token = ""
        self.complete = False
        self._receive = receive
        self._keep = keep_text
        self._stack: list[Node] = []
        self._texts: list[list[str]] = []
        self._nodes = 0
        self._elements = 0
        self._responses = 0
        self._fed = 0  # bytes
        self._held = 0  # bytes of the texts of the response that is coming
        self._kept = 0  # bytes of the responses given on
        self._root = ""
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.buffer_size = 1 << 16
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, data: bytes) -> None:
        """Take the next bytes. Raise TransientError("unreadable_answer") for anything unsound."""
        try:
            self._parser.Parse(data, False)
        except expat.ExpatError as error:
            raise TransientError("unreadable_answer", details=f"xml {error.code}") from None
        self._fed += len(data)
        if self._fed - self._parser.CurrentByteIndex > MAX_TOKEN + len(data):
            raise PermanentError("answer_too_large", limit=MAX_TOKEN)

    def close(self) -> None:
        """Check that a whole multistatus came."""
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise TransientError("unreadable_answer", details=f"xml {error.code}") from None
        if not self.complete:
            raise TransientError("unreadable_answer", details="no multistatus")

    def _doctype(self, *_: object) -> None:
        raise TransientError("unreadable_answer", details="doctype")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = "{" + name if "}" in name else name
        depth = len(self._stack)
        if depth == 0:
            self._root = tag
            if tag != dav.MultiStatus.tag:
                raise TransientError("unreadable_answer", details="no multistatus")
        self._nodes += 1
        self._elements += 1
        if depth >= MAX_DEPTH or self._nodes > MAX_NODES or self._elements > MAX_ELEMENTS:
            raise PermanentError("answer_too_large", limit=MAX_NODES)
        self._stack.append(Node(tag, attributes.get("name", "")[:256] if attributes else ""))
        self._texts.append([])

    def _data(self, text: str) -> None:
        if len(self._stack) > 1:
            kept = self._texts[-1]
            if not self._keep or len(kept) * (1 << 10) < self._keep:
                kept.append(text[: self._keep] if self._keep else text)
                self._held += sys.getsizeof(kept[-1])
                if self._held > MAX_TEXT:
                    raise PermanentError("answer_too_large", limit=MAX_TEXT)

    def _end(self, _name: str) -> None:
        node = self._stack.pop()
        node.text = "".join(self._texts.pop())
        depth = len(self._stack)
        if depth == 0:
            self.complete = True
        elif depth > 1:
            self._stack[-1].children.append(node)
        else:
            self._nodes = 1
            self._held = 0
            if node.tag == dav.Response.tag:
                self._responses += 1
                if self._responses > MAX_RESPONSES:
                    raise PermanentError("answer_too_large", limit=MAX_RESPONSES)
                for response in _responses(node):
                    self._kept += _weight(response)
                    if self._kept > MAX_KEPT:
                        raise PermanentError("answer_too_large", limit=MAX_KEPT)
                    self._receive(response)
            elif node.tag == dav.SyncToken.tag:
                self.sync_token = node.text.strip()


def _responses(node: Node) -> Iterable[DavResponse]:
    """Read one response element; an href-and-status one may name several hrefs."""
    props: dict[str, Node] = {}
    refused: set[str] = set()
    for propstat in node.children:
        if propstat.tag != dav.PropStat.tag:
            continue
        status = status_code(_text(propstat, dav.Status.tag)) or 200
        holder = propstat.child(dav.Prop.tag)
        for prop in holder.children if holder is not None else ():
            if 200 <= status < 300:
                props[prop.tag] = prop
            elif status not in (404, 410):
                refused.add(prop.tag)
    status = status_code(_text(node, dav.Status.tag))
    error = node.child("{DAV:}error")
    condition = error.children[0].tag.rpartition("}")[2] if error and error.children else ""
    hrefs = node.hrefs()
    for href in hrefs if status else hrefs[:1]:
        yield DavResponse(href, status, props, frozenset(refused), condition)


def _weight(response: DavResponse) -> int:
    """Say about how many bytes of memory a response takes."""
    total = 350 + len(response.href) + 100 * len(response.refused)
    waiting = list(response.props.values())
    while waiting:
        node = waiting.pop()
        total += 150 + sys.getsizeof(node.text)
        waiting += node.children
    return total


def _text(node: Node, tag: str) -> str:
    found = node.child(tag)
    return found.text if found is not None else ""


def status_code(line: str) -> int:
    """Read "HTTP/1.1 404 Not Found"; 0 when it is none."""
    words = line.split(None, 2)
    if len(words) >= 2 and words[1].isdecimal() and len(words[1]) == 3:
        return int(words[1])
    return 0


def privileges(node: Node | None) -> set[str] | None:
    """Names in current-user-privilege-set; None when the server did not tell."""
    if node is None:
        return None
    return {leaf.tag for privilege in node.children for leaf in privilege.children}


def tags(*elements: Any) -> tuple[str, ...]:
    return tuple(str(element.tag) for element in elements)
