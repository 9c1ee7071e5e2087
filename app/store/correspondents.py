"""People written to or heard from, for completion while an address is typed.

Counted as messages arrive, one statement per person and batch. Whom the person wrote to counts more
than who wrote; cards of the address books come along.
"""

from __future__ import annotations

from app.domain.mail import Address, Headers
from app.store.database import Database
from app.store.people import clean
from app.store.query import fold
from app.store.transaction import Transaction

_LONGEST = 254  # of an address, RFC 5321 section 4.5.3.1


class Tally:
    """Counts the people of one batch of messages."""

    def __init__(self, own: str) -> None:
        self._own = own.lower()
        self._found: dict[str, list[object]] = {}  # addr -> name, sent, received, last

    def count(self, headers: Headers, date: float) -> None:
        sender = headers.sender[0] if headers.sender else None
        if sender is not None and sender.addr.lower() == self._own:
            for address in (*headers.to, *headers.cc, *headers.bcc)[:100]:
                self._add(address, date, sent=1, received=0)
        elif sender is not None and not headers.list_id:
            self._add(sender, date, sent=0, received=1)

    def _add(self, address: Address, date: float, *, sent: int, received: int) -> None:
        addr = address.addr.lower()
        if "@" not in addr or len(addr) > _LONGEST or addr == self._own:
            return
        known = self._found.get(addr)
        if known is None:
            self._found[addr] = [address.name, sent, received, date]
            return
        newer = date >= float(known[3])  # type: ignore[arg-type]
        self._found[addr] = [
            (address.name or known[0]) if newer else (known[0] or address.name),
            int(known[1]) + sent,  # type: ignore[call-overload]
            int(known[2]) + received,  # type: ignore[call-overload]
            date if newer else known[3],
        ]

    def write(self, tx: Transaction) -> None:
        tx.many(
            "INSERT INTO correspondent (addr, name, sent, received, last_at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (addr) DO UPDATE SET"
            " name = CASE WHEN excluded.name <> '' AND (name = '' OR excluded.last_at > last_at)"
            " THEN excluded.name ELSE name END, sent = sent + excluded.sent,"
            " received = received + excluded.received,"
            " last_at = max(last_at, excluded.last_at)",
            [
                (clean(addr), clean(str(name)), sent, received, last)
                for addr, (name, sent, received, last) in sorted(self._found.items())
            ],
        )


class Correspondents:
    def __init__(self, database: Database) -> None:
        self._db = database

    def complete(self, text: str, limit: int = 8) -> list[Address]:
        """Return addresses whose name or address has a word that begins with ``text``.

        People of the address books and those written to come first.
        """
        wanted = fold(clean(text)).strip()[:_LONGEST]
        if not wanted:
            return []
        rows = self._db.read(
            "SELECT name, addr FROM correspondent"
            " WHERE instr(' ' || fold(name) || ' ' || addr || ' <' || addr, ' ' || ?) > 0"
            " ORDER BY sent > 0 DESC, sent * 3 + received DESC, last_at DESC LIMIT ?",
            (wanted, limit * 2),
        )
        cards = self._db.read(
            "SELECT c.name, c.emails FROM contact c JOIN item i ON i.id = c.item_id"
            " AND i.hidden = 0 WHERE c.emails <> ''"
            " AND instr(' ' || fold(c.name) || ' ' || fold(replace(c.emails, char(10), ' ')),"
            " ' ' || ?) > 0 ORDER BY c.sort_key LIMIT ?",
            (wanted, limit * 2),
        )
        written = {addr for _, addr in rows}
        found: dict[str, Address] = {}
        for name, emails in cards:
            for addr in emails.split("\n"):
                if "@" not in addr[1:-1]:
                    continue  # kept on the card, but nobody can be written to
                if len(emails.split("\n")) == 1 or addr.lower() in written or not found:
                    found.setdefault(addr.lower(), Address(name, addr))
        for name, addr in rows:
            found.setdefault(addr, Address(name, addr))
        ranked = sorted(found, key=lambda addr: addr not in written)  # stable
        return [found[addr] for addr in ranked[:limit]]
