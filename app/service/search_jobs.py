"""The call that asks the servers what the store does not have."""

from __future__ import annotations

import time
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import TYPE_CHECKING

from app.base.errors import MarmotError, TransientError, UserError
from app.domain.ids import AccountId
from app.service.endpoint import Peer
from app.service.server_search import ServerSearch, fail

if TYPE_CHECKING:
    from app.service.supervisor import Service

LONGEST = 300.0  # seconds one search may take
_TELL = 0.2  # seconds between two looks at how far it is


def search_servers(
    service: Service, peer: Peer, text: str, account: AccountId | None
) -> dict[str, object]:
    """Search all accounts, or one, on their servers at the same time.

    Raise the first error when none could be searched.
    """
    if service.secrets.locked:
        raise UserError("secrets_locked")
    service.activate()
    jobs: list[ServerSearch] = []
    for group in service.groups():
        if group.mail is not None and account in (None, group.context.account):
            job = ServerSearch(group.context.account, text)
            group.mail.want_search(job)
            jobs.append(job)
    if not jobs:
        raise UserError("no_account")
    errors = _wait(peer, jobs)
    if len(errors) == len(jobs):
        raise next(iter(errors.values()))
    return {
        "places": [place for job in jobs for place in job.found],
        "asked": sum(job.asked - job.refused for job in jobs),
        "refused": sum(job.refused for job in jobs),
        "failed": [
            {"account": account, "error": error.to_json()} for account, error in errors.items()
        ],
    }


def _wait(peer: Peer, jobs: list[ServerSearch]) -> dict[AccountId, MarmotError]:
    """Wait for the jobs and tell the face how far they are; return what went wrong by account."""
    end = time.monotonic() + LONGEST
    errors: dict[AccountId, MarmotError] = {}
    told = (-1, -1)
    for job in jobs:
        while not job.future.done():
            now = (sum(j.asked for j in jobs), sum(j.total for j in jobs))
            if now != told:
                told = now
                peer.send(
                    {
                        "event": "progress",
                        "account": job.account,
                        "service": "mail",
                        "what": "search",
                        "done": now[0],
                        "total": now[1],
                    }
                )
            if time.monotonic() > end:
                fail(job, TransientError("timeout"))
            try:
                job.future.exception(timeout=_TELL)
            except FutureTimeoutError:
                continue
        error = job.future.exception()
        if isinstance(error, MarmotError):
            errors[job.account] = error
        elif error is not None:
            raise error
    return errors
