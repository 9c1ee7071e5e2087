"""Text is never code (S23): not SQL, not FTS5, not LIKE, not a regular expression.

What is typed or received means itself: a percent sign finds percent signs, and nothing else.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.ids import FolderId
from app.domain.mail import Address, Role
from app.domain.ports import RemoteFolder
from app.store import Store
from app.store.people import clean
from app.store.query import fold
from tests.store.samples import START, add_account, digest, folder, headers, open_store, remote

SIGNS = ["%", "_", "*", "?", "'", '"', "\\", ";", "--", "[a]", "(", ")", "^", "$", ".*", "|", "~"]
CODE = [
    "'; DROP TABLE message; --",
    '" OR 1=1 --',
    "') OR ('1'='1",
    'NEAR("a" "b", 5)',
    "subject : hello",
    "a AND b OR NOT c",
    '"unclosed',
    "{people subject} : x",
    "^start",
    "%_%",
    "[a-z]*",
    "(a+)+$",
    "\\",
    "$.sender[0]",
    "json('{}')",
    "x' || (SELECT 1) || 'x",
    "\u0000",
    "%(name)s {0} {name} %s",
]
COUNTED = ("message", "place", "folder", "account", "correspondent")

calm = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Messages of which each carries one sign, in its sender and in its subject."""
    store = open_store(Path(tmp_path_factory.mktemp("code")))
    inbox = folder(store, add_account(store), "INBOX")
    for number, sign in enumerate(SIGNS, 1):
        _add(
            store,
            inbox,
            number,
            f"plain {sign} sign",
            Address(f"Ada {sign} B", f"a{number}@x.example"),
        )
    _add(store, inbox, 90, "plain words", Address("Ada", "ada@x.example"))
    yield store
    store.close()


def _add(store: Store, where: FolderId, uid: int, subject: str, sender: Address) -> None:
    head = headers(f"{uid}@x", subject, sender=(sender,), date=START + uid)
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(tx, where, [(remote(uid, date=head.date), head)])
    with store.write("test") as tx:
        message = store.messages.place(place).message
        store.messages.set_body(tx, message, subject.encode(), digest("body", of=head))


def _counts(store: Store) -> list[int]:
    rows = [store._db.one(f"SELECT count(*) FROM {table}") for table in COUNTED]
    return [row[0] for row in rows if row is not None]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_means_itself_in_search_and_completion(library: Store, sign: str) -> None:
    number = SIGNS.index(sign) + 1
    quoted = f'from:"{sign}"' if '"' not in sign else f"from:ada {sign}"
    found = [library.messages.place(place).uid for place in library.search.find(quoted, limit=99)]
    wanted = {
        index
        for index, other in enumerate(SIGNS, 1)
        if fold(sign) in fold(f"Ada {other} B <a{index}@x.example>")
    }
    if '"' not in sign:
        assert set(found) == wanted
    completed = {address.addr for address in library.messages.complete(sign, 99)}
    assert f"a{number}@x.example" in completed
    assert completed <= {
        f"a{n}@x.example" for n, other in enumerate(SIGNS, 1) if other.startswith(sign)
    }


@calm
@given(st.one_of(st.sampled_from(CODE), st.text(max_size=80)))
def test_whatever_is_asked_nothing_changes_and_nothing_fails(library: Store, text: str) -> None:
    before = _counts(library)
    for query in (
        text,
        f'"{text}"',
        f"from:{text}",
        f'from:"{text}"',
        f"in:{text}",
        f"to:{text}",
        f"subject:{text}",
        f"file:{text}",
        f"-{text}",
        f"is:{text} has:{text}",
    ):
        library.search.find(query, limit=5)
    library.messages.complete(text)
    library.items.contacts(None, text)
    accounts = library.accounts.all()
    library.folders.by_path(accounts[0].id, text)
    library.messages.by_rfc_id(accounts[0].id, text)
    library.keys.for_address(text)
    library.keys.get(text)
    assert _counts(library) == before


