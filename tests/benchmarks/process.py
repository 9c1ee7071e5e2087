"""What a process costs: CPU seconds and memory, read from /proc (Linux only)."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Self

from app.base.paths import Profile

_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def service_pid(profile: Profile) -> int:
    """Return the process id of the running service."""
    return int(json.loads(profile.endpoint_file.read_text())["pid"])


def cpu_seconds(pid: int) -> float:
    """Return the CPU seconds a process has used, user and system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def memory(pid: int) -> float:
    """Return the memory of a process in MB: its share of shared pages counted (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def family(pid: int) -> list[int]:
    """Return a process and those it started that are still there."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


class PeakMemory:
    """Watches a process and its children from a thread; ``peak`` is their most, in MB."""

    def __init__(self, pid: int) -> None:
        self.peak = 0.0
        self._pid = pid
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._end.wait(0.05):  # samples what the kernel says
            try:
                self.peak = max(self.peak, sum(memory(one) for one in family(self._pid)))
            except OSError:  # one of them ended between the two looks
                continue
