"""The window speaks the chosen language, counts in it and writes dates in its manner."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.base.paths import translations_dir
from app.cli.deliveries import step_text
from app.domain.journal import BY_MAILBOX, BY_PERSON, DeliveryStep
from app.engine.engine import Engine
from app.faces.story_words import ACCEPTED_WORDS
from app.ui.language import LANGUAGES, Catalogue, form_of, install
from app.ui.mail.deliveries import step_words
from app.ui.sentences import sentence
from app.ui.settings.appearance import AppearancePage
from app.ui.welcome import WelcomePage
from app.ui.window import Window
from app.ui.words import date, plural, tr


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], str]]:
    before = QLocale()
    yield install
    for found in qapp.findChildren(QTranslator, "marmot"):
        qapp.removeTranslator(found)
        found.deleteLater()
    QLocale.setDefault(before)


def test_german_stands_in_the_window(
    speak: Callable[[str], str], window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    assert speak("de") == "de"
    window = window_of()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), WelcomePage))
    shown = {label.text() for label in window.findChildren(QLabel)}
    assert "Willkommen bei Marmot" in shown
    assert "Welcome to Marmot" not in shown
    assert "Einstellungen" in {button.toolTip() for button in window.findChildren(QToolButton)}


def test_sentences_of_errors_are_translated(speak: Callable[[str], str]) -> None:
    speak("fr")
    found = sentence("host_unknown", {"host": "mail.example.org"})
    assert found.what == "Le serveur mail.example.org est introuvable."


@pytest.mark.parametrize("code", [BY_PERSON, BY_MAILBOX])
def test_how_an_unknown_fate_came_out_is_told_in_words(
    speak: Callable[[str], str], code: str
) -> None:
    step = DeliveryStep(0.0, "accepted", code)
    assert step_words(step) == step_text(step) == ACCEPTED_WORDS[code]
    speak("de")
    assert step_words(step) not in (code, ACCEPTED_WORDS[code])


@pytest.mark.parametrize(
    ("language", "none", "one", "many"),
    [
        ("en", "0 messages", "1 message", "12,345 messages"),
        ("de", "0 Nachrichten", "1 Nachricht", "12.345 Nachrichten"),
        ("fr", "0 message", "1 message", "12\u202f345 messages"),
        ("it", "0 messaggi", "1 messaggio", "12.345 messaggi"),
        ("es", "0 mensajes", "1 mensaje", "12.345 mensajes"),
    ],
)
def test_plural_forms(
    speak: Callable[[str], str], language: str, none: str, one: str, many: str
) -> None:
    QLocale.setDefault(QLocale("C"))
    assert speak(language) == language
    counted = [plural("1 message", "%n messages", n) for n in (0, 1, 12345)]
    assert counted == [none, one, many]


def test_forms() -> None:
    assert [form_of("fr", n) for n in (0, 1, 2)] == [0, 0, 1]
    assert [form_of("de", n) for n in (0, 1, 2)] == [1, 0, 1]


def test_dates_follow_the_language(speak: Callable[[str], str]) -> None:
    speak("de")
    assert QLocale().language() == QLocale.Language.German
    assert date(1_700_000_000).startswith(("14.11.", "15.11."))


def test_equal_words_are_told_apart(speak: Callable[[str], str]) -> None:
    speak("de")
    assert (tr("Archive"), tr("Archive", "folder")) == ("Archivieren", "Archiv")
    speak("en")
    assert (tr("Archive"), tr("Archive", "folder")) == ("Archive", "Archive")


def test_an_unknown_text_stays_english_and_other_contexts_are_left_alone(
    speak: Callable[[str], str],
) -> None:
    speak("de")
    assert tr("A text nobody wrote") == "A text nobody wrote"
    assert QCoreApplication.translate("Another", "Inbox") == "Inbox"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"  # Qt's own


def test_the_last_choice_counts_alone(speak: Callable[[str], str], qapp: QApplication) -> None:
    speak("de")
    speak("it")
    assert tr("Inbox") == "Posta in arrivo"
    assert speak("en") == "en"
    assert tr("Inbox") == "Inbox"


@pytest.mark.expects_warnings("cannot be read")
def test_a_broken_file_leaves_english(
    speak: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "marmot_de.ts").write_text("<TS><context>", "utf-8")
    monkeypatch.setattr("app.ui.language.translations_dir", lambda: tmp_path)
    assert speak("de") == "en"
    assert tr("Inbox") == "Inbox"


def test_unfinished_texts_are_not_used(tmp_path: Path) -> None:
    path = tmp_path / "marmot_de.ts"
    path.write_text(
        "<TS><context><name>Marmot</name>"
        '<message><source>A</source><translation type="unfinished">B</translation></message>'
        "<message><source>C</source><translation></translation></message>"
        "<message><source>E</source><translation>F</translation></message>"
        "</context></TS>",
        "utf-8",
    )
    found = Catalogue("de", path)
    assert len(found) == 1
    assert found.translate("Marmot", "E") == "F"
    assert found.translate("Marmot", "A") is None


def test_every_language_has_its_file() -> None:
    for language in set(LANGUAGES) - {"en"}:
        assert len(Catalogue(language, translations_dir() / f"marmot_{language}.ts")) > 500


def test_the_choice_is_remembered_and_says_when_it_counts(
    window_of: Callable[[], Window], engine: Engine, qtbot: QtBot
) -> None:
    page = AppearancePage(window_of().context)
    box = next(b for b in page.findChildren(QComboBox) if b.findData("fr") >= 0)
    assert [box.itemText(i) for i in range(1, box.count())] == list(LANGUAGES.values())
    box.setCurrentIndex(box.findData("fr"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: engine.setting("ui.language", "") == "fr")
    hints = [label for label in page.findChildren(QLabel) if "next time" in label.text()]
    assert hints
    assert not hints[0].isHidden()
    page.deleteLater()
