"""Whose a verb without subject is: its speaker's, its event's actor's, or whose the verb before "and" was."""

from __future__ import annotations

from itertools import takewhile

from musnad.arabic.particles import ARTICLE
from musnad.positions.fellows import agrees, coordinated, genitive, glued, light
from musnad.positions.hits import Hit
from musnad.positions.parties import Party
from musnad.positions.text import JOINED_NEGATIONS, Sentence, Text
from musnad.positions.voiced import Held, by_speaker, himself
from musnad.record import Statement

PLURALS = ("ون", "وا")
"""Endings of verbs that many do, and that stand behind their subject."""
MANY = "ون"
FARTHEST_SUBJECT = 6
"""Words that may stand between a verb and the name of its subject."""
SHE = frozenset({"انها", "بانها", "وانها"})
"""Pronouns behind أن that a man does not mean himself by."""
HIS = frozenset({"انه", "انها", "انهم"})
"""Pronouns behind أن in what is said, the speaker's own."""
LIKEWISE = frozenset({"كما", "وكما"})
HE = "ي"
"""First letter of a verb in the present whose subject is he."""
SHORTEST_VERB = 3
"""Letters of a word in ي that is none: يوم, يد."""
OBJECT = ("ها", "ه", "هم")
"""Last letters of a verb that takes up what stands before it."""
LONGEST_LEAD = 4
"""Words that lead on to a verb: وفي الوقت نفسه."""


def elided(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Whose a verb without subject is: hers of whom a man tells, else his who speaks, acts or wanted before."""
    if hit.last < sentence.last and "obj" not in hit.form.row.government and text.tokens.is_number(hit.last):
        return None  # وامتنعت [3] دول عن التصويت
    return _of_another(text, sentence, hit) or _own(text, sentence, hit, before)


def _own(  # noqa: PLR0911 - one kind of subject a line
    text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]
) -> Held | None:
    """A verb without subject: its statement's speaker, its event's actor, or who held the stance before "and"."""
    said = text.said(hit.first)
    if said and himself(text, hit):
        one = text.holders.types.get(said[1].source.entity) == "PER"
        they = one and hit.form.row.kind == "verb" and text.folds[hit.first].endswith(PLURALS)
        other = they or _he_of_her(text, hit, said[1])
        return None if other else by_speaker(text, hit)  # but مستعدون للحوار is "we"
    if hit.first > sentence.first and text.plays(hit.first - 1, "prompting"):
        return None
    denied_too = hit.negated and text.folds[hit.first - 1] in JOINED_NEGATIONS
    if denied_too and before and hit.form.row.kind == "verb" and not _named_behind(text, sentence, hit):
        who = _before_and(text, sentence, hit, before)  # نارية ليست مستعدة للحوار، [ولا تقبل] الوساطة
        return Held(who, hit.first, hit.last) if who else None
    opens = hit.cut or hit.first == sentence.first or text.sign(hit.first - 1) or text.plays(hit.first - 1, "clause")
    if opens and (act := text.acts.get(hit.first)) and not _named_behind(text, sentence, hit):
        who = text.holders.each(act.actors)
        return Held(who, hit.first, hit.last) if who else None
    at = hit.first - 1 - int(hit.negated)
    at -= int(hit.negated and at > sentence.first and bool(text.is_(hit.first - 1, "auxiliary")))  # لكنها لم تعد تريد
    if hit.first > sentence.first and text.is_(at, "pronoun"):
        his = said is not None and text.folds[at].removeprefix("و") in HIS  # of a speaker who is nobody's
        who = () if his else before or _last_subject(text, sentence, hit)
        return by_speaker(text, hit) or (Held(who, hit.first, hit.last) if who else None)
    goes_on = hit.first > sentence.first and bool(text.is_(hit.first - 1, "goes_on"))
    goes_on = goes_on or _led_on(text, sentence, hit) or _likewise(text, sentence, hit)
    within = hit.last < sentence.last and bool(text.is_(hit.last, "by_it"))  # أصدرت نارية بيانا [رفضت] فيه
    joined = hit.cut > 0 and text.folds[hit.first][0] == "و"
    joined = joined or denied_too
    ours = hit.cut > 0 and said is not None and text.folds[hit.first].endswith(MANY)  # ومستعدون للحوار
    if (joined or goes_on or within) and (hit.form.row.kind == "verb" or ours):
        who = _before_and(text, sentence, hit, () if within else before)
        return Held(who, hit.first, hit.last) if who else None
    return None


def _he_of_her(text: Text, hit: Hit, statement: Statement) -> bool:
    """Whether أنه and a he-verb stand in what she says: قالت نارية إن الاتفاق عادل، مؤكدة [أنه يهدف] إلى السلام."""
    he = hit.form.gender == "m" and text.folds[hit.first - 1] in {"انه", "بانه"}
    cue = text.folds[text.tokens.at(statement.cue.start)] if statement.cue else ""
    return he and cue.endswith(("ه", "ت")) and not text.holders.is_person(statement)


def _named_behind(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a party stands soon behind a verb, and may be its subject."""
    return any(j in text.party_at for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_SUBJECT)))


