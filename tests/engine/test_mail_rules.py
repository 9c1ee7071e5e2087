"""Rules on the real server: each new message once, what others moved never, undo, rehearsal."""

from __future__ import annotations

import contextlib
import random
import sys
import threading

import pytest

from app.base.errors import MarmotError, PermanentError, UserError
from app.domain.mail import Flag, Role
from app.domain.mail_rules import Action, Condition, MailRule, RuleId
from tests.engine.conftest import Opener
from tests.engine.mailbox import Mailbox

NEWS = Condition("subject", "news")


def switched_on(mailbox: Mailbox, rule: MailRule) -> RuleId:
    engine = mailbox.engine
    id = engine.save_rule(rule).result(5)
    with pytest.raises(UserError, match="rule_not_rehearsed"):
        engine.enable_rule(id).result(5)
    engine.rehearse_stored(id).result(5)
    engine.enable_rule(id).result(5)
    return id


def to_lists(mailbox: Mailbox, *conditions: Condition) -> MailRule:
    actions = (Action("move", "Lists"), Action("read"), Action("tag", "n"))
    return MailRule("News", conditions or (NEWS,), actions, account=mailbox.account)


def make(mailbox: Mailbox, *folders: str) -> None:
    with mailbox.client() as client:
        for folder in folders:
            client.create_folder(folder)
    mailbox.sync()


def settle(mailbox: Mailbox) -> None:
    """Sync until what the rules want is on the server."""
    mailbox.sync()
    mailbox.sync()
    assert mailbox.engine.journal() == []


def test_new_mail_is_sorted_once_and_can_be_undone(mailbox: Mailbox, open_engine: Opener) -> None:
    engine = mailbox.engine
    make(mailbox, "Lists")
    mailbox.put("old-news")
    mailbox.sync()
    switched_on(mailbox, to_lists(mailbox))
    settle(mailbox)
    assert "old-news" in mailbox.shown()  # it was there before
    mailbox.put("news-of-today", "other")
    settle(mailbox)
    assert mailbox.on_server("Lists") == [("news-of-today", True)]
    assert "other" in mailbox.shown()
    lists = engine.store.folders.by_path(mailbox.account, "Lists")
    assert lists is not None
    (row,) = engine.rows(engine.list_ids(lists.id))
    assert row.keywords == {"n"}
    why = engine.why(row.id)
    assert why is not None
    assert why.rules == ("News",)
    assert why.batch is not None
    other = engine.why(mailbox.shown()["other"])
    assert other is None

    engine.undo(why.batch).result(5)  # by its name; the plain undo is for what the person did
    settle(mailbox)
    assert ("news-of-today", False) in mailbox.on_server()
    assert engine.why(mailbox.shown()["news-of-today"]) is None
    mailbox.without_service(open_engine())  # and never again, also after a restart
    settle(mailbox)
    assert "news-of-today" in mailbox.shown()
    assert mailbox.on_server("Lists") == []


def test_plain_undo_passes_rules_over(mailbox: Mailbox) -> None:
    make(mailbox, "Lists")
    switched_on(mailbox, to_lists(mailbox))
    batch = mailbox.engine.set_flags([mailbox.shown()["one"]], add=Flag.FLAGGED).result(5)
    mailbox.put("news")
    settle(mailbox)
    assert mailbox.on_server("Lists") == [("news", True)]
    assert mailbox.engine.undo().result(5).id == batch


def test_what_another_client_moves_in_is_left_alone(mailbox: Mailbox) -> None:
    make(mailbox, "Lists", "Elsewhere")
    mailbox.put("news-elsewhere", folder="Elsewhere")
    mailbox.sync()
    switched_on(mailbox, to_lists(mailbox))
    with mailbox.client() as client:
        client.select_folder("Elsewhere")
        client.move(client.search(), "INBOX")
    settle(mailbox)
    assert "news-elsewhere" in mailbox.shown()
    assert mailbox.on_server("Lists") == []


