"""A part of a file answers as the bytes themselves would."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import octets
from app.base.octets import FileRange, windows

CONTENT = (b"--mark\r\nline of text\r\n" * 9000) + b"needle" + b"x" * 70_000 + b"--mark--\r\n"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[FileRange, bytes]:
    path = tmp_path_factory.mktemp("octets") / "file"
    path.write_bytes(b"before" + CONTENT + b"after")
    return FileRange(path, 6, len(CONTENT)), CONTENT


@given(
    sub=st.sampled_from([b"needle", b"\n", b"--mark--", b"after", b"before", b"xx", b""]),
    start=st.integers(0, len(CONTENT) + 10),
    length=st.integers(0, len(CONTENT) + 10),
)
def test_it_answers_as_bytes_do(
    both: tuple[FileRange, bytes], sub: bytes, start: int, length: int
) -> None:
    file, data = both
    end = start + length
    if start <= len(data):
        assert file.find(sub, start, end) == data.find(sub, start, end)
        assert file.startswith(sub, start, end) == data.startswith(sub, start, end)
    assert file[start:end] == data[start:end]
    assert file.count(b"\n", start, end) == data.count(b"\n", start, end)
    assert b"".join(windows(file, start, end)) == data[start:end]


def test_what_lies_across_two_windows_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(octets, "WINDOW", 16)
    monkeypatch.setattr(octets, "_NEAR", 4)
    path = tmp_path / "file"
    data = bytes(range(65, 91)) * 4
    path.write_bytes(data)
    file = FileRange(path, 0, len(data))
    for at in range(len(data) - 6):
        sub = data[at : at + 6]
        assert file.find(sub, at) == at
        assert file[at] == data[at]
    assert file[-1] == data[-1]
    with pytest.raises(IndexError):
        file[len(data)]


def test_a_file_that_was_cut_off_gives_less(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    file = FileRange(path, 0, 10)
    assert file[0:10] == b"abc"
    assert file.find(b"z") == -1
    assert b"".join(file.windows()) == b"abc"
