"""A hit with its parties, status, date and place: one draft of an event, or none where nobody political is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.events.acting import SAID_OF_HIMSELF, Acting
from musnad.events.answered import call_answered
from musnad.events.as_told import as_told
from musnad.events.attended import without_guests
from musnad.events.backing import as_backing, as_delivery
from musnad.events.blows import blows
from musnad.events.carriers import ground, takes_place
from musnad.events.charged import claimed, denied, exchanged, in_charge
from musnad.events.contents import acts_of, of_content
from musnad.events.cut_off import cut_off, left
from musnad.events.doers import attending
from musnad.events.doubtful import Told, doubtful
from musnad.events.drafts import Draft, Hit
from musnad.events.enough import SPOKEN, by_both, only_named, too_little, vague
from musnad.events.envoys import appointee, destination, hosts, no_journey, summoned
from musnad.events.genitives import past_topic
from musnad.events.governing import OVER_NAMES
from musnad.events.grounds import gives_place
from musnad.events.held_off import held_off
from musnad.events.himself import goes_on
from musnad.events.known import SAID
from musnad.events.lookalikes import lookalike
from musnad.events.modals import modal
from musnad.events.nouns import fought_in
from musnad.events.opponents import opponents
from musnad.events.own_defence import own_defence
from musnad.events.pairs import TWO, ids_of, of_a_fight
from musnad.events.papers import enacted, paper
from musnad.events.part_in import having_part, struck_land
from musnad.events.party import Party
from musnad.events.riots import as_complaint, as_riot
from musnad.events.sides import Sides, without_ground
from musnad.events.standing_acts import FOUGHT, part_denied
from musnad.events.status import decided, on_request
from musnad.events.taken_up import done
from musnad.events.text import Sentence
from musnad.events.told_twice import for_protest, with_sides
from musnad.events.undone import undone
from musnad.events.when import day, place, set_on
from musnad.lexicon.events import Operator
from musnad.record import Statement
from musnad.record.events import EventType, Status

ENDED = "conflict_ended"
"""The row of a conflict that somebody ends."""

FARTHEST_CANCELLED = 6
"""Words after a cancellation in which the noun of what is cancelled is no meeting: ألغت نارية [القمة]."""

UNDOES = {
    "annulled_deal": "AGREE", "ended_deal": "AGREE", "broke_deal": "AGREE", "disowned_deal": "AGREE",
    "halted_joint": "COOPERATE", "suspended": "COOPERATE",
}  # fmt: skip
"""Rows of verbs that end a deal or joint work, and the type of what they end: أنهت نارية [الاتفاق]."""

FORESEEN = frozenset({"expect", "warn"})
"""Acts of speech about what others will do."""
LISTED = frozenset({"listed", "designated", "put_on_list"})
"""Rows of verbs of listing somebody."""

NEAREST_MANAGED = 4
"""Words from managing to do something to the fight: تمكن من [طرد] المتطرفين."""

WORDS = frozenset({"attacked", "attack"})
"""Rows that one man does to another with words: شن الورداني [هجوما] على مرزاق."""


def _put_ahead(status: Status, operator: Operator | None) -> bool:
    """Whether an act is to come, asked for or put off, by a word that has a day of its own."""
    return status in {"planned", "hypothetical"} or (operator is not None and operator.id in OVER_NAMES)


@dataclass(slots=True)
class Coder(Acting):
    """Codes the hits of a page's sentences in text order; `met` is the sentence that last told of a meeting."""

    def code(self, spoken: frozenset[int], aside: frozenset[int]) -> Iterator[Draft]:
        """The drafts of a page; tokens in `spoken` are speech acts already, zones `aside` are none of ours."""
        for sentence in self.text.sentences:
            if sentence.zone not in aside:
                drafts = blows(self.text, with_sides(self.text, self._coded(sentence, spoken)))
                yield from map(self._retyped, drafts)

    def _retyped(self, draft: Draft) -> Draft:
        """A draft whose words, with what stands beside them, make another type of it than its row's."""
        for retype in (as_riot, as_complaint, as_backing, as_delivery):
            draft = retype(self.text, draft)
        return draft

    def _coded(self, sentence: Sentence, spoken: frozenset[int]) -> Iterator[Draft]:
        """The drafts of a sentence; two who meet in one are "both sides" after it."""
        cancelled, what = -1, ""
        for hit in self.hits[sentence]:
            of_deal = hit.row.mode == "ceasefire" and hit.first > 0 and self.text.is_(hit.first - 1, "pact") > 0
            undone = hit.row.type == what or (what == "AGREE" and of_deal)  # نقضت نارية اتفاق [الهدنة]
            off = undone and not hit.verb and hit.first < cancelled
            if hit.row.mode == "cancel" or hit.row.id in UNDOES:
                cancelled, what = hit.last + FARTHEST_CANCELLED, UNDOES.get(hit.row.id, "CONSULT")
            if (
                off
                or (hit.row.id == "listing" and self._listed(sentence, hit))
                or gives_place(self.text, self.hits[sentence], hit)
                or cut_off(self.text, self.hits[sentence], hit)
                or left(self.text, self.hits[sentence], hit)
                or for_protest(self.text, self.hits[sentence], hit)
                or hit.first in spoken
                or lookalike(self.text, hit)
                or self._topic(sentence, hit)
            ):
                continue
            draft = (
                modal(self.text, self.pairs, sentence, hit) if hit.row.gen == "modal" else self._draft(sentence, hit)
            )
            if draft:
                self.met = sentence.first if draft.type == "CONSULT" else self.met
                self.fought = opponents(self.text, draft, self.fought)
                known = {i for p in draft.parties for i in p.ids}
                both = (draft.hit.mutual and draft.type != "COOPERATE") or draft.type in {"CONSULT", "AGREE"}
                told = draft.how in SAID and both
                done = draft.hit.verb or draft.type == "AGREE"
                fully = (told or draft.how == "elided") and done
                if fully and draft.type in {"AGREE", "CONSULT"} and len(draft.actors) == TWO:
                    self.agreed = (sentence.first, draft.actors)
                if draft.mode == "visit":
                    self.visits.add(frozenset(self.text.states_of(draft.actors)))
                if told or (draft.type in {"CONSULT", "AGREE"} and set(draft.actors) <= known):
                    self.pairs.meet(draft.hit.first, draft.actors)
                yield draft

    def _listed(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a verb before tells of the same listing: أدرجت نارية الحركة في [قائمة الإرهاب]."""
        off = self.text.is_(hit.first - 1, "min") > 0  # رفعت نارية الحركة من قائمة الإرهاب
        return off or any(other.row.id in LISTED and other.first < hit.first for other in self.hits[sentence])

    def _topic(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether "to discuss" only says what a meeting or a recall of the sentence is for: استدعت سفيرها [للتشاور]."""
        if hit.verb or not hit.cut or self.text.folds[hit.first][hit.cut - 1] != "ل":
            return False
        return (hit.row.id == "discussing" and self.met == sentence.first) or (
            hit.definite and hit.row.id == "discussions"
        )

    def _draft(self, sentence: Sentence, hit: Hit) -> Draft | None:
        text = self.text
        if hit.row.type == "SUPPORT" and not hit.verb and claimed(text, sentence, hit):
            return None  # اتهمت نارية سهلستان بدعم الحركة: a charge, no backing that is told
        sides, how = self._verb(sentence, hit) if hit.verb else self._noun(sentence, hit)
        law = paper(self.ruling.binding, sentence, self.hits[sentence], hit)
        if law is not None and not law.by and hit.row.type in SPOKEN:
            return None  # قدمت نارية مشروع قرار [يدين] سهلستان
        sides, how = (sides, how) if law is None else enacted(text, hit, sides, law)
        guests = tuple(p for p in self._guests(sentence, hit) if p not in sides.actors)
        if guests:
            sides, how = Sides((*sides.actors, *guests), sides.recipients), "beside"
        sides = self._got(sentence, hit, without_guests(text, sentence, hit, sides))
        sides = Sides(sides.actors, summoned(text, sentence, hit, sides.recipients))
        sides, visited = without_ground(text, hit, having_part(text, hit, in_charge(text, sentence, hit, sides)))
        sides = struck_land(text, hit, sides)
        actors, recipients, how = self._who(sentence, hit, sides, how)
        actors, recipients, how = self._around(sentence, hit, (actors, recipients), how)
        ends = hit.row.id == ENDED  # مساعي نارية لإنهاء الصراع, بحثا تسوية النزاع: they do not fight
        if ends or part_denied(text, sentence, hit) or call_answered(text, hit):
            behind = {i for p in sides.actors if p.first >= hit.last for i in p.ids}
            actors = tuple(i for i in actors if i in behind)  # نفت ضلوعها في هجوم شنته [الحركة]
        if how == "elided" and actors and hit.row.type in SAID_OF_HIMSELF:
            ours = hit.we and any(r not in text.nameless for r in recipients)  # نشكر نارية
            how = "verb" if ours or self._that_he(hit) or goes_on(self.meant, sentence, hit, actors) else how
        loosely = self._loosely(hit, how, actors)
        goes_to = destination(text, sentence, hit) if actors else None
        actors, visited = hosts(text, sentence, hit, actors, goes_to), visited or goes_to
        unknown = not (actors or recipients) and self._of_unknown_two(sides)
        if self._none(hit, how, (actors, recipients), visited) and not (loosely or unknown):
            return None
        operator = decided(text, sentence, hit)
        told = operator.status if operator else None
        decides = "negated" if undone(text, sentence, hit, self.hits[sentence], operator) else told
        decides = decides or ("hypothetical" if loosely or (law is not None and law.draft) else None)
        kind, told = self._status(hit, decides, actors, recipients)
        nobody = how in {"bare", "carried"} and not (actors or recipients) and told in {"happened", "reported"}
        how = "told" if unknown or (nobody and takes_place(text, sentence, hit)) else how
        where = visited or self._where(sentence, hit) or (None if actors else fought_in(text, hit))
        taken_up = hit.first > sentence.first and text.plays(hit.first - 1, "relative")
        of_lands = all(text.state(one) == one for one in actors) and not any(
            text.is_(p.first, "comers")
            for p in sides.actors  # زار [وفد ناري] سهلستان
        )
        common = all(actor in text.nameless for actor in actors)
        for_it = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
        own = bool(recipients) and text.states_of(recipients) <= text.states_of(actors)
        ending = hit.first > sentence.first and text.is_(hit.first - 1, "hereafter") > 0  # لإنهاء [حرب] مستمرة
        little = Told(
            how=how,
            actors=actors,
            recipients=recipients,
            status=told,
            somewhere=where is not None,
            taken_up=taken_up,
            of_lands=of_lands,
            common=common,
            among_own=own,
            purpose=for_it,
            ending=ending,
            as_reason=text.is_(hit.first, "as_reason") > 0,
        )
        hoped = self._hoped_for(hit, little)
        both = len(actors) > 1 and exchanged(text, sentence, hit)
        counts = loosely or hoped or by_both(text, hit)
        unsure = (doubtful(hit, little) and not counts) or held_off(text, hit, actors)
        if vague(text, hit, told, (*actors, *recipients)) or unsure or only_named(text, hit, told, actors):
            return None
        actors = own_defence(text, hit, sides.actors, actors)
        return Draft(
            hit=hit,
            zone=sentence.zone,
            title=sentence.title,
            type=kind,
            actors=tuple(dict.fromkeys(actors)),
            recipients=actors if both else tuple(r for r in recipients if r not in actors),
            status=told,
            parties=(*sides.actors, *sides.recipients),
            date=set_on(text, sentence, hit)
            if loosely or hoped
            else day(text, sentence, hit, ahead=_put_ahead(told, operator)),
            place=where,
            alternative=hit.row.alternative,
            mode=hit.row.mode if kind == hit.row.type else None,
            how=how,
            decided=operator.id if operator else None,
            guests=ids_of(self.pairs, guests),
        )

    def _guests(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Who is only said to have come to a meeting."""
        return () if hit.verb or hit.row.type != "CONSULT" else attending(self.text, sentence, hit)

    def _where(self, sentence: Sentence, hit: Hit) -> str | None:
        """Where it was, by the ground of talks or by the clause."""
        of_topic = hit.row.type == "CONSULT" and past_topic(self.text, hit) > hit.last  # محادثات الهدنة في الوادي
        finders = (ground, place) if of_topic else (place, ground)
        found = (find(self.text, sentence, hit) for find in finders)
        called = self.text.lexicon.entities.get(self.text.grounds.get(hit.last, ""))
        if called is not None and called.type == "GPE":  # مفاوضات مرسى, but مفاوضات سد الشاهق
            return called.id
        return next(filter(None, found), None)

    def _of_unknown_two(self, sides: Sides) -> bool:
        """Whether two of a fight are told of whom the page names nobody: إرسال أسلحة إلى [طرفي النزاع]."""
        return any(of_a_fight(self.text, p) for p in (*sides.actors, *sides.recipients))

    def _none(self, hit: Hit, how: str, sides: tuple[tuple[str, ...], tuple[str, ...]], visited: str | None) -> bool:
        """Whether what is told of an act is too little or no act: one man attacks another with words."""
        actors, recipients = sides
        guessed = hit.mutual and hit.row.weak and how == "bare" and not self._theirs(actors)
        words = hit.row.id in WORDS and bool(actors) and all(a in self.text.people for a in actors)
        guessed = guessed or (hit.row.id == "met" and len(actors) == 1 and self._met_unread(hit))
        guessed = guessed or (hit.row.id == "hosted" and how == "elided" and not all(map(self.meant.may_visit, actors)))
        gone = (*actors, *([visited] if visited else []))
        guessed = guessed or appointee(self.text, hit, actors) or no_journey(self.text, hit, actors, visited)
        return guessed or words or too_little(self.text, hit, how, gone, recipients)

    def _intends(self, hit: Hit, said: Statement) -> bool:
        """Whether what is planned is so by who speaks, not only expected by him."""
        act = acts_of(self.text, said)
        return act is None or act.id not in FORESEEN or of_content(self.text, hit, said) is None

    def _status(
        self, hit: Hit, told: Status | None, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[EventType, Status]:
        """Type and status: a refusal by a negated verb happened, one side's word is reported."""
        text = self.text
        if hit.verb and told == "negated" and hit.row.negated:
            under = text.plays(hit.first - 1, "free")  # لا يمكن أن توافق نارية: nobody refused yet
            return (hit.row.type, "hypothetical") if under else (hit.row.negated, "happened")
        said = text.said(hit.first)
        answered = on_request(text, hit) or (
            not hit.verb
            and any(text.is_(j, "answers_to") == hit.first - j for j in range(max(0, hit.first - 3), hit.first))
        )
        told = told or ("reported" if claimed(text, text.sentence_at[hit.first], hit) else None)
        told = told or ("happened" if denied(text, text.sentence_at[hit.first], hit) else None)
        told = told or (None if answered else of_content(text, hit, said))
        if told != "negated" and not hit.verb and done(text, text.sentence_at[hit.first], hit):
            told = None  # حذر من المفاوضات التي تجريها نارية
        if told == "planned" and hit.row.type in FOUGHT and not hit.verb and said and not self._intends(hit, said):
            told = "hypothetical"  # توقع الورداني هجمات
        if told == "planned" and said and (act := acts_of(text, said)) is not None and act.id == "threaten":
            told = "hypothetical"  # هدد بأن نارية ستقصف مرسى
        managed = any(text.is_(j, "succeeds") for j in range(max(0, hit.first - NEAREST_MANAGED), hit.first))
        if told is None and hit.row.id == "fighting_x" and recipients and not (actors or managed):
            told = "hypothetical"  # وحدة الدولتين في مكافحة التنظيم
        return hit.row.type, told or as_told(text, hit, said, (*actors, *recipients))