def test_text_is_fetched_when_a_rule_asks_for_it(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    engine.update_account(mailbox.account, mailbox.settings(policy="headers")).result(10)
    make(mailbox, "Lists")
    switched_on(mailbox, to_lists(mailbox, Condition("body", "hello")))
    mailbox.put("short")
    settle(mailbox)
    assert mailbox.on_server("Lists") == [("short", True)]


def test_rehearsal_changes_nothing_and_may_be_carried_out(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    mailbox.put("news-1", "news-2")
    mailbox.sync()
    rule = MailRule("Away", (NEWS,), (Action("archive"), Action("flag")))
    found = engine.rehearse(rule)
    assert (found.looked_at, len(found.caught), found.without_text) == (5, 2, 0)
    assert {r.subject for r in engine.rows(found.caught)} == {"news-1", "news-2"}
    assert engine.journal() == []
    assert engine.rehearse(rule, limit=1).looked_at == 1
    batch = engine.apply_rule(rule, found.caught).result(5)
    assert sorted(mailbox.shown()) == ["one", "three", "two"]
    settle(mailbox)
    assert [s for s, _ in mailbox.on_server("Archive")] == ["news-1", "news-2"]
    engine.undo(batch).result(5)
    settle(mailbox)
    assert sorted(mailbox.shown()) == ["news-1", "news-2", "one", "three", "two"]
    with pytest.raises(UserError, match="rule_catches_nothing"):
        engine.apply_rule(rule, [mailbox.shown()["one"]]).result(5)


def test_a_folder_that_is_gone_lets_the_rule_rest_with_one_problem(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    make(mailbox, "Lists")
    id = switched_on(mailbox, to_lists(mailbox))
    switched_on(mailbox, MailRule("Star", (NEWS,), (Action("flag"),)))
    with mailbox.client() as client:
        client.delete_folder("Lists")
    mailbox.sync()
    mailbox.put("news-1")
    settle(mailbox)
    mailbox.put("news-2")
    settle(mailbox)
    assert engine.rule(id).paused == "folder_gone"
    problems = [p for p in engine.problems() if p.code == "rule_folder_gone"]
    assert len(problems) == 1
    flagged = {r.subject for r in engine.rows(list(mailbox.shown().values()))
               if r.flags & Flag.FLAGGED}  # fmt: skip
    assert flagged == {"news-1", "news-2"}  # the other rule goes on
    with pytest.raises(PermanentError, match="rule_folder_gone"):
        engine.enable_rule(id).result(5)
    make(mailbox, "Lists")
    engine.enable_rule(id).result(5)
    assert engine.problems() == []
    mailbox.put("news-3")
    settle(mailbox)
    assert [s for s, _ in mailbox.on_server("Lists")] == ["news-3"]


def test_an_edit_switches_off_what_was_not_rehearsed(mailbox: Mailbox) -> None:
    engine = mailbox.engine
    id = switched_on(mailbox, MailRule("A", (NEWS,), (Action("flag"),)))
    engine.save_rule(MailRule("Other name", (NEWS,), (Action("flag"),), id=id)).result(5)
    assert (engine.rule(id).name, engine.rule(id).enabled) == ("Other name", True)
    engine.save_rule(MailRule("A", (NEWS,), (Action("junk"),), id=id)).result(5)
    assert not engine.rule(id).enabled
    with pytest.raises(UserError, match="rule_not_rehearsed"):
        engine.enable_rule(id).result(5)
    second = engine.save_rule(MailRule("B", (NEWS,), (Action("flag"),))).result(5)
    engine.order_rules([second, id]).result(5)
    assert [r.name for r in engine.rules()] == ["B", "A"]
    engine.delete_rule(id).result(5)
    assert [r.name for r in engine.rules()] == ["B"]
    with pytest.raises(UserError, match="rule_unknown"):
        engine.delete_rule(id).result(5)


def test_junk_and_trash_of_unknown_senders(mailbox: Mailbox) -> None:
    stranger = Condition("known", negated=True)
    switched_on(mailbox, MailRule("Junk", (NEWS, stranger), (Action("junk"),), stops=True))
    switched_on(mailbox, MailRule("Trash", (stranger,), (Action("delete"),)))
    mailbox.put("news", "other")
    settle(mailbox)
    assert list(mailbox.shown(Role.JUNK)) == ["news"]
    assert list(mailbox.shown(Role.TRASH)) == ["other"]


def killed(mailbox: Mailbox, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    make(mailbox, "Lists", "Copies")
    rule = to_lists(mailbox)
    switched_on(mailbox, rule)
    copy = MailRule("Copy", (NEWS,), (Action("copy", "Copies"),), account=mailbox.account)
    switched_on(mailbox, copy)
    names = [f"news-{number}" for number in range(kills)]
    for name in names:
        mailbox.put(name)
        running = mailbox.engine.sync(mailbox.account)
        threading.Event().wait(chance.uniform(0.02, 0.6))  # the drawn moment
        mailbox.kill_service()
        with contextlib.suppress(MarmotError):
            running.result(timeout=60)
    with contextlib.suppress(MarmotError):  # the line to the last one may just be breaking
        mailbox.sync()
    settle(mailbox)
    assert [s for s, _ in mailbox.on_server("Lists")] == sorted(names)
    assert [s for s, _ in mailbox.on_server("Copies")] == sorted(names)
    assert sorted(mailbox.shown()) == ["one", "three", "two"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_kills_apply_nothing_twice_and_forget_nothing(mailbox: Mailbox) -> None:
    killed(mailbox, 6, seed=3)


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("seed", range(10, 13))
def test_many_kills(mailbox: Mailbox, seed: int) -> None:
    killed(mailbox, 25, seed=seed)
