"""Where an account's calendars and address books are (RFC 6764, 5397, 4791 and 6352), and what
a PROPFIND tells of each. Works on a ``HttpClient``; knows nothing of items.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from caldav.elements import cdav, dav, ical

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.ports import RemoteCollection
from app.net.dav_xml import (
    COLLECTION_PROPS,
    HOME_PROPS,
    Addressbook,
    AddressbookHomeSet,
    DavResponse,
    GetCtag,
    MultistatusReader,
    privileges,
    propfind,
    tags,
)
from app.net.http import Answer, HttpClient, canonical_url, failure

WELL_KNOWN = ("/.well-known/caldav", "/.well-known/carddav")
LISTING_LIMIT = 64 * 1024 * 1024  # names and ETags only: the reader keeps little of it
_XML_HEADERS = {"Content-Type": "application/xml; charset=utf-8"}
_WRITE = frozenset(
    ("{DAV:}all", "{DAV:}write", "{DAV:}write-content", "{DAV:}bind", "{DAV:}unbind")
)
_COMPONENTS = frozenset(("VEVENT", "VTODO", "VJOURNAL"))
_COLOR = re.compile(r"#?([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?$")


def multistatus(
    client: HttpClient,
    method: str,
    url: str,
    body: bytes,
    *,
    depth: int | None,
    keep_text: int = 0,
    limit: int = LISTING_LIMIT,
) -> tuple[list[DavResponse], str, str]:
    """Send a PROPFIND or REPORT; return responses of this origin, sync token and final URL.

    hrefs come back canonical and absolute; those of other hosts are dropped. An answer that is no
    multistatus is an error, never an empty list: TransientError("captive_portal") for a page,
    TransientError("unreadable_answer") for the rest.
    """
    found: list[DavResponse] = []
    reader = MultistatusReader(found.append, keep_text=keep_text)
    head = bytearray()
    broken: list[MarmotError] = []

    def take(piece: bytes) -> None:
        if len(head) < 2048:
            head.extend(piece[:2048])
        if not broken:
            try:
                reader.feed(piece)
            except TransientError as error:
                broken.append(error)  # first see whether it is a page; the rest is read past
                if len(head) >= 2048:
                    raise

    headers = dict(_XML_HEADERS)
    if depth is not None:
        headers["Depth"] = str(depth)
    try:
        answer = client.request(method, url, body=body, headers=headers, limit=limit, sink=take)
    except TransientError as error:
        if broken and Answer(207, {}, bytes(head), url).is_html:
            raise TransientError("captive_portal", host=client.origin.host) from None
        raise error
    refused = failure(answer)
    if refused is not None:
        raise refused
    page = Answer(answer.status, answer.headers, bytes(head), answer.url)
    if page.is_html or (answer.status != 207 and not head.lstrip().startswith(b"<")):
        raise TransientError("captive_portal", host=client.origin.host, details=answer.details)
    if broken:
        raise broken[0]
    reader.close()
    return list(_own(found, answer.url)), reader.sync_token, answer.url


def _own(found: Iterable[DavResponse], url: str) -> Iterator[DavResponse]:
    origin = canonical_url("/", url)
    for response in found:
        try:
            href = canonical_url(response.href, url)
        except UserError:
            continue
        if response.href.strip() and href.startswith(origin):
            yield DavResponse(
                href, response.status, response.props, response.refused, response.condition
            )


def same_resource(one: str, other: str) -> bool:
    return one.rstrip("/") == other.rstrip("/")


def find_homes(client: HttpClient, url: str) -> list[str]:
    """Return the home URLs of calendars and address books, starting anywhere at ``url``.

    Raise UserError("no_dav_here") when nothing at ``url``, the well-known places or the root of
    the host is a DAV service with a principal.
    """
    seen: set[str] = set()
    reached = False
    missing: MarmotError | None = None
    for start in (url, *WELL_KNOWN, "/"):
        place = canonical_url(start, url)
        if place in seen:
            continue
        seen.add(place)
        try:
            homes, principals, collection = _look(client, place)
        except PermanentError as error:
            missing = error
            continue
        except TransientError as error:
            if error.code not in ("captive_portal", "unreadable_answer") or place == url:
                raise
            continue
        reached = True
        for principal in principals:
            if not homes and principal not in seen:
                seen.add(principal)
                homes = _look(client, principal)[0]
        if homes:
            return homes
        if collection:
            return [place]
    if missing is not None and missing.code in ("forbidden", "answer_too_large"):
        raise missing
    raise UserError("no_dav_here", host=client.origin.host, reached=reached)


def _look(client: HttpClient, url: str) -> tuple[list[str], list[str], bool]:
    """Ask one resource for homes, principal and whether it is a collection of ours itself."""
    found, _, final = multistatus(
        client, "PROPFIND", url, propfind(HOME_PROPS), depth=0, keep_text=8192
    )
    homes: list[str] = []
    principals: list[str] = []
    collection = False
    for response in found[:1]:
        for tag in tags(cdav.CalendarHomeSet, AddressbookHomeSet):
            homes += _hrefs(response, tag, final)
        principals += _hrefs(response, dav.CurrentUserPrincipal.tag, final)
        kind = response.props.get(dav.ResourceType.tag)
        names = {node.tag for node in kind.children} if kind is not None else set()
        collection = bool(names & set(tags(cdav.Calendar, Addressbook)))
    return list(dict.fromkeys(homes)), principals, collection


def _hrefs(response: DavResponse, tag: str, base: str) -> list[str]:
    node = response.props.get(tag)
    own = canonical_url("/", base)
    found: list[str] = []
    for href in node.hrefs() if node is not None else ():
        try:
            url = canonical_url(href, base)
        except UserError:
            continue
        if href and url.startswith(own):
            found.append(url)
    return found


def list_collections(client: HttpClient, homes: Iterable[str]) -> list[RemoteCollection]:
    """List calendars and address books in and at ``homes``."""
    found: dict[str, RemoteCollection] = {}
    for home in homes:
        responses, _, _ = multistatus(
            client, "PROPFIND", home, propfind(COLLECTION_PROPS), depth=1, keep_text=8192
        )
        for response in responses:
            collection = read_collection(response)
            if collection is not None:
                found.setdefault(collection.href, collection)
    return list(found.values())


def read_collection(response: DavResponse) -> RemoteCollection | None:
    """Read one response of a home; None when it is no calendar and no address book."""
    kind = response.props.get(dav.ResourceType.tag)
    if kind is None or response.status >= 300:
        return None
    names = {node.tag for node in kind.children}
    if cdav.Calendar.tag in names:
        what = "calendar"
    elif Addressbook.tag in names:
        what = "book"
    else:
        return None
    held = response.props.get(cdav.SupportedCalendarComponentSet.tag)
    components = {node.name.upper() for node in held.children} if held is not None else set()
    known = frozenset(components & _COMPONENTS)
    if what == "calendar" and not known:
        known = _COMPONENTS if not components else frozenset()
    if what == "calendar" and not known:
        return None  # free-busy or availability only
    allowed = privileges(response.props.get(dav.CurrentUserPrivilegeSet.tag))
    name = " ".join(response.text(dav.DisplayName.tag).split())[:200]
    return RemoteCollection(
        href=response.href if response.href.endswith("/") else response.href + "/",
        kind=what,
        name=name,
        color=read_color(response.text(ical.CalendarColor.tag)),
        components=known if what == "calendar" else frozenset(),
        read_only=allowed is not None and not allowed & _WRITE,
        ctag=response.text(str(GetCtag.tag)),
        sync_token=response.text(dav.SyncToken.tag),
    )


def read_color(text: str) -> str:
    """Return "#rrggbb" in lower case, "" for anything else."""
    found = _COLOR.match(text.strip())
    return "#" + found.group(1).lower() if found else ""
