"""The table that a run prints: what was measured, what was possible, what was aimed at."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Measure:
    """One row; ``goal`` is the figure to stay under at the size where it is defined."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    goal: float | None = None
    note: str = ""


@dataclass(slots=True)
class Report:
    """Collects measures and prints them as Markdown."""

    rows: list[Measure] = field(default_factory=list)

    def add(
        self,
        name: str,
        value: float,
        unit: str = "s",
        *,
        limit: float | None = None,
        goal: float | None = None,
        note: str = "",
    ) -> None:
        self.rows.append(Measure(name, value, unit, limit, goal, note))
        print(f"  {name}: {_figure(value, unit)}", flush=True)

    def markdown(self) -> str:
        """Return the table; the ratio is to the limit measured in the same run."""
        lines = [
            "| Operation | Marmot | limit here | ratio | goal | |",
            "|---|---|---|---|---|---|",
        ]
        for row in self.rows:
            limit = _figure(row.limit, row.unit) if row.limit is not None else ""
            ratio = f"{row.value / row.limit:.1f}" if row.limit else ""
            goal = f"<= {_figure(row.goal, row.unit)}" if row.goal is not None else ""
            state = "" if row.goal is None else ("yes" if row.value <= row.goal else "**no**")
            note = f"{state} {row.note}".strip()
            cells = (row.name, _figure(row.value, row.unit), limit, ratio, goal, note)
            lines.append(f"| {' | '.join(cells)} |")
        return "\n".join(lines)


def _figure(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:,.{digits}f} {unit}"
