"""tag, tags, snooze, watch, searches and undo --list, on a real server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from tests.walks.world import World


def ahead(**span: float) -> str:
    return (datetime.now(UTC) + timedelta(**span)).isoformat(timespec="seconds")


def keywords(world: World) -> dict[str, set[str]]:
    """Return subject -> keywords as another client sees them."""
    with world.client() as client:
        client.select_folder("INBOX", readonly=True)
        found = client.fetch(client.search(), ["ENVELOPE", "FLAGS"])
        return {
            data[b"ENVELOPE"].subject.decode(): {
                flag.decode() for flag in data[b"FLAGS"] if not flag.startswith(b"\\")
            }
            for data in found.values()
        }


def row(world: World, subject: str) -> dict[str, object]:
    return next(r for r in world.rows() if r["subject"] == subject)


def test_tags(synced: World) -> None:
    one, two = (str(row(synced, s)["id"]) for s in ("Vereinsreise", "Budget review"))
    synced.ok("tag", one, two, "+Wichtige Sache", "+important")
    synced.ok("tag", two, "-important", "+Später")
    assert row(synced, "Vereinsreise")["tags"] == ["Important", "Wichtige Sache"]
    assert row(synced, "Budget review")["tags"] == ["Wichtige Sache", "Später"]
    synced.ok("sync")
    assert keywords(synced)["Vereinsreise"] == {"$label1", "wichtige_sache"}
    assert keywords(synced)["Budget review"] == {"wichtige_sache", "sp&AOQ-ter"}
    with synced.client() as client:
        client.select_folder("INBOX")
        client.add_flags(client.search(["SUBJECT", "Budget"]), [b"Projekt", b"$Label2"])
    synced.ok("sync")
    assert row(synced, "Budget review")["tags"] == ["Work", "Wichtige Sache", "Später", "Projekt"]
    found = synced.ok("search", "Budget")
    assert found["rows"][0]["tags"] == ["Work", "Wichtige Sache", "Später", "Projekt"]
    synced.ok("tag", two, "-projekt", "-work")
    synced.ok("tags", "rename", "wichtige sache", "Dringend")
    synced.ok("tags", "recolour", "Dringend", "#112233")
    assert row(synced, "Vereinsreise")["tags"] == ["Important", "Dringend"]
    synced.ok("tags", "delete", "dringend")
    synced.ok("sync")
    assert keywords(synced)["Vereinsreise"] == {"$label1"}
    assert keywords(synced)["Budget review"] == {"sp&AOQ-ter"}
    assert [t["name"] for t in synced.ok("tags", "order", "later")][:2] == ["Later", "Important"]
    missing = synced.run("tag", two, "-nosuchtag")
    assert (missing.code, missing.json["error"]["code"]) == (4, "tag_unknown")
    assert synced.run("tags", "recolour", "later", "red").code == 4


def test_snooze(synced: World) -> None:
    one = str(row(synced, "Vereinsreise")["id"])
    past = synced.run("snooze", one, "--until", ahead(hours=-1))
    assert (past.code, past.json["error"]["code"]) == (4, "time_past")
    synced.ok("read", one)
    synced.ok("snooze", one, "--until", ahead(days=2))
    assert "Vereinsreise" not in synced.subjects()
    assert [r["subject"] for r in synced.ok("snooze", "--list")] == ["Vereinsreise"]
    synced.ok("sync")
    assert "Vereinsreise" not in synced.subjects()
    assert "Vereinsreise" in synced.mailbox()  # the server knows nothing of it
    synced.ok("undo")
    assert "Vereinsreise" in synced.subjects()
    synced.ok("snooze", one, "--until", ahead(seconds=8))
    while synced.ok("snooze", "--list"):
        assert "Vereinsreise" in synced.mailbox()  # the time itself is what is waited for
    back = synced.rows()[0]
    assert (back["subject"], back["unread"]) == ("Vereinsreise", True)
    synced.ok("snooze", one, "--until", ahead(days=2))
    synced.ok("snooze", one, "--wake")
    assert synced.rows()[0]["subject"] == "Vereinsreise"
    assert synced.run("snooze", one, "--wake").json["error"]["code"] == "not_snoozed"


def test_watch(synced: World, tmp_path: Path) -> None:
    body = tmp_path / "body.txt"
    body.write_text("When?", "utf-8")
    synced.ok("send", "--from", synced.address, "--to", synced.other, "--subject", "Question",
              "--body-file", str(body))  # fmt: skip
    synced.ok("sync")
    (sent,) = synced.rows("Sent")
    synced.ok("watch", sent["id"], "--until", ahead(days=3))
    (waiting,) = synced.ok("watch", "--list")
    assert (waiting["id"], waiting["state"]) == (sent["id"], "waiting")
    name = next(
        line.partition(":")[2].strip()
        for line in synced.ok("show", sent["id"], "--raw")["raw"].splitlines()
        if line.lower().startswith("message-id:")
    )
    answer = EmailMessage()
    answer["From"], answer["To"], answer["Subject"] = synced.other, synced.address, "Re: Question"
    answer["Message-ID"], answer["In-Reply-To"] = "<answer@atelier.example>", name
    answer.set_content("On Friday.")
    with synced.client() as client:
        client.append("INBOX", answer.as_bytes())
    synced.ok("sync")
    assert synced.ok("watch", "--list") == []
    synced.ok("watch", sent["id"], "--until", ahead(days=3))
    synced.ok("watch", sent["id"], "--dismiss")
    assert synced.ok("watch", "--list") == []


def test_searches(synced: World) -> None:
    first = synced.ok("searches", "add", "Budget", "subject:budget")["id"]
    second = synced.ok("searches", "add", "From Ben", "from:ben")["id"]
    synced.ok("searches", "order", second)
    synced.ok("searches", "edit", first, "--name", "Money")
    found = synced.ok("searches")
    assert [(s["name"], s["query"]) for s in found] == [
        ("From Ben", "from:ben"),
        ("Money", "subject:budget"),
    ]
    synced.ok("searches", "delete", second)
    assert [s["id"] for s in synced.ok("searches")] == [first]
    synced.ok("undo")
    assert [s["id"] for s in synced.ok("searches")] == [second, first]


def test_undo_of_what_was_done_long_ago(synced: World) -> None:
    one, two = (str(row(synced, s)["id"]) for s in ("Vereinsreise", "Budget review"))
    batch = synced.ok("archive", one, two)["batch"]
    synced.ok("sync")
    synced.ok("flag", one)
    with synced.client() as client:  # another client moves one of them on
        client.select_folder("Archive")
        client.move(client.search(["SUBJECT", "Budget"]), "INBOX")
        client.select_folder("INBOX")
    synced.ok("sync")
    listed = synced.ok("undo", "--list")
    assert [(r["label"], r["undone"]) for r in listed] == [("flagged", False), ("archived", False)]
    done = synced.run("undo", batch)
    assert (done.code, done.json["left"]) == (3, 1)
    synced.ok("sync")
    assert synced.mailbox() == ["Budget review", "Offre pour la salle", "Vereinsreise"]
    again = synced.run("undo", batch)
    assert (again.code, again.json["error"]["code"]) == (4, "already_undone")
    assert synced.run("undo", "987654").json["error"]["code"] == "batch_unknown"
