"""Terms of a deal: who must do what, on which condition. What only says what a text contains is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.obligors import of_noun, of_verb
from musnad.events.pairs import Pairs
from musnad.events.text import Sentence, Text
from musnad.events.wording import NOT_A_BREAK, Wording
from musnad.record import Term
from musnad.record.events import TermStatus

DEAL_WITHIN = 3
"""Sentences before a duty in which the deal that it is a term of is named."""

FARTHEST_PACT = 9
"""Words between a pact and the verb that says what it lays down, either way."""

AGREED = frozenset({"agreed", "signed", "concluded", "ratified", "signing", "concurred"})
"""Rows that make a page's deal an agreed one where they happened."""

LAYING = frozenset({"provides", "rules", "binds", "contains", "holds_in", "ala"})
"""Roles of the words that introduce what a deal lays down."""

COMMAS = "،,"


def terms(text: Text, pairs: Pairs, drafts: Sequence[Draft]) -> tuple[Term, ...]:
    """The terms of a page in text order."""
    settled = any(d.hit.row.id in AGREED and d.status == "happened" for d in drafts)
    reader = Provisions(text, pairs, "agreed" if settled else "proposed", Wording(text))
    duties = {d.hit.first: d for d in drafts if d.hit.row.gen == "modal" and d.recipients}
    found: dict[int, Term] = {}
    for number, sentence in enumerate(text.sentences):
        near = text.sentences[max(0, number - DEAL_WITHIN) : number + 1]
        for term in (*reader.duties(sentence, duties, near), *reader.provided(sentence)):
            found.setdefault(term.obligation.start, term)
    return tuple(found[start] for start in sorted(found))


