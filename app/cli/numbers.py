"""Ids as they are typed: decimal numbers, and nothing else."""

from __future__ import annotations

from app.base.errors import UserError


def number_of(text: str) -> int:
    """Return the number of an id; raise UserError("id_invalid") when it is none."""
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise UserError("id_invalid", id=text)
    return int(text)
