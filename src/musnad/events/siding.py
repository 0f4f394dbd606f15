"""Whose act a hit is: the parties beside it, those that the verb of a noun lends it, the owner of its pronoun."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.events.carriers import (
    HARMFUL,
    as_verb,
    bare_verb,
    carrier,
    holds,
    lends,
    number_of,
    of_others,
    suffering,
)
from musnad.events.clauses import governor
from musnad.events.doers import charged_with
from musnad.events.drafts import Hit
from musnad.events.grounds import named
from musnad.events.meant import Meant
from musnad.events.nouns import noun_sides, with_object
from musnad.events.pairs import Pairs, ids_of
from musnad.events.party import Party
from musnad.events.sides import Sides, role_of
from musnad.events.subjects import pronoun_acts, verb_sides
from musnad.events.taken_up import done
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.lexicon.events import POSSESSIVES

FARTHEST_JOINED = 8
"""Words between two nouns with one pronoun that "and" joins."""

NEAREST_SIDES = 2
"""Words from talks to بين, which tells whose they are."""

NEAREST_BETWEEN = 5
"""Words from talks to "between him"."""


@dataclass(slots=True)
class Siding:
    """Tells whose act a verb or a noun is: its own parties, those a verb lends it, those its pronoun means."""

    text: Text
    pairs: Pairs
    meant: Meant

    def _verb(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        sides, told = verb_sides(self.text, sentence, hit)
        unsaid = not told and not sides.actors and not self.text.said(hit.first)
        if unsaid and pronoun_acts(self.text, hit) and (meant := self.meant.resumed(sentence, hit)):
            return Sides(meant, sides.recipients), "carried"
        if sides.actors and told:
            self.meant.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, sides.actors)))
        return sides, "verb" if told or hit.passive else "elided"

    def _noun(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties: beside it, else those of the verb that carries it or of whom its pronoun means."""
        sides, beside = noun_sides(self.text, sentence, hit)
        if hit.mutual and (two := self._between(sentence, hit)):
            sides = Sides(two, ())
        elif hit.owner and hit.mutual:
            return self._owned(sentence, hit, sides)
        goes = hit.row.mode == "visit" and any({*p.ids} & self.text.people for p in sides.actors)
        if sides.actors and (goes or not (hit.mutual and self._half_told(hit, sides))):
            if hit.row.type == "ASSAULT" and done(self.text, sentence, hit):
                self.meant.subjects.append((hit.last, sentence.zone, ids_of(self.pairs, sides.actors)))
            if hit.owner and hit.row.gen == "recipient" and not sides.recipients:
                return Sides(sides.actors, self.meant.owner(sentence, hit)), "beside"
            return sides, "beside"
        if hit.owner:
            return self._owned(sentence, hit, sides)
        if hit.row.type == "ASSAULT" and (charged := charged_with(self.text, sentence, hit)):
            return Sides((charged,), sides.recipients), "beside"
        return self._governed(sentence, hit, sides, "beside" if beside else "bare")

    def _governed(self, sentence: Sentence, hit: Hit, sides: Sides, how: str) -> tuple[Sides, str]:
        """A noun's parties with those that its verb lends it; whom a verb asks for an act does not do it yet."""
        carried = carrier(self.text, sentence, hit)
        if carried and of_others(self.text, hit, carried[0]):
            return sides, "asked"
        told = carried if carried and (holds(self.text, carried[0]) or not named(self.text, hit)) else None
        near = range(hit.last, min(sentence.last, hit.last + NEAREST_SIDES))
        if hit.mutual and hit.row.gen == "all" and any(self.text.is_(j, "bayn") for j in near):
            told = None  # نظمت نارية لقاءات بين الأهالي وأبنائهم
        lent = self._carried(sentence, hit, sides, told) if told else None  # أعلن الورداني تأجيل المفاوضات السهلية
        return lent or (sides, how)

    def _carried(
        self, sentence: Sentence, hit: Hit, sides: Sides, carried: tuple[int, bool]
    ) -> tuple[Sides, str] | None:
        """The parties that the verb of a noun lends it: who undergoes it, who does it."""
        text, (at, light) = self.text, carried
        if hurt := suffering(text, sentence, hit, at):
            recipients = tuple(p for p in hurt if p not in sides.actors)
            return Sides(sides.actors, (*recipients, *sides.recipients)), "beside"
        if not lends(text, hit, at, light=light):
            return None
        subject, told = verb_sides(text, sentence, as_verb(hit, at))
        own = tuple(p for p in subject.actors if p.first < hit.first and p not in sides.recipients)
        if own:
            self.meant.subjects.append((at, sentence.zone, ids_of(self.pairs, own)))
        taken_up = at > sentence.first and text.plays(at - 1, "relative")
        lent = own or not (told or taken_up or not light or self._too_few(sentence, hit, at))
        return (Sides((*own, *sides.actors), sides.recipients), "beside" if own else "carried") if lent else None

    def _half_told(self, hit: Hit, sides: Sides) -> bool:
        """Whether only one side is told, or with whom: أجريا اتصالا مع [زعيمي نارية وسهلستان]."""
        with_them = role_of(self.text, governor(self.text, sides.actors[0], hit.last - 1)) == "maa"
        return with_them or len(ids_of(self.pairs, sides.actors)) == 1

    def _too_few(self, sentence: Sentence, hit: Hit, at: int) -> bool:
        """Whether a verb of two or more would be lent by one whom the tables know: قد [توصلا] لاتفاق."""
        meant = self.meant.elided(sentence, hit) if number_of(self.text.folds[at]) != "s" else ()
        known = self.text.lexicon.entities.get(meant[0]) if len(meant) == 1 else None
        return known is not None and known.type in {"PER", "ORG"}

    def _owned(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str]:
        """A noun whose pronoun says whose it is: the last subject, as actor or as recipient."""
        owner = () if hit.row.id == "signing" else self._whose_own(sentence, hit)  # الاتفاق الذي تم [توقيعه]
        if not owner:
            return sides, "bare" if hit.row.gen == "recipient" or hit.row.weak else "carried"
        if (hit.row.gen == "recipient" or self._charged(hit) or self._done_to(hit)) and not with_object(self.text, hit):
            only = self._charged(hit) or self._done_to(hit)
            return Sides(sides.actors, (*owner, *(() if only else sides.recipients))), "beside"
        return Sides((*owner, *sides.actors), sides.recipients), "beside"

    def _whose_own(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom a pronoun means; where "and" joins two nouns with one, the same: دعمها للحركة و[دعمها] للجبهة."""
        at, owner, whose = self.meant.owned
        joined = hit.cut > 0 and self.text.folds[hit.first][0] == CONJUNCTIONS[0] and owner == hit.owner
        if not (joined and sentence.first <= at and hit.first - at <= FARTHEST_JOINED):
            whose = self.meant.owner(sentence, hit)
        self.meant.owned = (hit.first, hit.owner, whose)
        return whose

    def _between(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """The two of talks "between him and": محادثات بينه وبين [مرزاق]."""
        text = self.text
        for j in range(hit.last, min(sentence.last - 2, hit.last + NEAREST_BETWEEN)):
            other = text.party_at.get(j + 2)
            if text.is_(j, "between_him") and text.is_(j + 1, "bayn") and other and other.first == j + 2:
                ending = next(e for e in POSSESSIVES if text.folds[j].endswith(e))
                himself = self.meant.owner(sentence, replace(hit, owner=POSSESSIVES[ending]))
                return (*himself, other) if himself and set(himself[0].ids).isdisjoint(other.ids) else ()
        return ()

    def _done_to(self, hit: Hit) -> bool:
        """Whether a verb of doing stands right before a noun with ب, whose pronoun it is done to: قاموا ب[تهديده]."""
        text = self.text
        by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
        return by and hit.row.type in HARMFUL and text.small.plays(bare_verb(text.folds[hit.first - 1]), "carries")

    def _charged(self, hit: Hit) -> bool:
        """Whether a charge is against whom its pronoun means: تطارده الشرطة لاتهامه ب[القتل]."""
        text = self.text
        one = hit.row.id == "blame" and "ات" not in text.folds[hit.first][-4:]
        return one and hit.last < len(text.folds) and text.folds[hit.last][0] == text.small.first("adverbial")
