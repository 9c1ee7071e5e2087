"""Logging that cannot leak: addresses, secrets and long quotations are masked in every record.

Subjects, bodies and names are never passed to a logger at all; this filter is the second line.
"""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
import threading
from pathlib import Path
from types import TracebackType

_ADDRESS = re.compile(r"[^\s\"<>()\[\],;:@=]{1,64}@([\w.\-]{1,253})")
_SECRET = re.compile(
    r"(?i)(pass[ _-]?(?:word|wd|phrase)?|secret|token|authorization|bearer|basic)"
    r"([\"']?\s*[=:]\s*|\s+)(?:(?:bearer|basic|digest)\s+)?(\"[^\"]*\"?|'[^']*'?|\S+)"
)


def redact(text: str) -> str:
    """Return ``text`` with the local parts of addresses and everything like a secret masked."""
    return _SECRET.sub(r"\1\2***", _ADDRESS.sub(r"***@\1", text))


class RedactingFormatter(logging.Formatter):
    """Formats a record and its traceback, then masks the whole."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 (overrides the library's name)
        """Name types and places only: messages of foreign exceptions may quote mail."""
        lines: list[str] = []
        if isinstance(ei, tuple) and len(ei) == 3:
            kind, error, trace = ei
            while trace is not None:
                code = trace.tb_frame.f_code
                lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
                trace = trace.tb_next
            name = getattr(kind, "__name__", "error")
            lines.append(f"{name} {getattr(error, 'code', '')}".rstrip())
        return "\n".join(lines)


def log_uncaught(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """Log an error nobody caught; what Python would print itself quotes its message."""
    if kind is not None and issubclass(kind, KeyboardInterrupt | SystemExit):
        return
    logging.getLogger(__name__).error("uncaught", exc_info=(kind, error, trace))  # type: ignore[arg-type]


def _log_uncaught_in_thread(found: threading.ExceptHookArgs) -> None:
    log_uncaught(found.exc_type, found.exc_value, found.exc_traceback)


def _log_unraisable(found: sys.UnraisableHookArgs) -> None:
    log_uncaught(found.exc_type, found.exc_value, found.exc_traceback)


LEVELS = ("debug", "info", "warning", "error", "critical")


def set_up(level: str, file: Path | None, *, stderr: bool = True) -> None:
    """Send the records of this process to standard error and to a rotating file."""
    root = logging.getLogger()
    root.setLevel(level.upper())
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    shape = RedactingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    handlers: list[logging.Handler] = []
    if stderr:
        handlers.append(logging.StreamHandler())
    if file is not None:
        handlers.append(
            logging.handlers.RotatingFileHandler(file, maxBytes=2_000_000, backupCount=2)
        )
    for handler in handlers:
        handler.setFormatter(shape)
        root.addHandler(handler)
    sys.excepthook = log_uncaught
    sys.unraisablehook = _log_unraisable
    threading.excepthook = _log_uncaught_in_thread
    for noisy in ("asyncio", "urllib3", "niquests", "caldav", "imapclient", "qasync"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
