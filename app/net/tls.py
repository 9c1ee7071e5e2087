"""Verified TLS for every connection: contexts, the handshake and what its failures mean.

There is no way to accept a certificate that does not verify. An extra CA file (an organisation's
own authority) can be added to the system's authorities; it never replaces them.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable

from app.base.errors import MarmotError, TransientError, UserError
from app.net.sockets import network_error, wait_ready

HANDSHAKE_SECONDS = 20.0
# No machine that runs this program can honestly be before its first release.
EARLIEST_NOW = 1_767_225_600.0  # 2026-01-01

_EXPIRED = {10}  # X509_V_ERR_CERT_HAS_EXPIRED
_NOT_YET_VALID = {9}  # X509_V_ERR_CERT_NOT_YET_VALID
_WRONG_NAME = {62, 63, 64}  # host name, e-mail and IP address mismatch


def client_context(ca_file: str | None = None) -> ssl.SSLContext:
    """Return a context that verifies chain and name, TLS 1.2 or newer.

    Raise UserError("ca_file_unreadable") when ``ca_file`` cannot be used.
    """
    context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ValueError):
            raise UserError("ca_file_unreadable", path=ca_file) from None
    return context


def wrap(
    sock: socket.socket,
    context: ssl.SSLContext,
    host: str,
    *,
    timeout: float = HANDSHAKE_SECONDS,
    cancelled: Callable[[], bool] = lambda: False,
) -> ssl.SSLSocket:
    """Do the handshake on ``sock``; on failure close it and raise a classified error.

    ``cancelled`` is asked a few times a second while the other side is silent.
    """
    wrapped: ssl.SSLSocket | None = None
    try:
        sock.setblocking(False)
        wrapped = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
        _shake_hands(wrapped, time.monotonic() + timeout, cancelled)
        wrapped.settimeout(timeout)
        return wrapped
    except (OSError, ValueError) as error:
        (wrapped or sock).close()
        raise tls_error(error, host) from None
    except BaseException:
        (wrapped or sock).close()
        raise


def _shake_hands(sock: ssl.SSLSocket, end: float, cancelled: Callable[[], bool]) -> None:
    while True:
        try:
            sock.do_handshake()
            return
        except ssl.SSLWantReadError:
            wait_ready(sock, end, cancelled)
        except ssl.SSLWantWriteError:
            wait_ready(sock, end, cancelled, writing=True)


def tls_error(error: Exception, host: str, now: float | None = None) -> MarmotError:
    """Say what a failed handshake means. ``now`` is the local time, seconds since the epoch."""
    local = time.time() if now is None else now
    if isinstance(error, ssl.SSLCertVerificationError):
        return _certificate_error(error, host, local)
    if isinstance(error, ssl.SSLError):
        reason = (error.reason or "").upper()
        if "WRONG_VERSION_NUMBER" in reason or "HTTP_REQUEST" in reason or "PACKET" in reason:
            return UserError("not_this_server", host=host)  # the other side does not speak TLS
        if "PROTOCOL_VERSION" in reason or "UNSUPPORTED_PROTOCOL" in reason:
            return UserError("tls_too_old", host=host)
        return TransientError("connection_lost", host=host, details=reason)
    if isinstance(error, OSError):
        return network_error(error, host)
    return UserError("tls_wrong_name", host=host)  # ValueError: a name no certificate can carry


def _certificate_error(error: ssl.SSLCertVerificationError, host: str, now: float) -> MarmotError:
    code = error.verify_code
    details = error.verify_message or ""
    if code in _NOT_YET_VALID or (code in _EXPIRED and now < EARLIEST_NOW):
        return UserError("tls_clock", host=host, now=now, details=details)
    if code in _EXPIRED:
        return UserError("tls_expired", host=host, now=now, details=details)
    if code in _WRONG_NAME:
        return UserError("tls_wrong_name", host=host, details=details)
    return UserError("tls_untrusted", host=host, details=details)
