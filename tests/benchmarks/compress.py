"""What packing a line (COMPRESS=DEFLATE) saves and costs, on this machine's Dovecot:

    python -m tests.benchmarks.compress [messages]

Bytes over the line, seconds, and CPU seconds of this process for headers, bodies and a second
look; on loopback as it is, and on a line of 1 MB/s with a round trip of 20 ms. The figures stand
in docs/decisions/0005-compress-on-slow-lines.md.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app.domain.accounts import Server, Transport
from app.net.imap_session import ImapClientSession
from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.seeding import believable, seed_folder

USER = "ana@atelier.example"
SLOW = Fault(delay=0.01, bandwidth=1_000_000)
LINES: tuple[tuple[str, Fault], ...] = (("loopback", Fault()), ("1 MB/s, 20 ms", SLOW))


def main(count: int) -> None:
    with Dovecot(Path(tempfile.mkdtemp(prefix="marmot-compress-")), compress=True) as dovecot:
        dovecot.add_user(USER)
        seed_folder(dovecot, USER, "INBOX", believable(count, words=300))
        warm = _open(dovecot.imap_port)
        warm.select("INBOX")
        list(warm.fetch_headers(warm.all_uids()))
        warm.close()
        print(f"{'line':<16}{'':<9}{'what':<16}{'bytes':>12}{'seconds':>9}{'cpu':>7}")
        for name, fault in LINES:
            for packed in (False, True):
                with FaultProxy(dovecot.imap_port) as proxy:
                    proxy.default = fault
                    _measure(name, proxy, packed)


def _open(port: int) -> ImapClientSession:
    return ImapClientSession.open(Server("127.0.0.1", port, Transport.NONE, USER), "secret")


def _measure(name: str, proxy: FaultProxy, packed: bool) -> None:
    session = _open(proxy.port)
    if packed and not session.compress():
        raise SystemExit("this Dovecot does not offer COMPRESS")
    selected = session.select("INBOX")
    uids = session.all_uids()[::-1]

    def again() -> None:
        session.folders()
        session.select("INBOX", uidvalidity=selected.uidvalidity, modseq=selected.highestmodseq)

    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("headers", lambda: list(session.fetch_headers(uids))),
        ("all flags", lambda: session.fetch_flags(None)),
        ("second look", again),
        ("bodies", lambda: sum(len(m.body or b"") for m in session.fetch_bodies(uids))),
    )
    for what, step in steps:
        before = session.carried
        began, cpu = time.perf_counter(), time.process_time()
        step()
        took, used = time.perf_counter() - began, time.process_time() - cpu
        kind = "packed" if packed else "plain"
        carried = session.carried - before
        print(f"{name:<16}{kind:<9}{what:<16}{carried:>12,}{took:>9.2f}{used:>7.2f}", flush=True)
    session.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
