"""Faults a person meets: one clear sentence with what to do, and nothing is lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.bed.scripted_smtp import ScriptedSmtp
from tests.walks.world import Result, World, fill_up


def _plain(text: str) -> bool:
    """One or two sentences for people: no traceback, no code, no object."""
    return bool(text) and "Traceback" not in text and "_" not in text and "{" not in text


def _test_account(world: World, **options: str) -> dict[str, str]:
    """Add an account that cannot work, sync, and return the state of its mail."""
    world.add_account(**options)
    result = world.run("sync")
    assert result.code != 0
    states = {s["service"]: s for s in result.json["accounts"]}
    text = world.run("account", "test", world.address).json
    failed = [step for step in text if not step["ok"]]
    assert failed
    assert all(_plain(step["text"]) for step in failed), failed
    found: dict[str, str] = states["mail"]
    return found


def test_wrong_password(world: World) -> None:
    world.password = "wrong"
    state = _test_account(world)
    assert (state["state"], state["code"]) == ("attention", "password_wrong")
    listed = world.ok("account", "list")
    assert listed[0]["states"]["mail"].startswith("attention")


def test_wrong_host(world: World) -> None:
    state = _test_account(world, **{"--imap": "127.0.0.1:9"})
    assert state["state"] in ("offline", "attention")
    assert state["code"] == "connection_refused"


def test_bad_certificate(world: World) -> None:
    imaps = f"127.0.0.1:{world.dovecot.imaps_port}"
    state = _test_account(world, **{"--imap": imaps, "--imap-security": "tls"})
    assert (state["state"], state["code"]) == ("attention", "tls_untrusted")


def test_not_a_mail_server(world: World) -> None:
    state = _test_account(world, **{"--imap": f"127.0.0.1:{world.smtp.port}"})
    assert state["code"] in ("not_this_server", "answer_unreadable", "connection_lost")


def test_no_network_keeps_everything_readable(synced: World) -> None:
    synced.pull_the_plug()
    result = synced.run("sync")
    assert result.code == 75
    assert result.json["synced"] is False
    assert len(synced.rows()) == 3
    (row, *_rest) = synced.rows()
    assert synced.ok("show", row["id"])["text"]


def test_folder_gone(synced: World) -> None:
    with synced.client() as client:
        client.create_folder("Projects")
    synced.ok("sync")
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.pull_the_plug()
    synced.ok("move", wanted["id"], "--to", "Projects")
    assert synced.subjects("Projects") == ["Vereinsreise"]
    with synced.client() as client:
        client.delete_folder("Projects")
    synced.plug_in()
    result = synced.run("sync")
    everywhere = [
        *synced.mailbox(), *synced.mailbox("Projects"), *synced.mailbox("Trash")
    ]  # fmt: skip
    assert everywhere.count("Vereinsreise") == 1
    for problem in result.json["problems"]:
        assert _plain(problem["text"]), problem


def _only_problem(result: Result) -> dict[str, Any]:
    """Return the one problem a sync told; it is for people and says what to do."""
    (problem,) = result.json["problems"]
    assert _plain(problem["text"]), problem
    assert _plain(problem["hint"]), problem
    found: dict[str, Any] = problem
    return found


def _put_off(result: Result) -> dict[str, Any]:
    """Return the one reason for which something waits; it is for people."""
    (reason,) = result.json["waiting"]
    assert _plain(reason["text"]), reason
    assert _plain(reason["hint"]), reason
    found: dict[str, Any] = reason
    return found


def _send(world: World, subject: str, to: str) -> None:
    body = world.profile.parent / "body.txt"
    body.write_text("Guten Tag\n", "utf-8")
    world.ok("send", "--to", to, "--subject", subject, "--body-file", str(body))


def test_a_refused_recipient_brings_the_message_back(synced: World) -> None:
    """The real server refuses (550): back in Drafts with its words; the code tells it once."""
    _send(synced, "Ins Leere", "who@elsewhere.example")
    result = synced.run("sync")
    assert result.code == 3, result
    problem = _only_problem(result)
    assert problem["code"] == "recipients_refused"
    assert "(550)." in problem["text"]
    assert "no mail leaves the test bed" in problem["details"]
    assert synced.ok("outbox") == []
    assert synced.subjects("Drafts") == ["Ins Leere"]
    assert synced.mailbox("Drafts") == ["Ins Leere"]
    assert synced.mailbox("Sent") == []
    (draft,) = synced.rows("Drafts")
    assert synced.ok("show", draft["id"])["text"].strip() == "Guten Tag"
    words = synced.say("sync")
    assert problem["text"] in words
    assert problem["hint"] in words
    assert "no mail leaves the test bed" in words
    again = synced.run("sync")
    assert again.code == 0
    synced.ok("problems", "dismiss", problem["id"])
    assert synced.ok("sync")["problems"] == []
    assert synced.subjects("Drafts") == ["Ins Leere"]


def test_a_refusal_for_now_stays_in_the_outbox(synced: World) -> None:
    """451: sync says so and ends; the message leaves when the server takes it."""
    words = b"451 4.7.1 greylisted, come back later\r\n"
    with ScriptedSmtp({"RCPT": words}) as server:
        synced.smtp.target = ("127.0.0.1", server.port)
        _send(synced, "Spaeter", synced.other)
        result = synced.run("sync")
        assert result.code == 75, result
        reason = _put_off(result)
        assert reason["code"] == "recipients_deferred"
        assert "greylisted" in reason["details"]
        assert datetime.fromisoformat(reason["next_try"]).tzinfo is not None
        assert result.json["problems"] == []
        (waiting,) = synced.ok("outbox")
        assert (waiting["state"], waiting["error"]) == ("queued", "recipients_deferred")
        assert waiting["text"] == reason["text"]
        assert "greylisted" in waiting["answer"]
        assert reason["hint"] in synced.say("sync")
        server.script["RCPT"] = b"250 2.1.5 now\r\n"
        retried = synced.run("outbox", "retry", waiting["id"])  # maybe it has just left by itself
        assert retried.code == 0 or retried.json["error"]["code"] == "message_unknown"
        synced.ok("sync")
        assert len(server.accepted) == 1
    assert synced.ok("outbox") == []
    assert synced.mailbox("Sent") == ["Spaeter"]


def test_a_refused_move_is_taken_back(synced: World) -> None:
    server = synced.refusing_imap()
    server.rules.append((rb"(?i)UID (MOVE|COPY) ", b"NO [CANNOT] this folder takes no mail"))
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("move", wanted["id"], "--to", "Archive")
    result = synced.run("sync")
    assert result.code == 3, result
    problem = _only_problem(result)
    assert problem["code"] == "not_permitted"
    assert "takes no mail" in problem["details"]
    assert server.refused
    assert "Vereinsreise" in synced.subjects()
    assert synced.subjects("Archive") == []
    assert "Vereinsreise" in synced.mailbox()
    server.rules.clear()
    synced.ok("move", wanted["id"], "--to", "Archive")
    assert synced.ok("sync")["synced"]
    assert synced.mailbox("Archive") == ["Vereinsreise"]


def test_a_full_mailbox_keeps_the_draft_until_there_is_room(synced: World) -> None:
    """The message was refused, and Drafts refuses it too: it stays here until it fits."""
    server = synced.refusing_imap()
    server.rules.append((rb"APPEND ", b"NO [OVERQUOTA] quota exceeded"))
    _send(synced, "Nirgends Platz", "who@elsewhere.example")
    result = synced.run("sync")
    assert result.code == 4, result
    found = {problem["code"]: problem for problem in result.json["problems"]}
    assert set(found) == {"recipients_refused", "over_quota"}
    assert all(_plain(p["text"]) and _plain(p["hint"]) for p in found.values()), found
    assert synced.subjects("Drafts") == ["Nirgends Platz"]
    assert synced.run("sync").code == 4
    assert synced.subjects("Drafts") == ["Nirgends Platz"]
    server.rules.clear()
    synced.ok("problems", "retry", found["over_quota"]["id"])
    assert synced.ok("sync")["synced"]
    assert synced.mailbox("Drafts") == ["Nirgends Platz"]


def test_a_draft_refused_for_good_stays_here(synced: World) -> None:
    server = synced.refusing_imap()
    server.rules.append((rb"APPEND ", b"NO [NOPERM] no right to write here"))
    _send(synced, "Bleibt hier", "who@elsewhere.example")
    result = synced.run("sync")
    assert {p["code"] for p in result.json["problems"]} == {"recipients_refused", "not_permitted"}
    for _again in range(3):  # what a server fails to mention is doubted, then believed
        synced.run("sync")
        assert synced.subjects("Drafts") == ["Bleibt hier"]
    (draft,) = synced.rows("Drafts")
    assert synced.ok("show", draft["id"])["text"].strip() == "Guten Tag"


EVENT = ("--summary", "Sitzung", "--start", "2026-11-20T16:00", "--tz", "Europe/Zurich")


def _summaries(world: World) -> list[str]:
    found = world.ok("events", "--from", "2026-11-20", "--to", "2026-11-21")
    return [event["summary"] for event in found]


def test_a_calendar_server_that_stumbles_is_tried_again(synced: World) -> None:
    server = synced.refusing_web()
    server.rules.append((rb"^PUT ", 500))
    synced.ok("event", "add", *EVENT)
    result = synced.run("sync")
    assert result.code == 75, result
    assert _put_off(result)["code"] == "resource_busy"
    assert "refused by the test bed" in result.json["waiting"][0]["details"]
    assert _summaries(synced) == ["Sitzung"]
    server.rules.clear()
    assert synced.ok("sync")["synced"]  # asked by the person: tried at once
    assert _summaries(synced) == ["Sitzung"]
    assert synced.dav("PROPFIND", "personal/", Depth="1")[1].count(".ics</") == 1


def test_a_full_calendar_server_keeps_the_event_here(synced: World) -> None:
    server = synced.refusing_web()
    server.rules.append((rb"^PUT ", 507))
    synced.ok("event", "add", *EVENT)
    result = synced.run("sync")
    assert result.code == 4, result
    problem = _only_problem(result)
    assert problem["code"] == "server_full"
    assert _summaries(synced) == ["Sitzung"]
    server.rules.clear()
    synced.ok("problems", "retry", problem["id"])
    assert synced.ok("sync")["synced"]
    assert _summaries(synced) == ["Sitzung"]


@pytest.mark.parametrize("status", [403, 409, 413, 415])
def test_a_new_event_refused_for_good_is_kept(synced: World, status: int) -> None:
    """It stays in the calendar, is told once with what can be done, and is saved later."""
    server = synced.refusing_web()
    server.rules.append((rb"^PUT ", status))
    synced.ok("event", "add", *EVENT)
    result = synced.run("sync")
    assert result.code == 4, result
    problem = _only_problem(result)
    assert problem["kept"]
    assert "kept on this computer" in problem["hint"]
    assert "refused by the test bed" in problem["details"]
    (event,) = synced.ok("events", "--from", "2026-11-20", "--to", "2026-11-21")
    assert (event["summary"], event["pending"]) == ("Sitzung", True)
    assert synced.run("sync").code == 4  # it still waits for the person
    assert _summaries(synced) == ["Sitzung"]
    server.rules.clear()
    synced.ok("problems", "retry", problem["id"])
    assert synced.ok("sync")["synced"]
    assert _summaries(synced) == ["Sitzung"]
    assert synced.dav("PROPFIND", "personal/", Depth="1")[1].count(".ics</") == 1


def test_a_calendar_server_that_forbids_an_edit(synced: World) -> None:
    """The edit is kept; discarded, what the server has is shown again, and undo brings it back."""
    synced.ok("event", "add", *EVENT)
    synced.ok("sync")
    (event,) = synced.ok("events", "--from", "2026-11-20", "--to", "2026-11-21")
    server = synced.refusing_web()
    server.rules.append((rb"^PUT ", 403))
    synced.ok("event", "edit", event["uid"], "--summary", "Grosse Sitzung")
    problem = _only_problem(synced.run("sync"))
    assert problem["code"] == "forbidden"
    assert _summaries(synced) == ["Grosse Sitzung"]
    discarded = synced.ok("problems", "dismiss", problem["id"])
    assert discarded["discarded"] is True
    assert _summaries(synced) == ["Sitzung"]
    result = synced.ok("sync")
    assert (result["synced"], result["problems"], result["journal"]) == (True, [], 0)
    synced.ok("undo", discarded["batch"])
    assert _summaries(synced) == ["Grosse Sitzung"]
    again = _only_problem(synced.run("sync"))
    assert again["code"] == "forbidden"
    words = synced.say("problems", "dismiss", again["id"])
    assert "was discarded" in words
    assert "undo" in words
    assert _summaries(synced) == ["Sitzung"]


def test_a_refused_event_is_deleted_when_there_is_room_again(synced: World) -> None:
    server = synced.refusing_web()
    server.rules.append((rb"^PUT ", 507))
    synced.ok("event", "add", *EVENT)
    assert synced.run("sync").code == 4
    (event,) = synced.ok("events", "--from", "2026-11-20", "--to", "2026-11-21")
    synced.ok("event", "delete", event["uid"])
    server.rules.clear()
    result = synced.ok("sync")
    assert (result["synced"], result["problems"], result["journal"]) == (True, [], 0)
    assert _summaries(synced) == []
    assert synced.dav("PROPFIND", "personal/", Depth="1")[1].count(".ics</") == 0


def test_a_refused_edit_is_edited_again(synced: World) -> None:
    synced.ok("event", "add", *EVENT)
    synced.ok("sync")
    (event,) = synced.ok("events", "--from", "2026-11-20", "--to", "2026-11-21")
    server = synced.refusing_web()
    server.rules.append((rb"^PUT ", 413))
    synced.ok("event", "edit", event["uid"], "--summary", "Grosse Sitzung")
    problem = _only_problem(synced.run("sync"))
    assert problem["text"].startswith("The entry is larger")
    synced.ok("event", "edit", event["uid"], "--location", "Saal")
    assert synced.run("sync").code == 4
    assert len(synced.ok("problems")) == 1  # of one event, whatever was refused of it
    server.rules.clear()
    synced.ok("event", "edit", event["uid"], "--description", "Kurz")
    result = synced.ok("sync")
    assert (result["synced"], result["problems"], result["journal"]) == (True, [], 0)
    shown = synced.ok("event", "show", event["uid"])
    found = [shown[name] for name in ("summary", "location", "description", "pending")]
    assert found == ["Grosse Sitzung", "Saal", "Kurz", False]


def test_an_account_that_only_sends_keeps_what_is_refused(world: World) -> None:
    """There are no Drafts on a server: it stays in the outbox, goes back to a draft on request."""
    world.add_account(**{"--imap": "", "--dav": ""})
    _send(world, "Ins Leere", "who@elsewhere.example")
    result = world.run("sync")
    assert result.code == 4, result
    problem = _only_problem(result)
    assert problem["code"] == "recipients_refused"
    assert "kept in the Outbox" in problem["hint"]
    assert "Drafts" not in problem["hint"]
    (waiting,) = world.ok("outbox")
    assert (waiting["state"], waiting["subject"]) == ("parked", "Ins Leere")
    assert "kept in the Outbox" in waiting["hint"]
    world.ok("problems", "dismiss", problem["id"])
    assert [item["subject"] for item in world.ok("outbox")] == ["Ins Leere"]
    world.ok("outbox", "cancel", waiting["id"])
    assert world.ok("outbox") == []
    (draft,) = world.rows("Drafts")
    assert draft["subject"] == "Ins Leere"
    assert world.ok("show", draft["id"])["text"].strip() == "Guten Tag"


def test_usage_and_unknown_things(synced: World) -> None:
    assert synced.run("no-such-command").code == 2
    assert synced.run("read", "abc").code == 2
    for command in (
        ("show", "999999"), ("list", "--folder", "Nowhere"), ("undo", "77"),
        ("send", "--subject", "nobody"), ("event", "show", "nothing"), ("contact", "show", "x"),
        ("account", "test", "who@example.org"), ("outbox", "retry", "9"), ("open", "missing.eml"),
    ):  # fmt: skip
        result = synced.run(*command)
        assert result.code == 4, (command, result)
        error = result.json["error"]
        assert error["code"]
        assert _plain(error["text"]), error


def test_full_disk(world: World, small_disk: Path) -> None:
    world.profile = small_disk / "profile"
    for number in range(6):
        world.deliver(f"Mail {number}", "x" * 1000)
    world.wait_for_mail([f"Mail {number}" for number in range(6)])
    world.add_account()
    world.ok("sync")
    filler = small_disk / "filler"
    fill_up(filler)
    rows = world.rows()
    assert len(rows) == 6  # reading goes on
    refused = world.run("delete", rows[0]["id"])
    assert refused.code in (1, 75), refused
    error = refused.json["error"]
    assert error["code"] == "disk_full"
    assert _plain(error["text"]), error
    assert len(world.rows()) == 6
    filler.unlink()
    world.ok("delete", rows[0]["id"])
    world.ok("sync")
    assert len(world.mailbox()) == 5
    checked = {step["step"]: step["ok"] for step in world.run("doctor").json}
    assert checked["store"]
    world.stop_service()
