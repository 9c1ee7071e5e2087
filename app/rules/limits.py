"""Whether a message stays inside its provider's limits: recipients, window of sends, size.

The window slides: every message frees its places exactly ``window_hours`` after it was sent,
nothing happens at midnight. Rows of our own ledger are certain; rows estimated from copies in Sent
(sent by another device) count as well but are shown apart. A message of ours never appears in both
lists; the caller sees to that by Message-ID.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.limits import Freed, Quota, ResolvedLimits, SendCheck, Severity, Verdict

NEAR = 0.8  # share of a limit from which it is shown amber
STORAGE_NEAR = 0.9  # share of a mailbox's room from which a warning is due
_ORDER = {Severity.OVER: 0, Severity.NEAR: 1, Severity.OK: 2}

Sent = Sequence[tuple[float, int]]  # (when, places), one or more rows a message


def distinct_recipients(*fields: Iterable[str]) -> list[str]:
    """Return the recipients of To, Cc and Bcc, each address once whatever its case."""
    found: dict[str, str] = {}
    for field in fields:
        for address in field:
            text = address.strip()
            if text:
                found.setdefault(text.casefold(), text)
    return list(found.values())


def window(
    certain: Sent,
    estimated: Sent,
    limits: ResolvedLimits,
    now: float,
) -> Quota:
    """Return how full the window is and when which places come free, soonest first."""
    span = limits.window_hours * 3600.0
    mine = [(at, places) for at, places in certain if places > 0 and at + span > now]
    others = [(at, places) for at, places in estimated if places > 0 and at + span > now]
    used_certain = sum(places for _at, places in mine)
    used_estimated = sum(places for _at, places in others)
    freed: dict[float, int] = {}
    for at, places in (*mine, *others):
        freed[at + span] = freed.get(at + span, 0) + places
    limit = limits.recipients_per_window
    source, as_of = limits.origin("recipients_per_window")
    return Quota(
        per_message=limits.recipients_per_message,
        per_window=limit,
        window_hours=limits.window_hours,
        used_certain=used_certain,
        used_estimated=used_estimated,
        left=max(limit - used_certain - used_estimated, 0),
        frees=tuple(Freed(at, freed[at]) for at in sorted(freed)),
        source=source,
        as_of=as_of,
    )


def room_at(quota: Quota, places: int, now: float) -> float:
    """Return from when on ``places`` are free in the window: ``now``, a later time, or 0.0 when
    that many never are (or no limit is known: ``now``)."""
    if not quota.per_window:
        return now
    if places > quota.per_window:
        return 0.0
    used = quota.used_certain + quota.used_estimated
    if used + places <= quota.per_window:
        return now
    for freed in quota.frees:
        used -= freed.places
        if used + places <= quota.per_window:
            return freed.at
    return 0.0


def check(
    *,
    recipients: Sequence[str],
    size: int,
    attachments_raw: int,
    limits: ResolvedLimits,
    certain: Sent,
    estimated: Sent,
    now: float,
) -> SendCheck:
    """Return all verdicts on one message, worst first.

    ``recipients`` are the addresses of To, Cc and Bcc with groups expanded; ``size`` is in bytes as
    encoded, ``attachments_raw`` before encoding. ``now`` is when the message would leave.
    """
    count = len(distinct_recipients(recipients))
    quota = window(certain, estimated, limits, now)
    verdicts = [
        _recipients(count, limits.recipients_per_message),
        _window(count, quota, now),
        _size(size, limits.message_bytes),
        _soft(attachments_raw, limits.attachment_soft_bytes),
    ]
    known = [verdict for verdict in verdicts if verdict.limit > 0]
    known.sort(key=lambda verdict: _ORDER[verdict.severity])
    return SendCheck(count, size, tuple(known), quota)


def severity_of(used: int, limit: int) -> Severity:
    """Return OVER above the limit, NEAR from 80 % on, OK otherwise and without a limit."""
    if limit <= 0:
        return Severity.OK
    if used > limit:
        return Severity.OVER
    return Severity.NEAR if used >= limit * NEAR else Severity.OK


def storage_severity(used: int, allowed: int) -> Severity:
    """Return how a mailbox stands: NEAR from 90 % on, OVER when nothing more goes in."""
    if allowed <= 0:
        return Severity.OK
    if used >= allowed:
        return Severity.OVER
    return Severity.NEAR if used >= allowed * STORAGE_NEAR else Severity.OK


def _recipients(count: int, limit: int) -> Verdict:
    severity = severity_of(count, limit)
    hint = "split_message" if severity is Severity.OVER else ""
    return Verdict("recipients", count, limit, severity, hint)


def _window(count: int, quota: Quota, now: float) -> Verdict:
    used = quota.used_certain + quota.used_estimated + count
    severity = severity_of(used, quota.per_window)
    if severity is not Severity.OVER:
        return Verdict("window", used, quota.per_window, severity)
    at = room_at(quota, count, now)
    hint = "wait_until" if at else "move_to_planner"
    return Verdict("window", used, quota.per_window, severity, hint, at)


def _size(size: int, limit: int) -> Verdict:
    severity = severity_of(size, limit)
    return Verdict("size", size, limit, severity, "use_link" if severity is Severity.OVER else "")


def _soft(raw: int, limit: int) -> Verdict:
    """The soft limit advises, it never forbids: at most amber."""
    over = 0 < limit < raw
    return Verdict(
        "attachment_soft",
        raw,
        limit,
        Severity.NEAR if over else Severity.OK,
        "use_link" if over else "",
    )
