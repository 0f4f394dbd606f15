"""What sides bind themselves to where they conclude a deal, and what of it they did or broke."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from musnad.events.obligations import EXCHANGED, Obligations
from musnad.events.obligors import of_verb
from musnad.events.text import Sentence, Text
from musnad.events.wording import Wording
from musnad.record import Term
from musnad.record.events import TermStatus

FARTHEST_PLEDGED = 14
"""Words between a verb of binding oneself and what one is bound to, the sides between them."""

NEAREST_DONE = 8
"""Words between a verb of carrying out and the act that was owed."""

BINDING = frozenset({"pledges", "fulfils"})
"""Roles of the verbs of a pledge and of what was done of it."""


@dataclass(frozen=True, slots=True)
class Pledges:
    """Reads what sides pledge at a deal: يلتزم الطرفان بسحب القوات."""

    text: Text
    words: Wording
    obligations: Obligations

    def read(self, sentence: Sentence, status: TermStatus, *, pact: bool, again: bool) -> Iterator[Term]:
        """The pledges of a sentence at a deal, and what of a deal was done or broken."""
        for i in range(sentence.first, sentence.last) if BINDING & self.text.told[sentence] else ():
            if not self.text.begun[i] or i in self.text.party_at:
                continue
            agreed = pact or again or self.text.is_(i, "agreed_on")
            unsure = self.words.supposed(sentence.first, i) or self.words.negated(i)
            if agreed and self.text.is_(i, "pledges") and not unsure:
                yield from self._pledged(sentence, i, status)
            elif self.text.is_(i, "fulfils"):
                yield from self._done(sentence, i)

    def _pledged(self, sentence: Sentence, i: int, status: TermStatus) -> Iterator[Term]:
        """What a side binds itself to, both where they agree on it."""
        who = of_verb(self.text, self.obligations.pairs, i, sentence.last)
        if not who and self.text.folds[i].endswith("ا"):
            who = self.obligations.pairs.at(i)  # كما اتفقا على
        both = self.text.party_at.get(i + 1)
        start = self._bound_to(sentence, i) if who or (both and both.kind == "pair") else None
        if start is None:
            return
        for term in self.obligations.row(start, sentence.last, "term.pledged", status):
            if not self.words.idle(self.text.tokens.at(term.obligation.start)):
                both_agree = self.text.is_(i, "agreed_on") > 0  # اتفقا على انسحاب [نارية]
                own = term.rule == EXCHANGED or (term.obligor and (both_agree or self.words.that(start)))
                yield term if own else replace(term, obligor=who)

    def _bound_to(self, sentence: Sentence, i: int) -> int | None:
        """The act that a pledge names: تعهدت نارية [بسحب], اتفق الطرفان على [سحب]."""
        for j in self.words.steps(i + 1, sentence.last, FARTHEST_PLEDGED):
            if j in self.text.party_at:
                continue
            if j - 1 in self.text.party_at and self.words.noun(j) and not self.text.folds[j].startswith("و"):
                return j  # تعهدت نارية [فتح] المعبر
            if self.text.folds[j][0] == "ب" and self.words.noun(j, "ب"):
                return j
            if self.text.is_(j, "that_by"):
                return j
            if self.text.is_(j, "ala") and j + 1 < sentence.last:
                at = self.words.past_quote(j + 1 + (self.text.is_(j + 1, "must_noun") > 0))
                return at if at < sentence.last and self.words.noun(at) else None
        return None

    def _done(self, sentence: Sentence, i: int) -> Iterator[Term]:
        """What was owed and is done, or was not: استكملت نارية [سحب قواتها] بموجب الاتفاق."""
        here = range(sentence.first, sentence.last)
        who = of_verb(self.text, self.obligations.pairs, i, sentence.last)
        owed = any(self.words.role(j, "pact") for j in here)
        now = self.text.folds[i].removeprefix("و").startswith(("ي", "ت"))
        if not (who and owed) or (now and not self.words.negated(i)):
            return
        for j in range(i + 1, min(sentence.last, i + NEAREST_DONE)):
            if j not in self.text.party_at and (self.words.noun(j) or self.words.noun(j, "ب")):
                status: TermStatus = "broken" if self.words.negated(i) else "met"
                last = self.words.end(j + 1, sentence.last)
                for term in self.obligations.one(j, last, "term.done", status, stop=last):
                    yield replace(term, obligor=who)
                return
