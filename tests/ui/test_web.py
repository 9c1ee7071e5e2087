"""A hostile message in the reading view reaches nobody: every request is counted by a server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pytestqt.qtbot import QtBot

from app.ui.mail.scheme import register_scheme, web_engine_present
from app.ui.theme import Theme

pytestmark = pytest.mark.skipif(not web_engine_present(), reason="WebEngine is not installed")


@pytest.fixture
def hits() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server and the paths that were asked of it."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", seen
    server.shutdown()
    thread.join()
    server.server_close()


def hostile(at: str) -> str:
    """Return markup as it would be if every earlier line of defence had failed."""
    return f"""
<img src="{at}/img"><img srcset="{at}/srcset 1x"><picture><source srcset="{at}/source"></picture>
<link rel="stylesheet" href="{at}/css"><link rel="prefetch" href="{at}/prefetch">
<link rel="preconnect" href="{at}"><link rel="dns-prefetch" href="{at}">
<link rel="icon" href="{at}/i">
<style>@import "{at}/import"; @font-face {{ font-family: x; src: url({at}/font) }}
p {{ font-family: x; background: url({at}/background); cursor: url({at}/cursor), auto }}
li {{ list-style-image: url({at}/list) }} p::before {{ content: url({at}/content) }}</style>
<p style="background-image: url({at}/inline)">text</p><li>x</li>
<script src="{at}/script"></script><script>fetch("{at}/fetch"); new Image().src="{at}/js"</script>
<iframe src="{at}/frame"></iframe><iframe srcdoc="<img src='{at}/srcdoc'>"></iframe>
<object data="{at}/object"></object><embed src="{at}/embed">
<video src="{at}/video" poster="{at}/poster" autoplay></video>
<audio src="{at}/audio" autoplay></audio>
<svg><image href="{at}/svg"/><use href="{at}/use#x"/></svg>
<svg><script>fetch("{at}/s")</script></svg>
<meta http-equiv="refresh" content="0;url={at}/refresh"><base href="{at}/">
<form action="{at}/form" id="f"><input autofocus onfocus="this.form.submit()"></form>
<body onload="location='{at}/onload'" background="{at}/bodybackground">
<input type="image" src="{at}/input"><table background="{at}/table"><tr><td>x</td></tr></table>
<a href="{at}/ping" ping="{at}/ping2">link</a><img src="x" onerror="fetch('{at}/onerror')">
"""


def test_no_request_leaves_a_hostile_page(
    hits: tuple[str, list[str]], theme: Theme, qtbot: QtBot
) -> None:
    register_scheme()
    from app.ui.mail.web import HtmlBody

    at, seen = hits
    view = HtmlBody(theme)
    qtbot.addWidget(view, before_close_func=lambda w: w.close_page())
    view.resize(600, 400)
    view.show()
    asked: list[str] = []

    def read_part(path: str, deliver: Callable[[str, bytes | None], None]) -> None:
        asked.append(path)
        deliver("text/html", f"<img src='{at}/part'>".encode())  # only pictures are handed on

    page = hostile(at) + '<img src="marmot-part:1.2"><iframe src="marmot-part:1.3"></iframe>'
    with qtbot.waitSignal(view.shown, timeout=20_000):
        view.show_html(page, read_part)
    qtbot.waitUntil(lambda: asked == ["1.2"], timeout=10_000)
    texts: list[str] = []
    view.page().toPlainText(texts.append)
    qtbot.waitUntil(lambda: bool(texts), timeout=10_000)
    assert "text" in texts[0]
    assert seen == []
    assert view.url().toString().startswith("marmot-part:page/")


def test_a_picture_of_the_message_is_shown_and_a_click_is_only_told(
    theme: Theme, qtbot: QtBot
) -> None:
    register_scheme()
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineCore import QWebEnginePage

    from app.ui.mail.web import HtmlBody

    view = HtmlBody(theme)
    qtbot.addWidget(view, before_close_func=lambda w: w.close_page())
    page = view.page()
    told: list[str] = []
    view.link_clicked.connect(told.append)
    kind = QWebEnginePage.NavigationType
    for url in ("https://example.org/", "file:///etc/passwd", "marmot-part:1.2"):
        assert not page.acceptNavigationRequest(QUrl(url), kind.NavigationTypeLinkClicked, True)
        for other in (
            kind.NavigationTypeTyped,
            kind.NavigationTypeOther,
            kind.NavigationTypeReload,
        ):
            assert not page.acceptNavigationRequest(QUrl(url), other, True)
    assert told == ["https://example.org/", "file:///etc/passwd", "marmot-part:1.2"]
