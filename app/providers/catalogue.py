"""All bundled providers, and which of them an address belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.accounts import Provider
from app.providers.profile import load

GENERIC = "generic"


def load_all(directory: Path) -> list[Provider]:
    """Read every provider file of a directory: by name, the generic one last.

    Raise PermanentError("provider_file_broken") or ("provider_file_unreadable") on a bad one.
    """
    found = [load(path) for path in sorted(directory.glob("*.toml"))]
    found.sort(key=lambda provider: (provider.id == GENERIC, provider.name.casefold()))
    return found


def match(
    providers: Iterable[Provider], address: str, mx_hosts: Sequence[str] = ()
) -> Provider | None:
    """Return the provider of an address (or bare domain): by its domain, else by where the mail
    of the domain is delivered. None when nobody knows it."""
    known = list(providers)
    domain = address.rpartition("@")[2].strip().rstrip(".").lower()
    for provider in known:
        if domain and domain in provider.domains:
            return provider
    for host in mx_hosts:
        name = host.strip().rstrip(".").lower()
        for provider in known:
            for suffix in provider.mx_suffixes:
                if name == suffix or name.endswith("." + suffix):
                    return provider
    return None
