"""The obligations of a deal in a row, each with who must act, for whom and on which condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from musnad.events.clauses import governor
from musnad.events.obligors import of_noun, of_verb
from musnad.events.pairs import Pairs, ids_of
from musnad.events.sides import coordinated, role_of
from musnad.events.text import Text
from musnad.events.wording import COMMAS, Wording
from musnad.record import Span, Term
from musnad.record.events import TermStatus

EXCHANGED = "term.exchanged"
"""Rule of what is given for an obligation."""

FARTHEST_OBJECT = 14
"""Words of a further object between two obligations of a row."""

LONGEST_ROW = 24
"""Obligations in one sentence: a page that strings more is no news."""


@dataclass(frozen=True, slots=True)
class Obligations:
    """Reads obligations where a deal lays them down; `authors` are the sides whose deal the page tells of."""

    text: Text
    pairs: Pairs
    words: Wording
    authors: tuple[str, ...]

    def row(self, start: int, stop: int, rule: str, status: TermStatus) -> Iterator[Term]:
        """The obligations from a token on, each begun by "and" with its verbal noun or "that"."""
        first, bound = start, self.text.party_at.get(start)
        heir: tuple[str, ...] = ()
        last: tuple[str, ...] = ()
        for _ in range(LONGEST_ROW):
            end = self.words.end(first + 1, stop)
            at, behind = self._following(first, end, stop)
            for term in self.one(first, min(end, at), rule, status, stop=at, heir=last):
                own = term.rule == EXCHANGED
                yield term if own else replace(term, obligor=term.obligor or heir)
                if first == start and self.words.listed(self._acts(first, at), "binding"):
                    heir = heir or term.obligor
                heir = heir or (term.obligor if bound else ())
                last = term.obligor if self.words.that(first) else ()
            if behind is None:
                return
            first = behind

    def verbal(self, at: int, stop: int, rule: str, status: TermStatus, *, never: bool) -> Iterator[Term]:
        """The obligations of the verb at a token, [لن] before it where something is barred: [لن تنشر] نارية قوات."""
        starts = self.text.tokens.starts
        for term in self.row(at + never, stop, rule, status):
            barred = never and term.obligation.start == starts[at + 1]
            yield replace(term, obligation=Span(starts[at], term.obligation.end)) if barred else term

    def _following(self, first: int, end: int, stop: int) -> tuple[int, int | None]:
        """Where an obligation's own words end, and where the next of the row begins, before or behind the comma."""
        for j in range(first + 2, end):
            if self.words.act(j - 1, "", "ب", "ل", "و") and self.text.folds[j][0] == "و":
                continue  # بمتابعة وتنفيذ أحكام الاتفاق: one object of both
            if (behind := self.words.further(j)) is not None:
                return j, behind
        if end + 1 < stop and self.text.folds[end] in COMMAS:
            behind = self.words.further(end + 1)
            listed = self.words.noun(end + 1) and not self.text.folds[end + 1].startswith("ال")
            if behind is None and not listed:
                return self._after_comma(end, stop)
            return (end, behind) if behind is not None else (end, end + 1)
        if end + 1 < stop and self.text.is_(end, "per"):
            return self._beyond(end, stop)  # سحب القوات وفق الخطط المعتمدة [وفتح] المعبر
        return stop, None

    def _after_comma(self, end: int, stop: int) -> tuple[int, int | None]:
        """The next of a row behind a comma that only goes on: الإفراج عن الأسرى، والجرحى، [وسحب] القوات."""
        if not self.text.folds[end + 1].startswith("و") or self.words.turns(end + 1):
            return stop, None
        return self._beyond(end, stop)

    def _beyond(self, end: int, stop: int) -> tuple[int, int | None]:
        """The next of a row behind words that belong to none."""
        for j in range(end + 2, min(stop, end + FARTHEST_OBJECT)):
            if self.words.turns(j):
                break
            if self.text.folds[j].startswith("و") and (behind := self.words.further(j)) is not None:
                return end, behind
        return stop, None

    def one(  # noqa: PLR0913 - where it stands, and whose it is where it does not say so
        self, first: int, last: int, rule: str, status: TermStatus, *, stop: int, heir: tuple[str, ...] = ()
    ) -> Iterator[Term]:
        """One obligation in tokens `first` up to `last`, and what is given for it: سحب القوات مقابل [رفع العقوبات]."""
        acts = self._acts(first, last)
        if acts >= len(self.text.folds):
            return  # the page ends in "that"
        at = self.words.condition(acts, stop)
        obligor = self._obligor(first, acts, min(last, at or last))
        if self.words.that(first) and self.words.present(acts):
            obligor = obligor or heir  # أن يسلم المسلحون سلاحهم وأن [ينسحبوا]
        if self.words.that(first) and not (self._told(acts, last) and obligor) and not self._about(acts, last):
            return
        given = self._given(at, stop) if at is not None else None
        other = of_noun(self.text, self.pairs, given, stop) if given is not None else ()
        counterpart = self._counterpart(acts, min(last, at or last), obligor)
        other = other or counterpart
        other = () if set(other) == set(obligor) else other
        end = self.words.end(first + 1, min(last, at) if at is not None else last)
        cut = len(self.text.folds[first]) - len(self.words.bare(first))
        condition = self.words.condition_span(at, stop) if at is not None else None
        yield Term(obligor, self.text.span(first, end, cut), counterpart or other, condition, status, rule)
        if given is not None:
            span = self.text.span(given, self.words.end(given + 1, stop))
            yield Term(other, span, obligor if other else (), None, status, EXCHANGED)

    def _given(self, at: int, stop: int) -> int | None:
        """The act that is given in exchange: مقابل [رفع] العقوبات."""
        length = self.text.is_(at, "exchange")
        given = at + length
        return given if length and given < stop and self.words.noun(given) else None

    def _told(self, acts: int, last: int) -> bool:
        """Whether a verb that may be an act stands behind "that"."""
        subject = self.text.party_at.get(acts + 1)
        seems = self.text.folds[acts].startswith(("ي", "ت")) and subject is not None and not subject.cut
        return acts < last and (seems or self.words.present(acts))

    def _about(self, acts: int, last: int) -> bool:
        """Whether an act is to come about without a word of who does it: أن [يتم سحب] القوات."""
        return acts + 1 < last and self.text.is_(acts, "comes_about") > 0 and self.words.act(acts + 1)

    def _acts(self, first: int, last: int) -> int:
        """The word that says what must be done: the verb behind "that", else the noun itself."""
        if not self.words.that(first):
            return first
        at = self.words.past_quote(first + 1)
        party = self.text.party_at.get(at)
        return min(party.last if party else at, last)

    def _obligor(self, first: int, acts: int, last: int) -> tuple[str, ...]:
        """Who must act; of what all sides do, the deal's authors."""
        bound = self.text.party_at.get(first)
        if bound is not None:
            return ids_of(self.pairs, coordinated(self.text, bound, last)) or self.pairs.resolved(bound)
        if self.words.measure(first):
            return self.pairs.at(first)
        if self._about(acts, last):
            acts += 1
        elif self.words.that(first) or not self.words.act(acts, "", "و", "ب", "وب"):
            return of_verb(self.text, self.pairs, acts, last) if acts < last else ()
        told = of_noun(self.text, self.pairs, acts, last)
        return told or (self.authors if self.words.listed(acts, "mutual_duty") else ())

    def _counterpart(self, acts: int, last: int, obligor: tuple[str, ...]) -> tuple[str, ...]:
        """For whom it is done: رفع العقوبات عن [نارية], تسليم الأسرى إلى [سهلستان]."""
        roles = {"li", "ila"} if self.words.listed(acts, "giving") else set[str]()
        roles |= {"an"} if self.words.listed(acts, "easing") else set[str]()
        for party in self.text.between(acts + 1, last) if roles else ():
            own = party.kind in {"name", "pair"} and not set(party.ids) & set(obligor)
            own = own and not any(self.text.plays(j, "relative") for j in range(acts, party.first))
            governed = governor(self.text, party, acts)
            near = governed is not None and party.first - governed[0] <= 1
            if own and near and role_of(self.text, governed) in roles:
                return self.pairs.resolved(party)
        return ()
