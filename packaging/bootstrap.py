"""Make this checkout ready to run: system packages, a private environment, the locked libraries.

Standard library only: it runs on a bare Python 3.11+ with pip, before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT_LOCK = ROOT / "requirements.lock"
SUPPORTED = ((3, 11), (3, 12), (3, 13))
DEVELOPMENT_LOCK = ROOT / "packaging" / "requirements-dev.lock"  # holds the product's lines too


def _names(file: str) -> tuple[str, ...]:
    """Read Debian and Ubuntu package names; "a|b" means the first that the release knows."""
    text = (ROOT / "packaging" / file).read_text(encoding="utf-8")
    return tuple(name for line in text.splitlines() for name in line.split("#")[0].split())


WINDOW_PACKAGES = _names("debian-window.txt")
TEST_PACKAGES = _names("debian-test.txt")

# Installs without starting any of the servers it brings; $@ are the packages.
_INSTALL = r"""
set -e
export DEBIAN_FRONTEND=noninteractive
if [ ! -e /usr/sbin/policy-rc.d ]; then
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
    chmod 755 /usr/sbin/policy-rc.d
fi
if command -v debconf-set-selections > /dev/null; then
    echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
fi
apt-get install -y -qq --no-install-recommends "$@" > /tmp/marmot-apt.log 2>&1 ||
    { tail -n 15 /tmp/marmot-apt.log >&2; exit 1; }
"""


class SetupError(Exception):
    """Something is missing that only the person can bring; the text says what to do."""


def say(text: str) -> None:
    """Tell what is going on, apart from what the program itself prints."""
    print(text, file=sys.stderr, flush=True)


def environment_dir() -> Path:
    """Return where the private environment lives: MARMOT_VENV or .venv in the checkout."""
    return Path(os.environ.get("MARMOT_VENV") or ROOT / ".venv").absolute()


def environment_python(directory: Path | None = None) -> Path:
    """Return the interpreter of the private environment."""
    directory = directory or environment_dir()
    if os.name == "nt":
        return directory / "Scripts" / "python.exe"
    return directory / "bin" / "python"


def tool(name: str) -> str:
    """Return a command of the private environment."""
    suffix = ".exe" if os.name == "nt" else ""
    return str(environment_python().with_name(name + suffix))


def prepare(lock: Path, packages: Sequence[str]) -> None:
    """Bring system packages and environment up to date; quick when they are already."""
    if sys.version_info[:2] not in SUPPORTED:
        names = ", ".join(f"{major}.{minor}" for major, minor in SUPPORTED)
        raise SetupError(f"Marmot runs on Python {names}; this is {platform.python_version()}.")
    install_system_packages(packages)
    make_environment()
    install_lock(lock)


# ---- libraries


def make_environment() -> None:
    """Make the private environment unless it is there and works with this Python."""
    directory = environment_dir()
    if _works(environment_python(directory)):
        return
    say(f"Making a private Python environment in {directory} ...")
    command = [sys.executable, "-m", "venv"]
    if directory.exists():
        command.append("--clear")
    if importlib.util.find_spec("ensurepip") is None:
        command.append("--without-pip")  # Debian keeps ensurepip in a package of its own
    _check([*command, str(directory)])


def install_lock(lock: Path) -> None:
    """Install exactly what ``lock`` names, hashes checked, unless that was done before."""
    stamp = environment_dir() / "marmot-installed"
    wanted = {candidate.name: _fingerprint(candidate) for candidate in (PRODUCT_LOCK, lock)}
    wanted[DEVELOPMENT_LOCK.name] = _fingerprint(DEVELOPMENT_LOCK)
    done = stamp.read_text().split() if stamp.exists() else []
    # Whoever has the libraries for development has those of the product.
    if f"{lock.name}={wanted[lock.name]}" in done or (
        f"{DEVELOPMENT_LOCK.name}={wanted[DEVELOPMENT_LOCK.name]}" in done
    ):
        return
    say("Installing the libraries (the first time this loads about 300 MB) ...")
    stamp.unlink(missing_ok=True)
    arguments = ["install", "--quiet", "--disable-pip-version-check", "--no-input"]
    arguments += ["--require-hashes", "--requirement", str(lock)]
    _check([*pip(), *arguments])
    stamp.write_text(f"{lock.name}={wanted[lock.name]}\n")


def pip() -> list[str]:
    """Return the command that installs into the private environment."""
    target = environment_python()
    if _quiet([str(target), "-m", "pip", "--version"]):
        return [str(target), "-m", "pip"]
    if _quiet([sys.executable, "-m", "pip", "--version"]):
        return [sys.executable, "-m", "pip", "--python", str(target)]
    hint = "apt-get install python3-pip" if shutil.which("apt-get") else "see pip's own pages"
    raise SetupError(f"pip is missing for {sys.executable} ({hint}).")


def _fingerprint(lock: Path) -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return hashlib.sha256(version.encode() + lock.read_bytes()).hexdigest()


def _works(python: Path) -> bool:
    """Return whether the environment's interpreter runs and is of our version."""
    if not python.exists():
        return False
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        said = subprocess.run([str(python), "-c", code], capture_output=True, text=True)
    except OSError:
        return False
    return said.stdout.strip() == f"{sys.version_info.major}.{sys.version_info.minor}"


# ---- system packages


def install_system_packages(packages: Sequence[str]) -> None:
    """Install what is missing on Debian and Ubuntu; elsewhere there is nothing to install."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    missing = missing_packages(packages)
    if not missing:
        return
    prefix = _root_prefix()
    if prefix is None:
        listed = " ".join(choice.split("|")[-1] for choice in missing)
        say(
            f"Some system packages are missing. Install them with:\n  sudo apt-get install {listed}"
        )
        return
    say(f"Installing {len(missing)} system packages ...")
    _quiet([*prefix, "apt-get", "update", "-qq"])
    names = [_known(choice) for choice in missing]
    script = [*prefix, "sh", "-c", _INSTALL, "sh"]
    if subprocess.run([*script, *names]).returncode != 0:
        say(f"This did not work. Try:\n  sudo apt-get install {shlex.join(names)}")


def missing_packages(packages: Sequence[str]) -> list[str]:
    """Return those of ``packages`` of which no alternative is installed."""
    every = [name for choice in packages for name in choice.split("|")]
    result = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *every],
        capture_output=True,
        text=True,
    )
    present = {
        line.split()[0] for line in result.stdout.splitlines() if line.endswith(" installed")
    }
    return [choice for choice in packages if not present.intersection(choice.split("|"))]


def _known(choice: str) -> str:
    """Return the first alternative that this release can install."""
    names = choice.split("|")
    for name in names[:-1]:
        said = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True).stdout
        if "Candidate:" in said and "Candidate: (none)" not in said:
            return name
    return names[-1]


def _root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root, None when that needs a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _quiet(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


# ---- running


def clean_environment() -> dict[str, str]:
    """Return the environment for the program: nothing of another Python leaks in."""
    result = dict(os.environ)
    for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONWARNINGS"):
        result.pop(name, None)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        result["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to be sandboxed as root
    return result


def _quiet(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(list(command), capture_output=True).returncode == 0
    except OSError:
        return False


def _check(command: Sequence[str]) -> None:
    if subprocess.run(list(command)).returncode != 0:
        raise SetupError(f"This command failed:\n  {shlex.join(command)}")
