"""OpenPGP keys of the sample world, and the mail that is signed or encrypted with them."""

from __future__ import annotations

from dataclasses import dataclass
from email import policy
from email.parser import BytesParser

from app.demo.people import ANA, LUKAS, PEOPLE
from app.openpgp import PgpyOpenPgp

_HEADERS = ("From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References")


@dataclass(frozen=True, slots=True)
class DemoKeys:
    """Secret keys and certificates, armored, by address."""

    secrets: dict[str, str]
    certificates: dict[str, str]

    @classmethod
    def generate(cls) -> DemoKeys:
        """Make a key for everybody who signs or receives encrypted mail."""
        pgp = PgpyOpenPgp()
        secrets, certificates = {}, {}
        for name in ("ana", "lukas", "nadia", "giulia", "zoe"):
            person = PEOPLE[name]
            certificate, secret = pgp.generate(person.name, person.address, expires_days=730)
            certificates[person.address], secrets[person.address] = certificate, secret
        return cls(secrets, certificates)

    def to_import(self) -> list[str]:
        """Return what a profile needs: its owners' secret keys, the others' certificates."""
        own = (ANA, LUKAS)
        others = [text for address, text in self.certificates.items() if address not in own]
        return [self.secrets[address] for address in own] + others

    def protect(self, data: bytes, how: str, sender: str, receiver: str) -> bytes:
        """Return a whole message "signed" or "encrypted" (and signed) as PGP/MIME (RFC 3156)."""
        message = BytesParser(policy=policy.SMTP).parsebytes(data)
        outer = b""
        for name in _HEADERS:
            field = message.get(name)
            if field is not None:
                outer += message.policy.fold_binary(name, field)
                del message[name]
        inner = message.as_bytes()
        pgp = PgpyOpenPgp()
        signer = self.secrets[sender]
        boundary = b"=_sample_" + str(len(inner)).encode()
        outer += b"MIME-Version: 1.0\r\n"
        if how == "signed":
            signature, micalg = pgp.sign_detached(inner, signer)
            outer += (
                b'Content-Type: multipart/signed; protocol="application/pgp-signature";\r\n'
                b' micalg=%s; boundary="%s"\r\n\r\n' % (micalg.encode(), boundary)
            )
            parts = (
                inner,
                b'Content-Type: application/pgp-signature; name="signature.asc"\r\n\r\n'
                + _crlf(signature),
            )
        else:
            recipients = [self.certificates[receiver], self.certificates[sender]]
            armored = pgp.encrypt(inner, recipients, signer_secret=signer)
            outer += (
                b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";\r\n'
                b' boundary="%s"\r\n\r\n' % boundary
            )
            parts = (
                b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n",
                b'Content-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n'
                + _crlf(armored),
            )
        middle = b"".join(b"--%s\r\n%s\r\n" % (boundary, part) for part in parts)
        return outer + middle + b"--%s--\r\n" % boundary


def _crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
