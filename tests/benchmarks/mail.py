"""Measures of mail: first rows, headers, full copy, changes, search, opening, many at once."""

from __future__ import annotations

import imaplib
import itertools
import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.mail import Flag, Folder
from app.engine import Engine
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import FaultProxy
from tests.bed.seeding import SeedMessage
from tests.benchmarks import limits
from tests.benchmarks.corpus import NEWEST, Corpus, deliver, fill
from tests.benchmarks.process import PeakMemory, cpu_seconds, memory, service_pid
from tests.benchmarks.report import Report

USER = "ana@atelier.example"
PASSWORD = "secret"


@dataclass(slots=True)
class MailRun:
    """A filled server, an empty profile and the engine between them."""

    size: int
    dovecot: Dovecot
    profile: Profile
    report: Report
    corpus: Corpus
    large: int = 0  # bytes of one more message in INBOX, as sent

    def run(self) -> None:
        bytes_total = self._fill()
        limit = self._limits(bytes_total)
        engine = Engine.open(self.profile, face="cli", service=True)
        try:
            self._first_sync(engine, limit)
            if self.large:
                self._open_large(engine)
            self._reading(engine)
            self._changes(engine)
            self._many(engine)
        finally:
            engine.close()

    # ---- steps

    def _fill(self) -> int:
        start = time.perf_counter()
        total = fill(self.dovecot, USER, self.corpus)
        if self.large:
            message = self.corpus.large(self.large)
            deliver(self.dovecot, USER, [message])
            total += len(message.data)
        print(f"  mailbox: {self.size} messages, {total / 1e9:.2f} GB", flush=True)
        for folder in self.corpus.folders():  # Dovecot's own indexes are not what is measured
            limits.drain_headers(self.dovecot, USER, PASSWORD, [folder])
        print(f"  made and indexed in {time.perf_counter() - start:.0f} s", flush=True)
        return total

    def _limits(self, total: int) -> dict[str, float]:
        folders = list(self.corpus.folders())
        place = self.profile.root
        return {
            "inbox": limits.drain_headers(self.dovecot, USER, PASSWORD, ["INBOX"]),
            "headers": limits.drain_headers(self.dovecot, USER, PASSWORD, folders),
            "bodies": limits.drain_bodies(self.dovecot, USER, PASSWORD, folders)
            + limits.write_disk(place, total),
            "rows": limits.insert_rows(place, self.size),
        }

    def _first_sync(self, engine: Engine, limit: dict[str, float]) -> None:
        pid = self._wait(lambda: service_pid(self.profile))
        account = engine.add_account(self._settings(self.dovecot.imap_port), {"password": PASSWORD})
        identifier = account.result(60)
        inbox_size = self.corpus.folders()["INBOX"]
        cpu = cpu_seconds(pid)
        start = time.perf_counter()
        done = engine.sync()
        moments: dict[str, float] = {}
        with PeakMemory(pid) as watched:
            while not done.done() or "searchable" not in moments:
                now = time.perf_counter() - start
                folders = {folder.path: folder for folder in engine.folders(identifier)}
                inbox = folders.get("INBOX")
                if inbox is not None and inbox.total >= min(60, inbox_size):
                    moments.setdefault("first", now)
                if inbox is not None and inbox.headers_complete and inbox.total >= inbox_size:
                    moments.setdefault("inbox", now)
                if sum(folder.total for folder in folders.values()) >= self.size:
                    moments.setdefault("headers", now)
                if done.done():
                    moments.setdefault("copy", now)
                if "headers" in moments:
                    searched, total = engine.store.search.coverage()
                    if searched >= total >= self.size:
                        moments.setdefault("searchable", now)
                if now > 1800:
                    break
                time.sleep(0.01)  # polls for the service's work
            done.result(5)
            moments.setdefault("copy", time.perf_counter() - start)
        big = self.size > 100_000
        add = self.report.add
        add("first 60 INBOX rows after login", moments["first"], goal=0.3)
        add(
            "INBOX headers complete",
            moments["inbox"],
            limit=limit["inbox"],
            goal=8.0 if big else 2.0,
        )
        grown = max(1.0, self.size / 50_000)  # goals of what grows with the mailbox
        add("all headers, 60 folders", moments["headers"], limit=limit["headers"], goal=5.0 * grown)
        copied = 40.0 * grown
        add("full offline copy with index", moments["copy"], limit=limit["bodies"], goal=copied)
        if "searchable" in moments:
            add("everything searchable", moments["searchable"], limit=limit["bodies"], goal=copied)
        add("CPU of the service for all that", cpu_seconds(pid) - cpu, limit=limit["rows"])
        add("memory of the service while syncing (PSS)", watched.peak, "MB", goal=200.0)
        add("store on disk", _size(self.profile.root) / 1e6, "MB")

    def _open_large(self, engine: Engine) -> None:
        (row,) = engine.rows(engine.search(f"larger:{self.large - 1}").ids)
        with PeakMemory(service_pid(self.profile)) as watched:
            spent = _timed(lambda: engine.open_message(row.id).result(60))
        add = self.report.add
        add(f"open the message of {row.size / 1e6:.0f} MB", spent)
        add("memory of the service while it is opened (PSS)", watched.peak, "MB", goal=200.0)

    def _reading(self, engine: Engine) -> None:
        add = self.report.add
        inbox = self._inbox(engine)
        ids = list(engine.list_ids(inbox.id))
        add(
            "open a folder, first screen",
            _median(lambda: engine.rows(list(engine.list_ids(inbox.id)[:60])), 9) * 1000,
            "ms",
            goal=50.0,
        )
        add(
            "open a folder, all ids",
            _median(lambda: engine.list_ids(inbox.id), 9) * 1000,
            "ms",
            goal=350.0 if self.size > 100_000 else 150.0,
        )
        self._searching(engine)
        chance = random.Random(3)
        chosen = chance.sample(ids, min(30, len(ids)))
        engine.open_message(chosen[0]).result(30)
        opened = [_timed(lambda one=one: engine.open_message(one).result(30)) for one in chosen]
        add("open a message (median, without painting)", statistics.median(opened) * 1000, "ms")
        add("open a message (worst of 30)", max(opened) * 1000, "ms", goal=120.0)
        start = time.perf_counter()
        second = Engine.open(self.profile, face="cli", service=False)
        second.rows(list(second.list_ids(inbox.id)[:60]))
        add(
            "start of the engine to INBOX rows",
            time.perf_counter() - start,
            goal=1.5 + 0.5 * (self.size > 100_000),
        )
        second.close()
        pid = service_pid(self.profile)
        before = cpu_seconds(pid)
        time.sleep(10)  # idle is what is measured
        add("idle CPU of the service", (cpu_seconds(pid) - before) * 10, "%", goal=0.5)
        add("idle memory of the service (PSS)", memory(pid), "MB", goal=200.0)

    def _searching(self, engine: Engine) -> None:
        """The first 50 hits of twenty queries of each kind, and what the index takes."""
        words = self.corpus._words[:2000:100]
        people = list(dict.fromkeys(row.sender.addr for row in engine.rows(self._some(engine))))
        goal = 60.0 if self.size > 100_000 else 20.0
        kinds = {
            "a word": words,
            "two words": [f"{a} {b}" for a, b in zip(words, words[1:] + words[:1], strict=True)],
            "a phrase": [f'"{a} {b}"' for a, b in itertools.pairwise(words)],
            "from:": [f"from:{addr}" for addr in people[:20]],
            "part of a word": [word[1:6] for word in words if len(word) > 4],
            "a word in a folder, unread": [f"{word} in:inbox is:unread" for word in words],
        }
        for kind, queries in kinds.items():
            times = [_timed(lambda query=query: engine.search(query)) * 1000 for query in queries]
            name = f"search for {kind}, first 50 hits"
            self.report.add(f"{name} (median)", statistics.median(times), "ms", goal=goal)
            self.report.add(f"{name} (worst of {len(times)})", max(times), "ms")
        text, index = index_sizes(self.profile.database)
        self.report.add("full-text index", index / 1e6, "MB", limit=text / 1e6, goal=text / 1e6)

    def _some(self, engine: Engine) -> list[int]:
        ids = list(engine.list_ids(self._inbox(engine).id))
        return random.Random(4).sample(ids, min(200, len(ids)))

    def _changes(self, engine: Engine) -> None:
        add = self.report.add
        with FaultProxy(self.dovecot.imap_port) as proxy:
            account = engine.accounts()[0]
            engine.update_account(account.id, self._settings(proxy.port)).result(30)
            engine.sync().result(120)
            pid = service_pid(self.profile)
            self._resync(engine, proxy)  # once to warm up
            cpu = cpu_seconds(pid)
            spent, size = self._resync(engine, proxy)
            add("re-sync, nothing changed", spent, goal=0.25)
            add("re-sync, nothing changed: bytes both ways", size / 1000, "kB", goal=15.0)
            add("re-sync, nothing changed: CPU", (cpu_seconds(pid) - cpu) * 1000, "ms", goal=50.0)
            grown = 100.0 * max(1.0, self.size / 50_000)  # as many changes as 1 % is
            self._flag_some(proxy)
            spent, size = self._resync(engine, proxy)
            add("re-sync, 1 % flags changed", spent, goal=0.5)
            add("re-sync, 1 % flags changed: bytes both ways", size / 1000, "kB", goal=grown)
            engine.update_account(account.id, self._settings(self.dovecot.imap_port)).result(30)
            engine.sync().result(120)
        self._new_mail(engine)

    def _resync(self, engine: Engine, proxy: FaultProxy) -> tuple[float, int]:
        before = proxy.bytes_from_client + proxy.bytes_from_server
        spent = _timed(lambda: engine.sync().result(120))
        return spent, proxy.bytes_from_client + proxy.bytes_from_server - before

    def _flag_some(self, proxy: FaultProxy) -> None:
        folders = [name for name in self.corpus.folders() if name not in ("INBOX", "Drafts")]
        with imaplib.IMAP4(self.dovecot.host, self.dovecot.imap_port) as client:
            client.login(USER, PASSWORD)
            left = self.size // 100
            for name in folders:
                count = int(client.select(f'"{name}"')[1][0] or 0)
                some = min(count, left, max(1, count // 40))
                if some:
                    client.store(f"1:{some}", "+FLAGS.SILENT", "($Measured)")
                left -= some

    def _new_mail(self, engine: Engine) -> None:
        add = self.report.add
        inbox = self._inbox(engine)
        searched = engine.store.search.coverage()[0]
        fresh = [
            SeedMessage(self.corpus.message("INBOX", n, NEWEST + n), (), NEWEST + n)
            for n in range(500)
        ]
        deliver(self.dovecot, USER, fresh)
        start = time.perf_counter()
        engine.sync()  # as a person who presses the key; the server tells IDLE half a second later
        moments: dict[str, float] = {}
        while len(moments) < 3 and time.perf_counter() - start < 60:
            now = time.perf_counter() - start
            if self._inbox(engine).total >= inbox.total + 500:
                moments.setdefault("rows", now)
                if not engine.store.messages.wanted_bodies(inbox.id, limit=1):
                    moments.setdefault("bodies", now)
            if engine.store.search.coverage()[0] >= searched + 500:
                moments.setdefault("searchable", now)
            time.sleep(0.005)  # polls for the service's work
        for name, goal in (("rows", 0.3), ("bodies", 1.0), ("searchable", 3.0)):
            if name in moments:
                add(f"500 new messages: {name}", moments[name], goal=goal)

    def _many(self, engine: Engine) -> None:
        inbox = self._inbox(engine)
        ids = list(engine.list_ids(inbox.id))[:10_000]
        start = time.perf_counter()
        engine.set_flags(ids, add=Flag.FLAGGED).result(120)
        self.report.add(
            f"flag {len(ids)} messages: on screen",
            (time.perf_counter() - start) * 1000,
            "ms",
            goal=100.0,
        )
        while engine.journal() and time.perf_counter() - start < 120:
            time.sleep(0.01)  # polls for the service's work
        self.report.add(
            f"flag {len(ids)} messages: sent", time.perf_counter() - start, "s", goal=2.0
        )

    # ---- parts

    def _settings(self, port: int) -> AccountSettings:
        server = Server("127.0.0.1", port, Transport.NONE, USER)
        return AccountSettings(address=USER, name="Ana Meier", imap=server)

    def _inbox(self, engine: Engine) -> Folder:
        return next(folder for folder in engine.folders() if folder.path == "INBOX")

    def _wait(self, ask: Callable[[], int]) -> int:
        end = time.monotonic() + 30
        while True:
            try:
                return ask()
            except (OSError, ValueError, KeyError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)  # polls for another process


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _median(work: Callable[[], object], times: int) -> float:
    return statistics.median(_timed(work) for _ in range(times))


def _size(root: Path) -> int:
    return sum(path.stat().st_size for path in root.rglob("*") if path.is_file())


def index_sizes(database: Path) -> tuple[int, int]:
    """Return the bytes of text that is indexed, and of both indexes."""
    link = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        columns = ("subject", "people", "body", "files")
        sizes = " + ".join(f"length(CAST({column} AS BLOB))" for column in columns)
        (text,) = link.execute(f"SELECT sum({sizes}) FROM message_text").fetchone()
        index = 0
        for table in ("message_fts_data", "message_grams_data"):
            (size,) = link.execute(f"SELECT sum(length(block)) FROM {table}").fetchone()
            index += size or 0
        return text or 1, index
    finally:
        link.close()
