"""A store with a million headers, without any server: opening, counting, reading, searching.

The store is filled through its own sync half, so that every index, trigger and conversation is what
a real first sync leaves; only the network is missing. Nothing here may be proportional to the
mailbox where a person waits: the goals are those of 200,000 messages.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import AccountId
from app.domain.mail import Address, Flag, Folder, Headers, Mark, Role, ServerMessage
from app.domain.ports import RemoteFolder
from app.engine import Engine
from app.operations.opening import open_store
from app.store import Store
from tests.benchmarks.corpus import NEWEST, Corpus
from tests.benchmarks.process import memory
from tests.benchmarks.report import Report

ADDRESS = "ana@atelier.example"
PER_WRITE = 2_000
YEARS = 15  # over which a million messages are spread

Found = tuple[ServerMessage, Headers]


class MillionRun:
    """Owns nothing: ``keep`` is where the filled profile stays for another run."""

    def __init__(self, profile: Profile, size: int, seed: int, report: Report) -> None:
        self.profile = profile
        self.size = size
        self.report = report
        self.corpus = Corpus(size, seed)

    def run(self) -> None:
        store = open_store(self.profile, role="service")
        try:
            if not store.accounts.all():
                self._fill(store)
            if any(store.indexing.left(store.accounts.all()[0].id)):
                self._index(store)
        finally:
            store.close()
        print(f"  store: {self.profile.database.stat().st_size / 1e6:,.0f} MB", flush=True)
        start = time.perf_counter()
        engine = Engine.open(self.profile, face="cli", service=False)
        try:
            inbox = self._inbox(engine)
            engine.rows(list(engine.store.messages.ids(inbox.id, limit=60)))
            self.report.add(
                "start of the engine to INBOX rows", time.perf_counter() - start, goal=2
            )
            self._reading(engine, inbox)
            self._searching(engine)
            self._many(engine, inbox)
        finally:
            engine.close()

    # ---- filling

    def _fill(self, store: Store) -> None:
        start = time.perf_counter()
        account = self._account(store)
        for path, count in self.corpus.folders().items():
            folder = store.folders.by_path(account, path)
            assert folder is not None
            found: list[Found] = []
            for one in self._messages(path, count):
                found.append(one)
                if len(found) == PER_WRITE:
                    self._put(store, folder, found)
            self._put(store, folder, found)
            with store.write("complete") as tx:
                store.folders.set_sync(
                    tx, folder.id, uidvalidity=1, uidnext=count + 1, server_total=count,
                    headers_complete=True, synced_at=NEWEST,
                )  # fmt: skip
        self.report.add("put a million headers in", time.perf_counter() - start)

    def _index(self, store: Store) -> None:
        start = time.perf_counter()
        account = store.accounts.all()[0].id
        for step in (store.indexing.add_words, store.indexing.add_substrings):
            more = True
            while more:
                with store.write("index") as tx:
                    more = step(tx, account, limit=PER_WRITE) > 0
        self.report.add("index their words and substrings", time.perf_counter() - start)

    def _put(self, store: Store, folder: Folder, found: list[Found]) -> None:
        with store.write("headers") as tx:
            store.messages.add_headers(tx, folder.id, found, index_later=True)
        found.clear()

    def _account(self, store: Store) -> AccountId:
        server = Server("127.0.0.1", 9, Transport.NONE, ADDRESS)
        listing = [RemoteFolder(path, "/", Role.NONE, True, True) for path in self.corpus.folders()]
        with store.write("account") as tx:
            account = store.accounts.add(tx, AccountSettings(ADDRESS, imap=server))
            store.folders.merge_listing(tx, account, listing)
        return account

    def _messages(self, path: str, count: int) -> Iterator[Found]:
        """Yield headers as a server's answers become, oldest first."""
        corpus, chance = self.corpus, self.corpus._chance
        step = YEARS * 365 * 86_400 / max(1, count)
        me = (Address("Ana Meier", ADDRESS),)
        for number in range(count):
            date = NEWEST - (count - number) * step
            identity = f"<{chance.getrandbits(80):020x}@{path.split('/')[0].lower()}.example>"
            charset = chance.choice(corpus._charsets)
            subject, references = corpus._thread(identity, charset)
            sender = (Address(*chance.choice(corpus._people)),)
            listed = f"{path[6:].lower()}.lists.example" if path.startswith("Lists/") else ""
            headers = Headers(
                subject, sender, me, (), (), (), date, identity,
                references[-1] if references else "", tuple(references[-12:]), listed, Mark.NONE,
            )  # fmt: skip
            flags = Flag.SEEN if chance.random() < 0.93 else Flag.NONE
            if chance.random() < 0.03:
                flags |= Flag.FLAGGED
            size = int(chance.lognormvariate(9.0, 1.2))
            yield ServerMessage(number + 1, flags, frozenset(), date, size, 1, b""), headers

    # ---- measuring

    def _reading(self, engine: Engine, inbox: Folder) -> None:
        def add(name: str, work: Callable[[], object], goal: float | None, times: int = 9) -> None:
            costs = [_timed(work) for _ in range(times)]
            wall = statistics.median(cost.wall for cost in costs)
            self.report.add(name, wall, "ms", goal=goal, note=_note(costs, statistics.median))

        add("counts of all folders", engine.folders, 50)
        add(
            "open a folder, first screen",
            lambda: engine.rows(list(engine.store.messages.ids(inbox.id, limit=60))),
            50,
        )
        name = f"open a folder, all {inbox.total:,} ids"
        add(name, lambda: engine.list_ids(inbox.id), 350 * inbox.total / 94_400, 3)
        add("the same, unread only", lambda: engine.list_ids(inbox.id, unread=True), 350, 3)
        name = "the same as conversations"
        add(
            name,
            lambda: engine.list_ids(inbox.id, conversations=True),
            350 * inbox.total / 94_400,
            3,
        )
        places = engine.list_ids(inbox.id)
        chosen = random.Random(5).sample(list(places), 200)
        threads = [row.thread for row in engine.rows(chosen)]
        add("200 rows from anywhere", lambda: engine.rows(chosen), 50)
        spent = [_timed(lambda one=one: engine.thread_ids(one)) for one in threads]
        worst = max(cost.wall for cost in spent)
        name = "a conversation (worst of 200)"
        self.report.add(name, worst, "ms", goal=50, note=_note(spent, max))
        add("how much can be searched, data unchanged", engine.coverage, 1)
        add("how much can be searched, data changed", lambda: self._coverage_anew(engine), 60)
        add("what waits for the index", lambda: self._left(engine), 60)
        self.report.add("memory of the face after that (PSS)", memory(os.getpid()), "MB")

    def _coverage_anew(self, engine: Engine) -> tuple[int, int]:
        engine.store.search._seen.coverage = None
        return engine.coverage()

    def _left(self, engine: Engine) -> object:
        return engine.store.indexing.left(engine.accounts()[0].id)

    def _searching(self, engine: Engine) -> None:
        words = self.corpus._words[:2000:100]
        people = [address for _name, address in self.corpus._people[:20]]
        pairs = list(zip(words, words[1:] + words[:1], strict=True))
        kinds = {
            "a word": words,
            "two words": [f"{a} {b}" for a, b in pairs],
            "from:": [f"from:{addr}" for addr in people],
            "part of a word": [word[1:6] for word in words if len(word) > 4],
            "is:flagged": ["is:flagged"],
            "is:unread": ["is:unread"],
            "a word, unread, in a folder": [f"{word} in:inbox is:unread" for word in words],
            "nothing there": [f"{word}qqxx" for word in words],
            "an old year": ["before:2013-01-01"],
            "larger:": ["larger:1M"],
        }
        for kind, queries in kinds.items():
            costs = [_timed(lambda query=query: engine.search(query)) for query in queries]
            times = [cost.wall for cost in costs]
            name, note = f"search for {kind}, first 50 hits", _note(costs, statistics.median)
            self.report.add(f"{name} (median)", statistics.median(times), "ms", goal=60, note=note)
            if len(times) > 1:
                name = f"{name} (worst of {len(times)})"
                self.report.add(name, max(times), "ms", goal=60, note=_note(costs, max))

    def _many(self, engine: Engine, inbox: Folder) -> None:
        ids = list(engine.list_ids(inbox.id))[:10_000]
        add = self.report.add
        for flags in ({"remove": Flag.SEEN}, {"add": Flag.SEEN}):
            word = "read" if "add" in flags else "unread"
            start = time.perf_counter()
            busy = time.process_time()
            batch = engine.set_flags(ids, **flags).result(120)
            spent = (time.perf_counter() - start) * 1000
            note = f"{(time.process_time() - busy) * 1000:.0f} ms of CPU"
            add(f"mark 10,000 {word}: on screen", spent, "ms", goal=100, note=note)
            engine.undo(batch).result(120)  # nobody carries it out here
        start = time.perf_counter()
        engine.rows(list(engine.store.messages.ids(inbox.id, limit=60)))
        add("first screen after that", (time.perf_counter() - start) * 1000, "ms", goal=50)

    def _inbox(self, engine: Engine) -> Folder:
        return next(folder for folder in engine.folders() if folder.path == "INBOX")


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds on the clock, and of a processor: on a busy machine the second tells more."""

    wall: float
    cpu: float


def _timed(work: Callable[[], object]) -> Cost:
    start, busy = time.perf_counter(), time.process_time()
    work()
    return Cost(
        (time.perf_counter() - start) * 1000,
        (time.process_time() - busy) * 1000,
    )


def _note(costs: Sequence[Cost], pick: Callable[[list[float]], float]) -> str:
    return f"{pick([cost.cpu for cost in costs]):.1f} ms of CPU"
