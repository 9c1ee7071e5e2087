"""The mail that comes by itself in the sample world: newsletters, reports, lists, receipts, junk."""

from __future__ import annotations

from dataclasses import dataclass

_FRAME = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">
<style>body{{margin:0;background:#f2f0ec;font-family:Helvetica,Arial,sans-serif;color:#2b2b2b}}
.sheet{{max-width:600px;margin:0 auto;background:#fff}}
.head{{background:{color};color:#fff;padding:28px 32px;font-size:24px}}
.item{{padding:18px 32px;border-bottom:1px solid #eee;line-height:1.5}}
.item b{{font-size:17px}} .foot{{padding:20px 32px;color:#888;font-size:12px}}
a.button{{display:inline-block;background:{color};color:#fff;padding:9px 18px;border-radius:6px;
text-decoration:none}}</style></head><body><div class="sheet"><div class="head">{title}</div>
{items}<div class="item"><a class="button" href="{link}">{button}</a></div>
<img src="{link}pixel.gif" width="1" height="1" alt=""><div class="foot">{foot}</div></div></body></html>
"""


@dataclass(frozen=True, slots=True)
class Circular:
    """One series of mails: who sends it, every how many days, and what each issue says."""

    sender: str
    language: str
    every: float
    subjects: tuple[str, ...]
    items: tuple[tuple[str, str], ...]  # (heading, text), some in each issue
    color: str = ""  # of the HTML; "": plain text only
    button: str = ""
    foot: str = ""
    folder: str = "INBOX"
    list_id: str = ""
    read: float = 0.8  # share of the issues that was read
    hour: float = 8.0

    def issue(self, number: int) -> tuple[str, str, str]:
        """Return (subject, text, HTML or "") of an issue."""
        subject = self.subjects[number % len(self.subjects)].format(n=number)
        count = min(3, len(self.items))
        chosen = [self.items[(number + step) % len(self.items)] for step in range(count)]
        text = "\n\n".join(f"{heading}\n{words}" if heading else words for heading, words in chosen)
        if self.foot:
            text += f"\n\n-- \n{self.foot}"
        if not self.color:
            return subject, text, ""
        rows = "\n".join(
            f'<div class="item"><b>{heading}</b><br>{words}</div>' for heading, words in chosen
        )
        html = _FRAME.format(
            language=self.language,
            color=self.color,
            title=subject,
            items=rows,
            link=f"https://www.{self.sender}.example/{number}/",
            button=self.button,
            foot=self.foot,
        )
        return subject, text, html


CIRCULARS: tuple[Circular, ...] = (
    Circular(
        "infra",
        "en",
        1,
        ("Backup report: 0 errors",),
        (("", "All 14 jobs finished. Oldest restore point 30 days, newest 20 minutes."),),
        folder="Archive",
        hour=6.5,
        read=1.0,
    ),
    Circular(
        "club",
        "de",
        7,
        ("Winterprogramm ist da", "Hütten im Herbst", "Tourenwoche: noch drei Plätze"),
        (
            ("Skitouren", "Die Termine von Dezember bis April, mit Angaben zu Höhe und Zeit."),
            ("Schneeschuh", "Vier leichte Touren für alle, die lieber langsam gehen."),
            ("Hüttenabende", "Käse, Karten und Kachelofen: jeden zweiten Freitag."),
            ("Material", "Lawinenschaufeln und Sonden können wieder ausgeliehen werden."),
        ),
        color="#35607a",
        button="Zum Programm",
        foot="Sie bekommen diesen Brief als Mitglied des Alpenclubs.",
        list_id="programm.alpenclub.example",
    ),
    Circular(
        "library",
        "fr",
        9,
        ("Vos réservations vous attendent", "Les nouveautés du mois", "Samedi : contes et thé"),
        (
            (
                "À découvrir",
                "Trois romans graphiques, un atlas des nuages et un livre sur le pain.",
            ),
            ("Rappel", "Deux documents sont à rendre avant la fin de la semaine."),
            ("Exposition", "Papiers pliés, papiers cousus : jusqu'au 15, entrée libre."),
        ),
        color="#7a3b5d",
        button="Voir mon compte",
        foot="Mediathek, place du Marché",
        read=0.6,
    ),
    Circular(
        "market",
        "it",
        6,
        ("Cassetta n. {n}: cavolo nero e cachi", "Cassetta n. {n}: zucca e castagne"),
        (
            ("Questa settimana", "Cavolo nero, cachi, porri e una sorpresa del pastificio."),
            ("La ricetta", "Zuppa di farro: mezz'ora, una pentola, nessun rimpianto."),
            ("Dal campo", "È piovuto abbastanza. I finocchi ringraziano."),
        ),
        color="#5b7a33",
        button="Cambia la cassetta",
        foot="Mercato Lento, consegna il giovedì",
    ),
    Circular(
        "museum",
        "es",
        12,
        ("Boletín del Museo del Papel", "Noche de los museos"),
        (
            ("Taller", "Encuadernación copta para principiantes, sábados por la mañana."),
            ("Nueva sala", "Filigranas del siglo XVII a contraluz."),
            ("Biblioteca", "Abrimos también los lunes."),
        ),
        color="#8a5a22",
        button="Reservar",
        foot="Museo del Papel",
        read=0.4,
    ),
    Circular(
        "rail",
        "en",
        17,
        ("Your ticket for Thursday", "Your ticket: lake line and back"),
        (
            ("Ticket", "Second class with half-fare card, valid all day on the lake line."),
            ("Good to know", "The boat replaces the train between the two piers until Sunday."),
        ),
        color="#1f5f8b",
        button="Show ticket",
        foot="Rail & Lake",
        read=1.0,
    ),
    Circular(
        "list",
        "en",
        2.6,
        (
            "[forum] Which thread for heavy paper?",
            "Re: [forum] Which thread for heavy paper?",
            "[forum] Finishing press, free to collect",
            "Re: [forum] Finishing press, free to collect",
            "[forum] Leather that does not squeak",
        ),
        (
            ("", "I use 18/3 linen, waxed twice. Cotton stretches and you will see it in a year."),
            ("", "Has anybody tried nettle? It is strong, and it smells of a summer long ago."),
            ("", "The press stands in a dry cellar. You need two friends and a low trolley."),
            ("", "If it squeaks, it is dry. If it does not, it will."),
        ),
        foot="Bookbinders' Forum, plain text since 1998",
        list_id="forum.bookbinders.example",
        folder="INBOX",
        read=0.75,
    ),
)

RECEIPTS = (
    (
        "billing",
        "Auftragsbestätigung 7{n}4",
        "Ihr Auftrag ist eingegangen und geht morgen in Druck.",
    ),
    ("elise", "Livraison {n}", "Votre commande est partie ce matin, deux cartons."),
    ("rail", "Receipt {n}", "Thank you for travelling by rail and lake."),
    ("marta", "Copias listas ({n})", "Las copias en papel mate están listas, pasa cuando quieras."),
)

JUNK = (
    ("Prize Department", "prize@winner-lucky.example", "You are the 1,000,000th visitor"),
    ("Dr. Pillman", "offers@cheap-meds.example", "No prescription, no questions"),
    ("Account Team", "security@ana-atelier.example", "Your mailbox will be closed today"),
    ("Prince of Elsewhere", "prince@elsewhere.example", "Confidential: 14.7 million"),
    ("SEO Guru", "rank@first-page.example", "Your website is invisible"),
    ("Parcel Service", "parcel@track-now.example", "Parcel held, small fee due"),
)
