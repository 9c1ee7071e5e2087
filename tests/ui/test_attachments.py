from __future__ import annotations

from pathlib import Path

import pytest

from app.ui.mail.attachments import free_path, keep


def test_saving_never_overwrites(tmp_path: Path) -> None:
    source = tmp_path / "part"
    source.write_bytes(b"new")
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "plan.pdf").write_bytes(b"old")
    (folder / "plan (2).pdf").symlink_to(tmp_path / "nowhere")
    saved = keep(source, free_path(folder, "plan.pdf"))
    assert saved.name == "plan (3).pdf"
    assert (folder / "plan.pdf").read_bytes() == b"old"
    assert not (tmp_path / "nowhere").exists()


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "part"
    source.write_bytes(b"new")
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    saved = keep(source, target)
    assert saved != target
    assert target.read_bytes() == b"old"
    assert saved.read_bytes() == b"new"


@pytest.mark.parametrize(
    "name", ["../../evil", "..\\..\\evil", "/etc/passwd", "C:\\x\\evil", "", "...", " "]
)
def test_the_name_stays_in_the_folder(tmp_path: Path, name: str) -> None:
    assert free_path(tmp_path, name).parent == tmp_path
