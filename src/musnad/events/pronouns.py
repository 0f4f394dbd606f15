"""Whom a pronoun on a noun, a verb or a preposition means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from musnad.arabic import fold_key
from musnad.arabic.particles import ARTICLE
from musnad.events.agreement import agrees
from musnad.events.antecedents import antecedent
from musnad.events.blamed import blamed
from musnad.events.clauses import clause, governor, verb
from musnad.events.drafts import Hit
from musnad.events.owners import (
    dateline,
    directly_governed,
    of_main_clause,
    same_preposition,
    torn,
)
from musnad.events.pairs import Pairs
from musnad.events.party import Party
from musnad.events.said_there import said_before
from musnad.events.sides import SOFT
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.lexicon.events import POSSESSIVES
from musnad.record import Statement

NEAREST_PRONOUN = 3
"""Words from a noun to the preposition whose pronoun says whom it is done to."""

OURS = "نا"
"""The pronoun by which who speaks means himself and his: [تفاوضنا] مع نارية."""

NEAREST_HEAD = 2
"""Words into a sentence in which a pronoun means the subject of the one before."""

FIGHTS = frozenset({"ASSAULT", "COERCE"})
"""Types of deeds of one side."""

SHORTEST_PAST = 3
"""Letters that a past of a she has more than: بنت is none."""


@dataclass(slots=True)
class Pronouns:
    """The parties that the pronouns of a page mean."""

    text: Text
    pairs: Pairs
    subjects: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    told: dict[int, dict[str, str]] = field(default_factory=dict)
    owned: tuple[int, tuple[str, str] | None, tuple[Party, ...]] = (-1, None, ())
    acts: Mapping[Sentence, Sequence[Hit]] = field(default_factory=dict)

    def _leads(self, party: Party, edge: int) -> bool:
        """Whether a party is the subject of a verb right before it or of أن."""
        text, before = self.text, party.first - 1
        before -= before > edge and text.folds[before] in "\"'“”«»"
        before -= before > edge and text.is_(before, "resumed") > 0  # الزيارة التي يقوم بها [الورداني]
        inside = party.first > edge or (party.first == edge > 0 and text.plays(edge - 1, "free"))
        acts = party.kind in {"name", "group"} and bool(party.ids) and not party.cut and inside
        told = (verb(text, before, edge) or self._opens(before, edge)) and before not in text.cues
        return acts and (told or text.plays(before, "free"))

    def _opens(self, before: int, edge: int) -> bool:
        """Whether a word of a she at the head of a sentence is a verb that no table has: [غيرت] نارية موقفها."""
        fold = self.text.folds[before]
        past = fold.endswith("ت") and not fold.endswith(("ات", "يت")) and not self.text.preposition(before)
        return before == edge and past and len(fold) > SHORTEST_PAST

    def object(self, sentence: Sentence, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whom the pronoun on a verb means: the last party before that does not act itself."""
        text, around = self.text, clause(self.text, sentence, hit.first)
        if around.opener is not None and text.plays(around.opener, "relative"):
            taken_up = antecedent(text, around.opener, sentence.first)
            return taken_up[0].ids if taken_up and not set(taken_up[0].ids) & set(actors) else ()
        if not hit.cut and hit.first > around.first and not (text.sign(hit.first - 1) or hit.first - 1 in text.times):
            return self._described(hit)
        named = [p for p in text.between(sentence.first, hit.first) if p.kind in {"name", "group"}]
        others = [p for p in named if not set(p.ids) & set(actors)]
        ending = next((e for e in POSSESSIVES if text.folds[hit.first].endswith(e)), None)
        of_him = replace(hit, owner=POSSESSIVES[ending]) if ending else hit
        return next((p.ids for p in reversed(others) if self.agrees(p, of_him)), ())

    def _described(self, hit: Hit) -> tuple[str, ...]:
        """Of whom a verb with a pronoun is told without الذي: مسلحون [تدعمهم] نارية, but not اتفاق [تعارضه]."""
        text = self.text
        party = text.party_at.get(hit.first - 1)
        if party is None:
            return ()
        word = text.folds[party.first][party.cut :]
        common = party.kind == "group" or word in text.table.parties  # جنود ناريين [قتلهم] مسلحون
        return party.ids if common and not word.startswith(ARTICLE) else ()

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
                    return self._nearer_town(sentence, hit, owner, others) or (others[-1].ids if others else ())
        return ()

    def _nearer_town(
        self, sentence: Sentence, hit: Hit, owner: tuple[str, str], others: Sequence[Party]
    ) -> tuple[str, ...]:
        """The town behind whom a pronoun might mean, where violence is done to it: المعركة في مرسى وقصفها."""
        if owner != ("f", "s") or hit.row.type not in {"ASSAULT", "COERCE"} or hit.verb:
            return ()
        floor = others[-1].last if others else sentence.first
        towns = [p for p in self.text.between(floor, hit.first) if p.kind == "town"]
        return towns[-1].ids if towns else ()

    def owner(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom a noun's pronoun means: the last party of the sentence that agrees and stands under no preposition."""
        text = self.text
        if resumed := self._described_by(sentence, hit):
            return resumed
        near = [p for p in text.between(sentence.first, hit.first) if p.kind in {"name", "group"}]
        if hit.row.mode == "visit":
            near = [p for p in near if p.sector not in {"MIL", "COP"} and all(map(self.may_visit, p.ids))]
            near = self._of_another_land(hit, near)
        if speakers := self._of_speaker(hit) or self._who_said(sentence, hit, near):
            return speakers
        if hit.owner and hit.owner[1] == "d":
            pairs = [p for p in text.between(sentence.first, hit.first) if p.kind == "pair"]
            two = near[-2:] if len(text.states_of([i for p in near[-2:] for i in p.ids])) > 1 else ()
            return tuple(pairs[-1:] or two)
        near = [p for p in near if not dateline(text, p, sentence)]
        fitting = self._fighting(hit, [p for p in near if self.agrees(p, hit)])
        fitting = of_main_clause(text, sentence, hit, fitting)
        beside = self._beside(hit, near, fitting) or same_preposition(text, hit, fitting, sentence)
        if not (beside or near) and hit.first <= sentence.first + NEAREST_HEAD and hit.row.type in FIGHTS:
            return self._led_before(sentence, hit)
        if told := beside or blamed(text, sentence, hit, fitting, self.acts.get(sentence, ())):
            return told
        free = self._doing(sentence, [p for p in fitting if governor(text, p, sentence.first) is None])
        return () if torn(free, fitting) else tuple((free or fitting)[-1:])

    def _who_said(self, sentence: Sentence, hit: Hit, near: Sequence[Party]) -> tuple[Party, ...]:
        """Who said what the sentence before tells, where this one only tells when: جاء ذلك عقب [لقائه] مرزاق."""
        alone = all(dateline(self.text, p, sentence) for p in near)
        said = said_before(self.text, sentence) if alone else None
        spoke = self._he(who_speaks(self.text, said), hit) if said is not None else ()
        return tuple(Party(hit.first, hit.first, 0, (one,), "name") for one in spoke)

    def _he(self, spoke: tuple[str, ...], hit: Hit) -> tuple[str, ...]:
        """The one speaker whom a pronoun may mean by what the tables know of him."""
        known = self.text.lexicon.entities.get(spoke[0]) if len(spoke) == 1 else None
        other = known is not None and known.type == "PER" and known.sex not in {None, hit.owner and hit.owner[0]}
        return spoke if len(spoke) == 1 and hit.owner and hit.owner[1] == "s" and not other else ()

    def _of_another_land(self, hit: Hit, near: list[Party]) -> list[Party]:
        """Of those who may go on a visit those of another land than it goes to: التقى مرزاق في [زيارته] لسهلستان."""
        ahead = self.text.party_at.get(hit.last) or self.text.party_at.get(hit.last + 1)
        land = self.text.state(ahead.ids[0]) if ahead and ahead.ids else None
        others = [p for p in near if land is None or land not in self.text.states_of(p.ids)]
        return others or near

    def _of_speaker(self, hit: Hit) -> tuple[Party, ...]:
        """Who speaks of our act, or by a participle of his own, with which it begins: مؤكدة [رفضها] المقترح."""
        text, said = self.text, self.text.said(hit.first)
        if text.folds[hit.last - 1].endswith(OURS) and said is not None:
            return tuple(Party(hit.first, hit.first, 0, (speaker,), "name") for speaker in who_speaks(text, said))
        if said is None or said.cue is None or not said.rule.startswith("participle") or hit.row.type == "ACCUSE":
            return ()
        at = text.tokens.at(said.cue.start)
        near = 0 <= hit.first - text.tokens.at(said.content.start) <= 1
        fits = hit.owner == ("f" if text.tokens.surface(at).endswith("ة") else "m", "s")
        speakers = who_speaks(text, said) if near and fits else ()
        return tuple(Party(at, at, 0, (one,), "name") for one in speakers)

    @staticmethod
    def _fighting(hit: Hit, fitting: list[Party]) -> list[Party]:
        """Of those whom the pronoun of a deed may mean those who fight: قضى شاب برصاص الجيش بعد [اقتحامه] المنزل."""
        if hit.row.type not in FIGHTS or hit.row.gen == "recipient" or not any(p.sector in SOFT for p in fitting):
            return fitting
        return [p for p in fitting if p.sector not in SOFT] or fitting

    def _described_by(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """Whom الذي takes up, where its verb has a subject of its own: نارية التي خضع النظام ل[مطالبها]."""
        text, around = self.text, clause(self.text, sentence, hit.first)
        if around.opener is None or not text.plays(around.opener, "relative"):
            return ()
        at = around.first
        own = at + 1 < hit.first and not text.preposition(at) and text.folds[at + 1].startswith(ARTICLE)
        taken_up = antecedent(text, around.opener, sentence.first) if own else ()
        return tuple(p for p in taken_up if self.agrees(p, hit))

    def _led_before(self, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
        """The subject of the sentence before: وظلت نارية شريكا. لكن [هجماتها] على القرى."""
        before = self.text.sentence_at.get(sentence.first - 1)
        if before is None or before.zone != sentence.zone:
            return ()
        near = self.text.between(before.first, before.last)
        leading = [p for p in near if self._leads(p, before.first) and self.agrees(p, hit)]
        return tuple(leading[:1]) if len({p.ids for p in leading}) == 1 else ()

    def may_visit(self, entity: str) -> bool:
        """Whether a party may go on a visit: a person, a state, no army and no group."""
        known = self.text.lexicon.entities.get(entity)
        return known is None or known.type in {"PER", "GPE"}

    def _beside(self, hit: Hit, near: Sequence[Party], fitting: Sequence[Party]) -> tuple[Party, ...]:
        """Who stands right before a noun or its في: الأعمال العدائية للنظام [واستهدافه] نارية."""
        text = self.text
        right = [p for p in fitting if p.last == hit.first]
        if right and (text.folds[hit.first][0] == CONJUNCTIONS[0] or not directly_governed(text, right[0])):
            return tuple(right)
        behind = tuple(p for p in near if p.last == hit.first - 1 and text.is_(p.last, "fi"))
        blamed = tuple(p for p in fitting if p.last == hit.first - 1 and text.is_(p.last, "ala"))
        return behind or blamed  # محاسبة نارية على خروقاتها

    def _doing(self, sentence: Sentence, free: list[Party]) -> list[Party]:
        """Of several whom a pronoun may mean who does something to the last: نارية تستخدم الحركة لشرعنة [هجماتها]."""
        return [p for p in free[:-1] if self._does_to(p, free[-1], sentence)] or free

    def _does_to(self, party: Party, other: Party, sentence: Sentence) -> bool:
        """Whether a party's own verb has another right behind it for object."""
        text, at = self.text, party.last
        near = other.first - at - 1 - sum(text.sign(j) for j in range(at, other.first))
        return at < other.first and verb(text, at, sentence.first) and near <= 0

    def agrees(self, party: Party, hit: Hit) -> bool:
        """Whether a party can be the one that a hit's pronoun means."""
        return agrees(self.text, party, hit.owner)


def who_speaks(text: Text, statement: Statement) -> tuple[str, ...]:
    """Who speaks, as the one whom a pronoun may mean: no document, no outlet, nobody unnamed."""
    words = fold_key(statement.source.surface or "").split()
    noun = text.lexicon.speakers.get(words[0]) if words else None
    known = text.lexicon.entities.get(statement.source.entity)
    printed = (noun and noun.kind in {"document", "media"}) or (known and known.type == "MEDIA")
    return () if printed or statement.source.form == "anonymous" else tuple(statement.source.entity.split("+"))
