"""Small files for the sample world: pictures as PNG and one-page PDFs, drawn from their name."""

from __future__ import annotations

import functools
import random
import struct
import zlib


@functools.cache
def attachment(name: str) -> tuple[bytes, str, str]:
    """Return (bytes, main type, subtype) of the file called ``name``."""
    if name.endswith(".png"):
        return landscape(name), "image", "png"
    return page(name.rsplit(".", 1)[0].replace("_", " ")), "application", "pdf"


def landscape(seed: str, width: int = 300, height: int = 188) -> bytes:
    """Return a PNG of a sky over some hills, another one for each seed."""
    chance = random.Random(seed)
    sky = [chance.randrange(150, 250) for _ in range(3)]
    layers = []
    for depth in range(4):
        level = height * (0.35 + 0.17 * depth)
        steps = [chance.uniform(-1, 1) for _ in range(8)]
        color = bytes(max(0, int(value * (0.72 - 0.16 * depth))) for value in sky)
        layers.append((level, steps, color))
    ridges = [(_ridge(steps, level, height * 0.12, width), color) for level, steps, color in layers]
    rows = bytearray()
    for y in range(height):
        rows.append(0)  # filter: none
        light = 1 - 0.35 * y / height
        row = bytearray(bytes(int(value * light) for value in sky) * width)
        for ridge, color in ridges:
            for x in range(width):
                if y >= ridge[x]:
                    row[3 * x : 3 * x + 3] = color
        rows += row
    return _png(width, height, bytes(rows))


def portrait(seed: str, size: int = 96) -> bytes:
    """Return a PNG of head and shoulders in one colour on another."""
    chance = random.Random(seed)
    back = bytes(chance.randrange(190, 240) for _ in range(3))
    front = bytes(chance.randrange(40, 150) for _ in range(3))
    rows = bytearray()
    for y in range(size):
        rows.append(0)
        for x in range(size):
            dx, dy = (x - size / 2) / size, y / size
            head = dx * dx + (dy - 0.38) ** 2 < 0.035
            body = dx * dx / 0.11 + (dy - 1.0) ** 2 / 0.13 < 1
            rows += front if head or body else back
    return _png(size, size, bytes(rows))


def page(title: str) -> bytes:
    """Return a PDF of one page that says ``title`` and draws some lines of text."""
    text = title.encode("latin-1", "replace").replace(b"\\", b"").translate(None, b"()")
    lines = b"".join(
        b"0.85 g 72 %d %d 7 re f\n" % (690 - 22 * row, 430 - 37 * (row * 7 % 5))
        for row in range(22)
    )
    stream = lines + b"BT 0 g /F1 22 Tf 72 740 Td (" + text + b") Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    result = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(result))
        result += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(result)
    result += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    result += b"".join(b"%010d 00000 n \n" % place for place in places)
    result += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    result += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(result)


def _ridge(steps: list[float], level: float, rise: float, width: int) -> list[float]:
    result = []
    for x in range(width):
        place = x / width * (len(steps) - 1)
        index = int(place)
        part = place - index
        smooth = part * part * (3 - 2 * part)
        value = steps[index] * (1 - smooth) + steps[min(index + 1, len(steps) - 1)] * smooth
        result.append(level + rise * value)
    return result


def _png(width: int, height: int, rows: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 6))
        + chunk(b"IEND", b"")
    )
