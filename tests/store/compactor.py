"""A process of its own that compacts the packs of a profile and kills itself on the way.

Arguments: profile, number of lines of ``app.store.compaction`` to run before the kill (0: none).
Prints how many lines ran when it got to the end.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from app.store import compaction
from tests.store.samples import open_store


def main() -> None:
    root, limit = Path(sys.argv[1]), int(sys.argv[2])
    compaction.SMALLEST = 1
    store = open_store(root, "service")
    ran = 0

    def look(frame: FrameType, event: str, argument: object) -> object:
        nonlocal ran
        if frame.f_code.co_filename != compaction.__file__:
            return None
        if event == "line":
            ran += 1
            if ran == limit:
                os.kill(os.getpid(), signal.SIGKILL)
        return look

    sys.settrace(look)  # type: ignore[arg-type]
    while store.compact():
        pass
    sys.settrace(None)
    print(ran)
    store.close()


if __name__ == "__main__":
    main()
