"""Who acts and who suffers around a noun: genitive, adjectives of states, بين, مع, على, the verb that carries it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from musnad.events.carriers import bare_verb, carrier
from musnad.events.clauses import QUOTE_MARKS, clause, governor, skipped, verb
from musnad.events.described import FARTHEST_ADJECTIVE, adjectives, between_others, for_another, takes_object
from musnad.events.doers import doer_after, doer_before
from musnad.events.drafts import Hit
from musnad.events.grounds import matter
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.sides import PLACES, Sides, coordinated, of_place, role_of, second
from musnad.events.subjects import before
from musnad.events.text import Sentence, Text, stems

FARTHEST_AIMED = 6
"""The same for على and ضد: هجوم شنه مسلحون ليلا على [نارية]."""

NEAREST_OWNER = 3
"""Words between a noun and the party to which ل gives it: غارات جوية [لطيران] نارية."""

LOOSE = frozenset({"b", "li", "ila", "min", "an", "fi", "ala", "didd"})
"""Prepositions that stand before much else than a noun's parties."""

FARTHEST_LOOSE = 7
"""Words, parties aside, between a noun and the party that such a preposition gives it."""


VIOLENT = frozenset({"ASSAULT", "PROTEST", "RETREAT", "MOBILIZE"})
"""Types whose nouns ل gives to who does it, where nobody else is told: غارة [لطيران] نارية."""


GATHERED = frozenset({"gathering", "summit", "session"})
"""Rows of meetings of a body: قمة لقادة الإقليم."""

TAKING = frozenset({"invasion", "occupation"})
"""Rows of the taking of land, which no person and no body is: غزو [الكرملين]."""

TRANSITIVE = frozenset({"ASSAULT", "COERCE", "SANCTION", "REJECT"})
"""Types whose nouns may have an object after who acts."""


