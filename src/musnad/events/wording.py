"""The words of which a deal's terms are made: its noun, the nouns of obligations, where one begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.text import CONJUNCTIONS, Text
from musnad.record import Span

NOT_A_BREAK = "\"'“”«»()-–/%"
"""Signs inside an obligation."""

DUTIES = ("duty", "own_duty")
"""Roles of the verbal nouns of obligations."""

JOINED = ("", "و", "ب", "وب")
"""Letters before the noun of an obligation."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Asks what the words of a page are in the terms of a deal."""

    text: Text

    def role(self, i: int, *roles: str) -> bool:
        """Whether token i is a word in one of the roles, "and", "by", "for" and the article aside."""
        fold = self.text.folds[i]
        stems = (fold, fold[1:]) if fold[0] in "وفبل" else (fold,)
        return any(self.text.small.plays_any(s.removeprefix(ARTICLE), roles) for s in stems)

    def pact(self, i: int) -> bool:
        """Whether a deal or a paper that may lay something down is named at token i: بموجب [هذا الاتفاق]."""
        return self.role(i, "pact", "paper") or (self.text.is_(i, "demonstrative") > 0 and self.role(i + 1, "pact"))

    def noun(self, i: int, *joined: str) -> bool:
        """Whether token i is the verbal noun of an obligation, after one of the letters where any is asked for."""
        fold = self.text.folds[i]
        return any(fold.startswith(letters) and self.duty(fold[len(letters) :]) for letters in joined or ("",))

    def duty(self, stem: str) -> bool:
        """Whether a word is the verbal noun of what may be an obligation: سحب."""
        plain = stem.removeprefix(ARTICLE)
        return any(self.text.small.plays_any(word, DUTIES) for word in (plain, plain[:-1]))

    def bare(self, i: int) -> str:
        """A word without "and" and "by" before the noun of an obligation."""
        fold = self.text.folds[i]
        for joined in JOINED:
            if fold.startswith(joined) and (self.duty(fold[len(joined) :]) or (joined and self.measure(i))):
                return fold[len(joined) :]
        return fold

    def measure(self, j: int) -> bool:
        """Whether means to an end begin at token j: [شروطا لضمان] الوصول, [وتدابير لمنع] القصف."""
        folds = self.text.folds
        return self.text.is_(j, "measure") > 0 and j + 1 < len(folds) and folds[j + 1][0] == "ل"

    def that(self, i: int) -> bool:
        """Whether "that" stands at token i: [أن] تسحب, [بأن] تسحب."""
        return self.text.is_(i, "that") > 0 or self.text.is_(i, "that_by") > 0

    def further(self, j: int) -> bool:
        """Whether another obligation begins at token j: [وسحب] القوات, [وأن] تفتح."""
        joined = self.text.folds[j].startswith("و")
        own = self.noun(j, "و", "وب") or self.measure(j)
        return joined and (own or self.that(j))

    def present(self, j: int) -> bool:
        """Whether a word may be a verb of the present: تسحب, ستسحب."""
        stem = self.text.folds[j].removeprefix("س")
        known = stem in self.text.table.verbs or stem in self.text.lexicon.verbs or self.text.is_(j, "laid") > 0
        return stem.startswith(("ي", "ت")) and known and verb(self.text, j, j)

    def agrees(self, i: int, k: int) -> bool:
        """Whether a verb has the gender of the pact before it: اتفاقية [تنص]."""
        fold, pact = (self.text.folds[n].removeprefix("و") for n in (i, k))
        feminine = fold.startswith("ت") != fold.endswith("ت")
        return feminine or not pact.endswith(("ه", "ات"))

    def negated(self, i: int) -> bool:
        """Whether nothing is laid down: لا ينص الاتفاق على, فلا يتعين على نارية."""
        if i == 0:
            return False
        before = self.text.folds[i - 1]
        joined = before[0] in CONJUNCTIONS and self.text.words.plays(before[1:], "negation")
        return joined or self.text.plays(i - 1, "negation")

    def breaks(self, j: int) -> bool:
        """Whether a sign at token j ends an obligation."""
        return self.text.sign(j) and self.text.folds[j] not in NOT_A_BREAK

    def turns(self, j: int) -> bool:
        """Whether a new clause begins at token j: [إلا] أنها, [ويسمح] للمراقبين."""
        joined = self.text.folds[j].startswith("و") and not self.further(j)
        return self.text.plays(j, "turn") or self.text.is_(j, "turns") > 0 or (joined and verb(self.text, j, j - 1))

    def end(self, first: int, stop: int) -> int:
        """The end of an obligation: the next sign that breaks a sentence, "except" or "and" with another verb."""
        return next((j for j in range(first, stop) if self.breaks(j) or self.turns(j)), stop)

    def condition(self, first: int, stop: int) -> Span | None:
        """The clause of a condition after token first: شريطة انسحاب سهلستان."""
        for i in range(first + 1, stop):
            if self.text.is_(i, "condition"):
                return self.text.span(i, max(self.end(i + 1, stop), i + 1))
        return None
