"""The parsing worker: a process that reads one message at a time under limits of its own.

It holds no store, no socket and no secret but the keys that came with a job; what it answers is
JSON. Where the system can, the kernel ends it at a limit; the parent ends it everywhere.

    -> 4 + 8 bytes of lengths, the job as JSON, the bytes of the message (or a place in a file)
    <- 4 bytes of length, {"result"} or {"error"} or {"keys": "known" | "secret"} or {"limited"}
"""

from __future__ import annotations

import json
import os
import struct
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from app.base.codec import decode, encode
from app.base.errors import BugError, MarmotError, from_json
from app.base.octets import FileRange, Octets

REQUEST = struct.Struct("<IQ")
ANSWER = struct.Struct("<I")
IDLE_SECONDS = 60.0  # without work the process ends and gives its memory back
CPU_SECONDS = 10  # of a job, and a fifth of a second more for each megabyte
MEMORY = 512 << 20  # bytes of a job, and eight times the message
MEMORY_MOST = 2 << 30

Args = Mapping[str, Any]


def _headers(raw: Octets, _args: Args) -> object:
    from app.formats.headers import parse_headers

    return encode(parse_headers(raw[:]))


def _digest(raw: Octets, _args: Args) -> object:
    from app.formats.digest import digest

    return encode(digest(raw))


def _report(raw: Octets, _args: Args) -> object:
    from app.formats.delivery_report import report_of

    return encode(report_of(raw))


def _open(raw: Octets, args: Args) -> object:
    from app.formats.opened import to_json
    from app.service.readable import open_readable

    return to_json(open_readable(raw, _keyring(args), args.get("remote")))


def _pictures(raw: Octets, args: Args) -> object:
    from app.service.readable import pictures_of

    return list(pictures_of(raw, _keyring(args)))


def _part(raw: Octets, args: Args) -> object:
    from app.service.readable import write_part

    return str(write_part(raw, _keyring(args), str(args["part"]), Path(str(args["cache"]))))


JOBS: dict[str, Callable[[Octets, Args], object]] = {
    "headers": _headers,
    "digest": _digest,
    "report": _report,
    "open": _open,
    "pictures": _pictures,
    "part": _part,
}


def _keyring(args: Args) -> Any:
    from app.service.readable import KnownKey, SentKeyring

    known = args.get("known")
    found = None if known is None else [decode(KnownKey, item) for item in known]
    secret = args.get("secret")
    return SentKeyring(found, from_json(secret) if isinstance(secret, dict) else secret)


def serve() -> int:
    """Answer jobs from standard input until it ends."""
    come = os.fdopen(os.dup(0), "rb")
    go = os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):  # whatever a library prints goes nowhere
        os.dup2(nothing, number)
    idle = _Idle()
    while (request := _read(come, REQUEST.size)) is not None:
        idle.stop()
        job_size, raw_size = REQUEST.unpack(request)
        job = json.loads(_read(come, job_size) or b"{}")
        raw: Octets = _read(come, raw_size) or b""
        if "file" in job:
            raw = FileRange(Path(job["file"]), int(job["position"]), int(job["length"]))
        answer = _answer(job, raw)
        data = json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass")
        del raw, job
        go.write(ANSWER.pack(len(data)) + data)
        if "limited" in answer:
            return 0  # its memory is in pieces; a fresh one takes the next job
        idle.start()
    return 0


def _answer(job: Mapping[str, Any], raw: Octets) -> dict[str, object]:
    from app.service.readable import KeysWanted

    try:
        limit(len(raw))
        return {"result": JOBS[str(job["job"])](raw, job["args"])}
    except KeysWanted as wanted:
        return {"keys": str(wanted)}
    except (MemoryError, RecursionError):
        return {"limited": "memory"}
    except MarmotError as error:
        return {"error": error.to_json()}
    except OSError:
        raise
    except Exception as error:  # told apart from a limit: it is a fault of ours
        return {"error": BugError("bug", kind=type(error).__name__).to_json()}


def limit(size: int) -> None:
    """Let the kernel end this process when the job takes too much for a message of ``size``."""
    if sys.platform == "win32":
        return  # the parent's clock alone
    import resource

    seconds = time.process_time() + CPU_SECONDS + size / (5 << 20)
    _lower(resource.RLIMIT_CPU, int(seconds) + 1)
    used = _address_space()
    if used:
        _lower(resource.RLIMIT_AS, used + min(MEMORY_MOST, MEMORY + 8 * size))


def _lower(kind: int, value: int) -> None:
    import resource

    _, most = resource.getrlimit(kind)
    if most != resource.RLIM_INFINITY:
        value = min(value, most)
    resource.setrlimit(kind, (value, most))


def _address_space() -> int:
    """Return the bytes of address space in use, 0 where it cannot be known."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def _read(stream: BinaryIO, size: int) -> bytes | None:
    data = stream.read(size)
    return data if len(data) == size else None


class _Idle:
    """Ends the process when nothing came for a while."""

    def __init__(self) -> None:
        self._timer: threading.Timer | None = None

    def start(self) -> None:
        self._timer = threading.Timer(IDLE_SECONDS, os._exit, (0,))
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
