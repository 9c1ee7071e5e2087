"""Hostile HTML: no request, no script, honest links, bounded work."""

from __future__ import annotations

import re
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.formats.css import filter_declarations, filter_sheet
from app.formats.html import document, html_to_text, part_url, sanitise
from app.formats.html_text import strip_tags
from app.formats.links import looks_alike, safe_target
from app.formats.markup import MAX_DEPTH, balance
from app.formats.text_html import text_fragment

FETCH = "evil.example"

FETCHING = [
    '<img src="http://evil.example/1">',
    '<img src="//evil.example/1">',
    '<img srcset="http://evil.example/1 2x" src=x>',
    '<img lowsrc="http://evil.example/1" dynsrc="http://evil.example/2">',
    "<img src=`http://evil.example/`>",
    '<IMG SRC=" http://evil.example/1 ">',
    '<img src="&#104;ttp://evil.example/">',
    '<img src="ht\ntp://evil.example/">',
    "<image src=http://evil.example/1>",
    '<input type=image src="http://evil.example/1">',
    '<body background="http://evil.example/1">x</body>',
    '<table background="http://evil.example/1"><tr><td background="//evil.example/2">x</table>',
    '<div style="background:url(http://evil.example/1)">x</div>',
    "<div style=\"background:url('http://evil.example/1') no-repeat\">x</div>",
    '<div style="background-image:url(&quot;http://evil.example/1&quot;)">x</div>',
    '<div style="background:u\\72l(http://evil.example/1)">x</div>',
    '<div style="background:/**/url/**/(http://evil.example/1)">x</div>',
    "<div style=\"background-image:image-set('http://evil.example/1' 1x)\">x</div>",
    '<div style="background-image:-webkit-image-set(url(http://evil.example/1) 1x)">x</div>',
    '<div style="background-image:cross-fade(url(http://evil.example/1),red)">x</div>',
    '<div style="list-style-image:url(http://evil.example/1)">x</div>',
    '<div style="cursor:url(http://evil.example/1),auto">x</div>',
    '<div style="content:url(http://evil.example/1)">x</div>',
    '<div style="border-image:url(http://evil.example/1)">x</div>',
    '<div style="mask:url(http://evil.example/1#a);filter:url(http://evil.example/2#b)">x</div>',
    '<div style="shape-outside:url(http://evil.example/1)">x</div>',
    '<div style="behavior:url(http://evil.example/x.htc);-moz-binding:url(//evil.example/x)">x</div>',
    "<div style=\"width:expression(fetch('http://evil.example'))\">x</div>",
    '<div style="--a:url(http://evil.example/1);background:var(--a)">x</div>',
    "<div style=\"background:src('http://evil.example/1')\">x</div>",
    "<style>@import 'http://evil.example/1';</style>x",
    "<style>@import url(http://evil.example/1);p{color:red}</style><p>x",
    "<style>@font-face{font-family:a;src:url(http://evil.example/1)}p{font-family:a}</style><p>x",
    "<style>p{background:url(http://evil.example/1)}</style><p>x",
    "<style>p{background:u\\72 l(http://evil.example/1)}</style><p>x",
    "<style>p::before{content:url(http://evil.example/1)}</style><p>x",
    "<style>@media screen{p{background:url('http://evil.example/1')}}</style><p>x",
    "<style>@namespace url(http://evil.example/1);@charset 'x';p{color:red}</style><p>x",
    "<style>@supports (color:red){p{background:url(http://evil.example/1)}}</style><p>x",
    "<style>@property --a{syntax:'<url>';initial-value:url(http://evil.example/1)}</style><p>x",
    "<style>p{color:red}</style ><style>q{background:url(http://evil.example/1)",
    "<style><!-- p{background:url(http://evil.example/1)} --></style><p>x",
    '<link rel=stylesheet href="http://evil.example/1">',
    '<link rel="dns-prefetch preconnect prefetch preload icon" href="//evil.example">',
    '<base href="http://evil.example/"><img src="1">',
    '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
    '<iframe src="http://evil.example/1"></iframe>',
    '<iframe srcdoc="<img src=http://evil.example/1>"></iframe>',
    '<frameset><frame src="http://evil.example/1"></frameset>',
    '<object data="http://evil.example/1"><embed src="http://evil.example/2"></object>',
    '<applet codebase="http://evil.example/" code=x></applet>',
    '<audio src="http://evil.example/1" autoplay></audio>',
    '<video poster="http://evil.example/1"><source src="http://evil.example/2"></video>',
    '<picture><source srcset="http://evil.example/1"><img src=x></picture>',
    '<svg><image href="http://evil.example/1" xlink:href="http://evil.example/2"/></svg>',
    '<svg><use href="http://evil.example/1#a"/></svg>',
    '<svg><style>@import "http://evil.example/1";</style></svg>',
    '<svg><foreignObject><img src="http://evil.example/1"></foreignObject></svg>',
    '<svg><feImage href="http://evil.example/1"/></svg>',
    '<svg><script href="http://evil.example/1"/></svg>',
    '<math><mtext><img src="http://evil.example/1"></mtext></math>',
    '<math href="http://evil.example/1">x</math>',
    '<script src="http://evil.example/1"></script>',
    '<script>fetch("http://evil.example/1")</script>',
    '<form action="http://evil.example/"><button formaction="http://evil.example/2">x</button></form>',
    '<isindex action="http://evil.example/">',
    '<a ping="http://evil.example/1">x</a>',
    '<html manifest="http://evil.example/1">x</html>',
    '<blockquote cite="http://evil.example/1">x</blockquote>',
    '<noscript><img src="http://evil.example/1"></noscript>',
    '<template><img src="http://evil.example/1"></template>',
    '<!--[if gte mso 9]><img src="http://evil.example/1"><![endif]-->',
    '<![if !mso]><img src="http://evil.example/1"><![endif]>',
    '<!--><img src="http://evil.example/1">-->',
    '<p title="</p><img src=http://evil.example/1>">x</p>',
    '<math><mtext><table><mglyph><style><img src="http://evil.example/1"></style></mglyph></table>',
    '<svg></p><style><a id="</style><img src=http://evil.example/1>">',
    '<noembed><img src="http://evil.example/1"></noembed><xmp><img src="http://evil.example/2"></xmp>',
    '<textarea><img src="http://evil.example/1"></textarea>',
    '<img src="data:text/html,<img src=http://evil.example/>">',
    "<img src=\"data:image/svg+xml,<svg><image href='http://evil.example/'/></svg>\">",
    '<img src="file:///evil.example/x"><img src="ftp://evil.example/x">',
    '<img src="\\\\evil.example\\x">',
    '<marquee><img src="http://evil.example/1" onerror=alert(1)></marquee>',
]


