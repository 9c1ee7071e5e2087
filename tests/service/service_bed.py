"""A whole service in this process: accounts, messages and events that wait in its journal."""

from __future__ import annotations

from app.domain.accounts import AccountSettings, Server, Transport
from app.domain.ids import AccountId, EntryId
from app.domain.journal import NewEntry
from app.domain.mail import Flag
from app.net.dav import CaldavSession
from app.net.imap_session import ImapClientSession
from app.service.dav_sync import DavSync
from app.service.supervisor import Service
from tests.bed.dovecot import Dovecot
from tests.service.dav_bed import event

HEAD = b"From: %s\r\nTo: %s\r\nSubject: x\r\nMessage-ID: <%s@x>\r\n\r\n"


def add_account(service: Service, settings: AccountSettings) -> AccountId:
    """Add an account whose passwords are "secret"."""
    with service.store.write("account") as tx:
        account = service.store.accounts.add(tx, settings)
    for name in ("mail", "dav"):
        service.secrets.put(f"account:{account}:{name}", "secret")
    return account


def queue_message(
    service: Service, account: AccountId, address: str, name: str, body: bytes = b"text\r\n"
) -> EntryId:
    """Put a message from and to ``address`` into the outbox."""
    with service.store.write("a message") as tx:
        data = HEAD % (address.encode(), address.encode(), name.encode()) + body
        blob = tx.put_blob(data)
        payload: dict[str, object] = {
            "blob": blob,
            "copy": blob,
            "sender": address,
            "recipients": [address],
            "message_id": f"<{name}@x>",
            "size": len(data),
        }
        entry = NewEntry("send", account, f"send:{account}", payload)
        batch = service.store.journal.add(tx, "sent", {}, [entry])
    return service.store.journal.batch_entries(batch)[0].id


def read_collections(service: Service, account: AccountId) -> None:
    """Sync calendars and books once, as an earlier run of the service did."""
    context = service._context(account)
    settings = context.settings()
    session = CaldavSession(settings.dav_url, settings.dav_user, "secret")
    DavSync(context).run(session)
    session.close()


def queue_event(service: Service, account: AccountId, uid: str) -> EntryId:
    """Write an event that waits for its PUT."""
    target = next(c for c in service.store.collections.of(account) if c.name == "cal")
    with service.store.write("an event") as tx:
        item = service.store.items.add_local(tx, target.id, uid)
        payload: dict[str, object] = {
            "data": event(uid, "Sitzung"),
            "base": "",
            "base_etag": "",
            "uid": uid,
            "component": "VEVENT",
            "collection": int(target.id),
        }
        entry = NewEntry("dav_put", account, f"dav:{account}", payload, items=(item,))
        batch = service.store.journal.add(tx, "event_saved", {}, [entry])
    return service.store.journal.batch_entries(batch)[0].id


def deliver(dovecot: Dovecot, user: str, numbers: range) -> None:
    """Put messages into INBOX past any proxy."""
    server = Server("127.0.0.1", dovecot.imap_port, Transport.NONE, user)
    client = ImapClientSession.open(server, "secret")
    for number in numbers:
        data = HEAD % (b"a@x.example", user.encode(), b"%d" % number) + b"%d\r\n" % number
        client.append("INBOX", data, Flag.NONE, (), 1_700_000_000.0 + number)
    client.close()