@calm
@example("'; DROP TABLE message; --", "%")
@given(st.one_of(st.sampled_from(CODE), st.text(max_size=60)), st.text(max_size=20))
def test_whatever_is_received_is_kept_as_it_is(store: Store, text: str, name: str) -> None:
    """Subjects, names, ids, keywords and folder names of strangers, taken in and given back."""
    account = store.accounts.all()[0].id if store.accounts.all() else add_account(store)
    inbox = folder(store, account, "INBOX")
    known = store.messages.uids(inbox)
    uid = max(known, default=0) + 1
    head = headers(text, text, sender=(Address(name, f"a@{uid}.example"),), parent=f"<{text}>")
    with store.write("test") as tx:
        (place,) = store.messages.add_headers(
            tx, inbox, [(remote(uid, size=uid, keywords=frozenset({f"k%{uid}"})), head)]
        )
    message = store.messages.place(place).message
    with store.write("test") as tx:
        store.messages.set_body(tx, message, text.encode("utf-8", "replace"), digest(text, of=head))
    assert set(store.messages.uids(inbox)) == {*known, uid}
    kept = store.messages.headers(message)
    assert (kept.subject, kept.message_id) == (clean(text), clean(head.message_id))
    assert kept.sender == (Address(clean(name), f"a@{uid}.example"),)
    assert store.messages.place(place).server_keywords == {f"k%{uid}"}


@calm
@given(
    st.lists(
        st.one_of(st.sampled_from([*CODE, *SIGNS]), st.text(min_size=1, max_size=30)),
        unique=True,
        max_size=6,
    )
)
def test_folder_names_are_names(store: Store, names: list[str]) -> None:
    account = store.accounts.all()[0].id if store.accounts.all() else add_account(store)
    listing = [RemoteFolder("INBOX", "/", Role.NONE, True, True)]
    listing += [
        RemoteFolder(name, "/", Role.NONE, True, True) for name in names if name.upper() != "INBOX"
    ]
    with store.write("test") as tx:
        store.folders.merge_listing(tx, account, listing)
    for remote_folder in listing:
        found = store.folders.by_path(account, remote_folder.path)
        assert found is not None
        assert found.path == remote_folder.path
    assert sorted(f.path for f in store.folders.of(account)) == sorted(f.path for f in listing)


# ---- what the program's own text must not hold


def _fixed(pattern: ast.expr) -> bool:
    """Tell whether an expression is made of constants of the program only."""
    match pattern:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            return name.isupper()
        case ast.JoinedStr(values=parts):
            return all(_fixed(part) for part in parts)
        case ast.FormattedValue(value=value):
            return _fixed(value)
        case ast.BinOp(left=left, right=right):
            return _fixed(left) and _fixed(right)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr="sub"), args=parts):
            return all(_fixed(part) for part in parts)
        case ast.Call(func=ast.Attribute(value=words, attr="join"), args=[parts]):
            return _fixed(words) and _fixed(parts)
        case ast.GeneratorExp(elt=part):
            return _fixed(part)
    return False


def _patterns(source: str) -> Iterator[ast.expr]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[pattern, *_]):
                yield pattern


def test_no_pattern_is_made_of_a_text(repository: Path) -> None:
    """What strangers and the person write is compared, never compiled."""
    found = 0
    for file in (repository / "app").rglob("*.py"):
        for pattern in _patterns(file.read_text(encoding="utf-8")):
            found += 1
            assert _fixed(pattern), f"{file}:{pattern.lineno}"
    assert found > 100
    assert not _fixed(next(_patterns("re.search(query, text)")))
    assert not _fixed(next(_patterns("re.compile(f'^{query}')")))


def test_no_statement_matches_by_signs(repository: Path) -> None:
    """LIKE and GLOB would take a percent sign or a star for more than itself."""
    for file in (repository / "app").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"\b(?:LIKE|GLOB|REGEXP)\s+[^'\s]", text), file
