"""Who acts and on whom: by the clause, by whom a pronoun or the verb alone means, by the fight or arms beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.events.agreement import agrees, one_alone
from musnad.events.befallen import befallen
from musnad.events.carriers import carrier, number_of
from musnad.events.charged import denied
from musnad.events.clauses import clause
from musnad.events.completing import Completing
from musnad.events.drafts import Hit
from musnad.events.efforts import planted
from musnad.events.enough import SPOKEN, of_state
from musnad.events.envoys import given_to, posted
from musnad.events.fallen import foes, other_side, some_of_them
from musnad.events.forms import form_of
from musnad.events.grounds import named
from musnad.events.holders import holder, no_captive
from musnad.events.measures import hit_by
from musnad.events.opponents import fight, the_two
from musnad.events.outcomes import outcome
from musnad.events.pairs import ids_of
from musnad.events.part_in import expressing, own
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.preceding import only_count
from musnad.events.protests import POWER, against, aimed_at, purpose_before
from musnad.events.sides import SOFT, Sides
from musnad.events.struck_by import struck_by
from musnad.events.subjects import unread_subject
from musnad.events.text import Sentence
from musnad.events.unread import unread_indefinite
from musnad.events.weapons import BOMBS, scene
from musnad.events.whose_deed import whose_deed

NOT_SPOKEN = frozenset({"ASSAULT", "AGREE", "COERCE", "RETREAT"})
"""Types of which he who only speaks of the act is no side: قال الورداني إنه تم فرض [حصار] على سهلستان."""

SAID_OF_HIMSELF = frozenset({*SPOKEN, "SUPPORT"})
"""Types whose doer "that he" before the verb, or a verb before, tells as well as a name: أنها [ترفض] الاتفاق."""

THAT_HE = ("free_pronoun", "b_free_pronoun")
"""Roles of "that he"."""

OF_THINGS = frozenset({"sank"})
"""Rows of what is done to a thing, which a pronoun then means: قصف الجيش سفينة و[أغرقها]."""


@dataclass(slots=True)
class Acting(Completing):
    """Settles the sides of an act whose words have told theirs."""

    def _who(
        self, sentence: Sentence, hit: Hit, sides: Sides, how: str
    ) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """Who acts on whom, with whom a pronoun or the verb alone means, and how that is known."""
        text = self.text
        if fight(hit.row.id) and (last := the_two(text, (*sides.actors, *sides.recipients), hit.first, self.fought)):
            return last.actors, last.recipients, how
        if hit.row.type == "ASSAULT":
            sides = Sides(*(tuple(p for p in side if self.pairs.told(p)) for side in (sides.actors, sides.recipients)))
            sides = Sides(tuple(p for p in sides.actors if not only_count(text, p)), sides.recipients)
        sides = Sides(tuple(p for p in sides.actors if no_captive(text, hit, p)), sides.recipients)
        if hit.row.type == "PROTEST":
            sides = Sides(sides.actors, tuple(p for p in sides.recipients if aimed_at(text, sentence, hit, p)))
        actors, recipients = ids_of(self.pairs, sides.actors), ids_of(self.pairs, sides.recipients)
        if sides.actors and (at := expressing(text, sentence, hit)) is not None:
            himself = own(text, self.ruling.binding.of_word(sentence, at), hit)
            actors = ids_of(self.pairs, tuple(p for p in himself if self.meant.agrees(p, hit))) or actors
            recipients = tuple(r for r in recipients if r not in actors)
        if hit.row.type == "ASSAULT" and ("victim" in hit.row.government or hit.row.gen == "recipient"):
            recipients = ids_of(self.pairs, [self._man_of(p) for p in sides.recipients])
        if hit.object and not recipients and "obj" in hit.row.government and hit.row.id not in OF_THINGS:
            recipients = self.meant.object(sentence, hit, actors)
        if not (hit.verb or recipients or hit.mutual):
            recipients = self.meant.aimed(sentence, hit, actors)
        recipients = recipients or ids_of(self.pairs, some_of_them(text, sentence, hit, sides.actors))
        actors, how = self._meant(sentence, hit, how, actors, told=bool(recipients) or hit.object)
        if hit.row.type == "PROTEST":
            actors, recipients = self._protest(sentence, hit, sides, actors, recipients)
        if actors and not recipients and hit.row.type in {"REJECT", "ACCUSE"}:
            recipients = whose_deed(text, sentence, hit, actors)
        return *self._completed(sentence, hit, how, actors, recipients), how

    def _protest(
        self, sentence: Sentence, hit: Hit, sides: Sides, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who protests against whom: no state but by a verb, and not for whose sake."""
        if not hit.verb:
            actors = tuple(a for a in actors if not of_state(self.text, a))
        if all(p.sector not in POWER and p.kind != "name" for p in sides.recipients):
            recipients = ()  # احتجاجا على مقتل شاب
        if not recipients:
            whom = ids_of(self.pairs, against(self.text, sentence, hit)) or self._whose(sentence, hit)
            recipients = tuple(r for r in whom if r not in actors)
        return actors, recipients

    def _whose(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Whose act a pronoun tells that a protest is against: استقبل الورداني فلانا فيما تظاهر طلاب ضد [زيارته]."""
        blamed = (h for h in self.hits[sentence] if h.owner and h.row.gen != "recipient" and h.first > hit.first)
        owner = next((self.meant.owner(sentence, h) for h in blamed if purpose_before(self.text, h.first)), ())
        return ids_of(self.pairs, owner)

    def _man_of(self, party: Party) -> Party:
        """A party that suffers, the men of a person as men: قتل سبعة من قوات [الورداني], who was not killed himself."""
        text = self.text
        led = party.last > party.first + 1 and text.is_(party.first, "force") > 0 and bool({*party.ids} & text.people)
        words = (text.folds[party.first][party.cut :], *text.folds[party.first + 1 : party.last])
        return party._replace(ids=(f"name:{' '.join(words)}",)) if led else party

    def _meant(
        self, sentence: Sentence, hit: Hit, how: str, actors: tuple[str, ...], *, told: bool
    ) -> tuple[tuple[str, ...], str]:
        """Who acts where the clause does not say it, and how that is known; `told`: whom it is done to is."""
        text = self.text
        if how == "elided" and self._unread(sentence, hit):
            how = "unread"
        if how in {"elided", "carried"} and not actors and not named(text, hit):
            actors = self.meant.elided(sentence, hit)
            visits = hit.row.mode == "visit" and hit.owner is not None
            several = hit.verb and hit.number == "s" and len(actors) > 1  # جاء فلان وفلان. و[بحث] خلال لقائه
            wrong = any(not self.meant.may_act(a, hit) or (visits and not self.meant.may_visit(a)) for a in actors)
            wrong = wrong or (how == "elided" and not self._fits(hit, actors))
            wrong = wrong or (
                hit.row.type in {"ASSAULT", "COERCE"} and not all(self._agree(sentence, hit, a) for a in actors)
            )
            if several or wrong:
                actors = ()
            if how == "carried" and not self._as_carried(sentence, hit, actors):
                actors = ()  # قال الورداني ذلك، وفرضت عقوبات
            if self._of_many(hit) and len(actors) == 1 and actors[0] in text.people:
                actors = ()  # لم تكن زيارتهم سياسية, قال الورداني
        active = hit.gender == "f" and hit.last < len(text.folds) and counted(text, hit.last)  # كما قتلت 10 منهم
        if how == "elided" and "victim" in hit.row.government and not (told or active):
            actors, how = (), "bare"  # وجرح أربعة: who were wounded
        if how == "carried" and hit.row.id == "violence":
            actors = ()  # من يمثل الشعب قبل بأعمال العنف
        if hit.row.type == "ASSAULT" and any(a.startswith("anon:") for a in actors):
            actors = ()  # قال مصدر إن الطيران تمكن من قتل خمسة
        unsaid = hit.row.type in NOT_SPOKEN or hit.row.id == "aid"
        if how == "carried" and unsaid and self._speaks(sentence, actors):
            actors = ()  # who speaks of an act is not who does it
        return actors, how

    def _unread(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a verb has a subject that is no party, and not only an indefinite noun right before it."""
        if (self._that_he(hit) and hit.row.type in SAID_OF_HIMSELF) or unread_indefinite(self.text, hit):
            return False
        return self.meant.other_subject(hit) or unread_subject(self.text, clause(self.text, sentence, hit.first), hit)

    def _fits(self, hit: Hit, actors: tuple[str, ...]) -> bool:
        """Whether some may be whom a verb alone means by its gender and number: المقاومة is no he."""
        if hit.we or len(actors) != 1:
            return True
        if hit.number != "s" and one_alone(self.text, actors[0], hit.number):
            return False  # نارية وسهلستان تحاربان الحركة
        told = (p for p in reversed(self.text.between(0, hit.first)) if p.ids == actors)
        party = next(told, None)
        return party is None or agrees(self.text, party, (hit.gender, hit.number))

    def _as_carried(self, sentence: Sentence, hit: Hit, actors: tuple[str, ...]) -> bool:
        """Whether those who acted last may be the subject of the verb that carries a noun."""
        carried = None if hit.verb else carrier(self.text, sentence, hit)
        if carried is None:
            return True
        gender, number = form_of(self.text.folds[carried[0]])
        word = replace(hit, verb=True, gender=gender, number=number)
        unknown = any(a in self.text.people and self.text.lexicon.entities.get(a) is None for a in actors)
        return all(self.meant.may_act(actor, word) for actor in actors) and not (unknown and gender == "f")

    def _agree(self, sentence: Sentence, hit: Hit, entity: str) -> bool:
        """Whether people without a name agree in number with the verb that they are to be the subject of."""
        word = entity.removeprefix("name:").split()[0]
        if entity == word:
            return True
        if any(only_count(self.text, p) for p in self.text.parties if p.ids == (entity,)):
            return False
        soft = self.text.sectors.get(entity) in SOFT
        if soft and hit.verb and hit.gender == "f" and hit.number == "s" and not word.endswith(("ه", "ات")):
            return False  # نقل الجرحى وصادرت وثائق
        carried = None if hit.verb else carrier(self.text, sentence, hit)
        one = carried is not None and number_of(self.text.folds[carried[0]]) == "s"
        return not (one and word.endswith(("ين", "ون", "ان")))

    def _that_he(self, hit: Hit) -> bool:
        """Whether "that he" right before a verb is its subject: قالت نارية إنها [ترفض] المقترح."""
        before = hit.first - 1 - self.text.plays(hit.first - 1, "negation")  # إنها لن [ترفع] العقوبات
        return hit.verb and before >= 0 and self.text.plays_any(before, THAT_HE)

    @staticmethod
    def _of_many(hit: Hit) -> bool:
        """Whether a verb or the pronoun on a noun is of several."""
        return hit.number == "p" and not hit.we if hit.verb else hit.owner is not None and hit.owner[1] == "p"

    def _speaks(self, sentence: Sentence, actors: tuple[str, ...]) -> bool:
        """Whether all of some people speak in a sentence."""
        cues = self.text.cues.items()
        said = {s.source.entity for at, s in cues if sentence.first <= at < sentence.last}
        return bool(actors) and all(a in said and self._no_power(a) for a in actors)

    def _no_power(self, entity: str) -> bool:
        """Whether somebody is no state and no force, which may speak of what it did itself."""
        known = self.text.lexicon.entities.get(entity)
        return entity in self.text.people or entity.startswith("name:") or (known is not None and known.type == "ORG")

    def _around(
        self, sentence: Sentence, hit: Hit, sides: tuple[tuple[str, ...], tuple[str, ...]], how: str
    ) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """The sides with those whom a fight, what came of it and the arms used tell: قتل عشرة في معارك مع [نارية]."""
        text, (actors, recipients) = self.text, sides
        if not recipients and (at := denied(text, sentence, hit)) is not None:
            by = ids_of(self.pairs, self.ruling.binding.of_word(sentence, at))
            told = how == "beside" or not hit.definite  # تنفي نارية [الاتهامات]: who made them stands before
            actors = tuple(a for a in actors if a not in by) if told else ()
            recipients = by if told else ()
        if not recipients and (to := given_to(text, sentence, hit)):
            recipients = tuple(i for i in ids_of(self.pairs, to) if i not in actors)
        state = None if hit.mutual and recipients else posted(text, sentence, hit)
        if state and state not in actors:
            actors, recipients = ((*actors, state), ()) if hit.mutual else (actors, (state,))
        if not actors and how != "elided" and (with_them := foes(text, sentence, hit)):
            actors = tuple(i for i in ids_of(self.pairs, with_them) if i not in recipients)
        if not actors and (foe := other_side(text, sentence, hit, recipients) or holder(text, sentence, hit)):
            actors, how = ids_of(self.pairs, foe), "traced"
        if not actors and hit.row.id in BOMBS and (laid := planted(text, sentence, hit)):
            actors, how = ids_of(self.pairs, laid), "traced"
        if not recipients and (aimed := befallen(text, sentence, hit) or struck_by(text, sentence, hit)):
            recipients = tuple(i for i in ids_of(self.pairs, aimed) if i not in actors)
            how = "told" if how == "bare" else how
        if not recipients and (came := outcome(text, sentence, hit)):
            recipients = tuple(i for i in ids_of(self.pairs, came.hurt) if i not in actors)
            how = "told" if how == "bare" else how
        if not recipients and (struck := scene(text, sentence, hit)):
            recipients = tuple(i for i in ids_of(self.pairs, struck) if i not in actors)
        recipients = recipients or hit_by(text, sentence, hit, actors)
        return actors, recipients, how
