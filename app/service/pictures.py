"""Fetches the remote pictures of one message, when the person asked for them.

Done by the service so that the page itself never opens a connection. Caps on count, size and time;
only https and http to public names, no cookies, no referrer, no credentials; only raster types.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from app.net.pictures import fetch_picture

MOST = 60  # pictures of one message
LARGEST = 4 * 1024 * 1024  # bytes of one picture
TOTAL = 20 * 1024 * 1024  # bytes of all together

_RASTER = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})


def fetch(urls: Sequence[str], *, ca_file: str | None) -> dict[str, str]:
    """Return url -> data: URL of what could be had."""
    wanted = [url for url in dict.fromkeys(urls) if url.startswith(("https://", "http://"))]
    found: dict[str, str] = {}
    total = 0
    with ThreadPoolExecutor(6, thread_name_prefix="picture") as pool:
        answers = pool.map(
            lambda url: fetch_picture(url, limit=LARGEST, ca_file=ca_file), wanted[:MOST]
        )
        for url, answer in zip(wanted[:MOST], answers, strict=True):
            if answer is None or answer[0] not in _RASTER:
                continue
            kind, data = answer
            total += len(data)
            if total > TOTAL:
                break
            found[url] = f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
    return found
