"""Cards: digest, fields and edits; vobject is the second opinion on what we read."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import UserError
from app.domain.pim import CardFields, LabelledValue
from app.formats.vcard import apply_fields, digest_item, photo, split_cards, to_fields

PHOTO = base64.b64encode(b"\xff\xd8 picture" * 40).decode()
FOLDED = "\r\n ".join(PHOTO[i : i + 70] for i in range(0, len(PHOTO), 70))

APPLE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple//EN\r\nUID:c1\r\n"
    "N:Müller\\, sen.;Ädele;Maria;Dr.;\r\nFN:Dr. Ädele Müller\r\nNICKNAME:Ady,Adi\r\n"
    "ORG:Firma\\; AG;Abteilung;Team\r\nTITLE:Leiterin\r\n"
    "item1.EMAIL;type=INTERNET;type=pref:ady@example.org\r\nitem1.X-ABLabel:Verein\r\n"
    "EMAIL;type=INTERNET;type=WORK:work@example.org\r\n"
    "TEL;type=CELL;type=VOICE:+41 79 123 45 67\r\n"
    "item2.ADR;type=HOME:;;Weg 1\\nHof;Bern;;3000;Schweiz\r\nitem2.X-ABADR:ch\r\n"
    "URL;type=WORK:https\\://example.org/a\\,b\r\n"
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\nNOTE:Eins\\nZwei\\, drei\r\n"
    f"CATEGORIES:Freunde,Chor\r\nPHOTO;ENCODING=b;TYPE=JPEG:{FOLDED}\r\n"
    "X-SOCIALPROFILE;type=x:https://x.example/\r\nEND:VCARD\r\n"
)


def changed(old: str, new: str) -> set[str]:
    before, after = old.split("\r\n"), new.split("\r\n")
    return {line.split(":")[0].split(";")[0] for line in set(before) ^ set(after)}


def test_digest() -> None:
    digest = digest_item(APPLE)
    row = digest.contact
    assert row is not None
    assert (digest.component, digest.uid, row.name) == ("VCARD", "c1", "Dr. Ädele Müller")
    assert row.sort_key == "muller, sen. adele"
    assert row.emails == ("ady@example.org", "work@example.org")
    assert row.phones == ("+41 79 123 45 67",)
    assert row.organization == "Firma; AG, Abteilung, Team"
    assert (row.groups, row.has_photo, row.is_group) == (("Freunde", "Chor"), True, False)
    for word in ("adele", "adi", "41791234567", "chor", "firma"):
        assert word in row.search_text


def test_agrees_with_vobject() -> None:
    card = vobject.readOne(APPLE)
    row = digest_item(APPLE).contact
    assert row is not None
    assert row.name == card.fn.value
    assert list(row.emails) == [line.value for line in card.email_list]
    assert to_fields(APPLE).family == card.n.value.family
    assert to_fields(APPLE).note == card.note.value


def test_fields() -> None:
    fields = to_fields(APPLE)
    assert fields == CardFields(
        name="Dr. Ädele Müller",
        given="Ädele",
        family="Müller, sen.",
        additional="Maria",
        prefix="Dr.",
        nickname="Ady, Adi",
        organization="Firma; AG",
        title="Leiterin",
        emails=(
            LabelledValue("ady@example.org", ("pref",)),
            LabelledValue("work@example.org", ("work",)),
        ),
        phones=(LabelledValue("+41 79 123 45 67", ("cell", "voice")),),
        addresses=(LabelledValue(";;Weg 1\\nHof;Bern;;3000;Schweiz", ("home",)),),
        urls=(LabelledValue("https://example.org/a,b", ("work",)),),
        birthday="--04-12",
        note="Eins\nZwei, drei",
        groups=("Freunde", "Chor"),
    )
    assert apply_fields(APPLE, fields, uid="") == APPLE


@pytest.mark.parametrize(
    ("change", "touched"),
    [
        ({"name": "X"}, {"FN"}),
        ({"given": "X;Y"}, {"N"}),
        ({"nickname": ""}, {"NICKNAME"}),
        ({"organization": "New"}, {"ORG"}),
        ({"note": "a\nb"}, {"NOTE"}),
        ({"birthday": "1980-02-03"}, {"BDAY"}),
        ({"groups": ("Chor",)}, {"CATEGORIES"}),
        ({"urls": ()}, {"URL"}),
        ({"phones": (LabelledValue("1", ("cell", "voice")),)}, {"TEL"}),
        ({"addresses": ()}, {"item2.ADR", "item2.X-ABADR"}),
        (
            {"emails": (LabelledValue("work@example.org", ("work",)),)},
            {"item1.EMAIL", "item1.X-ABLabel"},
        ),
    ],
)
def test_only_touched_lines_change(change: dict[str, object], touched: set[str]) -> None:
    wanted = replace(to_fields(APPLE), **change)  # type: ignore[arg-type]
    text = apply_fields(APPLE, wanted, uid="")
    assert changed(APPLE, text) == touched
    assert to_fields(text) == wanted
    assert photo(text) == photo(APPLE)


def test_changed_values_keep_their_group() -> None:
    fields = to_fields(APPLE)
    emails = (LabelledValue("new@example.org", ("home", "pref")), fields.emails[1])
    text = apply_fields(APPLE, replace(fields, emails=emails), uid="", now=1.79e9)
    assert "item1.EMAIL;TYPE=internet,home,pref:new@example.org" in text
    assert "item1.X-ABLabel:Verein" in text
    assert "ORG:Firma\\; AG;Abteilung;Team" in text
    assert "REV:2026" in text


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_new_card_round_trip(version: str) -> None:
    wanted = replace(to_fields(APPLE), birthday="1985-04-12")
    text = apply_fields(None, wanted, uid="n1", version=version, now=1.79e9)
    assert to_fields(text) == wanted
    assert digest_item(text).uid == "n1"
    assert vobject.readOne(text).fn.value == wanted.name
    assert ("BDAY:1985-04-12" if version == "3.0" else "BDAY:19850412") in text


def test_a_card_always_has_a_name() -> None:
    fields = CardFields(name="", given="Ann", family="Lee")
    assert to_fields(apply_fields(None, fields, uid="1")).name == "Ann Lee"
    fields = CardFields(name="", emails=(LabelledValue("a@example.org"),))
    assert to_fields(apply_fields(None, fields, uid="1")).name == "a@example.org"


def test_version_4() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nKIND:group\r\nFN:All\r\n"
        'TEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+41-79-1;ext=2\r\nMEMBER:urn:uuid:2\r\n'
        f"PHOTO:data:image/jpeg;base64,{PHOTO}\r\nBDAY:--0412\r\nEND:VCARD\r\n"
    )
    row = digest_item(text).contact
    assert row is not None
    assert (row.is_group, row.phones) == (True, ("+41-79-1",))
    fields = to_fields(text)
    assert fields.phones == (LabelledValue("+41-79-1", ("cell", "voice", "pref")),)
    assert fields.birthday == "--04-12"
    assert photo(text) == base64.b64decode(PHOTO)
    edited = apply_fields(text, replace(fields, phones=(LabelledValue("+1", ("home",)),)), uid="")
    assert "TEL;VALUE=uri;TYPE=home:tel:+1" in edited
    assert "MEMBER:urn:uuid:2" in edited


def test_version_2_1_quoted_printable() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB\r\n"
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB =\r\nM=C3=BCller\r\n"
        "TEL;HOME;VOICE:1\r\nEMAIL;INTERNET:z@example.org\r\nX-KEEP;QUOTED-PRINTABLE:=41\r\nEND:VCARD\r\n"
    )
    row = digest_item(text).contact
    assert row is not None
    assert (row.name, row.sort_key) == ("Zoë Müller", "muller zoe")
    fields = to_fields(text)
    assert (fields.family, fields.phones) == ("Müller", (LabelledValue("1", ("home", "voice")),))
    edited = apply_fields(text, replace(fields, name="Zoé"), uid="")
    assert "FN;CHARSET=UTF-8:Zoé\r\n" in edited
    assert "X-KEEP;QUOTED-PRINTABLE:=41" in edited
    assert "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB" in edited


@given(
    st.builds(
        CardFields,
        name=st.text(max_size=40),
        given=st.text(max_size=20),
        organization=st.text(max_size=20),
        note=st.text(max_size=200),
        groups=st.lists(st.text(max_size=10), max_size=3).map(tuple),
        emails=st.lists(st.builds(LabelledValue, st.text(max_size=30)), max_size=3).map(tuple),
        addresses=st.lists(st.builds(LabelledValue, st.text(max_size=30)), max_size=2).map(tuple),
    )
)
def test_no_field_can_break_the_card(fields: CardFields) -> None:
    text = apply_fields(None, fields, uid="u")
    assert text.count("BEGIN:VCARD") == 1 or "BEGIN:VCARD" in str(fields)
    names = {line.split(":")[0].split(";")[0] for line in text.replace("\r\n ", "").split("\r\n")}
    assert names <= {
        *("BEGIN", "VERSION", "PRODID", "UID", "N", "FN", "ORG", "NOTE", "CATEGORIES"),
        *("EMAIL", "ADR", "END", ""),
    }
    digest_item(text)


@pytest.mark.parametrize("text", ["", "x", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "\x00" * 50])
def test_unreadable(text: str) -> None:
    assert digest_item(text).component == ""
    with pytest.raises(UserError, match="card_unreadable"):
        to_fields(text)


def test_bad_birthday() -> None:
    for bad in ("soon", "2026-02-30", "1985-04-12\r\nX:1"):
        with pytest.raises(UserError, match="birthday_unreadable"):
            apply_fields(APPLE, replace(to_fields(APPLE), birthday=bad), uid="")


def test_bombs() -> None:
    picture = "PHOTO;ENCODING=b:" + "A" * 40_000_000
    huge = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\n{picture}\r\nEND:VCARD\r\n"
    many = "BEGIN:VCARD\r\nFN:x\r\n" + "EMAIL:a@example.org\r\n" * 100_000 + "END:VCARD\r\n"
    wide = "BEGIN:VCARD\r\nFN:" + "\\," * 500_000 + "\r\nN:" + ";" * 500_000 + "\r\nEND:VCARD\r\n"
    for text in (huge, many, wide):
        row = digest_item(text).contact
        assert row is not None
        assert len(row.name) <= 500
    assert photo(huge) is None


def test_split() -> None:
    assert [digest_item(one).uid for one in split_cards(APPLE + "\r\n" + APPLE)] == ["c1", "c1"]
    assert split_cards("nothing") == []
    (made,) = split_cards(APPLE.replace("UID:c1\r\n", ""))
    assert len(digest_item(made).uid) == 36
    assert made.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:")
