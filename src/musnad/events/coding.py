"""A hit with its parties, status, date and place: one draft of an event, or none where nobody political is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from musnad.events.drafts import Draft, Hit
from musnad.events.pairs import Pairs, ids_of
from musnad.events.sides import Sides, as_verb, carrier, noun_sides, verb_sides
from musnad.events.status import of_content, status
from musnad.events.text import Sentence, Text
from musnad.events.triggers import hits
from musnad.events.when import day, place
from musnad.record.events import EventType, Status

SURE = {"verb": 0.85, "elided": 0.65, "beside": 0.75, "carried": 0.7, "bare": 0.5}
"""How sure a pattern is, in the order of its precision on pages never seen."""

BARE_TYPES = frozenset({"ASSAULT", "PROTEST", "RETREAT", "CONSULT", "AGREE"})
"""Types whose verbs count though nobody is named: قتل خمسة."""

HOSTILE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "AGREE", "COOPERATE", "REJECT"})
"""Types that one side's word alone leaves "reported"; a meeting is a public act."""


FARTHEST_CANCELLED = 6
"""Words after a cancellation in which the noun of what is cancelled is no meeting: ألغت نارية [القمة]."""

SPOKEN = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT"})
"""Types whose verbs need a subject of their own: elided ones are read as statements."""

