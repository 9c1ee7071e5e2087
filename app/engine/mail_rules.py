"""Rules for new mail: kept, tried on old mail, switched on, and carried out when asked to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace

from app.base.errors import UserError
from app.domain.ids import AccountId, BatchId, FolderId, MessageId, PlaceId
from app.domain.mail import Role
from app.domain.mail_rules import NO_RULE, MailRule, Rehearsal, RuleId, Verdict
from app.engine.mail import MailVerbs
from app.operations.mail_rules import carry_out, folder_of
from app.rules.mail_rules import check, judge, matches, needs_text
from app.store import Transaction

REHEARSED = 500  # messages a rehearsal looks at, newest first


@dataclass(frozen=True, slots=True)
class Why:
    """Why a message is where it is. ``batch`` None: it can no longer be undone."""

    rules: tuple[str, ...]
    batch: BatchId | None
    at: float


class RuleVerbs(MailVerbs):
    """What rules do is done by the service; only "apply to these now" is done here."""

    def rules(self) -> list[MailRule]:
        """Return the rules in the order they are asked."""
        return self.store.mail_rules.all()

    def rule(self, id: RuleId) -> MailRule:
        """Raise UserError("rule_unknown")."""
        return self.store.mail_rules.get(id)

    def rehearse(
        self, rule: MailRule, folder: FolderId | None = None, *, limit: int = REHEARSED
    ) -> Rehearsal:
        """Return what a rule, stored or not, would catch of the newest messages of a folder (by
        default of the INBOXes it is for). Nothing is changed. A slower query."""
        check(rule)
        self._folders_there(rule)
        chosen = [folder] if folder is not None else self._inboxes(rule.account)
        places = [PlaceId(n) for n in self.store.messages.ids(chosen, limit=limit)]
        known = self.store.mail_rules.facts(places)
        with_text = needs_text([rule])
        return Rehearsal(
            len(known),
            tuple(one.place for one in known if matches(rule, one.facts)),
            sum(1 for one in known if with_text and not one.whole),
        )

    def save_rule(self, rule: MailRule, *, rehearsed: bool = False) -> Future[RuleId]:
        """Keep a new or changed rule; ``rehearsed``: the person has seen what exactly this one
        would do. Changed in what it does, it is off until then and switched on again."""
        check(rule)

        def work(tx: Transaction) -> RuleId:
            number = self.store.mail_rules.save(tx, rule)
            if rehearsed:
                self.store.mail_rules.set_rehearsed(tx, number)
            return number

        return self._write("rule saved", work)

    def rehearse_stored(self, id: RuleId, folder: FolderId | None = None) -> Future[Rehearsal]:
        """Rehearse a stored rule; from then on it may be switched on."""

        def work() -> Rehearsal:
            found = self.rehearse(self.store.mail_rules.get(id), folder)
            with self.store.write("rule rehearsed") as tx:
                self.store.mail_rules.set_rehearsed(tx, id)
            return found

        return self._later(work)

    def enable_rule(self, id: RuleId, *, enabled: bool = True) -> Future[None]:
        """Raise UserError("rule_not_rehearsed"), or PermanentError("rule_folder_gone")."""

        def work(tx: Transaction) -> None:
            if enabled:
                self._folders_there(self.store.mail_rules.get(id))
            self.store.mail_rules.set_enabled(tx, id, enabled=enabled)
            if enabled:
                self._settle_problems(tx, self.store.mail_rules.get(id))

        return self._write("rule switched", work)

    def delete_rule(self, id: RuleId) -> Future[None]:
        def work(tx: Transaction) -> None:
            rule = self.store.mail_rules.get(id)
            self.store.mail_rules.delete(tx, id)
            self._settle_problems(tx, rule)

        return self._write("rule deleted", work)

    def order_rules(self, ids: Sequence[RuleId]) -> Future[None]:
        return self._write("rules ordered", lambda tx: self.store.mail_rules.reorder(tx, list(ids)))

    def apply_rule(self, rule: MailRule, places: Iterable[PlaceId]) -> Future[BatchId]:
        """Do now what a rule wants with those of the places it catches, as one action.

        Raise UserError("rule_catches_nothing").
        """
        check(rule)
        wanted = list(dict.fromkeys(places))
        alone = replace(rule, id=NO_RULE)

        def work(tx: Transaction) -> BatchId:
            groups: dict[AccountId, dict[PlaceId, tuple[MessageId, Verdict]]] = {}
            for one in self.store.mail_rules.facts(wanted):
                verdict = judge([alone], one.facts)
                if verdict.rules and rule.account in (None, one.account):
                    groups.setdefault(one.account, {})[one.place] = (one.message, verdict)
            batch: BatchId | None = None
            for account, caught in groups.items():
                batch = carry_out(self.store, tx, account, caught, batch) or batch
            if batch is None:
                raise UserError("rule_catches_nothing")
            return batch

        return self._write("rule applied", work, lane="mail")

    def why(self, place: PlaceId) -> Why | None:
        """Say which rules have put a message where it is, None when none has."""
        found = self.store.messages.places([place])
        if not found:
            return None
        rules, batch, at = self.store.mail_rules.why(found[0].message)
        if not rules:
            return None
        done = self.store.journal.batch(batch) if batch is not None else None
        if done is not None and done.undone:
            return None
        return Why(rules, done.id if done is not None else None, at)

    # inner

    def _inboxes(self, account: AccountId | None) -> list[FolderId]:
        return [f.id for f in self.folders(account) if f.role is Role.INBOX]

    def _folders_there(self, rule: MailRule) -> None:
        if rule.account is None:
            return
        self.account(rule.account)
        for action in rule.actions:
            if action.kind in ("move", "copy"):
                folder_of(self.store, rule.account, action.value)

    def _settle_problems(self, tx: Transaction, rule: MailRule) -> None:
        """What was told of a rule is settled when it runs again or is gone."""
        for problem in self.store.problems.all():
            if problem.code == "rule_folder_gone" and problem.fields.get("rule") == rule.name:
                self.store.problems.dismiss(tx, problem.id)
