"""Starts and ends the window: Qt set-up, event loop, last-resort exception hook.

``start`` is what ``marmot`` without a command runs. Qt ends on purpose only: when the main window
has been closed and everything was put away.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from types import TracebackType

os.environ["QT_API"] = "pyside6"

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from app.base.errors import MarmotError
from app.base.paths import Profile
from app.ui.language import SYSTEM, install
from app.ui.theme import Theme

log = logging.getLogger(__name__)

DRAFT_SECONDS = 10.0  # how long the end may wait for drafts that were just kept
SWITCH_INTERVAL = 0.0005  # readers on other threads give the interpreter back within half a ms


def make_application(argv: list[str] | None = None) -> QApplication:
    """Make the one QApplication."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # lets WebEngine be imported with the first HTML message instead of at the start
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QCoreApplication.setApplicationName("Marmot")
    QGuiApplication.setApplicationDisplayName("Marmot")
    QGuiApplication.setDesktopFileName("marmot")
    app = QApplication(argv if argv is not None else ["marmot"])
    app.setQuitOnLastWindowClosed(False)
    return app


def _on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    log.error("uncaught in the window", exc_info=(kind, error, trace))


def _tell(app: QApplication, text: str) -> None:
    """Say why there will be no window; the event loop runs for this box alone."""
    box = QMessageBox()
    box.setWindowTitle("Marmot")
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.finished.connect(app.quit)
    box.open()
    app.exec()


def start(
    profile: Profile, *, ca_file: str | None = None, service: bool = True, demo: bool = False
) -> int:
    """Show the window on ``profile`` until it is closed; return the exit code."""
    import qasync

    from app.ui.icons import Icons
    from app.ui.window import Window

    sys.setswitchinterval(SWITCH_INTERVAL)
    sys.excepthook = _on_uncaught
    app = make_application()
    spoken = install()  # what may be said before the profile is open
    theme = Theme(app)
    app.setWindowIcon(Icons(theme).icon("marmot", "accent"))
    from app.engine.engine import Engine
    from app.ui.sentences import of_error

    try:
        engine = Engine.open(profile, face="window", service=service, ca_file=ca_file)
    except MarmotError as error:
        if error.code == "window_running":
            return 0  # the other window has been raised
        log.error("cannot open the profile: %s", error.code)
        _tell(app, str(of_error(error)))
        return 1
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    ended = asyncio.Event()
    try:
        wanted = engine.setting("ui.language", SYSTEM)
        if wanted not in (SYSTEM, spoken):
            install(wanted)
        theme.set_mode(engine.setting("ui.theme", "system"))
        theme.set_accent(engine.setting("ui.accent", "green"))
        theme.set_compact(engine.setting("ui.compact", False))
        window = Window(engine, theme, sample_data=demo)
        window.restore()
        window.closed.connect(ended.set)
        app.aboutToQuit.connect(ended.set)
        window.show()
        with loop:
            loop.run_until_complete(ended.wait())
    finally:
        for top in app.topLevelWidgets():
            top.close()
        from app.ui.composer.keeping import wait_for_saves

        wait_for_saves(DRAFT_SECONDS)
        engine.close()
        app.quit()
    return 0
