"""A hit with its parties, status, date and place: one draft of an event, or none where nobody political is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.events.blows import blows
from musnad.events.clauses import clause, governor
from musnad.events.drafts import Draft, Hit
from musnad.events.games import games
from musnad.events.meant import Meant, known
from musnad.events.nouns import as_verb, carrier, noun_sides
from musnad.events.pairs import Pairs, ids_of
from musnad.events.sides import Sides, role_of
from musnad.events.status import decided, of_content
from musnad.events.subjects import meeting_subject, unread_subject, verb_sides
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.events.triggers import hits
from musnad.events.when import day, place
from musnad.record.events import EventType, Status

SURE = {"verb": 0.85, "elided": 0.65, "unread": 0.5, "beside": 0.75, "carried": 0.7, "bare": 0.5}
"""How sure a pattern is, in the order of its precision on pages never seen."""

BARE_TYPES = frozenset({"ASSAULT", "PROTEST", "RETREAT", "CONSULT", "AGREE"})
"""Types whose verbs count though nobody is named: قتل خمسة."""

HOSTILE = frozenset({"ASSAULT", "COERCE", "ACCUSE", "AGREE", "COOPERATE", "REJECT"})
"""Types that one side's word alone leaves "reported"; a meeting is a public act."""


FARTHEST_CANCELLED = 6
"""Words after a cancellation in which the noun of what is cancelled is no meeting: ألغت نارية [القمة]."""

FARTHEST_LENT, NEAREST_LENT = 8, 4
"""Words between a light verb, or another one, with its subject and the noun that it carries."""

TOPICAL = frozenset({"touched", "dealt_with", "reviewed", "discussed", "debated", "exchanged"})
"""Rows of talking that need two who talk: an article deals with things too."""

OWN_ACTOR = frozenset({"visit", "phone"})
"""Modes of meeting in which somebody goes or calls: who must be told."""

DIRECTED_NOUNS = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT", "SUPPORT"})
"""Types whose nouns need who speaks or feels."""

SHORTEST_VERB = 3
"""Letters of a verb whose و may be its own: وقع is none with "and"."""

BOTH = 2
"""Sides of what nobody does alone."""

SPOKEN = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT"})
"""Types whose verbs need a subject of their own: elided ones are read as statements."""

