"""The keys and exit codes that cli.md promises, on real servers."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from pathlib import Path

from tests.walks.world import World

ROW = {
    "id", "folder", "from", "to", "subject", "date", "unread", "flagged", "tags", "size",
    "has_attachments", "conversation",
}  # fmt: skip
SHOWN = {
    "subject", "from", "to", "cc", "date", "text", "html", "attachments", "security", "warnings",
}  # fmt: skip
HISTORY = {"id", "folder", "from", "subject", "date", "vanished", "reason", "size"}
QUOTA = {
    "per_message", "per_window", "window_hours", "used_certain", "used_estimated", "left", "frees",
    "source", "as_of",
}  # fmt: skip
EVENT = {
    "uid", "calendar", "recurrence_id", "start", "end", "all_day", "summary", "location", "status",
    "attendees",
}  # fmt: skip


def test_mail_has_the_keys_of_the_contract(synced: World, tmp_path: Path) -> None:
    assert all({"path", "name", "account", "role", "total", "unread"} <= set(row)
               for row in synced.ok("folders"))  # fmt: skip
    rows = synced.rows()
    assert all(set(row) >= ROW for row in rows)
    assert all(datetime.fromisoformat(row["date"]).tzinfo is not None for row in rows)
    wanted = rows[0]["id"]
    shown = synced.ok("show", wanted)
    assert set(shown) >= SHOWN
    assert set(shown["security"]) == {
        "signature", "signer", "signed_part", "encryption", "authentication",
    }  # fmt: skip
    raw = synced.ok("show", wanted, "--raw")
    data = raw["raw"].encode() if raw["encoding"] == "utf-8" else base64.b64decode(raw["raw"])
    assert len(data) == raw["size"]
    assert b"Subject: " in data
    found = synced.ok("search", "Vereinsreise")
    assert set(found["coverage"]) == {"searched", "total"}
    partly = synced.run("read", wanted, "987654")
    assert partly.code == 3, partly
    assert partly.json["unknown"] == ["987654"]
    assert synced.run("problems", "retry", "99").code == 4


def test_a_dry_run_sends_nothing(synced: World, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_text(f"From: {synced.address}\nTo: {synced.other}\nSubject: raw\n\nx\n", "utf-8")
    check = synced.ok("send", "--raw", str(file), "--dry-run")
    assert check["allowed"] is True
    assert check["recipients"] == 1
    assert synced.ok("outbox") == []
    synced.ok("send", "--raw", str(file), "--at", "2035-01-01T08:00:00+01:00")
    (waiting,) = synced.ok("outbox")
    assert datetime.fromisoformat(waiting["not_before"]).year in (2034, 2035)
    assert waiting["to"] == [synced.other]
    assert synced.run("outbox", "sent", waiting["id"]).json["error"]["code"] == "fate_known"
    refused = synced.run("send", "--to", "nobody", "--subject", "x")
    assert (refused.code, refused.json["error"]["code"]) == (4, "address_invalid")
    assert set(synced.ok("quota")) >= QUOTA
    synced.ok("outbox", "cancel", waiting["id"])
    assert synced.subjects("Drafts") == ["raw"]


def test_calendar_contacts_keys_and_health(synced: World) -> None:
    (calendar,) = synced.ok("calendars")
    assert calendar["name"] == "Personal"
    synced.ok(
        "event", "add", "--summary", "Tea", "--start", "2026-11-20T16:00", "--tz", "Europe/Zurich"
    )
    (event,) = synced.ok("events", "--from", "2026-11-20", "--to", "2026-11-21")
    assert set(event) >= EVENT
    assert datetime.fromisoformat(event["start"]).tzinfo is not None
    synced.ok("contact", "add", "--name", "Ben", "--email", "ben@atelier.example")
    (contact,) = synced.ok("contacts")
    assert set(contact) >= {"id", "book", "name", "emails", "phones", "groups"}
    assert contact["book"] == "People"
    key = synced.ok("keys", "generate", synced.address)
    refused = synced.run("keys", "export", key["fingerprint"], "--secret")
    assert (refused.code, refused.json["error"]["code"]) == (4, "passphrase_missing")
    secret = synced.ok("keys", "export", key["fingerprint"], "--secret", stdin={"passphrase": "x"})
    assert "PRIVATE" in secret["armored"]
    steps = synced.ok("doctor")
    assert all(step["text"] and not step["text"].startswith("Account") for step in steps)
    (account,) = synced.ok("account", "list")
    assert "secret" not in json.dumps(account).lower()


def test_what_was_deleted_is_listed_and_put_back(synced: World) -> None:
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("delete", wanted["id"])
    synced.ok("sync")
    (trashed,) = synced.rows("Trash")
    synced.ok("delete", trashed["id"])
    synced.ok("sync")
    (row,) = synced.ok("history")
    assert set(row) >= HISTORY
    assert (row["folder"], row["subject"], row["reason"]) == ("Trash", "Vereinsreise", "deleted")
    assert datetime.fromisoformat(row["kept_until"]) > datetime.fromisoformat(row["vanished"])
    assert synced.ok("history", "--since", "2099-01-01") == []
    unknown = ["99999", "\u00b2", "9" * 30]
    partly = synced.run("history", "restore", row["id"], *unknown)
    assert partly.code == 3, partly
    assert partly.json["unknown"] == unknown
    assert synced.subjects("Trash") == ["Vereinsreise"]
    synced.ok("sync")
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    again = synced.run("history", "restore", row["id"])
    assert again.code == 4, again
    assert again.json["error"]["code"] == "history_unknown"


def test_rules_are_rehearsed_before_they_run(synced: World, tmp_path: Path) -> None:
    file = tmp_path / "rule.json"
    rule = {
        "name": "Trips",
        "account": synced.address,
        "match": "any",
        "conditions": [{"field": "subject", "value": "reise"}],
        "actions": [{"do": "flag"}, {"do": "archive"}],
    }
    file.write_text(json.dumps(rule), "utf-8")
    added = synced.ok("rules", "add", "--file", str(file))
    assert added["enabled"] is False
    refused = synced.run("rules", "enable", added["id"])
    assert refused.code == 4, refused
    assert refused.json["error"]["code"] == "rule_not_rehearsed"
    tried = synced.ok("rules", "rehearse", added["id"])
    assert (tried["looked_at"], tried["caught"]) == (3, 1)
    assert [row["subject"] for row in tried["rows"]] == ["Vereinsreise"]
    assert "Vereinsreise" in synced.subjects()
    synced.ok("rules", "enable", added["id"])
    (row,) = synced.ok("rules", "list")
    assert row["enabled"] is True
    assert {name: row[name] for name in ("name", "account", "match")} == {
        "name": "Trips", "account": synced.address, "match": "any",
    }  # fmt: skip
    assert [action["do"] for action in row["actions"]] == ["flag", "archive"]
    synced.deliver("Reise nach Arolla")
    synced.wait_for_mail(["Reise nach Arolla"])
    synced.ok("sync")
    synced.ok("sync")
    assert synced.mailbox("Archive") == ["Reise nach Arolla"]
    done = synced.ok("rules", "rehearse", added["id"], "--apply")
    assert "Vereinsreise" not in synced.subjects()
    synced.ok("undo", done["batch"])
    assert "Vereinsreise" in synced.subjects()
    synced.ok("rules", "disable", added["id"])
    assert synced.ok("rules", "show", added["id"])["enabled"] is False
    synced.ok("rules", "delete", added["id"])
    assert synced.ok("rules") == []
    file.write_text("{", "utf-8")
    broken = synced.run("rules", "add", "--file", str(file))
    assert broken.json["error"]["code"] == "rule_unreadable"
