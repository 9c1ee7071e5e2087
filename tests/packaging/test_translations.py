"""Every text of the window is found, translated into each language and keeps its places."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from app.faces.error_words import ERROR_WORDS


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    root = Path(__file__).resolve().parents[2]
    spec = importlib.util.spec_from_file_location(
        "marmot_translations", root / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


def tree(root: Path, text: str, path: str = "app/ui/mail/pane.py") -> Path:
    """A source tree with one file and the tables that are always read."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")
    (root / "app/faces").mkdir(parents=True, exist_ok=True)
    return root


def test_all_texts_are_translated(translations: ModuleType) -> None:
    assert translations.check() == []


def test_the_window_and_the_tables_are_read(translations: ModuleType) -> None:
    found = set(translations.sources())
    assert ("Inbox", "", False) in found
    assert ("%n messages", "1 message", True) in found
    assert ("The disk is full.", "", False) in found  # a table of the faces
    assert ("Calendar", "", False) in found  # a pane's title
    assert ("d MMMM yyyy", "", False) in found  # given to a variable first
    assert {("Archive", "", False), ("Archive", "folder", False)} <= found  # two meanings


def test_what_cannot_be_followed_fails(translations: ModuleType, tmp_path: Path) -> None:
    root = tree(tmp_path, "def f(word):\n    return tr(word)\n")
    with pytest.raises(translations.Unclear, match=r"pane\.py:2"):
        translations.sources(root)
    root = tree(tmp_path, 'def f(n):\n    return plural("1 a", some(), n)\n')
    with pytest.raises(translations.Unclear):
        translations.sources(root)


def test_choices_and_variables_are_followed(translations: ModuleType, tmp_path: Path) -> None:
    root = tree(
        tmp_path,
        'def f(a):\n    word = "yes" if a else "no"\n    return tr(word) + tr("x" if a else "y")\n',
    )
    assert [key[0] for key in translations.sources(root)] == ["no", "x", "y", "yes"]


def test_extract_keeps_work_and_drops_what_vanished(
    translations: ModuleType, tmp_path: Path
) -> None:
    root = tree(tmp_path, 'tr("Open & <read>")\ntr("Old")\nplural("1 day", "%n days", n)\n')
    translations.extract(root)
    path = translations.file_of("de", root)
    known = translations.read(path)
    known["Open & <read>", "", False].forms = ["Öffnen & <lesen>"]
    known["%n days", "1 day", True].forms = ["%n Tag", "%n Tage"]
    translations.write(path, "de", list(known.values()))
    tree(tmp_path, 'tr("New")\ntr("Open & <read>")\nplural("1 day", "%n days", n)\n')
    translations.extract(root)
    again = translations.read(path)
    assert again["Open & <read>", "", False].forms == ["Öffnen & <lesen>"]
    assert again["%n days", "1 day", True].forms == ["%n Tag", "%n Tage"]
    assert ("Old", "", False) not in again
    assert not again["New", "", False].finished
    before = path.read_bytes()
    translations.extract(root)
    assert path.read_bytes() == before
    assert any("'New': not translated" in fault for fault in translations.check(root))


@pytest.mark.parametrize(
    ("source", "one", "forms", "fault"),
    [
        ("{n} of {all}", "", ["{n} von {alle}"], "fields"),
        ("{n} of {all}", "", ["{n} von {all"], "braces"),
        ("Save", "", ["Speichern "], "edges"),
        (" times", "", ["Mal"], "edges"),
        ("Save", "", [""], "not translated"),
        ("%n days", "1 day", ["%n Tag"], "not translated"),
        ("%n days", "1 day", ["%n Tag", "Tage"], "%n"),
    ],
)
def test_faults_are_found(
    translations: ModuleType, source: str, one: str, forms: list[str], fault: str
) -> None:
    message = translations.Message(source, one, bool(one), forms)
    assert any(fault in found for found in translations.faults_of(message, "de"))


def test_french_counts_zero_as_one(translations: ModuleType) -> None:
    message = translations.Message("%n days", "1 day", True, ["1 jour", "%n jours"])
    assert list(translations.faults_of(message, "de")) == []
    assert list(translations.faults_of(message, "fr")) != []


def test_the_sentences_of_every_error_are_translated(translations: ModuleType) -> None:
    """They stand in several tables: one that is forgotten would stay English in the window."""
    found = {text for text, _, _ in translations.sources()}
    assert {text for words in ERROR_WORDS.values() for text in words if text} <= found
