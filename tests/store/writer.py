"""A process of its own that writes to a profile until it is stopped or done.

Arguments: profile, role, number of transactions (0: endless), rows in each. Prints a line a commit,
with the longest wait for a turn in milliseconds so far.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from app.domain.ids import FolderId
from tests.store.samples import START, digest, headers, open_store, remote


def main() -> None:
    root, role, count, rows = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    store = open_store(Path(root), "face" if role == "face" else "service")
    folder = FolderId(1 if role == "face" else 2)
    waits: list[float] = []
    done = 0
    while not count or done < count:
        asked = time.perf_counter()
        with store.write("test") as tx:
            waits.append(time.perf_counter() - asked)
            first = done * rows + 1
            found = [
                (remote(uid, size=uid), headers(f"{role}{uid}@x", f"word {uid}", date=START + uid))
                for uid in range(first, first + rows)
            ]
            for place in store.messages.add_headers(tx, folder, found):
                message = store.messages.place(place).message
                body = f"{role} {place}".encode()
                store.messages.set_body(tx, message, body, digest("some body", of=headers()))
        done += 1
        print(done, round(max(waits) * 1000), flush=True)
    store.close()


if __name__ == "__main__":
    main()
