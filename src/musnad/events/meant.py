"""Who is meant where the clause does not name him: by a pronoun, by the verb alone, as the other of two."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from musnad.arabic import fold_key
from musnad.events.clauses import clause, governor, verb
from musnad.events.drafts import Hit
from musnad.events.pairs import Pairs
from musnad.events.party import Party
from musnad.events.status import acts_of
from musnad.events.subjects import antecedent
from musnad.events.text import Sentence, Text
from musnad.lexicon.entities import Known
from musnad.lexicon.events import POSSESSIVES
from musnad.record import Statement

NEAREST_PRONOUN = 3
"""Words from a noun to the preposition whose pronoun says whom it is done to."""

FARTHEST_COMPANION = 5
"""Words from a trigger to the مع that names the other side."""


@dataclass(slots=True)
class Meant:
    """The parties of a page by what went before.

    `subjects` remembers who last did something, by token and zone, `told` whom a zone names.
    """

    text: Text
    pairs: Pairs
    subjects: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    told: dict[int, dict[str, str]] = field(default_factory=dict)

    def elided(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who acts where the verb alone says he does: the speaker for "we", else who last acted or spoke."""
        text = self.text
        if hit.verb and hit.last < sentence.last and text.folds[hit.last].startswith("نفس"):
            return ()  # أشارت السلطات إلى أنه فجر [نفسه]
        return self._before(sentence, hit)

    def _before(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """Who acted or spoke last before a verb or noun."""
        text = self.text
        said = text.said(hit.first)
        if said and (hit.we or self._pronoun_before(hit)):
            return self._meant(said)
        acted = [(at, ids) for at, zone, ids in self.subjects if zone == sentence.zone and at < hit.first]
        here = [ids for at, ids in acted if at >= self._edge(sentence, hit)]
        near = here[-1] if here else self._told_before(sentence, hit)
        if near or (said and said.mode == "direct"):
            return near
        if acted and not said:
            return acted[-1][1]
        if hit.verb and hit.row.type == "ASSAULT":
            return acted[-1][1] if acted and not said else ()
        spoke = [s for at, s in text.cues.items() if sentence.first <= at < hit.first]
        if spoke and (hit.number == "s" or "+" in spoke[-1].source.entity):
            return self._meant(spoke[-1])
        return acted[-1][1] if acted else ()

    def _told_before(self, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
        """The last subject of another verb of the sentence: يلقي [الورداني] كلمة كما يجري محادثات."""
        text, edge = self.text, self._edge(sentence, hit)
        for party in reversed(text.between(edge, hit.first)):
            acts = party.kind in {"name", "group"} and party.ids and not party.cut
            before = party.first - 1
            before -= before > edge and text.folds[before] in "\"'“”«»"
            led = party.first > edge and (
                (verb(text, before, edge) and before not in text.cues) or text.plays(before, "free")
            )
            if acts and led:
                return tuple(party.ids)
        return ()

    def _edge(self, sentence: Sentence, hit: Hit) -> int:
        """Where what somebody says, or else the sentence, begins."""
        return self.text.said_from(hit.first, sentence.first)

    def _pronoun_before(self, hit: Hit) -> bool:
        """Whether "that he" stands before a verb or a noun: إنه يقصف."""
        near = range(max(0, hit.first - 3), hit.first)
        return any(self.text.plays(j, role) for j in near for role in ("free_pronoun", "b_free_pronoun"))

    def _meant(self, statement: Statement) -> tuple[str, ...]:
        """Who speaks, as the one whom a pronoun may mean: no document, no outlet, nobody unnamed."""
        words = fold_key(statement.source.surface or "").split()
        noun = self.text.lexicon.speakers.get(words[0]) if words else None
        known = self.text.lexicon.entities.get(statement.source.entity)
        printed = (noun and noun.kind in {"document", "media"}) or (known and known.type == "MEDIA")
        return () if printed or statement.source.form == "anonymous" else tuple(statement.source.entity.split("+"))

    def object(self, sentence: Sentence, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whom the pronoun on a verb means: the last party before that does not act itself."""
        text, around = self.text, clause(self.text, sentence, hit.first)
        if around.opener is not None and text.plays(around.opener, "relative"):
            taken_up = antecedent(text, around.opener, sentence.first)
            return taken_up[0].ids if taken_up and not set(taken_up[0].ids) & set(actors) else ()
        named = [p for p in text.between(sentence.first, hit.first) if p.kind in {"name", "group"}]
        others = [p for p in named if not set(p.ids) & set(actors)]
        return others[-1].ids if others else ()

    def aimed(self, sentence: Sentence, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a pronoun on a noun's preposition means: رفع العقوبات [عنها]."""
        text = self.text
        for j in range(hit.last, min(sentence.last, hit.last + NEAREST_PRONOUN)):
            if verb(text, j, hit.last):
                return ()
            for ending, owner in POSSESSIVES.items():
                stem = text.folds[j].removesuffix(ending)
                ours = hit.row.type not in {"ASSAULT", "PROTEST"} or not text.small.plays(stem, "an")  # المسؤولون عنه
                if ours and text.folds[j].endswith(ending) and len(stem) > 1 and text.small.plays(stem, "toward"):
                    named = [p for p in text.between(sentence.first, hit.first) if p.kind in {"name", "group"}]
                    others = [
                        p for p in named if not set(p.ids) & set(actors) and self.agrees(p, replace(hit, owner=owner))
                    ]
                    return others[-1].ids if others else ()
        return ()

    def owner(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom a noun's pronoun means: the last party of the sentence that agrees and stands under no preposition."""
        text = self.text
        near = [p for p in text.between(sentence.first, hit.first) if p.kind in {"name", "group"}]
        if hit.owner and hit.owner[1] == "d":
            pairs = [p for p in text.between(sentence.first, hit.first) if p.kind == "pair"]
            if pairs:
                return tuple(pairs[-1:])
            return tuple(near[-2:])
        fitting = [p for p in near if self.agrees(p, hit)]
        beside = [p for p in near if p.last == hit.first - 1 and text.is_(p.last, "fi")]
        if beside:
            return tuple(beside)
        free = [p for p in fitting if governor(text, p, sentence.first) is None]
        return tuple((free or fitting)[-1:])

    def agrees(self, party: Party, hit: Hit) -> bool:
        """Whether a party can be the pronoun's: a state and a body is she, a person by the table."""
        known = self.text.lexicon.entities.get(party.ids[0]) if party.ids else None
        if hit.owner == ("m", "s") and party.number == "p":
            return False
        if hit.owner and hit.owner[1] == "p":
            return party.number != "s"
        if hit.owner and hit.owner[1] == "s" and party.ids and not known_sex(known):
            return self._unknown_agrees(party, hit.owner[0])
        if known is None or hit.owner is None or hit.owner[1] != "s":
            return True
        if known.type == "GPE":
            return hit.owner[0] == "f"
        return known.sex in {None, hit.owner[0]}

    def _unknown_agrees(self, party: Party, gender: str) -> bool:
        """Whether one whom no table knows can be the pronoun's: a person is no she, one soldier neither."""
        feminine = party.ids[0].removeprefix("name:").split()[0].endswith("ه")
        if gender == "m":
            return not (party.ids[0].startswith("name:") and feminine)
        return party.ids[0] not in self.text.people and (party.number != "s" or feminine or party.kind == "name")

    def other_subject(self, hit: Hit) -> bool:
        """Whether the word after a verb is a subject that is no party: يمنع [البند]."""
        text, j = self.text, hit.last
        if hit.we or j >= len(text.folds) or j in text.party_at or j in text.times:
            return False
        word = text.tokens.is_word(j) and not text.preposition(j) and not text.plays(j, "adverb")
        if "obj" in hit.row.government or not word or text.folds[j][0] in "بل":
            return text.folds[j].startswith("ال") and len(text.folds[j]) > 4  # noqa: PLR2004 - الي, التي
        return not text.plays(j, "free")

    def own_words(self, hit: Hit, how: str) -> bool:
        """Whether who speaks may be a side of what is told: a verb's subject, or of what he hopes or demands."""
        if hit.verb or hit.owner or how == "carried":
            return True
        said = self.text.said(hit.first)
        act = acts_of(self.text, said) if said else None
        official = said is not None and self.text.state(said.source.entity) is not None
        return official or (act is not None and act.content is not None)

    def may_act(self, entity: str, hit: Hit) -> bool:
        """Whether who acted last may be the verb's subject: no town, and of its gender."""
        known = self.text.lexicon.entities.get(entity)
        if known is None or not hit.verb or hit.number != "s":
            return known is None or known.table != "cities"
        she = "f" if known.type == "GPE" else known.sex if known.type == "PER" else None
        return known.table != "cities" and she in {None, hit.gender}

    def _takes_part(self, party: Party) -> bool:
        """Whether a party may be a side at all: not what is talked about or where: محادثات بشأن [نارية]."""
        governed = governor(self.text, party, max(0, party.first - FARTHEST_COMPANION))
        fought = not any(self.text.state(entity) for entity in party.ids)  # الحملة على تنظيم
        roles = ("about", "fi", "ala", "didd") if fought else ("about", "fi")
        aside = governed and any(self.text.is_(governed[0], role) for role in roles)
        return party.kind in {"name", "pair"} and not aside

    def other(self, sentence: Sentence, sides: tuple[str, ...], hit: Hit | None = None) -> tuple[str, ...]:
        """The other side: where the paragraph names just two states' parties, the one that is not told yet."""
        text = self.text
        told, mine = self._of_paragraph(sentence.zone), text.states_of(sides)
        if hit and unread_companion(text, hit):
            return ()
        if len(told) != 2 or (mine and not mine <= told.keys()):  # noqa: PLR2004 - two sides
            return ()
        return tuple(entity for state, entity in told.items() if state not in mine)

    def _of_paragraph(self, zone: int) -> dict[str, str]:
        """The states of which a paragraph names a party, each with the first of its parties."""
        told = self.told.get(zone)
        if told is None:
            told = self.told[zone] = {}
            inside = [s for s in self.text.sentences if s.zone == zone]
            for party in self.text.between(inside[0].first, inside[-1].last):
                for entity in self.pairs.resolved(party) if self._takes_part(party) else ():
                    told.setdefault(self.text.state(entity) or entity, entity)
        return told


def unread_companion(text: Text, hit: Hit) -> bool:
    """Whether مع or بين after a trigger names somebody whom the tables do not know: اتفاق مع شركات."""
    for j in range(hit.last, min(len(text.folds) - 2, hit.last + FARTHEST_COMPANION)):
        if text.sign(j):
            return False
        if text.is_(j, "maa") or text.is_(j, "bayn"):
            return not text.between(j + 1, j + 3)
    return False


def known(entities: tuple[str, ...]) -> bool:
    """Whether parties are named ones: no unnamed source meets anybody by what it tells."""
    return not any(entity.startswith("anon:") for entity in entities)


def known_sex(known: Known | None) -> bool:
    """Whether the tables tell if one is he or she, or that it is no person."""
    return known is not None and (known.type != "PER" or known.sex is not None)
