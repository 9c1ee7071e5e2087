"""Reading and writing .vcf files; runs off the UI thread."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.base.errors import UserError

MAX_FILE = 50_000_000  # bytes, as the engine takes
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_cards(path: Path) -> str:
    """Return the text of a .vcf file. UTF-8 or UTF-16 as it says; what is neither was written by
    an old program in the Western code page. Raise UserError "file_unreadable", "file_too_large"."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise UserError("file_too_large", limit=MAX_FILE)
        data = path.read_bytes()
    except OSError as error:
        raise UserError("file_unreadable", name=path.name) from error
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


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
