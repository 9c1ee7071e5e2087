"""The demonstration as a face meets it: a profile that fills itself and vanishes."""

from __future__ import annotations

import os

import pytest

pytest.importorskip("pymap")
pytest.importorskip("radicale")

from app.demo.people import ANA, LUKAS
from app.demo.session import demo_profile
from app.engine import Engine


def test_profile_fills_itself_and_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/nowhere")
    with demo_profile() as profile:
        root = profile.root
        assert os.environ["XDG_CACHE_HOME"] == str(root.parent / "cache")  # not in the home
        engine = Engine.open(profile, face="cli", service=False)
        try:
            engine.sync().result(90)
            ana, lukas = engine.accounts()
            assert (ana.settings.address, lukas.settings.address) == (ANA, LUKAS)
            totals = {folder.path: folder.total for folder in engine.folders(ana.id)}
            assert totals["INBOX"] > 60
            assert totals["Drafts"] == 3
            inbox = next(f for f in engine.folders(ana.id) if f.path == "INBOX")
            newest = engine.rows(list(engine.list_ids(inbox.id))[:10])
            offer = next(row for row in newest if row.subject.endswith("salle du 12 mars"))
            opened = engine.open_message(offer.id).result(60)
            assert opened.security.encryption == "encrypted"
            assert opened.security.signature.startswith("good")
            assert "42 personnes" in opened.text
            assert sum(key.secret for key in list(engine.keys())) == 2
            assert len(engine.collections()) == 4
            assert engine.problems() == []
        finally:
            engine.close()
    assert not root.parent.exists()
    assert os.environ["XDG_CACHE_HOME"] == "/nowhere"
    assert "MARMOT_MASTER_PASSWORD" not in os.environ
