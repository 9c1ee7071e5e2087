"""What may have been forgotten: every language, and whose words they are."""

from __future__ import annotations

import unicodedata

import pytest

from app.rules.doubts import Doubt, doubts_about, speaks_of_attachment

MENTIONED = [
    "Please see the attached file.",
    "I attach the minutes.",
    "Attachment: the plan",
    "Die Rechnung findest du im Anhang.",
    "Der Plan ist angehängt.",
    "Anbei die Unterlagen",
    "Siehe Dateianhang!",
    "Beigefügte Liste bitte prüfen",
    "Vous trouverez le plan en pièce jointe.",
    "Ci-joint le devis",
    "Ci-jointes, les photos",
    "Je vous joins le contrat.",
    "In allegato trova il preventivo.",
    "Allego la fattura",
    "Adjunto el informe.",
    "Les envío las fotos adjuntas",
    "SEE ATTACHED",
]
INNOCENT = [
    "",
    "See you on Friday.",
    "Im Zusammenhang mit dem Umzug brauche ich den Anhänger.",
    "Der Vorhang geht auf.",
    "Nous rejoindrons le groupe.",
    "Un altro giorno",
    "Junto al río",
    "unattached",
]


@pytest.mark.parametrize("text", MENTIONED)
def test_an_attachment_is_mentioned(text: str) -> None:
    assert speaks_of_attachment(f"Hello\n\n{text}\n")
    assert speaks_of_attachment(unicodedata.normalize("NFD", text))
    assert doubts_about("Subject", text, 0) == (Doubt.NO_ATTACHMENT,)
    assert doubts_about("Subject", text, 1) == ()


@pytest.mark.parametrize("text", INNOCENT)
def test_none_is_mentioned(text: str) -> None:
    assert doubts_about("Subject", text, 0) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!\n\n2026-06-09 10:00 Attached Systems <a@b.example>:\n> see attached\n>> attached",
        "Thanks!\n\n---------- Forwarded message ----------\nSubject: x\n\nsee attached",
        "Thanks!\n\n-- \nAttachment Ltd.",
    ],
)
def test_words_of_others_do_not_count(text: str) -> None:
    assert doubts_about("Re: x", text, 0) == ()


def test_own_words_below_a_quote_count() -> None:
    assert speaks_of_attachment("Ben:\n> Can you send it?\n\nIt is attached.\n")


@pytest.mark.parametrize("subject", ["", "  \t"])
def test_a_missing_subject(subject: str) -> None:
    assert doubts_about(subject, "Hello", 0) == (Doubt.NO_SUBJECT,)
    assert doubts_about(subject, "see attached", 0) == (Doubt.NO_SUBJECT, Doubt.NO_ATTACHMENT)