def inside(page: str) -> str:
    """Return what the mail contributed: everything behind our own head."""
    return page.partition('<body class="marmot-rich">')[2]


@pytest.mark.parametrize("source", FETCHING)
def test_nothing_fetches(source: str) -> None:
    safe = sanitise(f"<p>a</p>{source}", cids={})
    shown = inside(safe.html)
    # Only a text, an alt or a title may still name the host: no attribute or style value does.
    markup = re.sub(r">[^<]*<", "><", re.sub(r' (?:title|alt)="[^"]*"', "", shown))
    assert FETCH not in markup
    assert "url(" not in markup
    assert "@import" not in shown
    for tag in (
        "<script",
        "<iframe",
        "<object",
        "<form",
        "<svg",
        "<link",
        "<base",
        "<meta",
        "<input",
    ):
        assert tag not in shown.lower()
    assert not re.search(r"<[^>]*\son\w+=", shown)


def test_remote_pictures_are_counted_and_can_be_put_in() -> None:
    source = (
        '<img src="http://a.example/1"><img src="http://a.example/1">'
        '<table background="//b.example/2"><td><p style="background:url(http://c.example/3) red">x'
    )
    safe = sanitise(source, cids={})
    assert set(safe.remote_urls) == {
        "http://a.example/1",
        "https://b.example/2",
        "http://c.example/3",
    }
    assert safe.remote_blocked == 3
    shown = sanitise(
        source,
        cids={},
        remote={
            "http://a.example/1": "marmot-part:///remote/1",
            "http://c.example/3": "marmot-part:///remote/3",
        },
    )
    assert shown.remote_blocked == 1
    assert shown.html.count('src="marmot-part:///remote/1"') == 2
    assert "marmot-part:///remote/3" in shown.html
    refused = sanitise(source, cids={}, remote={"http://a.example/1": "http://a.example/1"})
    assert 'src="http' not in refused.html


