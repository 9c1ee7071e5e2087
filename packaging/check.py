"""Check the code without running it: format, lint, types, floors."""

from __future__ import annotations

import subprocess
import sys

import bootstrap

CHECKS = (
    ("format", ("ruff", "format", "--check", "--quiet", ".")),
    ("lint", ("ruff", "check", "--quiet", ".")),
    ("types", ("mypy", "--no-error-summary")),
    ("floors", ("lint-imports",)),
)


def run_checks() -> bool:
    """Run all checks beside each other; print what a failed one says; return whether all passed."""
    environment = bootstrap.clean_environment()
    running = [
        (
            name,
            subprocess.Popen(
                [bootstrap.tool(command[0]), *command[1:]],
                cwd=bootstrap.ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            ),
        )
        for name, command in CHECKS
    ]
    passed = True
    for name, process in running:
        said, _ = process.communicate()
        if process.returncode != 0:
            passed = False
            print(f"-- {name} failed\n{said.rstrip()}", flush=True)
    if passed:
        print("checks passed: " + ", ".join(name for name, _ in CHECKS), flush=True)
    return passed


def main() -> int:
    try:
        bootstrap.prepare(bootstrap.DEVELOPMENT_LOCK, ())
    except bootstrap.SetupError as error:
        bootstrap.say(str(error))
        return 1
    return 0 if run_checks() else 1


if __name__ == "__main__":
    sys.exit(main())