@dataclass(slots=True)
class Gathering:
    """The parties of a noun as they are met; `toward` are those that its prepositions aim it at."""

    hit: Hit
    genitive: tuple[Party, ...]
    actors: list[Party]
    recipients: list[Party] = field(default_factory=list)
    toward: list[Party] = field(default_factory=list)
    unread: bool = False
    waged: bool = False
    owned: bool = False
    helped: bool = False
    by_agent: bool = False
    given: bool = False
    asked: bool = False
    by_body: bool = False
    parted: bool = False

    def meet(self, role: str | None, group: Sequence[Party]) -> None:
        """Put parties where the preposition before them says."""
        far = group[0].first - self.hit.last > NEAREST_OWNER or self.parted
        if self.hit.row.gen == "backed" and (far or role not in {"agent", "min", "b"}):
            return
        if role == "maa" and self.hit.row.mode == "visit":
            return
        self.by_agent = self.by_agent or (role == "agent" and not self.hit.mutual)
        if role in {"maa", "bayn"}:
            self._spread(group, between=role == "bayn")
        elif self._acts(role, near=not far):
            self.actors.extend(group)
        elif self._aims(role):
            free = not (self.toward or self.recipients) and (group[0].kind != "town" or role != "fi")
            self.toward.extend(group if free else ())

    def _acts(self, role: str | None, *, near: bool) -> bool:
        """Whether a preposition tells who does it: من قبل, المدعوم من, غارة ل."""
        row = self.hit.row
        if (
            role == "agent"
            or (role in {"min", "b"} and row.gen == "backed")
            or (role == "min" and row.type in {"AID", "SUPPORT"})
        ):
            return not (role == "min" and (self.actors or (row.gen != "backed" and not near)))
        if role == "li" and near and row.type == "CONSULT" and row.gen == "all":
            return not (self.genitive or self.actors)  # قمة لدول الجوار
        if role == "li" and near and row.id in GATHERED and not (self.hit.definite or self.hit.owner or self.actors):
            return True  # اجتماع لمجلس الوزراء
        return (
            role == "li"
            and near
            and row.gen != "recipient"
            and row.type in VIOLENT - {"MOBILIZE"}
            and not (
                self.waged or self.unread or self.genitive or self.actors or self.toward or self.hit.owner or self.owned
            )
        )

    def _aims(self, role: str | None) -> bool:
        """Whether a preposition tells whom it is done to."""
        row = self.hit.row
        told = self.unread or self.waged or self.hit.owner is not None
        owned = role == "li" and (row.gen == "either" or (told and row.type in VIOLENT))
        helps = row.type in {"SUPPORT", "AID"} and role == "didd"
        killed = row.id == "killing" and bool(self.genitive)  # قتل المدنيين بهدف التأثير على المقاومة
        against = (
            role in {"ala", "didd"} and not (helps or killed) and not (self.hit.mutual and row.mode != "ceasefire")
        )
        return against or (role in row.government and not killed) or owned

    def _spread(self, group: Sequence[Party], *, between: bool) -> None:
        """Sides told by مع and بين: all act, but in an attack the second is attacked."""
        if between and self.hit.row.type == "COERCE":
            return
        if between and not self.hit.mutual:
            self.actors.extend(group[:1])
            self.recipients.extend(group[1:])
        elif not self.hit.mutual and "maa" in self.hit.row.government:
            self.recipients.extend(group)
        elif self.hit.mutual or group[0].first - self.hit.last <= NEAREST_OWNER:
            self.actors.extend(group)

    def place_genitive(self) -> None:
        """Put who stands in the genitive on the side that the row says."""
        gen = self.hit.row.gen
        if self.asked:
            self.recipients[:0] = self.genitive
            return
        if gen == "all" and self.hit.row.type == "ASSAULT" and len(self.genitive) == 1 and _land(self.genitive[0]):
            return  # معارك سهلستان: where they are fought
        doer = gen == "either" and (self.toward or self.helped or self.by_body)
        if self.by_agent and gen != "none":
            self.recipients[:0] = self.genitive  # اتهام مسؤولين من قبل المحكمة
        elif gen in {"actor", "all"} or doer:
            self.actors[:0] = self.genitive
        elif gen == "waged":
            self.actors[:] = [] if self._fought_in() else self.actors
            self.actors[:0] = [p for p in self.genitive if self.toward or not _land(p)]
        elif gen == "recipient" and self.given:
            self.actors[:0] = self.genitive  # اعتقال نارية لقادة الحركة
        elif gen in {"recipient", "either"}:
            self.recipients[:0] = self.genitive

    def _fought_in(self) -> bool:
        """Whether the one adjective of a war tells where it is fought: الحرب [السهلية]."""
        return len(self.actors) == 1 and not (self.toward or self.recipients or self.by_agent) and _land(self.actors[0])

    def sides(self) -> Sides:
        """Both sides, each party once; a place does not act."""
        aimed = [p for p in self.toward if p not in self.actors]
        idle = PLACES if self.hit.row.type == "ASSAULT" else {"place"}
        actors = dict.fromkeys(p for p in self.actors if p.kind not in idle)
        return Sides(tuple(actors), tuple(dict.fromkeys((*self.recipients, *aimed))))


