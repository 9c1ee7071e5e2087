"""Words, addresses, birthdays, files: the pure parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.base.addresses import is_address
from app.base.errors import UserError
from app.domain.pim import LabelledValue
from app.ui.contacts.delegate import split_name
from app.ui.contacts.files import write_cards
from app.ui.contacts.photos import decode
from app.ui.contacts.wording import (
    Postal,
    birthday_read,
    birthday_shown,
    kind,
    postal,
    postal_lines,
    with_kind,
    with_postal,
)
from tests.ui.contacts.conftest import portrait


@pytest.mark.parametrize(
    ("types", "found"),
    [
        (("home", "voice"), "home"),
        (("work", "fax"), "fax"),
        (("mobile",), "cell"),
        (("pref",), ""),
        ((), ""),
    ],
)
def test_the_telling_type_is_found(types: tuple[str, ...], found: str) -> None:
    assert kind(LabelledValue("x", types)) == found


def test_changing_the_kind_keeps_the_other_types() -> None:
    value = LabelledValue("x", ("cell", "voice", "pref"))
    assert with_kind(value, "work").types == ("work", "voice", "pref")
    assert with_kind(value, "").types == ("voice", "pref")
    assert with_kind(value, "cell") is value


def test_only_changed_parts_of_an_address_are_written() -> None:
    value = "Box 7;;Weg 1\\, links,Hof;Bern;;3000;Schweiz"
    parts = list(postal(value).parts)
    assert parts[2] == "Weg 1, links, Hof"
    parts[3] = "Thun; See"
    assert with_postal(value, Postal(tuple(parts))) == (
        "Box 7;;Weg 1\\, links,Hof;Thun\\; See;;3000;Schweiz"
    )
    assert with_postal(value, postal(value)) == value


@pytest.mark.parametrize("value", ["", ";", "\\", "a;b;c;d;e;f;g;h;i", "\\;;\\n", "\x00;;\u202e"])
def test_odd_addresses_are_shown_without_harm(value: str) -> None:
    assert isinstance(postal_lines(value), str)
    assert len(postal(value).parts) == 7


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1980-05-17", "1980-05-17"),
        ("17 May 1980", "1980-05-17"),
        ("17.5.1980", "1980-05-17"),
        ("May 17, 1980", "1980-05-17"),
        ("29 February", "--02-29"),
        ("29.2.", "--02-29"),
        ("--02-29", "--02-29"),
        ("  ", ""),
        ("31.2.1980", None),
        ("yesterday", None),
        ("99999-01-01", None),
    ],
)
def test_birthdays_are_read(qapp: QApplication, typed: str, found: str | None) -> None:
    assert birthday_read(typed) == found


@pytest.mark.parametrize("value", ["1980-05-17", "--02-29", "1600-01-01"])
def test_a_birthday_shown_is_read_again(qapp: QApplication, value: str) -> None:
    assert birthday_read(birthday_shown(value)) == value


@pytest.mark.parametrize(
    ("name", "key", "parts"),
    [
        ("Alba N\u00fa\u00f1ez", "nunez alba", ("Alba", "N\u00fa\u00f1ez")),
        ("Jan van Dyck", "van dyck jan", ("Jan", "van Dyck")),
        ("Atelier Berger", "atelier berger", ("", "Atelier Berger")),
        ("", "", ("", "")),
    ],
)
def test_the_family_name_is_told_apart(name: str, key: str, parts: tuple[str, str]) -> None:
    assert split_name(name, key) == parts


def test_addresses() -> None:
    assert is_address("a@b")
    assert not any(map(is_address, ("", "a", "@b", "a@", "a b@c", "<a@b>", "a@b,c@d")))


def test_pictures_are_square_and_bounded(qapp: QApplication) -> None:
    image = decode(portrait(400, 90), 64)
    assert image is not None
    assert (image.width(), image.height()) == (64, 64)
    assert decode(b"<svg xmlns='http://www.w3.org/2000/svg'/>", 64) is None
    assert decode(portrait()[:40], 64) is None
    huge = bytearray(portrait())
    huge[16:24] = (100_000).to_bytes(4, "big") * 2
    assert decode(bytes(huge), 64) is None


def test_writing_is_all_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    path.write_text("before")

    def cards() -> object:
        yield "BEGIN:VCARD\nEND:VCARD"
        raise UserError("item_unknown")

    with pytest.raises(UserError, match="item_unknown"):
        write_cards(path, cards())  # type: ignore[arg-type]
    assert path.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["x.vcf"]
    assert write_cards(path, ["BEGIN:VCARD\nEND:VCARD"] * 2) == 2
    assert path.read_bytes() == b"BEGIN:VCARD\r\nEND:VCARD\r\n" * 2
