"""What can be done with folders in the tree. Everything is said in the message bar with Undo;
only what destroys mail is asked before.

The target is the line a context menu was opened on, else the one that is chosen in the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.accounts import Account
from app.domain.history import KEEP_DAYS, KEEP_SETTING, NOTHING
from app.domain.ids import AccountId, BatchId, FolderId
from app.domain.mail import Folder, Role
from app.engine.folders import Former
from app.rules.rights import allows
from app.ui.context import Context
from app.ui.mail.folder_dialog import FolderDialog, ask_for_good
from app.ui.mail.folder_model import Node, is_movable
from app.ui.mail.folder_tree import FolderTree
from app.ui.mail.sources import folder_title
from app.ui.undo import offer_undo
from app.ui.words import plural, tr

SUBSCRIBED_ONLY = "ui.subscribed_only"


class FolderCommands(QObject):
    """Carries out what the folder tree's actions ask for."""

    view_changed = Signal()  # which folders are listed

    def __init__(self, context: Context, tree: FolderTree, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._tree = tree
        self._pane = parent
        self.pointed: Node | None = None  # by the open context menu
        self._accounts: Sequence[Account] = ()
        self._folders: Sequence[Folder] = ()

    def take_places(self, accounts: Sequence[Account], folders: Sequence[Folder]) -> None:
        """Note what there is, as the pane has just read it: nothing is read from the store while
        a menu opens or a selection changes."""
        self._accounts, self._folders = accounts, folders

    # what is meant

    def node(self) -> Node | None:
        return self.pointed or self._tree.folders.node(self._tree.currentIndex())

    def folder(self) -> Folder | None:
        node = self.node()
        return node.folder if node is not None else None

    def account(self) -> Account | None:
        """The account of the target: of its folder or heading, else the first one."""
        node = self.node()
        if node is not None and node.account is not None:
            return node.account
        folder = node.folder if node is not None else None
        for account in self._accounts:
            if folder is None or account.id == folder.account:
                return account
        return None

    def can_create(self) -> bool:
        folder = self.folder()
        return self.account() is not None and (folder is None or allows(folder.rights, "create"))

    def can_rename(self) -> bool:
        folder = self.folder()
        return folder is not None and is_movable(folder)

    def can_delete(self) -> bool:
        folder = self.folder()
        return (
            folder is not None
            and folder.role not in (Role.INBOX, Role.TRASH, Role.OUTBOX)
            and allows(folder.rights, "delete")
        )

    def can_empty(self) -> bool:
        folder = self.folder()
        return (
            folder is not None
            and folder.selectable
            and bool(folder.total or (folder.server_total and self._for_good(folder)))
            and allows(folder.rights, "take_out")
        )

    def can_read(self) -> bool:
        folder = self.folder()
        return folder is not None and folder.unread > 0 and allows(folder.rights, "mark_read")

    def can_use_as(self) -> bool:
        folder = self.folder()
        return (
            folder is not None
            and folder.selectable
            and not folder.space
            and folder.role not in (Role.INBOX, Role.OUTBOX)
        )

    def is_folder(self) -> bool:
        folder = self.folder()
        return folder is not None and folder.selectable and folder.role is not Role.OUTBOX

    # verbs

    def create(self) -> FolderDialog | None:
        account = self.account()
        if account is None:
            return None
        engine, folder = self._context.engine, self.folder()

        def go(name: str, above: FolderId | None) -> Future[BatchId]:
            words = tr("Folder {name} created", name=name)
            return self._asked(engine.create_folder(account.id, name, above), words)

        above = folder.id if folder is not None and folder.role is not Role.INBOX else None
        places = [f for f in self._of(account.id) if allows(f.rights, "create")]
        dialog = FolderDialog(
            self._context, self._pane.window(), tr("New folder"), tr("Create"), go,
            name="", places=places, above=above,
        )  # fmt: skip
        dialog.open()
        return dialog

    def rename(self) -> FolderDialog | None:
        folder = self.folder()
        if folder is None:
            return None
        engine = self._context.engine

        def go(name: str, _above: FolderId | None) -> Future[BatchId] | None:
            if name == folder.name:
                return None
            words = tr("{old} is now called {name}", old=folder.name, name=name)
            return self._asked(engine.rename_folder(folder.id, name), words)

        dialog = FolderDialog(
            self._context,
            self._pane.window(),
            tr("Rename folder"),
            tr("Rename"),
            go,
            name=folder.name,
        )
        dialog.open()
        return dialog

    def move(self) -> FolderDialog | None:
        folder = self.folder()
        if folder is None:
            return None
        start = folder.path + (folder.delimiter or "\x01")
        places = [
            f
            for f in self._of(folder.account)
            if f.id != folder.id
            and not f.path.startswith(start)
            and f.space == folder.space
            and allows(f.rights, "create")
        ]
        head = folder.path.rpartition(folder.delimiter)[0] if folder.delimiter else ""
        above = next((f.id for f in places if f.path == head), None)
        title = tr("Move folder {name}", name=folder.name)
        dialog = FolderDialog(
            self._context, self._pane.window(), title, tr("Move"),
            lambda _name, to: self._moving(folder.id, to, self._asked), places=places, above=above,
        )  # fmt: skip
        dialog.open()
        return dialog

    def move_to(self, folder: FolderId, parent: FolderId | None) -> None:
        """Put a folder elsewhere, where it was dropped."""
        self._moving(folder, parent, self._then)

    def _moving(
        self,
        folder: FolderId,
        parent: FolderId | None,
        then: Callable[[Future[BatchId], str], Future[BatchId] | None],
    ) -> Future[BatchId] | None:
        known = {f.id: f for f in self._folders}
        if folder not in known or (parent is not None and parent not in known):
            return None  # gone meanwhile
        name = known[folder].name
        words = tr("{name} moved to the top", name=name)
        if parent is not None:
            words = tr("{name} moved into {to}", name=name, to=folder_title(known[parent]))
        return then(self._context.engine.move_folder(folder, parent), words)

    def delete(self) -> None:
        folder = self.folder()
        if folder is None:
            return
        engine, name = self._context.engine, folder.name
        trash = next((f for f in self._of(folder.account) if f.role is Role.TRASH), None)
        if trash is not None and folder.path.startswith(trash.path + (trash.delimiter or "\x01")):
            kept = self._is_kept()
            text = tr("It lies in Trash. Its messages are deleted and cannot be brought back.")
            if kept:
                text = tr(
                    "It lies in Trash. Its messages are deleted from the server. Those that are"
                    " whole on this computer can be brought back for a while: see {place}.",
                    place=tr("Deleted lately"),
                )
            ask_for_good(
                self._pane.window(),
                tr("Delete the folder {name} for good?", name=name),
                text,
                tr("Delete for good"),
                lambda: self._then(
                    engine.delete_folder(folder.id), tr("Folder {name} deleted", name=name), kept
                ),
            )
            return
        words = tr("Folder {name} deleted", name=name)
        if folder.total:
            words = plural(
                "Folder {name} deleted; 1 message is in Trash",
                "Folder {name} deleted; %n messages are in Trash",
                folder.total,
                name=name,
            )
        self._then(engine.delete_folder(folder.id), words)

    def empty(self) -> None:
        folder = self.folder()
        if folder is None:
            return
        engine, title = self._context.engine, folder_title(folder)
        if not self._for_good(folder):
            words = plural("1 moved to Trash", "%n moved to Trash", folder.total)
            self._then(engine.empty_folder(folder.id), words)
            return
        count, kept = max(folder.total, 1), self._is_kept()
        text = plural(
            "1 message is deleted for good and cannot be brought back.",
            "%n messages are deleted for good and cannot be brought back.",
            count,
        )
        if kept:
            text = plural(
                "1 message is deleted from the server. If it is whole on this computer, it can be"
                " brought back for a while: see {place}.",
                "%n messages are deleted from the server. Those that are whole on this computer"
                " can be brought back for a while: see {place}.",
                count,
                place=tr("Deleted lately"),
            )
        ask_for_good(
            self._pane.window(),
            tr("Empty {name}?", name=title),
            text,
            tr("Empty"),
            lambda: self._then(
                engine.empty_folder(folder.id), tr("{name} emptied", name=title), kept
            ),
        )

    def mark_read(self) -> None:
        folder = self.folder()
        if folder is not None:
            words = plural("1 message marked as read", "%n messages marked as read", folder.unread)
            self._then(self._context.engine.mark_folder_read(folder.id), words)

    def toggle_subscription(self) -> None:
        folder = self.folder()
        if folder is None:
            return
        wished = not folder.subscribed
        words = tr("Subscribed to {name}", name=folder.name)
        if not wished:
            words = tr("No longer subscribed to {name}", name=folder.name)
        self._then(self._context.engine.subscribe_folder(folder.id, subscribed=wished), words)

    def use_as(self, role: Role) -> None:
        folder = self.folder()
        if folder is None or folder.role is role:
            return
        engine, bar, work = self._context.engine, self._context.bar, self._context.work
        words = tr("{name} is now an ordinary folder", name=folder.name)
        if role is not Role.NONE:
            words = tr("{name} is now used as {role}", name=folder.name, role=role_name(role))

        def undo(former: Former) -> None:
            work.then(self, engine.restore_folder_roles(former), lambda _n: bar.say(tr("Undone")))

        work.then(
            self,
            engine.set_folder_role(folder.id, role),
            lambda former: bar.offer(words, tr("Undo"), lambda: undo(former)),
        )

    def keep(self, policy: str) -> None:
        """Choose which messages of the folder are kept on this computer."""
        folder = self.folder()
        if folder is not None:
            engine = self._context.engine
            self._context.work.then(self, engine.set_folder_policy(folder.id, policy))

    @property
    def subscribed_only(self) -> bool:
        return bool(self._context.engine.setting(SUBSCRIBED_ONLY, False))

    def toggle_subscribed_only(self) -> None:
        setting = self._context.engine.set_setting(SUBSCRIBED_ONLY, not self.subscribed_only)
        self._context.work.then(self, setting, lambda _n: self.view_changed.emit())

    def look_for_news(self) -> None:
        account = self.account()
        if account is not None:
            self._context.work.then(self, self._context.engine.sync(account.id))

    # inner

    def _of(self, account: AccountId) -> list[Folder]:
        return [f for f in self._folders if f.account == account]

    def _is_kept(self) -> bool:
        """Tell whether the history keeps what is deleted for good."""
        return self._context.engine.setting(KEEP_SETTING, KEEP_DAYS) != NOTHING

    def _for_good(self, folder: Folder) -> bool:
        return self._context.engine.is_emptied_for_good(folder)

    def _then(self, future: Future[BatchId], words: str, undoable: bool = True) -> None:
        if undoable:
            offer_undo(self._context, self, future, words)
        else:
            self._context.work.then(self, future, lambda _b: self._context.bar.say(words))

    def _asked(self, future: Future[BatchId], words: str) -> Future[BatchId]:
        """Like ``_then``, for a dialog that says itself what went wrong."""
        offer_undo(self._context, self, future, words, lambda _e: None)
        return future


def role_name(role: Role) -> str:
    """Return what a special folder is called."""
    names: dict[Role, Callable[[], str]] = {
        Role.DRAFTS: lambda: tr("Drafts"),
        Role.SENT: lambda: tr("Sent"),
        Role.ARCHIVE: lambda: tr("Archive", "folder"),
        Role.JUNK: lambda: tr("Spam"),
        Role.TRASH: lambda: tr("Trash"),
    }
    return names[role]() if role in names else tr("Ordinary folder")