def noun_sides(text: Text, sentence: Sentence, hit: Hit) -> tuple[Sides, bool]:
    """The parties of a noun, and whether any stands beside it rather than with its verb."""
    around = clause(text, sentence, hit.first)
    end = _until_another(text, hit, around.last)
    genitive = _genitive(text, hit, end)
    unread = not (genitive or hit.definite or hit.owner) and _definite(text, hit.last, end)
    thanked = hit.row.id == "thanks" or (hit.row.id == "conflict" and fought_in(text, hit) is not None)
    described = [] if thanked else list(adjectives(text, hit, end))
    suffering = hit.row.gen == "recipient" and not (hit.definite or hit.owner)
    hit_place = bool(genitive) and hit.row.gen in {"actor", "either"} and of_place(text, genitive[0])
    struck, genitive = (genitive, ()) if hit_place and hit.row.type == "ASSAULT" else ((), genitive)
    found = Gathering(hit, genitive, [] if suffering else described, described if suffering else [], unread=unread)
    found.toward.extend(struck)
    found.waged = _waged(text, sentence, hit)
    found.helped = _helping(text, sentence, hit)
    found.given = bool(genitive) and genitive[-1].last < end and takes_object(text, genitive[-1].last)
    found.asked = hit.row.type == "REQUEST" and hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ل"  # لمطالبة
    known = text.lexicon.entities.get(genitive[0].ids[0]) if genitive and genitive[0].ids else None
    body = (known is not None and known.type in {"PER", "ORG"}) or (bool(genitive) and _crowd(genitive[0]))
    found.by_body = hit.row.id in TAKING and body
    beside = text.party_at.get(hit.last)
    found.owned = hit.last < end and ((beside is not None and not beside.cut) or counted(text, hit.last))
    with_them = False
    for party in text.between(hit.last, end):
        role = role_of(text, governor(text, party, hit.last - 1))
        if role == "maa" and between_others(text, hit, party, genitive):
            continue
        met = (*found.genitive, *found.actors, *found.recipients, *found.toward)
        if party not in met and _attached(text, hit, party, role):
            group = coordinated(text, party, end)
            if role is None and _object(text, hit, genitive, party):
                found.toward.extend(group)
                continue
            alone = role == "bayn" and len(group) == 1
            with_them = with_them or role == "maa"
            found.parted = role == "li" and _another_noun(text, hit, party)
            found.meet(role, (*group, *_other_side(text, party, end)) if alone else group)
    found.place_genitive()
    if matter(text, hit) and not with_them:
        found.actors = [p for p in found.actors if p not in described]
    if hit.row.gen == "predicate":
        found.actors[:0] = before(text, around, hit, sentence)
    if hit.mutual and len(found.actors) == 1:
        found.actors[:0] = (p for p in doer_after(text, sentence, hit) if p not in found.actors)
    if not found.actors:
        taken_up = hit.definite and hit.row.type in {"AGREE", "CONSULT"}  # قيام الورداني بالتنديد ب[الاتفاق]
        found.actors.extend(doer_after(text, sentence, hit) or (() if taken_up else doer_before(text, sentence, hit)))
    if hit.row.gen == "backed":
        found.toward.extend(_backed(text, sentence, hit))
    sides = found.sides()
    return sides, bool(sides.actors or sides.recipients)


