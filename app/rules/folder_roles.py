"""Which folder is Sent, Trash, Drafts ...: what the server says (RFC 6154), else known names.

Pure. Names are compared without case, in the languages the usual servers and clients create.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from app.domain.mail import Role

ATTRIBUTES: Mapping[str, Role] = {
    "\\inbox": Role.INBOX,
    "\\drafts": Role.DRAFTS,
    "\\sent": Role.SENT,
    "\\archive": Role.ARCHIVE,
    "\\junk": Role.JUNK,
    "\\spam": Role.JUNK,
    "\\trash": Role.TRASH,
    "\\all": Role.ALL,
    "\\allmail": Role.ALL,
    "\\flagged": Role.FLAGGED,
    "\\starred": Role.FLAGGED,
}

# Best name first: with both "Sent" and "Sent Items" the first one wins.
NAMES: Mapping[Role, tuple[str, ...]] = {
    Role.DRAFTS: (
        "drafts", "draft", "entwürfe", "entwurf", "brouillons", "brouillon", "bozze", "bozza",
        "borradores", "borrador", "rascunhos", "esboços", "concepten", "utkast", "kladder",
        "luonnokset", "szkice", "kopie robocze", "koncepty", "rozepsané", "piszkozatok",
        "taslaklar", "черновики", "чернетки", "πρόχειρα", "下書き", "草稿", "草稿箱",
        "임시 보관함", "esborranys", "zirriborroak", "ciorne", "schițe", "nacrti", "skice",
        "osnutki", "чернови", "нацрти", "mustandid", "juodraščiai", "melnraksti", "uppköst",
        "drög", "thư nháp", "bản nháp", "draf", "konsep", "ฉบับร่าง", "ड्राफ़्ट", "پیش‌نویس‌ها",
        "مسودات", "المسودات", "טיוטות", "brudnopisy", "wersje robocze", "koncept", "kladde",
        "udkast", "utkaster",
    ),
    Role.SENT: (
        "sent", "sent messages", "sent items", "sent mail", "sent-mail", "gesendet",
        "gesendete objekte", "gesendete elemente", "gesendete nachrichten", "envoyés",
        "messages envoyés", "éléments envoyés", "courrier envoyé", "inviati", "posta inviata",
        "inviata", "messaggi inviati", "enviados", "elementos enviados", "mensajes enviados",
        "itens enviados", "mensagens enviadas", "verzonden", "verzonden items",
        "verzonden berichten", "skickat", "skickade", "sendt", "sendte", "lähetetyt", "wysłane",
        "elementy wysłane", "odeslané", "odeslaná pošta", "odoslané", "elküldött", "gönderilmiş",
        "gönderilenler", "отправленные", "надіслані", "απεσταλμένα", "送信済み", "送信済みメール",
        "已发送", "已傳送", "寄件備份", "보낸 편지함", "enviats", "elements enviats",
        "bidalitakoak", "trimise", "elemente trimise", "poslano", "poslana pošta",
        "poslane poruke", "изпратени", "послато", "saadetud", "išsiųsta", "nosūtītie",
        "sendte elementer", "sendt post", "skickade objekt", "lähetetyt viestit",
        "odoslaná pošta", "odesláno", "elküldött elemek", "gönderilmiş öğeler", "đã gửi",
        "thư đã gửi", "terkirim", "dihantar", "ส่งแล้ว", "भेजे गए", "ارسال‌شده", "المرسلة",
        "العناصر المرسلة", "נשלח", "פריטים שנשלחו", "寄件匣", "已发送邮件", "送信済みアイテム",
        "보낸 메일함",
    ),
    Role.ARCHIVE: (
        "archive", "archives", "archiv", "archivio", "archivo", "archivados", "arquivo",
        "arquivos", "archief", "arkiv", "arkisto", "archiwum", "archív", "archívum", "arşiv",
        "архив", "архів", "αρχείο", "アーカイブ", "归档", "封存", "보관함", "arxiu", "artxiboa",
        "arhivă", "arhiva", "arhiv", "архива", "arhiiv", "archyvas", "arhīvs", "geymsla",
        "lưu trữ", "arsip", "arkib", "ที่เก็บถาวร", "संग्रह", "بایگانی", "الأرشيف", "ארכיון",
        "存档", "典藏", "arkiverat", "arkiveret", "archivováno", "archiwizowane",
    ),
    Role.JUNK: (
        "junk", "spam", "junk e-mail", "junk email", "junk mail", "bulk mail", "spamverdacht",
        "unerwünscht", "junk-e-mail", "indésirables", "courrier indésirable", "pourriel",
        "posta indesiderata", "indesiderata", "correo no deseado", "no deseado",
        "lixo eletrônico", "lixo eletrónico", "ongewenste e-mail", "ongewenst", "skräppost",
        "uønsket", "roskaposti", "wiadomości-śmieci", "nevyžádaná pošta", "nevyžiadaná pošta",
        "levélszemét", "istenmeyen", "önemsiz", "нежелательная почта", "спам", "ανεπιθύμητα",
        "迷惑メール", "垃圾邮件", "垃圾郵件", "스팸", "correu brossa", "zaborra",
        "mesaje nedorite", "neželjena pošta", "neželena pošta", "нежелана поща", "нежељена пошта",
        "rämpspost", "šlamštas", "mēstules", "ruslpóstur", "thư rác", "ขยะ", "อีเมลขยะ", "स्पैम",
        "هرزنامه", "البريد غير المرغوب", "דואר זבל", "søppelpost", "uønsket e-post",
        "uønsket e-mail", "spamm", "nevyžiadané", "spam pošta", "небажана пошта",
        "ongewenste mail", "correo basura", "정크 메일",
    ),
    Role.TRASH: (
        "trash", "deleted messages", "deleted items", "deleted", "bin", "papierkorb", "gelöscht",
        "gelöschte objekte", "gelöschte elemente", "corbeille", "éléments supprimés",
        "messages supprimés", "cestino", "posta eliminata", "eliminati", "papelera",
        "elementos eliminados", "eliminados", "lixeira", "itens excluídos", "lixo", "prullenbak",
        "prullenmand", "verwijderde items", "papperskorgen", "papperskorg", "borttaget",
        "papirkurv", "slettet", "roskakori", "poistetut", "kosz", "elementy usunięte", "koš",
        "kôš", "odstraněná pošta", "kuka", "lomtár", "törölt elemek", "çöp kutusu", "çöp",
        "silinmiş", "корзина", "удаленные", "удалённые", "кошик", "κάδος", "ゴミ箱", "已删除",
        "已刪除的郵件", "垃圾桶", "휴지통", "paperera", "zakarrontzia", "coș de gunoi", "gunoi",
        "elemente șterse", "smeće", "izbrisano", "smeti", "кошче", "изтрити", "отпад",
        "prügikast", "prügi", "šiukšlinė", "miskaste", "rusl", "thùng rác", "tong sampah",
        "sampah", "ถังขยะ", "रद्दी", "سطل زباله", "زباله‌دان", "سلة المهملات", "المحذوفات",
        "אשפה", "פריטים שנמחקו", "søppel", "slettede elementer", "slettet post",
        "borttagna objekt", "silinmiş öğeler", "törölt", "已删除邮件", "刪除的郵件",
        "削除済みアイテム", "ごみ箱", "지운 편지함", "usunięte", "видалені",
        "mensagens excluídas", "itens eliminados", "mensajes eliminados", "elementi eliminati",
        "verwijderde berichten", "gelöschte nachrichten",
    ),
}  # fmt: skip


def fold(name: str) -> str:
    """Return ``name`` in the form names are compared in."""
    return unicodedata.normalize("NFC", name).casefold().strip()


_BY_NAME = {
    fold(name): (role, place) for role, names in NAMES.items() for place, name in enumerate(names)
}


def by_attributes(attributes: Iterable[str]) -> Role:
    """Return the role a LIST answer's attributes name."""
    for attribute in attributes:
        role = ATTRIBUTES.get(attribute.lower())
        if role is not None:
            return role
    return Role.NONE


