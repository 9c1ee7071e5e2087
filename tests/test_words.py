"""Every error code that the program can raise has a sentence."""

from __future__ import annotations

import ast
from pathlib import Path

from app.faces.error_words import ERROR_WORDS, PARTS

KINDS = {"UserError", "TransientError", "PermanentError", "MarmotError"}


def codes(root: Path) -> dict[str, str]:
    """Return code -> file of every error raised with a literal code."""
    found: dict[str, str] = {}
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            if name in KINDS and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found[first.value] = path.name
    return found


def test_every_code_has_a_sentence(repository: Path) -> None:
    missing = {c: f for c, f in codes(repository / "app").items() if c not in ERROR_WORDS}
    assert not missing, missing


def test_a_code_is_in_one_part_only() -> None:
    assert sum(len(part) for part in PARTS) == len(ERROR_WORDS)


def test_sentences_are_for_people() -> None:
    for code, (what, advice) in ERROR_WORDS.items():
        assert what.endswith((".", "?", "!")), code
        assert not advice or advice.endswith((".", "?", "!")), code
