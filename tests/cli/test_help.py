"""``--help`` tells of every command and every argument."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest

from app.cli.help_words import ARGUMENTS
from app.cli.parser import build_parser


def commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Give the parser and all below it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in dict.fromkeys(action.choices.values()):
                yield from commands(one)


def test_every_command_has_a_sentence() -> None:
    for parser in commands(build_parser()):
        described = parser.description or ""
        assert described[:1].isupper(), parser.prog
        assert "." in described, parser.prog


def test_every_argument_is_explained() -> None:
    missing = [
        f"{parser.prog}: {action.dest}"
        for parser in commands(build_parser())
        for action in parser._actions
        if not isinstance(action, argparse._SubParsersAction) and not action.help
    ]
    assert missing == []


def test_no_explanation_is_left_over() -> None:
    used = {
        action.help for parser in commands(build_parser()) for action in parser._actions
    }  # fmt: skip
    assert [name for name, text in ARGUMENTS.items() if text not in used] == []


def test_every_help_can_be_printed() -> None:
    for parser in commands(build_parser()):
        assert parser.prog in parser.format_help()


def test_tag_has_its_help_although_a_minus_takes_a_tag_off(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left:
        build_parser().parse_args(["tag", "--help"])
    assert left.value.code == 0
    assert "ID|+NAME|-NAME" in capsys.readouterr().out
    words = ["7", "--help"]
    assert build_parser().parse_args(["tag", *words]).words == words
