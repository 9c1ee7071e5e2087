"""Which folders a provider empties by itself, and when which messages vanish from them.

Some providers go by the name, in any language: a folder a person called "Corbeille" loses its mail
like the real Trash. The names here are those mail programs give these two folders.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from app.domain.mail import Folder, Role

DAY = 86_400.0

TRASH_NAMES = frozenset(
    {
        *("trash", "deleted", "deleted items", "deleted messages", "deleted mail", "bin"),
        *("recycle bin", "wastebasket", "rubbish", "papierkorb", "gelöscht", "gelöschte objekte"),
        *("gelöschte elemente", "gelöschte nachrichten", "müll", "abfall", "corbeille", "poubelle"),
        *("éléments supprimés", "messages supprimés", "supprimés", "cestino", "posta eliminata"),
        *("elementi eliminati", "messaggi eliminati", "eliminati", "papelera", "eliminados"),
        *(
            "elementos eliminados",
            "mensajes eliminados",
            "papelera de reciclaje",
            "lixo",
            "lixeira",
        ),
        *("itens eliminados", "itens excluídos", "mensagens excluídas", "paperera", "prullenbak"),
        *("prullenmand", "verwijderde items", "verwijderde berichten", "kosz", "elementy usunięte"),
        *("usunięte", "koš", "odstraněná pošta", "odstranené", "kuka", "törölt elemek", "smeti"),
        *("izbrisano", "papperskorg", "papperskorgen", "borttagna objekt", "borttaget", "søppel"),
        *("papirkurv", "slettede elementer", "slettet post", "slettet", "roskakori", "poistetut"),
        *("çöp", "çöp kutusu", "silinmiş öğeler", "silinmiş postalar", "корзина", "удаленные"),
        *("удалённые", "кошик", "видалені", "кошче", "κάδος", "κάδος απορριμμάτων", "ごみ箱"),
        *("ゴミ箱", "削除済みアイテム", "已删除", "已删除邮件", "废件箱", "垃圾桶", "刪除的郵件"),
        *("휴지통", "지운 편지함", "سلة المهملات", "المحذوفات", "אשפה", "פריטים שנמחקו"),
        *("coș de gunoi", "gunoi", "elemente șterse", "prügi", "šiukšlinė", "miskaste"),
    }
)
JUNK_NAMES = frozenset(
    {
        *("junk", "junk email", "junk e-mail", "junk mail", "spam", "bulk", "bulk mail"),
        *("spamverdacht", "junk-e-mail", "unerwünscht", "unerwünschte werbung", "werbung"),
        *("indésirables", "courrier indésirable", "pourriel", "pourriels", "posta indesiderata"),
        *("indesiderata", "correo no deseado", "no deseado", "correo basura", "basura"),
        *("lixo eletrônico", "lixo electrónico", "correu brossa", "ongewenst", "ongewenste e-mail"),
        *("ongewenste mail", "wiadomości-śmieci", "niechciane", "nevyžádaná pošta", "levélszemét"),
        *(
            "skräppost",
            "uønsket e-mail",
            "uønsket e-post",
            "søppelpost",
            "roskaposti",
            "istenmeyen",
        ),
        *("gereksiz", "önemsiz e-posta", "нежелательная почта", "спам", "небажана пошта"),
        *("ανεπιθύμητα", "ανεπιθύμητη αλληλογραφία", "迷惑メール", "垃圾邮件", "垃圾郵件", "스팸"),
        *("정크 메일", "البريد غير المرغوب", "דואר זבל", "mesaje nedorite", "neželena pošta"),
    }
)


@dataclass(frozen=True, slots=True)
class Vanishing:
    """So many messages are removed for good on a day."""

    day: str  # ISO date, local
    at: float  # when the first of them goes, seconds since the epoch
    count: int


def folded(name: str) -> str:
    """Return a folder name without case, accents and doubled blanks."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(plain.replace("_", " ").split())


_TRASH = frozenset(folded(name) for name in TRASH_NAMES)
_JUNK = frozenset(folded(name) for name in JUNK_NAMES)


def emptied_as(folder: Folder) -> Role:
    """Return TRASH or JUNK when the provider empties the folder, by role or name; else NONE."""
    if folder.role in (Role.TRASH, Role.JUNK):
        return folder.role
    if folder.role is not Role.NONE:
        return Role.NONE
    return role_of_name(folder.name)


def role_of_name(name: str) -> Role:
    """Return TRASH or JUNK for a name that means one of them in some language; else NONE."""
    plain = folded(name)
    if plain in _TRASH:
        return Role.TRASH
    return Role.JUNK if plain in _JUNK else Role.NONE


def vanishing(
    dates: Iterable[float],
    days: int,
    now: float,
    *,
    horizon_days: int = 30,
    local: tzinfo | None = None,
) -> list[Vanishing]:
    """Return on which days how many messages go, soonest first.

    ``dates`` say when each message came into the folder (as far as known: when it was received),
    in seconds since the epoch; ``days`` is the provider's retention, 0 for none. Overdue ones count
    for today. Days are those of ``local`` (None: the zone of the machine).
    """
    if days <= 0:
        return []
    counts: Counter[str] = Counter()
    first: dict[str, float] = {}
    for received in dates:
        at = max(received + days * DAY, now)
        if at > now + horizon_days * DAY:
            continue
        day = datetime.fromtimestamp(at, UTC).astimezone(local).date().isoformat()
        counts[day] += 1
        first[day] = min(first.get(day, at), at)
    return [Vanishing(day, first[day], counts[day]) for day in sorted(counts)]
