"""Terms that a page lists, one a line: 1- سحب القوات, أولا: فتح المعبر."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from musnad.events.obligations import Obligations
from musnad.events.obligors import of_verb
from musnad.events.pairs import ids_of
from musnad.events.party import Party
from musnad.events.sides import coordinated
from musnad.events.text import Sentence, Text
from musnad.events.wording import BULLETS, Wording
from musnad.record import Term
from musnad.record.events import TermStatus

FEWEST_ITEMS = 2
"""Lines of a list."""

HEADS_WITHIN = 2
"""Lines before a list in which the deal is named."""

LONGEST_MARK = 4
"""Tokens of a line's number: البند الأول:."""


FARTHEST_VERB = 12
"""Words from who is bound by a line to its verb."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Reads the lines that follow the naming of a deal's terms."""

    text: Text
    words: Wording
    obligations: Obligations

    def read(self, status: TermStatus) -> Iterator[Term]:
        """The terms of the page's lists."""
        lines = [tuple(group) for _, group in groupby(self.text.sentences, key=lambda s: s.zone)]
        for at, line in enumerate(lines):
            if self._heads(line) and (items := self._items(lines, at)):
                drafted = "draft" in self.words.roles(line[0].first, line[-1].last)
                for first, stop in items:
                    yield from self._item(first, stop, "proposed" if drafted else status)

    def _heads(self, line: tuple[Sentence, ...]) -> bool:
        """Whether a line says that a deal's terms follow: وينص الاتفاق على ما يلي:."""
        if self._marked(line) is not None:
            return False
        roles = self.words.roles(line[0].first, line[-1].last)
        begun = frozenset().union(*(self.text.told[sentence] for sentence in line))
        told = self.text.folds[line[-1].last - 1] == ":" or "list_head" in begun or "part" in roles
        return told and ("pact" in roles or "paper" in roles or "agreed_on" in begun)

    def _items(self, lines: list[tuple[Sentence, ...]], at: int) -> list[tuple[int, int]]:
        """Where the items behind a head begin and end, numbered or, behind a colon, begun by an act alone."""
        colon = self.text.folds[lines[at][-1].last - 1] == ":"
        found: list[tuple[int, int]] = []
        passed = 0
        for line in lines[at + 1 :]:
            first = self._marked(line)
            if first is None and colon and self.words.act(line[0].first):
                first = line[0].first
            if first is None:
                passed += 1
                if passed > 1 or not (colon if found else self._short(line) or self._leads(line)):
                    break
                continue
            passed = 0
            found.append((first, next(s.last for s in line if s.last > first)))
        return found if len(found) >= FEWEST_ITEMS else []

    def _leads(self, line: tuple[Sentence, ...]) -> bool:
        """Whether a paragraph between a heading and its list tells of the deal too."""
        return "pact" in self.words.roles(line[0].first, line[-1].last)

    def _short(self, line: tuple[Sentence, ...]) -> bool:
        """Whether a line between a head and its list may be passed over: a heading of its own."""
        return line[-1].last - line[0].first <= HEADS_WITHIN * LONGEST_MARK

    def _marked(self, line: tuple[Sentence, ...]) -> int | None:
        """The first token behind a line's number or sign; null where it has none."""
        text, first = self.text, line[0].first
        last = line[-1].last
        if not text.folds[first].strip(BULLETS) and first + 1 < last:
            return first + 1
        if text.tokens.is_number(first) and first + 2 < last and text.folds[first + 1] in BULLETS + ".):":
            return first + 2
        if text.is_(first, "ordinal") or self.words.role(first, "part"):
            near = range(first + 1, min(last - 1, first + LONGEST_MARK))
            return next((j + 1 for j in near if text.folds[j] in BULLETS + ":،"), None)
        return None

    def _item(self, first: int, stop: int, status: TermStatus) -> Iterator[Term]:
        """The obligations of a line: a verbal noun's, or those of a verb of what is to come."""
        text = self.text
        at = self.words.past_quote(first)
        if at < stop and (self.words.act(at, "", "و") or self.words.that(at)):
            yield from self.obligations.row(at, stop, "term.listed", status)
            return
        if (subject := text.party_at.get(at)) and subject.first == at and not subject.cut:
            yield from self._by(subject, at, stop, status)
            return
        never = at < stop and text.is_(at, "never") > 0
        act = at + never
        if act + 1 >= stop:
            return
        about = text.is_(act, "comes_about") > 0 and self.words.act(act + 1)
        told = self.words.present(act) or self.words.acted(act)
        if about or (told and of_verb(text, self.obligations.pairs, act, stop)):
            yield from self.obligations.verbal(at, stop, "term.listed", status, never=never)

    def _by(self, subject: Party, at: int, stop: int, status: TermStatus) -> Iterator[Term]:
        """What a line says that somebody will or will not do: [نارية]، بدورها، لن تنفذ أي هجوم."""
        near = range(subject.last, min(stop, subject.last + FARTHEST_VERB))
        acts = next((j for j in near if self.text.is_(j, "never") or self.words.ahead(j)), None)
        who = self.obligations.pairs.resolved(subject)
        if acts is not None and who:
            both = ids_of(self.obligations.pairs, coordinated(self.text, subject, acts))
            yield Term(both or who, self.text.span(at, self.words.end(acts + 1, stop)), (), None, status, "term.listed")
