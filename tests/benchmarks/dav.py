"""Measures of calendars and contacts against Radicale."""

from __future__ import annotations

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
_ETAGS = b'<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'


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
        self._ask("calendar")  # Radicale reads its files once and keeps what it read
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
            self._ask("book")
            self._contacts(engine)
        finally:
            engine.close()

    def _calendar(self, engine: Engine) -> None:
        add = self.report.add
        scale = self.count / 10_000
        one_request = self._ask("calendar")
        start = time.perf_counter()
        engine.sync().result(600)
        add(
            f"calendar: first sync of {self.count} events",
            time.perf_counter() - start,
            limit=one_request,
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
        one_request = self._ask("book")
        with PeakMemory(service_pid(self.profile)) as watched:
            start = time.perf_counter()
            engine.sync().result(600)
            add(
                f"contacts: first sync of {self.count} cards",
                time.perf_counter() - start,
                limit=one_request,
            )
        add("contacts: memory of the service (PSS)", watched.peak, "MB", goal=150.0)
        start = time.perf_counter()
        found = engine.contacts()
        add(f"contacts: list of {len(found)}", (time.perf_counter() - start) * 1000, "ms")

    def _ask(self, collection: str) -> float:
        """Return the seconds of the one request that names every resource."""
        token = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        request = urllib.request.Request(
            f"{self.radicale.url}{USER}/{collection}/",
            data=_ETAGS,
            method="PROPFIND",
            headers={"Authorization": f"Basic {token}", "Depth": "1"},
        )
        start = time.perf_counter()
        with urllib.request.urlopen(request, timeout=600) as answer:
            answer.read()
        return time.perf_counter() - start
