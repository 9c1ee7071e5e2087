"""Changes arrive gathered, with message ids, and nothing is missed when the log was cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any, cast

from pytestqt.qtbot import QtBot

from app.domain.journal import Change
from app.ui.bridge import Bridge


class Source:
    """What a bridge needs of an engine: somebody to subscribe to, and what there is."""

    def __init__(self) -> None:
        self.tell: Callable[[Sequence[Change]], None] = lambda _changes: None

    def subscribe(self, callback: Callable[[Sequence[Change]], None]) -> Callable[[], None]:
        self.tell = callback
        return lambda: None

    def subscribe_events(self, _callback: object) -> Callable[[], None]:
        return lambda: None

    def folders(self) -> list[Any]:
        return [SimpleNamespace(id=5)]

    def collections(self) -> list[Any]:
        return [SimpleNamespace(id=6)]

    def accounts(self) -> list[Any]:
        return [SimpleNamespace(id=1)]


def test_close_notices_become_one(qtbot: QtBot) -> None:
    source = Source()
    bridge = Bridge(cast(Any, source))
    seen: list[frozenset[tuple[str, int]]] = []
    messages: list[frozenset[int] | None] = []
    bridge.changed.connect(seen.append)
    bridge.messages_changed.connect(messages.append)
    source.tell([Change(1, "places", 5, (1,)), Change(2, "message", 0, (7, 8))])
    source.tell([Change(3, "places", 5, (2,)), Change(4, "message", 0, (9,))])
    qtbot.waitUntil(lambda: bool(seen) and bool(messages))
    assert seen == [frozenset({("places", 5)})]
    assert messages == [frozenset({7, 8, 9})]
    bridge.close()


def test_a_cut_log_means_everything(qtbot: QtBot) -> None:
    source = Source()
    bridge = Bridge(cast(Any, source))
    seen: list[frozenset[tuple[str, int]]] = []
    messages: list[frozenset[int] | None] = []
    bridge.changed.connect(seen.append)
    bridge.messages_changed.connect(messages.append)
    source.tell([Change(9, "all", 0, None)])
    qtbot.waitUntil(lambda: bool(seen) and bool(messages))
    assert {("places", 5), ("items", 6), ("outbox", 0), ("folders", 1)} <= seen[0]
    assert messages == [None]
    bridge.close()
