"""Where bytes of strangers are parsed, and what happens when one message is too much.

An ordinary message is parsed here, in the thread that has it: that is ten times cheaper than
handing it over, and the readers are linear. What is large, has an endless header, or was there when
a process died (``attempts``) is parsed in a worker under limits of time and memory, which may die
of it (``worker_process``). A message that is too much for the worker has no text for list and
search and is shown as source; nothing is tried a second time. Whatever it is, it is in the list and
its bytes are kept.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from app.base.codec import decode, encode
from app.base.errors import TransientError, UserError
from app.base.octets import Octets
from app.domain.ids import PlaceId
from app.domain.mail import BodyDigest, Folder, Headers, Mark, OpenedMessage
from app.formats.delivery_report import DeliveryReport, report_of
from app.formats.digest import digest
from app.formats.headers import parse_headers
from app.formats.opened import from_json
from app.service.attempts import Attempts
from app.service.readable import (
    Keyring,
    as_source,
    no_headers,
    open_readable,
    pictures_of,
    write_part,
)
from app.service.worker_process import KeysAsked, LimitExceeded, WorkerProcess

log = logging.getLogger(__name__)

T = TypeVar("T")

SUSPICIOUS = 1 << 20  # bytes of a message that is handed over; about one in two hundred
LONG_HEADER = 64 << 10  # bytes; two thousand times fewer
GIVE_UP = 4  # deaths with a message alone, but for the first, after which it is kept unread


def header_key(folder: Folder, uid: int) -> str:
    """Return the key of a header; with the UIDVALIDITY, since UIDs mean other messages then."""
    return f"h:{folder.id}:{folder.uidvalidity}:{uid}"


def body_key(place: PlaceId, size: int) -> str:
    """Return the key of a whole message; with its size, so that a rebuilt store tells it apart."""
    return f"b:{place}:{size}"


def no_digest() -> BodyDigest:
    """Return the digest of a message of which nothing could be read."""
    return BodyDigest(no_headers(), "", "", (), Mark.LIMITED)


class Parsing:
    """All parsing of a service. Safe to use from any thread; ``close`` ends the workers."""

    def __init__(self, folder: Path | None = None) -> None:
        self.attempts = Attempts(folder)
        self._sync = WorkerProcess()  # two, so that a reader never waits for the sync
        self._reading = WorkerProcess()

    def close(self) -> None:
        self._sync.close()
        self._reading.close()

    # sync

    def headers(self, key: str, header: bytes) -> Headers:
        """Read a header; one beyond the limits gives an empty one, marked as limited."""
        if self._is_hopeless(key):
            return no_headers()
        try:
            if len(header) > LONG_HEADER or self.attempts.deaths(key):
                return decode(Headers, self._sync.run("headers", {}, header))
            self.attempts.mark(key)
            try:
                return parse_headers(header)
            finally:
                self.attempts.clear()
        except LimitExceeded as error:
            log.info("a header exceeded the limits: %s", error)
        except TransientError:
            raise  # the program ends
        except Exception as error:  # one odd message must not stop a folder
            log.warning("headers of one message not read: %s", type(error).__name__)
        return no_headers()

    def digest(self, key: str, raw: Octets) -> BodyDigest:
        """Digest a message; one beyond the limits gives an empty digest, marked as limited."""
        if self._is_hopeless(key):
            return no_digest()
        try:
            if self._is_suspicious(key, raw):
                return decode(BodyDigest, self._sync.run("digest", {}, raw))
            with self._marked(key):
                return digest(raw)
        except LimitExceeded as error:
            log.info("a message exceeded the limits: %s", error)
        except TransientError:
            raise
        except Exception as error:
            log.warning("one message not read: %s", type(error).__name__)
        return no_digest()

    def report(self, key: str, raw: Octets) -> DeliveryReport | None:
        """Read a notice of delivery; None when it is none or too much."""
        try:
            if not self._is_suspicious(key, raw):
                with self._marked(key):
                    return report_of(raw)
            found = self._sync.run("report", {}, raw)
        except LimitExceeded:
            return None
        return None if found is None else decode(DeliveryReport, found)

    def batches(self, keys: Sequence[str]) -> Iterator[slice]:
        """Split a batch for storing: what was there at a death is stored alone."""
        start = 0
        for at, key in enumerate(keys):
            if self.attempts.deaths(key):
                if at > start:
                    yield slice(start, at)
                yield slice(at, at + 1)
                start = at + 1
        if start < len(keys):
            yield slice(start, len(keys))

    @contextmanager
    def storing(self, keys: list[str]) -> Iterator[None]:
        """Mark what is being stored and indexed; it went well when the block ends well."""
        self.attempts.mark(*keys, timed=False)
        try:
            yield
        finally:
            self.attempts.clear()
        self.attempts.forgive(keys)

    # reading

    def open(
        self,
        key: str,
        raw: Octets,
        keys: Keyring,
        pictures: Callable[[tuple[str, ...]], Mapping[str, str]] | None = None,
        headers: Headers | None = None,
    ) -> OpenedMessage:
        """Return a message ready to be read, or its source when it is beyond the limits.

        ``pictures`` fetches remote pictures; ``headers`` are those to show above the source.
        """
        if self.attempts.was_limited(key):
            return as_source(raw, headers)
        if not self._is_suspicious(key, raw):
            with self._marked(key):
                urls = pictures_of(raw, keys) if pictures else ()
            remote = pictures(urls) if pictures else {}
            with self._marked(key):
                return open_readable(raw, keys, remote)
        try:
            remote = {}
            if pictures:
                remote = pictures(tuple(self._ask("pictures", {}, raw, keys)))  # type: ignore[arg-type]
            args = {"remote": dict(remote)}
            return from_json(self._ask("open", args, raw, keys))  # type: ignore[arg-type]
        except LimitExceeded as error:
            log.info("a message exceeded the limits: %s", error)
            self.attempts.note_limited(key)
            return as_source(raw, headers)

    def part(self, key: str, raw: Octets, keys: Keyring, path: str, cache: Path) -> Path:
        """Decode a part into a file; raise LimitExceeded when the message is too much."""
        if self.attempts.was_limited(key):
            raise LimitExceeded("before")
        if not self._is_suspicious(key, raw):
            with self._marked(key):
                return write_part(raw, keys, path, cache)
        return Path(str(self._ask("part", {"part": path, "cache": str(cache)}, raw, keys)))

    # inner

    def _is_hopeless(self, key: str) -> bool:
        """Tell whether processes died of this message again and again, whatever was done."""
        return self.attempts.deaths(key) >= GIVE_UP

    @contextmanager
    def _marked(self, key: str) -> Iterator[None]:
        self.attempts.mark(key)
        try:
            yield
        finally:
            self.attempts.clear()

    def _is_suspicious(self, key: str, raw: Octets) -> bool:
        if len(raw) > SUSPICIOUS or self.attempts.deaths(key):
            return True
        if len(raw) <= LONG_HEADER:
            return False
        return raw.find(b"\n\r\n", 0, LONG_HEADER) < 0 and raw.find(b"\n\n", 0, LONG_HEADER) < 0

    def _ask(self, job: str, args: dict[str, object], raw: Octets, keys: Keyring) -> object:
        """Let the worker read, handing over keys only when the message asks for them."""
        while True:
            try:
                return self._reading.run(job, args, raw)
            except KeysAsked as asked:
                wanted = str(asked)
                if wanted in args:
                    raise LimitExceeded("keys") from asked
                if wanted == "known":
                    args = {**args, "known": encode(list(keys.known()))}
                    continue
                try:
                    args = {**args, "secret": list(keys.secret_keys())}
                except UserError as error:  # told where the message is read, as here
                    args = {**args, "secret": error.to_json()}
