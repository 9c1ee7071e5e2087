"""Header fields to send: encoded, folded, and free of anything that could start another field.

Lines stay at or below 78 characters where words allow it and never pass 998 (RFC 5322 2.1.1).
"""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo

from app.base.errors import UserError
from app.domain.mail import Address

_WIDTH = 76
_MAX_LINE = 990
_TOKEN_CHARS = re.compile(r"[A-Za-z0-9!#$&+.^_`|~-]+")
_ATOM_WORDS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_MSG_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SPACES = re.compile(" {20,}")  # a line of nothing else could not be folded
_DEVIATING = frozenset("\u00df\u03c2\u200c\u200d")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def flat(text: str) -> str:
    """Return ``text`` as one line without control characters or lone surrogates."""
    text = _CONTROL.sub(" ", text)
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text.strip()


def text_field(name: str, text: str) -> str:
    """Return an unstructured field such as Subject, folded, without the last line break."""
    text = _SPACES.sub(" ", flat(text))
    if text.isascii() and "=?" not in text and _longest_word(text) < _MAX_LINE:
        return fold(name, text.split(" "))
    return fold(name, encoded_words(text, len(name) + 2))


def address_field(name: str, addresses: Iterable[Address]) -> str:
    """Return an address list, one fold between addresses where needed."""
    boxes = [mailbox(address) for address in addresses]
    words: list[str] = []
    for number, box in enumerate(boxes):
        last = number == len(boxes) - 1
        words.extend(box[:-1])
        words.append(box[-1] + ("" if last else ","))
    return fold(name, words)


def mailbox(address: Address) -> list[str]:
    """Return the words of one mailbox; raise UserError("address_invalid") when it cannot be one."""
    addr = wire_address(address.addr)
    name = flat(address.name)
    if not name:
        return [addr]
    if name.isascii() and len(name) < 500 and "=?" not in name:
        if _ATOM_WORDS.fullmatch(name):
            words = name.split(" ")
        else:
            escaped = name.replace("\\", "\\\\").replace('"', '\\"')
            words = [f'"{escaped}"']
    else:
        words = encoded_words(name[:500], 20)
    return [*words, f"<{addr}>"]


def wire_address(addr: str) -> str:
    """Return an addr-spec for header and envelope: international domains in their ASCII form.

    Raise UserError("address_invalid") for anything that is not one address, such as one with
    line breaks, spaces, brackets or commas in it.
    """
    local, at, domain = addr.strip().rpartition("@")
    if not at or not local or not domain or len(addr) > 320:
        raise UserError("address_invalid", address=flat(addr)[:200])
    quoted = len(local) > 2 and local[0] == local[-1] == '"'
    bare = local[1:-1] if quoted else local
    if re.search(r'[\x00-\x1f\x7f-\x9f\u2028\u2029"\\<>]', bare) or (
        not quoted and re.search(r"[\s,:;()\[\]@]", bare)
    ):
        raise UserError("address_invalid", address=flat(addr)[:200])
    if not domain.isascii():
        domain = _ascii_domain(domain, addr)
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,253}|\[[A-Za-z0-9.:]{2,60}\]", domain):
        raise UserError("address_invalid", address=flat(addr)[:200])
    if domain.startswith(".") or ".." in domain or domain.endswith("-"):
        raise UserError("address_invalid", address=flat(addr)[:200])
    if not local.isascii():
        raise UserError("address_not_ascii", address=flat(addr)[:200])
    return f"{local}@{domain}"


def _ascii_domain(domain: str, addr: str) -> str:
    if len(domain) > 253:
        raise UserError("address_invalid", address=flat(addr)[:200])
    try:
        return ".".join(_ascii_label(label) for label in domain.split("."))
    except UnicodeError:
        raise UserError("address_invalid", address=flat(addr)[:200])


