"""Text made ready for the full-text index: ideographs stand alone, the rest is left to FTS5.

The index's tokenizer takes a run of Chinese, Japanese or Korean text as one word. Spaced out, each
character is a word and a search for several of them becomes a phrase.
"""

from __future__ import annotations

import re

from app.store.people import clean

_IDEOGRAPH = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)


def spaced(text: str) -> str:
    """Return ``text`` as it goes into the index."""
    if text.isascii():
        return text
    text = clean(text).replace("\x00", " ")
    if _IDEOGRAPH.search(text) is None:
        return text
    return _IDEOGRAPH.sub(r" \g<0> ", text)