def _waged(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of dealing blows carries a noun, so that ل tells whom they are for: وجه [ضربات] لجبهة الوادي."""
    carried = carrier(text, sentence, hit) if hit.row.type in VIOLENT else None
    return carried is not None and text.small.plays(bare_verb(text.folds[carried[0]]), "deals_blows")


def fought_in(text: Text, hit: Hit) -> str | None:
    """The state that the one adjective of a war tells to be where it is fought: الحرب الأهلية [السهلية]."""
    told = (
        adjectives(text, hit, min(len(text.folds), hit.last + FARTHEST_ADJECTIVE))
        if hit.row.id in {"war", "conflict"}
        else []
    )
    return told[0].state if len(told) == 1 else None


def _crowd(party: Party) -> bool:
    """Whether a party is people, who storm rather than are stormed: اقتحام [المستوطنين] الساحة."""
    return party.kind == "group" and party.number == "p" and party.sector != "JUD"


def _another_noun(text: Text, hit: Hit, party: Party) -> bool:
    """Whether a noun without article of its own stands before ل: قصف بست غارات جوية [تعزيزات] للحوثيين."""
    j = party.first - 1
    own = j >= hit.last and not text.sign(j) and not text.preposition(j) and j not in text.party_at
    if own and text.is_(j, "favouring"):
        return True  # مظاهرات مؤيدة للحكومة: whom they are for
    return own and text.folds[j].endswith("ات") and not text.folds[j].startswith("ال")


def _land(party: Party) -> bool:
    """Whether a party may be where a war is fought: a state, a town."""
    return party.kind in PLACES or party.ids[:1] == (party.state,)


def with_object(text: Text, hit: Hit) -> bool:
    """Whether an object follows a noun with a pronoun, which then is who acts: [تدميرها] ثلاث عجلات."""
    j = hit.last
    if j >= len(text.folds) or text.sign(j) or text.preposition(j):
        return False
    party = text.party_at.get(j)
    return counted(text, j) or (party is not None and party.first == j and not party.cut)


def _helping(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "with the help of" tells who helps: ينتصر الجيش [بمساعدة] نارية, but يقوم بمساعدة نارية."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ب"
    if not by or hit.row.type not in {"SUPPORT", "AID"}:
        return False
    charged = any(text.tokens.at(said.content.start) == hit.first for said in text.statements)  # اتهمت نارية بدعم
    carried = carrier(text, sentence, hit)
    return not charged and (carried is None or not carried[1])


def _object(text: Text, hit: Hit, genitive: Sequence[Party], party: Party) -> bool:
    """Whether a party is the object of a noun whose genitive acts: قصف الجيش [مواقع المسلحين]."""
    row = hit.row
    if not genitive or row.type not in TRANSITIVE or row.gen not in {"actor", "either"} or second(text, party):
        return False
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    person = known is not None and known.type == "PER"
    return party.first == genitive[-1].last and not party.cut and not person and genitive[-1].kind not in PLACES


def _attached(text: Text, hit: Hit, party: Party, role: str | None) -> bool:
    """Whether a party after a noun still belongs to it: no verb between, and بين close by."""
    if any(verb(text, j, hit.last) and not text.is_(j, "occurs") for j in range(hit.last, party.first)):
        return False
    if role == "ala" and text.is_(party.first - 1, "edge"):
        return False  # انفجار في بلدة على حدود سهلستان
    words = sum(j not in text.party_at for j in range(hit.last, party.first))
    if role == "li" and _of_another_noun(text, hit, party, words):
        return False
    if role in LOOSE and words > (FARTHEST_AIMED if role in {"ala", "didd"} else FARTHEST_LOOSE):
        return False
    if role == "maa" and words > FARTHEST_LOOSE:
        return False
    return role != "bayn" or _near(text, hit, party.first)


def _of_another_noun(text: Text, hit: Hit, party: Party, words: int) -> bool:
    """Whether a party behind ل belongs to a word between: رفضها التدخل في الشؤون الداخلية [لنارية]."""
    far = words > NEAREST_OWNER
    if hit.row.type not in VIOLENT:
        return hit.row.type in {"REJECT", "SUPPORT", "AID"} and far
    without = any(text.is_(j, "without") for j in range(hit.last, party.first))  # السيطرة دون الاكتراث [للمواطنين]
    return without or (far and text.folds[party.first][0] == "و")  # من المواقع التابعة لهم ول[قوات نارية]


def _backed(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whom a participle describes: قوات الحركة [المدعومة] من نارية."""
    j = hit.first - 1
    while j > sentence.first and j not in text.party_at and skipped(text, j):
        j -= 1
    party = text.party_at.get(j)
    return (party,) if party else ()


def _until_another(text: Text, hit: Hit, end: int) -> int:
    """Where another act begins, whose parties what follows are: الاتصال لوقف [القتال] مع سهلستان.

    Acts of one kind that stand in a row share theirs: الغارات والهجمات على سهلستان.
    """
    if hit.last < end and for_another(text, hit.last):
        return hit.last
    for j in (j for j in range(hit.last + 1, end) if j not in text.party_at):
        if any(not f.rest and not f.row.weak for s in _nouns_at(text, hit, j) for f in text.table.nouns.get(s, ())):
            return j
    return end


def _nouns_at(text: Text, hit: Hit, j: int) -> tuple[str, ...]:
    """The stems of a noun that ends what belongs to a hit: the letters before it cut where it stands apart."""
    fold = text.folds[j]
    if hit.mutual or j <= hit.last + 1:
        return (fold.removeprefix("ال"),)
    return tuple(stem for _, stem, _ in stems(fold))


def _other_side(text: Text, party: Party, end: int) -> tuple[Party, ...]:
    """The second of two sides told at length: بين نارية من جهة [وسهلستان] من جهة أخرى."""
    later = (p for p in text.between(party.last, end) if second(text, p))
    return tuple(next(((p,) for p in later), ()))


def _near(text: Text, hit: Hit, first: int) -> bool:
    """Whether only adjectives and بين stand between a noun and the first of its two sides.

    Behind a definite noun another without article has them: سببت [الاتفاقية] صراعات بين نارية وسهلستان.
    """
    last = hit.last
    words = [j for j in range(last, first) if not text.is_(j, "bayn") and not text.sign(j)]
    at_place = any(j in text.places for j in words)
    between = next((j for j in range(last, first) if text.is_(j, "bayn")), first)
    own = [j for j in words if j < between and j not in text.times and j not in text.places]
    if hit.definite and any(_other_noun(text, j, last) for j in own):
        return False
    return len(words) <= FARTHEST_ADJECTIVE and (at_place or not any(text.preposition(j) for j in words))


def _other_noun(text: Text, j: int, last: int) -> bool:
    """Whether a word behind a definite noun is a noun of its own, without article."""
    fold = text.folds[j]
    plain = text.tokens.is_word(j) and not fold.startswith(("ال", "لل", "وال")) and not text.preposition(j)
    return plain and not (
        fold in text.table.operators or text.is_(j, "occurs") or text.is_(j, "format") or verb(text, j, last)
    )


def _genitive(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:
    """Who stands in the genitive right after a noun: هجوم [المسلحين]."""
    asked = hit.row.gen == "actor" and hit.last > hit.first + 1 and text.preposition(hit.last - 1)  # الدعوة إلى نارية
    if hit.row.gen == "none" or hit.owner or asked:
        return ()
    for j in range(hit.last, min(end, hit.last + 3)):
        party = text.party_at.get(j)
        several = j > hit.last and counted(text, j - 1)
        if party and not several and text.small.plays(text.folds[j], "adjective_too"):
            continue
        if party:
            free = (
                party.first == j
                and not (j > hit.last and hit.row.type == "THREATEN")
                and not (party.cut and text.folds[j][party.cut - 1] in "بلك")
            )
            alone = not hit.definite or hit.last > hit.first + 1
            joined = party.cut and text.folds[j][0] == "و"
            return coordinated(text, party, end) if free and alone and not joined else ()
        if text.sign(j) and text.folds[j] in QUOTE_MARKS:
            continue
        if text.preposition(j) or text.sign(j) or text.folds[j][0] in "بل" or verb(text, j, hit.last):
            return ()
        if j == hit.last and _unknown(text, hit, j, end):
            return ()
        if text.is_(j, "unlike"):
            return ()  # في زيارة غير معلنة رئيس الوزراء
    return ()


def _unknown(text: Text, hit: Hit, j: int, end: int) -> bool:
    """Whether who is meant is no party, and what follows is another noun's: أثار اعتقال [العقيد] غضب السكان."""
    alone = not (hit.definite or hit.owner) and text.folds[j].startswith("ال") and j + 1 < end
    return alone and j + 1 not in text.party_at and not text.folds[j + 1].startswith("ال") and not text.sign(j + 1)


def _definite(text: Text, i: int, end: int) -> bool:
    """Whether a word with the article stands at token i that is no party: a doer unknown to the tables."""
    word = text.folds[i] if i < end else ""
    return word.startswith("ال") and i not in text.party_at and word not in text.lexicon.nisbas
