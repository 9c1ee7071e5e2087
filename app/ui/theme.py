"""Turns design tokens into a palette and a small style sheet, and follows the system.

The mode is "system", "light" or "dark"; a change is applied live and told by ``changed``. Widgets
that paint themselves read ``theme.tokens``; ordinary ones need nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.base.paths import resources_dir
from app.ui import tokens as t

MODES = ("system", "light", "dark")


class Theme(QObject):
    """Owns the appearance of the application."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = "system"
        self._accent = "green"
        self.tokens = t.LIGHT
        self.compact = False
        app.setStyle("Fusion")
        app.setFont(_base_font(app))
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.apply()

    @property
    def mode(self) -> str:
        return self._mode

    @property
    def accent(self) -> str:
        return self._accent

    def set_mode(self, mode: str) -> None:
        self._mode = mode if mode in MODES else "system"
        self.apply()

    def set_accent(self, accent: str) -> None:
        self._accent = accent if accent in t.ACCENTS else "green"
        self.apply()

    def set_compact(self, compact: bool) -> None:
        self.compact = compact
        self.changed.emit()

    def apply(self) -> None:
        """Compute the tokens and hand palette and style sheet to the application."""
        hints = self._app.styleHints()
        dark = self._mode == "dark" or (
            self._mode == "system" and hints.colorScheme() is Qt.ColorScheme.Dark
        )
        self.tokens = t.tokens(dark=dark, accent=self._accent)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()

    def font(self, pixels: int = t.TEXT, *, bold: bool = False) -> QFont:
        """Return the system's font at a size of the scale."""
        font = QFont(self._app.font())
        font.setPixelSize(pixels)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _on_system_changed(self) -> None:
        if self._mode == "system":
            self.apply()


def _base_font(app: QApplication) -> QFont:
    font = QFont(app.font())
    generic = {"sans", "sans serif", "dejavu sans", "ms shell dlg 2", ""}
    if font.family().lower() in generic:
        # no desktop named a font of its own: take the most readable one that is there
        there = set(QFontDatabase.families())
        for family in ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Segoe UI"):
            if family in there:
                font.setFamily(family)
                break
    font.setPixelSize(t.TEXT)
    return font


def palette(k: t.Tokens) -> QPalette:
    """Return the Qt palette of ``k``."""
    p = QPalette()
    role = QPalette.ColorRole
    muted = QColor(k.muted)
    for r, value in (
        (role.Window, k.window),
        (role.WindowText, k.text),
        (role.Base, k.panel),
        (role.AlternateBase, k.side),
        (role.Text, k.text),
        (role.Button, k.panel),
        (role.ButtonText, k.text),
        (role.BrightText, k.danger),
        (role.Highlight, k.accent_surface),
        (role.HighlightedText, k.text),
        (role.Link, k.accent),
        (role.LinkVisited, k.accent),
        (role.ToolTipBase, k.toast),
        (role.ToolTipText, k.toast_text),
        (role.Mid, k.line),
        (role.Midlight, k.hover),
        (role.Light, k.panel),
        (role.Dark, k.line),
        (role.Accent, k.accent),
    ):
        p.setColor(r, QColor(value))
    p.setColor(role.PlaceholderText, muted)
    for r in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(k.muted)
        faded.setAlpha(150)
        p.setColor(QPalette.ColorGroup.Disabled, r, faded)
    return p


