"""Terms of a deal: who must do what, on which condition. What only says what a text contains is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.obligors import of_noun, of_verb
from musnad.events.pairs import Pairs
from musnad.events.text import Sentence, Text
from musnad.record import Span, Term
from musnad.record.events import TermStatus

DEAL_WITHIN = 3
"""Sentences before a duty in which the deal that it is a term of is named."""

FARTHEST_PACT = 9
"""Words between a pact and the verb that says what it lays down, either way."""

AGREED = frozenset({"agreed", "signed", "concluded", "ratified", "signing", "concurred"})
"""Rows that make a page's deal an agreed one where they happened."""

NOT_A_BREAK = "\"'“”«»()-–/"

THAT, THAT_BY, ON = "ان", "بان", "علي"
JOINED = ("", "و", "ب", "وب")
"""Letters before the noun of an obligation."""


def terms(text: Text, pairs: Pairs, drafts: Sequence[Draft]) -> tuple[Term, ...]:
    """The terms of a page in text order."""
    settled = any(d.hit.row.id in AGREED and d.status == "happened" for d in drafts)
    reader = Provisions(text, pairs, "agreed" if settled else "proposed")
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

    def duties(self, sentence: Sentence, duties: dict[int, Draft], near: Sequence[Sentence]) -> Iterator[Term]:
        """What a party must do, where nobody demands it in his own name or a deal does: يجب على نارية فتح المعبر."""
        pact = any(self._role(i, "pact") for s in near for i in range(s.first, s.last))
        under = any(self.text.is_(i, "under") and self._pact(i + 1) for i in range(sentence.first, sentence.last - 1))
        for i in range(sentence.first, sentence.last):
            draft = None if self._negated(i) else duties.get(i)
            if draft and self._laid_on(i) and (under or (pact and self._of_deal(sentence, i, draft))):
                span = self.text.span(i, self._end(i + 1, sentence.last), draft.hit.cut)
                yield Term(draft.recipients, span, (), self._condition(i, sentence.last), self.status, "term.duty")

    def _of_deal(self, sentence: Sentence, i: int, draft: Draft) -> bool:
        """Whether a duty is a deal's: who tells of it is unnamed, or its sentence names the deal; nobody's own demand."""
        told = self.text.said(i) is not None or any(self._role(j, "pact") for j in range(sentence.first, i))
        return draft.status == "hypothetical" and told

    def _laid_on(self, i: int) -> bool:
        """Whether a duty is told with on whom it lies or what he must do: يجب [على] نارية, يجب [أن] تفتح نارية."""
        return any(self.text.folds[j] in {ON, THAT} for j in range(i + 1, min(len(self.text.folds), i + 3)))

    def provided(self, sentence: Sentence) -> Iterator[Term]:
        """What a deal provides for: ينص الاتفاق على فتح المعبر وسحب القوات."""
        for i in range(sentence.first, sentence.last):
            start = self._laid_down(sentence, i)
            if start is not None:
                yield from self._items(start, sentence.last, "term.provided")
            elif (acts := self._under(sentence, i)) is not None:
                yield self._term(acts, acts, sentence.last, "term.under")

    def _laid_down(self, sentence: Sentence, i: int) -> int | None:
        """Where the first obligation begins that the word at token i introduces."""
        text = self.text
        if self._negated(i):
            return None
        if text.is_(i, "provides") and (after := self._behind_pact(sentence, i, "pact", "paper")):
            return self._at_word(after, sentence.last, ON)
        if text.is_(i, "rules") and (after := self._behind_pact(sentence, i, "pact")):
            return self._by(after, sentence.last)
        if text.is_(i, "binds") and (after := self._behind_pact(sentence, i, "pact", "paper")):
            return self._bound(after, sentence.last)
        contains = text.is_(i, "contains") or (text.is_(i, "holds_in") and self._role(i + 1, "pact"))
        if contains and (after := self._behind_pact(sentence, i, "pact")):
            near = range(after, min(sentence.last, after + 2))
            return next((j for j in near if self._noun(j) or self._measure(j)), None)
        provided = text.folds[i] == ON and i + 1 < sentence.last and text.folds[i + 1] == THAT
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
        if j < last and self._role(j, *roles):
            return j + 1
        for k in range(i - 1, max(sentence.first, i - FARTHEST_PACT) - 1, -1):
            if self._role(k, *roles):
                return i + 1 if self._agrees(i, k) else None
            if self._breaks(k) or verb(self.text, k, sentence.first):
                return None
        return None

    def _agrees(self, i: int, k: int) -> bool:
        """Whether a verb has the gender of the pact before it: اتفاقية [تنص]."""
        fold, pact = (self.text.folds[n].removeprefix("و") for n in (i, k))
        feminine = fold.startswith("ت") != fold.endswith("ت")
        return feminine or not pact.endswith(("ه", "ات"))

    def _at_word(self, i: int, stop: int, word: str) -> int | None:
        """The token behind a preposition that follows soon: ينص الاتفاق الأخير [على] سحب."""
        for j in range(i, min(stop, i + FARTHEST_PACT)):
            if self.text.folds[j] == word:
                k = j + 1 + (j + 1 < stop and self.text.is_(j + 1, "must_noun"))
                return k if k < stop and (self.text.folds[k] == THAT or self._noun(k)) else None
            if self._breaks(j):
                return None
        return None

    def _by(self, i: int, stop: int) -> int | None:
        """The token of what is ruled: يقضي [بأن تسحب], يقضي [بسحب]."""
        for j in range(i, min(stop, i + FARTHEST_PACT)):
            if self.text.folds[j] == THAT_BY or (self.text.folds[j][0] == "ب" and self._noun(j, "ب")):
                return j
            if self._breaks(j):
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
        head = i == sentence.first or self._breaks(i - 1) or text.folds[i][0] == "و"
        if not (text.is_(i, "under") and head and i + 1 < sentence.last and self._pact(i + 1)):
            return None
        for j in range(i + 2, min(sentence.last, i + FARTHEST_PACT)):
            if self._present(j) and not text.preposition(j - 1):
                return j if j not in text.party_at and (of_verb(text, self.pairs, j, sentence.last)) else None
            if text.sign(j) and text.folds[j] not in NOT_A_BREAK + "،":
                return None
        return None

    def _negated(self, i: int) -> bool:
        """Whether nothing is laid down: لا ينص الاتفاق على, فلا يتعين على نارية."""
        before = self.text.folds[i - 1] if i else ""
        return any(self.text.plays(i - 1, "negation") for _ in before[:1]) or before in {"فلا", "ولا", "ولم"}

    def _present(self, j: int) -> bool:
        """Whether a word may be a verb of the present: تسحب, ستسحب."""
        stem = self.text.folds[j].removeprefix("س")
        known = stem in self.text.table.verbs or stem in self.text.lexicon.verbs or self.text.is_(j, "laid") > 0
        return stem.startswith(("ي", "ت")) and known and verb(self.text, j, j)

    def _items(self, start: int, stop: int, rule: str) -> Iterator[Term]:
        """The obligations in a row, each begun by "and" with its verbal noun or "that"."""
        first = start
        bound = self.text.party_at.get(start)
        while first < stop:
            end = self._end(first + 1, stop)
            following = next((j for j in range(first + 2, end) if self._further(j)), None)
            if following is None and end + 1 < stop and self.text.folds[end] in {"،", ","} and self._further(end + 1):
                following = end + 1
            last = min(end, following) if following else end
            term = self._term(first, self._acts(first, last), last, rule, following or stop)
            if not self._that(first) or (term.obligor and self._present(self._acts(first, last))):
                yield term
            if following is None or bound:
                return
            first = following

    def _measure(self, j: int) -> bool:
        """Whether means to an end begin at token j: [شروطا لضمان] الوصول, [وتدابير لمنع] القصف."""
        folds = self.text.folds
        return self.text.is_(j, "measure") > 0 and j + 1 < len(folds) and folds[j + 1][0] == "ل"

    def _further(self, j: int) -> bool:
        """Whether another obligation begins at token j: [وسحب] القوات, [وأن] تفتح."""
        joined = self.text.folds[j].startswith("و")
        own = self._noun(j, "و", "وب") or self._measure(j)
        return self.text.folds[j] in {"و" + THAT, "و" + THAT_BY} or (joined and own)

    def _that(self, i: int) -> bool:
        return self.text.folds[i].removeprefix("و") in {THAT, THAT_BY}

    def _acts(self, first: int, last: int) -> int:
        """The word that says what must be done: the verb behind "that", else the noun itself."""
        if not self._that(first):
            return first
        party = self.text.party_at.get(first + 1)
        return min(party.last if party else first + 1, last)

    def _term(self, first: int, acts: int, last: int, rule: str, stop: int | None = None) -> Term:
        text, cut = self.text, len(self.text.folds[first]) - len(self._bare(first))
        bound = text.party_at.get(first)
        if bound is not None:
            obligor = tuple(bound.ids)
        elif self._measure(first):
            obligor = self.pairs.at(first)
        elif self._that(first) or rule == "term.under":
            obligor = of_verb(text, self.pairs, acts, last) if acts < last else ()
        else:
            obligor = of_noun(text, self.pairs, acts, last)
        end = self._end(first + 1, last)
        return Term(obligor, text.span(first, end, cut), (), self._condition(first, stop or last), self.status, rule)

    def _bare(self, i: int) -> str:
        """A word without "and" and "by" before the noun of an obligation."""
        fold = self.text.folds[i]
        for joined in JOINED:
            if fold.startswith(joined) and (self._duty(fold[len(joined) :]) or (joined and self._measure(i))):
                return fold[len(joined) :]
        return fold

    def _noun(self, i: int, *joined: str) -> bool:
        """Whether token i is the verbal noun of an obligation, after one of the letters where any is asked for."""
        fold = self.text.folds[i]
        return any(fold.startswith(letters) and self._duty(fold[len(letters) :]) for letters in joined or ("",))

    def _duty(self, stem: str) -> bool:
        plain = stem.removeprefix(ARTICLE)
        return any(self.text.small.plays(word, role) for word in (plain, plain[:-1]) for role in ("duty", "own_duty"))

    def _role(self, i: int, *roles: str) -> bool:
        """Whether token i is a word in one of the roles, "and", "by", "for" and the article aside."""
        fold = self.text.folds[i]
        stems = (fold, fold[1:] if fold[0] in "وفبل" else fold)
        return any(self.text.small.plays(s.removeprefix(ARTICLE), role) for s in stems for role in roles)

    def _pact(self, i: int) -> bool:
        return self._role(i, "pact", "paper") or (self.text.is_(i, "demonstrative") > 0 and self._role(i + 1, "pact"))

    def _breaks(self, j: int) -> bool:
        return self.text.sign(j) and self.text.folds[j] not in NOT_A_BREAK

    def _end(self, first: int, stop: int) -> int:
        """The end of an obligation: the next sign that breaks a sentence, "except" or "and" with another verb."""
        return next((j for j in range(first, stop) if self._breaks(j) or self._turns(j)), stop)

    def _turns(self, j: int) -> bool:
        """Whether a new clause begins at token j: [إلا] أنها, [ويسمح] للمراقبين."""
        joined = self.text.folds[j].startswith("و") and not self._further(j)
        return self.text.plays(j, "turn") or (joined and verb(self.text, j, j - 1))

    def _condition(self, first: int, stop: int) -> Span | None:
        """The clause of a condition after token first: شريطة انسحاب سهلستان."""
        for i in range(first + 1, stop):
            if self.text.is_(i, "condition"):
                return self.text.span(i, max(self._end(i + 1, stop), i + 1))
        return None
