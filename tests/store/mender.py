"""A process of its own that opens a damaged profile and kills itself while it is rebuilt.

Arguments: profile, number of lines of ``app.store.repair`` and of ``salvage`` itself to run before
the kill (0: none). Prints how many lines ran when it got to the end.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from app.store import repair
from app.store.salvage import salvage
from app.store.store import Store
from tests.store.samples import open_store


def main() -> None:
    root, limit = Path(sys.argv[1]), int(sys.argv[2])
    codes = {salvage.__code__, Store.open.__func__.__code__}  # type: ignore[attr-defined]
    ran = 0

    def look(frame: FrameType, event: str, argument: object) -> object:
        nonlocal ran
        if frame.f_code.co_filename != repair.__file__ and frame.f_code not in codes:
            return None
        if event == "line":
            ran += 1
            if ran == limit:
                os.kill(os.getpid(), signal.SIGKILL)
        return look

    sys.settrace(look)  # type: ignore[arg-type]
    store = open_store(root)
    sys.settrace(None)
    print(ran)
    store.close()


if __name__ == "__main__":
    main()