def style_sheet(k: t.Tokens) -> str:
    """Return the style sheet: the few things a palette cannot say."""
    return f"""
QToolTip {{ background: {k.toast}; color: {k.toast_text}; border: none; padding: 4px 8px; }}
QWidget#side, QWidget#rail, QWidget#top, QWidget#statusLine {{ background: {k.side}; }}
QWidget#panel, QWidget#paneHeader {{ background: {k.panel}; }}
QLabel[role="muted"] {{ color: {k.muted}; }}
QLabel[role="small"] {{ color: {k.muted}; font-size: {t.SMALL}px; }}
QLabel[role="title"] {{ font-size: {t.TITLE}px; font-weight: 600; }}
QLabel[role="subject"] {{ font-size: {t.SUBJECT}px; font-weight: 600; }}
QLabel[role="section"] {{ color: {k.muted}; font-size: {t.SMALL}px; font-weight: 600; }}
QLabel[role="warning"] {{ color: {k.warning}; }}
QLabel[role="danger"] {{ color: {k.danger}; }}
QLabel[role="accent"] {{ color: {k.accent}; }}
QLabel[role="chip"] {{ background: {k.chip}; color: {k.muted}; border-radius: 10px;
    padding: 2px 8px; font-size: {t.SMALL}px; }}
QFrame#line {{ background: {k.line}; border: none; }}
QFrame#card {{ background: {k.panel}; border: 1px solid {k.line}; border-radius: 8px; }}
QFrame#popup {{ background: {k.panel}; border: 1px solid {_mix(k.line, k.text, 0.25)}; }}
QListWidget#popup::item {{ padding: 4px 8px; }}
QListWidget#chooser {{ background: {k.panel}; border: none; }}
QListWidget#chooser::item {{ padding: 5px 8px; border-radius: {t.RADIUS}px; }}
QListWidget#chooser::item:selected {{ background: {k.accent_surface}; color: {k.text}; }}
QFrame#notice {{ background: {k.warning_surface}; border: none; border-radius: {t.RADIUS}px; }}
QFrame#noticeAccent {{ background: {k.accent_surface}; border: none;
    border-radius: {t.RADIUS}px; }}
QFrame#noticeDanger {{ background: {k.danger_surface}; border: none;
    border-radius: {t.RADIUS}px; }}

QPushButton, QToolButton, QCheckBox {{ outline: none; }}
QPushButton {{ background: {k.panel}; color: {k.text}; border: 1px solid {k.line};
    border-radius: {t.RADIUS}px; padding: 0 12px; min-height: 28px; }}
QPushButton:hover {{ background: {k.hover}; }}
QPushButton:pressed {{ background: {k.line}; }}
QPushButton:checked {{ background: {k.accent_surface}; color: {k.accent};
    border-color: {k.accent_surface}; font-weight: 600; }}
QPushButton:disabled {{ color: {k.muted}; background: {k.side}; }}
QPushButton:focus {{ border: 2px solid {k.accent}; padding: 0 11px; min-height: 26px; }}
QPushButton[role="main"] {{ background: {k.accent}; color: {k.on_accent}; font-weight: 600;
    border: 1px solid {k.accent}; }}
QPushButton[role="main"]:hover {{ background: {_mix(k.accent, k.text, 0.12)}; }}
QPushButton[role="main"]:disabled {{ background: {k.chip}; color: {k.muted};
    border-color: {k.chip}; }}
QPushButton[role="main"]:focus {{ border: 2px solid {k.text}; }}
QPushButton[role="danger"] {{ color: {k.danger}; }}
QPushButton[role="link"] {{ background: transparent; border: none; color: {k.accent};
    font-weight: 600; padding: 0 4px; text-align: left; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 1px solid {k.accent}; border-radius: 4px; }}

QToolButton {{ background: transparent; border: 1px solid transparent;
    border-radius: {t.RADIUS}px; padding: 4px; }}
QToolButton:hover {{ background: {k.hover}; }}
QToolButton:pressed {{ background: {k.line}; }}
QToolButton:checked {{ background: {k.accent_surface}; }}
QToolButton:focus {{ border-color: {k.accent}; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {{
    background: {k.panel}; color: {k.text}; border: 1px solid {k.line};
    border-radius: {t.RADIUS}px; padding: 4px 8px;
    selection-background-color: {k.accent}; selection-color: {k.on_accent}; }}
QLineEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {{ min-height: 22px; }}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus {{ border: 1px solid {k.accent}; }}
QLineEdit[role="bare"], QTextEdit[role="bare"], QPlainTextEdit[role="bare"],
QTextBrowser[role="bare"], QComboBox[role="bare"] {{ border: none; background: transparent;
    padding: 0; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] {{ border: 1px solid {k.danger}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{_arrow(k)}");
    width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {k.panel}; border: 1px solid {k.line};
    selection-background-color: {k.accent_surface}; selection-color: {k.text}; outline: none; }}

QAbstractItemView {{ background: {k.panel}; border: none; outline: none;
    selection-background-color: {k.accent_surface}; selection-color: {k.text}; }}
QTreeView#sideTree, QListView#sideList {{ background: {k.side}; }}
QHeaderView::section {{ background: {k.panel}; color: {k.muted}; border: none;
    border-bottom: 1px solid {k.line}; padding: 4px 8px; }}

QMenu {{ background: {k.panel}; border: 1px solid {k.line}; border-radius: {t.RADIUS}px;
    padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {k.accent_surface}; color: {k.text}; }}
QMenu::item:disabled {{ color: {k.muted}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {k.line}; margin: 4px 8px; }}

QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {_mix(k.line, k.muted, 0.35)}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {k.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QSplitter::handle {{ background: {k.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator, QListView::indicator {{ width: 14px; height: 14px;
    border: 1px solid {k.muted}; border-radius: 4px; background: {k.panel}; }}
QCheckBox::indicator:focus {{ border: 1px solid {k.accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {k.accent};
    border: 1px solid {k.accent}; image: url("{_check(k)}"); }}
QCheckBox::indicator:disabled {{ border: 1px solid {k.line}; }}
QProgressBar {{ background: {k.chip}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {k.accent}; border-radius: 2px; }}
QProgressBar[level="near"]::chunk {{ background: {k.warning}; }}
QProgressBar[level="over"]::chunk {{ background: {k.danger}; }}
QScrollArea {{ border: none; background: transparent; }}
"""


def _arrow(k: t.Tokens) -> str:
    """Return the path of the arrow of combo boxes: style sheets cannot colour a picture."""
    name = "arrow-on-dark" if k.dark else "arrow-on-light"
    return (resources_dir() / "icons" / f"{name}.svg").as_posix()


def _check(k: t.Tokens) -> str:
    """Return the path of the tick on the accent colour."""
    name = "check-on-dark" if k.dark else "check-on-light"
    return (resources_dir() / "icons" / f"{name}.svg").as_posix()


def _mix(one: str, other: str, share: float) -> str:
    """Return a colour between two; ``share`` 0 is ``one``."""
    a, b = QColor(one), QColor(other)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    ).name()
