"""Measures of OpenPGP: one message of a megabyte and one of 25."""

from __future__ import annotations

import random
import time

from app.openpgp import PgpyOpenPgp
from tests.benchmarks.report import Report


def run(report: Report) -> None:
    """Encrypt and sign, decrypt and verify; keys are made before the clock starts."""
    pgp = PgpyOpenPgp()
    certificate, secret = pgp.generate("Ana Meier", "ana@atelier.example", expires_days=None)
    for megabytes, goal in ((1, 40.0), (25, 1000.0)):
        data = random.Random(5).randbytes(megabytes << 20)
        pgp.encrypt(b"warm", [certificate], signer_secret=secret)
        start = time.perf_counter()
        armored = pgp.encrypt(data, [certificate], signer_secret=secret)
        middle = time.perf_counter()
        opened = pgp.decrypt(armored, [secret], [certificate])
        end = time.perf_counter()
        assert opened.data == data
        report.add(
            f"OpenPGP encrypt and sign {megabytes} MB", (middle - start) * 1000, "ms", goal=goal
        )
        report.add(
            f"OpenPGP decrypt and verify {megabytes} MB", (end - middle) * 1000, "ms", goal=goal
        )
