"""What a deal makes somebody do by a verb: بموجب الاتفاق تسحب نارية قواتها, وفي المقابل ستفتح سهلستان المعبر."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.events.clauses import CLOSERS
from musnad.events.obligations import Obligations
from musnad.events.obligors import of_verb
from musnad.events.text import Sentence, Text
from musnad.events.wording import COMMAS, NOT_A_BREAK, QUOTES, Wording
from musnad.record import Term
from musnad.record.events import TermStatus

FARTHEST_UNDER = 25
"""Words between "under the deal" and the verb of what it makes a party do."""

INTRODUCING = frozenset({"under", "per", "under_it", "in_turn"})
"""Roles of the words behind which a verb tells what is done under a deal."""


@dataclass(frozen=True, slots=True)
class Under:
    """Reads the verbs of what is done under a deal."""

    text: Text
    words: Wording
    obligations: Obligations

    def read(self, sentence: Sentence, status: TermStatus, *, pact: bool, again: bool) -> Iterator[Term]:
        """The terms told by verbs in a sentence; `again` says that the one before told of terms."""
        del pact
        for i in range(sentence.first, sentence.last) if INTRODUCING & self.text.told[sentence] else ():
            if self.text.begun[i]:
                yield from self._at(sentence, i, status, again=again)

    def _at(self, sentence: Sentence, i: int, status: TermStatus, *, again: bool) -> Iterator[Term]:
        """What a deal makes a party do: وبموجب الاتفاق [تسحب] نارية; وفقا للاتفاق [ستسحب]; وفي المقابل [ستفتح]."""
        text = self.text
        after, rule = None, "term.under"
        head = i == sentence.first or self.words.breaks(i - 1) or text.folds[i][0] == "و" or text.folds[i - 1] in QUOTES
        head = head or text.plays_any(i - 1, CLOSERS) or text.words.plays(text.folds[i - 1][1:], "free_pronoun")
        if head and (length := text.is_(i, "under") or text.is_(i, "per")) and self.words.pact(i + length):
            after = i + length + 1
        elif text.is_(i, "under_it") and i + 1 < sentence.last:
            nearest = (i + 1, i - 1)
            after = next((j for j in nearest if self.words.ahead(j) or self.words.acted(j)), None)
            if after is not None and text.is_(after, "comes_about") and self.words.act(i + 1):
                yield from self.obligations.row(i + 1, sentence.last, "term.under", status)  # سيتم بموجبه [فتح] المعبر
                return
        elif again and i == sentence.first and (length := text.is_(i, "in_turn")):
            after, rule = i + length, "term.in_turn"
        if after is None:
            return
        loose = not any(text.is_(i, role) for role in ("under", "under_it", "in_return_for_it"))
        at = self._acts(after, sentence.last, loose=loose)
        while at is not None:
            never = text.is_(at, "never") > 0
            told = of_verb(text, self.obligations.pairs, at + never, sentence.last)
            about = text.is_(at + never, "comes_about") > 0 and self.words.act(at + never + 1)
            if not (told or about) or at in text.party_at:
                return
            stop = self._row_end(at + 1, sentence.last)
            yield from self.obligations.verbal(at, stop, rule, status, never=never)
            at = self._next(stop, sentence.last)

    def _row_end(self, first: int, stop: int) -> int:
        """Where the next verb of a row begins: وتسحب نارية، [وتفتح] سهلستان، [بينما] تفتح."""
        return next((j for j in range(first, stop) if self._joins(j, stop) is not None), stop)

    def _joins(self, j: int, stop: int) -> int | None:
        """The verb that token j joins to those before."""
        verbal = self.words.present(j) or self.words.acted(j)
        if self.text.folds[j][0] == "و" and verbal and j not in self.text.cues:
            return j
        at = j + (self.text.is_(j, "meanwhile") or self.text.is_(j, "in_turn"))
        more = at < stop and at > j and (self.words.present(at) or self.words.acted(at))
        return at if more else None

    def _next(self, end: int, stop: int) -> int | None:
        """The verb of a further term behind one."""
        return self._joins(end, stop) if end < stop else None

    def _speaks(self, j: int) -> bool:
        """Whether a verb asks, backs or blames, as a resolution does: وبموجب القرار [يدعو] المجلس الأعضاء."""
        forms = self.text.table.verbs.get(self.text.folds[j].removeprefix("و"), ())
        return any(form.row.type in {"REQUEST", "SUPPORT", "ACCUSE"} for form in forms)

    def _acts(self, after: int, stop: int, *, loose: bool) -> int | None:
        """The verb of what is to be done behind "under the deal", "will not" taken with it."""
        for j in self.words.steps(after, stop, FARTHEST_UNDER, past=True):
            if self.text.is_(j, "never") and j + 1 < stop:
                return j
            if self.words.negated(j) or j in self.text.cues or self._speaks(j):
                return None
            if (self.words.present(j) or self.words.acted(j)) and not self.text.preposition(j - 1):
                firm = self.words.ahead(j) or self.text.is_(j, "laid") or self.text.is_(j, "pledges")
                firm = firm or (self.words.acted(j) and self.words.breaks(j - 1))
                if firm or not loose:
                    return j
            if self.text.sign(j) and self.text.folds[j] not in NOT_A_BREAK + COMMAS:
                return None
        return None
