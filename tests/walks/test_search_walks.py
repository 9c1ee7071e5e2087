"""Searching through the command line, on real servers: here, there, and without a line."""

from __future__ import annotations

from typing import Any

from tests.walks.world import World


def found(world: World, *arguments: str) -> list[str]:
    return sorted(row["subject"] for row in world.ok("search", *arguments)["rows"])


def test_operators(synced: World) -> None:
    everything = ["Budget review", "Offre pour la salle", "Vereinsreise"]
    assert found(synced, "hello") == everything
    assert found(synced, "hello -subject:budget") == everything[1:]
    assert found(synced, "subject:budget OR subject:offre") == everything[:2]
    assert found(synced, "is:unread in:inbox after:2020 smaller:1M") == everything
    assert found(synced, "einsreis") == ["Vereinsreise"]  # a part of a word
    assert found(synced, "before:2020") == []
    assert found(synced, '") OR ( --; DROP TABLE message') == []
    assert found(synced, f"from:{synced.other}") == everything
    flagged = next(row["id"] for row in synced.rows() if row["subject"] == "Vereinsreise")
    synced.ok("flag", flagged)
    assert found(synced, "is:flagged") == ["Vereinsreise"]
    assert found(synced, "--", "-is:flagged") == everything[:2]


def test_the_server_finds_what_the_policy_leaves_there(world: World) -> None:
    world.deliver("Vereinsreise")
    world.deliver("Budget review")
    world.wait_for_mail(["Vereinsreise", "Budget review"])
    world.add_account(**{"--policy": "headers"})
    world.ok("sync")
    here = world.ok("search", "hello")
    assert here["rows"] == []
    assert here["coverage"] == {"searched": 0, "total": 2}
    assert "server" not in here
    there = world.ok("search", "hello", "--server")
    assert sorted(row["subject"] for row in there["rows"]) == ["Budget review", "Vereinsreise"]
    assert there["server"]["found"] == 2
    assert there["server"]["errors"] == []
    joined = world.ok("search", "hello OR subject:vereinsreise", "--server", "--limit", "5")
    assert len(joined["rows"]) == 2  # none twice
    world.pull_the_plug()
    world.stop_service()
    result = world.run("search", "subject:budget", "--server")
    assert result.code == 3, result
    document: dict[str, Any] = result.json
    assert [row["subject"] for row in document["rows"]] == ["Budget review"]
    (error,) = document["server"]["errors"]
    assert error["code"] == "search_offline"
    assert "this computer" in error["text"]
