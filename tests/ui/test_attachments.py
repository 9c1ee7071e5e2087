from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.ids import PlaceId
from app.domain.mail import Attachment
from app.formats.file_names import safe_name
from app.ui.mail.attachments import AttachmentStrip, free_path, keep


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


@pytest.mark.parametrize("ending", ["exe", "settingcontent-ms", "pdf.scr"])
def test_the_ending_of_a_long_name_is_in_sight(qtbot: QtBot, ending: str) -> None:
    icons = SimpleNamespace(icon=lambda *_: QIcon())
    strip = AttachmentStrip(SimpleNamespace(icons=icons))  # type: ignore[arg-type]
    qtbot.addWidget(strip)
    name = safe_name("invoice of the month " * 6 + ".pdf" + " " * 40 + "." + ending)
    strip.show_attachments(
        PlaceId(1), [Attachment("2", name, "application/pdf", 5, "", False, True)]
    )
    (shown,) = [found.text() for found in strip.findChildren(QPushButton)]
    assert f".{ending}   " in shown
    assert "…" in shown
