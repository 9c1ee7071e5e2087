"""The language of the window: the system's or the one chosen in Settings, from translations/*.ts.

The .ts files are read as they are, so nothing has to be built; one file takes a few milliseconds.
English is in the source and needs no file.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app.base.paths import translations_dir
from app.ui.words import CONTEXT

log = logging.getLogger(__name__)

SYSTEM = "system"
# in the words of their speakers, the same in every language
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "it": "Italiano",
    "es": "Español",
}
# Qt's own dialogs: file and colour choosers, buttons, menus of text fields
QT_CATALOGUES = ("qtbase",)


def form_of(language: str, n: int) -> int:
    """Return which plural form serves ``n``: 0 for one, 1 for many; French counts zero as one."""
    return int(n > 1) if language == "fr" else int(n != 1)


class Catalogue(QTranslator):
    """The texts of one .ts file."""

    def __init__(self, language: str, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = language
        self._texts: dict[tuple[str, str], tuple[str, ...]] = {}
        # a file of this installation, never one from outside
        for message in ElementTree.parse(path).getroot().iter("message"):  # noqa: S314
            parts = {part.tag: part for part in message}
            translation = parts.get("translation")
            if translation is None or translation.get("type"):
                continue
            # %Ln is %n with the marks between thousands
            texts = tuple((form.text or "").replace("%n", "%Ln") for form in translation)
            texts = texts or (translation.text or "",)
            if all(texts):
                comment = parts["comment"].text if "comment" in parts else ""
                self._texts[parts["source"].text or "", comment or ""] = texts

    def __len__(self) -> int:
        return len(self._texts)

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> Any:
        if context != CONTEXT:
            return None
        texts = self._texts.get((source, disambiguation or ""))
        if texts is None:
            return None  # the English text is shown, never an empty one
        return texts[form_of(self.name, n)] if len(texts) == 2 else texts[0]


def system_language() -> str:
    """Return the first language the system asks for that the window speaks, else English."""
    for tag in QLocale.system().uiLanguages():
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def install(wanted: str = SYSTEM) -> str:
    """Let the window speak ``wanted`` ("system" or a code); return the language it speaks now."""
    app = QCoreApplication.instance()
    if app is None:
        return "en"
    for old in app.findChildren(QTranslator, "marmot"):
        app.removeTranslator(old)
        old.deleteLater()
    system = QLocale.system()
    chosen = wanted if wanted in LANGUAGES else system_language()
    locale = QLocale(system)
    if wanted in LANGUAGES and system.language() != QLocale(chosen).language():
        # dates follow the language, in the manner of the country where there is one
        locale = QLocale(QLocale(chosen).language(), system.territory())
    QLocale.setDefault(locale)
    if chosen == "en":
        return chosen
    try:
        ours = Catalogue(chosen, translations_dir() / f"marmot_{chosen}.ts", app)
    except (OSError, ElementTree.ParseError) as error:
        log.warning("the texts in %s cannot be read: %s", chosen, type(error).__name__)
        return "en"
    ours.setObjectName("marmot")
    app.installTranslator(ours)
    at = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name in QT_CATALOGUES:
        theirs = QTranslator(app)
        theirs.setObjectName("marmot")
        if theirs.load(f"{name}_{chosen}", at):
            app.installTranslator(theirs)
    return chosen
