"""What a first run stands on: lock files, package lists, the private environment's stamp."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

LOCKS = ("requirements.lock", "packaging/requirements-dev.lock")


@pytest.fixture
def bootstrap(repository: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "bootstrap_under_test", repository / "packaging" / "bootstrap.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_name_versions_and_hashes_but_no_hosts(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^--", text, re.MULTILINE)
    blocks = re.split(r"\n(?=[a-z])", text.strip())
    for block in blocks:
        assert re.match(r"[a-z0-9][a-z0-9.\-]*(\[[a-z,]+\])?==[^ ]+", block), block[:80]
        assert "--hash=sha256:" in block, block[:80]


def test_development_lock_holds_the_products_versions(repository: Path) -> None:
    def pins(name: str) -> set[str]:
        text = (repository / name).read_text(encoding="utf-8")
        return {line.split(" ")[0] for line in text.splitlines() if "==" in line.split(" ")[0]}

    assert pins(LOCKS[0]) <= pins(LOCKS[1])


def test_missing_packages_know_alternatives(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "libold1 installed\nbroken config-files\npresent installed\n"
    monkeypatch.setattr(
        bootstrap.subprocess,
        "run",
        lambda *_, **__: subprocess.CompletedProcess([], 1, stdout=said, stderr=""),
    )
    asked = ["present", "libnew1t64|libold1", "broken", "absent"]
    assert bootstrap.missing_packages(asked) == ["broken", "absent"]


def test_libraries_are_installed_once_for_each_lock(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    product, development = tmp_path / "product.lock", tmp_path / "dev.lock"
    product.write_text("a==1\n")
    development.write_text("a==1\nb==1\n")
    monkeypatch.setattr(bootstrap, "PRODUCT_LOCK", product)
    monkeypatch.setattr(bootstrap, "DEVELOPMENT_LOCK", development)
    monkeypatch.setenv("MARMOT_VENV", str(tmp_path))
    monkeypatch.setattr(bootstrap, "pip", lambda: ["pip"])
    ran: list[str] = []
    monkeypatch.setattr(bootstrap, "_check", lambda command: ran.append(command[-1]))
    bootstrap.install_lock(product)
    bootstrap.install_lock(product)
    assert ran == [str(product)]
    bootstrap.install_lock(development)
    bootstrap.install_lock(product)  # development has all of it
    bootstrap.install_lock(development)
    assert ran == [str(product), str(development)]
    development.write_text("a==2\nb==1\n")
    bootstrap.install_lock(product)
    assert ran == [str(product), str(development), str(product)]


def test_the_environment_is_clean(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    environment = bootstrap.clean_environment()
    assert "PYTHONPATH" not in environment
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    assert ("QTWEBENGINE_DISABLE_SANDBOX" in environment) == root


def test_demo_without_a_screen_says_so(repository: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("a screen is always there on this system")
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: text for name, text in os.environ.items() if name not in screens}
    said = subprocess.run(
        [sys.executable, str(repository / "packaging" / "demo.py")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert said.returncode == 1
    assert "no screen" in said.stderr


def test_the_build_machine_runs_the_readmes_command(repository: Path) -> None:
    run = repository / ".ci" / "run"
    assert "exec python3 packaging/test.py\n" in run.read_text()
    assert os.name == "nt" or os.access(run, os.X_OK)
    readme = (repository / "README.md").read_text(encoding="utf-8")
    assert "python3 packaging/demo.py" in readme
    assert "python3 packaging/test.py" in readme
