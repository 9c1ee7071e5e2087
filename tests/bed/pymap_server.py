"""The demonstration's IMAP server as a second, quite different IMAP peer for tests.

It has UIDPLUS, MOVE and IDLE, but neither CONDSTORE, QRESYNC, SPECIAL-USE nor LIST-STATUS.
"""

from __future__ import annotations

from tests.bed.process import Unavailable

try:
    from app.demo.imap_server import ImapServer as PymapServer
except ImportError as error:
    raise Unavailable(f"pymap is not installed ({error})") from None

__all__ = ["PymapServer"]