def assign(folders: Sequence[tuple[str, str, Role]], prefix: str = "") -> list[Role]:
    """Return the role of each (path, delimiter, role told by the server).

    Every role is given once: what the server told comes first, then names at the top or right
    under INBOX or ``prefix`` (of the own namespace), the best name first. A second folder told the
    same role by the server is an ordinary one.
    """
    roles = [Role.NONE] * len(folders)
    taken: set[Role] = set()
    for index, (path, _, _) in enumerate(folders):
        if path.upper() == "INBOX" and Role.INBOX not in taken:
            roles[index] = Role.INBOX
            taken.add(Role.INBOX)
    for index, (_, _, told) in enumerate(folders):
        if told is not Role.NONE and roles[index] is Role.NONE and told not in taken:
            roles[index] = told
            taken.add(told)
    guesses: list[tuple[int, int, int]] = []  # depth, rank of the name, index
    for index, (path, delimiter, _) in enumerate(folders):
        if roles[index] is not Role.NONE:
            continue
        parts = path.split(delimiter) if delimiter else [path]
        known = _BY_NAME.get(fold(parts[-1]))
        if known is not None and (_near_top(parts) or _is_first(path, delimiter, prefix)):
            guesses.append((len(parts), known[1], index))
    for _, _, index in sorted(guesses):
        path, delimiter, _ = folders[index]
        role, _ = _BY_NAME[fold(path.split(delimiter)[-1] if delimiter else path)]
        if role not in taken:
            roles[index] = role
            taken.add(role)
    return roles


def _is_first(path: str, delimiter: str, prefix: str) -> bool:
    below = path.removeprefix(prefix)
    return bool(prefix) and below != path and bool(delimiter) and delimiter not in below


def _near_top(parts: Sequence[str]) -> bool:
    if len(parts) == 1:
        return True
    head = parts[0].upper()
    return len(parts) == 2 and (head == "INBOX" or head.startswith("["))
