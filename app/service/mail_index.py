"""The background step of the mail loop that completes the full-text index.

During a first sync headers are not indexed one by one: the words come with the bodies. What has no
body to come (policy, given up, too large) is indexed here, and the substrings of everything.
"""

from __future__ import annotations

from collections.abc import Callable

from app.service.mail_order import oldest_wanted
from app.service.sync_run import SyncRun

WORDS_PER_WRITE = 500
SUBSTRINGS_PER_WRITE = 200  # about 20 ms


def index_unwanted(run: SyncRun) -> bool:
    """Index the headers of messages whose bodies the policy leaves on the server.

    Return False when left early.
    """
    context = run.context
    since = oldest_wanted(context.settings(), context.clock.now())
    if since is not None and since <= 0:
        return True  # all bodies come, and bring the words along
    return _words(run, since)


def index_rest(run: SyncRun) -> bool:
    """Index whatever is left: headers whose bodies did not come, then substrings."""
    return _words(run, None) and _substrings(run)


def _words(run: SyncRun, before: float | None) -> bool:
    store, account = run.context.store, run.context.account

    def some() -> int:
        with store.write("words") as tx:
            return store.indexing.add_words(tx, account, before=before, limit=WORDS_PER_WRITE)

    return _repeat(run, some, store.indexing.left(account)[0])


def _substrings(run: SyncRun) -> bool:
    store, account = run.context.store, run.context.account

    def some() -> int:
        with store.write("substrings") as tx:
            return store.indexing.add_substrings(tx, account, limit=SUBSTRINGS_PER_WRITE)

    return _repeat(run, some, store.indexing.left(account)[1])


def _repeat(run: SyncRun, some: Callable[[], int], total: int) -> bool:
    """Call ``some`` until it finds nothing more to do; give way when something is urgent."""
    done = 0
    while done < total:
        if run.urgent():
            return False
        found = some()
        if not found:
            break
        done += found
        run.progress("index", done, total)
    return True
