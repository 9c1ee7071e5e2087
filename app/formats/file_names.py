"""File names of attachments: made safe to write and honest to look at; which endings are risky.

The name that comes out has no path, no device name, no direction or control character, no
trailing dot or space, and its last ending is really its last. Numbers for names that are taken
are the writer's task.
"""

from __future__ import annotations

import re
import unicodedata

MAX_NAME = 150  # characters; every file system takes them, even at four bytes each plus a number
_MAX_BYTES = 200

# Endings that run something, mount something or carry settings when opened by a double click.
RISKY_ENDINGS = frozenset(
    """
    ade adp apk app appimage appinstaller application appref-ms appx appxbundle bas bat bin cab
    chm cmd com command cpl crt csh deb desktop diagcab dll dmg docm dotm exe fxp gadget hlp hta htm
    html img inf ins iqy iso isp jar jnlp js jse ksh lib library-ms lnk mad maf mam maq mar mas mat
    mau mav maw mda mdb mde mdt mdw mdz mht mhtml mobileconfig msc msh msh1 msh2 msh1xml msh2xml
    mshxml msi msix msp mst ocx ops osd out pif pkg pl plg potm ppam ppsm pptm prf prg ps1 ps1xml
    ps2 ps2xml psc1 psc2 psd1 psm1 pst py pyc pyo pyw pyz reg rpm run scf scpt scr sct search-ms
    settingcontent-ms sh shb shs shtml sldm svg swf sys terminal theme tmp url vb vbe vbp vbs vdi
    vhd vhdx vsmacros vsw vxd webloc wim ws wsc wsf wsh xbap xhtml xht xlam xll xlsb xlsm xltm xnk
    xsl zsh rdp slk one wsb ica contact group ppkg
    """.split()  # noqa: SIM905
)
_RISKY_TYPES = frozenset(
    {
        "application/x-msdownload",
        "application/x-msdos-program",
        "application/x-executable",
        "application/x-sh",
        "application/x-shellscript",
        "application/javascript",
        "application/hta",
        "application/java-archive",
        "application/xhtml+xml",
        "image/svg+xml",
        "text/html",
        "text/javascript",
    }
)
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"]
)
_ENDINGS = {
    "text/plain": "txt", "text/html": "html", "text/calendar": "ics", "text/vcard": "vcf",
    "text/x-vcard": "vcf", "text/csv": "csv", "image/jpeg": "jpg", "image/png": "png",
    "image/gif": "gif", "image/webp": "webp", "image/svg+xml": "svg", "application/pdf": "pdf",
    "application/zip": "zip", "application/msword": "doc", "message/rfc822": "eml",
    "message/delivery-status": "txt", "message/disposition-notification": "txt",
    "text/rfc822-headers": "txt", "application/pgp-keys": "asc", "application/ics": "ics",
    "application/pgp-signature": "asc", "application/json": "json", "audio/mpeg": "mp3",
    "video/mp4": "mp4",
}  # fmt: skip
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that show nothing
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')


def safe_name(name: str, content_type: str = "") -> str:
    """Return a name that can be written anywhere and shows its true ending; never empty."""
    name = name[:2_000].replace("\\", "/").rstrip("/").rpartition("/")[2]
    name = unicodedata.normalize("NFC", name)
    name = "".join(char if _visible(char) else _instead(char) for char in name)
    name = _FORBIDDEN.sub("_", name)
    name = " ".join(name.split()).strip(". ")
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    if not stem and not ending:
        stem = "attachment"
        ending = _ENDINGS.get(content_type, "")
    stem, ending = stem.rstrip(". "), ending.strip()
    if name.partition(".")[0].strip().lower() in _DEVICES:
        stem = "_" + stem
    ending = ending[:20].rstrip()
    stem = _cut(stem, ending) or "attachment"
    return f"{stem}.{ending}" if ending else stem


def ending_of(name: str) -> str:
    """Return the last ending of a safe name in lower case, without the dot."""
    _, dot, ending = name.rpartition(".")
    return ending.lower().strip() if dot else ""


def is_risky(name: str, content_type: str = "") -> bool:
    """Say whether opening needs a second yes: by its ending, or its type when it has none."""
    ending = ending_of(name)
    if ending in RISKY_ENDINGS:
        return True
    return content_type in _RISKY_TYPES and not (content_type.startswith("text/") and ending)


def _visible(char: str) -> bool:
    return char not in _BLANK and unicodedata.category(char) not in (
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
        "Zl",
        "Zp",
    )


def _instead(char: str) -> str:
    """Format characters (direction marks, joiners) vanish, broken ones leave a trace."""
    if char in "\t\n\r" or char in _BLANK:
        return " "
    return "" if unicodedata.category(char) == "Cf" else "_"


def _cut(stem: str, ending: str) -> str:
    room = MAX_NAME - len(ending) - 1
    stem = stem[:room]
    while stem and len(stem.encode("utf-8")) + len(ending.encode("utf-8")) + 1 > _MAX_BYTES:
        stem = stem[: -max(1, (len(stem.encode("utf-8")) - _MAX_BYTES) // 4)]
    return stem.rstrip(". ")
