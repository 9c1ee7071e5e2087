from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.mail import Address
from app.ui.mail import links
from app.ui.mail.text import linked


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "smb://host/share",
        "vbscript:x",
        "marmot-part:page/1",
        "ms-msdt:/id",
        "http://",
        "http://[::1",
        " ",
        "",
        "//host/path",
        "java\nscript:alert(1)",
    ],
)
def test_only_four_schemes_are_followed(url: str) -> None:
    assert links.check(url) is None


def test_ordinary_links_are_followed_without_question() -> None:
    link = links.check("https://example.org/a?b=c")
    assert link is not None
    assert (link.shown, link.suspicious) == ("example.org/a?b=c", "")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://bank.example@evil.example/", "user_at_host"),
        ("http://192.168.1.1/x", "ip_host"),
        ("http://[2001:db8::1]/x", "ip_host"),
        ("https://аpple.example/", "look_alike"),
        ("https://xn--pple-43d.example/", "look_alike"),
    ],
)
def test_hidden_targets_are_asked_about(url: str, why: str) -> None:
    link = links.check(url)
    assert link is not None
    assert link.suspicious == why


def test_the_honest_target_shows_look_alike_letters() -> None:
    link = links.check("https://аpple.example/login")
    assert link is not None
    assert link.shown.startswith("xn--")


def test_mailto_takes_recipients_and_subject_only() -> None:
    to, subject = links.mailto(
        "mailto:a@example.org,b@example.org?subject=Hi%0d%0aBcc:x@evil.example"
        "&attach=/etc/passwd&body=secret&cc=c@example.org"
    )
    assert to == (Address("", "a@example.org"), Address("", "b@example.org"))
    assert subject == "HiBcc:x@evil.example"


def test_mailto_drops_what_is_no_address() -> None:
    to, _subject = links.mailto("mailto:-oQ/tmp%20a,x%0a@evil.example")
    assert to == ()


def test_text_becomes_escaped_with_links() -> None:
    made = linked('<b> see https://example.org/x?a=1&b=2). or javascript:alert(1) "')
    assert "<b>" not in made
    assert '<a href="https://example.org/x?a=1&amp;b=2">' in made
    assert "javascript:alert(1)" in made
    assert 'href="javascript' not in made


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_mailto_never_raises(text: str) -> None:
    to, subject = links.mailto("mailto:" + text)
    assert all("@" in address.addr and address.addr.isprintable() for address in to)
    assert subject.isprintable()
