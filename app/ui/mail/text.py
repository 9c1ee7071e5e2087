"""The plain-text body: set at its full height, links recognised, quotes set back.

Also the "simple view" of HTML mail where WebEngine is missing: then the text the message carries
beside the HTML is shown. It never fetches anything.
"""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from app.ui.mail import links
from app.ui.mail.long_text import short_lines
from app.ui.theme import Theme
from app.ui.words import tr

_URL = re.compile(r"(?:https?://|mailto:)[^\s<>\"']{1,2000}|www\.[^\s<>\"']{4,2000}")
RICH_MOST = 20_000  # characters that are laid out at once with links and colours
RICH_LINES = 1_000


class TextBody(QTextBrowser):
    """As high as its text; the reading view scrolls."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self.setProperty("role", "bare")
        self.setAccessibleName(tr("Message"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self.highlighted.connect(lambda url: self.link_hovered.emit(url.toString()))
        self.document().documentLayout().documentSizeChanged.connect(lambda _s: self._fit())
        theme.changed.connect(self._on_theme)  # a lambda would outlive the widget

    def show_text(self, text: str) -> None:
        self._text = text
        self.setFont(self._theme.font(14))
        self.setHtml(as_html(text[:RICH_MOST], self._theme))
        self._fit()

    def _on_theme(self) -> None:
        self.show_text(self._text)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None

    def _fit(self) -> None:
        self.document().setTextWidth(max(80, self.viewport().width()))
        height = int(self.document().size().height()) + 4
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the reading view scrolls

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())


def is_long(text: str) -> bool:
    """Tell whether ``text`` is too much to be laid out at once (``long_text`` shows it)."""
    return len(text) > RICH_MOST or text.count("\n") > RICH_LINES


def as_html(text: str, theme: Theme) -> str:
    """Return ``text`` as escaped HTML with links and quote colours."""
    k = theme.tokens
    # A paragraph for each line: layout is quadratic in the length of a paragraph.
    style = f"white-space:pre-wrap;color:{k.text};line-height:118%;margin:0"
    empty = f'<p style="-qt-paragraph-type:empty;{style}"><br></p>'
    made: list[str] = []
    for line in short_lines(text):
        body = linked(line.rstrip("\r"))
        if line.startswith(">") or line.rstrip() == "--":
            body = f'<span style="color:{k.muted}">{body}</span>'
        made.append(f'<p style="{style}">{body}</p>' if body else empty)
    return "".join(made)


def linked(line: str) -> str:
    """Escape a line and make its addresses links."""
    made: list[str] = []
    end = 0
    for match in _URL.finditer(line):
        found = match.group().rstrip(".,;:!?)]}'\"")
        target = f"https://{found}" if found.startswith("www.") else found
        if links.check(target) is None:
            continue
        made.append(escape(line[end : match.start()]))
        made.append(f'<a href="{escape(target, quote=True)}">{escape(found)}</a>')
        end = match.start() + len(found)
    made.append(escape(line[end:]))
    return "".join(made)
