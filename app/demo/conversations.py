"""The conversations of the sample world, written for it, in five languages.

A turn is ``(who, text)``; "me" is the owner of the mailbox. The newest turn is ``age`` days old.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

Turn = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Conversation:
    """One thread: where it is filed, how old it is, what is special about its last message."""

    subject: str
    age: float
    turns: tuple[Turn, ...]
    folder: str = "INBOX"
    copy_to: tuple[str, ...] = ()
    attach: tuple[str, ...] = ()  # to the last turn: "name.pdf", "name.png"
    unread: int = 0  # so many of the newest
    flagged: bool = False
    security: str = ""  # of the last turn: "", "signed", "encrypted"
    gap: float = 9.0  # hours between turns


def _turned(talk: Conversation, owner: str, other: str) -> Conversation:
    """Return a talk between two mailboxes as ``owner``, so far its other side, has it."""
    names = {"me": other, owner: "me"}
    return replace(talk, turns=tuple((names.get(who, who), text) for who, text in talk.turns))


# between Ana and Lukas: the same letters lie in both mailboxes
_TRIP = Conversation(
    "Vereinsreise – Teilnehmerliste",
    0.08,
    (
        (
            "lukas",
            "Liebe Ana\n\nkannst du die Liste für die Vereinsreise führen? Bis Freitag sollten "
            "alle Anmeldungen da sein.\n\nHerzlich, Lukas",
        ),
        ("me", "Mache ich gern. Wer hat die Anmeldungen vom Herbstfest?\n\nAna"),
        (
            "lukas",
            "Zoë hat sie, ich habe sie gebeten, dir alles zu schicken. Bisher sind es 23.\n\nLukas",
        ),
        ("me", "Danke, angekommen. Zwei haben nur den Vornamen angegeben ...\n\nAna"),
        (
            "lukas",
            "Ich habe die letzten Anmeldungen ergänzt, es fehlen noch drei Telefonnummern. "
            "Der Car fasst 32 Personen, wir sind also knapp drunter.\n\nBis Dienstag\nLukas",
        ),
    ),
    unread=1,
)

OF_ANA: tuple[Conversation, ...] = (
    Conversation(
        "Offre pour la salle du 12 mars",
        0.05,
        (
            (
                "me",
                "Bonjour Nadia,\n\npourriez-vous préparer une offre pour la grande salle le 12 mars, "
                "l'après-midi ? Nous serons une quarantaine, avec un petit buffet.\n\nMerci d'avance,\n"
                "Ana",
            ),
            (
                "nadia",
                "Bonjour Ana,\n\nla grande salle est déjà prise ce jour-là, mais la petite est libre "
                "dès midi. Elle accueille cinquante personnes. Je vous prépare une offre ?\n\nNadia",
            ),
            ("me", "Oui, volontiers. Avec le matériel de projection, s'il vous plaît.\n\nAna"),
            (
                "nadia",
                "Bonjour Ana,\n\nvoici la proposition révisée avec la petite salle à partir de 13 h et "
                "le buffet pour 42 personnes. Le matériel de projection est compris ; l'option reste "
                "ouverte jusqu'à vendredi.\n\nCordialement,\nNadia",
            ),
        ),
        copy_to=("lukas",),
        attach=("Offre_12-mars.pdf", "plan-salle.png"),
        unread=1,
        security="encrypted",
        gap=26,
    ),
    _TRIP,
    Conversation(
        "Bozza del contratto",
        3.2,
        (
            (
                "giulia",
                "Ciao Ana,\n\nti mando la bozza del contratto per la vetrina. Guarda soprattutto il "
                "punto sulla consegna, mi sembra troppo stretto.\n\nA presto,\nGiulia",
            ),
            (
                "me",
                "Ciao Giulia,\n\nd'accordo su quasi tutto. Metterei tre settimane invece di due, e "
                "il trasporto a metà.\n\nAna",
            ),
            ("giulia", "Tre settimane vanno bene. Per il trasporto chiedo in officina.\n\nGiulia"),
            (
                "giulia",
                "Va bene per me, firmo domani. Ho solo una nota sul trasporto: lo facciamo noi con il "
                "furgone, così non rischiamo con i vetri.\n\nUn abbraccio,\nGiulia",
            ),
        ),
        attach=("Contratto_vetrina.pdf",),
        security="signed",
    ),
    Conversation(
        "Fotos de la excursión",
        1.1,
        (
            (
                "me",
                "Hola Marta,\n\n¿tienes ya las fotos del domingo? Quedó precioso el lago.\n\nAna",
            ),
            (
                "marta",
                "Te paso dos de las fotos, las demás las llevo el jueves en un disco porque son "
                "muchas. La del puente con la niebla es mi favorita.\n\nUn beso,\nMarta",
            ),
        ),
        attach=("lago.png", "puente.png"),
    ),
    Conversation(
        "Rechnung 2026-1187",
        1.4,
        (
            (
                "billing",
                "Guten Tag\n\nAnbei die Rechnung für November. Zahlbar innert 30 Tagen, bitte mit der "
                "Rechnungsnummer als Zahlungszweck.\n\nFreundliche Grüsse\nDruckhaus Steiner, "
                "Buchhaltung",
            ),
        ),
        attach=("Rechnung_2026-1187.pdf",),
        flagged=True,
    ),
    Conversation(
        "Devis mars",
        4.6,
        (
            (
                "elise",
                "Bonjour,\n\nle devis pour le papier de mars est prêt. Le vergé a augmenté de 4 %, "
                "le vélin reste au même prix.\n\nÉlise Morel",
            ),
            (
                "elise",
                "Peux-tu me confirmer les quantités avant vendredi ? Ensuite la machine est réservée "
                "jusqu'à la fin du mois.\n\nÉlise",
            ),
        ),
        unread=1,
    ),
    Conversation(
        "Spine labels for the spring edition",
        0.4,
        (
            (
                "priya",
                "Hi Ana,\n\nwe are down to two versions of the spine label. Could you print one of "
                "each on the grey cloth? I can pick them up on Thursday.\n\nBest,\nPriya",
            ),
            ("me", "Hi Priya,\n\nof course. Foil or blind stamped?\n\nAna"),
            (
                "priya",
                "Foil for the first, blind for the second, please. And if the grey is out, the dark "
                "green will do nicely.\n\nPriya",
            ),
        ),
        unread=2,
        folder="INBOX",
    ),
    Conversation(
        "Your workshop in May",
        2.3,
        (
            (
                "james",
                "Dear Ana,\n\nmy daughters and I would love to join the Japanese binding workshop in "
                "May. Is there room for three? One of us is left-handed, in case that matters for "
                "the tools.\n\nKind regards,\nJames Whitfield",
            ),
            (
                "me",
                "Dear James,\n\nthree places are yours. We have left-handed knives, and plenty of "
                "thread in odd colours.\n\nAna",
            ),
            (
                "james",
                "Splendid. We shall bring the odd paper in return: a box of marbled sheets from my "
                "aunt's attic, some of them older than she was.\n\nJames",
            ),
        ),
    ),
    Conversation(
        "Washi samples, second parcel",
        6.5,
        (
            (
                "hiro",
                "Hello Ana-san,\n\nthe second parcel left Kōbe on Monday. Inside: twelve sheets of "
                "雁皮 in three weights, and a small present for the shop window.\n\n田中 博",
            ),
            ("me", "Hello Hiro,\n\nhow kind! I shall send a picture as soon as it hangs.\n\nAna"),
        ),
        attach=(),
        folder="INBOX",
    ),
    Conversation(
        "Protokoll Vorstandssitzung",
        4.2,
        (
            (
                "thomas",
                "Liebe alle\n\nDanke für die rege Diskussion. Das Protokoll liegt bei; Einwände bitte "
                "bis Sonntag. Pendenzen: Saalmiete (Ana), Versicherung (Zoë), Car (Lukas).\n\n"
                "Freundliche Grüsse\nThomas",
            ),
        ),
        copy_to=("lukas", "zoe"),
        attach=("Protokoll_November.pdf",),
    ),
    Conversation(
        "Jahresabschluss: fehlende Belege",
        8.1,
        (
            (
                "ralph",
                "Guten Tag Frau Meier\n\nfür den Abschluss fehlen uns noch drei Belege aus dem "
                "September: Papier, Bahn und die Rechnung vom Glaser.\n\nFreundliche Grüsse\n"
                "Ralph Keller",
            ),
            (
                "me",
                "Guten Tag Herr Keller\n\nPapier und Bahn liegen bei, den Glaser suche ich.\n\nA. Meier",
            ),
            (
                "ralph",
                "Vielen Dank. Mit dem Glaser eilt es nicht, Ende Monat reicht.\n\nRalph Keller",
            ),
        ),
        flagged=True,
        folder="INBOX",
    ),
    Conversation(
        "Workshop Arolla: room and projector",
        12,
        (
            (
                "me",
                "Hi all,\n\nWednesday from eight in the Arolla room. Coffee is there, the projector "
                "wants the old cable.\n\nAna",
            ),
            ("priya", "I have the old cable! It has been in my drawer since 2019.\n\nPriya"),
            ("me", "Of course you have. See you Wednesday.\n\nAna"),
        ),
        folder="Projects",
        copy_to=("giulia",),
    ),
    Conversation(
        "Vetrina: misure definitive",
        15,
        (
            (
                "giulia",
                "Ciao,\n\nle misure definitive della vetrina: 182 x 94 cm, profondità 31. Il vetro "
                "arriva il 3 del mese prossimo.\n\nGiulia",
            ),
            ("me", "Perfetto, libero la parete il giorno prima.\n\nAna"),
        ),
        folder="Projects",
        attach=("misure.png",),
    ),
    Conversation(
        "Reliure du registre communal",
        22,
        (
            (
                "nadia",
                "Bonjour Ana,\n\nla commune demande si le registre peut être restauré sans refaire la "
                "couverture. Le dos est fendu, le papier est bon.\n\nNadia",
            ),
            (
                "me",
                "Oui, avec un dos en toile japonaise on garde tout l'ancien. Il me faut deux "
                "semaines.\n\nAna",
            ),
            ("nadia", "Parfait, je vous l'apporte mardi.\n\nNadia"),
        ),
        folder="Projects",
    ),
    Conversation(
        "Feria de Valencia",
        31,
        (
            (
                "marta",
                "¡Hola!\n\n¿compartimos puesto en la feria otra vez? Este año dan tres metros y "
                "medio, y enchufe.\n\nMarta",
            ),
            ("me", "¡Sí! Yo llevo la prensa pequeña y tú las luces.\n\nAna"),
            ("marta", "Hecho. Reservo también la furgoneta de mi hermano.\n\nMarta"),
        ),
        folder="Archive",
    ),
    Conversation(
        "Insurance for the guillotine",
        38,
        (
            (
                "me",
                "Dear Zoë,\n\nis the paper guillotine covered when the club borrows it?\n\nAna",
            ),
            ("zoe", "Ja, aber nur mit Schutzhaube. Ich habe es schriftlich.\n\nZoë"),
        ),
        folder="Archive",
    ),
    Conversation(
        "Le vélin de cet automne",
        44,
        (
            (
                "elise",
                "Bonjour Ana,\n\nle vélin de cet automne est arrivé, il est superbe.\n\nÉlise",
            ),
            ("me", "Gardez-m'en deux rames, je passe samedi !\n\nAna"),
        ),
        folder="Archive",
    ),
    Conversation(
        "Glue",
        51,
        (
            (
                "james",
                "Dear Ana,\n\nmay I ask which paste you use for Japanese paper? Mine leaves a "
                "shine.\n\nJames",
            ),
            (
                "me",
                "Wheat starch, cooked twice and left for a day. No shine, and it smells of "
                "pancakes.\n\nAna",
            ),
            ("james", "The kitchen has been requisitioned. Thank you!\n\nJames"),
        ),
        folder="Archive",
    ),
)

OF_LUKAS: tuple[Conversation, ...] = (
    Conversation(
        "Saal für das Winterfest",
        0.3,
        (
            ("me", "Hallo Thomas\n\nist der Saal für den 19. bestätigt?\n\nLukas"),
            (
                "thomas",
                "Ja, seit heute früh. Schlüssel gibt es ab 14 Uhr beim Hauswart, und die Küche dürfen "
                "wir mitbenutzen.\n\nThomas",
            ),
        ),
        unread=1,
    ),
    Conversation(
        "Kassenstand Ende Oktober",
        2.7,
        (
            (
                "zoe",
                "Lieber Lukas\n\nKassenstand per Ende Oktober: 8'412.35. Offen sind noch elf "
                "Mitgliederbeiträge; die Mahnung geht nächste Woche raus.\n\nZoë",
            ),
        ),
        attach=("Kasse_Oktober.pdf",),
        flagged=True,
        security="signed",
    ),
    _turned(_TRIP, "lukas", "ana"),
    Conversation(
        "Neue Statuten, Entwurf 3",
        9,
        (
            (
                "thomas",
                "Lieber Lukas\n\nArtikel 7 ist jetzt so formuliert, dass auch Familien als ein "
                "Mitglied zählen. Bitte gegenlesen.\n\nThomas",
            ),
            ("me", "Gelesen, gut so. Beim Stimmrecht würde ich «je Haushalt» schreiben.\n\nLukas"),
            ("thomas", "Übernommen.\n\nThomas"),
        ),
        folder="Projects",
        attach=("Statuten_Entwurf_3.pdf",),
    ),
    Conversation(
        "Jumelage avec Saint-Aubin",
        14,
        (
            (
                "nadia",
                "Bonjour Lukas,\n\nnotre chœur serait heureux de venir chez vous en juin. Nous serions "
                "vingt-six, sans les familles.\n\nNadia Rochat",
            ),
            (
                "me",
                "Bonjour Nadia,\n\nquelle bonne nouvelle ! Nous trouverons vingt-six lits.\n\nLukas",
            ),
        ),
        folder="INBOX",
    ),
    Conversation(
        "Gita in Ticino",
        29,
        (
            (
                "giulia",
                "Ciao Lukas,\n\nper il pranzo del gruppo consiglio il grotto sopra il fiume: cento "
                "posti, e se piove c'è la sala.\n\nGiulia",
            ),
            ("me", "Grazie Giulia, prenotato per trentadue!\n\nLukas"),
        ),
        folder="Archive",
    ),
)
