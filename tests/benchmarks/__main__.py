"""Run the benchmarks by hand: ``python -m tests.benchmarks --size 5k``; prints a Markdown table.

Servers and profile live in a temporary directory. The goals are those for two quiet cores at
50,000 messages; the ratio to the limit is what can be compared between machines.
"""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

from app.base.paths import Profile
from tests.bed.dovecot import Dovecot
from tests.bed.process import Unavailable
from tests.bed.radicale import Radicale
from tests.benchmarks import openpgp, scroll
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.dav import DavRun
from tests.benchmarks.mail import PASSWORD, USER, MailRun
from tests.benchmarks.million import MillionRun
from tests.benchmarks.report import Report

SIZES = {"1k": 1_000, "5k": 5_000, "20k": 20_000, "50k": 50_000, "200k": 200_000}
PARTS = ("mail", "dav", "openpgp", "scroll")
MILLION = 1_000_000


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="5k")
    parser.add_argument(
        "--only", choices=(*PARTS, "million"), action="append", help="leave the other parts out"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--large", type=int, default=0, metavar="MB", help="one more message of this size in INBOX"
    )
    parser.add_argument(
        "--keep", type=Path, help="where the store of a million headers stays, and is used again"
    )
    options = parser.parse_args(arguments)
    parts = options.only or PARTS
    size = SIZES[options.size]
    report = Report()
    # Measured runs never touch the key store of the person: the vault gets a pass phrase.
    os.environ["MARMOT_MASTER_PASSWORD"] = secrets.token_hex(16)
    root = Path(tempfile.mkdtemp(prefix="marmot-bench-"))
    root.chmod(0o755)  # the mail server runs as another user when this one is root
    try:
        if "mail" in parts:
            print("mail", flush=True)
            with Dovecot(root / "dovecot") as dovecot:
                dovecot.add_user(USER, PASSWORD)
                profile = Profile.at(root / "mail")
                corpus = Corpus(size, options.seed)
                MailRun(size, dovecot, profile, report, corpus, options.large * 10**6).run()
        if "million" in parts:
            print("a million headers", flush=True)
            profile = Profile.at(options.keep or root / "million")
            MillionRun(profile, MILLION, options.seed, report).run()
        if "dav" in parts:
            print("calendars and contacts", flush=True)
            with Radicale(root / "radicale") as radicale:
                count = max(500, min(10_000, size // 5))
                DavRun(count, radicale, Profile.at(root / "dav"), report).run()
        if "openpgp" in parts:
            print("OpenPGP", flush=True)
            openpgp.run(report)
        if "scroll" in parts:
            print("scrolling", flush=True)
            with Dovecot(root / "scroll-server") as dovecot:
                scroll.run(size, options.seed, dovecot, Profile.at(root / "scroll"), report)
    except Unavailable as error:
        print(f"This cannot be measured here: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print()
    size_name = "1M" if parts == ["million"] else options.size
    print(f"{size_name}, seed {options.seed}, {os.cpu_count()} cores\n")
    print(report.markdown())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
