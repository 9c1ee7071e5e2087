"""Two actions at once with a message that has no Message-ID, on servers that tell no new UID."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.journal import NewEntry
from app.domain.mail import Flag
from tests.bed.odd_imap import COURIER, Habits
from tests.service.mail_bed import mail
from tests.service.test_odd_servers import SEEN, Odd, odd

__all__ = ["odd"]

UNNAMED = b"Subject: no name\r\nDate: Tue, 14 Nov 2023 01:00:00 +0000\r\n\r\nHello.\r\n"


@pytest.mark.parametrize("habits", [Habits(("MOVE",)), COURIER], ids=["move", "courier"])
@pytest.mark.parametrize("kind", ["set_flags", "move", "delete"])
def test_the_second_waits_until_sync_has_found_it(
    odd: Callable[[Habits], Odd], habits: Habits, kind: str
) -> None:
    side = odd(habits)
    server, bed = side.server, side.bed
    server.put(UNNAMED)
    for number, name in enumerate(("INBOX", "Other", "Other", "Third"), 1):
        server.put(mail(number), name)
    side.start()
    (place,) = (p.id for p in bed.store.messages.places(bed.places("INBOX"))
                if not p.rfc_message_id)  # fmt: skip
    payloads: list[tuple[str, dict[str, Any]]] = [
        ("move", {"target": bed.folder("Other").id}),
        (kind, {**SEEN, "target": bed.folder("Third").id} if kind != "delete" else {}),
    ]
    with bed.store.write("both before either runs") as tx:
        for verb, payload in payloads:
            entry = NewEntry(verb, bed.account, f"mail:{bed.account}", payload, (place,))
            bed.store.journal.add(tx, verb, {}, [entry])
    bed.loop.wake("journal")
    bed.until(side.settled)
    side.sync()
    assert bed.here() == side.truth()
    assert bed.store.problems.all() == []
    truth = side.truth()
    where = [name for name, box in truth.items() for _, data in box.values() if data == UNNAMED]
    assert where == {"set_flags": ["Other"], "move": ["Third"], "delete": []}[kind]
    if kind == "set_flags":
        assert [f for f, data in truth["Other"].values() if data == UNNAMED] == [int(Flag.SEEN)]
    assert [p.id for p in bed.store.messages.places([place])] == [place] * (kind != "delete")
    assert bed.folder("Other").headers_complete
