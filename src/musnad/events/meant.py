"""Who is meant where the clause does not name him: by a pronoun, by the verb alone, as the other of two."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.events.antecedents import antecedent
from musnad.events.clauses import clause, governor
from musnad.events.contents import acts_of
from musnad.events.drafts import Hit
from musnad.events.needed import leads_to_needed
from musnad.events.party import Party
from musnad.events.pronouns import Pronouns, who_speaks
from musnad.events.text import CONJUNCTIONS, Sentence
from musnad.events.unread import FARTHEST_COMPANION, unread_companion, unread_doer, unread_guest, unread_indefinite
from musnad.record import Statement

FARTHEST_CHARGE = 20
"""Words from a charge, past who makes it, to its "by that he"."""

NEAREST_CHARGE = 3
"""Words into a charge in which a verb without a subject is of who is charged."""


@dataclass(slots=True)
class Meant(Pronouns):
    """The parties of a page by what went before.

    `subjects` remembers who last did something, by token and zone, `told` whom a zone names, `owned` the last noun
    with a pronoun, and whom that means, `acts` what each sentence tells.
    """

    def elided(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who acts where the verb alone says he does: the speaker for "we", else who last acted or spoke."""
        text = self.text
        if hit.verb and hit.last < sentence.last and text.folds[hit.last].startswith("نفس"):
            return ()  # أشارت السلطات إلى أنه فجر [نفسه]
        if unread_indefinite(text, hit):
            return ()  # أدانت نارية [جماعة] قصفت مرسى
        taken_up = self._by_people(sentence, hit)
        return self._before(sentence, hit) if taken_up is None else taken_up

    def _before(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who acted or spoke last before a verb or noun."""
        text = self.text
        said = text.said(hit.first)
        if said and (told := self._of_speech(said, hit)) is not None:
            return told
        acted = [(at, ids) for at, zone, ids in self.subjects if zone == sentence.zone and at < hit.first]
        here = [ids for at, ids in acted if at >= self._edge(sentence, hit)]
        near = here[-1] if here else self._told_before(sentence, hit) or self._of_himself(said, hit)
        if near or (said and said.mode == "direct"):
            return near
        if said and hit.verb and hit.cut and self._begins_with_him(said):
            return who_speaks(self.text, said)
        if (acted and not said) or (hit.verb and hit.row.type == "ASSAULT"):
            return acted[-1][1] if acted and not said else ()
        spoke = [s for at, s in text.cues.items() if sentence.first <= at < hit.first]
        if spoke and (hit.number == "s" or "+" in spoke[-1].source.entity):
            return who_speaks(self.text, spoke[-1])
        return acted[-1][1] if acted else ()

    def _by_people(self, sentence: Sentence, hit: Hit) -> tuple[str, ...] | None:
        """Whom الذين at the head of the clause takes up, of whom it tells; null where another word heads it."""
        opener = clause(self.text, sentence, hit.first).opener
        if opener is None or not self.text.is_(opener, "who_many"):
            return None
        if hit.verb and (hit.object or hit.number == "s"):
            return None  # أفرجت نارية عن البحارة الذين [احتجزتهم]
        return tuple(i for p in antecedent(self.text, opener, sentence.first) for i in p.ids)

    def _of_speech(self, said: Statement, hit: Hit) -> tuple[str, ...] | None:
        """Whom a verb without a subject means by what is said: who is charged, "we" and "that he" who speaks."""
        if not hit.we and (charged := self._charged(said, hit)):
            return charged
        return who_speaks(self.text, said) if hit.we or self._pronoun_before(hit) else None

    def _begins_with_him(self, said: Statement) -> bool:
        """Whether what somebody says begins with a pronoun of his: قالت نارية [إنها] تقدمت وقصفت القرية."""
        start = self.text.tokens.at(said.content.start)
        near = range(max(0, start - 1), start + 1)
        return any(self.text.plays(j, role) for j in near for role in ("free_pronoun", "b_free_pronoun"))

    def _of_himself(self, said: Statement | None, hit: Hit) -> tuple[str, ...]:
        """Who says of himself what "and" joins: أعلن [الورداني] أنه سيسافر إلى سهلستان وسيجتمع مع مرزاق."""
        if said is None or not (hit.verb and hit.cut and self.text.folds[hit.first][0] == CONJUNCTIONS[0]):
            return ()
        start = self.text.tokens.at(said.content.start)
        himself = any(self.text.plays(start, role) for role in ("free_pronoun", "b_free_pronoun"))
        return who_speaks(self.text, said) if himself and hit.number == "s" else ()

    def _told_before(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """The last subject of another verb of the sentence: يلقي [الورداني] كلمة كما يجري محادثات."""
        edge = self._edge(sentence, hit)
        near = reversed(self.text.between(edge, hit.first))
        return next((tuple(party.ids) for party in near if self._leads(party, edge)), ())

    def resumed(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom "that he" before a verb means where nobody is quoted: أن [نارية] وافقت كما أنها ترفض ذلك."""
        of_him = replace(hit, owner=("f" if hit.gender == "f" else "m", hit.number))
        near = self.text.between(sentence.first, hit.first)
        if charged := self.charged_before(sentence, hit.first - 1):
            return tuple(p for p in charged if self.agrees(p, of_him))
        leading = [p for p in near if self._leads(p, sentence.first) and self.agrees(p, of_him)]
        return tuple(leading[-1:]) or self.owner(sentence, of_him)

    def charged_before(self, sentence: Sentence, at: int) -> tuple[Party, ...]:
        """Whom a charge names right before its "by that he": اتهمت نارية [الحكومة] بأنها قصفت."""
        text = self.text
        if at < sentence.first or not text.plays(at, "b_free_pronoun"):
            return ()
        near = range(max(sentence.first, at - FARTHEST_CHARGE), at)
        charge = next((j for j in reversed(near) if text.is_(j, "charges")), at)
        return tuple(text.between(charge + 1, at)[-1:])

    def _charged(self, said: Statement, hit: Hit) -> tuple[str, ...]:
        """Whom a charge names before "that he": اتهم الورداني [سهلستان] بأنها اقتحمت المعبر."""
        act, start = acts_of(self.text, said), self.text.tokens.at(said.content.start)
        if said.cue is None or act is None or act.type != "ACCUSE" or hit.first > start + NEAREST_CHARGE:
            return ()
        cue = self.text.tokens.at(said.cue.start)
        speaker = set(said.source.entity.split("+"))
        named = [p for p in self.text.between(cue + 1, start) if p.ids and not set(p.ids) & speaker]
        return named[-1].ids if named and hit.number == "s" else ()

    def speaking_at(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who says something at a meeting: قال [الورداني] ذلك خلال لقاء مع مرزاق."""
        text, at = self.text, hit.first - 1
        if hit.verb or hit.row.type != "CONSULT" or text.said(hit.first) or not text.is_(at, "occasion"):
            return ()
        if any(p.sector == "MED" for p in text.between(hit.last, hit.last + FARTHEST_COMPANION)):
            return ()  # خلال لقاء مع الصحافيين
        spoke = [s for j, s in text.cues.items() if sentence.first <= j < at]
        return who_speaks(self.text, spoke[-1]) if spoke else ()

    def _edge(self, sentence: Sentence, hit: Hit) -> int:
        """Where what somebody says, or else the sentence, begins."""
        return self.text.said_from(hit.first, sentence.first)

    def _pronoun_before(self, hit: Hit) -> bool:
        """Whether "that he" stands before a verb or a noun: إنه يقصف."""
        near = range(max(0, hit.first - 3), hit.first)
        return any(self.text.plays(j, role) for j in near for role in ("free_pronoun", "b_free_pronoun"))

    def other_subject(self, hit: Hit) -> bool:
        """Whether the word after a verb is a subject that is no party: يمنع [البند]."""
        text, j = self.text, hit.last
        if hit.we or j >= len(text.folds) or j in text.party_at or j in text.times:
            return False
        word = text.tokens.is_word(j) and not text.preposition(j) and not text.plays(j, "adverb")
        if hit.object and hit.row.type not in {"AGREE", "CONSULT"} and word and text.folds[j][0] not in "بلو":
            return True  # ساعدتها عملية: no party
        if unread_doer(text, hit):
            return True  # أطلق [رماة الجبل] النار
        if "obj" in hit.row.government or not word or text.folds[j][0] in "بل":
            return text.folds[j].startswith("ال") and len(text.folds[j]) > 4  # noqa: PLR2004 - الي, التي
        return not (text.plays(j, "free") or leads_to_needed(text, hit.row, j))  # وخفضت [مستوى العلاقات]

    def may_act(self, entity: str, hit: Hit) -> bool:
        """Whether who acted last may be the verb's subject: no town, and of its gender."""
        known = self.text.lexicon.entities.get(entity)
        if known is None or not hit.verb or hit.number != "s":
            return known is None or known.table != "cities"
        land = known.type == "GPE" and not self._by_envoys(entity, hit)
        she = "f" if land else known.sex if known.type == "PER" else None
        return known.table != "cities" and she in {None, hit.gender}

    def _by_envoys(self, entity: str, hit: Hit) -> bool:
        """Whether a sentence tells of those whom a land sent: زار [وفد ناري] مرسى والتقى مرزاق."""
        text = self.text
        told = (p for p in text.between(text.sentence_at[hit.first].first, hit.first) if p.ids == (entity,))
        return any(text.is_(p.first, "comers") for p in told)

    def _takes_part(self, party: Party) -> bool:
        """Whether a party may be a side at all: not what is talked about or where: محادثات بشأن [نارية]."""
        governed = governor(self.text, party, max(0, party.first - FARTHEST_COMPANION))
        fought = not any(self.text.state(entity) for entity in party.ids)  # الحملة على تنظيم
        roles = ("about", "fi", "adjunct", "ala", "didd") if fought else ("about", "fi", "adjunct")
        aside = governed and any(self.text.is_(governed[0], role) for role in roles)
        inside = party.first in self.text.things  # اتفاقية مرسى
        return party.kind in {"name", "pair"} and not (aside or inside)

    def other(self, sentence: Sentence, sides: tuple[str, ...], hit: Hit | None = None) -> tuple[str, ...]:
        """The other side: where the paragraph names just two states' parties, the one that is not told yet."""
        text = self.text
        told, mine = self.of_paragraph(sentence.zone), text.states_of(sides)
        if hit and (unread_companion(text, hit) or unread_guest(text, hit)):
            return ()
        if len(told) != 2 or (mine and not mine <= told.keys()):  # noqa: PLR2004 - two sides
            return ()
        return tuple(entity for state, entity in told.items() if state not in mine and self._a_side(entity))

    def _a_side(self, entity: str) -> bool:
        """Whether a party may be the other side that nobody names: no body of many states, and no parliament's."""
        known = self.text.lexicon.entities.get(entity)
        return known is None or known.type != "ORG" or known.state is not None

    def of_paragraph(self, zone: int) -> dict[str, str]:
        """The states of which a paragraph names a party, each with the first of its parties."""
        told = self.told.get(zone)
        if told is None:
            told = self.told[zone] = {}
            inside = [s for s in self.text.sentences if s.zone == zone]
            for party in self.text.between(inside[0].first, inside[-1].last):
                for entity in self.pairs.resolved(party) if self._takes_part(party) else ():
                    told.setdefault(self.text.state(entity) or entity, entity)
        return told


def known(entities: tuple[str, ...]) -> bool:
    """Whether parties are named ones: no unnamed source meets anybody by what it tells."""
    return not any(entity.startswith("anon:") for entity in entities)
