"""The five walks of the architecture through the command line, on real servers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.openpgp import PgpyOpenPgp
from tests.bed.fault_proxy import Fault
from tests.walks.many import (
    RECIPIENTS,
    SECRET_TEXT,
    encrypted_part,
    fill_window,
    members,
    received,
    write_cards,
)
from tests.walks.world import World

MEETING = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Marmot//Walks//EN\r
BEGIN:VEVENT\r
UID:meeting-1\r
DTSTAMP:20261101T000000Z\r
DTSTART:20261124T100000Z\r
DTEND:20261124T110000Z\r
SUMMARY:Budget review\r
X-UNKNOWN-PROPERTY:kept\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_first_sync_shows_what_the_server_has(synced: World) -> None:
    assert synced.subjects() == ["Budget review", "Offre pour la salle", "Vereinsreise"]
    roles = {row["role"] for row in synced.ok("folders")}
    assert {"inbox", "drafts", "sent", "trash"} <= roles
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    shown = synced.ok("show", wanted["id"])
    assert shown["text"].strip() == "Hello."
    assert synced.other in shown["from"][0]
    found = synced.ok("search", "vereinsreise")
    assert [row["id"] for row in found["rows"]] == [wanted["id"]]
    assert found["coverage"] == {"searched": 3, "total": 3}


def test_walk_a_new_mail_arrives(synced: World) -> None:
    synced.deliver("Neue Nachricht")
    synced.wait_for_mail(["Neue Nachricht"])
    synced.ok("sync")
    assert "Neue Nachricht" in synced.subjects()


def test_walk_b_delete_while_offline(synced: World) -> None:
    synced.pull_the_plug()
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("delete", wanted["id"])
    assert synced.subjects() == ["Budget review", "Offre pour la salle"]
    assert synced.subjects("Trash") == ["Vereinsreise"]
    offline = synced.run("sync")
    assert offline.code == 75, offline
    assert offline.json["journal"] == 1
    assert "Vereinsreise" in synced.mailbox()  # nothing has left
    synced.plug_in()
    synced.ok("sync")
    assert synced.mailbox() == ["Budget review", "Offre pour la salle"]
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    assert synced.ok("journal") == []


def test_walk_b_undo_after_it_reached_the_server(synced: World) -> None:
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("delete", wanted["id"])
    synced.ok("sync")
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    synced.ok("undo")
    synced.ok("sync")
    assert "Vereinsreise" in synced.mailbox()
    assert synced.mailbox("Trash") == []


def test_walk_b_target_gone_is_told_and_reverted(synced: World) -> None:
    synced.pull_the_plug()
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("flag", wanted["id"])
    with synced.client() as client:
        client.select_folder("INBOX")
        client.delete_messages(client.search(["SUBJECT", "Vereinsreise"]))
        client.expunge()
    synced.plug_in()
    result = synced.run("sync")
    assert result.code in (0, 3), result
    assert "Vereinsreise" not in synced.subjects()
    assert synced.ok("journal") == []


def test_walk_c_send_while_offline_arrives_once(synced: World, tmp_path: Path) -> None:
    body = tmp_path / "body.txt"
    body.write_text("Liebe Mitglieder,\n.\nunsere Reise führt nach Arolla.\n", encoding="utf-8")
    attached = tmp_path / "Programm.pdf"
    attached.write_bytes(b"%PDF-1.4 nothing much")
    synced.pull_the_plug()
    synced.ok(
        "send", "--from", synced.address, "--to", synced.other,
        "--subject", "Vereinsreise nach Arolla", "--body-file", str(body),
        "--attach", str(attached),
    )  # fmt: skip
    (waiting,) = synced.ok("outbox")
    assert waiting["subject"] == "Vereinsreise nach Arolla"
    synced.plug_in()
    synced.ok("sync")
    synced.wait_for_mail(["Vereinsreise nach Arolla"], user=synced.other)
    assert synced.mailbox("INBOX", synced.other) == ["Vereinsreise nach Arolla"]
    assert synced.mailbox("Sent") == ["Vereinsreise nach Arolla"]
    assert synced.subjects("Sent") == ["Vereinsreise nach Arolla"]
    assert synced.ok("outbox") == []
    assert synced.ok("quota", synced.address)["used_certain"] == 1
    (row,) = synced.rows("Sent")
    shown = synced.ok("show", row["id"])
    assert "\n.\n" in shown["text"].replace("\r\n", "\n")
    assert [a["name"] for a in shown["attachments"]] == ["Programm.pdf"]


def test_walk_c_encrypted_to_oneself_and_read_again(synced: World, tmp_path: Path) -> None:
    body = tmp_path / "body.txt"
    body.write_text("Geheim: 42", encoding="utf-8")
    key = synced.ok("keys", "generate", synced.address)
    assert key["secret"]
    send = ["send", "--from", synced.address, "--subject", "Vertraulich", "--sign", "--encrypt"]
    refused = synced.run(*send, "--to", synced.other, "--body-file", str(body))
    assert refused.code == 4
    assert refused.json["error"]["code"] == "pgp_no_key"
    synced.ok(*send, "--to", synced.address, "--body-file", str(body))
    synced.ok("sync")
    synced.wait_for_mail(["..."])
    synced.ok("sync")
    (row,) = synced.rows("Sent")
    shown = synced.ok("show", row["id"])
    assert shown["text"].strip() == "Geheim: 42"
    assert shown["security"]["encryption"] == "encrypted"
    assert shown["security"]["signature"] == "good"
    raw = synced.profile.parent / "raw.eml"
    with synced.client() as client:
        client.select_folder("INBOX")
        uids = client.search(["HEADER", "Subject", "..."])
        raw.write_bytes(client.fetch(uids, ["RFC822"])[uids[0]][b"RFC822"])
    assert b"Geheim" not in raw.read_bytes()


def test_walk_c_send_to_42_people_encrypted(world: World, tmp_path: Path) -> None:
    """One copy and one row of the ledger for each; only they can read it."""
    world.add_account(**{"--provider": "infomaniak"})
    world.ok("sync")
    world.ok("keys", "generate", world.address)
    people = members(world, tmp_path / "certificates.asc")
    assert len(world.ok("keys", "import", str(tmp_path / "certificates.asc"))) == RECIPIENTS
    body = tmp_path / "body.txt"
    body.write_text(SECRET_TEXT, encoding="utf-8")
    send = ["send", "--subject", "Vereinsreise", "--body-file", str(body), "--sign", "--encrypt"]
    send += [part for person in people for part in ("--to", person.address)]
    # a recipient without a key: nothing is queued, nothing leaves, nothing goes in clear
    refused = world.run(*send, "--to", world.other)
    assert refused.code == 4
    assert refused.json["error"]["details"]["address"] == world.other
    assert world.ok("journal") == []
    checked = world.ok(*send, "--dry-run")
    assert (checked["allowed"], checked["recipients"]) == (True, RECIPIENTS)
    assert world.ok("quota")["left"] == 500

    world.pull_the_plug()
    batch = world.ok(*send)["batch"]
    (waiting,) = world.ok("outbox")
    assert len(waiting["to"]) == RECIPIENTS
    assert waiting["size"] == checked["size"]  # the exact one, not an estimate
    assert [step["step"] for step in waiting["delivery"]] == ["queued"]
    assert {entry["batch"] for entry in world.ok("journal")} == {batch}
    assert world.ok("quota")["left"] == 500 - RECIPIENTS  # promised to what waits
    with world.smtp.listening() as said:
        world.plug_in()
        world.ok("sync")
    for person in people:
        world.wait_for_mail(["..."], user=person.address)
    world.ok("sync")

    assert world.ok("outbox") == []
    assert world.ok("problems") == []
    quota = world.ok("quota")
    assert (quota["used_certain"], quota["used_estimated"]) == (RECIPIENTS, 0)
    assert (quota["per_message"], quota["left"]) == (100, 500 - RECIPIENTS)
    copies = {person.address: received(world, person.address) for person in people}
    assert {len(found) for found in copies.values()} == {1}
    assert world.mailbox("Sent") == ["..."]
    wire = bytes(said)
    assert wire.count(b"RCPT TO:") == RECIPIENTS
    assert wire.count(b"\r\nDATA\r\n") == 1
    assert b"Geheim" not in wire
    assert b"Vereinsreise" not in wire
    for person in (people[0], people[-1]):
        (message,) = copies[person.address]
        opened = PgpyOpenPgp().decrypt(encrypted_part(message), [person.secret], [])
        assert SECRET_TEXT.encode() in opened.data
    (row,) = world.rows("Sent")
    shown = world.ok("show", row["id"])
    assert shown["text"].strip() == SECRET_TEXT
    assert shown["security"]["encryption"] == "encrypted"
    assert shown["security"]["signature"] == "good"
    assert len(shown["to"]) == RECIPIENTS
    steps = shown["delivery"]
    assert [step["step"] for step in steps] == ["queued", "sending", "accepted", "filed"]
    assert "queued as" in steps[2]["details"]  # Postfix's own words


def test_walk_c_another_program_can_read_its_copy(world: World, tmp_path: Path) -> None:
    """Sequoia as a second opinion on what was delivered."""
    pysequoia = pytest.importorskip("pysequoia", reason="pysequoia is not installed")
    world.add_account()
    world.ok("sync")
    own = world.ok("keys", "generate", world.address)
    people = members(world, tmp_path / "certificates.asc", 2)
    world.ok("keys", "import", str(tmp_path / "certificates.asc"))
    body = tmp_path / "body.txt"
    body.write_text(SECRET_TEXT, encoding="utf-8")
    to = [part for person in people for part in ("--to", person.address)]
    world.ok("send", *to, "--subject", "x", "--body-file", str(body), "--sign", "--encrypt")
    world.ok("sync")
    mine = world.ok("keys", "export", own["fingerprint"])["armored"].encode()
    for person in people:
        world.wait_for_mail(["..."], user=person.address)
        (message,) = received(world, person.address)
        secret = pysequoia.Tsk.from_bytes(person.secret.encode())
        opened = pysequoia.decrypt(
            bytes=encrypted_part(message),
            decryptor=secret.decryptor(),
            store=lambda _ids: [pysequoia.Cert.from_bytes(mine)],
        )
        assert SECRET_TEXT.encode() in opened.bytes
        assert [sig.certificate.upper() for sig in opened.valid_sigs] == [own["fingerprint"]]


def test_walk_c_a_full_window_is_explained_before_anything_leaves(world: World) -> None:
    """42 more than the 24 hours have room for: said with the time when there is room again."""
    world.add_account(**{"--provider": "infomaniak"})
    world.ok("sync")
    sent_before = world.smtp.bytes_from_client
    fill_window(world, 480)
    to = [part for n in range(RECIPIENTS) for part in ("--to", f"p{n}@verein.example")]
    dry = world.run("send", "--dry-run", "--subject", "x", *to)
    assert dry.code == 4
    assert not dry.json["allowed"]
    result = world.run("send", "--subject", "x", *to)
    assert result.code == 4
    error = result.json["error"]
    assert error["code"] == "limit_window"
    assert (error["details"]["used"], error["details"]["limit"]) == (480 + RECIPIENTS, 500)
    assert "room again" in error["hint"]
    assert world.ok("journal") == []
    assert world.smtp.bytes_from_client == sent_before


def test_walk_c_limits_are_explained_before_anything_leaves(world: World) -> None:
    world.add_account(**{"--provider": "infomaniak"})
    world.ok("sync")
    sent_before = world.smtp.bytes_from_client

    def to(count: int) -> list[str]:
        return [part for n in range(count) for part in ("--to", f"p{n}@verein.example")]

    assert world.ok("send", "--dry-run", "--subject", "x", *to(100))["recipients"] == 100
    result = world.run("send", "--subject", "x", *to(101))
    assert result.code == 4
    error = result.json["error"]
    assert error["code"] == "limit_recipients"
    assert "101" in error["text"]
    assert "100" in error["text"]
    assert world.ok("journal") == []
    assert world.smtp.bytes_from_client == sent_before


def test_walk_c_a_message_that_comes_back_is_told_in_words(synced: World) -> None:
    """The server takes it, then says that nobody has this address."""
    nobody = "nobody-at-all@atelier.example"
    synced.ok("send", "--to", nobody, "--to", synced.other, "--subject", "Einladung")
    first = synced.run("sync").code
    synced.wait_for_mail(["Undelivered Mail Returned to Sender"])
    second = synced.run("sync").code
    assert {first, second} == {0, 3}  # told once, by the one that saw it come back
    (sent,) = synced.ok("outbox", "--sent")
    assert (sent["subject"], sent["stage"]) == ("Einladung", "bounced")
    assert sent["to"] == [nobody, synced.other]
    assert "queued as" in sent["answer"]
    story = synced.ok("outbox", "story", sent["id"])
    steps = [step["step"] for step in story["steps"]]
    assert steps == ["queued", "sending", "accepted", "filed", "bounced"]
    assert story["steps"][-1]["recipient"] == nobody
    assert "no such address" in story["steps"][-1]["text"]
    (problem,) = synced.ok("problems")
    assert problem["code"] == "bounced_address_unknown"
    assert nobody in problem["text"]
    assert problem["hint"]
    (notice,) = [row for row in synced.rows() if row["subject"].startswith("Undelivered")]
    codes = [warning["code"] for warning in synced.ok("show", notice["id"])["warnings"]]
    assert "bounced_address_unknown" in codes


def test_walk_d_event_edited_on_two_computers(synced: World, tmp_path: Path) -> None:
    ics = tmp_path / "meeting.ics"
    ics.write_text(MEETING, encoding="utf-8", newline="")
    synced.ok("event", "add", "--ics", str(ics))
    synced.ok("sync")
    (event,) = _events(synced)
    assert event["summary"] == "Budget review"
    href = _href(synced)
    status, stored = synced.dav("GET", href)
    assert status == 200
    assert "X-UNKNOWN-PROPERTY:kept" in stored

    synced.pull_the_plug()
    synced.ok("event", "edit", "meeting-1", "--location", "Salle Arolla")
    theirs = stored.replace("SUMMARY:Budget review", "SUMMARY:Budget review 2027")
    assert synced.dav("PUT", href, theirs, Content_Type="text/calendar")[0] in (201, 204)
    synced.plug_in()
    synced.ok("sync")
    _status, merged = synced.dav("GET", href)
    assert "SUMMARY:Budget review 2027" in merged
    assert "LOCATION:Salle Arolla" in merged
    assert "X-UNKNOWN-PROPERTY:kept" in merged
    (event,) = _events(synced)
    assert (event["summary"], event["location"]) == ("Budget review 2027", "Salle Arolla")


def test_walk_d_real_conflict_keeps_both_versions(synced: World, tmp_path: Path) -> None:
    ics = tmp_path / "meeting.ics"
    ics.write_text(MEETING, encoding="utf-8", newline="")
    synced.ok("event", "add", "--ics", str(ics))
    synced.ok("sync")
    href = _href(synced)
    _status, stored = synced.dav("GET", href)
    synced.pull_the_plug()
    synced.ok("event", "edit", "meeting-1", "--summary", "Mine")
    theirs = stored.replace("SUMMARY:Budget review", "SUMMARY:Theirs")
    synced.dav("PUT", href, theirs, Content_Type="text/calendar")
    synced.plug_in()
    result = synced.run("sync")
    assert result.code in (3, 4), result
    (entry,) = synced.ok("journal")
    assert entry["state"] == "parked"
    assert "SUMMARY:Theirs" in synced.dav("GET", href)[1]
    (event,) = _events(synced)
    assert event["summary"] == "Mine"  # what the person did is still shown
    (problem,) = synced.ok("problems")
    assert problem["code"] == "conflict"
    assert problem["text"]
    assert problem["hint"]
    (conflict,) = synced.ok("conflicts")
    assert conflict["id"] == entry["id"]
    assert conflict["properties"] == ["VEVENT/SUMMARY"]
    assert (conflict["conflicts"][0]["mine"], conflict["conflicts"][0]["theirs"]) == (
        "Mine",
        "Theirs",
    )
    assert synced.run("conflicts", "keep", "mine", "999999").code == 4
    synced.ok("conflicts", "keep", "mine", conflict["id"])
    assert synced.ok("problems") == []
    synced.ok("sync")
    assert "SUMMARY:Mine" in synced.dav("GET", href)[1]
    assert synced.ok("conflicts") == []


def test_walk_e_import_many_contacts(synced: World, tmp_path: Path) -> None:
    import_many(synced, tmp_path, 300)


@pytest.mark.full
def test_walk_e_import_10_000_contacts(many_cards: World, tmp_path: Path) -> None:
    many_cards.add_account()
    many_cards.ok("sync")
    import_many(many_cards, tmp_path, 10_000)


def import_many(world: World, folder: Path, count: int) -> None:
    """Preview, import offline, list, upload, the same file again, one Undo for all."""
    vcf = write_cards(folder / "people.vcf", count)
    book = ["--book", "People"]
    preview = world.ok("contacts", "import", str(vcf), *book, "--dry-run")
    assert (preview["new"], preview["there"], preview["repeated"]) == (count, 0, 1)
    assert (preview["unreadable"], preview["first_unreadable"]) == (1, count * 9 + 6)
    assert preview["names"][0] == "Person Muster00000"
    assert world.ok("contacts") == []
    world.pull_the_plug()
    imported = world.run("contacts", "import", str(vcf), *book)
    assert imported.code == 3  # all but the one that cannot be read
    lines = [json.loads(line) for line in imported.out.splitlines()]
    assert [line["done"] for line in lines if line["event"] == "progress"][-1] == count
    assert lines[-1]["event"] == "imported"
    assert len(world.ok("contacts")) == count
    assert len(world.ok("journal")) == count
    assert {entry["batch"] for entry in world.ok("journal")} == {lines[-1]["batch"]}
    world.plug_in()
    world.ok("sync", timeout=3600)
    assert world.ok("journal") == []
    assert len(_hrefs(world, "people/")) == count
    again = world.run("contacts", "import", str(vcf), *book)
    assert again.code == 4
    assert again.json["error"]["code"] == "contacts_all_there"
    world.ok("undo")
    assert world.ok("contacts") == []
    world.ok("sync", timeout=3600)
    assert world.ok("journal") == []
    assert _hrefs(world, "people/") == []
    assert world.ok("problems") == []


def test_walk_e_a_provider_names_its_limits(world: World, tmp_path: Path) -> None:
    world.add_account(**{"--provider": "infomaniak"})
    world.ok("sync")
    vcf = write_cards(tmp_path / "people.vcf", 10_001)
    preview = world.ok("contacts", "import", str(vcf), "--dry-run")
    over = {v["kind"]: (v["used"], v["limit"], v["severity"]) for v in preview["limits"]}
    assert over["import_contacts"] == (10_001, 10_000, "over")
    assert over["import_bytes"][1:] == (50_000_000, "ok")
    assert preview["provider"] == "Infomaniak"


def test_everything_offline_then_the_servers_hold_exactly_that(
    synced: World, tmp_path: Path
) -> None:
    """Pull the plug, read, answer, delete, edit an event and a card, plug in again."""
    ics = tmp_path / "meeting.ics"
    ics.write_text(MEETING, encoding="utf-8", newline="")
    synced.ok("event", "add", "--ics", str(ics))
    synced.ok("contact", "add", "--name", "Nadia Rochat", "--email", "nadia@rochat.example")
    synced.ok("sync")
    synced.pull_the_plug()
    rows = {row["subject"]: row["id"] for row in synced.rows()}
    assert synced.ok("show", rows["Budget review"])["text"].strip() == "Hello."
    synced.ok("read", rows["Budget review"])
    synced.ok("delete", rows["Vereinsreise"])
    synced.ok("send", "--to", synced.other, "--subject", "Re: Budget review")
    synced.ok("event", "edit", "meeting-1", "--summary", "Budget review, moved",
              "--start", "2026-11-24T14:00:00+00:00")  # fmt: skip
    (contact,) = synced.ok("contacts")
    synced.ok("contact", "edit", contact["id"], "--phone", "+41 21 555 00 00")
    synced.plug_in()
    synced.ok("sync")
    synced.wait_for_mail(["Re: Budget review"], user=synced.other)
    with synced.client() as client:
        client.select_folder("INBOX", readonly=True)
        assert len(client.search(["SEEN", "SUBJECT", "Budget"])) == 1
    assert synced.mailbox() == ["Budget review", "Offre pour la salle"]
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    assert synced.mailbox("Sent") == ["Re: Budget review"]
    stored = synced.dav("GET", _href(synced))[1]
    assert "SUMMARY:Budget review\\, moved" in stored
    assert "X-UNKNOWN-PROPERTY:kept" in stored
    card = synced.dav("GET", _hrefs(synced, "people/")[0])[1]
    assert "+41 21 555 00 00" in card
    assert synced.ok("journal") == []
    assert synced.ok("problems") == []


def _events(world: World) -> list[dict[str, str]]:
    found = world.ok(
        "events", "--from", "2026-11-01T00:00:00+00:00", "--to", "2026-12-01T00:00:00+00:00"
    )
    assert isinstance(found, list)
    return found


def _hrefs(world: World, collection: str) -> list[str]:
    """Return the paths of the resources of a collection, relative to the person's home."""
    ask = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
    _status, text = world.dav("PROPFIND", collection, ask, Depth="1")
    found = [part.partition("</")[0] for part in text.split("<href>")[1:]]
    home = f"/{world.dav_user}/"
    return sorted(href.removeprefix(home) for href in found if href.endswith((".ics", ".vcf")))


def _href(world: World) -> str:
    (href,) = _hrefs(world, "personal/")
    return href


def test_the_contract_of_rows(synced: World) -> None:
    row = synced.rows()[0]
    assert {
        "id", "folder", "from", "to", "subject", "date", "unread", "flagged", "tags", "size",
        "has_attachments", "conversation",
    } <= set(row)  # fmt: skip
    assert json.dumps(row)


def test_undo_of_a_move_whose_answer_was_lost(synced: World) -> None:
    """The server has moved it, Marmot does not know yet: undo still brings it back."""
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.pull_the_plug()
    synced.ok("delete", wanted["id"])
    synced.imap.default = Fault(before_server=b"COPYUID", action="reset", shut=True)
    synced.imap.open_door()
    synced.run("sync")
    synced.imap.default = Fault()
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    assert synced.ok("journal")
    synced.ok("undo")
    assert "Vereinsreise" in synced.subjects()
    synced.plug_in()
    synced.ok("sync")
    assert "Vereinsreise" in synced.mailbox()
    assert synced.mailbox("Trash") == []
    assert synced.subjects() == synced.mailbox()
