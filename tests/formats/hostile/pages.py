"""HTML and CSS."""

from __future__ import annotations

from collections.abc import Callable

from tests.formats.hostile.building import case, page

# ---- HTML


_PAGES: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "1,000,000 nested": (1_000_000, lambda n: b"<div>" * n + b"x"),
    "nested formatting": (1_000_000, lambda n: b"<b>" * n + b"x"),
    "formatting and paragraphs": (500_000, lambda n: b"<b><p>" * n + b"x"),
    "fonts and tables": (200_000, lambda n: b"<font><table><td>" * n),
    "half closed": (400_000, lambda n: b"<a><p></a>" * n),
    "huge table": (400_000, lambda n: b"<table>" + b"<tr><td>x" * n),
    "nested tables": (200_000, lambda n: b"<table><tr><td>" * n),
    "cells without table": (500_000, lambda n: b"<td>" * n),
    "lists": (400_000, lambda n: b"<ul><li>" * n),
    "10 MB attribute": (10_000_000, lambda n: b'<p title="' + b"a" * n + b'">x'),
    "1 MB attribute": (1_000_000, lambda n: b'<p title="' + b"a" * n + b'">x'),
    "attributes": (1_000_000, lambda n: b"<p " + b"a " * (n // 2) + b">x"),
    "attribute pairs": (
        300_000,
        lambda n: b"<p " + b"".join(b"a%d=b " % i for i in range(n // 7)) + b">x",
    ),
    "open attribute": (1_900_000, lambda n: b'<p a="' * (n // 6)),
    "open tags": (1_900_000, lambda n: b"<" * n),
    "open tag names": (1_900_000, lambda n: b"<a" * (n // 2)),
    "slashes": (1_900_000, lambda n: b"<a" + b"/" * n),
    "end tags": (400_000, lambda n: b"</p>" * n),
    "br": (480_000, lambda n: b"</br>" * (n // 2) + b"<br>" * (n // 2)),
    "comments": (1_900_000, lambda n: b"<!--" * (n // 4)),
    "comment dashes": (1_900_000, lambda n: b"<!" + b"-" * n),
    "declarations": (1_900_000, lambda n: b"<!" * (n // 2)),
    "scripts": (1_900_000, lambda n: b"<script>" * (n // 8)),
    "closed scripts": (100_000, lambda n: b"<script></script>" * n),
    "titles": (1_900_000, lambda n: b"<title>" * (n // 7)),
    "heads": (1_900_000, lambda n: b"<head>" * (n // 6)),
    "heads with styles": (60_000, lambda n: b"<head>" + b"<style>a{}</style>" * n + b"</head>"),
    "svg": (1_900_000, lambda n: b"<svg><math>" * (n // 11)),
    "selects": (1_900_000, lambda n: b"<select>" * (n // 8)),
    "plaintext": (1_900_000, lambda n: b"<plaintext>" * (n // 11)),
    "entities": (180_000, lambda n: b"&amp;" * n),
    "entity flood": (1_900_000, lambda n: b"&" * n),
    "long entity": (1_900_000, lambda n: b"&" + b"a" * n + b";"),
    "number entities": (190_000, lambda n: b"&#1114112;" * n),
    "entity in links": (20_000, lambda n: b'<a href="https://x.example/&amp;&amp;">&lt;</a>' * n),
    "links": (50_000, lambda n: b'<a href="https://x.example/">https://y.example</a>' * n),
    "links without end": (50_000, lambda n: b'<a href="https://x.example/">' * n),
    "links to IDNs": (
        20_000,
        lambda n: b'<a href="https://xn--' + b"a" * 59 + b'.example/">x</a>' * n,
    ),
    "links with punycode": (
        20_000,
        lambda n: b'<a href="https://xn--80ak6aa92e.example/">apple.example</a>' * n,
    ),
    "one long link": (1_900_000, lambda n: b'<a href="https://' + b"a." * (n // 2) + b'">x</a>'),
    "link text of dots": (
        400_000,
        lambda n: b'<a href="https://x.example">' + b"a." * (n // 2) + b"</a>",
    ),
    "pictures": (
        50_000,
        lambda n: b"".join(b'<img src="http://t.example/%d">' % i for i in range(n)),
    ),
    "data pictures": (
        4,
        lambda n: (b'<img src="data:image/png;base64,' + b"A" * 399_000 + b'">') * n,
    ),
    "data of dirt": (
        4,
        lambda n: (b'<img src="data:image/png;base64,' + b"A " * 199_000 + b'!">') * n,
    ),
    "style attributes": (60_000, lambda n: b'<p style="color:red;width:1px">x' * n),
    "style attribute huge": (
        1_900_000,
        lambda n: b'<p style="' + b"color:red;" * (n // 10) + b'">x',
    ),
    "style brackets": (1_900_000, lambda n: b'<p style="a:' + b"(" * n + b'">x'),
    "style comments": (1_900_000, lambda n: b"<style>" + b"/*" * (n // 2) + b"</style>x"),
    "style rules": (190_000, lambda n: b"<style>" + b"a{color:red}" * n + b"</style>x"),
    "style braces": (1_900_000, lambda n: b"<style>" + b"{" * n + b"</style>x"),
    "style closing": (1_900_000, lambda n: b"<style>" + b"}" * n + b"</style>x"),
    "style selectors": (
        1_900_000,
        lambda n: b"<style>" + b"a," * (n // 2) + b"b{color:red}</style>x",
    ),
    "style backslashes": (1_900_000, lambda n: b"<style>" + b"\\" * n + b"</style>x"),
    "style urls": (190_000, lambda n: b"<style>a{background:" + b"url(" * (n // 4) + b"}</style>x"),
    "style media": (60_000, lambda n: b"<style>" + b"@media screen{" * n + b"</style>x"),
    "style quotes": (400_000, lambda n: b"<style>a{font:" + b"'\"" * (n // 2) + b"}</style>x"),
    "50 styles": (50, lambda n: (b"<style>" + b"a{color:red}" * 3_000 + b"</style>") * n),
    "one text": (1_900_000, lambda n: b"x" * n),
    "text beyond": (9_000_000, lambda n: b"<p>x" * (n // 4)),
    "NULs": (1_900_000, lambda n: b"<p\0>\0" * (n // 5)),
    "spaces": (1_900_000, lambda n: b"<p>" + b" " * n + b"x"),
    "blockquotes": (200_000, lambda n: b"<blockquote>" * n + b"x"),
    "bodies": (100_000, lambda n: b"<body bgcolor=red>" * n),
    "angle in quotes": (300_000, lambda n: b"<p a='<b c=\"" * (n // 12)),
    "unclosed cells": (190_000, lambda n: b"<table><tr><td><b>" + b"<td>" * n),
    "details": (100_000, lambda n: b"<details><summary>" * n),
    "ruby": (100_000, lambda n: b"<ruby><rt><rp>" * n),
    "cdata": (1_900_000, lambda n: b"<![CDATA[" * (n // 9)),
    "forms": (60_000, lambda n: b"<form action=https://x.example><input value=a>" * n),
}
for _name, (_full, _make) in _PAGES.items():
    case(f"html {_name}", _full, lambda n, make=_make: page(make(n) + b"<p>honest words"))  # type: ignore[misc]
