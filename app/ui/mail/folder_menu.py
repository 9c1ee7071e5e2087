"""The actions of the folder tree, and its context menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.mail import Role
from app.ui.actions import Action
from app.ui.context import Context
from app.ui.mail.folder_commands import FolderCommands, role_name
from app.ui.mail.folder_tree import FolderTree
from app.ui.words import plural, tr

USES = (Role.DRAFTS, Role.SENT, Role.ARCHIVE, Role.JUNK, Role.TRASH, Role.NONE)
MONTHS = (1, 3, 12)


def register(context: Context, tree: FolderTree, commands: FolderCommands) -> None:
    """Add the folder actions to the registry; their keys work while the tree has the focus."""
    group = tr("Folders")

    def add(
        id: str,
        text: str,
        run: Callable[[], object],
        icon: str,
        when: Callable[[], bool],
        *keys: str,
        checked: Callable[[], bool] | None = None,
        words: str = "",
    ) -> None:
        context.actions.add(
            Action(f"folder.{id}", text, run, icon, keys, group, when, checked, words), tree
        )

    def subscribed() -> bool:
        folder = commands.folder()
        return folder is not None and folder.subscribed

    def role_is(role: Role) -> bool:
        folder = commands.folder()
        return folder is not None and folder.role is role

    add("new", tr("New folder …"), commands.create, "folder-plus", commands.can_create,
        "Ctrl+Shift+N")  # fmt: skip
    add("rename", tr("Rename folder …"), commands.rename, "pencil", commands.can_rename, "F2")
    add("move", tr("Move folder …"), commands.move, "folder-input", commands.can_rename)
    add("read", tr("Mark all in the folder as read"), commands.mark_read, "mail-check",
        commands.can_read)  # fmt: skip
    add("empty", tr("Empty folder"), commands.empty, "trash", commands.can_empty)
    add("delete", tr("Delete folder"), commands.delete, "folder-x", commands.can_delete)
    add("subscribe", tr("Subscribed"), commands.toggle_subscription, "", commands.is_folder,
        checked=subscribed)  # fmt: skip
    for role in USES:
        add(
            f"use.{role.value or 'none'}",
            tr("Use as {role}", role=role_name(role)),
            partial(commands.use_as, role),
            "folder",
            commands.can_use_as,
            checked=partial(role_is, role),
            words=tr("special folder role"),
        )
    add("subscribed_only", tr("Show only subscribed folders"), commands.toggle_subscribed_only,
        "", lambda: True, checked=lambda: commands.subscribed_only)  # fmt: skip


class FolderMenu(QMenu):
    """Made for one line of the tree each time it is asked for."""

    def __init__(self, context: Context, commands: FolderCommands, owner: QWidget) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._commands = context, commands
        node = commands.node()
        if node is not None and node.folder is None:
            context.actions.fill(self, ("folder.new", "-", "folder.subscribed_only"))
            self.addAction(tr("Look for news now"), commands.look_for_news)
            return
        context.actions.fill(
            self,
            ("folder.read", "folder.empty", "-", "folder.new", "folder.rename", "folder.move",
             "folder.delete", "-"),
        )  # fmt: skip
        uses = self.addMenu(tr("Use as"))
        uses.setEnabled(commands.can_use_as())
        self._fill_uses(uses)
        keep = self.addMenu(tr("Keep on this computer"))
        keep.setEnabled(commands.is_folder())
        self._fill_policies(keep)
        context.actions.fill(self, ("folder.subscribe", "folder.subscribed_only"))
        self.addAction(tr("Look for news now"), commands.look_for_news)

    def _fill_uses(self, menu: QMenu) -> None:
        folder = self._commands.folder()
        for role in USES:
            if role is Role.NONE:
                menu.addSeparator()
            made = menu.addAction(role_name(role), partial(self._commands.use_as, role))
            made.setCheckable(True)
            made.setChecked(folder is not None and folder.role is role)

    def _fill_policies(self, menu: QMenu) -> None:
        folder = self._commands.folder()
        choices = [("", tr("As the account")), ("all", tr("All messages"))]
        choices += [(str(n), plural("The last month", "The last %n months", n)) for n in MONTHS]
        choices.append(("headers", tr("Only the list, not the messages")))
        for policy, words in choices:
            made = menu.addAction(words, partial(self._commands.keep, policy))
            made.setCheckable(True)
            made.setChecked(folder is not None and folder.policy == policy)
            if policy == "":
                menu.addSeparator()
