"""The calendar pane on a real engine, worked with keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.calendar.conflict import ConflictDialog
from app.ui.calendar.dates import View
from app.ui.calendar.editor import EventEditor
from app.ui.calendar.grid import TimeGrid
from app.ui.calendar.pane import CalendarPane
from app.ui.calendar.popover import EventCard, QuickEvent
from app.ui.calendar.scope_question import ScopeQuestion
from app.ui.calendar.spots import HOUR
from tests.ui.calendar.conftest import Diary, at, entry_named

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], CalendarPane]


def middle(pane: CalendarPane, summary: str) -> QPoint:
    return pane.current_view.rect_of(entry_named(pane, summary)).center().toPoint()


def point_at(pane: CalendarPane, moment: datetime) -> QPoint:
    """Return where a time of this week is in the hour grid."""
    grid = pane.grid
    left, width = grid._column(grid.days.index(moment.date()))
    hours = moment.hour + moment.minute / 60
    return QPoint(int(left + width * 0.6), int(grid._top - grid._offset + hours * HOUR))


def drag(pane: CalendarPane, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    target = pane.current_view.viewport()
    QTest.mousePress(target, LEFT, pos=start)
    QTest.mouseMove(target, start + QPoint(3, 8))
    _move(pane, start, end)
    if drop:
        QTest.mouseRelease(target, LEFT, pos=end)


def _move(pane: CalendarPane, start: QPoint, end: QPoint) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    target = pane.current_view.viewport()
    for point in (start + QPoint(0, 12), (start + end) / 2, end):
        position = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            position,
            QPointF(target.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, event)


def only(kind: type, parent: object) -> object:
    found = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1, found
    return found[0]


def test_all_views_show_the_event(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    diary.add("Workshop", at(2, 9))
    pane = open_pane()
    pane.go_to(at(2, 0).date())
    for key, view in zip("12345", View, strict=True):
        QTest.keyClicks(pane.current_view, key)
        assert pane.view is view
        qtbot.waitUntil(lambda: any(e.summary == "Workshop" for e in pane.current_view.entries))
        assert pane.button_of(view).isChecked()
        assert not pane.current_view.grab().isNull()


def test_a_click_shows_the_card_and_delete_can_be_undone(
    diary: Diary, open_pane: Open, qtbot: QtBot
) -> None:
    item = diary.add("Budget", at(1, 10), location="Salle 2", description="Bring figures")
    pane = open_pane()
    QTest.mouseClick(pane.grid.viewport(), LEFT, pos=middle(pane, "Budget"))
    card = only(EventCard, pane)
    assert isinstance(card, EventCard)
    assert "Salle 2" in card.accessibleName()
    qtbot.waitUntil(lambda: card._about.text() == "Bring figures")
    card.delete.click()
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event deleted"])
    qtbot.waitUntil(lambda: not any(e.summary == "Budget" for e in pane.grid.entries))
    assert pane.context.bar.press()
    qtbot.waitUntil(lambda: any(e.summary == "Budget" for e in pane.grid.entries))
    assert diary.engine.item(item).hidden is False


def test_dragging_moves_in_quarters_and_shows_at_once(
    diary: Diary, open_pane: Open, qtbot: QtBot
) -> None:
    item = diary.add("Move me", at(1, 10))
    pane = open_pane()
    start = middle(pane, "Move me")
    wanted = start + QPoint(int(pane.grid._column(0)[1]), round(1.3 * HOUR))
    drag(pane, start, wanted)
    assert entry_named(pane, "Move me").start == at(2, 11, 15)
    qtbot.waitUntil(lambda: "Event moved" in pane.context.bar.texts)
    assert diary.times(item)[0] == at(2, 11, 15).isoformat()[:16]
    assert pane.context.bar.press()
    qtbot.waitUntil(lambda: entry_named(pane, "Move me").start == at(1, 10))


def test_escape_leaves_a_drag(diary: Diary, open_pane: Open) -> None:
    item = diary.add("Stay", at(1, 10))
    pane = open_pane()
    start = middle(pane, "Stay")
    drag(pane, start, start + QPoint(0, 100), drop=False)
    QTest.keyClick(pane.grid, Qt.Key.Key_Escape)
    QTest.mouseRelease(pane.grid.viewport(), LEFT, pos=start + QPoint(0, 100))
    assert diary.times(item)[0] == at(1, 10).isoformat()[:16]
    assert pane.context.bar.texts == []


def test_stretching_changes_the_end_only(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Longer", at(1, 10))
    pane = open_pane()
    rect = pane.grid.rect_of(entry_named(pane, "Longer"))
    bottom = QPoint(int(rect.center().x()), int(rect.bottom()) - 1)
    drag(pane, bottom, bottom + QPoint(0, HOUR // 2))
    qtbot.waitUntil(lambda: "Event moved" in pane.context.bar.texts)
    assert diary.times(item) == (at(1, 10).isoformat()[:16], at(1, 11, 30).isoformat()[:16])


def test_dragging_over_nothing_makes_an_event(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane()
    drag(pane, point_at(pane, at(3, 9)) + QPoint(0, 2), point_at(pane, at(3, 10, 30)))
    quick = only(QuickEvent, pane)
    assert isinstance(quick, QuickEvent)
    QTest.keyClicks(quick.title, "1 two 3 new")  # letters of shortcuts stay text
    QTest.keyClick(quick.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(e.summary == "1 two 3 new" for e in pane.grid.entries))
    made = entry_named(pane, "1 two 3 new")
    assert (made.start, made.end) == (at(3, 9), at(3, 10, 30))
    assert made.occurrence.pending
    assert pane.context.bar.texts == ["Event added"]


def test_keys_walk_open_and_delete(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    diary.add("First", at(0, 9))
    diary.add("Second", at(0, 11))
    diary.add("Third", at(3, 10))
    pane = open_pane()
    grid = pane.grid
    grid.select(entry_named(pane, "First"))
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.selected_entry == entry_named(pane, "Second")
    assert "Second" in grid.accessibleDescription()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.selected_entry == entry_named(pane, "Third")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    assert editor.title.text() == "Third"
    editor.close()
    pane.window().activateWindow()
    qtbot.waitUntil(pane.window().isActiveWindow)
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(grid.entries) == 2)


@pytest.mark.parametrize(("scope", "left"), [("this", [7, 14]), ("following", []), ("all", [])])
def test_deleting_from_a_series_asks_which(
    diary: Diary, open_pane: Open, qtbot: QtBot, scope: str, left: list[int]
) -> None:
    item = diary.add("Standup", at(0, 9), rrule="FREQ=WEEKLY;COUNT=3")
    pane = open_pane()
    pane.grid.select(entry_named(pane, "Standup"))
    QTest.keyClick(pane.grid, Qt.Key.Key_Delete)
    question = only(ScopeQuestion, pane)
    assert isinstance(question, ScopeQuestion)
    question.answers[scope].click()  # type: ignore[index]
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event deleted"])
    found = diary.engine.occurrences(at(0, 0).timestamp(), at(40, 0).timestamp())
    assert [o.start for o in found] == [(at(d, 9)).timestamp() for d in left]
    assert diary.engine.item(item)


def test_one_moved_occurrence_leaves_the_others(
    diary: Diary, open_pane: Open, qtbot: QtBot
) -> None:
    diary.add("Standup", at(0, 9), rrule="FREQ=WEEKLY;COUNT=2")
    pane = open_pane()
    start = middle(pane, "Standup")
    drag(pane, start, start + QPoint(0, HOUR))
    question = only(ScopeQuestion, pane)
    assert isinstance(question, ScopeQuestion)
    question.answers["this"].click()
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event moved"])
    found = diary.engine.occurrences(at(0, 0).timestamp(), at(14, 0).timestamp())
    assert [o.start for o in found] == [at(0, 10).timestamp(), at(7, 9).timestamp()]


def test_a_read_only_calendar_is_only_read(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Fixed", at(1, 10), calendar="Atelier")
    diary.lock("Atelier")
    pane = open_pane()
    qtbot.waitUntil(lambda: entry_named(pane, "Fixed").read_only)
    start = middle(pane, "Fixed")
    drag(pane, start, start + QPoint(0, 100))
    assert diary.times(item)[0] == at(1, 10).isoformat()[:16]
    assert not pane.context.actions.is_enabled("calendar.delete")
    QTest.mouseClick(pane.grid.viewport(), LEFT, pos=start)
    card = only(EventCard, pane)
    assert isinstance(card, EventCard)
    assert not card.edit.isVisible()
    pane.close_popover()
    names = {c.name for c in pane.data.writable()}
    assert names == {"Personal"}


def test_a_hidden_calendar_takes_its_events_along(
    diary: Diary, open_pane: Open, qtbot: QtBot
) -> None:
    diary.add("Seen", at(1, 10))
    diary.add("Unseen", at(1, 12), calendar="Atelier")
    pane = open_pane()
    box = next(r for r in pane.calendars.rows if r.collection.name == "Atelier")
    QTest.mouseClick(box, LEFT)
    qtbot.waitUntil(lambda: [e.summary for e in pane.grid.entries] == ["Seen"])
    QTest.mouseClick(box, LEFT)
    qtbot.waitUntil(lambda: len(pane.grid.entries) == 2)


def test_month_shows_more_and_opens_the_day(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    for n in range(12):
        diary.add(f"Event {n}", at(2, 8 + n))
    pane = open_pane()
    pane.show_view(View.MONTH)
    qtbot.waitUntil(lambda: len(pane.month.entries) == 12)
    ((rect, day, amount),) = pane.month._more
    assert day == at(2, 0).date()
    shown = sum(1 for s in pane.month._spots)
    assert shown + amount == 12
    QTest.mouseClick(pane.month.viewport(), LEFT, pos=rect.center().toPoint())
    assert pane.view is View.DAY
    assert pane.grid.days == [day]


def test_month_drags_keep_the_time_of_day(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Monthly", at(1, 10, 30))
    pane = open_pane()
    pane.show_view(View.MONTH)
    qtbot.waitUntil(lambda: len(pane.month.entries) == 1)
    start = middle(pane, "Monthly")
    drag(pane, start, start + QPoint(round(pane.month._cell(0).width()), 0))
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event moved"])
    assert diary.times(item)[0] == at(2, 10, 30).isoformat()[:16]


def test_whole_days_stand_in_the_strip(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Fair", at(1, 0), days=3)
    pane = open_pane()
    entry = entry_named(pane, "Fair")
    rect = pane.grid.rect_of(entry)
    assert rect.width() > 2.5 * pane.grid._column(0)[1]
    start = rect.center().toPoint()
    drag(pane, start, start + QPoint(round(pane.grid._column(0)[1]), 0))
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event moved"])
    fields = diary.engine.event(item)
    assert fields.all_day
    assert fields.start == at(2, 0).date().isoformat()
    assert fields.end == at(5, 0).date().isoformat()


def test_search_lists_and_goes_back(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    diary.add("Budget review", at(1, 10), location="Arolla")
    diary.add("Lunch", at(2, 12))
    pane = open_pane()
    assert pane.search("arolla budget")
    qtbot.waitUntil(lambda: [e.summary for e in pane.agenda.entries] == ["Budget review"])
    assert pane.current_view is pane.agenda
    pane.search("nothing like this")
    qtbot.waitUntil(lambda: pane._nothing.isVisible())
    pane.search("")
    qtbot.waitUntil(lambda: len(pane.grid.entries) == 2)
    assert isinstance(pane.current_view, TimeGrid)


def test_the_editor_changes_what_was_changed(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Old title", at(1, 10), reminder_minutes=(15,), attendees=("b@example.net",))
    pane = open_pane()
    QTest.mouseDClick(pane.grid.viewport(), LEFT, pos=middle(pane, "Old title"))
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    editor.title.setText("New title")
    editor.location.setText("Zürich")
    editor.start_time.setTime(editor.start_time.time().addSecs(3600))
    assert editor.fields().end.endswith("12:00:00")  # the end went along
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: not EventEditor.alive)
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event saved"])
    fields = diary.engine.event(item)
    assert (fields.summary, fields.location) == ("New title", "Zürich")
    assert fields.start == at(1, 11).isoformat()
    assert fields.reminder_minutes == (15,)
    assert fields.attendees == ("b@example.net",)


def test_the_editor_says_what_is_wrong_and_stays(
    diary: Diary, open_pane: Open, qtbot: QtBot
) -> None:
    pane = open_pane()
    QTest.keyClick(pane.grid, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    editor.end_date.setDate(editor.start_date.date().addDays(-1))
    QTest.mouseClick(editor.save, LEFT)
    assert editor.error.text() == "The event ends before it starts."
    assert editor.isVisible()
    editor._opened = editor.fields()
    editor.close()


def test_a_person_without_an_address_stays_in_the_field(
    diary: Diary, open_pane: Open, qtbot: QtBot
) -> None:
    item = diary.add("Dinner", at(1, 10), attendees=("b@example.net",))
    pane = open_pane()
    pane.edit(entry_named(pane, "Dinner"))
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    qtbot.waitExposed(editor)
    people = editor.people
    assert "does not send invitations yet" in people.note.text()
    assert people.note.isVisibleTo(editor)
    people.field.selectAll()
    QTest.keyClicks(people.field, "b@example.net, Giulia, Leo <leo@example.net>")
    QTest.mouseClick(editor.save, LEFT)
    assert people.fault.text() == "Giulia is not an e-mail address"
    assert people.fault.isVisible()
    assert people.field.toPlainText() == "b@example.net, Giulia, Leo <leo@example.net>"
    assert people.field.property("invalid")
    assert diary.engine.event(item).attendees == ("b@example.net",)
    people.field.setPlainText(people.field.toPlainText().replace("Giulia", "giulia@example.net"))
    assert not people.fault.isVisible()
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: not EventEditor.alive)
    assert diary.engine.event(item).attendees == (
        "b@example.net",
        "giulia@example.net",
        "leo@example.net",
    )


def test_a_series_edited_on_one_day(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    diary.add("Choir", at(1, 19), rrule="FREQ=WEEKLY;COUNT=3")
    pane = open_pane()
    pane.edit(entry_named(pane, "Choir"))
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    editor.title.setText("Choir, concert")
    QTest.mouseClick(editor.save, LEFT)
    question = only(ScopeQuestion, pane)
    assert isinstance(question, ScopeQuestion)
    question.answers["this"].click()
    qtbot.waitUntil(lambda: not EventEditor.alive)
    found = diary.engine.occurrences(at(0, 0).timestamp(), at(30, 0).timestamp())
    assert [o.summary for o in found] == ["Choir, concert", "Choir", "Choir"]


def test_conflicts_are_marked_and_settled(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Base", at(1, 10))
    park(diary, item)
    pane = open_pane()
    qtbot.waitUntil(lambda: entry_named(pane, "Mine").conflict is not None)
    assert "two sides" in pane.status_text
    pane.solve(entry_named(pane, "Mine"))
    dialog = only(ConflictDialog, pane)
    assert isinstance(dialog, ConflictDialog)
    qtbot.waitUntil(lambda: dialog._grid.count() > 4)
    dialog.theirs.click()
    qtbot.waitUntil(lambda: [e.summary for e in pane.grid.entries] == ["Theirs"])
    assert diary.engine.conflicts() == []


def park(diary: Diary, item: object) -> None:
    from tests.engine.test_conflicts import park_conflict

    park_conflict(diary.engine, item)  # type: ignore[arg-type]


def test_every_control_has_a_name(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane()
    QTest.keyClick(pane.grid, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    for root in (pane, editor):
        for kind in (QAbstractButton, QLineEdit):
            for widget in root.findChildren(kind):
                inner = widget.objectName().startswith("qt_") or isinstance(
                    widget.parent(), QLineEdit
                )
                named = widget.accessibleName() or getattr(widget, "text", str)()
                holder = widget.parentWidget()
                assert named or inner or (holder and holder.accessibleName()), widget
    editor.close()


def test_today_and_steps(open_pane: Open, diary: Diary) -> None:
    pane = open_pane()
    first = pane.grid.days[0]
    QTest.keyClick(pane.grid, Qt.Key.Key_PageDown)
    assert pane.grid.days[0] == first + timedelta(days=7)
    QTest.keyClick(pane.grid, Qt.Key.Key_T)
    assert pane.grid.days[0] == first


@pytest.mark.parametrize(("day", "seen"), [(2, View.WORK_WEEK), (5, View.WEEK)])
def test_an_event_is_shown_in_the_week_when_the_work_week_lacks_its_day(
    diary: Diary, open_pane: Open, qtbot: QtBot, day: int, seen: View
) -> None:
    item = diary.add("Market", at(day, 10))
    pane = open_pane()
    pane.show_view(View.WORK_WEEK)
    pane.context.windows.show_event(item, "", at(day, 10).timestamp())
    qtbot.waitUntil(
        lambda: pane.selected_entry is not None and pane.selected_entry.summary == "Market"
    )
    assert pane.view is seen
    assert at(day, 10).date() in pane.grid.days
    assert diary.engine.setting("ui.calendar_view", "") == View.WORK_WEEK.value  # as it was chosen


def test_the_editor_takes_typed_times(diary: Diary, open_pane: Open, qtbot: QtBot) -> None:
    item = diary.add("Rehearsal", at(1, 10))
    pane = open_pane()
    QTest.mouseDClick(pane.grid.viewport(), LEFT, pos=middle(pane, "Rehearsal"))
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (editor,) = EventEditor.alive
    QTest.mouseClick(editor.start_time, LEFT)
    qtbot.keyClicks(editor.start_time, "16:30")
    assert editor.fields().end == at(1, 17, 30).isoformat()  # the end goes along
    QTest.mouseClick(editor.end_time, LEFT)
    qtbot.keyClicks(editor.end_time, "soon")
    QTest.keyClick(editor.end_time, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert editor.error.text().startswith("Enter a time such as ")
    QTest.keySequence(editor.end_time, QKeySequence.StandardKey.SelectAll)
    qtbot.keyClicks(editor.end_time, "18")
    QTest.keyClick(editor.end_time, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not EventEditor.alive)
    qtbot.waitUntil(lambda: pane.context.bar.texts == ["Event saved"])
    fields = diary.engine.event(item)
    assert (fields.start, fields.end) == (at(1, 16, 30).isoformat(), at(1, 18).isoformat())


@pytest.fixture
def editor(diary: Diary, open_pane: Open, qtbot: QtBot) -> EventEditor:
    """The editor of an event from 10:00 to 11:00, open."""
    diary.add("Rehearsal", at(1, 10))
    pane = open_pane()
    QTest.mouseDClick(pane.grid.viewport(), LEFT, pos=middle(pane, "Rehearsal"))
    qtbot.waitUntil(lambda: bool(EventEditor.alive))
    (made,) = EventEditor.alive
    qtbot.waitExposed(made)
    return made


def answer_leaving(editor: EventEditor, text: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: editor.findChild(QMessageBox) is not None)
    box = editor.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    QTest.mouseClick(next(b for b in box.buttons() if b.text() == text), LEFT)
    qtbot.waitUntil(lambda: not isValid(box))


def test_an_unreadable_time_is_not_saved_as_the_old_one(
    editor: EventEditor, diary: Diary, qtbot: QtBot
) -> None:
    QTest.mouseClick(editor.end_time, LEFT)
    qtbot.keyClicks(editor.end_time, "18:75")
    QTest.mouseClick(editor.start_time, LEFT)
    qtbot.keyClicks(editor.start_time, "16:30")
    QTest.mouseClick(editor.save, LEFT)
    assert editor.error.text().startswith("Enter a time such as ")
    assert editor.end_time.text() == "18:75"
    QTest.mouseClick(editor.end_time, LEFT)
    qtbot.keyClicks(editor.end_time, "18:15")
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: not EventEditor.alive)


@pytest.mark.parametrize("typed", ["12", "18:75"])
def test_leaving_with_a_typed_time_asks(
    editor: EventEditor, diary: Diary, qtbot: QtBot, typed: str
) -> None:
    QTest.mouseClick(editor.end_time, LEFT)
    qtbot.keyClicks(editor.end_time, typed)
    QTest.keyClick(editor.end_time, Qt.Key.Key_Escape)
    answer_leaving(editor, "Go on editing", qtbot)
    assert editor.isVisible()
    editor.close()
    answer_leaving(editor, "Discard", qtbot)
    qtbot.waitUntil(lambda: not EventEditor.alive)
