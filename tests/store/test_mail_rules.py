"""Which messages wait for the rules, and that they do so once."""

from __future__ import annotations

import pytest

from app.domain.ids import AccountId, FolderId, PlaceId
from app.domain.mail import Address
from app.domain.mail_rules import Action, Condition, MailRule, RuleId
from app.store import Store
from tests.store.samples import add_account, digest, folder, headers, open_store, remote

FLAG = MailRule("F", (Condition("subject", "x"),), (Action("flag"),))


def enable(store: Store, rule: MailRule = FLAG) -> RuleId:
    with store.write("test") as tx:
        id = store.mail_rules.save(tx, rule)
        store.mail_rules.set_rehearsed(tx, id)
        store.mail_rules.set_enabled(tx, id, enabled=True)
    return id


@pytest.fixture
def account(store: Store) -> AccountId:
    made = add_account(store)
    synced(store, folder(store, made, "INBOX"))
    return made


def synced(store: Store, where: FolderId, *, complete: bool = True) -> None:
    with store.write("test") as tx:
        store.folders.set_sync(tx, where, headers_complete=complete, synced_at=tx.now)


def arrive(
    store: Store, where: FolderId, uid: int, *, name: str = "", age: float = 60.0
) -> PlaceId:
    with store.write("test") as tx:
        date = tx.now - age
        found = [(remote(uid, date=date), headers(name or f"m{uid}@x", date=date))]
        return store.messages.add_headers(tx, where, found)[0]


def waiting(store: Store, account: AccountId) -> list[PlaceId | None]:
    return [one.place for one in store.mail_rules.waiting(account, 100)]


def test_new_mail_of_the_inbox_waits_once_over_restarts(store: Store, account: AccountId) -> None:
    inbox = folder(store, account, "INBOX")
    arrive(store, inbox, 1)
    assert waiting(store, account) == []  # no rules
    enable(store)
    place = arrive(store, inbox, 2)
    arrive(store, inbox, 2)
    assert waiting(store, account) == [place]
    again = open_store(store.profile.root, "service")
    assert waiting(again, account) == [place]
    with again.write("test") as tx:
        again.mail_rules.given(tx, [again.messages.place(place).message])
    again.close()
    assert waiting(store, account) == []
    with store.write("test") as tx:  # also when its folder begins anew
        store.messages.renew_uidvalidity(tx, inbox, 9)
    arrive(store, inbox, 22, name="m2@x")
    assert waiting(store, account) == []


def test_what_is_not_new_does_not_wait(store: Store, account: AccountId) -> None:
    enable(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    arrive(store, archive, 1, name="moved@x")
    arrive(store, inbox, 1, name="moved@x")  # another client moved it in
    arrive(store, inbox, 2, age=40 * 86_400.0)  # from a folder that is not mirrored
    other = add_account(store, "other@example.org")
    arrive(store, folder(store, other, "INBOX"), 1)  # the first sync of a new account
    assert waiting(store, account) == []
    assert waiting(store, other) == []
    synced(store, inbox, complete=False)  # all is listed again: only what came since
    arrive(store, inbox, 3, age=5 * 86_400.0)
    fresh = arrive(store, inbox, 4)
    assert waiting(store, account) == [fresh]


def test_rules_of_another_account_do_not_count(store: Store, account: AccountId) -> None:
    other = add_account(store, "other@example.org")
    enable(store, MailRule("F", FLAG.conditions, FLAG.actions, account=other))
    arrive(store, folder(store, account, "INBOX"), 1)
    assert waiting(store, account) == []
    assert store.mail_rules.of(account) == []
    assert len(store.mail_rules.of(other)) == 1


def test_what_left_the_inbox_meanwhile_has_no_place(store: Store, account: AccountId) -> None:
    enable(store)
    inbox, archive = folder(store, account, "INBOX"), folder(store, account, "Archive")
    place = arrive(store, inbox, 1)
    with store.write("test") as tx:
        store.messages.place_moved(tx, place, archive, 1)
    assert waiting(store, account) == [None]


def test_facts_hold_header_text_and_who_is_known(store: Store, account: AccountId) -> None:
    inbox = folder(store, account, "INBOX")
    head = headers("a@x", "Grüße", sender=(Address("Zoë", "ZOE@example.org"),))
    with store.write("test") as tx:
        first, second = store.messages.add_headers(
            tx, inbox, [(remote(1), head), (remote(2), headers("b@x"))]
        )
        message = store.messages.place(first).message
        store.messages.set_body(tx, message, b"raw", digest("東京 words", ("Plan.pdf",), of=head))
        tx.run(
            "INSERT INTO correspondent (addr, sent) VALUES ('zoe@example.org', 1)"
            " ON CONFLICT (addr) DO UPDATE SET sent = 1"
        )
    one, two = store.mail_rules.facts([first, second])
    assert (one.whole, two.whole) == (True, False)
    assert one.facts.subject == "Grüße"
    assert one.facts.known
    assert not two.facts.known
    assert "words" in one.facts.text
    assert one.facts.file_names == ("Plan.pdf",)
    assert (one.facts.account, one.facts.folder) == ("me@example.org", "INBOX")
