"""problems, journal, doctor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.base.codec import encode
from app.base.errors import Field, PermanentError, UserError
from app.cli.numbers import number_of
from app.cli.output import DONE, FAILED
from app.cli.sentences import hint_of, sentence_of, sentence_of_step
from app.cli.times import rfc3339
from app.domain.ids import ProblemId
from app.domain.journal import Entry, Problem

if TYPE_CHECKING:
    from app.cli.run import Session


def problem_row(problem: Problem) -> dict[str, object]:
    fields: dict[str, Field] = {
        name: value
        for name, value in problem.fields.items()
        if isinstance(value, str | int | float | bool) or value is None
    }
    error = PermanentError(problem.code, details=problem.details, **fields)
    return {
        "id": str(problem.id),
        "account": str(problem.account) if problem.account is not None else None,
        "entry": str(problem.entry) if problem.entry is not None else None,
        "code": problem.code,
        "text": sentence_of(error),
        "hint": hint_of(error),
        "details": problem.details,
        "kept": bool(fields.get("kept")),
        "operation": problem.fields.get("operation"),
        "created": rfc3339(problem.created),
    }


def problems(session: Session) -> int:
    options, engine = session.options, session.engine
    if options.action:
        if not options.id:
            raise UserError("usage", problem=f"problems {options.action}: ID is missing")
        wanted = ProblemId(number_of(options.id))
        if wanted not in {problem.id for problem in engine.problems()}:
            raise UserError("problem_unknown", id=options.id)
        if options.action == "retry":
            engine.retry_problem(wanted).result()
            session.out.document({"retry": options.id}, "Done.")
            return DONE
        batch = engine.dismiss_problem(wanted).result()
        if batch is None:
            session.out.document({"dismiss": options.id, "discarded": False}, "Done.")
            return DONE
        session.out.document(
            {"dismiss": options.id, "discarded": True, "batch": str(batch)},
            "The change that the server refused was discarded;"
            f" 'marmot undo {batch}' brings it back.",
        )
        return DONE
    rows: list[Mapping[str, object]] = [problem_row(p) for p in engine.problems()]
    session.out.rows(rows, ("id", "created", "text", "hint", "details"))
    return DONE


def entry_row(entry: Entry) -> dict[str, object]:
    return {
        "id": str(entry.id),
        "batch": str(entry.batch),
        "kind": entry.kind,
        "account": str(entry.account),
        "lane": entry.lane,
        "state": entry.state.value,
        "phase": entry.phase.value,
        "attempts": entry.attempts,
        "not_before": rfc3339(entry.not_before) if entry.not_before else None,
        "created": rfc3339(entry.created),
        "error": entry.error.get("code") if entry.error else None,
    }


def journal(session: Session) -> int:
    rows: list[Mapping[str, object]] = [entry_row(e) for e in session.engine.journal()]
    session.out.rows(rows, ("id", "created", "lane", "kind", "state", "attempts", "error"))
    return DONE


def doctor(session: Session) -> int:
    steps = session.engine.doctor().result()
    rows = [{**encode(step), "text": sentence_of_step(step)} for step in steps]
    if session.out.as_json:
        session.out.document(rows)
    else:
        for step in steps:
            print(f"{'ok    ' if step.ok else 'failed'}  {sentence_of_step(step)}")
    return DONE if all(step.ok for step in steps) else FAILED


HANDLERS: dict[str, Callable[[Session], int]] = {
    "problems": problems,
    "journal": journal,
    "doctor": doctor,
}
