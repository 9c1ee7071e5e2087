"""A person with a profile, a second client, and the real servers both talk to."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import smtplib
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from imapclient import IMAPClient

from tests.bed.dovecot import Dovecot
from tests.bed.fault_proxy import FaultProxy
from tests.bed.postfix import Postfix
from tests.bed.process import LOOPBACK, Server
from tests.bed.radicale import Radicale
from tests.bed.refusals import RefusingImap, RefusingWeb

REPOSITORY = Path(__file__).resolve().parents[2]
MASTER = "master password of the walks"


@dataclass
class Result:
    """What one run of the command line left: exit code and output."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class World:
    """``address``: the person; ``other``: somebody else on the same servers."""

    profile: Path
    dovecot: Dovecot
    postfix: Postfix
    radicale: Radicale
    address: str
    other: str
    dav_user: str
    password: str = "secret"
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        dav_port = urlsplit(self.radicale.url).port or 80
        self.imap = FaultProxy(self.dovecot.imap_port).start()
        self.smtp = FaultProxy(self.postfix.plain_port).start()
        self.web = FaultProxy(dav_port).start()
        self.lines = (self.imap, self.smtp, self.web)
        self.between: list[Server] = []

    def pull_the_plug(self) -> None:
        """Cut the person off from all servers."""
        for line in self.lines:
            line.close_door()
            line.cut_all()

    def plug_in(self) -> None:
        for line in self.lines:
            line.open_door()

    def refusing_imap(self) -> RefusingImap:
        """Put somebody who can say no between the person and the mail server."""
        made = RefusingImap(self.dovecot.imap_port).start()
        self.between.append(made)
        self.imap.target = (LOOPBACK, made.port)
        self.imap.cut_all()
        return made

    def refusing_web(self) -> RefusingWeb:
        """The same before calendars and contacts."""
        made = RefusingWeb(urlsplit(self.radicale.url).port or 80).start()
        self.between.append(made)
        self.web.target = (LOOPBACK, made.port)
        self.web.cut_all()
        return made

    def stop(self) -> None:
        self.stop_service()
        for server in self.between:
            server.stop()
        for line in self.lines:
            line.stop()

    # the command line

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "app", "--profile", str(self.profile), "--json", *arguments]

    def environ(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "MARMOT_MASTER_PASSWORD": MASTER,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            **self.environment,
        }

    def run(self, *arguments: str, stdin: object = None, timeout: float = 120) -> Result:
        """Run one command as a person's shell would."""
        done = subprocess.run(
            self.command(*arguments),
            input=json.dumps(stdin).encode() if stdin is not None else b"",
            capture_output=True,
            env=self.environ(),
            cwd=self.profile.parent,
            timeout=timeout,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    def say(self, *arguments: str) -> str:
        """Run one command for the eye; return all it printed."""
        command = [word for word in self.command(*arguments) if word != "--json"]
        done = subprocess.run(
            command, capture_output=True, env=self.environ(), cwd=self.profile.parent,
            timeout=120, check=False, input=b"",
        )  # fmt: skip
        return done.stdout.decode() + done.stderr.decode()

    def ok(self, *arguments: str, stdin: object = None, timeout: float = 120) -> Any:
        """Run one command that must succeed; return its JSON."""
        result = self.run(*arguments, stdin=stdin, timeout=timeout)
        assert result.code == 0, (arguments, result)
        return result.json

    def add_account(self, **changes: str) -> None:
        """Add the account with all its servers."""
        options = {
            "--imap": f"127.0.0.1:{self.imap.port}",
            "--imap-security": "none",
            "--smtp": f"127.0.0.1:{self.smtp.port}",
            "--smtp-security": "none",
            "--dav": f"http://127.0.0.1:{self.web.port}/",
            "--dav-user": self.dav_user,
            **changes,
        }
        flat = [part for pair in options.items() for part in pair]
        self.ok(
            "account",
            "add",
            self.address,
            "--name",
            "Ana Meier",
            *flat,
            stdin={"password": self.password, "dav_password": self.password},
        )

    # the other side

    @contextmanager
    def client(self, user: str = "") -> Iterator[IMAPClient]:
        """A second mail client, straight at the server."""
        with IMAPClient("127.0.0.1", self.dovecot.imap_port, ssl=False) as client:
            client.login(user or self.address, self.password)
            yield client

    def deliver(
        self, subject: str, text: str = "Hello.", to: str = "", message_id: str = ""
    ) -> None:
        """Let somebody else send the person a mail through the real servers."""
        message = EmailMessage()
        message["From"] = self.other
        message["To"] = to or self.address
        message["Subject"] = subject
        message["Message-ID"] = message_id or f"<{os.urandom(12).hex()}@atelier.example>"
        message.set_content(text)
        with smtplib.SMTP("127.0.0.1", self.postfix.plain_port) as smtp:
            smtp.login(self.other, self.password)
            smtp.send_message(message)

    def deliver_html(self, subject: str, html: str) -> None:
        """Let somebody else send an HTML mail."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.other, self.address, subject
        message["Message-ID"] = f"<{os.urandom(12).hex()}@atelier.example>"
        message.set_content("Plain text")
        message.add_alternative(html, subtype="html")
        with smtplib.SMTP("127.0.0.1", self.postfix.plain_port) as smtp:
            smtp.login(self.other, self.password)
            smtp.send_message(message)

    def mailbox(self, folder: str = "INBOX", user: str = "") -> list[str]:
        """Return the subjects in a folder on the server, sorted."""
        with self.client(user) as client:
            if not client.folder_exists(folder):
                return []
            client.select_folder(folder, readonly=True)
            uids = client.search()
            fields = "BODY[HEADER.FIELDS (SUBJECT)]"
            found = client.fetch(uids, [fields.replace("BODY[", "BODY.PEEK[")]) if uids else {}
            return sorted(
                data[fields.encode()].decode().partition(":")[2].strip() for data in found.values()
            )

    def wait_for_mail(self, subjects: Sequence[str], folder: str = "INBOX", user: str = "") -> None:
        """Wait in IDLE until the server has these subjects."""
        with self.client(user) as client:
            client.select_folder(folder, readonly=True)
            for _round in range(60):
                if set(subjects) <= set(self.mailbox(folder, user)):
                    return
                client.idle()
                client.idle_check(timeout=1)
                client.idle_done()
        raise AssertionError(f"not delivered: {subjects}")

    # calendars

    def dav(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
        """One request of a second calendar client; return status and body."""
        url = urlsplit(self.radicale.url)
        connection = HTTPConnection(url.hostname or "", url.port or 80, timeout=30)
        login = b64encode(f"{self.dav_user}:{self.password}".encode()).decode()
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(
                method,
                f"/{self.dav_user}/{path}",
                body.encode(),
                {"Authorization": f"Basic {login}", **fields},
            )
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def make_collections(self) -> None:
        """Give the person a calendar and an address book."""
        calendar = (
            '<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'
            "<set><prop><resourcetype><collection/><c:calendar/></resourcetype>"
            "<displayname>Personal</displayname></prop></set></mkcol>"
        )
        book = calendar.replace(":caldav", ":carddav").replace("c:calendar", "c:addressbook")
        assert self.dav("MKCOL", "personal/", calendar)[0] == 201
        assert self.dav("MKCOL", "people/", book.replace("Personal", "People"))[0] == 201

    def stop_service(self) -> None:
        """Wait until a service of this profile has gone (it ends after its last face)."""
        endpoint = self.profile / "service.json"
        if not endpoint.exists():
            return
        pid = int(json.loads(endpoint.read_text())["pid"])
        try:
            os.kill(pid, signal.SIGTERM)
        except ProcessLookupError:
            return

    def rows(self, folder: str = "INBOX") -> list[dict[str, Any]]:
        found = self.ok("list", "--folder", folder, "--limit", "10000")
        assert isinstance(found, list)
        return found

    def subjects(self, folder: str = "INBOX") -> list[str]:
        return sorted(row["subject"] for row in self.rows(folder))


def fill_up(path: Path) -> None:
    """Write until there is no room left."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 65536)
    with contextlib.suppress(OSError), path.open("ab", buffering=0) as file:
        while True:
            file.write(b"x" * 512)
