"""Sender honesty: what about the From of a message deserves a warning (S13)."""

from __future__ import annotations

import re

from app.domain.mail import Headers, Warning
from app.formats.links import looks_alike, unicode_host

_ADDRESS = re.compile(r"[^\s\"<>(),:;\\@]{1,64}@(?:[\w-]{1,63}\.){1,8}\w{2,24}")


def sender_warnings(headers: Headers, from_fields: int) -> list[Warning]:
    """Return warnings about the sender; ``from_fields`` is how often From stands in the header."""
    found: list[Warning] = []
    if from_fields > 1 or len(headers.sender) > 1:
        found.append(Warning("several_from", (("count", str(max(from_fields, 2))),)))
    if not headers.sender or not headers.sender[0].addr:
        found.append(Warning("sender_missing"))
    for sender in headers.sender[:5]:
        shown = _ADDRESS.search(sender.name.replace("\uff20", "@").replace(" @ ", "@"))
        if shown is not None and shown[0].lower() != sender.addr.lower():
            found.append(
                Warning("sender_name_is_address", (("shown", shown[0]), ("real", sender.addr)))
            )
        domain = sender.addr.rpartition("@")[2].lower()
        if looks_alike(domain):
            found.append(
                Warning("sender_look_alike", (("host", unicode_host(domain)), ("real", domain)))
            )
    return found
