"""Link honesty: where a link really leads and what about it deserves a warning (S12)."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

from app.domain.mail import Warning

ALLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
MAX_URL = 4_000

_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]{0,30}):")
_SHOWN_HOST = re.compile(
    r"(?:https?://)?(?:[^\s/@]{1,100}@)?((?:[\w-]{1,63}\.){1,10}[^\W\d_]{2,24})(?::\d+)?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_NUMBER_HOST = re.compile(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}\.?", re.IGNORECASE)
# File endings that read like host names in a text: "report.pdf" is no claim about a target.
_NOT_HOSTS = frozenset(
    {"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "zip", "jpg", "jpeg"}
    | {"png", "gif", "html", "htm", "php", "odt", "ods", "ics", "vcf", "eml", "md", "js", "py"}
)
_TWO_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go", "gob"})


def safe_target(url: str) -> str:
    """Return the link target when its scheme is allowed, else ""."""
    url = _CONTROL.sub("", url[: 4 * MAX_URL]) if _CONTROL.search(url) else url
    if not url or len(url) > MAX_URL:
        return ""
    if url.startswith("#"):
        return url
    scheme = _SCHEME.match(url)
    if scheme is None or scheme[1].lower() not in ALLOWED_SCHEMES:
        return ""
    if scheme[1].lower() in ("http", "https"):
        if not host_of(url):
            return ""
        if "\\" in url:  # browsers read it as a slash, others do not
            return ""
    return url


def host_of(url: str) -> str:
    """Return the host of an http(s) URL in lower case, "" when there is none."""
    try:
        return (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def link_warnings(target: str, shown: str) -> list[Warning]:
    """Return what is odd about a link with ``target`` whose text reads ``shown``."""
    scheme = target.partition(":")[0].lower()
    if scheme == "mailto":
        return _mailto(target, shown)
    if scheme not in ("http", "https"):
        return []
    host = host_of(target)
    found: list[Warning] = []
    try:
        has_user = "@" in urlsplit(target).netloc
    except ValueError:
        has_user = True
    if has_user:
        found.append(Warning("link_user_at_host", (("host", host),)))
    if is_ip(host):
        found.append(Warning("link_ip_host", (("host", host),)))
    elif looks_alike(host):
        found.append(Warning("link_look_alike", (("host", unicode_host(host)), ("real", host))))
    claimed = _claimed_host(shown)
    if claimed and not _same_site(claimed, host):
        found.append(Warning("link_text_differs", (("shown", claimed), ("real", host))))
    return found


def _mailto(target: str, shown: str) -> list[Warning]:
    real = target[7:].partition("?")[0].lower()
    shown = shown.strip().lower()
    if "@" in shown and " " not in shown and "@" in real and "%" not in real and shown != real:
        return [Warning("link_text_differs", (("shown", shown[:200]), ("real", real[:200])))]
    return []


def is_ip(host: str) -> bool:
    """Say whether a host is a number, in any of the notations that resolvers take."""
    try:
        ipaddress.ip_address(host.strip("[]"))
        return True
    except ValueError:
        return bool(_NUMBER_HOST.fullmatch(host))


def unicode_host(host: str) -> str:
    """Return a host with its xn-- labels as people would see them."""
    labels: list[str] = []
    for label in host[:253].split("."):
        if label.startswith("xn--") and len(label) <= 63:
            try:
                label = label[4:].encode("ascii").decode("punycode")
            except UnicodeError:
                pass
        labels.append("".join(c if c.isprintable() else "\ufffd" for c in label))
    return ".".join(labels)


def looks_alike(host: str) -> bool:
    """Say whether a label mixes scripts, or is made of letters that pass for Latin ones."""
    if host.isascii() and "xn--" not in host:
        return False
    for label in unicode_host(host).split("."):
        if label.isascii():
            continue
        scripts = {_script(char) for char in label} - {""}
        if "LATIN" in scripts and scripts & _CONFUSED:
            return True
        if scripts and scripts <= _CONFUSED and _reads_latin(label):
            return True
        if "" not in scripts and any(_odd(char) for char in label):
            return True
    return False


_CONFUSED = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL"})
_LATIN_TWINS = frozenset("асеорхуіјѕԁԛԝһӏгпмтвнкαορυνικτχ0123456789-οеӧёїөɡıѡ")


def _reads_latin(label: str) -> bool:
    return all(char in _LATIN_TWINS for char in label.lower())


def _odd(char: str) -> bool:
    """Dotless i, small-capital and phonetic letters have no place in a host name but to deceive."""
    return char in "ıɡɑɩʀɴʏʟ⁄∕" or (
        not char.isascii() and _script(char) == "" and char not in "ßς·"
    )


def _script(char: str) -> str:
    if not char.isalpha():
        return ""
    return unicodedata.name(char, "").partition(" ")[0]


def _claimed_host(shown: str) -> str:
    """Return the host that a link's text claims to lead to, "" when it claims none."""
    match = _SHOWN_HOST.fullmatch(shown.strip()[:500])
    if match is None:
        return ""
    host = match[1].lower()
    if "://" not in shown and host.rpartition(".")[2] in _NOT_HOSTS:
        return ""
    return host


def _same_site(claimed: str, host: str) -> bool:
    try:
        claimed = claimed if claimed.isascii() else claimed.encode("idna").decode("ascii")
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return site_of(claimed) == site_of(host)


def site_of(host: str) -> str:
    """Return the part of a host that somebody owns; an estimate without the public suffix list."""
    labels = host.removeprefix("www.").split(".")
    if len(labels) > 2 and labels[-2] in _TWO_LEVEL and len(labels[-1]) == 2:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])
