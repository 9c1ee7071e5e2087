"""The actions of the calendar pane: names, shortcuts, when they are possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.actions import Action
from app.ui.calendar.dates import View
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.calendar.pane import CalendarPane

EVENT_MENU = ("calendar.open", "calendar.conflict", "-", "calendar.delete")
VIEW_KEYS = {
    View.DAY: "1",
    View.WORK_WEEK: "2",
    View.WEEK: "3",
    View.MONTH: "4",
    View.AGENDA: "5",
}


def view_title(view: View) -> str:
    return {
        View.DAY: tr("Day"),
        View.WORK_WEEK: tr("Work week"),
        View.WEEK: tr("Week"),
        View.MONTH: tr("Month"),
        View.AGENDA: tr("Agenda"),
    }[view]


def register(pane: CalendarPane) -> None:
    """Add the pane's actions to the registry."""
    group = tr("Calendar")

    def chosen() -> bool:
        return pane.selected_entry is not None

    def deletable() -> bool:
        entry = pane.selected_entry
        return entry is not None and not entry.read_only

    def in_conflict() -> bool:
        entry = pane.selected_entry
        return entry is not None and entry.conflict is not None

    for action in (
        Action(
            "calendar.new",
            tr("New event"),
            pane.new_event,
            "calendar-plus",
            ("N", "Ctrl+N"),
            group,
            lambda: pane.data.default() is not None,
            keywords="appointment create",
        ),
        Action("calendar.today", tr("Today"), pane.go_today, "calendar-days", ("T",), group),
        Action(
            "calendar.back",
            tr("Back in time"),
            lambda: pane.step(-1),
            "chevron-left",
            ("Alt+Left", "P"),
            group,
        ),
        Action(
            "calendar.ahead",
            tr("Forward in time"),
            lambda: pane.step(1),
            "chevron-right",
            ("Alt+Right", "J"),
            group,
        ),
        Action(
            "calendar.open",
            tr("Edit event"),
            pane.open_selected,
            "pencil",
            ("E",),
            group,
            chosen,
        ),
        Action(
            "calendar.delete",
            tr("Delete event"),
            pane.delete_selected,
            "trash-2",
            ("Delete",),
            group,
            deletable,
        ),
        Action(
            "calendar.conflict",
            tr("Compare both versions"),
            pane.solve_selected,
            "triangle-alert",
            (),
            group,
            in_conflict,
            keywords="conflict",
        ),
    ):
        pane.add_action(action)
    for view in View:
        pane.add_action(_view_action(pane, view, group))


def _view_action(pane: CalendarPane, view: View, group: str) -> Action:
    return Action(
        f"calendar.view.{view.value}",
        view_title(view),
        lambda: pane.show_view(view),
        "",
        (VIEW_KEYS[view],),
        group,
        checked=lambda: pane.view is view and not pane.searching,
        keywords="view",
    )
