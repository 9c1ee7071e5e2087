"""The five walks of the architecture through the command line, on real servers."""

from __future__ import annotations

from tests.walks.world import World


def test_first_sync_shows_what_the_server_has(synced: World) -> None:
    assert synced.subjects() == ["Budget review", "Offre pour la salle", "Vereinsreise"]
    roles = {row["role"] for row in synced.ok("folders")}
    assert {"inbox", "drafts", "sent", "trash"} <= roles


def test_walk_a_new_mail_arrives(synced: World) -> None:
    synced.deliver("Neue Nachricht")
    synced.wait_for_mail(["Neue Nachricht"])
    synced.ok("sync")
    assert "Neue Nachricht" in synced.subjects()


def test_walk_b_delete_while_offline(synced: World) -> None:
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("delete", wanted["id"])
    assert synced.subjects() == ["Budget review", "Offre pour la salle"]
    assert "Vereinsreise" in synced.mailbox()  # nothing has left yet
    assert len(synced.ok("journal")) == 1
    synced.ok("sync")
    assert synced.mailbox() == ["Budget review", "Offre pour la salle"]
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    assert synced.ok("journal") == []
