"""The part of the editor that says how an event repeats and how long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from app.rules import recurrence
from app.rules.recurrence import Repeat
from app.ui import tokens as t
from app.ui.calendar import dates
from app.ui.calendar.fields import choose, combo
from app.ui.calendar.repeat import ordinal, sentence, weekday
from app.ui.parts import column, label, plain, row
from app.ui.words import plural, tr


class RepeatEditor(QWidget):
    """Reads and makes an RRULE; one it cannot express is kept letter for letter."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._start = date.today()
        self._custom = ""
        self.freq = combo(
            tr("Repeats"),
            [
                (tr("Does not repeat"), ""),
                (tr("Daily"), "DAILY"),
                (tr("Weekly"), "WEEKLY"),
                (tr("Monthly"), "MONTHLY"),
                (tr("Yearly"), "YEARLY"),
            ],
        )
        self.interval = QSpinBox()
        self.interval.setRange(1, recurrence.MAX_INTERVAL)
        self.interval.setAccessibleName(tr("Interval"))
        self.interval.setPrefix(tr("every "))
        plain(self.interval)
        self.interval.setMinimumWidth(90)
        self._unit = label("", "muted")
        self.weekdays: list[QToolButton] = []
        first = dates.first_weekday()
        days = row(spacing=t.XS)
        for n in range(7):
            index = (first + n) % 7
            made = QToolButton()
            made.setText(dates.day_name(date(2024, 1, 1 + index))[:2])
            made.setCheckable(True)
            made.setAccessibleName(weekday(index))
            made.setToolTip(weekday(index))
            made.setProperty("weekday", index)
            made.setFixedSize(32, 28)
            made.toggled.connect(self._tell)
            self.weekdays.append(made)
            days.addWidget(made)
        days.addStretch(1)
        self._days = QWidget()
        self._days.setLayout(days)
        self.monthly = combo(tr("On"), [])
        self.end = combo(
            tr("Ends"),
            [(tr("never ends"), "never"), (tr("until"), "until"), (tr("after"), "count")],
        )
        self.until = QDateEdit()
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat(tr("ddd d MMM yyyy"))
        self.until.setAccessibleName(tr("Last day"))
        self.count = QSpinBox()
        self.count.setRange(1, recurrence.MAX_COUNT)
        plain(self.count)
        self.count.setValue(10)
        self.count.setSuffix(tr(" times"))
        self.count.setAccessibleName(tr("How many times"))
        self._words = label("", "small", wrap=True)
        self._how = QWidget()
        self._how.setLayout(row(self.interval, self._unit, self.monthly, None))
        self._ends = QWidget()
        self._ends.setLayout(row(self.end, self.until, self.count, None))
        self.setLayout(
            column(
                row(self.freq, None), self._how, self._days, self._ends, self._words, spacing=t.S
            )
        )
        self.freq.currentIndexChanged.connect(self._on_freq)
        self.interval.valueChanged.connect(self._tell)
        self.monthly.currentIndexChanged.connect(self._tell)
        self.end.currentIndexChanged.connect(self._tell)
        self.until.dateChanged.connect(self._tell)
        self.count.valueChanged.connect(self._tell)
        self._tell()

    # in and out

    def set_start(self, start: date) -> None:
        """The event begins on ``start``: what the unspoken parts of a rule refer to."""
        if start == self._start and self.monthly.count():
            return
        self._start = start
        chosen = self.monthly.currentIndex()
        self.monthly.blockSignals(True)
        self.monthly.clear()
        which = (start.day - 1) // 7 + 1
        self.monthly.addItem(tr("on day {day}", day=start.day), (0, 0))
        if which < 5:
            words = tr("on the {which} {day}", which=ordinal(which), day=weekday(start.weekday()))
            self.monthly.addItem(words, (which, start.weekday()))
        if dates.add_months(start, 1).month != start.month and start.day > 21:
            words = tr("on the {which} {day}", which=ordinal(-1), day=weekday(start.weekday()))
            self.monthly.addItem(words, (-1, start.weekday()))
        self.monthly.setCurrentIndex(max(0, min(chosen, self.monthly.count() - 1)))
        self.monthly.blockSignals(False)
        self.until.setMinimumDate(dates.q_date(start))
        self._tell()

    def set_rule(self, rrule: str, start: date) -> None:
        self.set_start(start)
        repeat = recurrence.read(rrule)
        month_day = repeat.month_day not in (0, start.day)
        month = repeat.month not in (0, start.month)
        if repeat.freq == "YEARLY" and repeat.ordinal:
            month = True  # no control for it: kept as it is
        if repeat.freq == "CUSTOM" or month_day or month:
            self._custom = rrule.removeprefix("RRULE:")
            if self.freq.findData("CUSTOM") < 0:
                self.freq.addItem(tr("A rule of its own"), "CUSTOM")
            choose(self.freq, "CUSTOM")
            self._tell()
            return
        choose(self.freq, repeat.freq)
        self.interval.setValue(repeat.interval)
        for made in self.weekdays:
            made.setChecked(made.property("weekday") in repeat.weekdays)
        if repeat.ordinal and repeat.weekdays:
            key = (repeat.ordinal, repeat.weekdays[0])
            if all(self.monthly.itemData(n) != key for n in range(self.monthly.count())):
                which = ordinal(repeat.ordinal)
                day = weekday(repeat.weekdays[0])
                self.monthly.addItem(tr("on the {which} {day}", which=which, day=day), key)
            self._choose_monthly(key)
        if repeat.count:
            choose(self.end, "count")
            self.count.setValue(repeat.count)
        elif repeat.until:
            choose(self.end, "until")
            self.until.setDate(QDate.fromString(repeat.until, "yyyy-MM-dd"))
        self._tell()

    def _choose_monthly(self, key: tuple[int, int]) -> None:
        for n in range(self.monthly.count()):
            if tuple(self.monthly.itemData(n)) == key:
                self.monthly.setCurrentIndex(n)

    def rule(self) -> str:
        """Return the RRULE, "" for none."""
        freq = str(self.freq.currentData() or "")
        if freq == "CUSTOM":
            return self._custom
        repeat = Repeat(freq=freq, interval=self.interval.value())
        if not freq:
            return ""
        if freq == "WEEKLY":
            found = tuple(
                sorted(int(m.property("weekday")) for m in self.weekdays if m.isChecked())
            )
            repeat = replace(repeat, weekdays=found)
        elif freq == "MONTHLY":
            which, day = self.monthly.currentData() or (0, 0)
            if which:
                repeat = replace(repeat, ordinal=which, weekdays=(day,))
        end = self.end.currentData()
        if end == "count":
            repeat = replace(repeat, count=self.count.value())
        elif end == "until":
            repeat = replace(repeat, until=self.until.date().toString("yyyy-MM-dd"))
        return recurrence.write(repeat)

    # inner

    def _on_freq(self) -> None:
        if self.freq.currentData() == "WEEKLY" and not any(m.isChecked() for m in self.weekdays):
            for made in self.weekdays:
                made.setChecked(made.property("weekday") == self._start.weekday())
        if self.until.date() <= dates.q_date(self._start):
            self.until.setDate(dates.q_date(dates.add_months(self._start, 6)))
        self._tell()

    def _tell(self) -> None:
        freq = str(self.freq.currentData() or "")
        plain = freq not in ("", "CUSTOM")
        self._how.setVisible(plain)
        self._days.setVisible(freq == "WEEKLY")
        self.monthly.setVisible(freq == "MONTHLY")
        self._ends.setVisible(plain)
        self.until.setVisible(self.end.currentData() == "until")
        self.count.setVisible(self.end.currentData() == "count")
        n = self.interval.value()
        self._unit.setText(
            {
                "DAILY": plural("day", "days", n),
                "WEEKLY": plural("week", "weeks", n),
                "MONTHLY": plural("month", "months", n),
                "YEARLY": plural("year", "years", n),
            }.get(freq, "")
        )
        rule = self.rule()
        words = self._custom if freq == "CUSTOM" else sentence(rule)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.changed.emit()
