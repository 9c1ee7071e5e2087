"""SMTP: what is sent, what every answer and every cut means, and what hostile servers achieve."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import MarmotError, PermanentError, TransientError, UserError
from app.domain.accounts import Server, Transport
from app.domain.ports import Accepted
from app.net import smtp as smtp_module
from app.net import smtp_line
from app.net.smtp import SmtplibSender
from tests.bed.certificates import Authority
from tests.bed.scripted_smtp import CLOSE, SILENCE, Last, ScriptedSmtp
from tests.net.test_smtp_wire import in_lines, small_windows

MESSAGE = b"Subject: hello\r\nMessage-ID: <1@x>\r\n\r\n.first\r\nsecond\r\n..third\r\n"
PASSWORD = "geheim-marker-ü"


class Sending:
    """One attempt with the order of events written down."""

    def __init__(self, server: ScriptedSmtp, **kind: object) -> None:
        self.events: list[str] = []
        self.sizes: list[int] = []
        self.server = server
        self.security = kind.get("security", Transport.NONE)
        self.ca_file = kind.get("ca_file")

    def run(
        self, data: bytes = MESSAGE, recipients: tuple[str, ...] = ("a@x.example",)
    ) -> Accepted:
        assert isinstance(self.security, Transport)
        sender = SmtplibSender(
            Server("127.0.0.1", self.server.port, self.security, "me@x.example"),
            PASSWORD,
            str(self.ca_file) if self.ca_file else None,
        )
        return sender.send(
            data,
            "me@x.example",
            recipients,
            before_data=lambda: self.events.append("data"),
            before_dot=lambda: self.events.append("dot"),
            max_size=self.sizes.append,
        )


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"))


def failure(server: ScriptedSmtp, **options: object) -> tuple[MarmotError, Sending]:
    sending = Sending(server)
    with pytest.raises(MarmotError) as caught:
        sending.run(**options)  # type: ignore[arg-type]
    return caught.value, sending


def test_a_message_arrives_byte_for_byte() -> None:
    with ScriptedSmtp() as server:
        sending = Sending(server)
        accepted = sending.run(recipients=("a@x.example", "b@y.example"))
        assert accepted.answer == "250 2.0.0 queued as 4711"
        assert server.accepted == [MESSAGE]
        assert sending.events == ["data", "dot"]
        assert sending.sizes == [1_000_000]
        commands = server.last.commands
        assert commands[0] == "EHLO [127.0.0.1]"
        plain = base64.b64decode(commands[1].removeprefix("AUTH PLAIN ")).decode()
        assert plain == f"\x00me@x.example\x00{PASSWORD}"
        assert commands[2:5] == [
            f"MAIL FROM:<me@x.example> SIZE={len(MESSAGE)}",
            "RCPT TO:<a@x.example>",
            "RCPT TO:<b@y.example>",
        ]


def test_bare_line_ends_become_lines() -> None:
    with ScriptedSmtp() as server:
        Sending(server).run(b"Subject: x\n\nbare\rcr\n.\nhidden: no\n")
        assert server.accepted == [b"Subject: x\r\n\r\nbare\r\ncr\r\n.\r\nhidden: no\r\n"]


@settings(max_examples=40, deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(
            [b".", b"\r", b"\n", b"\r\n", b"a", b"\r\n.\r\nRCPT TO:<evil@x>\r\n", b"\0"]
        ),
        max_size=30,
    ),
    window=st.integers(1, 12),
)
def test_what_is_on_the_line_is_one_message_in_whole_lines(
    pieces: list[bytes], window: int
) -> None:
    """Seen from the server: no bare CR or LF, no command out of a body, the dots as written."""
    data = b"Subject: x\r\n\r\n" + b"".join(pieces)
    with ScriptedSmtp() as server, small_windows(window):
        Sending(server).run(data)
        said = server.last
        assert server.accepted == [in_lines(data)]
        assert not any(b"\r" in line or b"\n" in line for line in said.raw.split(b"\r\n"))
        verbs = [command.split(" ")[0] for command in said.commands]
        assert verbs in (expected := ["EHLO", "AUTH", "MAIL", "RCPT", "DATA"], [*expected, "QUIT"])


def test_login_is_used_where_plain_is_not_offered() -> None:
    ehlo = b"250-x\r\n250 AUTH LOGIN\r\n"
    auth = [b"334 VXNlcm5hbWU6\r\n", b"334 UGFzc3dvcmQ6\r\n", b"235 ok\r\n"]
    script = {"EHLO": ehlo, "AUTH": auth}
    user = base64.b64encode(b"me@x.example").decode()
    word = base64.b64encode(PASSWORD.encode()).decode()
    script |= {user: auth, word: auth}
    with ScriptedSmtp({**script, user.upper(): auth, word.upper(): auth}) as server:
        Sending(server).run()
        assert server.last.commands[1:4] == ["AUTH LOGIN", user, word]


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (b"535 5.7.8 no\r\n", UserError, "password_wrong"),
        (b"454 4.7.0 later\r\n", TransientError, "server_busy"),
        (b"504 5.5.4 what\r\n", UserError, "login_refused"),
    ],
)
def test_refused_logins(answer: bytes, kind: type[MarmotError], code: str) -> None:
    with ScriptedSmtp({"AUTH": answer}) as server:
        error, sending = failure(server)
        assert isinstance(error, kind)
        assert error.code == code
        assert sending.events == []
        assert PASSWORD not in repr(error.to_json())


@pytest.mark.parametrize("moment", ["MAIL", "RCPT", "DATA", "DOT"])
@pytest.mark.parametrize("number", [421, 450, 451, 452, 550, 552, 554])
def test_every_refusal_is_definite_and_carries_the_words(moment: str, number: int) -> None:
    words = f"{number} {str(number)[0]}.7.1 the server's words"
    with ScriptedSmtp({moment: words.encode() + b"\r\n"}) as server:
        error, sending = failure(server)
        assert isinstance(error, TransientError if number < 500 else PermanentError)
        assert error.fields["smtp_code"] == number
        assert "the server's words" in error.details
        assert error.code != "fate_unknown"
        assert ("dot" in sending.events) == (moment == "DOT")
        assert server.accepted == []


@pytest.mark.parametrize("cut", ["GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "BODY"])
def test_a_cut_before_the_dot_is_safe_to_repeat(cut: str) -> None:
    with ScriptedSmtp({cut: CLOSE}) as server:
        error, sending = failure(server, data=MESSAGE + b"0123456789\r\n" * 50_000)
        assert isinstance(error, TransientError)
        assert error.code == "connection_lost"
        assert sending.events in ([], ["data"], ["data", "dot"])
        assert server.received == []


@pytest.mark.parametrize("said", [b"", b"25", b"garbage\r\n", b"354 again\r\n", b"250-half\r\n"])
def test_a_cut_after_the_dot_is_an_unknown_fate(said: bytes) -> None:
    with ScriptedSmtp({"DOT": Last(said)}) as server:
        error, sending = failure(server)
        assert (error.code, type(error)) == ("fate_unknown", TransientError)
        assert sending.events == ["data", "dot"]
        assert len(server.received) == 1


def test_a_server_that_refuses_inside_the_body_is_heard() -> None:
    with ScriptedSmtp({"BODY": b"552 5.3.4 too much\r\n"}) as server:
        error, sending = failure(server, data=MESSAGE + b"y" * 70 + b"\r\n" * 400_000)
        assert error.fields.get("smtp_code") == 552
        assert isinstance(error, PermanentError)
        assert server.accepted == [] or "dot" not in sending.events


def test_too_large_is_known_before_any_byte() -> None:
    with ScriptedSmtp({"EHLO": b"250-x\r\n250-AUTH PLAIN\r\n250 SIZE 50\r\n"}) as server:
        error, sending = failure(server)
        assert isinstance(error, UserError)
        assert (error.code, error.fields["limit"]) == ("message_too_large", 50)
        assert sending.events == []
        assert not any(c.startswith("MAIL") for c in server.last.commands)


def test_partly_refused_recipients_stop_the_message_for_all() -> None:
    answers = [b"250 ok\r\n", b"550 5.1.1 nobody here\r\n", b"450 4.2.1 later\r\n", b"250 ok\r\n"]
    with ScriptedSmtp({"RCPT": answers}) as server:
        error, sending = failure(
            server, recipients=("a@x.example", "b@x.example", "c@x.example", "d@x.example")
        )
        assert isinstance(error, PermanentError)
        assert error.code == "recipients_refused"
        assert error.fields["recipients"] == "b@x.example"
        assert "b@x.example: 550 5.1.1 nobody here" in error.details
        assert "c@x.example: 450" in error.details
        assert server.last.commands[-2:] in (
            ["RSET", "QUIT"],
            [*server.last.commands[-2:-1], "RSET"],
        )
        assert "DATA" not in server.last.commands
        assert sending.events == []


@pytest.mark.parametrize("pipelining", [b"", b"250-PIPELINING\r\n"])
@pytest.mark.parametrize("said", [b"550 5.1.1 nobody\r\n", b"421 4.7.0 too many errors\r\n"])
def test_a_server_that_leaves_after_a_refusal_is_heard(pipelining: bytes, said: bytes) -> None:
    """What it said counts, not that there is nobody to answer the rest."""
    script = {
        "EHLO": b"250-x\r\n" + pipelining + b"250 AUTH PLAIN\r\n",
        "RCPT": [b"250 ok\r\n", Last(said)],
    }
    with ScriptedSmtp(script) as server:
        error, sending = failure(
            server, recipients=("a@x.example", "b@x.example", "c@x.example", "d@x.example")
        )
        assert error.code == ("recipients_refused" if said[:1] == b"5" else "recipients_deferred")
        assert error.fields["smtp_code"] == int(said[:3])
        assert f"b@x.example: {said.decode().strip()}" in error.details
        assert "a@x.example" not in error.details
        assert sending.events == []


def test_recipients_refused_for_now_are_tried_again_later() -> None:
    with ScriptedSmtp({"RCPT": [b"250 ok\r\n", b"450 4.2.1 later\r\n"]}) as server:
        error, _ = failure(server, recipients=("a@x.example", "b@x.example"))
        assert isinstance(error, TransientError)
        assert (error.code, error.fields["smtp_code"]) == ("recipients_deferred", 450)


def test_too_many_recipients_is_permanent_even_when_the_server_says_452() -> None:
    answers = [b"250 ok\r\n"] * 100 + [b"452 4.5.3 Error: too many recipients\r\n"]
    with ScriptedSmtp({"RCPT": answers}) as server:
        error, _ = failure(server, recipients=tuple(f"r{n}@x.example" for n in range(101)))
        assert isinstance(error, PermanentError)
        assert (error.code, error.fields["accepted"]) == ("too_many_recipients", 100)
        assert server.accepted == []


def test_pipelining_keeps_answers_and_recipients_together() -> None:
    ehlo = b"250-x\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n"
    answers = [b"250 ok\r\n"] * 69 + [b"550 5.1.1 no\r\n"] + [b"250 ok\r\n"] * 51
    with ScriptedSmtp({"EHLO": ehlo, "RCPT": answers}) as server:
        error, _ = failure(server, recipients=tuple(f"r{n}@x.example" for n in range(120)))
        assert error.fields["recipients"] == "r69@x.example"
        Sending(server).run(recipients=tuple(f"r{n}@x.example" for n in range(120)))
        assert server.accepted == [MESSAGE]


@pytest.mark.parametrize(
    "address",
    ["a@x\r\nRCPT TO:<evil@x>", "a b@x", "<a@x>", "a@", "@x", "", "a@x>", "a\x00@x", "é@x.example"],
)
def test_no_address_can_carry_a_command(address: str) -> None:
    with ScriptedSmtp() as server:
        error, _ = failure(server, recipients=("good@x.example", address))
        assert isinstance(error, PermanentError)
        assert not any("evil" in command for command in server.last.commands)
        assert not any(command.startswith("MAIL") for command in server.last.commands)


def test_international_domains_and_names() -> None:
    with ScriptedSmtp() as server:
        Sending(server).run(recipients=("a@bücher.example",))
        assert "RCPT TO:<a@xn--bcher-kva.example>" in server.last.commands
    ehlo = b"250-x\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n"
    with ScriptedSmtp({"EHLO": ehlo}) as server:
        Sending(server).run()
        assert "MAIL FROM:<me@x.example>" in server.last.commands
        Sending(server).run("Subject: x\r\n\r\nGrüße\r\n".encode(), ("é@bücher.example",))
        assert "MAIL FROM:<me@x.example> BODY=8BITMIME SMTPUTF8" in server.last.commands
        assert "RCPT TO:<é@bücher.example>" in server.last.commands


# ---- security


def test_a_stripped_or_refused_starttls_costs_no_secret(authority: Authority) -> None:
    for script in ({}, {"EHLO": b"250-x\r\n250 STARTTLS\r\n", "STARTTLS": b"454 no\r\n"}):
        with ScriptedSmtp(script) as server:
            sending = Sending(server, security=Transport.STARTTLS, ca_file=authority.ca_file)
            with pytest.raises(UserError, match="starttls_missing"):
                sending.run()
            assert not any(c.startswith(("AUTH", "MAIL")) for c in server.last.commands)


def test_words_slipped_in_before_the_handshake_are_noticed(authority: Authority) -> None:
    script = {
        "EHLO": b"250-x\r\n250 STARTTLS\r\n",
        "STARTTLS": b"220 go\r\n250-evil\r\n250 AUTH PLAIN\r\n",
    }
    with ScriptedSmtp(script, authority.good()) as server:
        sending = Sending(server, security=Transport.STARTTLS, ca_file=authority.ca_file)
        with pytest.raises(UserError, match="starttls_injection"):
            sending.run()
        assert b"AUTH" not in server.last.raw


@pytest.mark.parametrize("security", [Transport.STARTTLS, Transport.TLS])
def test_a_protected_line_carries_the_message(authority: Authority, security: Transport) -> None:
    ehlo = [b"250-x\r\n250 STARTTLS\r\n", b"250-x\r\n250 AUTH PLAIN\r\n"]
    script = {"EHLO": ehlo if security is Transport.STARTTLS else ehlo[1]}
    with ScriptedSmtp(script, authority.good()) as server:
        server.implicit_tls = security is Transport.TLS
        Sending(server, security=security, ca_file=authority.ca_file).run()
        assert server.accepted == [MESSAGE]
        assert b"AUTH" not in server.last.raw


def test_bad_certificates_get_no_password(authority: Authority) -> None:
    cases = {
        "tls_expired": authority.expired(),
        "tls_wrong_name": authority.wrong_name(),
        "tls_clock": authority.not_yet_valid(),
    }
    for code, certificate in cases.items():
        with ScriptedSmtp(certificate=certificate) as server:
            server.implicit_tls = True
            sending = Sending(server, security=Transport.TLS, ca_file=authority.ca_file)
            with pytest.raises(UserError, match=code):
                sending.run()
    with ScriptedSmtp(certificate=authority.good()) as server:
        server.implicit_tls = True
        with pytest.raises(UserError, match="tls_untrusted"):
            Sending(server, security=Transport.TLS).run()


def test_clear_text_never_leaves_this_machine() -> None:
    sender = SmtplibSender(Server("mail.example.org", 25, Transport.NONE, "u"), PASSWORD)
    with pytest.raises(UserError, match="insecure_refused"):
        sender.check()
    assert PASSWORD not in repr(sender)


def test_two_answers_in_one_packet_shift_nothing() -> None:
    for moment in ("EHLO", "AUTH", "MAIL", "RCPT"):
        script = {moment: (b"235" if moment == "AUTH" else b"250") + b" ok\r\n250 2.0.0 ok\r\n"}
        with ScriptedSmtp(script) as server:
            error, sending = failure(server)
            assert error.code == "protocol_error"
            assert "dot" not in sending.events
    with ScriptedSmtp({"DATA": b"354 go\r\n250 2.0.0 queued\r\n"}) as server:
        error, sending = failure(server)
        assert error.code == "protocol_error"
        assert server.received == []


@pytest.mark.parametrize(
    "greeting",
    [b"HTTP/1.1 302 Found\r\n", b"* OK IMAP ready\r\n", b"x" * 100_000, b"220-a\r\n" * 5000],
)
def test_what_is_no_mail_server_is_left_quickly(greeting: bytes) -> None:
    with ScriptedSmtp({"GREETING": greeting}) as server:
        started = time.monotonic()
        error, _ = failure(server)
        assert error.code == "not_this_server"
        assert time.monotonic() - started < 5


def test_an_endless_ehlo_is_left() -> None:
    with ScriptedSmtp({"EHLO": b"250-X-AGAIN\r\n" * 100_000}) as server:
        error, _ = failure(server)
        assert error.code == "protocol_error"


def test_silence_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        smtp_line.SmtpLine.reply, "__kwdefaults__", {"seconds": 0.2, "first": False}
    )
    with ScriptedSmtp({"MAIL": SILENCE}) as server:
        error, _ = failure(server)
        assert (error.code, type(error)) == ("timeout", TransientError)


def test_silence_after_the_dot_is_an_unknown_fate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_module, "REPLY_SECONDS", 0.2)
    with ScriptedSmtp({"DOT": SILENCE}) as server:
        error, _ = failure(server)
        assert error.code == "fate_unknown"


def test_closing_by_itself_is_a_busy_server() -> None:
    with ScriptedSmtp({"EHLO": b"250 x\r\n421 4.3.2 shutting down\r\n"}) as server:
        error, _ = failure(server)
        assert (error.code, error.fields["smtp_code"]) == ("server_busy", 421)


def test_abort_ends_a_waiting_line() -> None:
    asked = threading.Event()

    def silent() -> object:
        asked.set()
        return SILENCE

    with ScriptedSmtp({"MAIL": silent}) as server:
        sender = SmtplibSender(
            Server("127.0.0.1", server.port, Transport.NONE, "u"), PASSWORD, None
        )
        caught: list[MarmotError] = []

        def run() -> None:
            try:
                sender.send(
                    MESSAGE,
                    "a@x.example",
                    ["b@x.example"],
                    before_data=lambda: None,
                    before_dot=lambda: None,
                )
            except MarmotError as error:
                caught.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        assert asked.wait(5)
        sender.abort()
        thread.join(5)
        assert not thread.is_alive()
        assert caught[0].code == "connection_lost"


def test_check_logs_in_and_sends_nothing() -> None:
    with ScriptedSmtp() as server:
        sender = SmtplibSender(Server("127.0.0.1", server.port, Transport.NONE, "u"), PASSWORD)
        assert sender.check() is True
        assert not any(c.startswith("MAIL") for c in server.last.commands)


@pytest.fixture(scope="module")
def postfix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    from tests.bed.dovecot import Dovecot
    from tests.bed.postfix import Postfix
    from tests.bed.process import Unavailable

    root: Path = tmp_path_factory.mktemp("postfix")
    try:
        with Dovecot(root / "dovecot") as dovecot:
            for name in ("anna@atelier.example", "ben@verein.example"):
                dovecot.add_user(name)
            with Postfix(root / "postfix", dovecot) as server:
                yield server
    except Unavailable as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("security", [Transport.STARTTLS, Transport.TLS])
def test_postfix_takes_it(postfix: object, security: Transport) -> None:
    from tests.bed.postfix import Postfix

    assert isinstance(postfix, Postfix)
    port = postfix.submission_port if security is Transport.STARTTLS else postfix.tls_port

    def sender(password: str) -> SmtplibSender:
        server = Server("127.0.0.1", port, security, "anna@atelier.example")
        return SmtplibSender(server, password, str(postfix.ca_file))

    events: list[str] = []
    accepted = sender("secret").send(
        MESSAGE,
        "anna@atelier.example",
        ["anna@atelier.example", "ben@verein.example"],
        before_data=lambda: events.append("data"),
        before_dot=lambda: events.append("dot"),
    )
    assert accepted.answer.startswith("250 2.0.0")
    assert events == ["data", "dot"]
    with pytest.raises(UserError, match="password_wrong"):
        sender("false").check()
