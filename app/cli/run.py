"""Runs one command: opens the engine, finds the handler, turns errors into exit codes."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from app.base.errors import BugError, MarmotError, UserError
from app.base.logs import set_up
from app.base.paths import Profile
from app.cli import (
    accounts,
    calendars,
    contacts,
    folders,
    history,
    keys,
    later,
    mail,
    mail_rules,
    search,
    sending,
    state,
    sync,
    tags,
)
from app.cli.output import DONE, FAILED, USAGE, Output, prepare_streams
from app.cli.parser import UsageError, build_parser
from app.engine import Engine


@dataclass(frozen=True, slots=True)
class Session:
    """What a handler works with."""

    engine: Engine
    options: argparse.Namespace
    out: Output


log = logging.getLogger(__name__)

Handler = Callable[[Session], int]

HANDLERS: dict[str, Handler] = {
    **accounts.HANDLERS,
    **sync.HANDLERS,
    **mail.HANDLERS,
    **tags.HANDLERS,
    **later.HANDLERS,
    **search.HANDLERS,
    **folders.HANDLERS,
    **history.HANDLERS,
    **mail_rules.HANDLERS,
    **sending.HANDLERS,
    **calendars.HANDLERS,
    **contacts.HANDLERS,
    **keys.HANDLERS,
    **state.HANDLERS,
}


def run(argv: list[str]) -> int:
    """Parse ``argv`` and run the command; usage errors exit with 2."""
    as_json = "--json" in argv
    prepare_streams(as_json=as_json)
    try:
        code = _run(argv, Output(as_json=as_json))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has enough, such as "head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return code


def _run(argv: list[str], out: Output) -> int:
    parser = build_parser()
    try:
        options = parser.parse_args(argv)
        if not options.command and out.as_json:
            raise UsageError("no command is named")
        if options.command and (options.demo or options.self_test):
            raise UsageError("--demo and --self-test stand alone, without a command")
    except UsageError as error:
        if not out.as_json:
            parser.print_usage(sys.stderr)
        out.error(UserError("usage", problem=str(error)))
        return USAGE
    if not options.command:
        parser.print_help()
        return DONE
    set_up(options.log_level, None)
    try:
        profile = Profile.at(options.profile)
        engine = Engine.open(profile, face="cli", service=False, ca_file=options.ca)
    except MarmotError as error:
        return out.error(error)
    except OSError as error:
        return out.error(UserError("profile_unusable", details=error.strerror or ""))
    try:
        with suppress(MarmotError):  # a full disk, say: what can be read is read
            engine.look_at_the_clock()
        session = Session(engine, options, out)
        return _with_master_password(session, HANDLERS[_name(options)])
    except MarmotError as error:
        return out.error(error)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        log.exception("command %s", options.command)
        return out.error(BugError("bug", kind=type(error).__name__))
    finally:
        engine.close()


def _name(options: argparse.Namespace) -> str:
    action = getattr(options, "action", None)
    named = f"{options.command} {action}"
    return named if action and named in HANDLERS else str(options.command)


def _with_master_password(session: Session, handler: Handler) -> int:
    """Run a handler; where the vault is locked ask for its password once on a terminal."""
    try:
        return handler(session)
    except UserError as error:
        if error.code != "secrets_locked" or sys.stdin is None or not sys.stdin.isatty():
            raise
    import getpass

    session.engine.unlock(getpass.getpass("Master password: ")).result()
    return handler(session)
