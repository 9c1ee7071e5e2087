"""The field for recipients: chips for people, completion from contacts and history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from app.domain.mail import Address
from app.formats.typed_addresses import parse_typed, plausible
from app.ui import tokens as t
from app.ui.avatars import Avatar
from app.ui.context import Context
from app.ui.flow import FlowLayout
from app.ui.parts import label, row
from app.ui.words import tip, tr
from app.ui.work import Debounce

MOST_NAMED = 3  # wrong addresses that a sentence names


def explain_wrong(texts: Sequence[str]) -> str:
    """Return the sentence that names what is no address and what to do."""
    if len(texts) == 1:
        return tr("{text} is not an e-mail address. Correct or remove it.", text=texts[0])
    named = ", ".join(texts[:MOST_NAMED]) + (" …" if len(texts) > MOST_NAMED else "")
    return tr("These are not e-mail addresses: {list}. Correct or remove them.", list=named)


class Chip(QFrame):
    """One recipient; Delete, Backspace or the cross take it out, a double click or Enter puts it
    back into the line to be changed."""

    removed = Signal()
    edit_requested = Signal()

    def __init__(self, context: Context, person: Address) -> None:
        super().__init__()
        self.person = person
        self.valid = plausible(person.addr)
        self.setObjectName("chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(26)
        self._context = context
        self._lock = QLabel()
        self._lock.hide()
        picture = Avatar(context.theme, 20)
        picture.set_person(person)
        shown = person.name or person.addr
        text = label()
        text.setText(text.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, 240))
        cross = QToolButton()
        cross.setIcon(context.icons.icon("x"))
        cross.setFixedSize(18, 18)
        cross.setStyleSheet("padding: 0; border: none;")
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setAccessibleName(tr("Remove {who}", who=shown))
        cross.clicked.connect(self.removed)
        self.setLayout(row(picture, text, self._lock, cross, margins=(3, 0, 4, 0), spacing=5))
        self._on_theme()
        context.theme.changed.connect(self._on_theme)
        self.show_key("")

    def _on_theme(self) -> None:
        k = self._context.theme.tokens
        back = k.chip if self.valid else k.danger_surface
        color = k.text if self.valid else k.danger
        self.setStyleSheet(
            f"QFrame#chip {{ background: {back}; border: 1px solid transparent;"
            " border-radius: 13px; }"
            f"QFrame#chip:focus {{ border: 1px solid {k.accent}; }}"
            f"QFrame#chip QLabel {{ color: {color}; background: transparent; }}"
        )

    def show_key(self, state: str) -> None:
        """Show whether mail to this person can be encrypted: "usable", "unusable", "none"; "" when
        nothing is to be encrypted."""
        words = {
            "usable": tr("can be encrypted"),
            "unusable": tr("the key cannot be used"),
            "none": tr("no key"),
        }
        self.key_state = state if self.valid else ""
        if self.key_state:
            name, role = ("lock", "muted") if state == "usable" else ("lock-open", "danger")
            icons, scale = self._context.icons, self.devicePixelRatioF()
            self._lock.setPixmap(icons.pixmap(name, 13, role, scale))
        if self._lock.isHidden() == bool(self.key_state):
            self._lock.setVisible(bool(self.key_state))
            self.updateGeometry()
        shown = str(self.person)
        if self.key_state:
            shown += f" \u2013 {words[self.key_state]}"
        wrong = tr("{text} is not an e-mail address", text=self.person.addr)
        self.setToolTip(tip(shown if self.valid else wrong))
        self.setAccessibleName(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_requested.emit()
        event.accept()


class _Entry(QLineEdit):
    """The line at the end of the chips."""

    committed = Signal()
    back_at_start = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() in (",", ";"):
            self.committed.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.back_at_start.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class RecipientField(QWidget):
    """To, Cc or Bcc. ``changed`` after every chip that comes or goes."""

    changed = Signal()

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._context = context
        self._chips: list[Chip] = []
        self._asked = 0
        self.entry = _Entry()
        self.entry.setProperty("role", "bare")
        self.entry.setAccessibleName(name)
        self.entry.setMinimumWidth(160)
        self.entry.setMinimumHeight(26)
        self._flow = FlowLayout(self, gap=6, line_gap=4)
        self._flow.setContentsMargins(0, 5, 0, 5)
        self._flow.addWidget(self.entry)
        self._flow.set_stretch(self.entry)
        self.setFocusProxy(self.entry)
        self._popup = QListWidget()
        self._popup.setObjectName("popup")
        self._popup.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._popup.setAccessibleName(tr("Proposals"))
        self._popup.itemClicked.connect(self._take_item)
        self._pause = Debounce(60, self._complete, self)
        self.entry.textEdited.connect(self._on_typed)
        self.entry.committed.connect(self._on_commit)
        self.entry.left.connect(self._on_left)
        self.entry.back_at_start.connect(self._on_back)
        self.entry.installEventFilter(self)
        self.destroyed.connect(self._popup.deleteLater)

    def people(self) -> tuple[Address, ...]:
        """Return the recipients, what is still being typed included when it is an address."""
        typed = self.entry.text().strip()
        more = tuple(p for p in parse_typed(typed) if plausible(p.addr)) if typed else ()
        return tuple(c.person for c in self._chips) + more

    @property
    def invalid(self) -> list[str]:
        return [c.person.addr for c in self._chips if not c.valid]

    def set_people(self, people: tuple[Address, ...]) -> None:
        for chip in list(self._chips):
            self._drop(chip)
        self._add_all(people)
        self.changed.emit()

    def show_keys(self, states: Mapping[str, str]) -> None:
        """Show on every chip whether mail to it can be encrypted; empty: no key matters."""
        for chip in self._chips:
            chip.show_key(states.get(chip.person.addr, ""))

    def key_states(self) -> list[str]:
        """Return what the chips show of keys."""
        return [chip.key_state for chip in self._chips]

    def take_all(self) -> tuple[Address, ...]:
        """Return everybody and empty the field."""
        people = self.people()
        self.entry.clear()
        self.set_people(())
        return people

    def commit(self) -> None:
        """Make chips of what was typed."""
        text = self.entry.text().strip()
        if not text:
            return
        self.entry.clear()
        self._add_all(parse_typed(text))
        self.changed.emit()

    # inner

    def _add_all(self, people: Iterable[Address]) -> None:
        """Add many and set them in lines once, not once for each."""
        self._flow.setEnabled(False)
        try:
            for person in people:
                self._add(person)
        finally:
            self._flow.setEnabled(True)
            self._flow.invalidate()
            self.updateGeometry()

    def _add(self, person: Address) -> None:
        if any(c.person.addr.lower() == person.addr.lower() for c in self._chips):
            return
        chip = Chip(self._context, person)
        chip.removed.connect(lambda: self._on_removed(chip))
        chip.edit_requested.connect(lambda: self._on_edit(chip))
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self.updateGeometry()

    def _drop(self, chip: Chip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()

    def _on_removed(self, chip: Chip) -> None:
        self._drop(chip)
        self.entry.setFocus()
        self.changed.emit()

    def _on_edit(self, chip: Chip) -> None:
        self.commit()
        self._drop(chip)
        self.entry.setText(str(chip.person) if chip.valid else chip.person.addr)
        self.entry.setFocus()
        self.changed.emit()

    def _on_back(self) -> None:
        if self._chips:
            self._on_removed(self._chips[-1])

    def _on_typed(self, text: str) -> None:
        if any(c in text for c in ";\n") or text.count(",") > 1 or text.count("@") > 1:
            self.commit()  # a list was pasted
            self._popup.hide()
            return
        self._pause()
        self.changed.emit()

    def _on_commit(self) -> None:
        item = self._popup.currentItem() if self._popup.isVisible() else None
        if item is not None:
            self._take_item(item)
        else:
            self.commit()

    def _on_left(self) -> None:
        if not self._popup.underMouse():
            self._popup.hide()
            self.commit()

    # completion

    def _complete(self) -> None:
        text = self.entry.text().strip()
        self._asked += 1
        asked = self._asked
        if not text:
            self._popup.hide()
            return
        engine = self._context.engine

        def show(found: list[Address]) -> None:
            if asked == self._asked:
                self._show(found)

        self._context.work.then(self, engine.query(lambda: engine.complete(text)), show)

    def _show(self, found: list[Address]) -> None:
        taken = {c.person.addr.lower() for c in self._chips}
        proposals = [a for a in found if a.addr.lower() not in taken]
        self._popup.clear()
        for person in proposals:
            item = QListWidgetItem(str(person))
            item.setData(Qt.ItemDataRole.UserRole, (person.name, person.addr))
            self._popup.addItem(item)
        if not proposals or not self.entry.hasFocus():
            self._popup.hide()
            return
        self._popup.setCurrentRow(0)
        height = min(8, len(proposals)) * max(26, self._popup.sizeHintForRow(0)) + 6
        self._popup.setFixedSize(max(360, t.SIDE_WIDTH), height)
        self._popup.move(self.entry.mapToGlobal(QPoint(0, self.entry.height() + 2)))
        self._popup.show()

    def _take_item(self, item: QListWidgetItem) -> None:
        name, addr = item.data(Qt.ItemDataRole.UserRole)
        self._popup.hide()
        self.entry.clear()
        self._add(Address(name, addr))
        self.entry.setFocus()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            self._popup.isVisible()
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            key, count = event.key(), self._popup.count()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and count:
                by = 1 if key == Qt.Key.Key_Down else -1
                self._popup.setCurrentRow((self._popup.currentRow() + by) % count)
                return True
            if key == Qt.Key.Key_Tab:
                self._on_commit()
                return True
            if key == Qt.Key.Key_Escape:
                self._popup.hide()
                return True
        return super().eventFilter(watched, event)
