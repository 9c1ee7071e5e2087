"""From what is known of a provider to the settings and limits of one account."""

from __future__ import annotations

from app.domain.accounts import AccountSettings, Limit, Provider, Server
from app.domain.limits import ResolvedLimits
from app.providers.profile import LIMIT_NAMES

USER = "user"  # source of a figure the person set


def resolve_limits(provider: Provider | None, settings: AccountSettings) -> ResolvedLimits:
    """Return the limits in force: the provider's, then the plan's, then the person's own.

    Every figure keeps where it comes from and its date; the person's own have the source "user"
    and no date.
    """
    found: dict[str, Limit] = {}
    retention = 0
    if provider is not None:
        found.update(provider.limits)
        retention = provider.retention_days
        for plan, limits in provider.plan_limits:
            if plan == settings.plan:
                found.update(limits)
    for name, value in settings.limits:
        if name in LIMIT_NAMES and value >= 0:
            found[name] = Limit(value, USER, "")
        elif name == "retention_days" and value >= 0:
            retention = value

    def figure(name: str, default: int = 0) -> int:
        return found[name].value if name in found else default

    return ResolvedLimits(
        recipients_per_message=figure("recipients_per_message"),
        recipients_per_window=figure("recipients_per_window"),
        window_hours=figure("window_hours") or 24,
        message_bytes=figure("message_bytes"),
        attachment_soft_bytes=figure("attachment_soft_bytes"),
        folder_messages=figure("folder_messages"),
        import_contacts=figure("import_contacts"),
        import_bytes=figure("import_bytes"),
        retention_days=retention,
        origins=tuple((name, limit.source, limit.as_of) for name, limit in sorted(found.items())),
    )


def settings_for(
    provider: Provider, address: str, plan: str = "", *, dav_user: str = "", name: str = ""
) -> AccountSettings:
    """Return the settings the provider's data give for an address.

    The first server of each kind is proposed; others are alternatives for the test of the account.
    ``dav_user`` stays empty when the provider wants an identity of its own there and it is not
    given: the wizard asks for it by name.
    """
    labels = dict(provider.user_labels)
    if not dav_user and labels.get("dav", "address") == "address":
        dav_user = address if provider.dav_url else ""
    return AccountSettings(
        address=address,
        name=name,
        provider=provider.id,
        imap=server_for(provider.imap[0], address) if provider.imap else None,
        smtp=server_for(provider.smtp[0], address) if provider.smtp else None,
        dav_url=_filled(provider.dav_url, address),
        dav_user=account_key(dav_user) if labels.get("dav") == "account_id" else dav_user,
        plan=plan if plan in dict(provider.plans) else "",
    )


def server_for(server: Server, address: str) -> Server:
    """Return a server with the placeholders of its user name filled."""
    return Server(server.host, server.port, server.security, _filled(server.user, address))


def _filled(template: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    for name, value in (("{address}", address), ("{local}", local), ("{domain}", domain)):
        template = template.replace(name, value)
    return template


def account_key(text: str) -> str:
    """Return an account id or application password as it is sent: without blanks."""
    return "".join(text.split())