@dataclass(frozen=True, slots=True)
class Provisions:
    """Reads what the deals of a page lay down; `status` is what the page makes of its deal."""

    text: Text
    pairs: Pairs
    status: TermStatus
    words: Wording

    def duties(self, sentence: Sentence, duties: dict[int, Draft], near: Sequence[Sentence]) -> Iterator[Term]:
        """What a party must do, where nobody demands it in his own name or a deal does: يجب على نارية فتح المعبر."""
        told = [i for i in range(sentence.first, sentence.last) if i in duties and not self.words.negated(i)]
        if not told:
            return
        pact = any(self.words.role(i, "pact") for s in near for i in range(s.first, s.last))
        here = range(sentence.first, sentence.last - 1)
        under = any(self.text.is_(i, "under") and self.words.pact(i + 1) for i in here)
        for i in told:
            draft = duties[i]
            if self._laid_on(i) and (under or (pact and self._of_deal(sentence, i, draft))):
                span = self.text.span(i, self.words.end(i + 1, sentence.last), draft.hit.cut)
                yield Term(draft.recipients, span, (), self.words.condition(i, sentence.last), self.status, "term.duty")

    def _of_deal(self, sentence: Sentence, i: int, draft: Draft) -> bool:
        """Whether a duty is a deal's, nobody's own demand: who tells it is unnamed, or its sentence names the deal."""
        told = self.text.said(i) is not None or any(self.words.role(j, "pact") for j in range(sentence.first, i))
        return draft.status == "hypothetical" and told

    def _laid_on(self, i: int) -> bool:
        """Whether a duty is told with on whom it lies or what he must do: يجب [على] نارية, يجب [أن] تفتح نارية."""
        return any(
            self.text.is_(j, "ala") or self.text.is_(j, "that") for j in range(i + 1, min(len(self.text.folds), i + 3))
        )

    def provided(self, sentence: Sentence) -> Iterator[Term]:
        """What a deal provides for: ينص الاتفاق على فتح المعبر وسحب القوات."""
        for i in range(sentence.first, sentence.last):
            if not self.text.begun[i]:
                continue
            start = self._laid_down(sentence, i)
            if start is not None:
                yield from self._items(start, sentence.last, "term.provided")
            elif (acts := self._under(sentence, i)) is not None:
                yield self._term(acts, acts, sentence.last, "term.under")

    def _laid_down(self, sentence: Sentence, i: int) -> int | None:
        """Where the first obligation begins that the word at token i introduces."""
        text = self.text
        if not text.is_any(i, LAYING) or self.words.negated(i):
            return None
        if text.is_(i, "provides") and (after := self._behind_pact(sentence, i, "pact", "paper")):
            return self._on(after, sentence.last)
        if text.is_(i, "rules") and (after := self._behind_pact(sentence, i, "pact")):
            return self._by(after, sentence.last)
        if text.is_(i, "binds") and (after := self._behind_pact(sentence, i, "pact", "paper")):
            return self._bound(after, sentence.last)
        contains = text.is_(i, "contains") or (text.is_(i, "holds_in") and self.words.role(i + 1, "pact"))
        if contains and (after := self._behind_pact(sentence, i, "pact")):
            near = range(after, min(sentence.last, after + 2))
            return next((j for j in near if self.words.noun(j) or self.words.measure(j)), None)
        provided = text.is_(i, "ala") and i + 1 < sentence.last and text.is_(i + 1, "that")
        return i + 1 if provided and self._on_that(sentence, i) else None

    def _on_that(self, sentence: Sentence, i: int) -> bool:
        """Whether "on that" belongs to an agreement: اتفقا [على أن], اتفاق .. [على أن]."""
        before = range(max(sentence.first, i - FARTHEST_PACT), i)
        return any(self.text.is_(j, "agreed_on") for j in before) and not self._said_between(before)

    def _said_between(self, before: range) -> bool:
        return any(j in self.text.cues and not self.text.is_(j, "agreed_on") for j in before)

    def _behind_pact(self, sentence: Sentence, i: int, *roles: str) -> int | None:
        """The token after the verb at i, its pact and that one's adjectives, where the pact is its subject."""
        last = min(sentence.last, i + FARTHEST_PACT)
        j = i + 1
        while j < last and self.text.is_(j, "demonstrative"):
            j += 1
        if j < last and self.words.role(j, *roles):
            return j + 1
        for k in range(i - 1, max(sentence.first, i - FARTHEST_PACT) - 1, -1):
            if self.words.role(k, *roles):
                return i + 1 if self.words.agrees(i, k) else None
            if self.words.breaks(k) or verb(self.text, k, sentence.first):
                return None
        return None

    def _on(self, i: int, stop: int) -> int | None:
        """The token behind a preposition that follows soon: ينص الاتفاق الأخير [على] سحب."""
        for j in range(i, min(stop, i + FARTHEST_PACT)):
            if self.text.is_(j, "ala"):
                k = j + 1 + (j + 1 < stop and self.text.is_(j + 1, "must_noun"))
                return k if k < stop and (self.words.that(k) or self.words.noun(k)) else None
            if self.words.breaks(j):
                return None
        return None

    def _by(self, i: int, stop: int) -> int | None:
        """The token of what is ruled: يقضي [بأن تسحب], يقضي [بسحب]."""
        for j in range(i, min(stop, i + FARTHEST_PACT)):
            if self.text.is_(j, "that_by") or (self.text.folds[j][0] == "ب" and self.words.noun(j, "ب")):
                return j
            if self.words.breaks(j):
                return None
        return None

    def _bound(self, i: int, stop: int) -> int | None:
        """The token of the party that is bound: يلزم [نارية] بفتح المعبر."""
        party = self.text.party_at.get(i)
        bound = party is not None and not party.cut and party.last < stop
        return i if bound and party and self._by(party.last, stop) else None

    def _under(self, sentence: Sentence, i: int) -> int | None:
        """The verb of what a deal makes a party do: وبموجب الاتفاق [تسحب] نارية, تسحب نارية بموجبه."""
        text = self.text
        if not text.is_(i, "under"):
            return None
        head = i == sentence.first or self.words.breaks(i - 1) or text.folds[i][0] == "و"
        if not (head and i + 1 < sentence.last and self.words.pact(i + 1)):
            return None
        for j in range(i + 2, min(sentence.last, i + FARTHEST_PACT)):
            if self.words.negated(j):
                return None
            if self.words.present(j) and not text.preposition(j - 1):
                return j if j not in text.party_at and (of_verb(text, self.pairs, j, sentence.last)) else None
            if text.sign(j) and text.folds[j] not in NOT_A_BREAK + COMMAS:
                return None
        return None

    def _items(self, start: int, stop: int, rule: str) -> Iterator[Term]:
        """The obligations in a row, each begun by "and" with its verbal noun or "that"."""
        first = start
        bound = self.text.party_at.get(start)
        while first < stop:
            end = self.words.end(first + 1, stop)
            following = self._following(first, end, stop)
            last = min(end, following) if following else end
            term = self._term(first, self._acts(first, last), last, rule, following or stop)
            if not self.words.that(first) or (term.obligor and self.words.present(self._acts(first, last))):
                yield term
            if following is None or bound:
                return
            first = following

    def _following(self, first: int, end: int, stop: int) -> int | None:
        """Where the next obligation of the row begins, before or right behind the comma at `end`."""
        inside = next((j for j in range(first + 2, end) if self.words.further(j)), None)
        comma = end + 1 < stop and self.text.folds[end] in COMMAS
        return end + 1 if inside is None and comma and self.words.further(end + 1) else inside

    def _acts(self, first: int, last: int) -> int:
        """The word that says what must be done: the verb behind "that", else the noun itself."""
        if not self.words.that(first):
            return first
        party = self.text.party_at.get(first + 1)
        return min(party.last if party else first + 1, last)

    def _term(self, first: int, acts: int, last: int, rule: str, stop: int | None = None) -> Term:
        text, cut = self.text, len(self.text.folds[first]) - len(self.words.bare(first))
        bound = text.party_at.get(first)
        if bound is not None:
            obligor = tuple(bound.ids)
        elif self.words.measure(first):
            obligor = self.pairs.at(first)
        elif self.words.that(first) or rule == "term.under":
            obligor = of_verb(text, self.pairs, acts, last) if acts < last else ()
        else:
            obligor = of_noun(text, self.pairs, acts, last)
        end = self.words.end(first + 1, last)
        return Term(
            obligor, text.span(first, end, cut), (), self.words.condition(first, stop or last), self.status, rule
        )
