"""Proof that the reading view can draw: used by ``marmot --self-test`` only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage

from app.ui.application import make_application
from app.ui.mail.scheme import register_scheme
from app.ui.theme import Theme

SECONDS = 30
TONES = 3  # different colours a page with text has at least


def draws(html: str) -> bool:
    """Show safe HTML in the reading view's engine; return whether anything was painted."""
    register_scheme()
    app = make_application()
    from app.ui.mail.web import HtmlBody

    holder = [HtmlBody(Theme(app))]
    holder[0].resize(600, 200)
    loop = QEventLoop()
    painted = False

    def look() -> None:
        nonlocal painted
        painted = _tones(holder[0].grab().toImage()) >= TONES
        if painted:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    holder[0].show()
    holder[0].show_html(html, None)
    timer.start(50)
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    timer.stop()
    holder[0].close_page()
    holder[0].close()
    holder[0].deleteLater()
    holder.clear()  # Qt wants the page gone before its profile, and both before the end
    for _round in range(3):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return painted


def _tones(image: QImage) -> int:
    seen: set[int] = set()
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            seen.add(image.pixel(x, y))
            if len(seen) >= TONES:
                return len(seen)
    return len(seen)
