"""format=flowed (RFC 3676): soft line breaks for text that goes out, joined when it comes in."""

from __future__ import annotations

_WIDTH = 72
_MAX = 900  # a word longer than a line stays whole up to here


def flow(text: str) -> str:
    """Return ``text`` with soft breaks; a line of quote keeps its marks on every piece."""
    out: list[str] = []
    for line in text.split("\n"):
        if line == "-- ":
            out.append(line)
            continue
        depth, body = _quote(line)
        body = body.rstrip(" ")
        mark = ">" * depth
        if not body:
            out.append(mark)
            continue
        out.extend(_pieces(mark, body))
    return "\n".join(out)


def _pieces(mark: str, body: str) -> list[str]:
    pieces: list[str] = []
    room = max(20, _WIDTH - len(mark))
    while len(body) > room + 1:
        cut = body.rfind(" ", 1, room)
        if cut < 0:
            cut = body.find(" ", room)
            if cut < 0:
                break
        pieces.append(_stuffed(mark, body[: cut + 1]))
        body = body[cut + 1 :]
        if len(pieces) > 100_000:
            break
    pieces.append(_stuffed(mark, body))
    return pieces


def _stuffed(mark: str, body: str) -> str:
    if mark or body.startswith((" ", ">", "From ")):
        return f"{mark} {body}"
    return body


def _quote(line: str) -> tuple[int, str]:
    """Return the depth of quoting as people type it ("> > a", ">> a") and the rest."""
    depth = 0
    pos = 0
    while pos < len(line) and depth < 50:
        if line[pos] == ">":
            depth += 1
            pos += 1
        elif line[pos] == " " and line[pos + 1 : pos + 2] == ">" and depth:
            pos += 1
        else:
            break
    if depth and line[pos : pos + 1] == " ":
        pos += 1
    return depth, line[pos:]


def unflow(text: str, *, delete_space: bool = False) -> str:
    """Join soft-broken lines of the same quote depth; "-- " always stands alone."""
    out: list[str] = []
    depth_before = -1
    paragraph: list[str] = []

    def finish() -> None:
        if paragraph:
            out.append("".join(paragraph))
            paragraph.clear()

    for line in text.split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        if bare.startswith(" "):
            bare = bare[1:]
        if depth != depth_before or bare == "-- ":
            finish()
        mark = "> " * depth if depth else ""
        soft = bare.endswith(" ") and bare != "-- "
        if not paragraph:
            paragraph.append(mark)
        paragraph.append(bare[:-1] if soft and delete_space else bare)
        depth_before = depth
        if not soft:
            finish()
    finish()
    return "\n".join(out)
