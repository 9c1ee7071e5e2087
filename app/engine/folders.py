"""Verbs about folders themselves. What a person does to a folder is seen at once and journaled by
folder id; see ``app.operations.folder_*`` for what becomes of it on the server.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace

from app.base.errors import UserError
from app.domain.ids import AccountId, BatchId, FolderId, PlaceId
from app.domain.journal import NewEntry
from app.domain.mail import Flag, Folder, Role, StorageUse
from app.engine.mail import MailVerbs, mail_lane
from app.providers import resolve_limits
from app.rules import retention
from app.rules.rights import allows
from app.store import Transaction

LONGEST_NAME = 200
ASSIGNABLE = (Role.DRAFTS, Role.SENT, Role.ARCHIVE, Role.JUNK, Role.TRASH, Role.NONE)
KEPT = (Role.INBOX, Role.OUTBOX)  # stay where they are

Former = list[tuple[FolderId, Role]]


class FolderVerbs(MailVerbs):
    """Create, rename, move, delete, empty, subscribe; roles, policies, rights and storage."""

    # queries

    def may(self, folder: Folder, what: str) -> bool:
        """Tell whether the server lets us do ``what`` (a key of ``rules.rights.NEEDS``)."""
        return allows(folder.rights, what)

    def is_emptied_for_good(self, folder: Folder) -> bool:
        """Tell whether "empty" destroys: in Trash and Junk."""
        return folder.role in (Role.TRASH, Role.JUNK)

    def retention_days(self, folder: Folder) -> int:
        """Return after how many days the provider itself removes mail from the folder; 0: never."""
        if retention.emptied_as(folder) is Role.NONE:
            return 0
        settings = self.account(folder.account).settings
        return resolve_limits(self.provider(settings.provider), settings).retention_days

    def storage(self, account: AccountId) -> list[StorageUse]:
        """Return how full the mailbox is, the fullest resource first; empty when not told."""
        return self.store.storage.of(account)

    # verbs

    def create_folder(
        self, account: AccountId, name: str, parent: FolderId | None = None
    ) -> Future[BatchId]:
        """Make a folder; a name with delimiters makes those in between that are missing."""

        def work(tx: Transaction) -> BatchId:
            tree = self.store.folder_view.of(account)
            prefix, delimiter = self._own_space(account, tree)
            above = self._known(tree, parent) if parent is not None else None
            if above is not None:
                delimiter = above.delimiter or delimiter
            steps = name.split(delimiter) if delimiter else [name]
            entries: list[NewEntry] = []
            for step in steps:
                text = _checked(step)
                path = _path(above, prefix, text, delimiter)
                found = _at(tree, path)
                if found is None:
                    if above is not None:
                        _require(above, "create")
                    number = self.store.folders.plan(tx, account, delimiter)
                    payload = _spot(number, above, prefix, text)
                    entries.append(NewEntry("folder_create", account, mail_lane(account), payload))
                    # what is still to be made is a folder like any other to the next step
                    found = _named(self.store.folders.get(number), path)
                above = found
            if not entries:
                raise UserError("folder_exists", folder=name)
            return self.store.journal.add(tx, "folder_created", {"folder": name}, entries)

        return self._write("folder_created", work, account=account, lane="mail")

    def rename_folder(self, folder: FolderId, name: str) -> Future[BatchId]:
        """Give a folder another last name."""

        def work(tx: Transaction) -> BatchId:
            tree = self._tree(folder)
            one = self._known(tree, folder)
            if one.delimiter and one.delimiter in name:
                raise UserError("folder_name_bad", name=name)
            spot = self._where(tree, one)
            return self._rename(
                tx, tree, one, {**spot, "name": _checked(name)}, spot, "folder_renamed"
            )

        return self._write("folder_renamed", work, lane="mail")

    def move_folder(self, folder: FolderId, parent: FolderId | None) -> Future[BatchId]:
        """Put a folder with all below it under another one, or to the top (None)."""

        def work(tx: Transaction) -> BatchId:
            tree = self._tree(folder)
            one = self._known(tree, folder)
            above = self._known(tree, parent) if parent is not None else None
            prefix, _ = self._own_space(one.account, tree)
            spot = self._where(tree, one)
            goal = _spot(folder, above, prefix, str(spot["name"]))
            if above is not None:
                _require(above, "create")
            return self._rename(tx, tree, one, goal, spot, "folder_moved")

        return self._write("folder_moved", work, lane="mail")

    def place_folder(self, folder: FolderId, path: str) -> Future[BatchId]:
        """Rename and move at once: to the whole ``path``, whose parent must be there."""

        def work(tx: Transaction) -> BatchId:
            tree = self._tree(folder)
            one = self._known(tree, folder)
            prefix, delimiter = self._own_space(one.account, tree)
            delimiter = one.delimiter or delimiter
            head, _, name = path.rpartition(delimiter) if delimiter else ("", "", path)
            above = None
            if head and head + delimiter != prefix:
                above = _at(tree, head) or _at(tree, prefix + head)
                if above is None:
                    raise UserError("folder_unknown", path=head)
                _require(above, "create")
            goal = _spot(folder, above, prefix, _checked(name))
            return self._rename(tx, tree, one, goal, self._where(tree, one), "folder_renamed")

        return self._write("folder_renamed", work, lane="mail")

    def delete_folder(self, folder: FolderId) -> Future[BatchId]:
        """Delete a folder with all below it; its messages go to Trash (inside Trash: for good)."""

        def work(tx: Transaction) -> BatchId:
            tree = self._tree(folder)
            one = self._known(tree, folder)
            _require(one, "delete")
            doomed = [f for f in tree if _is_below(f, one)]
            if one.role in KEPT or any(f.role in (*KEPT, Role.TRASH) for f in [one, *doomed]):
                raise UserError("folder_needed", folder=one.name)
            trash = self._role_folder(tx, one.account, Role.TRASH)
            for_good = _is_below(one, trash)
            entries: list[NewEntry] = []
            total = 0
            for each in sorted([one, *doomed], key=lambda f: -len(f.path)):
                places = [PlaceId(i) for i in self.store.messages.ids(each.id)]
                total += len(places)
                before = len(entries) if places else None
                if places:
                    entries.append(_taking_out(each, places, trash, for_good=for_good))
                payload = {**self._where(tree, each), "for_good": for_good}
                entries.append(
                    NewEntry(
                        "folder_delete", each.account, mail_lane(each.account), payload,
                        after=before,
                    )
                )  # fmt: skip
            fields: dict[str, object] = {"folder": one.name, "count": total}
            return self.store.journal.add(tx, "folder_deleted", fields, entries)

        return self._write("folder_deleted", work, lane="mail")

    def empty_folder(self, folder: FolderId) -> Future[BatchId]:
        """Move all messages of a folder to Trash; those in Trash and Junk are deleted for good."""

        def work(tx: Transaction) -> BatchId:
            one = self._known(self._tree(folder), folder)
            _require(one, "take_out")
            places = [PlaceId(i) for i in self.store.messages.ids(one.id)]
            entries: list[NewEntry] = []
            if self.is_emptied_for_good(one):
                payload: dict[str, object] = {
                    "folder": one.id,
                    "below": one.uidnext,
                    "uidvalidity": one.uidvalidity,
                }
                lane = mail_lane(one.account)
                entries = [NewEntry("folder_empty", one.account, lane, payload, tuple(places))]
            elif places:
                trash = self._role_folder(tx, one.account, Role.TRASH)
                entries = [_taking_out(one, places, trash, for_good=False)]
            fields: dict[str, object] = {"folder": one.name, "count": len(places)}
            return self.store.journal.add(tx, "folder_emptied", fields, entries)

        return self._write("folder_emptied", work, lane="mail")

    def mark_folder_read(self, folder: FolderId) -> Future[BatchId]:
        """Mark every message of a folder as read."""

        def work(tx: Transaction) -> BatchId:
            one = self._known(self._tree(folder), folder)
            places = [PlaceId(i) for i in self.store.messages.ids(one.id, unread=True)]
            payload: dict[str, object] = {"add": int(Flag.SEEN), "remove": 0}
            lane = mail_lane(one.account)
            entries = [NewEntry("set_flags", one.account, lane, payload, tuple(places))]
            fields: dict[str, object] = {"folder": one.name, "count": len(places)}
            return self.store.journal.add(tx, "marked_read", fields, entries if places else [])

        return self._write("marked_read", work, lane="mail")

    def subscribe_folder(self, folder: FolderId, *, subscribed: bool) -> Future[BatchId]:
        """Subscribe to a folder, or no longer."""

        def work(tx: Transaction) -> BatchId:
            one = self._known(self._tree(folder), folder)
            payload: dict[str, object] = {"folder": folder, "subscribed": subscribed}
            entry = NewEntry("folder_subscribe", one.account, mail_lane(one.account), payload)
            label = "folder_subscribed" if subscribed else "folder_unsubscribed"
            return self.store.journal.add(tx, label, {"folder": one.name}, [entry])

        return self._write("folder subscribed", work, lane="mail")

    def set_folder_role(self, folder: FolderId, role: Role) -> Future[Former]:
        """Use a folder as Sent, Trash ... whatever its name says; return what was before, for
        ``restore_folder_roles``."""

        def work(tx: Transaction) -> Former:
            one = self._known(self._tree(folder), folder)
            if role not in ASSIGNABLE or one.role in KEPT or one.space:
                raise UserError("folder_role_bad", folder=one.name)
            former = [(one.id, one.role)]
            holder = self.store.folders.by_role(one.account, role) if role else None
            if holder is not None and holder.id != one.id:
                former.append((holder.id, role))
            self.store.folders.set_role(tx, one.id, role)
            return former

        return self._write("folder role", work)

    def restore_folder_roles(self, former: Former) -> Future[None]:
        """Take back ``set_folder_role``."""

        def work(tx: Transaction) -> None:
            for folder, role in former:
                self.store.folders.set_role(tx, folder, role)

        return self._write("folder roles", work)

    def set_folder_policy(self, folder: FolderId, policy: str) -> Future[None]:
        """Choose which messages of a folder are kept here whole: "all", "headers", a number of
        months, or "" for what the account says."""
        if policy not in ("", "all", "headers") and not (
            policy.isascii() and policy.isdigit() and len(policy) < 4 and 0 < int(policy) < 600
        ):
            raise UserError("policy_bad", policy=policy)
        return self._write(
            "folder policy", lambda tx: self.store.folders.set_policy(tx, folder, policy)
        )

    # inner

    def _tree(self, folder: FolderId) -> list[Folder]:
        return self.store.folder_view.of(self.store.folders.get(folder).account)

    def _known(self, tree: Sequence[Folder], folder: FolderId) -> Folder:
        for one in tree:
            if one.id == folder:
                return one
        raise UserError("folder_unknown", folder=folder)

    def _own_space(self, account: AccountId, tree: Sequence[Folder]) -> tuple[str, str]:
        """Return prefix and delimiter of the account's own namespace: as the server told, else
        as its folders look (Courier puts everything below INBOX)."""
        told = self.store.settings.get(f"mail.namespace.{account}")
        if isinstance(told, list) and len(told) == 2:
            return str(told[0]), str(told[1])
        own = [f for f in tree if not f.space and f.role is not Role.OUTBOX]
        delimiter = next((f.delimiter for f in own if f.delimiter), "/")
        others = [f for f in own if f.path.upper() != "INBOX" and not f.pending]
        under = "INBOX" + delimiter
        if others and all(f.path.upper().startswith(under) for f in others):
            return under, delimiter
        return "", delimiter

    def _where(self, tree: Sequence[Folder], one: Folder) -> dict[str, object]:
        """Return the payload that says where a folder is now."""
        head, mark, name = one.path.rpartition(one.delimiter) if one.delimiter else ("", "", "")
        above = _at(tree, head) if head else None
        return _spot(one.id, above, head + mark, name or one.path)

    def _rename(
        self,
        tx: Transaction,
        tree: Sequence[Folder],
        one: Folder,
        goal: dict[str, object],
        spot: dict[str, object],
        label: str,
    ) -> BatchId:
        _require(one, "rename")
        if one.role in KEPT:
            raise UserError("folder_needed", folder=one.name)
        above = next((f for f in tree if f.id == goal["parent"]), None)
        if above is not None and (above.id == one.id or _is_below(above, one)):
            raise UserError("folder_into_itself", folder=one.name)
        path = _path(above, str(goal["prefix"]), str(goal["name"]), one.delimiter)
        there = _at(tree, path)
        if there is not None and there.id != one.id:
            raise UserError("folder_exists", folder=path)
        keys = ("parent", "name", "prefix")
        payload = {**goal, "former": [spot[key] for key in keys]}
        entries = [NewEntry("folder_rename", one.account, mail_lane(one.account), payload)]
        if path == one.path:
            entries = []
        fields: dict[str, object] = {"folder": one.name, "to": path}
        return self.store.journal.add(tx, label, fields, entries)


def _taking_out(
    folder: Folder, places: Sequence[PlaceId], trash: Folder, *, for_good: bool
) -> NewEntry:
    lane = mail_lane(folder.account)
    if for_good:
        return NewEntry("delete", folder.account, lane, {}, tuple(places))
    return NewEntry("move", folder.account, lane, {"target": trash.id}, tuple(places))


def _spot(folder: FolderId, above: Folder | None, prefix: str, name: str) -> dict[str, object]:
    return {
        "folder": folder,
        "parent": above.id if above is not None else 0,
        "name": name,
        "prefix": prefix if above is None else "",
    }


def _path(above: Folder | None, prefix: str, name: str, delimiter: str) -> str:
    if above is None:
        return prefix + name
    return f"{above.path}{above.delimiter or delimiter}{name}"


def _named(folder: Folder, path: str) -> Folder:
    return replace(folder, path=path, name=path)


def _at(tree: Sequence[Folder], path: str) -> Folder | None:
    wanted = "INBOX" if path.upper() == "INBOX" else path
    return next((f for f in tree if f.path == wanted), None)


def _is_below(folder: Folder, top: Folder) -> bool:
    return bool(top.delimiter) and folder.path.startswith(top.path + top.delimiter)


def _checked(name: str) -> str:
    """Return a folder's last name as it may be; raise UserError("folder_name_bad")."""
    text = name.strip()
    if not text or len(text) > LONGEST_NAME or any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise UserError("folder_name_bad", name=name)
    return text


def _require(folder: Folder, what: str) -> None:
    if not allows(folder.rights, what):
        raise UserError(f"no_right_{what}", folder=folder.name)
