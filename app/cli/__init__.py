"""Floor 6: the command line, a face like the window; see docs/cli.md for the contract."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run one command; return the exit code."""
    from app.cli.run import run

    return run(list(argv))
