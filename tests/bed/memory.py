"""How much a hostile answer costs: the highest resident memory of this process while it came."""

from __future__ import annotations

import gc
import re
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LIMIT = 200 << 20  # bytes a hostile answer may cost (S5)
_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")


@dataclass
class Growth:
    """``peak``: bytes above what was in use before, once the block has ended."""

    peak: int = 0


@contextmanager
def growth() -> Iterator[Growth]:
    """Measure a block: all memory on Linux, that of Python's own objects elsewhere."""
    found = Growth()
    gc.collect()
    if _RESET.exists():
        _RESET.write_text("5")  # the high-water mark begins anew
        before = _kilobytes("VmRSS")
        try:
            yield found
        finally:
            found.peak = (_kilobytes("VmHWM") - before) << 10
        return
    tracemalloc.start()
    try:
        yield found
    finally:
        found.peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()


def _kilobytes(name: str) -> int:
    match = re.search(rf"^{name}:\s+(\d+) kB$", _STATUS.read_text("ascii"), re.MULTILINE)
    assert match is not None
    return int(match[1])
