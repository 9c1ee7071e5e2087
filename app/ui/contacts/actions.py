"""The actions of the contacts pane: names, shortcuts, when they are possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.actions import Action
from app.ui.contacts.wording import first_address
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.contacts.pane import ContactsPane

TOOLBAR = ("contacts.write", "contacts.edit", "contacts.delete")
MORE_MENU = (
    "contacts.copy",
    "contacts.mail",
    "-",
    "contacts.import",
    "contacts.export",
    "contacts.export_all",
)
CONTEXT_MENU = (
    "contacts.write",
    "contacts.edit",
    "contacts.copy",
    "contacts.mail",
    "-",
    "contacts.export",
    "-",
    "contacts.delete",
)


def register(pane: ContactsPane) -> None:
    """Add the pane's actions to the registry."""
    commands, people = pane.commands, pane.list
    group = tr("Contacts")

    def add(
        id: str,
        text: str,
        run: Callable[[], object],
        icon: str,
        *keys: str,
        when: Callable[[], bool] | None = None,
        words: str = "",
    ) -> None:
        more: dict[str, Callable[[], bool]] = {} if when is None else {"enabled": when}
        pane.add_action(
            Action(f"contacts.{id}", text, run, icon, keys, group, keywords=words, **more)
        )

    def reachable() -> bool:
        return any(first_address(c.emails) for c in people.selected())

    def some() -> bool:
        return people.view.selectionModel().hasSelection() and not pane.editing

    def one() -> bool:
        return len(people.selected_positions()) == 1 and pane.all_writable() and not pane.editing

    add(
        "new",
        tr("New contact"),
        pane.new_contact,
        "user-plus",
        "Ctrl+N",
        when=lambda: bool(pane.writable_books()),
        words=tr("add person card"),
    )
    add(
        "write",
        tr("Write a message"),
        lambda: commands.write(people.selected()),
        "mail",
        "Ctrl+M",
        when=reachable,
        words=tr("mail compose"),
    )
    add("edit", tr("Edit"), pane.edit_contact, "pencil", "F2", "Ctrl+E", when=one)
    add(
        "delete",
        tr("Delete"),
        lambda: commands.delete(people.selected()),
        "trash-2",
        "Del",
        when=lambda: some() and pane.all_writable(),
    )
    add(
        "copy",
        tr("Copy address"),
        lambda: commands.copy(people.selected()),
        "copy",
        "Ctrl+Shift+C",
        when=reachable,
    )
    add(
        "mail",
        tr("Show mail from this person"),
        pane.show_mail,
        "mails",
        when=lambda: reachable() and len(people.selected_positions()) == 1,
    )
    add(
        "import",
        tr("Import vCard file \u2026"),
        pane.import_cards,
        "upload",
        "Ctrl+I",
        when=lambda: bool(pane.writable_books()),
        words="vcf",
    )
    add(
        "export",
        tr("Export selected contacts \u2026"),
        lambda: commands.ask_export(people.selected_ids(), pane.export_name()),
        "download",
        when=some,
        words="vcf vcard",
    )
    add(
        "export_all",
        tr("Export all contacts shown \u2026"),
        lambda: commands.ask_export(pane.shown_ids(), people.place.title),
        "download",
        when=lambda: bool(people.model.ids),
        words="vcf vcard",
    )