def _ascii_label(label: str) -> str:
    """Return an A-label; the letters that IDNA 2003 would turn into others keep their own."""
    label = unicodedata.normalize("NFKC", label).lower()
    if label.isascii():
        return label
    if not _DEVIATING.isdisjoint(label):
        return "xn--" + label.encode("punycode").decode("ascii")
    return label.encode("idna").decode("ascii")


def id_field(name: str, ids: Iterable[str]) -> str:
    """Return Message-ID, In-Reply-To or References; what is no msg-id is left out ("" then)."""
    words = [match[0] for text in ids for match in _MSG_ID.finditer(text)]
    return fold(name, words) if words else ""


def date_field(moment: float, zone: tzinfo | None = None) -> str:
    """Return Date in English whatever the locale; ``zone`` None is UTC."""
    when = datetime.fromtimestamp(moment, zone or UTC)
    seconds = int((when.utcoffset() or timedelta()).total_seconds())
    sign = "-" if seconds < 0 else "+"
    minutes = abs(seconds) // 60
    return (
        f"Date: {_DAYS[when.weekday()]}, {when.day:02d} {_MONTHS.split()[when.month - 1]} "
        f"{when.year:04d} {when:%H:%M:%S} {sign}{minutes // 60:02d}{minutes % 60:02d}"
    )


def content_field(name: str, value: str, params: Iterable[tuple[str, str]]) -> str:
    """Return Content-Type or Content-Disposition with its parameters, one a line.

    A parameter beyond ASCII goes out as RFC 2231 says, in sections when it is long; ``name`` of
    Content-Type goes as an encoded word beside it for readers that know only that.
    """
    lines = [f"{name}: {value}"]
    for key, text in params:
        text = flat(text)
        if text.isascii() and len(text) < 200:
            if _TOKEN_CHARS.fullmatch(text):
                lines.append(f" {key}={text}")
            else:
                escaped = text.replace("\\", "\\\\").replace('"', '\\"')
                lines.append(f' {key}="{escaped}"')
        elif name.lower() == "content-type" and key == "name":
            lines.append(f' {key}="' + "\r\n ".join(encoded_words(text[:300], 10)) + '"')
        else:
            lines.extend(_sections(key, text))
    return ";\r\n".join(lines)


def _sections(key: str, text: str) -> list[str]:
    pieces: list[str] = []
    piece = "utf-8''"
    for char in text:
        coded = "".join(
            chr(byte) if _TOKEN_CHARS.fullmatch(chr(byte)) else f"%{byte:02X}"
            for byte in char.encode("utf-8")
        )
        if len(piece) + len(coded) > 56:
            pieces.append(piece)
            piece = ""
        piece += coded
    pieces.append(piece)
    if len(pieces) == 1:
        return [f" {key}*={pieces[0]}"]
    return [f" {key}*{number}*={piece}" for number, piece in enumerate(pieces)]


def encoded_words(text: str, used: int = 0) -> list[str]:
    """Return RFC 2047 words of UTF-8, whole characters in each, the first shorter by ``used``."""
    words: list[str] = []
    data = b""
    room = max(12, (75 - 12 - used) // 4 * 3)
    for char in text:
        piece = char.encode("utf-8")
        if data and len(data) + len(piece) > room:
            words.append(_word(data))
            data = b""
            room = 45
        data += piece
    if data:
        words.append(_word(data))
    return words


def _word(data: bytes) -> str:
    return f"=?utf-8?B?{base64.b64encode(data).decode('ascii')}?="


def fold(name: str, words: Iterable[str]) -> str:
    """Join ``words`` with spaces, breaking lines at them; no line passes 998 characters."""
    lines: list[str] = []
    line = f"{name}:"
    for word in words:
        full = len(line) + 1 + len(word) > _WIDTH and bool(line.strip()) and bool(word.strip())
        if full and (line != f"{name}:" or len(word) > _MAX_LINE - len(line)):
            lines.append(line)
            line = ""
        line += " " + word
    lines.append(line)
    return "\r\n".join(lines)


def _longest_word(text: str) -> int:
    return max(map(len, text.split(" ")), default=0)
