"""Codes -> the command line's sentences; the words are those of ``app.faces.error_words``."""

from __future__ import annotations

from app.base.errors import MarmotError
from app.cli.times import rfc3339
from app.domain.accounts import StepResult
from app.domain.limits import Severity, Verdict
from app.domain.mail import Warning
from app.domain.pim import ImportSurvey
from app.faces.error_words import STEP_WORDS, with_code
from app.faces.kept_words import words_of
from app.faces.warning_words import WARNING_WORDS

_DEFAULTS = {"host": "the server", "url": "given", "name": "it"}


class _Fields(dict[str, object]):
    """Leaves out what an error does not say instead of raising."""

    def __missing__(self, key: str) -> str:
        return _DEFAULTS.get(key, "?")


def _filled(text: str, fields: dict[str, object]) -> str:
    return text.format_map(_Fields({k: v for k, v in fields.items() if v not in (None, "")}))


def sentence_of(error: MarmotError) -> str:
    """Return what happened, in one sentence."""
    found = words_of(error.code, error.fields)
    if found is None:
        return f"Something did not work ({error.code})."
    return with_code(_filled(found[0], dict(error.fields)), error.fields.get("smtp_code"))


def hint_of(error: MarmotError) -> str:
    """Return what can be done, "" when nothing is needed."""
    at = error.fields.get("at")
    if isinstance(at, int | float) and at > 0:
        return f"There is room again at {rfc3339(float(at))}."
    found = words_of(error.code, error.fields)
    return " ".join(_filled(part, dict(error.fields)) for part in found[1]) if found else ""


def sentence_of_step(step: StepResult) -> str:
    """Return the words for one step of a test, with its error when it failed, or an advice."""
    name = STEP_WORDS.get(step.step) or step.step.replace("_", " ").capitalize()
    if step.ok and step.details:
        return f"{name}: {step.details}"
    if not step.code:
        return name
    error = MarmotError(step.code)
    error.fields.update(step.fields)
    return f"{name}: {sentence_of(error)} {hint_of(error)}".rstrip()


def sentence_of_warning(warning: Warning) -> str:
    """Return the words for a warning about a message."""
    known = WARNING_WORDS.get(warning.code)
    if known is not None:
        return _filled(known, dict(warning.fields))
    return sentence_of(MarmotError(warning.code, **dict(warning.fields)))


def sentence_of_verdict(verdict: Verdict) -> str:
    """Return the words for one checked limit."""
    names = {
        "recipients": f"{verdict.used} of {verdict.limit} recipients",
        "window": f"{verdict.used} of {verdict.limit} sends in the window",
        "size": f"{verdict.used} of {verdict.limit} bytes",
        "attachment_soft": f"{verdict.used} bytes of attachments, advised are {verdict.limit}",
    }
    text = names.get(verdict.kind, f"{verdict.kind}: {verdict.used} of {verdict.limit}")
    if verdict.severity is Severity.OVER:
        text += " - too many" if verdict.kind in ("recipients", "window") else " - too large"
    if verdict.at:
        text += f", room again at {rfc3339(verdict.at)}"
    return text + "."


def sentences_of_survey(survey: ImportSurvey, book: str) -> str:
    """Return what importing a file of contacts into ``book`` would do."""
    parts = [f"{survey.new} contacts for {book}."]
    if survey.there:
        parts.append(f"{survey.there} are there already and are left as they are.")
    if survey.repeated:
        parts.append(f"{survey.repeated} are in the file more than once.")
    if survey.unreadable:
        parts.append(
            f"{survey.unreadable} cannot be read, the first at line {survey.first_unreadable}."
        )
    if survey.unusable:
        parts.append(
            f"{survey.unusable} have an e-mail address that cannot be used, the first at line"
            f" {survey.first_unusable}; they come as they are."
        )
    for verdict in survey.limits:
        if verdict.severity is Severity.OVER:
            what = "contacts" if verdict.kind == "import_contacts" else "bytes"
            parts.append(
                f"{survey.provider} names a limit of {verdict.limit} {what} for one file;"
                f" here are {verdict.used}."
            )
    return " ".join(parts)
