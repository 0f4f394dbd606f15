"""The side that a clause leaves untold, where the paragraph or a pronoun leaves no doubt about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from musnad.events.drafts import Hit
from musnad.events.enough import OWN_ACTOR, own_meeting, told_whole
from musnad.events.grounds import named
from musnad.events.himself import himself, may_lack_subject
from musnad.events.meant import known
from musnad.events.siding import Siding
from musnad.events.text import Sentence

OF_TWO = 2 / 3
"""Share of the named parties that two states have on a page about them: of less, talks of nobody may be others'."""

DIRECTED = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Types aimed at the other party of a paragraph that names two states and no more."""


@dataclass(slots=True)
class Completing(Siding):
    """Completes the sides of what two do together."""

    hits: Mapping[Sentence, Sequence[Hit]] = field(default_factory=dict)
    met: int = -1

    def _completed(
        self, sentence: Sentence, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sides with whom the paragraph leaves no doubt about: of a mutual act all sides are actors."""
        if not hit.mutual:
            told = hit.row.type == "SANCTION" and "obj" in hit.row.government
            if hit.row.type in DIRECTED and hit.verb and actors and not (recipients or told or self._wants(hit)):
                other = self._paragraphs(sentence, None, actors)
                return actors, tuple(one for one in other if one not in self.text.people or self.text.state(one))
            return actors, recipients
        sides = tuple(dict.fromkeys((*actors, *recipients)))
        if len(sides) == 1 and may_lack_subject(self.text, hit, how):
            return (*himself(self.meant, sentence, hit, sides), *sides), ()
        joins = hit.row.id == "coalition" and hit.cut > 0  # يجندون الشباب للانضمام إلى التنظيم: who joins is another
        if joins or named(self.text, hit) or told_whole(self.text, hit, actors):
            return sides, ()
        if hit.mode_known and not hit.verb and how != "carried" and (hit.row.type == "AGREE" or not sides):
            return sides, ()  # أدان الورداني الاتفاق مع سهلستان: who speaks of a known deal is no side of it
        if len(self.text.states_of(sides)) == 1 and len(sides) == 1:
            sides = (*self._at_it(sentence, hit, sides), *sides)
            stated = any(self.text.state(side) for side in sides)
            alone = len(sides) == 1 and stated and not own_meeting(hit)
            sides = (*sides, *self._paragraphs(sentence, hit, sides)) if alone else sides
        elif not (sides or hit.row.mode in OWN_ACTOR or self._known_one(hit)):
            sides = self._paragraphs(sentence, hit, ())
        return sides, ()

    def _at_it(self, sentence: Sentence, hit: Hit, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who speaks at a meeting of which one side is told, if he is none of that side's."""
        speaker = self.meant.speaking_at(sentence, hit)
        told = not all(entity in self.text.nameless for entity in speaker)
        apart = told and not self.text.states_of(speaker) & self.text.states_of(sides)
        return speaker if apart and known(speaker) else ()

    def _paragraphs(self, sentence: Sentence, hit: Hit | None, sides: tuple[str, ...]) -> tuple[str, ...]:
        """Who of the paragraph's two is not told yet, where they are the two that the page is about."""
        other = self.meant.other(sentence, sides, hit) if self.pairs.share >= OF_TWO else ()
        return other if self._theirs((*sides, *other)) else ()

    @staticmethod
    def _known_one(hit: Hit) -> bool:
        """Whether a noun names a deal or a summit that the paragraph need not be about: أهمية [الاتفاق]."""
        return hit.definite and hit.row.id in {"summit", "agreement"}

    def _wants(self, hit: Hit) -> bool:
        """Whether a want has no other side than the one it names: تريد نارية علاقات طيبة."""
        return hit.row.id == "wants" and not self.text.plays(hit.first - 1, "negation")

    def _theirs(self, sides: tuple[str, ...]) -> bool:
        """Whether sides that nothing but the paragraph tells are the page's two."""
        return self.text.states_of(sides) == self.text.states_of(self.pairs.most)
