"""Searching: what is here at once and in pieces, and what the servers have beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from app.base.errors import MarmotError, from_json
from app.domain.ids import AccountId, PlaceId
from app.engine.accounts import AccountVerbs


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits newest first, and how much of the store has been searched."""

    ids: list[PlaceId]
    searched: int
    total: int


@dataclass(frozen=True, slots=True)
class ServerHits:
    """What the servers found; their messages are in the store now, at least as headers."""

    ids: list[PlaceId]
    folders: int  # that were searched
    refused: int  # folders that could not be searched
    failed: tuple[tuple[AccountId, MarmotError], ...] = ()  # accounts that could not


class SearchVerbs(AccountVerbs):
    """Search mail; see ``app.rules.query`` for the operators."""

    def search(
        self, query: str, *, limit: int = 50, offset: int = 0, also: Sequence[PlaceId] = ()
    ) -> SearchResult:
        """Search the local index; ``also``: hits of a server, to be joined without doubles."""
        searched, total = self.store.search.coverage()
        if also:
            found = self.store.search.find(query, limit=limit + offset)
            found = self.store.search.joined(found, also)[offset : offset + limit]
        else:
            found = self.store.search.find(query, limit=limit, offset=offset)
        return SearchResult(found, searched, total)

    def search_stream(
        self,
        query: str,
        *,
        first: int = 50,
        limit: int = 2_000,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[list[PlaceId]]:
        """Give the hits in pieces, newest first; ends early when ``cancelled`` says so.

        Runs in the thread that iterates: a reader's, ``engine.query``.
        """
        left = limit
        for piece in self.store.search.stream(query, first=first):
            if cancelled():
                return
            yield piece[:left]
            left -= len(piece)
            if left <= 0:
                return

    def coverage(self) -> tuple[int, int]:
        """Return how many messages can be found by their text, and how many there are."""
        return self.store.search.coverage()

    def count_messages(self) -> int:
        """Return how many messages there are, each once, snoozed ones too."""
        return self.store.search.total()

    def search_server(self, query: str, account: AccountId | None = None) -> Future[ServerHits]:
        """Ask the servers of all accounts, or one. While it runs, events "progress" with
        ``what`` "search" tell how many folders are done.

        Fails with the error of the first account when none could be searched.
        """

        def work() -> ServerHits:
            told = self.link.call("search_server", {"query": query, "account": account})
            return ServerHits(
                [PlaceId(int(place)) for place in told["places"]],
                int(told["asked"]),
                int(told["refused"]),
                tuple(
                    (AccountId(int(one["account"])), from_json(one["error"]))
                    for one in told["failed"]
                ),
            )

        return self._later(work)
