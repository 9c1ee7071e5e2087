"""The frame: message bar, work, status words, problem panel, shortcuts."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.accounts import Account, AccountSettings, Connection, ServiceState
from app.domain.ids import AccountId
from app.engine.engine import Engine
from app.faces.error_words import ERROR_WORDS
from app.ui import status
from app.ui.mail.pane import MailPane
from app.ui.message_bar import MOST, MessageBar, Toast
from app.ui.parts import Elided
from app.ui.problems import ProblemPanel
from app.ui.theme import Theme
from app.ui.welcome import WelcomePage
from app.ui.window import Window
from app.ui.words import ago, moment, plural
from app.ui.work import Debounce, Work
from tests.ui.conftest import World


def test_messages_stand_above_each_other_and_the_oldest_leaves(theme: Theme, qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    home.resize(800, 600)
    bar = MessageBar(theme, home)
    for n in range(MOST + 2):
        bar.say(f"message {n}")
    assert bar.texts == [f"message {n}" for n in range(2, MOST + 2)]
    bar.clear()
    assert not bar.isVisible()


def test_every_message_has_its_full_height(theme: Theme, qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    home.resize(800, 600)
    home.show()
    bar = MessageBar(theme, home)
    for n in range(MOST):
        bar.offer(f"message {n}", "Undo", lambda: None)
    tallest = max(toast.sizeHint().height() for toast in bar.findChildren(Toast))
    assert bar.height() >= MOST * tallest


def test_the_longest_sentence_is_read_whole_in_the_smallest_window(
    theme: Theme, qtbot: QtBot
) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    home.resize(780, 500)  # what a window of 860 leaves beside the rail
    home.show()
    bar = MessageBar(theme, home)
    longest = max((f"{what} {advice}" for what, advice in ERROR_WORDS.values()), key=len)
    bar.say("short")
    bar.offer(longest, "Undo", lambda: None)
    short, long = bar.findChildren(Toast)
    assert not short.label.wordWrap()
    assert long.label.height() >= long.label.heightForWidth(long.label.width())
    assert bar.width() <= home.width()
    assert home.rect().contains(bar.geometry())
    assert long.button is not None
    assert long.rect().contains(long.button.geometry())
    assert bar.rect().contains(long.geometry())
    home.resize(1900, 500)
    assert not long.label.wordWrap()


def test_a_line_gives_way_when_room_is_short(qtbot: QtBot) -> None:
    line = Elided("small")
    qtbot.addWidget(line)
    line.show()
    line.setText("a-rather-long-address@a-rather-long-domain.example")
    line.resize(line.sizeHint())
    assert line.text() == "a-rather-long-address@a-rather-long-domain.example"
    assert not line.toolTip()
    assert line.minimumSizeHint().width() <= 40
    line.resize(80, 20)
    assert line.text().endswith("…")
    assert line.toolTip() == "a-rather-long-address@a-rather-long-domain.example"


def test_a_button_runs_once_and_takes_its_message_along(theme: Theme, qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    bar = MessageBar(theme, home)
    ran: list[int] = []
    bar.offer("3 moved to Trash", "Undo", lambda: ran.append(1))
    assert bar.press()
    assert not bar.press()
    assert ran == [1]


def test_results_come_on_the_ui_thread_and_not_to_the_dead(
    qapp: QApplication, qtbot: QtBot
) -> None:
    work = Work()
    owner = QObject()
    got: list[object] = []
    future: Future[int] = Future()
    work.then(owner, future, got.append)
    future.set_result(7)
    assert got == []  # never inside the caller's stack
    qtbot.waitUntil(lambda: got == [7])
    late: Future[int] = Future()
    work.then(owner, late, got.append)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    late.set_result(8)
    done: list[int] = []
    work.call(lambda: done.append(1))
    qtbot.waitUntil(lambda: done == [1])
    assert got == [7]


def test_an_error_nobody_handles_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    work = Work()
    owner = QObject()
    future: Future[int] = Future()
    future.set_exception(ValueError("x"))
    with qtbot.waitSignal(work.failed_quietly):
        work.then(owner, future)


def test_a_closed_pause_never_runs(qapp: QApplication, qtbot: QtBot) -> None:
    ran: list[int] = []
    owner = QObject()
    pause = Debounce(1, lambda: ran.append(1), owner)
    pause()
    qtbot.waitUntil(lambda: ran == [1])
    pause.close()
    pause()
    assert not pause._timer.isActive()


@pytest.mark.parametrize(
    ("state", "problems", "waiting", "words"),
    [
        (Connection.ONLINE, 0, 0, "All changes saved. Account up to date"),
        (Connection.OFFLINE, 0, 2, "2 changes wait to be sent. Offline"),
        (Connection.ATTENTION, 0, 0, "All changes saved. ana@example.org needs your attention"),
        (Connection.CONNECTING, 1, 5, "1 problem. Connecting"),
    ],
)
def test_the_status_line_says_the_worst(
    state: Connection, problems: int, waiting: int, words: str
) -> None:
    account = Account(AccountId(1), AccountSettings("ana@example.org"), 0)
    states = [ServiceState(AccountId(1), "mail", state)]
    assert status.line([account], states, problems, waiting, service_up=True) == words


def test_the_line_says_how_long_ago_all_was_looked_at() -> None:
    account = Account(AccountId(1), AccountSettings("ana@example.org"), 0)
    now = time.time()
    states = [
        ServiceState(AccountId(1), "mail", Connection.ONLINE, since=now - 10),
        ServiceState(AccountId(1), "dav", Connection.ONLINE, since=now - 190),
        ServiceState(AccountId(1), "send", Connection.ONLINE, since=now - 9000),
    ]
    assert status.line([account], states, 0, 0, service_up=True).endswith(", 3 minutes ago")
    assert status.words(states[0]) == "Up to date, just now"


def test_the_line_grows_older_by_itself(
    world: World,
    window_of: Callable[[], Window],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = time.time()
    with world.engine.store.write("test") as tx:
        online = ServiceState(world.account, "mail", Connection.ONLINE, since=now - 70)
        world.engine.store.accounts.set_state(tx, online)
    window = window_of()
    qtbot.waitUntil(lambda: window.state_words.endswith(", 1 minute ago"))
    monkeypatch.setattr("app.ui.words.time.time", lambda: now + 60)
    window._minute.timeout.emit()
    qtbot.waitUntil(lambda: window.state_words.endswith(", 2 minutes ago"))


def test_times_gone_by() -> None:
    at = 1_795_000_000.0
    assert ago(at, now=at - 5) == ago(at, now=at + 59) == "just now"
    assert ago(at, now=at + 60) == "1 minute ago"
    assert ago(at, now=at + 3599) == "59 minutes ago"
    assert ago(at, now=at + 3600) == moment(at, now=at + 3600)


def test_english_plurals() -> None:
    assert plural("1 message", "%n messages", 1) == "1 message"
    assert plural("1 message", "%n messages", 0) == "0 messages"
    assert plural("1 to {who}", "%n to {who}", 2, who="{x}") == "2 to {x}"


def test_without_an_account_the_welcome_page_is_shown(
    window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    window = window_of()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), WelcomePage))


def test_the_first_account_opens_the_mail_pane(
    engine: Engine, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    window = window_of()
    World(engine)
    engine._pump.poke()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), MailPane))


def test_no_shortcut_is_given_twice(
    world: World, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    window = window_of()
    qtbot.waitUntil(lambda: window.findChild(MailPane) is not None)
    actions = window.context.actions.all()
    everywhere = [s for a in actions if a.id.startswith("window.") for s in a.shortcuts]
    for pane in {a.id.partition(".")[0] for a in actions} - {"window"}:
        own = [s for a in actions if a.id.startswith(f"{pane}.") for s in a.shortcuts]
        twice = {key for key, count in Counter(own + everywhere).items() if count > 1}
        assert twice == set()


def test_the_problem_panel_shows_words_answer_and_copies_masked(
    world: World, engine: Engine, window_of: Callable[[], Window], qtbot: QtBot
) -> None:
    with engine.store.write("test") as tx:
        engine.store.problems.add(
            tx,
            "rejected",
            account=world.account,
            details="550 5.1.1 <bob@example.net> no such user",
            fields={"smtp_code": 550},
        )
    window = window_of()
    panel = ProblemPanel(window.context, window)
    panel.open()
    qtbot.waitUntil(lambda: any("(550)" in x.text() for x in panel.findChildren(QLabel)))
    buttons = {b.text(): b for b in panel.findChildren(QPushButton)}
    assert {"Try again", "Details", "Copy", "Dismiss"} <= set(buttons)
    buttons["Copy"].click()
    copied = QGuiApplication.clipboard().text()
    assert "550" in copied
    assert "bob@" not in copied
    buttons["Dismiss"].click()
    qtbot.waitUntil(lambda: engine.problems() == [])
    panel.close()


def test_an_unusable_profile_is_told_in_words(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.ui import refuse

    def answer() -> None:
        box = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert box is not None
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(200, answer)
    assert refuse("profile_unusable") == 1
    assert "cannot be used" in capsys.readouterr().err