def _of_another(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """Whom "she" means in a man's next words: قال الورداني إن سهلستان تتردد، مضيفا [أنها] ترفض الهدنة.

    In a ministry's own she may be either, and nobody is told.
    """
    said = text.said(hit.first)
    if said is None:
        return None
    content, statement = said
    she = any(text.folds[j] in SHE for j in range(max(sentence.first, content.start - 1), hit.first))
    if not she or statement.cue is None or statement.within:
        return None
    man = not text.folds[text.tokens.at(statement.cue.start)].endswith(("ه", "ت"))
    near = [c for c, s in text.contents if sentence.first <= c.start and c.stop <= content.start and not s.within]
    first = max((c.start for c in near), default=None)
    party = text.party_at.get(first) if first is not None else None
    if party is None or party.first != first or party.sex == "m" or not agrees(hit, party):
        return None
    if man and text.holders.is_person(statement):
        return Held(text.sides(party), hit.first, hit.last)
    return None if man or text.sides(party) == text.speaker(statement) else Held((), hit.first, hit.last)


def _led_on(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether words before a verb lead on from the last one's subject: وفي الوقت نفسه [تدفع] نحو هدنة."""
    return any(
        text.is_(j, "leads_on") == hit.first - j
        for j in range(max(sentence.first, hit.first - LONGEST_LEAD), hit.first)
    )


def _likewise(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb behind كما governs at once, its subject the last one's: كما [يسعون أيضا] إلى هدنة."""
    if hit.first == sentence.first or text.folds[hit.first - 1] not in LIKEWISE:
        return False
    at = hit.last + sum(1 for _ in takewhile(lambda j: text.plays(j, "adverb"), range(hit.last, sentence.last)))
    letters = any(text.preposition(at, letter) for letter in "بل") if at < sentence.last else False
    return at < sentence.last and (letters or text.plays(at, "preposition") or text.plays(at, "free"))


def _last_subject(text: Text, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """The subject told last, which a pronoun takes up: أن نارية تتجه إلى ذلك كما أنها [ترفض]."""
    for j in range(hit.first - 2, sentence.first, -1):
        party = text.party_at.get(j)
        if party and party.first == j and text.folds[j - 1].endswith(OBJECT) and text.verb(j - 1):
            continue  # اقتراحات قدمتها [الضفاف]
        if party and party.first == j and (text.plays(j - 1, "free") or text.verb(j - 1)):
            return text.sides(party) if agrees(hit, party) else ()
    return ()


def _right_before(text: Text, sentence: Sentence, i: int) -> Party | None:
    """The party right before the verb at token i, free of what governs it: إن [نارية] لم تشارك."""
    j = i - 1
    while j > sentence.first and j not in text.party_at and (length := light(text, sentence, j)):
        j -= length
    party = text.party_at.get(j) if j >= sentence.first else None
    if party is None or glued(text, party) or text.governed(party, sentence.first):
        return None
    return None if genitive(text, sentence, party) else party


def _acted(text: Text, i: int, party: Party | None) -> bool:
    """Whether token i looks a verb whose subject the party right behind it is: [مدت] نارية يدها و, [يقود] الوسيط."""
    fold = text.folds[i]
    opens = i == 0 or text.sign(i - 1)  # a word in ي there is a verb
    if opens and fold[0] == HE and len(fold) > SHORTEST_VERB and party is not None:
        return party.first == i + 1 and not party.cut
    she = party is not None and party.first == i + 1 and not party.cut and party.sex == "f"
    return she and fold.endswith("ت") and not fold.endswith("ات") and not fold.startswith(ARTICLE)


def _before_and(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> tuple[str, ...]:
    """The subject of the verb that "and" joins this one to: تنفي نارية ذلك و[ترفض]; else who held the stance before."""
    said = text.said(hit.first)
    floor = said[0].start if said and before else sentence.first  # who says it is not who does it
    for j in range(hit.first - 1, floor - 1, -1):
        party = text.party_at.get(j + 1)
        if text.verb(j) or _acted(text, j, party):
            if party is not None and party.first == j + 1 and not party.cut and agrees(hit, party):
                return coordinated(text, party, sentence.last)[0]
            if text.verb(j) and (first := _right_before(text, sentence, j)) and agrees(hit, first):
                return text.sides(first)  # إن نارية لم تشارك في الحوار و[ترفض]
            led = any(text.plays(i, "relative") for i in (j - 1, j - 2) if i >= floor)
            free = j > sentence.first and text.plays(j - 1, "free")
            return () if free or led else before  # الضفاف التي لم ترضخ [ولم تتخل] عن السد
    return before
