"""Writing .vcf files; runs off the UI thread. Reading them is the engine's business."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.base.errors import UserError


def write_cards(path: Path, cards: Iterable[str]) -> int:
    """Write cards one after the other, all or nothing; return how many. Raise
    UserError("file_unwritable")."""
    count = 0
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=path.parent, prefix=".vcf-", delete=False
        ) as part:
            try:
                for card in cards:
                    lines = card.strip("\r\n").splitlines()
                    part.write("\r\n".join(lines) + "\r\n")
                    count += 1
            except BaseException:
                part.close()
                Path(part.name).unlink(missing_ok=True)
                raise
        Path(part.name).replace(path)
    except OSError as error:
        raise UserError("file_unwritable", name=path.name) from error
    return count
