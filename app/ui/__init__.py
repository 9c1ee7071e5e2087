"""Floor 6: the window. Asks the engine, shows the answer; the only place that knows Qt."""

from __future__ import annotations

from app.base.paths import Profile


def refuse(code: str) -> int:
    """Say in a small window and on standard error why there is no window; return the exit code."""
    import sys

    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QMessageBox

    from app.ui.application import make_application
    from app.ui.sentences import sentence

    words = str(sentence(code))
    sys.stderr.write(f"{words}\n")
    make_application()
    loop = QEventLoop()
    box = QMessageBox(QMessageBox.Icon.Warning, "Marmot", words)
    box.finished.connect(loop.quit)
    box.open()
    loop.exec()
    return 1


def start(
    profile: Profile, *, log_level: str = "warning", ca_file: str | None = None, demo: bool = False
) -> int:
    """Show the window on ``profile`` until it is closed; return the exit code."""
    from app.base import logs

    logs.set_up(log_level, profile.logs / "window.log")
    from app.ui.application import start as run

    return run(profile, ca_file=ca_file, demo=demo)
