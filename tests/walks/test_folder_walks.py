"""Folders through the command line on real servers, offline and with the service killed."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import threading

import pytest

from tests.walks.world import World


def paths(world: World) -> set[str]:
    return {row["path"] for row in world.ok("folders")}


def on_server(world: World) -> set[str]:
    with world.client() as client:
        return {name for _, _, name in client.list_folders()}


def kill_during_sync(world: World, seconds: float) -> None:
    """Begin a sync and kill the service in the middle of it."""
    child = subprocess.Popen(
        world.command("sync"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=world.environ(),
    )
    threading.Event().wait(seconds)  # the moment
    with contextlib.suppress(OSError, ValueError):
        told = json.loads((world.profile / "service.json").read_text("utf-8"))
        os.kill(int(told["pid"]), signal.SIGKILL)
    child.wait(timeout=60)


def test_a_life_of_a_folder(synced: World) -> None:
    synced.pull_the_plug()
    made = synced.ok("folder", "create", "Projects/2026")
    assert made["folder"] == "Projects/2026"
    assert made["created"] == ["Projects", "Projects/2026"]
    assert {"Projects", "Projects/2026"} <= paths(synced)
    wanted = next(row for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("move", wanted["id"], "--to", "Projects/2026")
    synced.ok("folder", "rename", "Projects", "Projekte")
    assert synced.subjects("Projekte/2026") == ["Vereinsreise"]
    assert synced.run("folder", "rename", "Projects", "X").json["error"]["code"] == "folder_unknown"
    assert "Projects" not in on_server(synced)
    synced.plug_in()
    synced.ok("sync")
    assert {"Projekte", "Projekte/2026"} <= on_server(synced)
    assert "Projects" not in on_server(synced)
    assert synced.mailbox("Projekte/2026") == ["Vereinsreise"]

    synced.ok("folder", "read", "Projekte/2026")
    synced.ok("folder", "unsubscribe", "Projekte/2026")
    (row,) = [r for r in synced.ok("folders") if r["path"] == "Projekte/2026"]
    assert (row["unread"], row["subscribed"]) == (0, False)

    synced.ok("folder", "delete", "Projekte")
    assert not {"Projekte", "Projekte/2026"} & paths(synced)
    synced.ok("sync")
    assert not {"Projekte", "Projekte/2026"} & on_server(synced)
    assert synced.mailbox("Trash") == ["Vereinsreise"]
    synced.ok("undo")
    synced.ok("sync")
    assert synced.mailbox("Projekte/2026") == ["Vereinsreise"]
    assert synced.mailbox("Trash") == []
    assert synced.ok("journal") == []
    assert synced.ok("problems") == []


def test_emptying_and_roles(synced: World) -> None:
    for row in synced.rows():
        synced.ok("delete", row["id"])
    synced.ok("folder", "empty", "Trash")
    synced.ok("sync")
    assert synced.mailbox("Trash") == []
    synced.ok("folder", "create", "Ablage")
    synced.ok("folder", "role", "Ablage", "archive")
    synced.ok("folder", "policy", "Ablage", "headers")
    synced.ok("sync")
    roles = {r["path"]: r["role"] for r in synced.ok("folders")}
    assert roles["Ablage"] == "archive"
    assert roles["Archive"] == ""
    synced.deliver("Zum Ablegen")
    synced.wait_for_mail(["Zum Ablegen"])
    synced.ok("sync")
    synced.ok("archive", synced.rows()[0]["id"])
    synced.ok("sync")
    assert synced.mailbox("Ablage") == ["Zum Ablegen"]
    assert synced.ok("quota")["storage"] == []


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("create", "Trash"), 4, "folder_exists"),
        (("create", " "), 4, "folder_name_bad"),
        (("delete", "INBOX"), 4, "folder_needed"),
        (("rename", "INBOX", "Post"), 4, "folder_needed"),
        (("rename", "Sent", "Nowhere/Sent"), 4, "folder_unknown"),
        (("empty", "Nowhere"), 4, "folder_unknown"),
        (("policy", "Sent", "now and then"), 4, "policy_bad"),
        (("policy", "Sent", "\u00b2"), 4, "policy_bad"),  # a digit, yet no number
        (("rename", "Sent"), 2, "usage"),
    ],
)
def test_what_cannot_be_is_said(
    synced: World, arguments: tuple[str, ...], code: int, error: str
) -> None:
    result = synced.run("folder", *arguments)
    assert (result.code, result.json["error"]["code"]) == (code, error)
    assert "?" not in result.json["error"]["text"]
    assert synced.ok("journal") == []


def test_a_service_killed_between_folders_goes_on(synced: World) -> None:
    """Whatever the service was at, the next one brings all of it about, once."""
    for round_ in range(3):
        for name in ("A", "B", "C"):
            synced.ok("folder", "create", f"{name}{round_}/x")
            synced.ok("folder", "rename", f"{name}{round_}", f"{name}{round_}-neu")
        synced.ok("folder", "delete", f"B{round_}-neu")
        kill_during_sync(synced, 0.25 + 0.3 * round_)
    synced.ok("sync")
    wished = {f"{n}{r}-neu{x}" for n in "AC" for r in range(3) for x in ("", "/x")}
    usual = {"INBOX", "Drafts", "Sent", "Trash", "Junk", "Archive"}
    assert on_server(synced) - usual == wished == paths(synced) - usual
    assert synced.ok("journal") == []
    assert synced.ok("problems") == []
