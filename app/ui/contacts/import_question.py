"""The question before a file of contacts is taken in: how many come, what stays out, and which
limits the provider names. A full wizard may follow; nothing is written before the answer.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.limits import Severity, Verdict
from app.domain.pim import ImportSurvey
from app.ui.contacts.wording import clean
from app.ui.words import number, plural, size, tr


def ask(
    parent: QWidget, survey: ImportSurvey, file: str, book: str, go: Callable[[], object]
) -> None:
    """Ask without blocking; ``go`` is called for yes."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setObjectName("importQuestion")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Import vCard file"))
    box.setText(title(survey, book))
    box.setInformativeText("\n".join(details(survey, file)))
    if not survey.new:
        box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
        box.open()
        return
    yes = box.addButton(
        plural("Import 1 contact", "Import %n contacts", survey.new),
        QMessageBox.ButtonRole.AcceptRole,
    )
    no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.setEscapeButton(no)
    box.buttonClicked.connect(lambda pressed: go() if pressed is yes else None)
    box.open()


def title(survey: ImportSurvey, book: str) -> str:
    """Return the question itself."""
    if not survey.new:
        return tr("All contacts of this file are in {book} already.", book=book)
    return plural(
        "Import 1 contact into {book}?", "Import %n contacts into {book}?", survey.new, book=book
    )


def details(survey: ImportSurvey, file: str) -> list[str]:
    """Return what else should be known, a line each."""
    lines = [f"{file}, {size(survey.size)}"]
    if survey.names:
        names = ", ".join(clean(name) for name in survey.names if name)
        lines.append(f"{names} \u2026" if survey.new > len(survey.names) else names)
    if survey.there and survey.new:
        lines.append(
            plural(
                "1 contact is there already and is left as it is.",
                "%n contacts are there already and are left as they are.",
                survey.there,
            )
        )
    if survey.repeated:
        lines.append(
            plural(
                "1 contact is in the file twice and comes once.",
                "%n contacts are in the file more than once and come once.",
                survey.repeated,
            )
        )
    if survey.unreadable:
        lines.append(
            plural(
                "1 entry cannot be read and stays out; it begins at line {line}.",
                "%n entries cannot be read and stay out; the first begins at line {line}.",
                survey.unreadable,
                line=number(survey.first_unreadable),
            )
        )
    if survey.unusable:
        lines.append(
            plural(
                "1 contact has an e-mail address that cannot be used; it comes as it is"
                " (line {line}).",
                "%n contacts have an e-mail address that cannot be used; they come as they are"
                " (the first at line {line}).",
                survey.unusable,
                line=number(survey.first_unusable),
            )
        )
    lines += [_limit(v, survey.provider) for v in survey.limits if v.severity is Severity.OVER]
    return [line for line in lines if line]


def _limit(verdict: Verdict, provider: str) -> str:
    if verdict.kind == "import_bytes":
        return tr(
            "{provider} names a limit of {limit} for one file; this one has {used}.",
            provider=provider,
            limit=size(verdict.limit),
            used=size(verdict.used),
        )
    return tr(
        "{provider} names a limit of {limit} contacts for one file; these are {used}.",
        provider=provider,
        limit=number(verdict.limit),
        used=number(verdict.used),
    )
