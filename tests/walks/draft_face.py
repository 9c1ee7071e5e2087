"""A face that writes at one draft, as the composer does: it looks whether the draft is there,
opens it, and saves version after version in its place. It tells what is safe by printing it.

It is a process of its own because it is to be killed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from app.base.errors import MarmotError
from app.base.paths import Profile
from app.domain.mail import Address, Draft, Role
from app.engine import Engine


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", type=Path, required=True)
    parser.add_argument("--to", required=True)
    parser.add_argument("--known", action="store_true", help="the draft was promised: it is there")
    parser.add_argument("--send", action="store_true", help="send it in the end")
    parser.add_argument("subject")
    parser.add_argument("versions", nargs="+")
    options = parser.parse_args()
    engine = Engine.open(Profile.at(options.profile), face="cli", service=False)
    try:
        return _write(engine, options)
    except MarmotError as error:
        _tell(f"failed {error.code}")
        return 1
    finally:
        engine.close()


def _write(engine: Engine, options: argparse.Namespace) -> int:
    (account,) = engine.accounts()
    folders = [folder for folder in engine.folders(account.id) if folder.role is Role.DRAFTS]
    ids = engine.list_ids([folder.id for folder in folders]) if folders else []
    found = [row for row in engine.rows(ids) if row.subject == options.subject]
    if options.known and not found:
        _tell("lost")
        return 1
    if len(found) > 1:
        _tell("doubled")
        return 1
    if found:
        draft = engine.open_draft(found[0].id).result()
    else:
        sender = Address(account.settings.name, account.settings.address)
        draft = Draft(account.id, sender, (Address("", options.to),), subject=options.subject)
    for version in options.versions:
        draft = replace(draft, text=f"version {version}")
        draft = replace(draft, draft_place=engine.save_draft(draft).result())
        _tell(version)
    if options.send:
        engine.send(draft, undo_seconds=0).result()
        _tell("sent")
    return 0


def _tell(word: str) -> None:
    print(word, flush=True)


if __name__ == "__main__":
    sys.exit(main())
