"""What is known of mail providers, as data: read, match, resolve. See docs/providers.md."""

from app.providers.catalogue import load_all, match
from app.providers.profile import load
from app.providers.resolution import account_key, resolve_limits, settings_for

__all__ = ["account_key", "load", "load_all", "match", "resolve_limits", "settings_for"]
