"""Bytes of a named charset to text, for every label that mail has ever carried.

Never raises and never yields a lone surrogate. Only plain text codecs of the standard library are
looked up: ``punycode`` is quadratic, ``unicode_escape`` and the like are no charsets.
"""

from __future__ import annotations

import codecs
from encodings.aliases import aliases as _library_aliases
from functools import lru_cache

# What browsers do (WHATWG Encoding): the wider sibling reads what the label promises and what
# senders really put there.
_WIDER = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-6-i": "iso8859-6",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "x-euc-jp": "euc_jp",
    "utf8": "utf-8",
    "utf-8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
}
_REFUSED = frozenset(
    {
        "base64_codec",
        "bz2_codec",
        "hex_codec",
        "idna",
        "mbcs",
        "oem",
        "punycode",
        "quopri_codec",
        "raw_unicode_escape",
        "rot_13",
        "tactis",
        "undefined",
        "unicode_escape",
        "uu_codec",
        "zlib_codec",
    }
)
_KNOWN = (
    frozenset(_library_aliases.values()) | {"koi8_u", "koi8_t", "cp874", "cp65001"}
) - _REFUSED


@lru_cache(maxsize=256)
def codec_name(label: str) -> str:
    """Return the name of the codec for ``label``, "" when there is none."""
    label = label.strip().strip("\"'").split("*", 1)[0].lower()
    if not label or len(label) > 40 or not label.isascii():
        return ""
    wider = _WIDER.get(label)
    if wider is not None:
        return wider
    plain = label.replace("-", "_").replace(".", "_").replace(":", "_").replace(" ", "_")
    for name in (plain, plain.removeprefix("x_"), plain.replace("windows_", "cp")):
        found = _library_aliases.get(name, name)
        if found in _KNOWN or found in _KNOWN_CANONICAL:
            return found
    return ""


def _canonical() -> frozenset[str]:
    names: set[str] = set()
    for name in _KNOWN:
        try:
            names.add(codecs.lookup(name).name.replace("-", "_"))
        except LookupError:
            continue
    return frozenset(names - _REFUSED)


_KNOWN_CANONICAL = _canonical()


def decode(data: bytes, label: str = "") -> str:
    """Decode ``data`` as the charset ``label`` says; UTF-8 or Windows-1252 when that is no help."""
    name = codec_name(label) if label else ""
    if name in ("", "cp1252", "utf-8"):
        return guess(data, prefer_utf8=name != "cp1252" or label.lower() in ("us-ascii", "ascii"))
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError, RecursionError):
        return guess(data)
    if name in ("utf-7", "utf_7", "utf_16", "utf_32"):
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text


def guess(data: bytes, *, prefer_utf8: bool = True) -> str:
    """Decode unlabelled bytes: UTF-8 when they are, else Windows-1252 with gaps filled.

    Bytes that are UTF-8 but for a few broken places (a cut character) stay UTF-8.
    """
    if data.isascii():
        return data.decode("ascii")
    if prefer_utf8:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
            broken = text.count("\ufffd")
            whole = sum(1 for char in text[:4096] if char > "\x7f") - text[:4096].count("\ufffd")
            if whole > 4 * broken or (whole and broken == 1):
                return text
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1") if not prefer_utf8 else data.decode("cp1252", "replace")
