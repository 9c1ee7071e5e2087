"""What the steps of a sync of mail are handed, see ``mail_sync``."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from app.base.errors import TransientError
from app.domain.ids import FolderId
from app.domain.mail import Folder
from app.domain.ports import ImapSession
from app.service.context import LoopContext

log = logging.getLogger(__name__)

PROGRESS_SECONDS = 0.5


@dataclass
class SyncRun:
    """What every step is handed: the loop's context, the session, and when to give way.

    ``urgent`` says that something more important waits (an action of the person, the end of the
    program); steps look at it between batches and return False.
    """

    context: LoopContext
    session: ImapSession
    urgent: Callable[[], bool] = lambda: False
    told: set[tuple[FolderId, int]] = field(default_factory=set)
    poison: set[tuple[FolderId, int]] = field(
        default_factory=set
    )  # answers that end the connection
    tells_uidnext: bool = True  # in SELECT, as far as is known
    arrived: Callable[[int], None] = lambda _: None  # told how much of a large message is here
    _progress: tuple[str, float] = ("", 0.0)

    def progress(self, code: str, done: int, total: int) -> None:
        """Report progress, twice a second at most."""
        now = time.monotonic()
        if self._progress[0] != code or now - self._progress[1] >= PROGRESS_SECONDS:
            self._progress = (code, now)
            self.context.activity("mail", code, done, total)

    def rest(self) -> None:
        """Report that nothing runs; what comes next is told at once."""
        self._progress = ("", 0.0)
        self.context.activity("mail", "")

    def skipped(self, folder: Folder, uid: int, code: str) -> None:
        """Record a message that could not be taken over, once while the program runs."""
        if (folder.id, uid) not in self.told:
            self.told.add((folder.id, uid))
            self.context.problem(code, folder=folder.id, uid=uid)

    def note_poison(self, folder: FolderId, error: TransientError) -> None:
        """Leave out from now on a message whose answer ends every connection."""
        uid = error.fields.get("uid")
        if isinstance(uid, int):
            log.warning("folder %d: the answer for one message: %s", folder, error.code)
            self.poison.add((folder, uid))
