"""The sample world: its servers answer, what they hold is well formed, nothing stays behind."""

from __future__ import annotations

import base64
import email
import imaplib
import json
import smtplib
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from email import policy
from pathlib import Path

import pytest

pytest.importorskip("pymap")
pytest.importorskip("radicale")

from app.demo.attachments import attachment
from app.demo.cards import cards
from app.demo.dates import CALENDARS, events
from app.demo.letters import LetterWriter
from app.demo.people import ANA, LUKAS, PASSWORD
from app.demo.servers import DemoServers
from app.demo.session import demo_accounts
from app.domain.accounts import Transport

NOW = 1_795_300_000.0


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServers]:
    with DemoServers(tmp_path_factory.mktemp("world"), now=NOW) as running:
        yield running


def login(servers: DemoServers, user: str) -> imaplib.IMAP4:
    client = imaplib.IMAP4(servers.imap.host, servers.imap.port)
    client.login(user, PASSWORD)
    return client


def test_letters_are_the_same_each_time_and_many() -> None:
    first = LetterWriter(ANA, NOW, None).all()
    assert first == LetterWriter(ANA, NOW, None).all()
    assert 200 <= len(first) <= 500
    assert {letter.folder for letter in first} == {
        "INBOX",
        "Sent",
        "Archive",
        "Projects",
        "Drafts",
        "Trash",
        "Junk",
    }
    unread = [one for one in first if one.folder == "INBOX" and "\\Seen" not in one.flags]
    assert 8 <= len(unread) <= 40
    assert all(NOW - 70 * 86400 < letter.when <= NOW for letter in first)


def test_what_was_written_between_the_two_is_the_same_letter_in_both_mailboxes() -> None:
    of_ana, of_lukas = (
        {
            (message["From"], message["To"], message["Subject"], message["Date"]): letter.data
            for letter in LetterWriter(user, NOW, None).all()
            for message in [email.message_from_bytes(letter.data, policy=policy.default)]
        }
        for user in (ANA, LUKAS)
    )
    both = of_ana.keys() & of_lukas.keys()
    assert len(both) == 5
    for letter in both:
        assert of_ana[letter] == of_lukas[letter]
    between = [key for key in of_ana if LUKAS in key[0] or LUKAS in key[1]]
    assert set(between) == both


@pytest.mark.parametrize("user", [ANA, LUKAS])
def test_every_letter_parses_without_defects(user: str) -> None:
    seen = set()
    for letter in LetterWriter(user, NOW, None).all():
        message = email.message_from_bytes(letter.data, policy=policy.default)
        for part in message.walk():
            assert not part.defects, (message["Subject"], part.defects)
        assert message["Message-ID"] not in seen
        seen.add(message["Message-ID"])
        assert b"\n" not in letter.data.replace(b"\r\n", b"")


def test_signed_and_encrypted_mail_opens_with_the_keys_handed_over(servers: DemoServers) -> None:
    from app.openpgp import PgpyOpenPgp

    assert servers.keys is not None
    found = [email.message_from_bytes(raw) for raw in servers.imap.messages(ANA, "INBOX")]
    pgp = PgpyOpenPgp()
    certificates = list(servers.keys.certificates.values())
    (encrypted,) = [one for one in found if one.get_content_type() == "multipart/encrypted"]
    armored = encrypted.get_payload()[1].get_payload(decode=True)  # type: ignore[union-attr]
    opened = pgp.decrypt(armored, [servers.keys.secrets[ANA]], certificates)
    assert opened.signature.state.startswith("good")
    assert b"Offre_12-mars.pdf" in opened.data
    (raw,) = [
        one for one in servers.imap.messages(ANA, "INBOX") if b"multipart/signed" in one[:3000]
    ]
    boundary = b"--" + raw.split(b'boundary="')[1].split(b'"')[0]
    _, content, signature, _ = raw.split(boundary)
    part = email.message_from_bytes(signature.lstrip())
    verified = pgp.verify_detached(
        content.removeprefix(b"\r\n").removesuffix(b"\r\n"),
        part.get_payload(decode=True),  # type: ignore[arg-type]
        certificates,
    )
    assert verified.state.startswith("good")