def test_own_pictures() -> None:
    safe = sanitise('<img src="cid:A%40b"><img src=cid:no>', cids={"<a@b>": "1.2"})
    assert f'src="{part_url("1.2")}"' in safe.html
    assert "cid:" not in safe.html
    dot = "data:image/png;base64,iVBORw0KGgo="
    assert dot in sanitise(f'<img src="{dot}">', cids={}).html
    assert (
        "data:image/svg" not in sanitise('<img src="data:image/svg+xml;base64,AA==">', cids={}).html
    )


def test_policy_is_there() -> None:
    page = sanitise("<p>x", cids={}).html
    assert "default-src 'none'" in page
    assert page.index("Content-Security-Policy") < page.index("<style>")
    assert document("").endswith("</body></html>")


def test_layout_survives() -> None:
    page = sanitise(
        "<html><head><style>.a{color:#123456;width:100%!important}"
        "@media only screen and (max-width:600px){.b{display:none}}</style></head>"
        '<body bgcolor="#eee" style="margin:4px"><table width="600" cellpadding=0><tr>'
        "<td align=center style=\"padding:1px;font-family:'Segoe UI',sans-serif\">Hi<br>there</td>"
        "</tr></table></body></html>",
        cids={},
    ).html
    for wanted in (
        ".a{color:#123456;width:100%!important}",
        "@media only screen and (max-width:600px){.b{display:none}}",
        'bgcolor="#eee"',
        'style="margin:4px"',
        'width="600"',
        "padding:1px;font-family:'Segoe UI',sans-serif",
        "<br>",
    ):
        assert wanted in page


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://a.example/x", True),
        ("http://a.example/", True),
        ("mailto:a@b.org", True),
        ("tel:+41", True),
        ("#top", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("smb://a/b", False),
        ("//a.example/", False),
        ("/x", False),
        ("x", False),
        ("http:", False),
        ("http:\\\\a.example", False),
        ("marmot-part:///1", False),
        ("ms-msdt:/id", False),
    ],
)
def test_link_schemes(href: str, kept: bool) -> None:
    assert bool(safe_target(href)) is kept
    quoted = href.replace('"', "&quot;")
    assert ("href=" in inside(sanitise(f'<a href="{quoted}">x</a>', cids={}).html)) is kept


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ('<a href="http://evil.org/">www.bank.com</a>', "link_text_differs"),
        ('<a href="http://evil.org/"><b>https://bank</b>.com/login</a>', "link_text_differs"),
        ('<a href="http://bank.com.evil.org/">bank.com</a>', "link_text_differs"),
        ('<a href="mailto:x@evil.org">help@bank.com</a>', "link_text_differs"),
        ('<a href="http://xn--pypal-4ve.com/">x</a>', "link_look_alike"),
        ('<a href="http://раураl.com/">x</a>', "link_look_alike"),
        ('<a href="http://192.168.0.1/">x</a>', "link_ip_host"),
        ('<a href="http://3232235521/">x</a>', "link_ip_host"),
        ('<a href="http://0xc0.0xa8.1/">x</a>', "link_ip_host"),
        ('<a href="http://[::1]/">x</a>', "link_ip_host"),
        ('<a href="http://bank.com@evil.org/">x</a>', "link_user_at_host"),
    ],
)
def test_link_honesty(source: str, code: str) -> None:
    safe = sanitise(source, cids={})
    assert code in [warning.code for warning in safe.warnings]
    assert 'title="' in safe.html


@pytest.mark.parametrize(
    "source",
    [
        '<a href="https://www.bank.com/login">bank.com</a>',
        '<a href="https://bank.com/">Click here</a>',
        '<a href="https://track.bank.co.uk/">www.bank.co.uk</a>',
        '<a href="https://m\u00fcnchen.de/">münchen.de</a>',
        '<a href="https://a.org/report.pdf">report.pdf</a>',
        '<a href="https://президент.рф/">x</a>',
        '<a href="tel:+41">+41</a>',
    ],
)
def test_honest_links_do_not_warn(source: str) -> None:
    assert sanitise(source, cids={}).warnings == ()


def test_look_alikes() -> None:
    assert looks_alike("xn--80ak6aa92e.com")
    assert not looks_alike("münchen.de")
    assert not looks_alike("例え.jp")
    assert not looks_alike("example.org")


def test_link_title_cannot_break_out() -> None:
    page = inside(
        sanitise('<a href="https://a.org/?x=%22&quot;&gt;<img>" title=z>x</a>', cids={}).html
    )
    assert "<img" not in page
    assert page.count("<a ") == 1


