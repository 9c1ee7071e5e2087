"""Who writes in the sample world, and the names its address books are filled with."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

ANA = "ana@atelier.example"
LUKAS = "lukas@verein.example"
PASSWORD = "demo"  # noqa: S105  (lets in to servers that live for minutes, on loopback)


@dataclass(frozen=True, slots=True)
class Person:
    """A correspondent; ``group`` is where the address book files them."""

    name: str
    address: str
    language: str
    organization: str = ""
    title: str = ""
    group: str = ""
    birthday: str = ""  # --MM-DD or a date


PEOPLE: dict[str, Person] = {
    "ana": Person("Ana Meier", ANA, "en", "Atelier Meier", "Owner", "Atelier"),
    "lukas": Person("Lukas Frei", LUKAS, "de", "Verein Talblick", "Präsident", "Verein"),
    "nadia": Person(
        "Nadia Rochat",
        "nadia@atelier-rochat.example",
        "fr",
        "Atelier Rochat",
        "Directrice",
        "Partners",
        "1984-03-12",
    ),
    "giulia": Person(
        "Giulia Conti",
        "giulia.conti@officina.example",
        "it",
        "Officina Conti",
        "Architetta",
        "Partners",
        "--06-21",
    ),
    "marta": Person(
        "Marta Vidal", "marta@taller.example", "es", "Taller Vidal", "Fotógrafa", "Friends"
    ),
    "elise": Person(
        "Élise Morel", "elise.morel@papeterie.example", "fr", "Papeterie Morel", "", "Suppliers"
    ),
    "thomas": Person(
        "Thomas Berger", "thomas.berger@verein.example", "de", "Verein Talblick", "Aktuar", "Verein"
    ),
    "ralph": Person(
        "Ralph Keller", "ralph@keller-treuhand.example", "de", "Keller Treuhand", "", "Suppliers"
    ),
    "zoe": Person(
        "Zoë Brändli", "zoe.braendli@verein.example", "de", "Verein Talblick", "Kassierin", "Verein"
    ),
    "james": Person(
        "James Whitfield",
        "james@whitfield.example",
        "en",
        "Whitfield & Daughters",
        "Bookbinder",
        "Customers",
    ),
    "priya": Person(
        "Priya Raman", "priya.raman@northlight.example", "en", "Northlight Press", "", "Customers"
    ),
    "hiro": Person(
        "Hiro Tanaka 田中 博", "hiro@kobo.example", "en", "Kōbō Tanaka", "", "Suppliers"
    ),
    "billing": Person(
        "Postfach Buchhaltung", "buchhaltung@druckhaus.example", "de", "Druckhaus Steiner"
    ),
    "infra": Person("Infrastructure", "infra@atelier.example", "en"),
    "club": Person("Alpenclub", "newsletter@alpenclub.example", "de"),
    "library": Person("Mediathek", "info@mediathek.example", "fr"),
    "market": Person("Mercato Lento", "ciao@mercatolento.example", "it"),
    "rail": Person("Rail & Lake", "tickets@railandlake.example", "en"),
    "museum": Person("Museo del Papel", "boletin@museodelpapel.example", "es"),
    "list": Person("Bookbinders' Forum", "forum@bookbinders.example", "en"),
    "daemon": Person("Mail Delivery System", "mailer-daemon@atelier.example", "en"),
}

_GIVEN = {
    "en": "Alice Oliver Grace Henry Isla Noah Ruby Arthur Maya Ewan",
    "de": "Anna Beat Claudia Dominik Esther Fabian Heidi Jürg Käthi Matthias",
    "fr": "Amélie Benoît Chloé Didier Éloïse François Hélène Jérôme Léa Maël",
    "it": "Alessia Bruno Chiara Davide Elena Fabrizio Ginevra Luca Niccolò Zoe",
    "es": "Alba Bruno Carmen Diego Elena Íñigo Lucía Mateo Nuria Ximena",
}
_FAMILY = {
    "en": "Ashworth Bennett Carver Dalton Ellis Fletcher Granger Hughes",
    "de": "Ammann Bühler Caduff Egli Fässler Gerber Häberli Zürcher",
    "fr": "Aubert Bonvin Chevalley Dufour Favre Genoud Jaquet Pittet",
    "it": "Albertini Bernasconi Cattaneo Delucchi Ferrari Galli Pedrini Rossi",
    "es": "Álvarez Benítez Castaño Díaz Echeverría Núñez Peña Ybarra",
}
_GROUPS = ("Atelier", "Customers", "Friends", "Suppliers", "Verein", "Workshop guests")


def acquaintances(count: int) -> Iterator[Person]:
    """Yield people for the address books, the same ones each time."""
    chance = random.Random(20)
    seen: set[str] = set()
    languages = tuple(_GIVEN)
    while len(seen) < count:
        language = languages[len(seen) % len(languages)]
        given = chance.choice(_GIVEN[language].split())
        family = chance.choice(_FAMILY[language].split())
        name = f"{given} {family}"
        if name in seen:
            continue
        seen.add(name)
        birthday = f"--{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
        yield Person(
            name,
            f"{plain(given)}.{plain(family)}@{_DOMAINS[language]}",
            language,
            organization=chance.choice(("", "", f"{family} & Co.", f"Atelier {family}")),
            group=chance.choice(_GROUPS) if chance.random() < 0.7 else "",
            birthday=birthday if chance.random() < 0.3 else "",
        )


_DOMAINS = {
    "en": "lettermail.example",
    "de": "briefkasten.example",
    "fr": "boitealettres.example",
    "it": "buca.example",
    "es": "correo.example",
}


def plain(text: str) -> str:
    """Return ``text`` in small letters without marks, as it stands in an address."""
    split = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in split if "a" <= letter <= "z")
