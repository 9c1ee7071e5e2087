"""The scheme ``marmot-part:`` that the reading view's pages and inline pictures come from.

It has to be registered before the first WebEngine object exists; importing WebEngine takes 0.2 s,
so both happen with the first HTML message (see ``web``) and not when the window starts.
"""

from __future__ import annotations

SCHEME = b"marmot-part"


def web_engine_present() -> bool:
    """Say whether HTML can be shown by Qt WebEngine on this machine."""
    from importlib.util import find_spec

    return find_spec("PySide6.QtWebEngineCore") is not None


def register_scheme() -> None:
    """Make the scheme known; does nothing where WebEngine is missing or it is known already."""
    try:
        from PySide6.QtWebEngineCore import QWebEngineUrlScheme
    except ImportError:
        return
    if not QWebEngineUrlScheme.schemeByName(SCHEME).name().isEmpty():
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)