BOMBS = {
    "nested": "<div>" * 50_000,
    "bold": "<b>" * 50_000 + "x",
    "formatting": "<p>"
    + "".join(f"<b id=a{i}>" for i in range(2_000))
    + "</p>"
    + "<p>x</p>" * 10_000,
    "implied": "".join(f"<p><b id=a{i}><p>x" for i in range(5_000)),
    "barrier": "".join(f"<b id=a{i}><table><td></b></table>" for i in range(10_000))
    + "<p>x" * 9_000,
    "tables": "<table><tr><td>" * 10_000,
    "attributes": "<p " + " ".join(f"a{i}=1" for i in range(30_000)) + ">",
    "quoted": "<p " + " ".join(f"a{i}='>'" for i in range(100_000)) + ">",
    "open tags": "<a" * 500_000,
    "open quotes": "<a b='" * 200_000,
    "comments": "<!--" * 300_000,
    "styles": "<style>a{" * 100_000,
    "urls": "<style>" + ("a{background:" + "url(" * 900 + "}") * 20 + "</style>",
    "rules": "<style>" + "a{color:red}" * 100_000 + "</style>",
    "braces": "<style>" + "{" * 300_000 + "</style>",
    "lists": "<ul><li>" * 15_000,
    "pictures": "".join(f"<img src=http://e.example/{i}>" for i in range(5_000)),
    "links": "<a href=http://x.example/>www.y.example</a>" * 3_000,
    "references": "&amp;" * 250_000,
    "large": "<p>" + "x" * 5_000_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_stay_small(name: str) -> None:
    source = BOMBS[name]
    tracemalloc.start()
    try:
        safe = sanitise(source, cids={})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(safe.html) < 5 * len(source) + 10_000
    assert peak < 80_000_000
    assert len(safe.remote_urls) <= 500
    assert len(safe.warnings) <= 22


SOUP = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<li>"),
            *("<a href=http://x.org>", "</a>", "<ul>", "</ul>", "<div>", "</div>", "<style>"),
            *("</style>", "p{color:red}", "<!--", "-->", "<script>", "</script>", "<svg>", "text"),
            *("<img src=cid:1>", "&lt;", "<", ">", '"', "'", "=", "<h1>", "<select>", "<template>"),
            *("</template>", "<br>", "</br>", "<![CDATA[", "<?x>"),
        ]
    ),
    max_size=60,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(SOUP | st.text(max_size=200))
def test_markup_is_always_well_nested(source: str) -> None:
    stack: list[str] = []
    for close, name in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", balance(source).markup):
        if close:
            assert stack.pop() == name
        elif name not in ("br", "hr", "img", "wbr", "col"):
            stack.append(name)
            assert len(stack) <= MAX_DEPTH
    assert stack == []
    shown = inside(sanitise(source, cids={"1": "1.1"}).html)
    assert "<script" not in shown
    assert "<svg" not in shown
    html_to_text(source)
    strip_tags(source)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abu{}:;()@/*\\\"'<!-urlmedia \n", max_size=200))
def test_css_never_fetches(source: str) -> None:
    for result in (
        filter_sheet(source, lambda url: ""),
        filter_declarations(source, lambda url: ""),
    ):
        assert "url" not in result.lower() or "url(" not in result.lower().replace(" ", "")
        assert "<" not in result
        assert "\\" not in result


def test_html_to_text() -> None:
    source = (
        "<head><title>no</title><style>p{}</style></head><p>Hello&nbsp;<b>World</b></p>"
        "<ul><li>one</li><li>two</li></ul><blockquote><p>said</p></blockquote><p>bye<script>x</script>"
    )
    assert html_to_text(source) == "Hello World\n\n- one\n- two\n\n> said\n\nbye"
    assert "no" not in strip_tags(source).split()
    assert strip_tags(source).startswith("Hello World one two")


def test_text_page() -> None:
    page = text_fragment(
        'Hi <b>&"\nsee https://a.org/x_(y)?a=1&b=2). or www.b.org, mail c@d.org!\n> q\n> > qq\nend'
    )
    assert "&lt;b&gt;&amp;&quot;" in page
    assert 'href="https://a.org/x_(y)?a=1&amp;b=2"' in page
    assert 'href="https://www.b.org"' in page
    assert 'href="mailto:c@d.org"' in page
    assert page.count("<blockquote>") == page.count("</blockquote>") == 2
    assert '<details class="marmot-quote">' in page
    assert text_fragment("a@b.org " * 20_000).count("<a ") == 5_000
    assert len(text_fragment("\n".join(">" * (n % 60) + "x" for n in range(20_000)))) < 4_000_000
