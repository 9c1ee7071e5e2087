"""``marmot --self-test``: is this installation whole? For bundles and for support.

Imports every module, opens a store in a temporary profile, files one HTML mail, lets the service
make it readable and the web engine draw it. Prints one line per step; exit code 0 when all is well.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import app
from app.base.locks import FileLock
from app.base.paths import Profile

MAIL = (
    b"From: Marmot <marmot@marmot.example>\r\nTo: you@marmot.example\r\n"
    b"Subject: Self-test\r\nDate: Mon, 02 Nov 2026 08:00:00 +0000\r\n"
    b"Message-ID: <self-test@marmot.example>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/html; charset=utf-8\r\n\r\n"
    b"<html><body style='background:#2f6f5e'><h1>Marmot</h1></body></html>\r\n"
)


def run() -> int:
    """Run all steps; return 0, or 1 when one failed."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not screen and sys.platform not in ("win32", "darwin"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="marmot-self-test-") as room:
        profile = Profile.at(Path(room) / "profile")
        html: list[str] = []
        steps: list[tuple[str, Callable[[], None]]] = [
            ("import everything", import_everything),
            ("store and service", lambda: html.append(_read_one(profile, Path(room)))),
            ("draw a message", lambda: _draw(html[0])),
        ]
        for name, step in steps:
            try:
                step()
            except Exception as error:
                _say(f"failed  {name}: {type(error).__name__} {error}")
                return 1
            _say(f"ok      {name}")
    return 0


def import_everything() -> None:
    """Import every module of the program but the demo, whose packages are an extra."""
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.startswith("app.demo") and not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _read_one(profile: Profile, room: Path) -> str:
    """Let the service open one message; return its safe HTML."""
    from app.engine import Engine

    path = room / "self-test.eml"
    path.write_bytes(MAIL)
    engine = Engine.open(profile, face="cli", service=False)
    try:
        opened = engine.open_file(path).result(timeout=60)
        engine.search("self-test")
        engine.link.tell("stop")
    finally:
        engine.close()
        with FileLock(profile.service_lock):  # held until the service has gone
            pass
    if opened.headers.subject != "Self-test" or "Marmot" not in opened.html:
        raise RuntimeError("the message was not read")
    return opened.html


def _draw(html: str) -> None:
    """Draw the message in the reading view and look at its pixels."""
    from app.ui.proof import draws

    if not draws(html):
        raise RuntimeError("nothing was drawn")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
