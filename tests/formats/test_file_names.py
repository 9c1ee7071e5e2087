"""Names of attachments as sent, shown and saved: harmless, and honest at their end (S8)."""

from __future__ import annotations

import unicodedata
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.formats.file_names import RISKY_ENDINGS, ending_of, is_risky, safe_name
from app.formats.message import open_message

# Windows opens these whatever ending follows, also with spaces before it.
DEVICES = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
DEVICES += [f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"]
MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u200b\u00ad"
BLANKS = "\u115f\u1160\u2800\u3164\uffa0\u00a0\u2003\u3000"
TRICKS = [
    "../",
    "..\\",
    "/etc/",
    "C:\\",
    "C:",
    "\\\\host\\share\\",
    ":",
    "::$DATA",
    "\0",
    "\n",
    " ",
    ". ",
]

STEMS = st.lists(
    st.one_of(st.sampled_from([*TRICKS, *MARKS, *BLANKS, *DEVICES, ".pdf"]), st.text(max_size=12)),
    max_size=8,
).map("".join)


def check(name: str) -> None:
    """See that a name can be written anywhere and hides nothing."""
    assert name
    assert len(name.encode("utf-8")) <= 255 - len(" (9999)")
    assert not set(name) & set('/\\<>:"|?*')
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in name)
    assert not set(name) & set(BLANKS)
    assert "  " not in name
    assert name.strip(". ") == name
    assert name.partition(".")[0].strip().lower() not in DEVICES
    assert safe_name(name) == name


@settings(max_examples=300)
@given(STEMS)
def test_every_name_is_harmless(sent: str) -> None:
    check(safe_name(sent))
    check(safe_name(sent, "application/pdf"))


@settings(max_examples=300)
@given(
    STEMS,
    st.sampled_from(sorted(RISKY_ENDINGS)),
    st.sampled_from(["", " ", ".", " . .", "\t", "/", "\\", *MARKS, *BLANKS]),
)
@example("invoice.pdf" + "\u3164" * 120, "exe", "")
@example("\u202efdp.", "exe", "\u202c")
def test_the_true_ending_is_the_last(stem: str, ending: str, behind: str) -> None:
    name = safe_name(f"{stem}.{ending}{behind}")
    check(name)
    if name.strip("_") != ending:  # else all there was is the ending
        assert ending_of(name) == ending
        assert is_risky(name)


@pytest.mark.parametrize("device", DEVICES)
def test_no_device(device: str) -> None:
    for sent in (
        device,
        device.upper(),
        f"{device}.txt",
        f"{device} .tar.gz",
        f"x/{device}.",
        f"\u202e{device}",
    ):
        check(safe_name(sent))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=STEMS)
def test_the_name_in_a_message_is_the_name_of_the_file(tmp_path: Path, sent: str) -> None:
    """As other programs write it, in every way a header can: it stays in the folder."""
    message = EmailMessage()
    message["From"] = "a@x.example"
    message.set_content("text")
    message.add_attachment(b"content", maintype="application", subtype="octet-stream")
    raw = bytes(message)
    plain = sent.encode("utf-8", "replace").replace(b"\n", b" ").replace(b"\r", b" ")
    quoted = plain.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    percent = b"".join(b"%%%02X" % byte for byte in plain)
    for field in (b'filename="%s"' % quoted, b"filename*=utf-8''%s" % percent):
        data = raw.replace(
            b"Content-Disposition: attachment", b"Content-Disposition: attachment; " + field
        )
        (attachment,) = open_message(data).attachments
        check(attachment.name)
        target = tmp_path / attachment.name
        target.write_bytes(b"x")
        assert target.resolve().parent == tmp_path.resolve()
        target.unlink()
