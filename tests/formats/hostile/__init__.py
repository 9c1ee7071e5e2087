"""Hostile messages by name, the same on every run; ``build(1.0)`` is what an attacker would send.

Each entry is a function of a count: how many repetitions of its trick are wanted. Where a reader
could find them, there are honest words too.
"""

from __future__ import annotations

from tests.formats.hostile import files, header, pages, structure, texts
from tests.formats.hostile.building import CASES, Hostile

__all__ = ["CASES", "Hostile", "files", "header", "pages", "structure", "texts"]
