"""Wiring: read the global options and pick a face, the service or a check."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app import __version__
from app.base.logs import LEVELS


def parser() -> argparse.ArgumentParser:
    """Return the parser of the options that stand before a command."""
    top = argparse.ArgumentParser(prog="marmot", add_help=False, allow_abbrev=False)
    top.add_argument("--profile", type=Path)
    top.add_argument("--log-level", default="warning", choices=LEVELS, type=str.lower)
    top.add_argument("--ca", metavar="FILE")
    top.add_argument("--version", action="version", version=f"Marmot {__version__}")
    top.add_argument("--service", action="store_true", help=argparse.SUPPRESS)
    top.add_argument("--parse", action="store_true", help=argparse.SUPPRESS)
    top.add_argument("--demo-servers", metavar="DIR", help=argparse.SUPPRESS)
    top.add_argument("--demo", action="store_true")
    top.add_argument("--self-test", action="store_true")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run Marmot; return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    command = _first_word(arguments)
    if command is not None or any(a in ("-h", "--help", "--json") for a in arguments):
        from app.cli import main as run_command

        return run_command(arguments)
    options = parser().parse_args(arguments)
    if options.service:
        return _service(options)
    if options.parse:
        from app.service.parse_worker import serve as parse

        return parse()
    if options.demo_servers:
        from app.demo.servers import serve

        return serve(Path(options.demo_servers))
    if options.self_test:
        from app.self_test import run

        return run()
    from app.ui import refuse, start

    if options.demo:
        from app.demo.session import demo_profile

        with demo_profile() as profile:
            return start(profile, log_level=options.log_level, ca_file=options.ca, demo=True)
    from app.base.paths import Profile

    try:
        profile = Profile.at(options.profile)
    except OSError:
        return refuse("profile_unusable")
    return start(profile, log_level=options.log_level, ca_file=options.ca, demo=False)


def _first_word(arguments: Sequence[str]) -> str | None:
    """Return the command among the arguments, None when there are only global options."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in ("--profile", "--log-level", "--ca", "--demo-servers"):
            skip = True
        elif not argument.startswith("-"):
            return argument
    return None


def _service(options: argparse.Namespace) -> int:
    from app.base.logs import set_up
    from app.base.paths import Profile
    from app.service.supervisor import run_service

    profile = Profile.at(options.profile)
    level = options.log_level if options.log_level != "warning" else "info"
    set_up(level, profile.logs / "service.log", stderr=False)
    code = run_service(profile, ca_file=options.ca)
    logging.shutdown()
    os._exit(code)  # a call that still waits must not keep the process, and with it the lock


if __name__ == "__main__":
    sys.exit(main())