DIRECTED = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Types aimed at the other party of a paragraph that names two states and no more."""


@dataclass(slots=True)
class Coder:
    """Codes the hits of a page in text order; `subjects` remembers who last did something, by token."""

    text: Text
    pairs: Pairs
    subjects: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)

    def code(self, spoken: frozenset[int]) -> Iterator[Draft]:
        """The drafts of a page; tokens in `spoken` are speech acts already."""
        for sentence in self.text.sentences:
            cancelled = -1
            for hit in hits(self.text, sentence):
                if hit.row.mode == "cancel":
                    cancelled = hit.last + FARTHEST_CANCELLED
                if hit.first in spoken or (hit.row.type == "CONSULT" and not hit.verb and hit.first < cancelled):
                    continue
                draft = self._modal(sentence, hit) if hit.row.gen == "modal" else self._draft(sentence, hit)
                if draft:
                    yield draft

    def _draft(self, sentence: Sentence, hit: Hit) -> Draft | None:
        text = self.text
        if hit.row.type == "AGREE" and not hit.verb and text.things.get(hit.first) in {"AGREEMENT", "LAW"}:
            return None
        sides, how = self._verb(sentence, hit) if hit.verb else self._noun(sentence, hit)
        actors, recipients = ids_of(self.pairs, sides.actors), ids_of(self.pairs, sides.recipients)
        if how in {"elided", "carried"} and not actors:
            actors = self._elided(sentence, hit)
        actors, recipients = self._completed(sentence, hit, how, actors, recipients)
        if self._drop(hit, how, actors, recipients):
            return None
        kind, told = self._status(sentence, hit, actors, recipients)
        return Draft(
            hit=hit,
            zone=sentence.zone,
            title=sentence.title,
            type=kind,
            actors=actors,
            recipients=tuple(r for r in recipients if r not in actors),
            status=told,
            parties=(*sides.actors, *sides.recipients),
            date=day(text, sentence, hit),
            place=place(text, sentence, hit),
            confidence=SURE[how],
            alternative=hit.row.alternative,
            mode=hit.row.mode if kind == hit.row.type else None,
            how=how,
        )

    def _completed(
        self, sentence: Sentence, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sides with whom the paragraph leaves no doubt about: of a mutual act all sides are actors."""
        if not hit.mutual:
            if hit.row.type in DIRECTED and actors and not recipients:
                return actors, self._other(sentence, actors)
            return actors, recipients
        sides = tuple(dict.fromkeys((*actors, *recipients)))
        if len(self.text.states_of(sides)) == 1 and len(sides) == 1:
            elided = self._elided(sentence, hit)
            apart = elided and not self.text.states_of(elided) & self.text.states_of(sides)
            sides = (*elided, *sides) if apart and _known(elided) else (*sides, *self._other(sentence, sides))
        elif not sides:
            sides = self._other(sentence, ())
        return sides, ()

    def _other(self, sentence: Sentence, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The other side: where the paragraph names just two states' parties, the one that is not told yet."""
        text = self.text
        zone = [s for s in text.sentences if s.zone == sentence.zone]
        told: dict[str, str] = {}
        for party in text.between(zone[0].first, zone[-1].last):
            for entity in self.pairs.resolved(party) if party.kind in {"name", "pair"} else ():
                if state := text.state(entity):
                    told.setdefault(state, entity)
        mine = text.states_of(sides)
        if len(told) != 2 or (mine and not mine <= told.keys()):  # noqa: PLR2004 - two sides
            return ()
        return tuple(entity for state, entity in told.items() if state not in mine)

    def _verb(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        sides, told = verb_sides(self.text, sentence, hit)
        if sides.actors and told:
            self.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, sides.actors)))
        return sides, "verb" if told or hit.passive else "elided"

    def _noun(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties: beside it, else those of the verb that carries it or of whom its pronoun means."""
        sides, beside = noun_sides(self.text, sentence, hit)
        if sides.actors and not (hit.mutual and len(ids_of(self.pairs, sides.actors)) == 1):
            return sides, "beside"
        if hit.owner:
            return self._owned(sentence, hit, sides)
        carried = carrier(self.text, sentence, hit)
        if carried and (carried[1] or (not hit.definite and hit.row.gen != "actor")):
            subject, told = verb_sides(self.text, sentence, as_verb(hit, carried[0]))
            own = tuple(p for p in subject.actors if p.first < hit.first and p not in sides.recipients)
            if own or not told:
                return Sides((*own, *sides.actors), sides.recipients), "beside" if own else "carried"
        return sides, "beside" if beside else "bare"

    def _owned(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str]:
        """A noun whose pronoun says whose it is: the last subject, as actor or as recipient."""
        near = [p for p in self.text.between(sentence.first, hit.first) if p.kind in {"name", "group"}]
        if near:
            owner = (near[0],) if hit.owner and hit.owner[1] != "d" else tuple(near[:2])
            if hit.row.gen == "recipient":
                return Sides(sides.actors, (*owner, *sides.recipients)), "beside"
            return Sides((*owner, *sides.actors), sides.recipients), "beside"
        return sides, "carried"

    def _elided(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who acts where the verb alone says he does: the speaker for "we", else who last acted or spoke."""
        text = self.text
        said = text.said(hit.first)
        if said and (hit.we or hit.first - text.tokens.at(said.content.start) <= 2):  # noqa: PLR2004 - إنه يقصف
            return tuple(said.source.entity.split("+"))
        acted = [ids for at, zone, ids in self.subjects if zone == sentence.zone and at < hit.first]
        if acted and not said:
            return acted[-1]
        spoke = [s for at, s in text.cues.items() if sentence.first <= at < hit.first]
        if spoke:
            return tuple(spoke[-1].source.entity.split("+"))
        return acted[-1] if acted else ()

    def _drop(self, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
        """Whether too little is told for an event."""
        nobody = not actors and not recipients
        if hit.verb and how == "elided" and hit.row.type in SPOKEN and not hit.we:
            return True
        if hit.row.id == "wants" and not recipients:
            return True
        if hit.row.weak:
            return nobody
        if hit.verb:
            return nobody and hit.row.type not in BARE_TYPES
        return False

    def _status(
        self, sentence: Sentence, hit: Hit, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[EventType, Status]:
        """Type and status: a refusal by a negated verb happened, one side's word is reported."""
        text = self.text
        told = status(text, sentence, hit)
        if hit.verb and told == "negated" and hit.row.negated:
            return hit.row.negated, "happened"
        said = text.said(hit.first)
        told = told or of_content(text, hit, said)
        if told:
            return hit.row.type, told
        if said is None or (said.mode == "direct" and False):
            return hit.row.type, "happened"
        anonymous = said.source.form == "anonymous"
        party = text.states_of(said.source.entity.split("+")) & text.states_of((*actors, *recipients))
        one_sided = hit.row.type in HOSTILE and (party or not hit.verb) and hit.row.type != "ASSAULT"
        told_on = hit.row.type == "ASSAULT" and hit.verb
        return hit.row.type, "reported" if anonymous or (one_sided and party) or told_on else "happened"

    def _modal(self, sentence: Sentence, hit: Hit) -> Draft | None:
        """A duty of a named party: REQUEST by whose words it is, hypothetical where it is nobody's own."""
        text = self.text
        said = text.said(hit.first)
        ahead = [p for p in text.between(hit.last, min(sentence.last, hit.last + 6)) if p.kind in {"name", "pair"}]
        if not ahead:
            return None
        source = tuple(said.source.entity.split("+")) if said else ()
        recipients = ids_of(self.pairs, ahead[:2] if len(ahead) > 1 and ahead[1].cut else ahead[:1])
        anonymous = said is None or said.source.form == "anonymous"
        return Draft(
            hit=hit,
            zone=sentence.zone,
            title=sentence.title,
            type="REQUEST",
            actors=source,
            recipients=tuple(r for r in recipients if r not in source),
            status="hypothetical" if anonymous else "happened",
            confidence=0.6,
        )


def _known(entities: tuple[str, ...]) -> bool:
    """Whether parties are named ones: no unnamed source meets anybody by what it tells."""
    return not any(entity.startswith("anon:") for entity in entities)
