"""Frames of the message list while the service synchronises at full load.

The window runs as people see it, offscreen: a filled folder is scrolled at 60 Hz while the service
mirrors a big mailbox for the first time. A frame is the time between two paints of the list; what
counts is that 99 % stay within 33 ms and none takes more than 100 ms. The limit beside it is the
same list with an idle service in the same run.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.base.paths import Profile
from app.domain.accounts import AccountSettings, Server, Transport
from app.engine import Engine
from tests.bed.dovecot import Dovecot
from tests.benchmarks.corpus import Corpus, fill
from tests.benchmarks.mail import PASSWORD, USER
from tests.benchmarks.report import Report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

SECONDS = 12.0


@dataclass
class Frames:
    """Intervals between paints, in seconds."""

    times: list[float] = field(default_factory=list)

    def share_within(self, limit: float) -> float:
        return sum(t <= limit for t in self.times) / max(1, len(self.times))

    @property
    def worst(self) -> float:
        return max(self.times, default=0.0)

    def at(self, share: float) -> float:
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


READER = "reader@atelier.example"
SMALL = 3_000  # messages of the account that is scrolled


def run(size: int, seed: int, dovecot: Dovecot, profile: Profile, report: Report) -> None:
    """Fill two mailboxes; scroll one while the other is synchronised for the first time."""
    dovecot.add_user(READER, PASSWORD)
    dovecot.add_user(USER, PASSWORD)
    fill(dovecot, READER, Corpus(SMALL, seed + 1))
    fill(dovecot, USER, Corpus(size, seed))
    engine = Engine.open(profile, face="cli", service=True)
    try:
        engine.add_account(_settings(dovecot, READER), {"password": PASSWORD}).result()
        engine.sync().result()
    finally:
        engine.close()
    measure(profile, _settings(dovecot, USER), report)


def _settings(dovecot: Dovecot, user: str) -> AccountSettings:
    return AccountSettings(user, imap=Server("127.0.0.1", dovecot.imap_port, Transport.NONE, user))


def measure(profile: Profile, busy: AccountSettings, report: Report) -> None:
    """Scroll the biggest folder of ``profile`` while ``busy`` is added and synchronised."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.ui.application import SWITCH_INTERVAL, make_application
    from app.ui.mail.pane import MailPane
    from app.ui.theme import Theme
    from app.ui.window import Window

    sys.setswitchinterval(SWITCH_INTERVAL)
    app = make_application(["marmot-benchmark"])
    engine = Engine.open(profile, face="window")
    window = Window(engine, Theme(app))
    try:
        window.resize(1280, 800)
        window.show()
        folder = max(engine.folders(), key=lambda f: f.total)
        end = time.monotonic() + 60
        pane = None
        while time.monotonic() < end:
            app.processEvents()
            pane = pane or window.findChild(MailPane)
            if pane is not None and pane.list.model.rowCount():
                break
        assert pane is not None
        pane.tree.choose(f"folder:{folder.id}")
        while time.monotonic() < end and pane.list.model.rowCount() < folder.total / 2:
            app.processEvents()
        quiet = _scroll(pane.list.view)
        engine.add_account(busy, {"password": PASSWORD}).result()
        while time.monotonic() < end and not any(s.activity for s in engine.states()):
            app.processEvents()
        loaded = _scroll(pane.list.view)
        still = any(s.activity in ("headers", "bodies") for s in engine.states())
    finally:
        window.close()
        engine.close()
    report.add(
        "scrolling while the service syncs: p99 frame",
        loaded.at(0.99),
        "s",
        limit=quiet.at(0.99),
        goal=0.033,
    )
    report.add(
        "scrolling while the service syncs: worst frame",
        loaded.worst,
        "s",
        limit=quiet.worst,
        goal=0.1,
    )
    print(
        f"{len(loaded.times)} frames, {loaded.share_within(0.033):.2%} within 33 ms, worst "
        f"{loaded.worst * 1000:.0f} ms (idle service: {quiet.share_within(0.033):.2%}, "
        f"{quiet.worst * 1000:.0f} ms); service still at work at the end: {still}"
    )


def _scroll(view: QTableView) -> Frames:
    """Scroll at 60 Hz for a while; return the intervals between paints."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

    frames = Frames()
    bar = view.verticalScrollBar()
    last = 0.0

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            nonlocal last
            if event.type() == QEvent.Type.Paint:
                now = time.perf_counter()
                if last:
                    frames.times.append(now - last)
                last = now
            return False

    watch = Watch()
    view.viewport().installEventFilter(watch)
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(16)
    step = 40

    def move() -> None:
        nonlocal step
        if bar.value() + step > bar.maximum() or bar.value() + step < 0:
            step = -step
        bar.setValue(bar.value() + step)

    timer.timeout.connect(move)
    timer.start()
    QTimer.singleShot(int(SECONDS * 1000), loop.quit)
    loop.exec()
    timer.stop()
    view.viewport().removeEventFilter(watch)
    return frames
