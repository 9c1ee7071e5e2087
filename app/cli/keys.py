"""keys list, generate, import, export, delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.base.errors import UserError
from app.cli.accounts import find_account, read_secrets
from app.cli.output import DONE
from app.cli.times import rfc3339
from app.domain.ports import KeyInfo

if TYPE_CHECKING:
    from app.cli.run import Session


def key_row(key: KeyInfo) -> dict[str, object]:
    return {
        "fingerprint": key.fingerprint,
        "addresses": list(key.addresses),
        "names": list(key.names),
        "created": rfc3339(key.created),
        "expires": rfc3339(key.expires),
        "algorithm": key.algorithm,
        "secret": key.secret,
        "can_encrypt": key.can_encrypt,
        "can_sign": key.can_sign,
        "problems": list(key.problems),
    }


def list_keys(session: Session) -> int:
    known = session.engine.keys()
    rows: list[Mapping[str, object]] = [key_row(key) for key in known]
    session.out.rows(rows, ("fingerprint", "secret", "addresses", "expires", "problems"))
    return DONE


def generate(session: Session) -> int:
    account = find_account(session.engine, session.options.account)
    key = session.engine.generate_key(account.id).result()
    session.out.document(key_row(key), f"Made {key.fingerprint}.")
    return DONE


def import_key(session: Session) -> int:
    path = session.options.file
    if not path.is_file():
        raise UserError("file_not_found", name=path.name)
    passphrase = read_secrets().get("passphrase", "")
    found = session.engine.import_key(path.read_bytes(), passphrase).result()
    session.out.rows([key_row(key) for key in found], ("fingerprint", "addresses", "problems"))
    return DONE


def export(session: Session) -> int:
    options = session.options
    passphrase = read_secrets().get("passphrase", "") if options.secret else ""
    armored = session.engine.export_key(
        options.fingerprint, secret=options.secret, passphrase=passphrase
    ).result()
    session.out.document({"armored": armored}, armored.rstrip())
    return DONE


def delete(session: Session) -> int:
    session.engine.delete_key(session.options.fingerprint).result()
    session.out.document({"deleted": session.options.fingerprint}, "Deleted.")
    return DONE


HANDLERS: dict[str, Callable[[Session], int]] = {
    "keys list": list_keys,
    "keys generate": generate,
    "keys import": import_key,
    "keys export": export,
    "keys delete": delete,
}