def test_mail_goes_from_one_to_the_other(servers: DemoServers) -> None:
    before = len(servers.imap.messages(LUKAS, "INBOX"))
    with smtplib.SMTP(servers.smtp.host, servers.smtp.port) as client:
        with pytest.raises(smtplib.SMTPSenderRefused):
            client.sendmail(ANA, [LUKAS], b"Subject: no\r\n\r\nno\r\n")
        client.login(ANA, PASSWORD)
        client.sendmail(ANA, [LUKAS, "x@outside.example"], b"Subject: hello\r\n\r\nhi\r\n")
    with (
        smtplib.SMTP(servers.smtp.host, servers.smtp.port) as stranger,
        pytest.raises(smtplib.SMTPAuthenticationError),
    ):
        stranger.login(ANA, "wrong")
    client = login(servers, LUKAS)
    assert client.select()[1] == [str(before + 1).encode()]
    _, listing = client.list()
    assert len(listing) == 7
    client.logout()


def test_dav_answers_below_the_library_that_overwrites_urllib3(servers: DemoServers) -> None:
    import niquests

    answer = niquests.request(
        "PROPFIND",
        f"{servers.dav.url}{ANA}/",
        auth=(ANA, PASSWORD),
        headers={"Depth": "1"},
    )
    assert answer.status_code == 207
    assert answer.text is not None
    for name in ("personal", "atelier", "contacts"):
        assert f"/{ANA.replace('@', '%40')}/{name}/" in answer.text.replace("@", "%40")
    token = base64.b64encode(f"{LUKAS}:{PASSWORD}".encode()).decode()
    request = urllib.request.Request(
        f"{servers.dav.url}{LUKAS}/verein/", headers={"Authorization": f"Basic {token}"}
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        assert response.read().count(b"BEGIN:VEVENT") >= 25


def test_calendars_and_cards_read_back() -> None:
    import icalendar

    total = 0
    for calendar in CALENDARS:
        for text in events(calendar, NOW).values():
            parsed = icalendar.Calendar.from_ical(text)
            assert len(parsed.events) == 1
            total += 1
    assert total > 80
    people = cards()
    assert sum("X-ADDRESSBOOKSERVER-KIND:group" not in text for text in people.values()) == 200
    assert sum("PHOTO;" in text for text in people.values()) == 5
    assert all(len(line.encode()) <= 200 for text in people.values() for line in text.split("\r\n"))


def test_attachments_are_what_they_say() -> None:
    picture, _, _ = attachment("lago.png")
    assert picture.startswith(b"\x89PNG")
    assert attachment("lago.png")[0] == picture
    assert attachment("puente.png")[0] != picture
    paper, _, kind = attachment("Offre.pdf")
    assert kind == "pdf"
    table = int(paper.split(b"startxref\n")[1].split(b"\n")[0])
    assert paper[table:].startswith(b"xref")


def test_accounts_are_on_loopback_without_tls() -> None:
    accounts = demo_accounts({"imap": 1, "smtp": 2, "dav": 3})
    assert [settings.address for settings, _ in accounts] == [ANA, LUKAS]
    for settings, secrets in accounts:
        assert settings.imap is not None
        assert settings.smtp is not None
        assert {settings.imap.host, settings.smtp.host} == {"127.0.0.1"}
        assert settings.imap.security is Transport.NONE
        assert settings.dav_url.startswith("http://127.0.0.1:3/")
        assert set(secrets) == {"password", "dav_password"}


def test_the_child_ends_with_its_parent_and_tidies_up(tmp_path: Path, repository: Path) -> None:
    root = tmp_path / "world"
    child = subprocess.Popen(
        [sys.executable, "-m", "app", "--demo-servers", str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=repository,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    ports = json.loads(child.stdout.readline())
    with smtplib.SMTP("127.0.0.1", ports["smtp"]) as client:
        assert client.noop()[0] == 250
    child.stdin.close()
    assert child.wait(20) == 0
    assert not root.exists()
    child.stdout.close()
