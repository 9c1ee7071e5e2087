"""Tries an account step by step, storing nothing, so that each failure can be explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from app.base.errors import MarmotError
from app.domain.accounts import AccountSettings, Server, StepResult
from app.net.dav_discovery import check_dav
from app.net.imap_session import ImapClientSession
from app.net.smtp import SmtplibSender

# What can only be wrong once the server has been reached safely and asked for a login.
_LOGIN_CODES = frozenset({"password_wrong", "password_missing", "login_refused"})


def test_account(
    settings: AccountSettings, secrets: Mapping[str, str], *, ca_file: str | None
) -> list[StepResult]:
    """Try mail, sending and DAV of ``settings`` at once; return their steps in that order.

    ``secrets``: "password", and "smtp_password", "dav_password" where they differ.
    """
    password = secrets.get("password", "")
    jobs: list[Callable[[], list[StepResult]]] = []
    if settings.imap is not None:
        imap = settings.imap
        jobs.append(lambda: test_mail(imap, password, ca_file))
    if settings.smtp is not None:
        smtp = settings.smtp
        jobs.append(lambda: test_smtp(smtp, secrets.get("smtp_password") or password, ca_file))
    if settings.dav_url:
        user = settings.dav_user or settings.address
        dav_password = secrets.get("dav_password") or password
        jobs.append(lambda: test_dav(settings.dav_url, user, dav_password, ca_file))
    if not jobs:
        return []
    with ThreadPoolExecutor(len(jobs), thread_name_prefix="account-test") as pool:
        return [step for job in [pool.submit(job) for job in jobs] for step in job.result()]


def test_mail(server: Server, password: str, ca_file: str | None) -> list[StepResult]:
    """Steps "imap_connect", "imap_login", "imap_folders"; never raises."""
    if not password:
        return [_missing("imap_login", server)]
    try:
        session = ImapClientSession.open(server, password, ca_file=ca_file)
    except MarmotError as error:
        return _opening("imap", server, error)
    steps = _reached("imap", server)
    try:
        count = len(session.folders())
        steps.append(StepResult("imap_folders", True, fields=(("folders", str(count)),)))
    except MarmotError as error:
        steps.append(_failed("imap_folders", error))
    finally:
        session.close()
    return steps


def test_smtp(server: Server, password: str, ca_file: str | None) -> list[StepResult]:
    """Steps "smtp_connect", "smtp_login"; nothing is sent; never raises."""
    if not password:
        return [_missing("smtp_login", server)]
    try:
        SmtplibSender(server, password, ca_file).check()
    except MarmotError as error:
        return _opening("smtp", server, error)
    return _reached("smtp", server)


def test_dav(url: str, user: str, password: str, ca_file: str | None) -> list[StepResult]:
    """Steps "dav_connect", "dav_login", "dav_home"; never raises."""
    if not password:
        return [StepResult("dav_login", False, "password_missing")]
    return check_dav(url, user, password, ca_file=ca_file)


def _reached(service: str, server: Server) -> list[StepResult]:
    host = (("host", server.host),)
    return [
        StepResult(f"{service}_connect", True, fields=host),
        StepResult(f"{service}_login", True, fields=host),
    ]


def _opening(service: str, server: Server, error: MarmotError) -> list[StepResult]:
    """Say which step an error of opening a session belongs to."""
    if error.code not in _LOGIN_CODES:
        return [_failed(f"{service}_connect", error)]
    return [_reached(service, server)[0], _failed(f"{service}_login", error)]


def _missing(step: str, server: Server) -> StepResult:
    return StepResult(step, False, "password_missing", (("host", server.host),))


def _failed(step: str, error: MarmotError) -> StepResult:
    fields = tuple((name, str(value)) for name, value in error.fields.items())
    return StepResult(step, False, error.code, fields, error.details)
