"""How answers leave the command line: one JSON document or readable text, and exit codes."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from app.base.errors import MarmotError, TransientError, UserError
from app.cli.sentences import hint_of, sentence_of

DONE, FAILED, USAGE, PARTLY, NEEDS_USER, TEMPORARY = 0, 1, 2, 3, 4, 75

# mistakes in what was typed, rather than something the person has to see to
_MISTYPED = frozenset(
    ("usage", "id_invalid", "time_invalid", "span_backwards", "date_invalid", "size_invalid")
)


def exit_code(error: MarmotError) -> int:
    """Return the contract's exit code for an error."""
    if isinstance(error, UserError):
        return USAGE if error.code in _MISTYPED else NEEDS_USER
    return TEMPORARY if isinstance(error, TransientError) else FAILED


def prepare_streams(*, as_json: bool) -> None:
    """Let no character stop an answer: JSON is UTF-8 always, text as good as the terminal can."""
    if sys.stdout is None:  # closed by who started us
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (for the whole run)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (for the whole run)
    if isinstance(sys.stdout, io.TextIOWrapper):
        if as_json:
            # A lone surrogate becomes \\udcXX, which is what JSON writes for it.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            sys.stdout.reconfigure(errors="replace")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")


class Output:
    """Prints results of one command run."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def document(self, value: object, text: str = "") -> None:
        """Print ``value`` as JSON, or ``text``."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False, indent=None))
        elif text:
            print(text)

    def rows(self, rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> None:
        """Print rows as a JSON array, or as a table of ``columns``."""
        if self.as_json:
            print(json.dumps(rows, ensure_ascii=False))
            return
        print_table(rows, columns)

    def line(self, value: Mapping[str, object], text: str) -> None:
        """Print one of a stream of JSON objects, or one line of text."""
        print(json.dumps(value, ensure_ascii=False) if self.as_json else text, flush=True)

    def warn(self, texts: Iterable[str]) -> None:
        """Print remarks beside the answer; with ``--json`` the document has them itself."""
        if not self.as_json:
            for text in texts:
                print(f"Warning: {text}", file=sys.stderr)

    def error(self, error: MarmotError) -> int:
        """Print an error and return its exit code."""
        text, hint = sentence_of(error), hint_of(error)
        if self.as_json:
            details: dict[str, object] = dict(error.fields)
            if error.details:
                details["answer"] = error.details
            document = {"code": error.code, "text": text, "hint": hint, "details": details}
            print(json.dumps({"error": document}, ensure_ascii=False))
        else:
            print(_plain(f"{text} {hint}".strip()), file=sys.stderr)
            if error.details:
                print(f"  {_plain(error.details)}", file=sys.stderr)
        return exit_code(error)


def print_table(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> None:
    """Print aligned columns, the last one cut to the terminal's width."""
    cells = [[_cell(row.get(name)) for name in columns] for row in rows]
    if not cells:
        return
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    room = shutil.get_terminal_size((120, 24)).columns
    for row in cells:
        text = "  ".join(c.ljust(min(w, 40))[:40] for c, w in zip(row, widths, strict=True))
        print(text[:room].rstrip() if sys.stdout.isatty() else text.rstrip())


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "*" if value else ""
    if isinstance(value, list | tuple):
        return ", ".join(_cell(item) for item in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{_cell(name)} {_cell(item)}" for name, item in value.items())
    return _plain(str(value))


def _plain(text: str) -> str:
    """Servers' and senders' words must not command the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
