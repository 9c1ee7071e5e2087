"""Shared fixtures: the test bed's servers, the --full option, and no unnoticed warnings."""

from __future__ import annotations

import logging
import os
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.bed.certificates import Authority
    from tests.bed.dovecot import Dovecot
    from tests.bed.fault_proxy import FaultProxy
    from tests.bed.odd_imap import Habits, OddImap
    from tests.bed.postfix import Postfix
    from tests.bed.process import Server
    from tests.bed.pymap_server import PymapServer
    from tests.bed.radicale import Radicale
    from tests.bed.smtp_sink import SmtpSink

pytest_plugins = ["pytester"]

S = TypeVar("S", bound="Server")

# Before anything of Qt or keyring is imported: no display, no key store of the person.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

# The same examples on every run; a slow machine is no failure.
settings.register_profile(
    "marmot", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("marmot")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the full-length fault tests too")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "expects_warnings(*texts): app may log warnings that contain one of the texts"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    skip = pytest.mark.skip(reason="full-length run, asked for with --full")
    for item in items:
        if item.get_closest_marker("full"):
            item.add_marker(skip)


@pytest.fixture(scope="session", autouse=True)
def _own_profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that forgets to name a profile must not find the person's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARMOT_PROFILE", str(tmp_path_factory.mktemp("profile")))
        yield


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which ``app`` logged a warning or worse that it did not announce."""
    collector = _Collector()
    logger = logging.getLogger("app")
    logger.addHandler(collector)
    yield
    logger.removeHandler(collector)
    expected = [
        str(text) for mark in request.node.iter_markers("expects_warnings") for text in mark.args
    ]
    found = [
        f"{record.name} {record.levelname}: {record.getMessage()}"
        for record in collector.records
        if not any(text in record.getMessage() for text in expected)
    ]
    if found:
        pytest.fail("unexpected log records:\n" + "\n".join(found[:20]))


def _unavailable(reason: str) -> None:
    """Skip with a sentence on a person's machine; on the build machine nothing may be missing."""
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _run(make: Callable[[], S]) -> Iterator[S]:
    from tests.bed.process import Unavailable

    try:
        server = make().start()
    except (Unavailable, ImportError) as error:
        _unavailable(str(error))
        return
    try:
        yield server
    finally:
        server.stop()


# ---- servers, one each per worker process


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A certificate authority that signs good and bad certificates."""
    from tests.bed.certificates import Authority

    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A Dovecot with everything it can; take a user of your own from ``mail_user``."""

    def make() -> Dovecot:
        from tests.bed.dovecot import Dovecot

        return Dovecot(tmp_path_factory.mktemp("dovecot"))

    yield from _run(make)


@pytest.fixture(scope="session")
def plain_dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A Dovecot that announces IMAP4rev1 and no extension at all."""

    def make() -> Dovecot:
        from tests.bed.dovecot import PLAIN_IMAP4REV1, Dovecot

        return Dovecot(
            tmp_path_factory.mktemp("plain"), capabilities=PLAIN_IMAP4REV1, special_use=False
        )

    yield from _run(make)


@pytest.fixture(scope="session")
def shared_dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A Dovecot with ACL, folders of others and public ones, and 100 KiB of quota for each."""

    def make() -> Dovecot:
        from tests.bed.dovecot import Dovecot

        return Dovecot(tmp_path_factory.mktemp("shared"), shared=True, quota_kib=100)

    yield from _run(make)


@pytest.fixture(scope="session")
def packed_dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A Dovecot that offers COMPRESS."""

    def make() -> Dovecot:
        from tests.bed.dovecot import Dovecot

        return Dovecot(tmp_path_factory.mktemp("packed"), compress=True)

    yield from _run(make)


@pytest.fixture(scope="session")
def postfix(tmp_path_factory: pytest.TempPathFactory, dovecot: Dovecot) -> Iterator[Postfix]:
    """A Postfix that lets the users of ``dovecot`` submit and delivers to them."""

    def make() -> Postfix:
        from tests.bed.postfix import Postfix

        return Postfix(tmp_path_factory.mktemp("postfix"), dovecot)

    yield from _run(make)


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    """A Radicale; take a user of your own from ``dav_user``."""

    def make() -> Radicale:
        from tests.bed.radicale import Radicale

        return Radicale(tmp_path_factory.mktemp("radicale"))

    yield from _run(make)


@pytest.fixture
def pymap_server() -> Iterator[PymapServer]:
    """A fresh pymap without users."""
    from tests.bed.process import Unavailable

    try:
        from tests.bed.pymap_server import PymapServer
    except Unavailable as error:
        _unavailable(str(error))
        return
    with PymapServer() as server:
        yield server


@pytest.fixture
def odd_imap() -> Iterator[Callable[[Habits], OddImap]]:
    """Make odd servers: ``odd_imap(COURIER)`` returns a running one."""
    from tests.bed.odd_imap import OddImap

    running: list[OddImap] = []

    def make(habits: Habits) -> OddImap:
        server = OddImap(habits).start()
        running.append(server)
        return server

    yield make
    for server in running:
        server.stop()
        assert not server.errors


@pytest.fixture
def smtp_sink() -> Iterator[SmtpSink]:
    """A fresh SMTP server in clear that wants ana@atelier.example with "secret"."""

    def make() -> SmtpSink:
        from tests.bed.smtp_sink import SmtpSink

        return SmtpSink(users={"ana@atelier.example": "secret"})

    yield from _run(make)


@pytest.fixture
def fault_proxy() -> Iterator[Callable[[int], FaultProxy]]:
    """Make proxies: ``fault_proxy(port)`` returns a running one in front of a loopback port."""
    from tests.bed.fault_proxy import FaultProxy

    running: list[FaultProxy] = []

    def make(port: int) -> FaultProxy:
        proxy = FaultProxy(port).start()
        running.append(proxy)
        return proxy

    yield make
    for proxy in running:
        proxy.stop()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MiB; needs the right to mount."""
    from tests.bed.process import Unavailable
    from tests.bed.small_disk import SmallDisk

    room = tmp_path / "small"
    room.mkdir()
    try:
        disk = SmallDisk(room).start()
    except Unavailable as error:
        pytest.skip(str(error))
    try:
        yield room
    finally:
        disk.stop()


# ---- users of their own, so that tests sharing a server do not meet


@dataclass(frozen=True, slots=True)
class BedUser:
    """A user made for one test."""

    name: str
    password: str


@pytest.fixture
def mail_user(dovecot: Dovecot) -> BedUser:
    """A fresh user of ``dovecot`` with an empty mailbox (an address Postfix delivers to)."""
    user = BedUser(f"u{uuid.uuid4().hex[:12]}@atelier.example", "secret")
    dovecot.add_user(user.name, user.password)
    return user


@pytest.fixture
def plain_mail_user(plain_dovecot: Dovecot) -> BedUser:
    """A fresh user of ``plain_dovecot``."""
    user = BedUser(f"u{uuid.uuid4().hex[:12]}@atelier.example", "secret")
    plain_dovecot.add_user(user.name, user.password)
    return user


@pytest.fixture
def packed_mail_user(packed_dovecot: Dovecot) -> BedUser:
    """A fresh user of ``packed_dovecot``."""
    user = BedUser(f"u{uuid.uuid4().hex[:12]}@atelier.example", "secret")
    packed_dovecot.add_user(user.name, user.password)
    return user


@pytest.fixture
def dav_user(radicale: Radicale) -> BedUser:
    """A fresh user of ``radicale`` without collections."""
    user = BedUser(f"u{uuid.uuid4().hex[:12]}", "secret")
    radicale.add_user(user.name, user.password)
    return user


@pytest.fixture
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parent.parent
