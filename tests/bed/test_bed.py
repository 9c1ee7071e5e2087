"""The bed itself: every server answers, delivers, breaks as told and leaves nothing behind."""

from __future__ import annotations

import base64
import imaplib
import os
import smtplib
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bed.certificates import Authority
from tests.bed.dovecot import PLAIN_IMAP4REV1, Dovecot
from tests.bed.fault_proxy import Fault, FaultProxy
from tests.bed.postfix import Postfix
from tests.bed.process import ServerProcess, Unavailable, free_port
from tests.bed.pymap_server import PymapServer
from tests.bed.radicale import Radicale
from tests.bed.seeding import believable, seed_folder
from tests.bed.small_disk import SmallDisk
from tests.bed.smtp_sink import SmtpSink
from tests.conftest import BedUser

ANA = "ana@atelier.example"
NOTE = b"From: ana@atelier.example\r\nSubject: a note\r\n\r\nhello\r\n"


def trusting(ca_file: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(ca_file))


def test_imap_with_tls_starttls_and_special_use(dovecot: Dovecot, mail_user: BedUser) -> None:
    context = trusting(dovecot.ca_file)
    with imaplib.IMAP4_SSL(dovecot.host, dovecot.imaps_port, ssl_context=context) as client:
        client.login(mail_user.name, mail_user.password)
        _, listing = client.list()
        assert any(b"\\Archive" in line for line in listing if isinstance(line, bytes))
        _, capabilities = client.capability()
        assert b"QRESYNC" in capabilities[0]
    with imaplib.IMAP4(dovecot.host, dovecot.imap_port) as client:
        client.starttls(context)
        client.login(mail_user.name, mail_user.password)
    with (
        imaplib.IMAP4(dovecot.host, dovecot.imap_port) as client,
        pytest.raises(imaplib.IMAP4.error),
    ):
        client.login(mail_user.name, "wrong")


def test_plain_server_announces_no_extension(
    plain_dovecot: Dovecot, plain_mail_user: BedUser
) -> None:
    with imaplib.IMAP4(plain_dovecot.host, plain_dovecot.imap_port) as client:
        client.login(plain_mail_user.name, plain_mail_user.password)
        _, capabilities = client.capability()
        assert capabilities[0].decode() == PLAIN_IMAP4REV1
        _, listing = client.list()
        assert not any(b"\\Sent" in line for line in listing if isinstance(line, bytes))


def test_seeded_maildir_is_seen_with_flags_dates_and_folder_names(
    dovecot: Dovecot, mail_user: BedUser
) -> None:
    messages = list(believable(30, seed=7))
    assert seed_folder(dovecot, mail_user.name, "INBOX", messages) == 30
    assert seed_folder(dovecot, mail_user.name, "Büro/Offerten & mehr", 3) == 3
    with imaplib.IMAP4(dovecot.host, dovecot.imap_port) as client:
        client.login(mail_user.name, mail_user.password)
        assert client.select()[1] == [b"30"]
        _, seen = client.search(None, "SEEN")
        assert len(seen[0].split()) == sum("\\Seen" in one.flags for one in messages)
        _, first = client.fetch("1", "(BODY.PEEK[])")
        part = first[0]
        assert isinstance(part, tuple)
        assert part[1] == messages[0].data
        assert client.select('"B&APw-ro/Offerten &- mehr"')[1] == [b"3"]


@pytest.mark.parametrize("driver", ["sdbox", "mdbox"])
def test_other_drivers_and_restart_after_a_crash(tmp_path: Path, driver: str) -> None:
    try:
        server = Dovecot(tmp_path, driver=driver)  # type: ignore[arg-type]
    except Unavailable as error:
        pytest.skip(str(error))
    with server:
        server.add_user(ANA)
        assert seed_folder(server, ANA, "Projects", 3) == 3
        server.restart(crash=True)
        with imaplib.IMAP4(server.host, server.imap_port) as client:
            client.login(ANA, "secret")
            assert client.select("Projects")[1] == [b"3"]


def test_nothing_is_left_of_a_stopped_server(tmp_path: Path) -> None:
    try:
        server = Dovecot(tmp_path)
    except Unavailable as error:
        pytest.skip(str(error))
    with server:
        port = server.imap_port
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    assert not server._short.exists()


