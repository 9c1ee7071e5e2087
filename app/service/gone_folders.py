"""Folders that another client deleted: what was in them becomes history.

A folder that is missing in one listing is only marked as gone; one missing in the next complete
listing as well is believed, and its messages leave their places, a batch at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.mail import Folder

if TYPE_CHECKING:
    from app.service.mail_sync import SyncRun


def empty(run: SyncRun, folders: Sequence[Folder]) -> None:
    """Let the messages of folders go that are not listed for the second time."""
    store = run.context.store
    for folder in folders:
        while not run.context.stopping.is_set():
            with store.write("folder gone") as tx:
                if not store.messages.folder_gone(tx, folder.id):
                    break
            run.context.notify()
