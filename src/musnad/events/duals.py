"""Two that a dual names: البلدان, الجانبان الناري والسهلي, وزيرا الخارجية الناري والسهلي."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic.particles import ARTICLE
from musnad.events.adjectives import Described
from musnad.events.called import Called
from musnad.events.heads import Head
from musnad.events.party import Party

OFFICE_PAIR = "office_pair"
"""The row of two who hold one office."""


@dataclass(frozen=True, slots=True)
class Duals(Called):
    """Finds who the two are."""

    def _both(self, head: Head, described: Described, stop: int) -> Party | None:
        """The two that a dual names, and his own."""
        kind = head.noun.kind
        if kind == "two":
            return self._of(head, head.at + 1 + len(head.noun.rest), tuple(head.noun.id.split(".")), "pair")
        if head.noun.id == OFFICE_PAIR:
            return self._two_offices(head, described, stop)
        if kind == "pair" and not head.definite and (told := self._of_two_names(head, described, stop)):
            return told
        return self._of(head, described.last, described.states if kind == "pair" else (), kind)

    def _of_two_names(self, head: Head, described: Described, stop: int) -> Party | None:
        """The two whose the delegations are: وفدان من حركتي [فتح وحماس]."""
        i = described.last + 1
        if i >= stop or not self._plays(self.tokens.folds[i - 1], "min"):
            return None
        i += i + 1 in self.named and self._plays(self.tokens.folds[i], "realm")
        first = self.named.get(i)
        other = self.named.get(first.last) if first is not None and first.last < stop else None
        if first is None or other is None or first.cut or other.cut != 1:
            return None
        return self._of(head, other.last, (*first.ids, *other.ids), "pair")

    def _two_offices(self, head: Head, described: Described, stop: int) -> Party | None:
        """Two who hold one office: وزيرا الخارجية الناري والسهلي, رئيسا [نارية وسهلستان], وزيرا الخارجية."""
        first = self.named.get(described.last) if described.last < stop else None
        other = self.named.get(first.last) if first is not None and first.last < stop else None
        if first and other and not first.cut and other.cut == 1 and self.tokens.folds[other.first].startswith("و"):
            return self._of(head, other.last, (*first.ids, *other.ids), "pair")
        known = bool(head.noun.rest) and self.tokens.folds[head.at + len(head.noun.rest)].startswith(ARTICLE)
        if described.last < stop and self.tokens.folds[described.last].startswith(f"و{ARTICLE}"):
            at = described.last + 1  # وزيرا الخارجية والدفاع [الناريان]: two offices of one state
            nisba = self._nisba(self.tokens.folds[at], further=False) if at < stop else None
            return self._of(head, at + 1, (nisba.state,), "name") if nisba else None
        both = len(described.states) > 1
        return self._of(head, described.last, described.states, "pair") if both or known else None
