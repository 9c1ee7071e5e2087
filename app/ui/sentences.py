"""Error codes -> one clear sentence and what to do; the only place of the window that does so.

A code without words of its own gets a general sentence that names the code, so nothing is silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.base.errors import MarmotError, kind_of
from app.faces.error_words import ERROR_WORDS, STEP_WORDS, with_code
from app.faces.kept_words import words_of
from app.ui.words import moment, tr


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened, and what can be done about it ("" when nothing is needed)."""

    what: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


_WORDS = ERROR_WORDS
_STEPS = STEP_WORDS


class _Fields(dict[str, object]):
    """Leaves out what an error does not say instead of raising."""

    def __missing__(self, key: str) -> str:
        return {"host": tr("the server"), "url": tr("given"), "name": tr("a collection")}.get(
            key, "…"
        )


def sentence(code: str, fields: Mapping[str, object] | None = None) -> Sentence:
    """Return the words for a code."""
    values = _Fields({k: v for k, v in (fields or {}).items() if v not in (None, "")})
    found = words_of(code, values)
    if found is None:
        return Sentence(
            tr("Something did not work ({code}).", code=code),
            tr("Try again; if it stays, copy the details from the problem panel."),
        )
    what, *advice = (tr(part).format_map(values) for part in (found[0], *found[1]))
    return Sentence(with_code(what, values.get("smtp_code")), " ".join(advice))


def of_error(error: BaseException) -> Sentence:
    """Return the words for an exception of any kind."""
    if isinstance(error, MarmotError):
        found = sentence(error.code, error.fields)
        at = error.fields.get("at")
        if error.code == "limit_window" and isinstance(at, float | int) and at:
            later = tr("There is room {time}: use Send later.", time=moment(at))
            return Sentence(found.what, later)
        if kind_of(error) == "bug":
            return Sentence(tr("Marmot made a mistake."), tr("It was written to the log."))
        return found
    return Sentence(tr("Marmot made a mistake."), tr("It was written to the log."))


def step(name: str) -> str:
    """Return the words for a step of an account test or of the doctor."""
    known = _STEPS.get(name)
    return tr(known) if known else name.replace("_", " ").capitalize()


def known_codes() -> frozenset[str]:
    return frozenset(_WORDS)
