"""What GnuPG and Sequoia make is read, and what we make is read by them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import UserError
from app.openpgp import PgpyOpenPgp
from app.openpgp.certificates import read_certificate
from app.openpgp.secret_keys import lock_secret, unlock_secret

DATA = b"Content-Type: text/plain\r\n\r\nGr\xc3\xbc\xc3\x9fe\r\n" * 40


class Gpg:
    """GnuPG with a home of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.chmod(0o700)
        (home / "gpg-agent.conf").write_text("s2k-count 65536\n")
        (home / "gpg.conf").write_text("s2k-count 65536\nno-auto-check-trustdb\n")

    def run(self, *arguments: str, data: bytes = b"") -> bytes:
        done = subprocess.run(
            ["gpg", "--homedir", str(self.home), "--batch", "--quiet", "--no-tty",
             "--trust-model", "always", "--pinentry-mode", "loopback", *arguments],
            input=data,
            capture_output=True,
            timeout=60,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
        self.said = done.stderr.decode()
        return done.stdout


@pytest.fixture(scope="module")
def gpg() -> Iterator[Gpg]:
    if shutil.which("gpg") is None:
        pytest.skip("GnuPG is not installed")
    with tempfile.TemporaryDirectory(prefix="marmot-gpg-") as home:
        yield Gpg(Path(home))
        subprocess.run(
            ["gpgconf", "--homedir", home, "--kill", "all"], check=False, capture_output=True
        )


@pytest.fixture(scope="module")
def ours() -> tuple[str, str]:
    return PgpyOpenPgp().generate("Anna", "anna@x.example", expires_days=730)


def test_gpg_reads_what_we_make(gpg: Gpg, ours: tuple[str, str]) -> None:
    certificate, secret = ours
    pgp = PgpyOpenPgp()
    gpg.run("--import", data=lock_secret(secret, "pass").encode())
    for size in (0, 1, 2, 80_000, 80_001, 80_002):  # all lengths of base64, with and without CRC
        data = DATA + b"x" * size
        sent = pgp.encrypt(data, [certificate], signer_secret=secret)
        assert gpg.run("--passphrase", "pass", "--decrypt", data=sent) == data
        assert "Good signature" in gpg.said
    signature, _ = pgp.sign_detached(DATA, secret)
    with tempfile.NamedTemporaryFile() as file:
        file.write(signature)
        file.flush()
        gpg.run("--verify", file.name, "-", data=DATA)
    assert "Good signature" in gpg.said


@pytest.mark.parametrize("algorithm", ["ed25519/cv25519", "rsa2048", "nistp256"])
def test_we_read_what_gpg_makes(gpg: Gpg, ours: tuple[str, str], algorithm: str) -> None:
    address = f"{algorithm.replace('/', '-')}@y.example"
    first, _, second = algorithm.partition("/")
    phrase = ("--passphrase", "geheim")
    gpg.run(*phrase, "--quick-generate-key", address, first, "sign,cert", "2y")
    listing = gpg.run("--with-colons", "--list-keys", address).decode()
    fingerprint = next(
        line.split(":")[9] for line in listing.splitlines() if line.startswith("fpr")
    )
    gpg.run(*phrase, "--quick-add-key", fingerprint, second or first, "encr", "1y")
    certificate = gpg.run("--armor", "--export", address).decode()
    locked = gpg.run(*phrase, "--armor", "--export-secret-keys", address).decode()

    pgp = PgpyOpenPgp()
    (info,) = pgp.inspect(certificate)
    assert info.fingerprint == fingerprint
    assert (info.problems, info.can_encrypt, info.can_sign) == ((), True, True)
    assert info.addresses == (address,)
    with pytest.raises(UserError, match="pgp_passphrase_wrong"):
        unlock_secret(locked, "falsch")
    secret = unlock_secret(locked, "geheim")
    assert read_certificate(secret).fingerprint == fingerprint

    gpg.run("--import", data=ours[0].encode())
    sent = gpg.run(
        *phrase, "--armor", "--local-user", address, "--recipient", address, "--sign",
        "--encrypt", data=DATA,
    )  # fmt: skip
    found = pgp.decrypt(sent, [secret], [certificate])
    assert found.data == DATA
    assert (found.signature.state, found.signature.signer) == ("good", address)
    for form in ((), ("--textmode",)):
        made = gpg.run(
            *phrase, *form, "--armor", "--local-user", address, "--detach-sign", data=DATA
        )
        assert pgp.verify_detached(DATA, made, [certificate]).state == "good"
        assert pgp.verify_detached(DATA + b"x", made, [certificate]).state == "bad"
    answer = pgp.encrypt(DATA, [certificate, ours[0]], signer_secret=secret)
    assert gpg.run(*phrase, "--decrypt", data=answer) == DATA
    back = lock_secret(secret, "neu")
    assert unlock_secret(back, "neu") == secret


def test_sha1_of_gpg_is_not_good(gpg: Gpg) -> None:
    address = "old@y.example"
    gpg.run("--passphrase", "", "--quick-generate-key", address, "rsa2048", "sign", "never")
    certificate = gpg.run("--armor", "--export", address).decode()
    made = gpg.run(
        "--armor", "--digest-algo", "SHA1", "--local-user", address, "--detach-sign", data=DATA
    )
    result = PgpyOpenPgp().verify_detached(DATA, made, [certificate])
    assert (result.state, result.reason) == ("bad", "weak_hash")


def test_sequoia_agrees(ours: tuple[str, str]) -> None:
    pysequoia = pytest.importorskip("pysequoia", reason="pysequoia is not installed")
    certificate, secret = ours
    pgp = PgpyOpenPgp()
    my_secret = pysequoia.Tsk.from_bytes(secret.encode())
    mine = pysequoia.Cert.from_bytes(certificate.encode())
    assert mine.fingerprint.upper() == read_certificate(certificate).fingerprint
    sent = pgp.encrypt(DATA, [certificate], signer_secret=secret)
    opened = pysequoia.decrypt(
        bytes=sent, decryptor=my_secret.decryptor(), store=lambda _ids: [mine]
    )
    assert opened.bytes == DATA
    assert len(opened.valid_sigs) == 1
    their_secret = pysequoia.Tsk.generate("Ben <ben@y.example>")
    theirs = their_secret.extract_certificate()
    (info,) = pgp.inspect(str(theirs))
    assert info.addresses == ("ben@y.example",)
    assert (info.problems, info.can_encrypt, info.can_sign) == ((), True, True)
    answer = pgp.encrypt(DATA, [str(theirs)], signer_secret=secret)
    read = pysequoia.decrypt(
        bytes=answer, decryptor=their_secret.decryptor(), store=lambda _ids: [mine]
    )
    assert read.bytes == DATA
    reply = pysequoia.encrypt(
        bytes=DATA, recipients=[mine], signer=their_secret.signer(), armor=True
    )
    found = pgp.decrypt(bytes(reply), [secret], [str(theirs)])
    assert (found.data, found.signature.state) == (DATA, "good")
    assert found.signature.signer == "ben@y.example"
