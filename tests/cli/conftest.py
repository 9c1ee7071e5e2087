"""The world of the walks, for the contract of the command line."""

from __future__ import annotations

from tests.walks.conftest import synced, world

__all__ = ["synced", "world"]
