"""``CaldavSession``: the DavSession of one account over a checked connection.

Requests follow RFC 4918, 4791, 6352 and 6578. What servers are known to do wrong is met here:
sync-collection missing, truncated or answered with an error; resources that cannot be put in XML;
multiget refused; writes stored in another form, without an ETag or with garbled letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from caldav.elements import cdav, dav

from app.base.errors import MarmotError, PermanentError, TransientError
from app.domain.ports import RemoteChanges, RemoteCollection, RemoteItem
from app.net.dav_collections import (
    find_homes,
    list_collections,
    multistatus,
    same_resource,
)
from app.net.dav_xml import (
    Addressbook,
    AddressData,
    DavResponse,
    multiget,
    propfind,
    sync_collection,
)
from app.net.http import Answer, HttpClient, Origin, canonical_url, failure

BATCH = 250  # resources in one multiget
ITEM_LIMIT = 16 * 1024 * 1024  # bytes of one resource or one multiget, a photo of 10 MB included
MAX_PAGES = 2000  # of one sync-collection
_TYPES = {
    "calendar": "text/calendar; charset=utf-8",
    "book": "text/vcard; charset=utf-8",
}
_LISTED = (dav.ResourceType, dav.GetEtag)
_FOLD = re.compile(r"\r?\n[ \t]")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


class CaldavSession:
    """Speaks CalDAV and CardDAV with one server as one user; see ``domain.ports.DavSession``.

    ``stop`` is asked a few times a second while waiting: true ends any request with
    TransientError("cancelled").
    """

    def __init__(
        self,
        url: str,
        user: str,
        password: str,
        *,
        ca_file: str | None = None,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._url = canonical_url(url)
        self._client = HttpClient(self._url, user, password, ca_file=ca_file, stop=stop)
        self._homes: list[str] = []
        self._no_sync: set[str] = set()  # collections whose sync-collection did not work
        self._no_multiget: set[str] = set()  # kinds

    @property
    def requests(self) -> int:
        """HTTP requests sent so far, for benchmarks and tests."""
        return self._client.requests

    @property
    def homes(self) -> tuple[str, ...]:
        return tuple(self._homes)

    def collections(self) -> list[RemoteCollection]:
        if self._homes:
            try:
                return list_collections(self._client, self._homes)
            except PermanentError as error:
                if error.code != "gone":
                    raise
        self._homes = find_homes(self._client, self._url)
        return list_collections(self._client, self._homes)

    # -- listing ---------------------------------------------------------------------------

    def changes(self, collection: RemoteCollection, token: str) -> RemoteChanges:
        """See the port. An unknown token, and anything odd, ends in a complete listing."""
        if token and collection.href not in self._no_sync:
            try:
                return self._changed_since(collection, token)
            except PermanentError as error:
                # forbidden/conflict with valid-sync-token, REPORT unknown, or not this resource
                if error.fields.get("condition") != "valid-sync-token":
                    self._no_sync.add(collection.href)
            except TransientError as error:
                if error.code != "unreadable_answer" and not _upset(error):
                    raise
        return self._listing(collection)

    def _changed_since(self, collection: RemoteCollection, token: str) -> RemoteChanges:
        changed: dict[str, RemoteItem] = {}
        removed: dict[str, None] = {}
        for _page in range(MAX_PAGES):
            found, fresh, _ = multistatus(
                self._client,
                "REPORT",
                collection.href,
                sync_collection(token),
                depth=0,
                keep_text=8192,
            )
            more = False
            for response in found:
                href = response.href
                if same_resource(href, collection.href):
                    more = more or response.status == 507
                elif not href.startswith(collection.href) or href.endswith("/"):
                    continue
                elif response.status in (404, 410):
                    changed.pop(href, None)
                    removed[href] = None
                elif response.status < 300:
                    removed.pop(href, None)
                    changed[href] = RemoteItem(href, _etag(response), None)
                else:  # it is there, but the server cannot say more
                    changed[href] = RemoteItem(href, "", None)
            if not fresh:
                raise PermanentError("not_supported", details="no sync-token")
            if not more or fresh == token:
                return RemoteChanges(
                    tuple(changed.values()), tuple(removed), "" if more else fresh, False
                )
            token = fresh
        raise TransientError("unreadable_answer", details="endless sync-collection")

    def _listing(self, collection: RemoteCollection) -> RemoteChanges:
        """List all names and ETags by PROPFIND.

        The token is the one the collection was discovered with: what changes between the two is
        told again next time, instead of never.

        An answer that does not name the collection itself as a calendar or address book is not
        believed: it would read as "everything was deleted".
        """
        found, _, _ = multistatus(
            self._client, "PROPFIND", collection.href, propfind(_LISTED), depth=1, keep_text=8192
        )
        proved = False
        items: dict[str, RemoteItem] = {}
        for response in found:
            kind = response.props.get(dav.ResourceType.tag)
            names = {node.tag for node in kind.children} if kind is not None else set()
            if same_resource(response.href, collection.href):
                proved = cdav.Calendar.tag in names or Addressbook.tag in names
            elif response.href.endswith("/") or dav.Collection.tag in names:
                continue
            elif response.href.startswith(collection.href) and response.status not in (404, 410):
                items[response.href] = RemoteItem(response.href, _etag(response), None)
        if not proved:
            raise TransientError("unreadable_answer", details="not a collection")
        token = "" if collection.href in self._no_sync else collection.sync_token
        return RemoteChanges(tuple(items.values()), (), token, True)

    # -- reading ---------------------------------------------------------------------------

    def multiget(self, collection: RemoteCollection, hrefs: Sequence[str]) -> Iterator[RemoteItem]:
        """Yield each resource asked for once; ``data`` None when the server has it no more.

        A resource the server can deliver in no way is left out (its ETag stays unknown).
        """
        for start in range(0, len(hrefs), BATCH):
            yield from self._batch(collection, hrefs[start : start + BATCH])

    def _batch(self, collection: RemoteCollection, hrefs: Sequence[str]) -> Iterator[RemoteItem]:
        if len(hrefs) == 1 or collection.kind in self._no_multiget:
            yield from self._one_by_one(hrefs)
            return
        wanted = {canonical_url(href, collection.href): href for href in hrefs}
        data_tag = AddressData.tag if collection.kind == "book" else cdav.CalendarData.tag
        body = multiget(collection.kind, [urlsplit(href).path for href in wanted])
        try:
            found, _, _ = multistatus(
                self._client, "REPORT", collection.href, body, depth=None, limit=ITEM_LIMIT
            )
        except MarmotError as error:
            if error.code in ("not_supported", "forbidden", "refused"):
                self._no_multiget.add(collection.kind)
            elif error.code not in ("unreadable_answer", "answer_too_large") and not _upset(error):
                raise
            # One resource that does not fit into XML, or many large ones: ask for fewer.
            middle = (len(hrefs) + 1) // 2
            yield from self._batch(collection, hrefs[:middle])
            yield from self._batch(collection, hrefs[middle:])
            return
        for response in found:
            href = wanted.get(response.href)
            node = response.props.get(str(data_tag))
            if href is not None and node is not None and node.text and not node.text.isspace():
                del wanted[response.href]
                yield RemoteItem(href, _etag(response), node.text)
        yield from self._one_by_one(list(wanted.values()))

    def _one_by_one(self, hrefs: Sequence[str]) -> Iterator[RemoteItem]:
        for href in hrefs:
            try:
                item = self.get(href)
            except MarmotError as error:
                unlucky = (
                    "answer_too_large",
                    "forbidden",
                    "refused",
                    "not_supported",
                    "bad_answer",
                )
                if error.code in unlucky or _upset(error):
                    continue
                raise
            yield item if item is not None else RemoteItem(href, "", None)

    def get(self, href: str) -> RemoteItem | None:
        answer = self._client.request("GET", href, limit=ITEM_LIMIT)
        if answer.status in (404, 410):
            return None
        error = failure(answer)
        if error is not None:
            raise error
        if answer.is_html:
            raise TransientError("captive_portal", host=self._client.origin.host)
        if not answer.body.strip():
            raise TransientError("unreadable_answer", details="empty resource")
        return RemoteItem(href, answer.headers.get("etag", "").strip(), decode(answer))

    # -- writing ---------------------------------------------------------------------------

    def put(self, href: str, data: str, kind: str, *, etag: str) -> RemoteItem:
        """See the port; ``etag`` "*" overwrites whatever exists (servers without ETags).

        Raise PermanentError("text_garbled") when the server stored other letters than were sent,
        also on a second try in another form; TransientError("write_not_seen") when the server
        accepted it but has nothing there.
        """
        item, written = self._put_once(href, data, _TYPES[kind], etag)
        if item.data is not None and is_garbled(data, item.data):
            # WORKAROUND: some servers take the charset parameter for the letters' real form.
            plain = _TYPES[kind].partition(";")[0]
            item, written = self._put_once(item.href, data, plain, item.etag or "*")
            if item.data is not None and is_garbled(data, item.data):
                raise PermanentError("text_garbled", host=self._client.origin.host)
        if written and item.etag and _core(written) != _core(item.etag):
            # Somebody wrote between our PUT and our GET: theirs must not pass for our own write.
            return RemoteItem(item.href, written, data)
        return item

    def _put_once(
        self, href: str, data: str, content_type: str, etag: str
    ) -> tuple[RemoteItem, str]:
        """Return what is there after a PUT, and the ETag the server gave to what was written."""
        headers = {"Content-Type": content_type}
        if etag:
            headers["If-Match"] = etag
        else:
            headers["If-None-Match"] = "*"
        answer = self._client.request("PUT", href, body=data.encode(), headers=headers)
        error = failure(answer)
        if error is not None:
            raise error
        if answer.is_html:
            raise TransientError("captive_portal", host=self._client.origin.host)
        item = self.get(href)
        location = answer.headers.get("location", "")
        if item is None and location:
            moved = canonical_url(location, answer.url)
            if Origin.of(moved) == self._client.origin:
                item = self.get(moved)
        if item is None:
            raise TransientError("write_not_seen", details=answer.details)
        return item, answer.headers.get("etag", "").strip()

    def delete(self, href: str, *, etag: str) -> None:
        """See the port; ``etag`` "" or "*" deletes whatever is there."""
        headers = {"If-Match": etag} if etag and etag != "*" else {}
        answer = self._client.request("DELETE", href, headers=headers)
        if answer.status in (404, 410):
            return
        error = failure(answer)
        if error is not None:
            raise error
        if answer.is_html:
            raise TransientError("captive_portal", host=self._client.origin.host)

    def close(self) -> None:
        self._client.close()


def _etag(response: DavResponse) -> str:
    return response.text(dav.GetEtag.tag)


def _core(etag: str) -> str:
    """Return an ETag without what a compressing server puts around it on the way."""
    return etag.removeprefix("W/").replace('-gzip"', '"')


def _upset(error: MarmotError) -> bool:
    """Tell whether the server failed over this very request (500), not over everything."""
    return error.code == "server_busy" and error.fields.get("status") == 500


def decode(answer: Answer) -> str:
    """Return the text of a resource: UTF-8, else what the server names, else Latin-1."""
    body = answer.body.removeprefix(b"\xef\xbb\xbf")
    for name in ("utf-8", answer.charset):
        try:
            return body.decode(name or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("latin-1")


def is_garbled(sent: str, stored: str) -> bool:
    """Tell whether ``stored`` shows the traces of UTF-8 read as something else.

    Only letters count: servers may reorder, add and drop lines as they like.
    """
    ours, theirs = _FOLD.sub("", sent), _FOLD.sub("", stored)
    for letters in dict.fromkeys(_FOREIGN.findall(ours)):
        if letters in theirs:
            continue
        if "\ufffd" in theirs and "\ufffd" not in ours:
            return True
        for wrong in ("latin-1", "cp1252"):
            try:
                if letters.encode().decode(wrong) in theirs:
                    return True
            except UnicodeDecodeError:
                continue
    return False
