"""Signature, encryption and sender in words: the chips under the subject, and warnings."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.mail import Headers, Security, Warning
from app.faces.warning_words import WARNING_WORDS
from app.ui.sentences import sentence
from app.ui.words import tr


@dataclass(frozen=True, slots=True)
class Chip:
    """``tone``: good, plain, warning, danger. ``hint`` explains on hover."""

    text: str
    icon: str
    tone: str = "plain"
    hint: str = ""


def chips(security: Security, headers: Headers) -> list[Chip]:
    """Return what can honestly be said; nothing at all for an ordinary unsigned message."""
    made: list[Chip] = []
    made += _protection(security)
    made += _sender(security, headers)
    if len(headers.sender) > 1:
        made.append(Chip(tr("Several senders are named"), "triangle-alert", "warning"))
    return made


def _protection(security: Security) -> list[Chip]:
    signer = security.signer or tr("an unknown person")
    encrypted = security.encryption == "encrypted"
    part = security.signed_part not in ("", "whole")
    if security.encryption == "refused":
        return [
            Chip(
                tr("Encrypted part refused"),
                "lock-open",
                "danger",
                tr("It was damaged or not protected against changes, so nothing of it is shown."),
            )
        ]
    if security.signature == "good" and not part:
        text = (
            tr("Encrypted, signed by {who}", who=signer)
            if encrypted
            else tr("Signed by {who}", who=signer)
        )
        return [Chip(text, "lock" if encrypted else "shield-check", "good")]
    made = [Chip(tr("Encrypted"), "lock", "good")] if encrypted else []
    if security.signature == "good":
        made.append(
            Chip(
                tr("Part of it signed by {who}", who=signer),
                "shield-check",
                "plain",
                tr("Only a part of the message carries the signature."),
            )
        )
    elif security.signature == "good_unverified":
        made.append(
            Chip(
                tr("Signed, key of {who} not compared", who=signer),
                "shield-check",
                "plain",
                tr("The signature fits the key, but nobody has compared the key's fingerprint."),
            )
        )
    elif security.signature == "bad":
        made.append(
            Chip(
                tr("Signature does not fit"),
                "shield-x",
                "danger",
                tr("The message was changed after it was signed, or the signature is forged."),
            )
        )
    elif security.signature == "unknown_key":
        made.append(Chip(tr("Signed with an unknown key"), "shield-alert", "plain"))
    elif security.signature == "cannot_check":
        made.append(Chip(tr("Signature cannot be checked"), "shield-alert", "plain"))
    return made


def _sender(security: Security, headers: Headers) -> list[Chip]:
    results = dict(security.authentication)
    if not results:
        return []
    domain = headers.sender[0].addr.rpartition("@")[2] if headers.sender else ""
    told = ", ".join(f"{name.upper()} {value}" for name, value in security.authentication)
    if results.get("dmarc") == "fail" or "fail" in (results.get("dkim"), results.get("spf")):
        failed = results.get("dmarc") == "fail" or (
            results.get("dkim") == "fail" and results.get("spf") != "pass"
        )
        if failed:
            return [
                Chip(
                    tr("Sender not confirmed by {domain}", domain=domain),
                    "shield-alert",
                    "warning",
                    told,
                )
            ]
    if results.get("dmarc") == "pass" or results.get("dkim") == "pass":
        return [
            Chip(tr("Sender confirmed by {domain}", domain=domain), "shield-check", "plain", told)
        ]
    return []


def warning_text(warning: Warning) -> str:
    """Return the sentence of a warning."""
    fields = dict(warning.fields)
    known = WARNING_WORDS.get(warning.code)
    if known is not None:
        return tr(known).format_map(_Blank(fields))
    return str(sentence(warning.code, fields))


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
