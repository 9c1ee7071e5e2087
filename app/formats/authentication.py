"""What the receiving server says of a message's origin (Authentication-Results, RFC 8601).

Only the receiving server's own words count: anybody can write such a field into a message. It is
believed when it stands on top, above every trace of another server, or names a server the caller
trusts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_METHODS = ("spf", "dkim", "dmarc", "arc", "auth")
_RESULTS = frozenset(
    {"none", "pass", "fail", "softfail", "neutral", "policy", "temperror", "permerror"}
)
_RESULT = re.compile(r"\s*([a-z][a-z0-9-]{1,30})(?:/\d+)?\s*=\s*([a-z]{2,20})\b", re.IGNORECASE)
_MAX = 20_000


def authentication(
    fields: Sequence[tuple[str, str]], trusted: Collection[str] = ()
) -> tuple[tuple[str, str], ...]:
    """Return (method, result) as the receiving server found them, () when it said nothing.

    ``fields``: all header fields in order, names in lower case. ``trusted``: names the account's
    servers give themselves in these fields, or domains above them.
    """
    server = ""
    found: dict[str, str] = {}
    below_received = False
    for name, value in fields:
        if name == "received":
            below_received = True
            if found:
                break
        elif name == "authentication-results":
            who, results = _read(value[:_MAX])
            if server and who != server:
                break
            if below_received and not _is_trusted(who, trusted):
                break
            server = who
            for method, result in results:
                if method in _METHODS and found.get(method) != "pass":
                    found[method] = result
    return tuple((method, found[method]) for method in _METHODS if method in found)


def _is_trusted(server: str, trusted: Collection[str]) -> bool:
    return any(server == name or server.endswith("." + name) for name in trusted if name)


def _read(value: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the server's name and its results, comments left out."""
    pieces = _without_comments(value).split(";")
    server = pieces[0].strip().partition(" ")[0].lower()
    results: list[tuple[str, str]] = []
    for piece in pieces[1:100]:
        match = _RESULT.match(piece)
        if match is not None and match[2].lower() in _RESULTS:
            results.append((match[1].lower(), match[2].lower()))
    return server, results


def _without_comments(value: str) -> str:
    if "(" not in value:
        return value
    out: list[str] = []
    depth = 0
    pos = 0
    for match in re.finditer(r"[()]", value):
        if depth == 0:
            out.append(value[pos : match.start()])
        depth = depth + 1 if match[0] == "(" else max(0, depth - 1)
        pos = match.end()
    if depth == 0:
        out.append(value[pos:])
    return " ".join(out)