def test_servers_start_where_new_files_are_private(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("modes are a thing of POSIX")
    before = os.umask(0o077)
    try:
        certificate = Authority(tmp_path / "elsewhere").good()
        with Dovecot(tmp_path / "mail", certificate=certificate) as server:
            server.add_user(ANA)
            assert seed_folder(server, ANA, "Projects", 2) == 2
            with (
                Postfix(tmp_path / "postfix", server) as postfix,
                smtplib.SMTP(postfix.host, postfix.plain_port) as sender,
            ):
                sender.login(ANA, "secret")
            with imaplib.IMAP4(server.host, server.imap_port) as client:
                client.login(ANA, "secret")
                assert client.select("Projects")[1] == [b"2"]
    except Unavailable as error:
        pytest.skip(str(error))
    finally:
        os.umask(before)


def test_submission_reaches_the_mailbox(
    dovecot: Dovecot, postfix: Postfix, mail_user: BedUser
) -> None:
    context = trusting(postfix.ca_file)
    with smtplib.SMTP(postfix.host, postfix.submission_port) as client:
        client.starttls(context=context)
        client.login(mail_user.name, mail_user.password)
        client.sendmail(mail_user.name, [mail_user.name], NOTE)
    with smtplib.SMTP_SSL(postfix.host, postfix.tls_port, context=context) as client:
        client.login(mail_user.name, mail_user.password)
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            client.sendmail(mail_user.name, ["someone@elsewhere.example"], NOTE)
    with (
        smtplib.SMTP(postfix.host, postfix.plain_port) as client,
        pytest.raises(smtplib.SMTPRecipientsRefused),
    ):
        client.sendmail(mail_user.name, [mail_user.name], NOTE)
    with imaplib.IMAP4(dovecot.host, dovecot.imap_port) as client:
        client.login(mail_user.name, mail_user.password)
        end = time.monotonic() + 10
        while client.select()[1] != [b"1"]:
            assert time.monotonic() < end, postfix.log.read_text()


def test_radicale_lets_its_users_in(radicale: Radicale, dav_user: BedUser) -> None:
    def ask(password: str) -> int:
        token = base64.b64encode(f"{dav_user.name}:{password}".encode()).decode()
        request = urllib.request.Request(
            f"{radicale.url}{dav_user.name}/",
            method="PROPFIND",
            headers={"Authorization": f"Basic {token}", "Depth": "0"},
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    assert ask(dav_user.password) == 207
    assert ask("wrong") == 401


def test_pymap_keeps_what_is_appended(pymap_server: PymapServer) -> None:
    pymap_server.add_user(ANA, "secret", ["Sent"])
    pymap_server.append(ANA, "INBOX", NOTE, flags=["\\Seen"], when=1_700_000_000)
    with imaplib.IMAP4(pymap_server.host, pymap_server.port) as client:
        client.login(ANA, "secret")
        assert client.append("Sent", "", imaplib.Time2Internaldate(1e9), NOTE)[0] == "OK"
        assert client.select()[1] == [b"1"]
    assert pymap_server.messages(ANA, "Sent") == [NOTE]
    assert not pymap_server.accepts(ANA, "wrong")


def test_sink_keeps_mail_and_answers_by_script(smtp_sink: SmtpSink) -> None:
    smtp_sink.script.mail.append("451 4.3.0 later")
    smtp_sink.script.data.append("554 5.6.0 no")
    smtp_sink.script.recipient = lambda address: (
        "550 5.1.1 nobody" if address.startswith("nobody") else ""
    )
    with smtplib.SMTP(smtp_sink.host, smtp_sink.port) as client:
        client.login(ANA, "secret")
        with pytest.raises(smtplib.SMTPSenderRefused):
            client.sendmail(ANA, ["x@verein.example"], NOTE)
        with pytest.raises(smtplib.SMTPDataError):
            client.sendmail(ANA, ["x@verein.example"], NOTE)
        refused = client.sendmail(ANA, ["x@verein.example", "nobody@verein.example"], NOTE)
        assert set(refused) == {"nobody@verein.example"}
    (kept,) = smtp_sink.wait_for(1)
    assert kept.recipients == ("x@verein.example",)
    assert kept.data == NOTE
    assert kept.user == ANA


@pytest.mark.parametrize("implicit", [True, False])
def test_sink_with_tls(authority: Authority, implicit: bool) -> None:
    context = trusting(authority.ca_file)
    with SmtpSink(certificate=authority.good(), implicit_tls=implicit) as sink:
        client = (
            smtplib.SMTP_SSL(sink.host, sink.port, context=context)
            if implicit
            else smtplib.SMTP(sink.host, sink.port)
        )
        with client:
            if not implicit:
                client.starttls(context=context)
            client.sendmail(ANA, [ANA], NOTE)
        assert len(sink.wait_for(1)) == 1


@pytest.mark.parametrize("kind", ["expired", "not_yet_valid", "wrong_name"])
def test_bad_certificates_are_bad(authority: Authority, kind: str) -> None:
    certificate = getattr(authority, kind)()
    with (
        SmtpSink(certificate=certificate, implicit_tls=True) as sink,
        pytest.raises(ssl.SSLCertVerificationError),
    ):
        smtplib.SMTP_SSL(sink.host, sink.port, context=trusting(authority.ca_file))


class TestFaultProxy:
    """A sink behind a proxy: each fault shows as what it says."""

    def test_plain_wire(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        self._send(proxy)
        assert len(smtp_sink.wait_for(1)) == 1
        assert proxy.bytes_from_client > len(NOTE)

    def test_cut_after_bytes(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        proxy.script.append(Fault(client_bytes=100))
        with pytest.raises((OSError, smtplib.SMTPException)):
            self._send(proxy)
        assert proxy.wait_for_strike().from_client == 100
        assert smtp_sink.messages == []
        self._send(proxy)  # the next connection is whole again
        assert len(smtp_sink.wait_for(1)) == 1

    def test_answer_after_the_final_dot_is_lost(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        proxy.script.append(Fault(before_server=b"250 2.0.0 kept"))
        with pytest.raises((OSError, smtplib.SMTPException)):
            self._send(proxy)
        assert len(smtp_sink.wait_for(1)) == 1

    def test_the_last_line_passes_whole(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        proxy.script.append(Fault(after_server=b"250 2.0.0 kept", action="close"))
        client = smtplib.SMTP(proxy.host, proxy.port)
        client.login(ANA, "secret")
        assert client.sendmail(ANA, ["x@verein.example"], NOTE) == {}
        with pytest.raises((OSError, smtplib.SMTPException)):
            client.noop()
        client.close()

    def test_refused_and_closed_door(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        proxy.script.append(Fault(refuse=True))
        with pytest.raises((OSError, smtplib.SMTPException)):
            self._send(proxy)
        proxy.close_door()
        with pytest.raises(ConnectionRefusedError):
            self._send(proxy)
        proxy.open_door()
        self._send(proxy)

    def test_black_hole_is_silence(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        proxy.script.append(Fault(server_bytes=10, action="blackhole"))
        with socket.create_connection((proxy.host, proxy.port), timeout=0.3) as client:
            assert len(client.recv(100)) == 10
            with pytest.raises(TimeoutError):
                client.recv(100)

    def test_cut_at_will_and_slow_line(
        self, smtp_sink: SmtpSink, fault_proxy: Callable[[int], FaultProxy]
    ) -> None:
        proxy = fault_proxy(smtp_sink.port)
        proxy.default = Fault(bandwidth=2000, delay=0.01)
        start = time.monotonic()
        with smtplib.SMTP(proxy.host, proxy.port) as client:
            client.ehlo()
            assert time.monotonic() - start > 0.05
            assert proxy.cut_all() == 1
            with pytest.raises((OSError, smtplib.SMTPException)):
                client.noop()

    @staticmethod
    def _send(proxy: FaultProxy) -> None:
        with smtplib.SMTP(proxy.host, proxy.port) as client:
            client.login(ANA, "secret")
            client.sendmail(ANA, ["x@verein.example"], NOTE)


def test_a_server_that_ends_at_once_is_told(tmp_path: Path) -> None:
    process = ServerProcess([sys.executable, "-c", "print('no config')"], tmp_path / "log")
    with pytest.raises(Unavailable, match="no config"):
        process.wait_for_port(free_port())
    process.stop()


def test_stop_takes_children_along(tmp_path: Path) -> None:
    code = (
        "import signal, subprocess, sys; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "child = subprocess.Popen(['sleep', '600']); print(child.pid, flush=True); child.wait()"
    )
    if sys.platform == "win32":
        pytest.skip("process groups are a thing of POSIX")
    process = ServerProcess([sys.executable, "-c", code], tmp_path / "log")
    end = time.monotonic() + 10
    while not (said := process.tail().strip()):  # for another process
        assert time.monotonic() < end
    process.kill()
    process.stop()
    state = subprocess.run(["ps", "-o", "stat=", "-p", said], capture_output=True, text=True)
    assert state.stdout.strip()[:1] in ("", "Z")


def _mounts() -> str:
    return Path("/proc/self/mounts").read_text()


def test_a_small_disk_is_gone_with_the_test_that_wanted_it(tmp_path: Path) -> None:
    try:
        disk = SmallDisk(tmp_path).start()
    except Unavailable as error:
        pytest.skip(str(error))
    with (tmp_path / "open").open("wb"):
        assert str(tmp_path) in _mounts()
        disk.stop()
        assert str(tmp_path) not in _mounts()


def test_a_small_disk_is_gone_when_the_tests_are_killed(tmp_path: Path, repository: Path) -> None:
    code = (
        "import os, signal; from pathlib import Path; from tests.bed.small_disk import SmallDisk;"
        f"SmallDisk(Path({str(tmp_path)!r})).start(); print('mounted', flush=True);"
        "os.killpg(0, signal.SIGKILL)"
    )
    # Its keeper holds the other end of standard error: both have ended when that ends.
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=repository, capture_output=True, start_new_session=True
    )
    if b"Unavailable" in done.stderr:
        pytest.skip(done.stderr.decode()[-200:])
    assert done.stdout == b"mounted\n"
    assert str(tmp_path) not in _mounts()


@pytest.mark.expects_warnings("surprise")
def test_unexpected_warnings_fail_a_test(pytester: pytest.Pytester, repository: Path) -> None:
    pytester.makeconftest((repository / "tests" / "conftest.py").read_text())
    pytester.makepyfile("""
        import logging, pytest
        def test_bad():
            logging.getLogger("app.net").warning("surprise")
        @pytest.mark.expects_warnings("surprise")
        def test_good():
            logging.getLogger("app.net").warning("a surprise")
        @pytest.mark.full
        def test_long():
            raise AssertionError
    """)
    pytester.makeini("[pytest]\nmarkers =\n  full: long\n")
    result = pytester.runpytest_inprocess("-p", "no:xdist")
    result.assert_outcomes(passed=2, errors=1, skipped=1)


def test_sieve_is_uploaded_and_filters_at_delivery(tmp_path: Path) -> None:
    try:
        server = Dovecot(tmp_path / "sieve", sieve=True).start()
    except Unavailable as error:
        if os.environ.get("CI", "").lower() == "true":
            raise
        pytest.skip(str(error))
    script = b'require "fileinto";\r\nfileinto "Archive";\r\n'
    try:
        server.add_user(ANA)
        token = base64.b64encode(f"\0{ANA}\0secret".encode()).decode()
        with socket.create_connection((server.host, server.sieve_port), timeout=10) as line:
            answers = line.makefile("rb")

            def ask(command: bytes) -> bytes:
                line.sendall(command)
                while not (answer := answers.readline()).startswith((b"OK", b"NO", b"BYE")):
                    assert answer
                return answer

            assert ask(b"").startswith(b"OK")
            assert ask(f'AUTHENTICATE "PLAIN" "{token}"\r\n'.encode()).startswith(b"OK")
            put = b'PUTSCRIPT "all" {%d+}\r\n%s\r\n' % (len(script), script)
            assert ask(put).startswith(b"OK")
            assert ask(b'SETACTIVE "all"\r\n').startswith(b"OK")
        with smtplib.LMTP(server.host, server.lmtp_port) as lmtp:
            lmtp.sendmail("ben@atelier.example", [ANA], NOTE)
        with imaplib.IMAP4(server.host, server.imap_port) as client:
            client.login(ANA, "secret")
            assert client.select("Archive")[1] == [b"1"]
            assert client.select("INBOX")[1] == [b"0"]
    finally:
        server.stop()
