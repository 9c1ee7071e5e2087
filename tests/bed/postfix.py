"""A private Postfix: submission with STARTTLS and SASL, delivering by LMTP into a bed Dovecot.

It needs root (its master refuses to run otherwise) and raises Unavailable without.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from tests.bed.dovecot import Dovecot
from tests.bed.process import (
    LOOPBACK,
    Server,
    ServerProcess,
    Unavailable,
    free_port,
    program,
    short_directory,
)

_SERVICES = """\
{plain} inet n - n - - smtpd -o smtpd_tls_security_level=none -o smtpd_tls_auth_only=no
{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt -o smtpd_tls_auth_only=yes
{tls} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_security_level=encrypt
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


class Postfix(Server):
    """Accepts mail from the users of ``dovecot`` for the domains given; other domains are refused.

    ``submission_port`` wants STARTTLS, ``tls_port`` speaks TLS from the first byte,
    ``plain_port`` does without (for fault injection on a readable stream).
    """

    def __init__(
        self,
        root: Path,
        dovecot: Dovecot,
        *,
        domains: Iterable[str] = ("atelier.example", "verein.example"),
        message_size_limit: int = 10_240_000,
        extra: str = "",
    ) -> None:
        if os.name != "posix" or os.geteuid() != 0:
            raise Unavailable("Postfix starts only as root")
        self._binary = program("postfix")
        self._dovecot = dovecot
        self._domains = " ".join(domains)
        self._limit = message_size_limit
        self._extra = extra
        self._short = short_directory()
        root.mkdir(parents=True, exist_ok=True)
        self.log = root / "postfix.log"
        self.host = LOOPBACK
        self.submission_port = free_port()
        self.tls_port = free_port()
        self.plain_port = free_port()
        self.ca_file = dovecot.ca_file
        self._process: ServerProcess | None = None

    def start(self) -> Self:
        self._write_configuration()
        self._process = ServerProcess(
            [self._binary, "-c", str(self._short / "etc"), "start-fg"], self.log
        )
        for port in (self.submission_port, self.tls_port, self.plain_port):
            try:
                self._process.wait_for_port(port)
            except Unavailable as error:
                self.stop()
                raise Unavailable(f"Postfix: {error}") from None
        return self

    def stop(self) -> None:
        if self._process is not None:
            # "start-fg" keeps a shell in front of the master, and the master a session of its own.
            pid_file = self._short / "queue" / "pid" / "master.pid"
            if pid_file.exists() and (pid := pid_file.read_text().strip()).isdigit():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(pid), signal.SIGTERM)
                self._process.wait()
            self._process.stop()
            self._process = None
        shutil.rmtree(self._short, ignore_errors=True)

    def queue(self) -> str:
        """Return what waits in the queue, as ``postqueue`` tells it."""
        return subprocess.run(
            [program("postqueue"), "-c", str(self._short / "etc"), "-p"],
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
        ).stdout

    def _write_configuration(self) -> None:
        etc, queue, data = (self._short / name for name in ("etc", "queue", "data"))
        for path in (etc, queue, data):
            path.mkdir(exist_ok=True)
            path.chmod(0o755)
        owner = "postfix"
        shutil.chown(data, owner)
        defaults = subprocess.run(
            [program("postconf"), "-d", "daemon_directory", "meta_directory", "shlib_directory"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        certificate = self._dovecot.authority.good()
        (etc / "master.cf").write_text(
            _SERVICES.format(
                plain=f"{LOOPBACK}:{self.plain_port}",
                submission=f"{LOOPBACK}:{self.submission_port}",
                tls=f"{LOOPBACK}:{self.tls_port}",
            )
        )
        (etc / "main.cf").write_text(f"""\
compatibility_level = 3.6
{defaults}
queue_directory = {queue}
data_directory = {data}
mail_owner = {owner}
maillog_file = /dev/stdout
multi_instance_name = {self._short.name}
multi_instance_enable = no
myhostname = bed.example
mydestination =
mynetworks =
inet_interfaces = {LOOPBACK}
inet_protocols = ipv4
disable_dns_lookups = yes
smtpd_peername_lookup = no
biff = no
alias_maps =
alias_database =
local_transport = error:no local mail here
default_transport = error:no mail leaves the test bed
virtual_mailbox_domains = {self._domains}
virtual_mailbox_maps =
virtual_transport = lmtp:inet:{LOOPBACK}:{self._dovecot.lmtp_port}
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:{LOOPBACK}:{self._dovecot.auth_port}
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_tls_cert_file = {certificate.cert}
smtpd_tls_key_file = {certificate.key}
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
message_size_limit = {self._limit}
mailbox_size_limit = 0
virtual_mailbox_limit = 0
in_flow_delay = 0
minimal_backoff_time = 1s
queue_run_delay = 1s
{self._extra}
""")
        for path in etc.iterdir():
            path.chmod(0o644)
