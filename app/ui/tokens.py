"""Design tokens: every colour, distance and type size of the window, light and dark, in one place.

Widgets ask the theme for the current ``Tokens``; nothing else in ``app.ui`` names a colour.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from zlib import crc32

# distances and sizes in device-independent pixels
XS, S, M, L, XL = 4, 8, 12, 16, 24
RADIUS = 6
RAIL_WIDTH = 52
TOP_HEIGHT = 48
HEADER_HEIGHT = 46  # the line above a list, a reading view, a calendar
STATUS_HEIGHT = 30
SIDE_WIDTH = 216
ICON = 20
ICON_SMALL = 16
ROW_HEIGHT = 64  # of a message; compact: ROW_HEIGHT_COMPACT
ROW_HEIGHT_COMPACT = 52
CONTROL_HEIGHT = 32
READING_WIDTH = 900  # text is not set wider than this
MOTION_MS = 140

# type sizes in pixels at 100 %
TEXT = 13
SMALL = 12
TITLE = 15
SUBJECT = 20


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one appearance, as "#rrggbb"."""

    dark: bool
    window: str
    side: str
    panel: str
    text: str
    muted: str
    line: str
    accent: str
    accent_surface: str
    on_accent: str  # text and icons on a filled accent
    warning: str
    warning_surface: str
    danger: str
    danger_surface: str
    hover: str
    chip: str
    toast: str
    toast_text: str
    toast_accent: str
    shadow: str


LIGHT = Tokens(
    dark=False,
    window="#fbfbfa",
    side="#f3f3f1",
    panel="#ffffff",
    text="#1d1f23",
    muted="#666a71",
    line="#e4e4e0",
    accent="#2f6f5e",
    accent_surface="#e3efeb",
    on_accent="#ffffff",
    warning="#8f6000",
    warning_surface="#fbf1dc",
    danger="#b3372f",
    danger_surface="#fbe9e7",
    hover="#ebebe8",
    chip="#efefec",
    toast="#23272c",
    toast_text="#f2f3f4",
    toast_accent="#8fd8bf",
    shadow="#000000",
)

DARK = Tokens(
    dark=True,
    window="#17191c",
    side="#1c1f22",
    panel="#1f2226",
    text="#e7e8ea",
    muted="#9ba1a9",
    line="#2c3035",
    accent="#6fc2ab",
    accent_surface="#223a34",
    on_accent="#10201b",
    warning="#e6b450",
    warning_surface="#3a3120",
    danger="#f0857d",
    danger_surface="#402625",
    hover="#282c31",
    chip="#2a2e33",
    toast="#2b3036",
    toast_text="#eceef0",
    toast_accent="#8fd8bf",
    shadow="#000000",
)

# accents the user can choose: (light accent, light surface, dark accent, dark surface)
ACCENTS: dict[str, tuple[str, str, str, str]] = {
    "green": ("#2f6f5e", "#e3efeb", "#6fc2ab", "#223a34"),
    "blue": ("#2c5fa8", "#e4ecf7", "#86b1ee", "#22324a"),
    "violet": ("#74459a", "#efe7f5", "#c39be6", "#37284a"),
    "copper": ("#9a4d1e", "#f7e9df", "#e3a076", "#42301f"),
    "slate": ("#47525e", "#e9ecef", "#aab6c3", "#2d343b"),
}

# backgrounds of initials and default colours of calendars; white text on them has 4.5:1
AVATARS = (
    "#2f6f5e",
    "#8557a0",
    "#b25b26",
    "#3a6aa8",
    "#a2445f",
    "#577528",
    "#7a683a",
    "#4f6572",
)


def tokens(*, dark: bool, accent: str = "green") -> Tokens:
    """Return the tokens of an appearance with the accent the user chose."""
    light_accent, light_surface, dark_accent, dark_surface = ACCENTS.get(accent, ACCENTS["green"])
    if dark:
        return replace(DARK, accent=dark_accent, accent_surface=dark_surface)
    return replace(LIGHT, accent=light_accent, accent_surface=light_surface)


def avatar_color(key: str) -> str:
    """Return the background for the initials of ``key`` (an address), the same at every start."""
    return AVATARS[crc32(key.strip().lower().encode()) % len(AVATARS)]