DIRECTED = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Types aimed at the other party of a paragraph that names two states and no more."""


@dataclass(slots=True)
class Coder:
    """Codes the hits of a page in text order; `met` is the sentence that last told of a meeting."""

    text: Text
    pairs: Pairs
    meant: Meant
    met: int = -1

    def code(self, spoken: frozenset[int]) -> Iterator[Draft]:
        """The drafts of a page; tokens in `spoken` are speech acts already."""
        aside = games(self.text)
        for sentence in self.text.sentences:
            if sentence.zone not in aside:
                yield from blows(self.text, self._coded(sentence, spoken))

    def _coded(self, sentence: Sentence, spoken: frozenset[int]) -> Iterator[Draft]:
        """The drafts of a sentence."""
        cancelled = -1
        for hit in hits(self.text, sentence):
            if hit.row.mode == "cancel":
                cancelled = hit.last + FARTHEST_CANCELLED
            off = hit.row.type == "CONSULT" and not hit.verb and hit.first < cancelled
            off = off or (hit.row.id in TOPICAL and meeting_subject(self.text, hit))
            off = off or self._adverb(hit) or self._danger(hit) or self._named(hit)
            if off or hit.first in spoken or self._topic(sentence, hit):
                continue
            draft = self._modal(sentence, hit) if hit.row.gen == "modal" else self._draft(sentence, hit)
            if draft:
                self.met = sentence.first if draft.type == "CONSULT" else self.met
                yield draft

    def _accord(self, hit: Hit) -> bool:
        """Whether a noun is part of an accord's or a law's own name."""
        thing = self.text.things.get(hit.first)
        return thing is not None and thing.type in {"AGREEMENT", "LAW"}

    def _topic(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether "to discuss" only says what a meeting or a recall of the sentence is for: استدعت سفيرها [للتشاور]."""
        if hit.verb or not hit.cut or self.text.folds[hit.first][hit.cut - 1] != "ل":
            return False
        return (hit.row.id == "discussing" and self.met == sentence.first) or (hit.definite and hit.row.id == "discussions")

    def _danger(self, hit: Hit) -> bool:
        """Whether "the threat" is a danger that somebody is, no threat that he makes: [التهديد] الناري."""
        return hit.row.id == "threat" and not hit.verb and hit.definite and self.text.folds[hit.first].endswith("تهديد")

    def _named(self, hit: Hit) -> bool:
        """Whether a noun is the name of an outlet: قناة [المسيرة]."""
        before = (j for j in range(hit.first - 1, max(-1, hit.first - 3), -1) if not self.text.sign(j))
        return not hit.verb and hit.definite and any(self.text.is_(j, "introduces_name") for j in list(before)[:1])

    def _adverb(self, hit: Hit) -> bool:
        """Whether a noun only says how another act is done: بالتنسيق مع نارية."""
        by = hit.cut > 0 and self.text.folds[hit.first][hit.cut - 1] == self.text.small.first("adverbial")
        return by and hit.row.type == "COOPERATE" and hit.definite

    def _draft(self, sentence: Sentence, hit: Hit) -> Draft | None:
        text = self.text
        if hit.row.type == "AGREE" and not hit.verb and self._accord(hit):
            return None
        sides, how = self._verb(sentence, hit) if hit.verb else self._noun(sentence, hit)
        actors, recipients = ids_of(self.pairs, sides.actors), ids_of(self.pairs, sides.recipients)
        if hit.object and not recipients and "obj" in hit.row.government:
            recipients = self.meant.object(sentence, hit, actors)
        if not (hit.verb or recipients or hit.mutual):
            recipients = self.meant.aimed(sentence, hit, actors)
        if how == "elided" and (
            self.meant.other_subject(hit) or unread_subject(text, clause(text, sentence, hit.first), hit)
        ):
            how = "unread"
        if how in {"elided", "carried"} and not actors:
            actors = self.meant.elided(sentence, hit)
            if any(not self.meant.may_act(actor, hit) for actor in actors):
                actors = ()
        if hit.row.type == "PROTEST" and not hit.verb:
            actors = tuple(a for a in actors if not self._of_state(a))
        actors, recipients = self._completed(sentence, hit, how, actors, recipients)
        if self._drop(hit, how, actors, recipients):
            return None
        operator = decided(text, sentence, hit)
        kind, told = self._status(hit, operator.status if operator else None, actors, recipients)
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
            place=place(text, sentence, hit) or self._ground_of(sentence, hit),
            confidence=SURE[how],
            alternative=hit.row.alternative,
            mode=hit.row.mode if kind == hit.row.type else None,
            how=how,
            decided=operator.id if operator else None,
        )

    def _completed(
        self, sentence: Sentence, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sides with whom the paragraph leaves no doubt about: of a mutual act all sides are actors."""
        if not hit.mutual:
            if hit.row.type in DIRECTED and actors and not recipients:
                return actors, self.meant.other(sentence, actors)
            return actors, recipients
        sides = tuple(dict.fromkeys((*actors, *recipients)))
        if len(self.text.states_of(sides)) == 1 and len(sides) == 1:
            own = self.meant.own_words(hit, how) and not (hit.row.mode in OWN_ACTOR and not hit.verb and actors)
            elided = self.meant.elided(sentence, hit) if own else ()
            stated = any(self.text.state(side) for side in sides)
            apart = elided and not self.text.states_of(elided) & self.text.states_of(sides)
            sides = (*elided, *sides) if apart and known(elided) else (
                *sides,
                *(self.meant.other(sentence, sides, hit) if stated else ()),
            )
        elif not sides and hit.row.mode not in OWN_ACTOR:
            sides = self.meant.other(sentence, (), hit)
            sides = sides if self.text.states_of(sides) == self.text.states_of(self.pairs.most) else ()
        return sides, ()

    def _verb(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        sides, told = verb_sides(self.text, sentence, hit)
        if sides.actors and told:
            self.meant.subjects.append((hit.first, sentence.zone, ids_of(self.pairs, sides.actors)))
        return sides, "verb" if told or hit.passive else "elided"

    def _noun(self, sentence: Sentence, hit: Hit) -> tuple[Sides, str]:
        """A noun's parties: beside it, else those of the verb that carries it or of whom its pronoun means."""
        sides, beside = noun_sides(self.text, sentence, hit)
        if hit.owner and hit.mutual:
            return self._owned(sentence, hit, sides)
        if sides.actors and not (hit.mutual and len(ids_of(self.pairs, sides.actors)) == 1):
            return sides, "beside"
        if hit.owner:
            return self._owned(sentence, hit, sides)
        carried = carrier(self.text, sentence, hit)
        if carried and self._known(hit) and not self.text.small.plays(bare_verb(self.text.folds[carried[0]]), "holds"):
            carried = None
        if carried and self._witnessed(carried[0]):
            carried = None
        if carried and self._reaches(hit, *carried):
            subject, told = verb_sides(self.text, sentence, as_verb(hit, carried[0]))
            own = tuple(p for p in subject.actors if p.first < hit.first and p not in sides.recipients)
            if own:
                self.meant.subjects.append((carried[0], sentence.zone, ids_of(self.pairs, own)))
            if own or (not told and carried[1]):
                return Sides((*own, *sides.actors), sides.recipients), "beside" if own else "carried"
        return sides, "beside" if beside else "bare"

    def _witnessed(self, at: int) -> bool:
        """Whether a verb only says where something took place: شهدت [مرسى] مظاهرات."""
        return self.text.small.plays(bare_verb(self.text.folds[at]), "witness")

    def _ground_of(self, sentence: Sentence, hit: Hit) -> str | None:
        """The place that a verb says has seen what a noun tells of."""
        carried = None if hit.verb else carrier(self.text, sentence, hit)
        if carried is None or not self._witnessed(carried[0]):
            return None
        subject, _ = verb_sides(self.text, sentence, as_verb(hit, carried[0]))
        return next((i for party in subject.actors for i in party.ids if self._ground(i)), None)

    def _known(self, hit: Hit) -> bool:
        """Whether a noun names an accord or talks that are known already: رفض الكونغرس [الاتفاق]."""
        return hit.definite and hit.row.type in {"AGREE", "CONSULT"}

    def _reaches(self, hit: Hit, at: int, light: bool) -> bool:  # noqa: FBT001
        """Whether a verb's subject may be the noun's: light verbs lend it, others to an infinitive near them."""
        last = max([at + 1, *(p.last for p in self.text.between(at, hit.first))])
        if light and self.text.small.plays(bare_verb(self.text.folds[at]), "holds"):
            return hit.first - last < FARTHEST_LENT
        if light:
            return hit.first - last < FARTHEST_LENT and not self._another_object(last, hit.first)
        return not hit.definite and hit.row.gen != "actor" and hit.first - last < NEAREST_LENT

    def _another_object(self, first: int, last: int) -> bool:
        """Whether a preposition after a word of its own parts a noun from a verb: رفضت نارية دورا في [الحملة]."""
        free = [j for j in range(first, last) if not self.text.sign(j) and j not in self.text.times]
        free = [j for j in free if not any(self.text.small.plays(s, "light_noun") for _, s, _ in stems(self.text.folds[j]))]
        own = any(not self.text.preposition(j) for j in free[:1])
        return own and any(self.text.preposition(j) for j in free[1:])

    def _owned(self, sentence: Sentence, hit: Hit, sides: Sides) -> tuple[Sides, str]:
        """A noun whose pronoun says whose it is: the last subject, as actor or as recipient."""
        owner = self.meant.owner(sentence, hit)
        if not owner:
            return sides, "bare" if hit.row.gen == "recipient" or hit.row.weak else "carried"
        if hit.row.gen == "recipient":
            return Sides(sides.actors, (*owner, *sides.recipients)), "beside"
        return Sides((*owner, *sides.actors), sides.recipients), "beside"

    def _drop(self, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
        """Whether too little is told for an event."""
        alone = hit.mutual and len(actors) < BOTH
        if "must" in hit.row.government and not recipients and (alone or not hit.mutual):
            return True
        if hit.row.id in TOPICAL and alone:
            return True
        if alone and hit.verb and hit.row.type == "CONSULT" and actors and all(a.startswith("name:") for a in actors):
            return True
        if self._nobody_asks(hit, actors) or (alone and self._half(hit, actors)):
            return True
        nobody = not actors and not recipients
        return (
            _vague_verb(hit, how, nobody)
            if hit.verb
            else _vague_noun(hit, nobody or (hit.row.weak and alone), self._goers(hit, actors))
        )

    def _nobody_asks(self, hit: Hit, actors: tuple[str, ...]) -> bool:
        """Whether nobody does what needs somebody: an active verb without a doer, a protest by a state or its police."""
        if hit.row.type == "PROTEST":
            return hit.verb and bool(actors) and all(self._of_state(a) for a in actors)
        acts = hit.verb and not hit.passive and not hit.mutual and hit.row.type not in {"ASSAULT", "COERCE", "RETREAT"}
        return acts and not actors

    def _of_state(self, entity: str) -> bool:
        """Whether a party is a state, its army or its police."""
        known = self.text.lexicon.entities.get(entity)
        sector = next((p.sector for p in self.text.parties if entity in p.ids), None)
        return (known is not None and known.type == "GPE") or sector in {"COP", "MIL"}

    def _goers(self, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Who goes on a visit: where it goes to is nobody: زيارة [سهلستان]."""
        return tuple(a for a in actors if hit.row.mode != "visit" or not self._ground(a))

    def _ground(self, entity: str) -> bool:
        known = self.text.lexicon.entities.get(entity)
        return known is not None and known.type == "GPE"

    def _half(self, hit: Hit, actors: tuple[str, ...]) -> bool:
        """Whether of a meeting only one side is told, and by no name: a half that is a guess."""
        table = hit.first > 0 and any(s for _, s, _ in stems(self.text.folds[hit.first - 1]) if self.text.small.plays(s, "table"))
        return not hit.verb and (table or (bool(actors) and all(a.startswith("name:") for a in actors)))

    def _status(
        self, hit: Hit, told: Status | None, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[EventType, Status]:
        """Type and status: a refusal by a negated verb happened, one side's word is reported."""
        text = self.text
        if hit.verb and told == "negated" and hit.row.negated:
            return hit.row.negated, "happened"
        said = text.said(hit.first)
        told = told or of_content(text, hit, said)
        if told:
            return hit.row.type, told
        if said is None:
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
        ahead = [p for p in text.between(hit.last, min(sentence.last, hit.last + 5)) if p.kind in {"name", "pair"}]
        ahead = [p for p in ahead if role_of(text, governor(text, p, hit.last - 1)) in {None, "ala"}]
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


def bare_verb(fold: str) -> str:
    """A verb without "and" and the letter of the future: وسيعقد is يعقد."""
    stem = fold[1:] if fold[0] in CONJUNCTIONS and len(fold) > SHORTEST_VERB else fold
    return stem[1:] if stem[:2] in {"سي", "ست"} else stem


def _vague_verb(hit: Hit, how: str, nobody: bool) -> bool:  # noqa: FBT001
    """Whether a verb has a subject that no party is, or none at all where it needs one."""
    if how == "unread":
        return hit.row.type not in {"ASSAULT", "PROTEST"} or (nobody and bool(hit.row.government & {"obj", "ala"}))
    if how == "elided" and nobody and "obj" in hit.row.government and hit.row.type == "ASSAULT":
        return True
    if how == "elided" and not hit.we and hit.row.type in SPOKEN:
        return True
    return nobody and hit.row.type not in BARE_TYPES


def _vague_noun(hit: Hit, nobody: bool, actors: tuple[str, ...]) -> bool:  # noqa: FBT001
    """Whether a noun lacks who speaks, goes or, where it is a weak one, anybody."""
    if (hit.row.type in DIRECTED_NOUNS or hit.row.mode in OWN_ACTOR) and not actors:
        return hit.row.gen != "recipient" and hit.row.mode != "allege"
    return hit.row.weak and nobody
