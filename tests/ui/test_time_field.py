"""Times of day as a person types them: click once, or select all, and type."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QPoint, Qt, QTime
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.base.clock import SystemClock
from app.engine.engine import Engine
from app.ui.mail.times import TimeDialog
from app.ui.parts import column
from app.ui.time_field import TimeField, read_time, time_words
from app.ui.window import Window
from tests.ui.conftest import World

TYPED = [
    ("16:30", QTime(16, 30)),
    ("16.30", QTime(16, 30)),
    ("1630", QTime(16, 30)),
    ("930", QTime(9, 30)),
    ("9", QTime(9, 0)),
    ("0:00", QTime(0, 0)),
    ("4:30 pm", QTime(16, 30)),
    ("12 am", QTime(0, 0)),
    ("16h30", QTime(16, 30)),
    ("16h", QTime(16, 0)),
]


@pytest.fixture(params=["de_CH", "en_US"])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TimeField]:
    before = QLocale()
    QLocale.setDefault(QLocale(str(request.param)))
    panel = QWidget()
    qtbot.addWidget(panel)
    first, made = QLineEdit(), TimeField(QTime(15, 8))
    panel.setLayout(column(first, made))
    panel.show()
    panel.activateWindow()
    qtbot.waitExposed(panel)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    yield made
    QLocale.setDefault(before)


def click(field: TimeField, x: int = 12) -> None:
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(x, field.height() // 2))


@pytest.mark.parametrize("way", ["at the front", "in the middle", "at the end", "select all"])
@pytest.mark.parametrize(("text", "wanted"), TYPED)
def test_what_is_typed_is_taken(
    field: TimeField, qtbot: QtBot, way: str, text: str, wanted: QTime
) -> None:
    click(field, {"at the front": 9, "in the middle": 28, "at the end": 80}.get(way, 9))
    if way == "select all":
        QTest.keySequence(field, QKeySequence.StandardKey.SelectAll)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.time() == wanted
    assert read_time(field.text(), QLocale()) == wanted


UNREADABLE = {"brx_IN", "ee_GH"}  # Qt writes a word into the time that it does not read itself


@pytest.fixture
def any_locale() -> Iterator[list[QLocale]]:
    before = QLocale()
    yield QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    QLocale.setDefault(before)


def test_what_a_language_writes_is_read(any_locale: list[QLocale]) -> None:
    hours = [QTime(h, m) for h, m in ((0, 5), (5, 15), (11, 59), (12, 0), (17, 15), (23, 40))]
    wrong = []
    for locale in any_locale:
        QLocale.setDefault(locale)
        written = [(time_words(time), time) for time in hours]
        wrong += [(locale.name(), w) for w, time in written if read_time(w, locale) != time]
    assert {name for name, _w in wrong} <= UNREADABLE, wrong


@pytest.mark.parametrize("name", ["en_CA", "es_MX", "es_US", "es_CO", "en_US", "de_CH"])
@pytest.mark.parametrize(
    "text", ["5:15 p.m.", "5:15\u202fp.\xa0m.", "5:15 p. m.", "5:15PM", "515 pm", "17.15"]
)
def test_halves_of_the_day_are_read_with_dots_and_without(name: str, text: str) -> None:
    assert read_time(text, QLocale(name)) == QTime(17, 15)


@pytest.mark.parametrize("text", ["16..", "16:.", "pm", "7 Uhr", ":30", "-5", "0 pm", "5 xm", ""])
def test_half_a_time_is_none(text: str) -> None:
    assert read_time(text, QLocale("en_CA")) is None


def test_a_second_click_loses_nothing(field: TimeField, qtbot: QtBot) -> None:
    click(field)
    click(field, 30)
    qtbot.keyClicks(field, "16:30")
    assert field.time() == QTime(16, 30)


@pytest.mark.parametrize("text", ["25:00", "16:75", "soon", "13 pm", "12345"])
def test_what_is_no_time_is_marked_and_not_taken(field: TimeField, qtbot: QtBot, text: str) -> None:
    click(field)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.isValid()
    assert (field.time(), field.text(), field.property("invalid")) == (QTime(15, 8), text, True)
    click(field)
    qtbot.keyClicks(field, "16:30")
    assert (field.time(), field.property("invalid")) == (QTime(16, 30), False)


def test_an_emptied_field_falls_back(field: TimeField, qtbot: QtBot) -> None:
    shown = field.text()
    click(field)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert (field.time(), field.text()) == (QTime(15, 8), shown)


def test_half_a_time_changes_nothing_yet(field: TimeField, qtbot: QtBot) -> None:
    told: list[QTime] = []
    field.timeChanged.connect(told.append)
    click(field)
    qtbot.keyClicks(field, "16:30")
    assert told == [QTime(16, 30)]


def test_arrows_step(field: TimeField, qtbot: QtBot) -> None:
    click(field)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.time() == QTime(15, 23)
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert field.time() == QTime(14, 23)


def test_the_chooser_takes_a_typed_time_with_enter(
    world: World, engine: Engine, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    window = window_of()
    at = engine.clock.now() + 30 * 86_400
    dialog = TimeDialog(window.context, window, "When?", at)
    picked: list[float] = []
    dialog.picked = picked.append
    dialog.open()
    qtbot.waitExposed(dialog)
    click(dialog.time)
    qtbot.keyClicks(dialog.time, "25")
    assert not dialog.ok.isEnabled()
    qtbot.keyClick(dialog.time, Qt.Key.Key_Return)
    assert picked == []
    click(dialog.time)
    qtbot.keyClicks(dialog.time, "16:30")
    qtbot.keyClick(dialog.time, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(picked) == 1)
    assert QTime(16, 30) == dialog.time.time()
    assert picked == [dialog.at]


class Held(SystemClock):
    """Stands still."""

    def __init__(self, at: float) -> None:
        self.at = at

    def now(self) -> float:
        return self.at


def test_the_chooser_takes_no_time_gone_by(
    world: World, engine: Engine, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    window = window_of()
    noon = float(QDateTime(QDate(2026, 11, 25), QTime(12, 0)).toSecsSinceEpoch())
    engine.clock = clock = Held(noon)
    dialog = TimeDialog(window.context, window, "When?", noon + 3600)
    dialog.ok.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # where a click moves no focus
    picked: list[float] = []
    dialog.picked = picked.append
    dialog.open()
    qtbot.waitExposed(dialog)
    click(dialog.time)
    qtbot.keyClicks(dialog.time, "11")  # may go on to be 11:30 or 1130
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert not dialog.ok.isEnabled()
    QTest.keySequence(dialog.time, QKeySequence.StandardKey.SelectAll)
    qtbot.keyClicks(dialog.time, "15")
    assert dialog.ok.isEnabled()
    clock.at = noon + 4 * 3600
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert not dialog.ok.isEnabled()
    assert picked == []
    QTest.keySequence(dialog.time, QKeySequence.StandardKey.SelectAll)
    qtbot.keyClicks(dialog.time, "17")
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert picked == [noon + 5 * 3600]
