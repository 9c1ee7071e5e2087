"""A private Dovecot (2.3 or 2.4): IMAP with and without TLS, LMTP, and a SASL port for Postfix.

It never runs as root: started by root, the whole server runs as "nobody", so that one set of
settings serves both cases. Its sockets live in a directory with a short name of its own.
"""

from __future__ import annotations

import grp
import os
import pwd
import re
import shutil
import subprocess
from pathlib import Path
from typing import Literal, Self

from tests.bed.certificates import Authority, Certificate
from tests.bed.process import (
    LOOPBACK,
    Server,
    ServerProcess,
    Unavailable,
    free_port,
    passable,
    program,
    short_directory,
)

Driver = Literal["maildir", "sdbox", "mdbox"]

# RFC 3501 and nothing else: what R16 calls a plain server.
PLAIN_IMAP4REV1 = "IMAP4rev1"

_SPECIAL_USE = {
    "Drafts": "\\Drafts",
    "Sent": "\\Sent",
    "Trash": "\\Trash",
    "Junk": "\\Junk",
    "Archive": "\\Archive",
}


class Dovecot(Server):
    """One Dovecot instance with users of its own.

    ``capabilities`` replaces what the server announces (see ``PLAIN_IMAP4REV1``);
    ``extra`` is appended to the configuration. ``shared``: ACL, with folders of other users under
    "shared/" and public ones under "Public/"; ``quota_kib``: how much each user may keep.
    """

    def __init__(
        self,
        root: Path,
        *,
        driver: Driver = "maildir",
        capabilities: str = "",
        certificate: Certificate | None = None,
        authority: Authority | None = None,
        special_use: bool = True,
        sieve: bool = False,
        shared: bool = False,
        quota_kib: int = 0,
        compress: bool = False,  # a packed line hides from a proxy what is said on it
        extra: str = "",
    ) -> None:
        self._binary = program("dovecot")
        self._short = short_directory()
        self.root = self._writable_root(root)
        self.driver = driver
        self._capabilities = capabilities
        self.plain = capabilities == PLAIN_IMAP4REV1
        self._special_use = special_use
        self._extra = extra
        self._sieve = sieve
        self._access = shared or quota_kib > 0
        self._sharing = shared
        self._compress = compress
        self._quota_kib = quota_kib
        self.authority = authority or Authority(self.root / "ca")
        self._certificate = certificate or self.authority.good()
        self.ca_file = self.authority.ca_file
        self.host = LOOPBACK
        self.imap_port = free_port()
        self.imaps_port = free_port()
        self.lmtp_port = free_port()
        self.auth_port = free_port()
        self.sieve_port = free_port()
        self.log = self.root / "dovecot.log"
        self._users = self.root / "users"
        self._users.mkdir(exist_ok=True)
        self._process: ServerProcess | None = None

    def _writable_root(self, root: Path) -> Path:
        """Return ``root``, or a directory beside the sockets when "nobody" could not get there."""
        root.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0 and not passable(root):
            root = self._short / "data"
            root.mkdir()
        return root

    @property
    def user(self) -> tuple[int, int]:
        """User and group id the server (and so every mail file) belongs to."""
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            return nobody.pw_uid, nobody.pw_gid
        return os.getuid(), os.getgid()

    # ---- users and mail

    def add_user(self, name: str, password: str = "secret") -> None:
        """Let ``name`` in with ``password``; may be called while the server runs."""
        # One file each: Dovecot looks at a known file for changes only once a second.
        file = self._users / name.lower()
        file.write_text(f"{name.lower()}:{{PLAIN}}{password}::::::\n")
        self.own(file)

    def mail_directory(self, name: str) -> Path:
        """Return where the mail of ``name`` lies (Maildir++: INBOX here, folders as ".Name")."""
        return self.root / "mail" / name.lower()

    def own(self, path: Path) -> None:
        """Give ``path`` to the server's user."""
        if os.geteuid() == 0:
            os.chown(path, *self.user)

    # ---- life

    def start(self) -> Self:
        self._write_configuration()
        command = [self._binary, "-F", "-c", str(self._configuration)]
        user = self.user if os.geteuid() == 0 else None
        # Its master may wait a minute for helpers that got the signal first; nothing is lost
        # when the whole group is killed instead (the files are the kernel's by then).
        self._process = ServerProcess(command, self.root / "dovecot.out", user=user, grace=0.3)
        for port in (self.imap_port, self.imaps_port, self.lmtp_port, self.auth_port):
            try:
                self._process.wait_for_port(port)
            except Unavailable as error:
                log = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
                self.stop()
                raise Unavailable(f"Dovecot: {error} {log}") from None
        return self

    def stop(self) -> None:
        """End the server; its mail stays under ``root`` when that was usable."""
        if self._process is not None:
            self._process.stop()
            self._process = None
        shutil.rmtree(self._short, ignore_errors=True)

    def restart(self, *, crash: bool = False) -> None:
        """Stop (or kill) the server and start it again on the same ports with the same mail."""
        if self._process is not None:
            if crash:
                self._process.kill()
            self._process.stop()
        for stale in self._short.glob("base/master.pid"):
            stale.unlink()
        self.start()

    def pause(self) -> None:
        """Stop the server until ``resume``: connections are refused, the mail stays."""
        if self._process is not None:
            self._process.stop()
            self._process = None

    def resume(self) -> None:
        """Start again after ``pause``."""
        self.start()

    def doveadm(self, *arguments: str) -> str:
        """Run doveadm on this instance and return what it says."""
        result = subprocess.run(
            [program("doveadm"), "-c", str(self._configuration), *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            user=self.user[0] if os.geteuid() == 0 else None,
            group=self.user[1] if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,
            check=True,
            cwd=self._short,
        )
        return result.stdout

    # ---- settings

    @property
    def _configuration(self) -> Path:
        return self._short / "dovecot.conf"

    @property
    def _cert(self) -> Path:
        return self._short / "cert.pem"

    @property
    def _key(self) -> Path:
        return self._short / "key.pem"

    @property
    def version(self) -> tuple[int, int]:
        """Return the first two figures of the installed version."""
        said = subprocess.run(
            [self._binary, "--version"], capture_output=True, text=True, check=True
        ).stdout
        match = re.match(r"(\d+)\.(\d+)", said)
        if match is None:
            raise Unavailable(f"unknown Dovecot version {said!r}")
        return int(match[1]), int(match[2])

    def _write_configuration(self) -> None:
        for path in (self._short / "base", self._short / "state", self.root / "mail"):
            path.mkdir(exist_ok=True)
        # Copies: the server's user may not get to where the authority keeps its files.
        shutil.copyfile(self._certificate.cert, self._cert)
        shutil.copyfile(self._certificate.key, self._key)
        for path in (
            self._short,
            self._short / "base",
            self._short / "state",
            self.root,
            self.root / "mail",
            self._users,
            self._cert,
            self._key,
        ):
            self.own(path)
        version = self.version
        text = self._settings_24(version) if version >= (2, 4) else self._settings_23()
        text += self._shared() + self._extra + "\n"
        if self._sieve:
            text += self._filtering(version >= (2, 4))
        if self._access:
            text += self._access_24() if version >= (2, 4) else self._access_23()
        self._configuration.write_text(text)
        self.own(self._configuration)

    def _settings_23(self) -> str:
        locations = {
            "maildir": f"maildir:{self.root}/mail/%Lu",
            "sdbox": f"sdbox:{self.root}/mail/%Lu",
            "mdbox": f"mdbox:{self.root}/mail/%Lu",
        }
        uid, gid = self.user
        return f"""
mail_location = {locations[self.driver]}
ssl_cert = <{self._cert}
ssl_key = <{self._key}
disable_plaintext_auth = no
auth_username_format = %Lu
passdb {{
  driver = passwd-file
  args = username_format=%Lu {self._users}/%Lu
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={self.root}/home/%Lu allow_all_users=no
}}
"""

    def _settings_24(self, version: tuple[int, int]) -> str:
        uid, gid = self.user
        number = f"{version[0]}.{version[1]}.0"
        return f"""
dovecot_config_version = {number}
dovecot_storage_version = {number}
mail_driver = {self.driver}
mail_path = {self.root}/mail/%{{user | lower}}
ssl_server_cert_file = {self._cert}
ssl_server_key_file = {self._key}
auth_allow_cleartext = yes
auth_username_format = %{{user | lower}}
passdb passwd-file {{
  passwd_file_path = {self._users}/%{{user | lower}}
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {self.root}/home/%{{user | lower}}
  }}
}}
"""

    def _filtering(self, modern: bool) -> str:
        """Return the settings of Sieve at delivery and of ManageSieve; ``modern``: 2.4."""
        if not Path("/usr/lib/dovecot/managesieve").exists():
            raise Unavailable("ManageSieve is not installed")
        plugins = "mail_plugins {\n    sieve = yes\n  }" if modern else "mail_plugins = sieve"
        script = "sieve_script personal {\n  path = ~/.dovecot.sieve\n}\n" if modern else ""
        me = pwd.getpwuid(self.user[0]).pw_name
        return f"""
protocols = imap lmtp sieve
protocol lmtp {{
  {plugins}
}}
{script}service managesieve-login {{
  chroot =
  user = {me}
  inet_listener sieve {{
    port = {self.sieve_port}
  }}
}}
service managesieve {{
  user = {me}
}}
"""

    def _compression(self) -> str:
        """Return what gives COMPRESS to Dovecot 2.3; 2.4 has it built in."""
        wanted = self._compress and self.version < (2, 4)
        return "mail_plugins = imap_zlib" if wanted else ""

    def share_public(self, folder: str, rights: str) -> None:
        """Make a public folder that everybody has ``rights`` to, such as "lr"."""
        place = self.root / "public" / f".{folder}"
        for inner in (place, place / "cur", place / "new", place / "tmp"):
            inner.mkdir(parents=True, exist_ok=True)
        (place / "dovecot-acl").write_text(f"anyone {rights}\n")
        for path in (self.root / "public", place, *place.iterdir()):
            self.own(path)

    def _access_23(self) -> str:
        plugins, imap, inner, spaces = ["$mail_plugins"], ["$mail_plugins"], "", ""
        if self._sharing:
            plugins.append("acl")
            imap += ["acl", "imap_acl"]
            inner += f"  acl = vfile\n  acl_shared_dict = file:{self.root}/shared-with\n"
            spaces = f"""
namespace others {{
  type = shared
  separator = /
  prefix = shared/%%u/
  location = maildir:{self.root}/mail/%%Lu
  subscriptions = no
  list = children
}}
namespace everybody {{
  type = public
  separator = /
  prefix = Public/
  location = maildir:{self.root}/public
  subscriptions = no
  list = children
}}
"""
        if self._quota_kib:
            plugins.append("quota")
            imap += ["quota", "imap_quota"]
            inner += f"  quota = count:Mailbox\n  quota_rule = *:storage={self._quota_kib}K\n"
            inner += "  quota_vsizes = yes\n"
        return f"""
mail_plugins = {" ".join(plugins)}
protocol imap {{
  mail_plugins = {" ".join(imap)}
}}
plugin {{
{inner}}}
{spaces}"""

    def _access_24(self) -> str:
        plugins, imap, inner = "", "", ""
        if self._sharing:
            plugins, imap = plugins + "  acl = yes\n", imap + "    imap_acl = yes\n"
            inner += f"""
acl_driver = vfile
acl_sharing_map {{
  dict file {{
    path = {self.root}/shared-with
  }}
}}
namespace others {{
  type = shared
  separator = /
  prefix = shared/$user/
  mail_path = {self.root}/mail/%{{owner_user | lower}}
  subscriptions = no
  list = children
}}
namespace everybody {{
  type = public
  separator = /
  prefix = Public/
  mail_path = {self.root}/public
  subscriptions = no
  list = children
}}
"""
        if self._quota_kib:
            plugins, imap = plugins + "  quota = yes\n", imap + "    imap_quota = yes\n"
            inner += f'quota "Mailbox" {{\n  storage_size = {self._quota_kib}K\n}}\n'
        return f"""
mail_plugins {{
{plugins}}}
protocol imap {{
  mail_plugins {{
{imap}  }}
}}
{inner}"""

    def _shared(self) -> str:
        me = pwd.getpwuid(self.user[0]).pw_name
        group = grp.getgrgid(self.user[1]).gr_name
        mailboxes = ""
        if self._special_use:
            mailboxes = "".join(
                f"  mailbox {name} {{\n    special_use = {use}\n    auto = subscribe\n  }}\n"
                for name, use in _SPECIAL_USE.items()
            )
        capability = f"imap_capability = {self._capabilities}" if self._capabilities else ""
        no_root = "".join(
            f"service {name} {{\n  chroot =\n  user = {me}\n}}\n"
            for name in ("anvil", "stats", "auth-worker", "imap", "imap-urlauth-login")
        )
        return f"""
protocols = imap lmtp
base_dir = {self._short}/base
state_dir = {self._short}/state
log_path = {self.log}
listen = {LOOPBACK}
default_internal_user = {me}
default_internal_group = {group}
default_login_user = {me}
default_client_limit = 2000
default_process_limit = 400
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 1
mail_uid = {self.user[0]}
mail_gid = {self.user[1]}
mail_max_userip_connections = 500
mail_fsync = never
ssl = yes
{capability}
namespace inbox {{
  inbox = yes
  separator = /
{mailboxes}}}
{no_root}
service anvil {{
  # No growing delays for addresses that failed to log in: all clients here share one address.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {self.imap_port}
  }}
  inet_listener imaps {{
    port = {self.imaps_port}
    ssl = yes
  }}
}}
service lmtp {{
  user = {me}
  inet_listener lmtp {{
    port = {self.lmtp_port}
  }}
}}
service auth {{
  inet_listener sasl {{
    port = {self.auth_port}
  }}
}}
protocol imap {{
  mail_max_userip_connections = 500
  {self._compression()}
}}
"""
