"""The window's texts for translators: ``extract`` writes translations/*.ts, ``check`` judges them.

Texts are found in the source by their ``tr()`` and ``plural()`` calls and in the tables of words of
the faces. Python's own library is enough. A ``tr()`` of anything that cannot be followed fails.
"""

from __future__ import annotations

import ast
import re
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"de": "de_DE", "fr": "fr_FR", "it": "it_IT", "es": "es_ES"}
CONTEXT = "Marmot"
PLACES = ("app/ui", "app/faces")

# tables whose words are translated where they are shown: (file, name)
TABLES = (
    ("app/faces/account_words.py", "ACCOUNT_WORDS"),
    ("app/faces/calendar_words.py", "CALENDAR_WORDS"),
    ("app/faces/connection_words.py", "CONNECTION_WORDS"),
    ("app/faces/key_words.py", "KEY_WORDS"),
    ("app/faces/machine_words.py", "MACHINE_WORDS"),
    ("app/faces/mail_words.py", "MAIL_WORDS"),
    ("app/faces/sending_words.py", "SENDING_WORDS"),
    ("app/faces/error_words.py", "STEP_WORDS"),
    ("app/faces/kept_words.py", "KEPT_WORDS"),
    ("app/faces/kept_words.py", "ENTRY_WORDS"),
    ("app/faces/rule_errors.py", "RULE_WORDS"),
    ("app/faces/story_words.py", "ACCEPTED_WORDS"),
    ("app/faces/warning_words.py", "WARNING_WORDS"),
    ("app/faces/action_words.py", "ACTION_WORDS"),
    ("app/ui/wizard/pages.py", "SECURITY"),
)
# tr() of something that is no literal, where it is known to come from a table or a pane's title
FROM_TABLES = {
    ("app/ui/sentences.py", "part"),
    ("app/ui/sentences.py", "known"),
    ("app/ui/mail/deliveries.py", "known"),
    ("app/ui/mail/security.py", "known"),
    ("app/ui/wizard/pages.py", "name"),
    ("app/ui/rail.py", "pane.title"),
    ("app/ui/window.py", "pane.title"),
}

# source text; the form for one, or what tells two equal texts apart, or ""; whether it is counted
Key = tuple[str, str, bool]


class Unclear(Exception):
    """A text cannot be found by reading the source."""


@dataclass
class Message:
    """One text of a .ts file; ``forms`` holds one translation, or two (one, many) with a number."""

    source: str
    comment: str = ""
    counted: bool = False
    forms: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return self.source, self.comment, self.counted

    @property
    def finished(self) -> bool:
        return len(self.forms) == (2 if self.counted else 1) and all(self.forms)


def _literals(node: ast.expr) -> list[str] | None:
    """Return the texts an expression can have, None when that cannot be seen."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        yes, no = _literals(node.body), _literals(node.orelse)
        return yes + no if yes is not None and no is not None else None
    return None


def _assigned(scope: ast.AST, name: str) -> list[str] | None:
    """Return the texts given to a variable of a function, None when one cannot be seen."""
    found: list[str] = []
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == name for t in node.targets
        ):
            texts = _literals(node.value)
            if texts is None:
                return None
            found += texts
    return found or None


def _table(tree: ast.Module, name: str) -> list[str]:
    """Return the texts of a table at the top of a module: the values, not the keys."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        value = getattr(node, "value", None)
        if value is None or not any(isinstance(t, ast.Name) and t.id == name for t in targets):
            continue
        parts = value.values if isinstance(value, ast.Dict) else [value]
        return [
            inner.value
            for part in parts
            for inner in ast.walk(part)
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and inner.value
        ]
    raise Unclear(f"there is no table {name}")


