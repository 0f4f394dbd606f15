"""Terms of a deal: who must do what, on which condition. What only says what a text contains is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musnad.events.drafts import Draft
from musnad.events.listed import Listed
from musnad.events.obligations import Obligations
from musnad.events.pairs import Pairs
from musnad.events.pledges import Pledges
from musnad.events.provisions import Provisions
from musnad.events.staged import Staged
from musnad.events.text import Sentence, Text
from musnad.events.under import Under
from musnad.events.wording import Wording
from musnad.record import Term
from musnad.record.events import TermStatus

DEAL_WITHIN = 3
"""Sentences before a duty in which the deal that it is a term of is named."""

FEWEST_SIDES = 2
"""Sides of a deal."""

FARTHEST_SEALED = 7
"""Words between a verb of concluding and the deal."""

NEAREST_SEALED = 3
"""Words from the deal to such a verb behind it: الاتفاق الذي [أبرمته] نارية."""

NEAREST_UNSEALED = 4
"""Words before such a verb in which it is only hoped for or still to come."""

AGREED = frozenset({"agreed", "signed", "concluded", "ratified", "signing", "concurred"})
"""Rows that make a page's deal an agreed one where they happened."""


def terms(text: Text, pairs: Pairs, drafts: Sequence[Draft]) -> tuple[Term, ...]:
    """The terms of a page in text order."""
    words = Wording(text)
    obligations = Obligations(text, pairs, words, _authors(text, drafts))
    status: TermStatus = "agreed" if _settled(text, words, drafts) else "proposed"
    readers = (
        Duties(text, words, {d.hit.first: d for d in drafts if d.hit.row.gen == "modal" and d.recipients}),
        Provisions(text, words, obligations),
        Under(text, words, obligations),
        Pledges(text, words, obligations),
        Staged(text, words, obligations),
    )
    holding = ["pact" in words.roles(s.first, s.last) for s in text.sentences]
    found: dict[int, Term] = {}
    for number, sentence in enumerate(text.sentences):
        pact = any(holding[max(0, number - DEAL_WITHIN) : number + 1])
        before = text.sentences[number - 1] if number else None
        again = before is not None and any(before.first <= text.tokens.at(start) < before.last for start in found)
        for reader in readers:
            for term in reader.read(sentence, status, pact=pact, again=again):
                found.setdefault(term.obligation.start, term)
    for term in Listed(text, words, obligations).read(status):
        found.setdefault(term.obligation.start, term)
    return tuple(_apart(found[start] for start in sorted(found)))


def _apart(found: Iterator[Term]) -> Iterator[Term]:
    """Terms in text order without what stands inside another."""
    end = 0
    for term in found:
        if term.obligation.start >= end:
            yield term
            end = term.obligation.end


def _authors(text: Text, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The two sides of the deal that a page tells of first."""
    deals = (d for d in drafts if d.type == "AGREE" or d.mode == "ceasefire")
    two = (d for d in deals if d.status != "negated" and len(text.states_of(d.actors)) == FEWEST_SIDES)
    told = (d.actors for d in two if set(d.actors) <= {i for p in d.parties for i in p.ids})
    return next((actors for actors in told if not set(actors) & text.nameless), ())


def _settled(text: Text, words: Wording, drafts: Sequence[Draft]) -> bool:
    """Whether a page says that its deal is concluded, not only hoped for: [وقع] الطرفان اتفاقا."""
    if any(d.hit.row.id in AGREED and d.status == "happened" for d in drafts):
        return True
    return any(
        text.is_(i, "sealed") and not words.negated(i) and _of_deal(text, words, sentence, i)
        for sentence in text.sentences
        if "sealed" in text.told[sentence]
        for i in range(sentence.first, sentence.last)
    )


def _of_deal(text: Text, words: Wording, sentence: Sentence, i: int) -> bool:
    near = range(i + 1, min(sentence.last, i + FARTHEST_SEALED))
    before = range(max(sentence.first, i - NEAREST_UNSEALED), i)
    behind = range(max(sentence.first, i - NEAREST_SEALED), i)
    named = any(words.role(j, "pact") for j in (*near, *behind))
    draft = any(words.role(j, "draft") for j in (*before, *near))
    draft = draft or any(text.is_(j, "coming") for j in range(i, sentence.last))
    return named and not draft and not any(text.is_(j, "unsealed") for j in before)


@dataclass(frozen=True, slots=True)
class Duties:
    """Reads what a party must do under a deal; `drafts` are the page's duties by their token."""

    text: Text
    words: Wording
    drafts: dict[int, Draft]

    def read(self, sentence: Sentence, status: TermStatus, *, pact: bool, again: bool) -> Iterator[Term]:
        """What a party must do, where nobody demands it in his own name or a deal does: يجب على نارية فتح المعبر."""
        here = range(sentence.first, sentence.last)
        told = [i for i in here if i in self.drafts and not self.words.negated(i)]
        if not told:
            return
        under = any(self.text.is_(i, "under") and self.words.pact(i + 1) for i in here)
        for i in told:
            draft = self.drafts[i]
            follows = again and draft.status == "hypothetical"
            if self._laid_on(i) and (under or follows or ((pact or again) and self._of_deal(sentence, i, draft))):
                at = self.words.condition(i, sentence.last)
                end = self.words.end(i + 1, at or sentence.last)
                condition = self.words.condition_span(at, sentence.last) if at is not None else None
                yield Term(draft.recipients, self.text.span(i, end, draft.hit.cut), (), condition, status, "term.duty")

    def _of_deal(self, sentence: Sentence, i: int, draft: Draft) -> bool:
        """Whether a duty is a deal's, nobody's own demand: who tells it is unnamed, or its sentence names the deal."""
        told = self.text.said(i) is not None or any(self.words.role(j, "pact") for j in range(sentence.first, i))
        return draft.status == "hypothetical" and told

    def _laid_on(self, i: int) -> bool:
        """Whether a duty is told with on whom it lies or what he must do: يجب [على] نارية, يجب [أن] تفتح نارية."""
        near = range(i + 1, min(len(self.text.folds), i + 3))
        return any(self.text.is_(j, "ala") or self.text.is_(j, "that") for j in near)
