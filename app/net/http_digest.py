"""HTTP Digest login (RFC 7616, quality of protection "auth"), for servers that offer no Basic."""

from __future__ import annotations

import hashlib
import re
import secrets

_SCHEME = re.compile(r"(?:^|,)\s*(basic|digest|bearer|negotiate|ntlm)\b", re.I)
_PAIR = re.compile(r'([a-zA-Z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))')
_HASHES = {"": "md5", "MD5": "md5", "SHA-256": "sha256"}


class DigestLogin:
    """The answer to one challenge; counts its requests as the RFC asks."""

    def __init__(self, user: str, password: str, fields: dict[str, str]) -> None:
        self._user = user
        self._fields = fields
        self._hash = _HASHES[fields.get("algorithm", "").upper()]
        self._secret = self._digest(f"{user}:{fields.get('realm', '')}:{password}")
        self._count = 0
        self.stale = fields.get("stale", "").lower() == "true"

    @classmethod
    def parse(cls, challenge: str, user: str, password: str) -> DigestLogin | None:
        """Read WWW-Authenticate; None unless Digest is offered, without Basic, in a form we know.

        Basic was tried before this is called: a refused Basic offer means a wrong password.
        """
        challenge = challenge[:4096]
        offers = [(m.group(1).lower(), m.end()) for m in _SCHEME.finditer(challenge)]
        if any(name == "basic" for name, _ in offers):
            return None
        for index, (name, start) in enumerate(offers):
            if name != "digest":
                continue
            end = offers[index + 1][1] if index + 1 < len(offers) else len(challenge)
            fields = {
                m.group(1).lower(): m.group(2) if m.group(2) is not None else m.group(3)
                for m in _PAIR.finditer(challenge[start:end])
            }
            known = fields.get("algorithm", "").upper() in _HASHES
            offered = [word.strip() for word in fields.get("qop", "auth").split(",")]
            if known and fields.get("nonce") and "auth" in offered:
                return cls(user, password, fields)
        return None

    def header(self, method: str, path: str) -> str:
        """Return the Authorization value for one request."""
        self._count += 1
        count = f"{self._count:08x}"
        ours = secrets.token_hex(8)
        nonce = self._fields["nonce"]
        request = self._digest(f"{method}:{path}")
        if "qop" in self._fields:
            answer = self._digest(f"{self._secret}:{nonce}:{count}:{ours}:auth:{request}")
        else:
            answer = self._digest(f"{self._secret}:{nonce}:{request}")
        user = self._user.replace("\\", "\\\\").replace('"', '\\"')
        parts = [
            f'username="{user}"',
            f'realm="{self._fields.get("realm", "")}"',
            f'nonce="{nonce}"',
            f'uri="{path}"',
            f'response="{answer}"',
        ]
        if self._fields.get("algorithm"):
            parts.append(f"algorithm={self._fields['algorithm']}")
        if self._fields.get("opaque"):
            parts.append(f'opaque="{self._fields["opaque"]}"')
        if "qop" in self._fields:
            parts += ["qop=auth", f"nc={count}", f'cnonce="{ours}"']
        return "Digest " + ", ".join(parts)

    def _digest(self, text: str) -> str:
        return hashlib.new(self._hash, text.encode(), usedforsecurity=False).hexdigest()
