"""The HTML part of the reading view: Qt WebEngine with every door shut.

JavaScript off, off-the-record profile, nothing cached, a content security policy, an interceptor
that lets only ``marmot-part:`` and ``data:`` pass, no downloads, no new windows, no navigation. The
HTML was sanitised before; each of these holds on its own. Imported with the first HTML message.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.mail.scheme import SCHEME
from app.ui.theme import Theme
from app.ui.words import tr

POLICY = (
    "default-src 'none'; img-src marmot-part: data:; style-src 'unsafe-inline';"
    " form-action 'none'; frame-src 'none'; base-uri 'none'"
)
TALLEST = 15_000  # pixels; longer pages scroll inside
PICTURES = frozenset(
    f"image/{kind}" for kind in ("png", "jpeg", "jpg", "pjpeg", "gif", "webp", "bmp", "x-icon")
)

# asks for the bytes of a part: (part, deliver(content type, bytes or None))
PartReader = Callable[[str, Callable[[str, bytes | None], None]], None]


class _Interceptor(QWebEngineUrlRequestInterceptor):
    """Blocks every request that would leave the process."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in (SCHEME.decode(), "data"):
            info.block(True)


class _PartHandler(QWebEngineUrlSchemeHandler):
    """Serves the page itself and the pictures inside the message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = b""
        self.page_path = ""
        self.read_part: PartReader | None = None

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = job.requestUrl().path()
        if path == self.page_path:
            self._reply(job, "text/html", self.page)
            return
        if self.read_part is None or path.startswith("page/"):
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return

        def deliver(content_type: str, data: bytes | None) -> None:
            if not shiboken6.isValid(job):
                return
            if data is None or content_type.lower() not in PICTURES:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            else:
                self._reply(job, content_type.lower(), data)

        self.read_part(path, deliver)

    def _reply(self, job: QWebEngineUrlRequestJob, content_type: str, data: bytes) -> None:
        buffer = QBuffer(job)  # lives as long as the job
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(content_type.encode()), buffer)


class _Page(QWebEnginePage):
    """Never navigates; clicked links are handed out as text."""

    link_clicked = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QWidget) -> None:
        super().__init__(profile, parent)
        self.expected = ""
        self.newWindowRequested.connect(self._on_new_window)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        target = url.toString() if isinstance(url, QUrl) else url
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self.link_clicked.emit(target)
            return False
        return is_main_frame and target == self.expected

    def javaScriptConsoleMessage(self, *_args: object) -> None:
        """What a message writes there may quote it; it goes nowhere."""

    def _on_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        if request.isUserInitiated():
            self.link_clicked.emit(request.requestedUrl().toString())


class HtmlBody(QWebEngineView):
    """Shows sanitised HTML at its full height."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._html = ""
        self.setAccessibleName(tr("Message"))
        self._profile = QWebEngineProfile(self)  # without a name: off the record
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._profile.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self._profile.setSpellCheckEnabled(False)
        self._profile.downloadRequested.connect(self._on_download)
        self._interceptor = _Interceptor(self)
        self._profile.setUrlRequestInterceptor(self._interceptor)
        self._handler = _PartHandler(self)
        self._profile.installUrlSchemeHandler(SCHEME, self._handler)
        self._page = _Page(self._profile, self)
        _shut(self._page.settings())
        self._page.link_clicked.connect(self.link_clicked)
        self._page.linkHovered.connect(self.link_hovered)
        self._page.contentsSizeChanged.connect(self._on_size)
        self._page.loadFinished.connect(lambda _ok: self.shown.emit())
        self.setPage(self._page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context)
        self.setMinimumHeight(40)
        theme.changed.connect(self._on_theme)
        self._colors()

    def show_html(self, html: str, read_part: PartReader | None) -> None:
        """Show the (sanitised) HTML of a message."""
        self._html = html
        self._count += 1
        self._handler.page = _document(html, self._theme).encode("utf-8", "replace")
        self._handler.page_path = f"page/{self._count}"
        self._handler.read_part = read_part
        url = QUrl(f"{SCHEME.decode()}:page/{self._count}")
        self._page.expected = url.toString()
        self.setFixedHeight(max(120, min(self.height(), 700)))
        self._page.load(url)

    def forget(self) -> None:
        """Let go of the message."""
        if self._html:
            self.show_html("", None)

    def close_page(self) -> None:
        """Delete the page before its profile, as Qt demands."""
        self.setPage(None)  # type: ignore[arg-type]
        self._page.deleteLater()

    def _colors(self) -> None:
        k = self._theme.tokens
        self._page.setBackgroundColor(QColor(k.panel))
        settings = self._page.settings()
        settings.setAttribute(QWebEngineSettings.WebAttribute.ForceDarkMode, k.dark)

    def _on_theme(self) -> None:
        self._colors()
        if self._html:
            self.show_html(self._html, self._handler.read_part)

    def _on_size(self, size: QSizeF) -> None:
        height = round(size.height() * self.zoomFactor())
        if height > 0:
            self.setFixedHeight(max(40, min(height, TALLEST)))

    def _on_download(self, request: QWebEngineDownloadRequest) -> None:
        request.cancel()

    def _on_context(self, position: QPoint) -> None:
        request = self.lastContextMenuRequest()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.hasSelection():
            menu.addAction(
                tr("Copy"), lambda: QGuiApplication.clipboard().setText(self.selectedText())
            )
        target = request.linkUrl().toString() if request is not None else ""
        if target:
            menu.addAction(tr("Copy link"), lambda: QGuiApplication.clipboard().setText(target))
        menu.addAction(
            tr("Select all"),
            lambda: self._page.triggerAction(QWebEnginePage.WebAction.SelectAll),
        )
        menu.popup(self.mapToGlobal(position))


def _shut(settings: QWebEngineSettings) -> None:
    attribute = QWebEngineSettings.WebAttribute
    for name in (
        attribute.JavascriptEnabled,
        attribute.JavascriptCanOpenWindows,
        attribute.JavascriptCanAccessClipboard,
        attribute.LocalStorageEnabled,
        attribute.LocalContentCanAccessRemoteUrls,
        attribute.LocalContentCanAccessFileUrls,
        attribute.PluginsEnabled,
        attribute.PdfViewerEnabled,
        attribute.HyperlinkAuditingEnabled,
        attribute.DnsPrefetchEnabled,
        attribute.FullScreenSupportEnabled,
        attribute.ScreenCaptureEnabled,
        attribute.WebGLEnabled,
        attribute.AutoLoadIconsForPage,
        attribute.AllowRunningInsecureContent,
        attribute.AllowGeolocationOnInsecureOrigins,
        attribute.NavigateOnDropEnabled,
        attribute.FocusOnNavigationEnabled,
        attribute.ErrorPageEnabled,
    ):
        settings.setAttribute(name, False)
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
    )


def _document(html: str, theme: Theme) -> str:
    """Wrap the body: policy first, then a plain style that the message may override."""
    font = theme.font()
    family = font.family().replace("'", "")
    k = theme.tokens
    return (
        "<!doctype html><html><head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        "<style>"
        f"html{{background:{'#ffffff' if not k.dark else k.panel}}}"
        f"body{{margin:0;font:14px/1.5 '{family}',sans-serif;"
        f"color:{'#1d1f23' if not k.dark else '#e7e8ea'};overflow-wrap:anywhere}}"
        "img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}"
        "blockquote{margin:0 0 0 4px;padding-left:12px;border-left:2px solid #b9bdb9}"
        f"a{{color:{'#2f6f5e' if not k.dark else '#6fc2ab'}}}"
        f"</style></head><body>{html}</body></html>"
    )
