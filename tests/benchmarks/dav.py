"""Measures of calendars and contacts against Radicale."""

from __future__ import annotations

import re
import statistics
import time
import urllib.request
from base64 import b64encode
from dataclasses import dataclass

from app.base.paths import Profile
from app.domain.accounts import AccountSettings
from app.engine import Engine
from tests.bed.radicale import Radicale
from tests.benchmarks.dav_corpus import fill_book, fill_calendar
from tests.benchmarks.process import PeakMemory, service_pid
from tests.benchmarks.report import Report

USER = "measured"
PASSWORD = "secret"
_BATCH = 250  # as many as the service asks for at once
_ETAGS = b'<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
_TOKEN = b'<propfind xmlns="DAV:"><prop><sync-token/></prop></propfind>'
_MULTIGET = {
    "calendar": ("calendar-multiget", "calendar-data", "urn:ietf:params:xml:ns:caldav"),
    "book": ("addressbook-multiget", "address-data", "urn:ietf:params:xml:ns:carddav"),
}
_HREF = re.compile(rb"<href>([^<]+\.(?:ics|vcf))</href>")


@dataclass(slots=True)
class DavRun:
    """A filled Radicale and an engine; the calendar first, then the book beside it."""

    count: int
    radicale: Radicale
    profile: Profile
    report: Report

    def run(self) -> None:
        self.radicale.add_user(USER, PASSWORD)
        home = self.radicale.collections(USER)
        fill_calendar(home / "calendar", self.count)
        self._warm("calendar")
        engine = Engine.open(self.profile, face="cli", service=True)
        try:
            settings = AccountSettings(
                address="measured@atelier.example",
                dav_url=f"{self.radicale.url}{USER}/",
                dav_user=USER,
            )
            engine.add_account(settings, {"dav_password": PASSWORD}).result(60)
            self._calendar(engine)
            fill_book(home / "book", self.count)
            self._warm("book")
            self._contacts(engine)
        finally:
            engine.close()

    def _calendar(self, engine: Engine) -> None:
        add = self.report.add
        scale = self.count / 10_000
        one_request, raw = self._ask("calendar"), self._drain("calendar")
        start = time.perf_counter()
        engine.sync().result(600)
        add(
            f"calendar: first sync of {self.count} events",
            time.perf_counter() - start,
            limit=raw,
            goal=6.0 * scale,
        )
        start = time.perf_counter()
        engine.sync().result(600)
        add("calendar: nothing changed", time.perf_counter() - start, limit=one_request)
        month = 86400 * 35.0
        base = 1_767_000_000.0
        for name, width, goal in (("month", month, 30.0), ("week", 86400 * 7.0, 15.0)):
            times = []
            for step in range(12):
                at = base + step * month
                begin = time.perf_counter()
                engine.occurrences(at, at + width)
                times.append(time.perf_counter() - begin)
            add(
                f"calendar: {name} on screen (median)",
                statistics.median(times) * 1000,
                "ms",
                goal=goal,
            )
            add(f"calendar: {name} on screen (worst of 12)", max(times) * 1000, "ms")
        cpu = time.process_time()
        engine.occurrences(base, base + 365 * 86400)
        add("calendar: one year expanded, CPU", time.process_time() - cpu, goal=0.6)

    def _contacts(self, engine: Engine) -> None:
        add = self.report.add
        raw = self._drain("book")
        with PeakMemory(service_pid(self.profile)) as watched:
            start = time.perf_counter()
            engine.sync().result(600)
            add(
                f"contacts: first sync of {self.count} cards",
                time.perf_counter() - start,
                limit=raw,
                goal=6.0 * self.count / 10_000,
            )
        add("contacts: memory of the service (PSS)", watched.peak, "MB", goal=150.0)
        start = time.perf_counter()
        found = engine.contacts()
        add(f"contacts: list of {len(found)}", (time.perf_counter() - start) * 1000, "ms")

    def _warm(self, collection: str) -> None:
        """Let Radicale read its files and begin its history once; it keeps both.

        That is the server's work on a collection nobody ever synchronised: one flush to the disk
        for each resource, many times what a first sync costs otherwise.
        """
        start = time.perf_counter()
        self._ask(collection)
        self._request("PROPFIND", collection, _TOKEN, depth=0)
        print(f"  Radicale took in {collection}: {time.perf_counter() - start:.1f} s", flush=True)

    def _ask(self, collection: str) -> float:
        """Return the seconds of the one request that names every resource."""
        start = time.perf_counter()
        self._request("PROPFIND", collection, _ETAGS, depth=1)
        return time.perf_counter() - start

    def _drain(self, collection: str) -> float:
        """Return the seconds of the requests of a first sync, their answers only drained."""
        report, data, namespace = _MULTIGET[collection]
        start = time.perf_counter()
        self._request("PROPFIND", collection, _TOKEN, depth=0)
        names = _HREF.findall(self._request("PROPFIND", collection, _ETAGS, depth=1))
        for at in range(0, len(names), _BATCH):
            hrefs = b"".join(b"<href>" + name + b"</href>" for name in names[at : at + _BATCH])
            head = f'<C:{report} xmlns="DAV:" xmlns:C="{namespace}"><prop><getetag/><C:{data}/>'
            body = head.encode() + b"</prop>" + hrefs + f"</C:{report}>".encode()
            self._request("REPORT", collection, body, depth=0)
        return time.perf_counter() - start

    def _request(self, method: str, collection: str, body: bytes, *, depth: int) -> bytes:
        token = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        request = urllib.request.Request(
            f"{self.radicale.url}{USER}/{collection}/",
            data=body,
            method=method,
            headers={"Authorization": f"Basic {token}", "Depth": str(depth)},
        )
        with urllib.request.urlopen(request, timeout=600) as answer:
            return bytes(answer.read())
