"""The actions of the mail pane: names, shortcuts, when they are possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.mail import Flag, Role
from app.ui.actions import Action
from app.ui.mail.sources import SNOOZED
from app.ui.mail.tags import MOST_KEYS
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.mail.pane import MailPane

TOOLBAR = (
    "mail.reply",
    "mail.reply_all",
    "mail.forward",
    "-",
    "mail.archive",
    "mail.move",
    "mail.flag",
    "mail.snooze",
    "mail.junk",
    "mail.delete",
)
MORE_MENU = (
    "mail.read",
    "mail.unread",
    "mail.copy",
    "mail.tags",
    "mail.wake",
    "mail.watch",
    "mail.unwatch",
    "-",
    "mail.save_search",
    "-",
    "mail.simple",
    "mail.source",
    "-",
    "mail.conversations",
    "mail.filter_unread",
    "mail.all_read",
)
CONTEXT_MENU = (
    "mail.reply",
    "mail.reply_all",
    "mail.forward",
    "mail.edit",
    "-",
    "mail.read",
    "mail.unread",
    "mail.flag",
    "mail.snooze",
    "mail.wake",
    "mail.watch",
    "mail.unwatch",
    "-",
    "mail.archive",
    "mail.move",
    "mail.copy",
    "mail.junk",
    "mail.delete",
)


def register(pane: MailPane) -> None:
    """Add the pane's actions to the registry."""
    commands, messages = pane.commands, pane.list
    group = tr("Mail")

    def one() -> bool:
        return pane.reading.current is not None

    def some() -> bool:
        return pane.has_selection

    def listed() -> bool:
        return pane.shows_list

    def any_unread() -> bool:
        return some() and any(r.unread for r in messages.selected_rows(50))

    def any_read() -> bool:
        return some() and any(not r.unread for r in messages.selected_rows(50))

    def all_flagged() -> bool:
        rows = messages.selected_rows(50)
        return bool(rows) and all(r.flags & Flag.FLAGGED for r in rows)

    def is_draft() -> bool:
        return some() and messages.source.role is Role.DRAFTS

    def edit() -> None:
        pane.list.open_requested.emit()

    def add(
        id: str,
        text: str,
        run: Callable[[], object],
        icon: str,
        *keys: str,
        when: Callable[[], bool] | None = None,
        checked: Callable[[], bool] | None = None,
        words: str = "",
    ) -> None:
        more: dict[str, Callable[[], bool]] = {} if when is None else {"enabled": when}
        pane.add_action(
            Action(
                f"mail.{id}", text, run, icon, keys, group, checked=checked, keywords=words, **more
            )
        )

    add(
        "new",
        tr("New message"),
        pane.new_message,
        "square-pen",
        "Ctrl+N",
        words=tr("compose write"),
    )
    add("reply", tr("Reply"), lambda: pane.reply("reply"), "reply", "R", "Ctrl+R", when=one)
    add(
        "reply_all",
        tr("Reply to all"),
        lambda: pane.reply("reply_all"),
        "reply-all",
        "A",
        "Ctrl+Shift+R",
        when=one,
    )
    add("forward", tr("Forward"), lambda: pane.reply("forward"), "forward", "F", "Ctrl+L", when=one)
    add("edit", tr("Edit draft"), edit, "pencil", "E", when=is_draft)
    add("archive", tr("Archive"), commands.archive, "archive", "Y", when=some)
    add(
        "move",
        tr("Move to folder"),
        lambda: pane.choose_folder(copy=False),
        "folder-input",
        "V",
        when=some,
    )
    add("copy", tr("Copy to folder"), lambda: pane.choose_folder(copy=True), "copy", "C", when=some)
    add("flag", tr("Flag"), commands.toggle_flag, "flag", "S", when=some, checked=all_flagged)
    add("junk", tr("Spam"), commands.junk, "shield-alert", "!", when=some)
    add("delete", tr("Delete"), commands.delete, "trash-2", "Del", "#", when=some)
    add(
        "read",
        tr("Mark as read"),
        lambda: commands.mark_read(True),
        "mail-open",
        "M",
        when=any_unread,
    )
    add(
        "unread",
        tr("Mark as unread"),
        lambda: commands.mark_read(False),
        "mail",
        "U",
        when=any_read,
    )
    add(
        "all_read",
        tr("Mark all as read"),
        commands.mark_all_read,
        "mail-check",
        "Shift+C",
        when=listed,
    )
    add("next", tr("Next message"), lambda: messages.step(1), "chevron-down", "J", when=listed)
    add(
        "previous",
        tr("Previous message"),
        lambda: messages.step(-1),
        "chevron-up",
        "K",
        when=listed,
    )
    add(
        "next_unread",
        tr("Next unread message"),
        messages.next_unread,
        "zap",
        "N",
        "Ctrl+]",
        when=listed,
    )
    add(
        "filter_unread",
        tr("Show unread only"),
        lambda: messages.set_unread_only(not messages.unread_only),
        "list-filter",
        "Ctrl+U",
        checked=lambda: messages.unread_only,
    )
    add(
        "conversations",
        tr("Show conversations"),
        lambda: pane.set_conversations(not messages.conversations),
        "messages-square",
        checked=lambda: messages.conversations,
        words=tr("threads"),
    )
    add(
        "simple",
        tr("Show as plain text"),
        pane.reading.toggle_simple,
        "type",
        when=lambda: pane.reading.message is not None and bool(pane.reading.message.html),
        checked=lambda: pane.reading.simple,
    )
    add("source", tr("Show source"), pane.show_source, "code", "Ctrl+Shift+U", when=one)
    _register_later(pane, add, some)


def _register_later(pane: MailPane, add: Callable[..., None], some: Callable[[], bool]) -> None:
    """Tags, snooze, awaited answers, saved searches."""
    later = pane.later

    def asleep() -> bool:
        return some() and pane.list.source.key == SNOOZED

    def can_snooze() -> bool:
        return some() and pane.list.source.role not in (Role.DRAFTS, Role.TRASH, Role.JUNK)

    add("tags", tr("Tags …"), later.choose_tags, "tag", "T", when=some, words=tr("label keyword"))
    for number in range(MOST_KEYS):
        add(
            f"tag.{number + 1}",
            tr("Tag number {n}", n=number + 1),
            lambda number=number: later.toggle(number),
            "tag",
            str(number + 1),
            when=lambda number=number: some() and number < len(later.book.tags),
        )
    later.name_actions()
    add("tag.0", tr("Take all tags off"), later.clear_tags, "tag", "0", when=some)
    add(
        "snooze",
        tr("Snooze"),
        lambda: later.popup(later.snooze_menu(), "mail.snooze"),
        "calendar-clock",
        "Z",
        when=can_snooze,
        words=tr("later remind hide"),
    )
    pane.context.actions.qaction("mail.snooze").setToolTip(
        tr("Snooze  Z\nOnly on this computer; other devices show it all the time.")
    )
    add("wake", tr("Bring back now"), later.wake, "sun", when=asleep)
    add(
        "watch",
        tr("Tell me if nobody answers"),
        lambda: later.popup(later.watch_menu(), "mail.watch"),
        "message-square-reply",
        when=later.can_watch,
        words=tr("follow up remind waiting"),
    )
    add(
        "unwatch",
        tr("Wait for an answer no longer"),
        later.dismiss_watch,
        "bell",
        when=lambda: later.watched is not None,
    )
    add(
        "save_search",
        tr("Save this search"),
        later.save_search,
        "save",
        when=lambda: pane.list.source.key == "search",
    )
