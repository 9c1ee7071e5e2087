"""What a message costs: CPU seconds and memory of each thing the product does with it.

Every step runs in a process of its own, so that one message cannot pay for another.
``python -m tests.formats.hostile_cost [--size 1.0] [words of names]`` prints a table.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.base.errors import MarmotError
from app.base.octets import FileRange, Octets
from app.domain.mail import Mark
from app.formats.delivery_report import report_of
from app.formats.digest import digest
from app.formats.headers import parse_headers
from app.formats.html import fragment
from app.formats.message import open_message, part
from app.formats.opened import assemble, from_json, to_json
from tests.bed.memory import growth
from tests.formats.hostile import CASES

_METHODS = multiprocessing.get_all_start_methods()
_CONTEXT: Any = multiprocessing.get_context("forkserver" if "forkserver" in _METHODS else "spawn")
_CONTEXT.set_forkserver_preload([__name__, "app.openpgp"])

LARGE = 8 << 20  # as in the store: beyond this a message is a part of a file
CPU_LIMIT = 60  # seconds after which the kernel ends a measurement


@dataclass(frozen=True, slots=True)
class Cost:
    """``peak``: bytes above what was there before, the message itself left out."""

    step: str
    seconds: float
    peak: int
    told: str = ""


def _headers(raw: Octets) -> str:
    parse_headers(raw[: 2 << 20])
    return ""


def _digest(raw: Octets) -> str:
    found = digest(raw)
    if found.marks & Mark.BOUNCE:
        report_of(raw)
    return "limited" if found.marks & Mark.LIMITED else ""


def _open(raw: Octets) -> str:
    from app.openpgp import PgpyOpenPgp

    parsed = open_message(raw)
    if parsed.pgp is not None:
        try:
            if parsed.pgp.kind in ("signed", "inline_signed"):
                PgpyOpenPgp().verify_detached(parsed.pgp.data, parsed.pgp.signature, [])
            else:
                PgpyOpenPgp().decrypt(parsed.pgp.data, [], [])
        except MarmotError:
            pass
    opened = assemble(parsed)
    sent = json.dumps(to_json(opened), ensure_ascii=False)
    assert from_json(json.loads(sent)) == opened
    marks = ["source"] if opened.source_only else []
    marks += [warning.code for warning in opened.warnings[:3]]
    return f"{len(sent) >> 10} KB {' '.join(marks)}"


def _files(raw: Octets) -> str:
    for attachment in open_message(raw).attachments[:20]:
        part(raw, attachment.part)
    return ""


STEPS: dict[str, Callable[[Octets], str]] = {
    "headers": _headers,
    "digest": _digest,
    "open": _open,
}


def measure(file: Path, step: str) -> Cost:
    """Measure one step on the message in ``file``, in a process of its own; ``told`` says when it
    did not end by itself."""
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    child = _CONTEXT.Process(target=_child, args=(file, step, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        found: Cost = ours.recv()
    except EOFError:
        child.join()
        found = Cost(step, float("inf"), 0, f"ended with {child.exitcode}")
    child.join()
    ours.close()
    return found


def _child(file: Path, step: str, answer: Connection[Any, Any]) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        pass
    else:
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))
    _open(b"Subject: x\r\nContent-Type: text/html\r\n\r\n<p>warm")  # imports are not its doing
    fragment("<p style='color:red'>x", cids={})
    raw = octets(file)
    with growth() as grown:
        before = time.process_time()
        told = STEPS[step](raw)
        seconds = time.process_time() - before
    answer.send(Cost(step, seconds, grown.peak, told))


def octets(file: Path) -> Octets:
    """Return a message as the store hands it out: a large one is a part of a file."""
    size = file.stat().st_size
    return file.read_bytes() if size <= LARGE else FileRange(file, 0, size)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=float, default=1.0)
    parser.add_argument("--over", type=float, default=0.0, help="only rows beyond these seconds")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        for case in CASES.values():
            if args.names and not any(name in case.name for name in args.names):
                continue
            file = Path(room) / "message"
            file.write_bytes(case.build(args.size))
            for step in STEPS:
                cost = measure(file, step)
                if cost.seconds >= args.over or cost.peak > 100 << 20:
                    print(
                        f"{case.name:36} {step:8} {cost.seconds:8.2f} s {cost.peak >> 20:6} MiB"
                        f"  {file.stat().st_size >> 10:6} KB  {cost.told}",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