def _calls(tree: ast.Module, path: str) -> Iterator[Key]:
    scopes: list[ast.AST] = [tree]

    def visit(node: ast.AST) -> Iterator[Key]:
        inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if inside:
            scopes.append(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _of_call(node, node.func.id, scopes[-1], path)
        for child in ast.iter_child_nodes(node):
            yield from visit(child)
        if inside:
            scopes.pop()

    yield from visit(tree)


def _of_call(node: ast.Call, name: str, scope: ast.AST, path: str) -> Iterator[Key]:
    if name == "Entry" and path == "app/ui/panes.py":
        yield from ((text, "", False) for text in _literals(node.args[1]) or [])
    elif name == "plural":
        one, many = (_literals(argument) for argument in node.args[:2])
        if one is None or many is None or len(one) != len(many):
            raise Unclear(f"{path}:{node.lineno}: {ast.unparse(node)}")
        yield from zip(many, one, [True] * len(many), strict=True)
    elif name == "tr":
        wanted = node.args[0]
        texts = _literals(wanted)
        if texts is None and isinstance(wanted, ast.Name):
            texts = _assigned(scope, wanted.id)
        if texts is None and (path, ast.unparse(wanted)) not in FROM_TABLES:
            raise Unclear(f"{path}:{node.lineno}: {ast.unparse(node)}")
        meaning = _literals(node.args[1]) if len(node.args) > 1 else [""]
        if meaning is None or len(meaning) != 1:
            raise Unclear(f"{path}:{node.lineno}: {ast.unparse(node)}")
        yield from ((text, meaning[0], False) for text in texts or [])


def sources(root: Path = ROOT) -> list[Key]:
    """Return every text of the window, in the order of the .ts files."""
    found: set[Key] = set()
    for place in PLACES:
        for file in sorted((root / place).rglob("*.py")):
            path = file.relative_to(root).as_posix()
            tree = ast.parse(file.read_text("utf-8"), path)
            if path != "app/ui/words.py":
                found.update(_calls(tree, path))
            else:
                found.update(_calls(_without_definitions(tree), path))
            for table_path, name in TABLES:
                if table_path == path:
                    found.update((text, "", False) for text in _table(tree, name))
    return sorted(found, key=lambda key: (key[0].casefold(), key))


def _without_definitions(tree: ast.Module) -> ast.Module:
    """Leave out the bodies of tr and plural themselves."""
    keep = [n for n in tree.body if getattr(n, "name", "") not in ("tr", "plural")]
    return ast.Module(body=keep, type_ignores=[])


def file_of(language: str, root: Path = ROOT) -> Path:
    return root / "translations" / f"marmot_{language}.ts"


def read(path: Path) -> dict[Key, Message]:
    """Return the messages of a .ts file."""
    if not path.exists():
        return {}
    found: dict[Key, Message] = {}
    for node in ElementTree.parse(path).getroot().iter("message"):
        source, comment = node.findtext("source") or "", node.findtext("comment") or ""
        counted = node.get("numerus") == "yes"
        translation = node.find("translation")
        forms: list[str] = []
        if translation is not None:
            numbered = translation.findall("numerusform")
            forms = [f.text or "" for f in numbered] if numbered else [translation.text or ""]
        found[source, comment, counted] = Message(source, comment, counted, forms)
    return found


def write(path: Path, language: str, messages: list[Message]) -> None:
    """Write a .ts file as Qt Linguist reads it."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{LANGUAGES[language]}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in messages:
        lines.append('    <message numerus="yes">' if message.counted else "    <message>")
        lines.append(f"        <source>{escape(message.source)}</source>")
        if message.comment:
            lines.append(f"        <comment>{escape(message.comment)}</comment>")
        kind = "" if message.finished else ' type="unfinished"'
        if message.counted:
            lines.append(f"        <translation{kind}>")
            forms = message.forms if len(message.forms) == 2 else ["", ""]
            lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
            lines.append("        </translation>")
        else:
            text = escape(message.forms[0]) if message.forms else ""
            lines.append(f"        <translation{kind}>{text}</translation>")
        lines.append("    </message>")
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def extract(root: Path = ROOT) -> list[str]:
    """Bring the .ts files up to date; vanished texts leave. Return what changed, in words."""
    keys = sources(root)
    told: list[str] = []
    for language in LANGUAGES:
        path = file_of(language, root)
        known = read(path)
        new = [key for key in keys if key not in known]
        gone = [key for key in known if key not in set(keys)]
        write(path, language, [known.get(key) or Message(*key) for key in keys])
        told.append(f"{path.name}: {len(keys)} texts, {len(new)} new, {len(gone)} left")
    return told


def _fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def faults_of(message: Message, language: str) -> Iterator[str]:
    """Return what is wrong with one translation."""
    if not message.finished:
        yield "not translated"
        return
    for index, form in enumerate(message.forms):
        source = message.comment if message.counted and index == 0 else message.source
        try:
            fields = _fields(form)
        except ValueError:
            yield "braces do not match"
            continue
        if fields != _fields(source):
            yield f"fields {fields} instead of {_fields(source)}"
        if _edges(form) != _edges(source):
            yield "spaces at the edges differ"
        if "\n" in form and "\n" not in source:
            yield "a line break too many"
    if message.counted and "%n" in message.source and "%n" not in message.forms[-1]:
        yield "%n is missing"
    # in French the first form serves zero as well
    if language == "fr" and message.counted and re.search(r"\b1\b", message.forms[0]):
        yield "the first form needs %n instead of 1"


def check(root: Path = ROOT) -> list[str]:
    """Return what is missing or wrong in the .ts files; nothing when all is well."""
    keys = sources(root)
    found: list[str] = []
    for language in LANGUAGES:
        path = file_of(language, root)
        known = read(path)
        found += [f"{path.name}: missing: {key[0]!r}" for key in keys if key not in known]
        wanted = set(keys)
        found += [f"{path.name}: no longer used: {k[0]!r}" for k in known if k not in wanted]
        for message in known.values():
            found += [f"{path.name}: {message.source!r}: {f}" for f in faults_of(message, language)]
    return found


def main(arguments: list[str]) -> int:
    """Run ``extract`` or ``check``; return the exit code."""
    try:
        if arguments == ["extract"]:
            print("\n".join(extract()))
            return 0
        if arguments == ["check"]:
            faults = check()
            print("\n".join(faults) if faults else "All texts are translated.")
            return 1 if faults else 0
    except Unclear as error:
        print(f"cannot tell what is translated: {error}", file=sys.stderr)
        return 1
    print("usage: translations.py extract | check", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
