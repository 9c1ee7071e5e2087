"""Run everything that must hold: the checks, then all tests. Extra arguments go to pytest.

python3 packaging/test.py            python3 packaging/test.py --full
"""

from __future__ import annotations

import os
import subprocess
import sys

import bootstrap
import check


def main(arguments: list[str]) -> int:
    packages = (*bootstrap.WINDOW_PACKAGES, *bootstrap.TEST_PACKAGES)
    try:
        bootstrap.prepare(bootstrap.DEVELOPMENT_LOCK, packages)
    except bootstrap.SetupError as error:
        bootstrap.say(str(error))
        return 1
    passed = check.run_checks()
    environment = bootstrap.clean_environment()
    environment["QT_QPA_PLATFORM"] = "offscreen"
    workers = str(max(2, os.cpu_count() or 2))
    command = [str(bootstrap.environment_python()), "-m", "pytest"]  # pyproject.toml makes it quiet
    command += ["-n", workers, "--dist", "loadfile", *arguments]
    tests = subprocess.run(command, cwd=bootstrap.ROOT, env=environment).returncode
    return tests or (0 if passed else 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
