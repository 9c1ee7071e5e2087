"""What the mail pane does with tags, snoozed messages, awaited answers and saved searches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QToolButton

from app.domain.ids import BatchId, PlaceId
from app.domain.later import SavedSearch, Watch
from app.domain.mail import Role, Row
from app.ui.context import Context
from app.ui.mail.tags import MOST_KEYS, dot, tag_book, title
from app.ui.mail.times import ahead, fill_menu, snooze_choices, watch_choices
from app.ui.name_dialog import ask_name
from app.ui.words import plural, tr

if TYPE_CHECKING:
    from app.ui.mail.pane import MailPane

MOST_ROWS = 500  # looked at to tell whether all have a tag


class LaterCommands(QObject):
    """Carries out the actions; one per mail pane."""

    def __init__(self, context: Context, pane: MailPane) -> None:
        super().__init__(pane)
        self._context, self._pane = context, pane
        self.book = tag_book(context)
        self.book.changed.connect(self.name_actions)

    def name_actions(self) -> None:
        """Call the actions of the number keys what their tags are called."""
        for number in range(MOST_KEYS):
            known = number < len(self.book.tags)
            words = tr("Tag: {name}", name=title(self.book.tags[number])) if known else ""
            self._context.actions.rename(f"mail.tag.{number + 1}", words)
        self._context.actions.refresh("mail.tag.")

    # tags

    def tag(self, name: str, on: bool) -> None:
        """Give the selected messages a tag or take it off them."""
        add, remove = ([name], []) if on else ([], [name])
        self._selected(lambda places: self._tag(places, add=add, remove=remove), whole=False)

    def toggle(self, number: int) -> None:
        """Key 1 to 9: give a tag, or take it off when all of the selected have it."""
        if number < len(self.book.tags):
            name = self.book.tags[number].keyword

            def go(places: list[PlaceId], rows: list[Row]) -> None:
                if name.lower() in _shared(rows):
                    self._tag(places, remove=[name])
                else:
                    self._tag(places, add=[name])

            self._with_rows(self, go)

    def clear_tags(self) -> None:
        """Key 0: take all tags off."""

        def go(places: list[PlaceId], rows: list[Row]) -> None:
            names = {tag.keyword for row in rows for tag in self.book.of(row)}
            if names:
                self._tag(places, remove=sorted(names))

        self._with_rows(self, go)

    def choose_tags(self) -> None:
        from app.ui.mail.tag_chooser import TagChooser

        # read at once: the keys that follow are for the field of the chooser
        rows = self._pane.list.selected_rows(MOST_ROWS)
        if rows:
            TagChooser(self._context, self._pane.window(), rows, self.tag).open()

    def fill_tag_menu(self, menu: QMenu) -> None:
        """Put the tags with their keys into a menu as soon as the selection is read."""
        self._with_rows(menu, lambda _places, rows: self._fill_tags(menu, rows))

    def _fill_tags(self, menu: QMenu, rows: list[Row]) -> None:
        scale, shared = self._pane.devicePixelRatioF(), _shared(rows)
        others = {tag.keyword: tag for row in rows for tag in self.book.of(row)}
        known = {tag.keyword.lower() for tag in self.book.tags}
        extra = [tag for word, tag in others.items() if word.lower() not in known]
        for number, tag in enumerate([*self.book.tags, *extra]):
            on = tag.keyword.lower() in shared
            key = f"\t{number + 1}" if number < min(MOST_KEYS, len(self.book.tags)) else ""
            made = menu.addAction(
                title(tag).replace("&", "&&") + key, partial(self.tag, tag.keyword, not on)
            )
            made.setIcon(dot(tag, self._context.theme, scale=scale, ring=not on))
            made.setCheckable(True)
            made.setChecked(on)
        menu.addSeparator()
        menu.addAction(tr("Take all off") + "\t0", self.clear_tags)
        menu.addAction(self._context.actions.qaction("mail.tags"))

    def _tag(
        self, places: list[PlaceId], *, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> None:
        future = self._context.engine.tag(places, add=add, remove=remove)
        self._context.work.then(self, future)

    def _with_rows(self, owner: QObject, go: Callable[[list[PlaceId], list[Row]], None]) -> None:
        """Call ``go`` with what is selected now, and the first rows of it once they are read."""
        engine, places = self._context.engine, [PlaceId(i) for i in self._pane.list.selected_ids()]
        if places:
            rows = engine.query(lambda: engine.rows(places[:MOST_ROWS]))
            self._context.work.then(owner, rows, lambda found: go(places, found))

    # snooze

    def snooze_menu(self) -> QMenu:
        """Return a menu of times that snoozes the selection."""
        return self._menu(self.snooze, tr("Snooze until"))

    def snooze(self, until: float) -> None:
        engine = self._context.engine

        def words(n: int) -> str:
            when = ahead(until, engine.clock.now())
            return plural("1 snoozed until {when}", "%n snoozed until {when}", n, when=when)

        self._act(lambda places: engine.snooze(places, until), words)

    def wake(self) -> None:
        engine = self._context.engine
        self._act(
            engine.wake,
            lambda n: plural("1 message is back", "%n messages are back", n),
            whole=False,
        )

    # answers

    @property
    def watched(self) -> Watch | None:
        """The awaited answer that the opened message stands for, as far as the list knows."""
        row = self._pane.reading.current
        return self._pane.shelf.watch_of(row.id) if row is not None else None

    def watch_menu(self) -> QMenu:
        """Return a menu of times until when an answer to the opened message is awaited."""
        menu = QMenu(self._pane)
        choices = watch_choices(self._context.engine.clock.now())
        question = tr("Tell me if nobody has answered by")
        fill_menu(menu, self._context, self._pane, choices, self.watch, question)
        if self.watched is not None:
            menu.addSeparator()
            menu.addAction(tr("Wait no longer"), self.dismiss_watch)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def watch(self, until: float) -> None:
        row, engine = self._pane.reading.current, self._context.engine
        if row is not None:
            when = ahead(until, engine.clock.now())
            self._then(
                engine.watch(row.id, until),
                tr("You are told when nobody has answered by {when}", when=when),
            )

    def dismiss_watch(self) -> None:
        found = self.watched
        if found is not None:
            self._then(
                self._context.engine.dismiss_watch(found.id), tr("Waiting for an answer no longer")
            )

    def can_watch(self) -> bool:
        """Tell whether the opened message is one of ours that somebody may answer."""
        row = self._pane.reading.current
        if row is None or self._pane.list.source.role is Role.DRAFTS:
            return False
        mine = row.sender.addr.lower() in self._pane.shelf.own
        return mine or self._pane.list.source.role is Role.SENT or self.watched is not None

    # saved searches

    def save_search(self) -> None:
        query = self._pane.list.source.query
        if query:
            ask_name(
                self._pane,
                tr("Save this search as"),
                query,
                tr("Save"),
                lambda name: self._context.work.then(
                    self,
                    self._context.engine.save_search(name, query),
                    lambda _n: self._context.bar.say(tr("Saved beside the folders"), seconds=4),
                ),
            )

    def fill_search_menu(self, menu: QMenu, search: SavedSearch) -> None:
        """What can be done with a saved search in the tree."""
        engine, work = self._context.engine, self._context.work
        order = [s.id for s in self._pane.shelf.searches]
        position = order.index(search.id) if search.id in order else 0

        def rename() -> None:
            ask_name(
                self._pane, tr("Name of the search"), search.name, tr("Rename"),
                lambda name: work.then(self, engine.change_search(search.id, name=name)),
            )  # fmt: skip

        def change() -> None:
            ask_name(
                self._pane, tr("Search for"), search.query, tr("Save"),
                lambda query: work.then(self, engine.change_search(search.id, query=query)),
            )  # fmt: skip

        def move(by: int) -> None:
            other = list(order)
            other.insert(position + by, other.pop(position))
            work.then(self, engine.arrange_searches(other))

        menu.addAction(tr("Rename …"), rename)
        menu.addAction(tr("Change what it looks for …"), change)
        menu.addAction(tr("Move up"), partial(move, -1)).setEnabled(position > 0)
        menu.addAction(tr("Move down"), partial(move, 1)).setEnabled(position < len(order) - 1)
        menu.addSeparator()
        menu.addAction(
            tr("Delete"),
            lambda: self._then(
                engine.delete_search(search.id), tr("Saved search {name} deleted", name=search.name)
            ),
        )

    # inner

    def _menu(self, chosen: Callable[[float], object], question: str) -> QMenu:
        menu = QMenu(self._pane)
        choices = snooze_choices(self._context.engine.clock.now())
        fill_menu(menu, self._context, self._pane, choices, chosen, question)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def popup(self, menu: QMenu, action: str) -> None:
        """Show a menu below the button of ``action`` that was pressed, else beside the row."""
        wanted = self._context.actions.qaction(action)
        for button in self._pane.findChildren(QToolButton):
            if button.defaultAction() is wanted and button.underMouse():
                menu.popup(button.mapToGlobal(QPoint(0, button.height())))
                menu.setFocus()
                return
        view = self._pane.list.view
        area = view.visualRect(view.currentIndex())
        corner = area.bottomLeft() + QPoint(60, 0) if area.isValid() else QPoint(60, 40)
        menu.popup(view.viewport().mapToGlobal(corner))
        menu.setFocus()

    def _selected(self, go: Callable[[list[PlaceId]], None], *, whole: bool) -> None:
        self._pane.commands.with_selected(go, whole=whole)

    def _act(
        self,
        verb: Callable[[list[PlaceId]], Future[BatchId]],
        words: Callable[[int], str],
        *,
        whole: bool = True,
    ) -> None:
        self._selected(lambda places: self._then(verb(places), words(len(places))), whole=whole)

    def _then(self, future: Future[BatchId], words: str) -> None:
        self._pane.commands.say_done(future, words)


def _shared(rows: Sequence[Row]) -> frozenset[str]:
    """Return the keywords that all of the messages have, in small letters."""
    words = [frozenset(k.lower() for k in row.keywords) for row in rows]
    return frozenset.intersection(*words) if words else frozenset()
