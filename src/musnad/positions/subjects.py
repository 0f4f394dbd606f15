"""The subject of a stance's verb, and whose words it stands in."""

from __future__ import annotations

from musnad.positions.hits import Hit
from musnad.positions.parties import Party
from musnad.positions.text import QUOTE_MARKS, Sentence, Text
from musnad.positions.voiced import Held, by_speaker, himself, own
from musnad.record import Statement

FARTHEST_SUBJECT = 6
"""Words that may stand between a verb and the name of its subject."""
FARTHEST_ANTECEDENT = 6
PLURALS = ("ون", "وا")
"""Endings of verbs that many do, and that stand behind their subject."""
PAIR = 2
"""Tokens of an adverb of two words: على الدوام."""
EACH = frozenset({"اي", "كل", "كلا"})
"""Before من they do not take a party out of its place: لم يتحدث أي من [البلدين]."""


def subject(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Who is said to want: the speaker for "we", a cue's source, the party before or behind the verb, else elided."""
    if hit.form.first:
        return by_speaker(text, hit)
    if found := _before_object(text, sentence, hit):
        return found
    if (cue := text.cues.get(hit.first)) and (cue.source.span or text.holders.speaker(cue)) and not of_both(text, cue):
        return _speaker(text, hit, cue)
    if hit.form.circumstance:
        return _circumstance(text, sentence, hit, before)
    if hit.form.object:
        return ahead(text, sentence, hit)
    told = behind(text, sentence, hit)
    if told is None and hit.form.row.kind == "verb":
        told = ahead(text, sentence, hit)
    return told or _elided(text, sentence, hit, before)


def _before_object(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The subject behind أن, whom the object behind the verb was taken for: إن [نارية] كانت تدعو سهلستان إلى."""
    cue = text.cues.get(hit.first)
    if cue is None or cue.source.span is None or text.tokens.at(cue.source.span.start) < hit.last:
        return None
    found = behind(text, sentence, hit)
    led = found is not None and found.first > sentence.first and text.plays(found.first - 1, "free")
    return found if led else None


def of_both(text: Text, cue: Statement) -> bool:
    """Whether the speakers are "the two", whom this stage knows better."""
    party = text.party_at.get(text.tokens.at(cue.source.span.start)) if cue.source.span else None
    return party is not None and party.both


def _circumstance(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Whose doing a participle goes with: who speaks last before it in the sentence, else who held a stance."""
    around = range(hit.first - 1, sentence.first - 1, -1)
    if hit.first == sentence.first:
        around = range(hit.last, sentence.last)  # رافضا أي تدخل، قال الورداني إن
    cue = next((text.cues[j] for j in around if j in text.cues), None)
    if cue and not _may_be(text, hit, cue):
        return None
    who = text.holders.speaker(cue) if cue else before
    return Held(who, hit.first, hit.last) if who else None


def _may_be(text: Text, hit: Hit, cue: Statement) -> bool:
    """Whether a participle agrees with a speaker: خرج الآلاف، [مطالبين] is not the minister's."""
    source = cue.source
    if hit.form.gender is None:
        return text.holders.types.get(source.entity) != "PER"
    sex = text.holders.sex(source.entity, source.surface or "")
    return sex is None or sex == hit.form.gender


def _speaker(text: Text, hit: Hit, cue: Statement) -> Held | None:
    """The speaker of the statement whose cue the stance is, as that stage read it."""
    who = text.holders.speaker(cue)
    if not who or (cue.polarity == "negated" and hit.form.row.negated != "not_raised"):
        return None
    if cue.source.span is None:
        return Held(who, hit.first, hit.last)
    first, last = text.tokens.at(cue.source.span.start), text.tokens.at(cue.source.span.end - 1) + 1
    party = text.party_at.get(first)
    if party and not _agrees(hit, party):
        return None
    if last <= hit.first:
        return Held(who, first if hit.first - last <= 1 else hit.first, hit.last)
    return Held(who, hit.first, max(last, hit.last))


def _agrees(hit: Hit, party: Party) -> bool:
    """Whether a verb in the singular may have a party for its subject."""
    gender = hit.form.gender
    return gender is None or party.sex is None or gender == party.sex


def ahead(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The party right behind a verb: [تريد] نارية."""
    plural = text.folds[hit.first].endswith(PLURALS)  # يطالبون [نارية]: before its subject a verb is in the singular
    for j in range(hit.last, hit.last if plural else min(sentence.last, hit.last + FARTHEST_SUBJECT)):
        party = text.party_at.get(j)
        if party and party.first == j:
            each = text.folds[j - 1] == "من" and text.folds[j - 2] in EACH
            if (text.governed(party, hit.first + 1) and not each) or _glued(text, party) or not _agrees(hit, party):
                return None
            who, last = coordinated(text, party, sentence.last)
            return Held(who, hit.first, last) if who else None
        if text.is_(j, "own_country"):
            return own(text, hit, hit.first, j + 1)
        if text.folds[j] == "من" and text.folds[j - 1] in EACH:
            continue
        if (text.sign(j) and text.folds[j] not in QUOTE_MARKS) or text.plays(j, "preposition") or text.verb(j):
            return None
        between = text.sign(j) or any(text.plays(j, role) for role in ("adverb", "time")) or text.folds[j] in EACH
        kind = j == hit.last and text.is_(j, "classifier")  # يرفض [ائتلاف] المعارضة
        if not between and not kind and not (text.folds[j].startswith("ال") and j > hit.last):
            return None
    return None


def _glued(text: Text, party: Party) -> bool:
    return bool(party.cut) and text.folds[party.first][0] == "و"


def behind(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The party right before: نارية [تريد], نارية التي [تريد], بلاده [تريد]."""
    j = hit.first - 1
    if hit.cut and text.folds[hit.first][0] == "و":
        return None
    while j >= sentence.first and j not in text.party_at and (length := _light(text, sentence, j)):
        j -= length
    if j < sentence.first:
        return None
    if text.is_(j, "own_country"):
        return own(text, hit, j, hit.last)
    if text.plays(j, "relative"):
        return _antecedent(text, sentence, hit, j)
    party = text.party_at.get(j)
    return _party_before(text, sentence, hit, party) if party else None


def _party_before(text: Text, sentence: Sentence, hit: Hit, party: Party) -> Held | None:
    """A party as subject of the verb behind it: free of prepositions and of a noun that it describes."""
    governed = text.governed(party, sentence.first) and not _after_free(text, party)
    if governed or (not _glued(text, party) and not _agrees(hit, party)):
        return None
    first = first_of(text, sentence, party)
    if _genitive(text, sentence, first) and not text.folds[hit.first].startswith("ال"):
        return None
    who, _ = coordinated(text, first, hit.first)
    return Held(who, first.first, hit.last) if who else None


def _after_free(text: Text, party: Party) -> bool:
    return party.first > 0 and text.plays(party.first - 1, "free")


def _light(text: Text, sentence: Sentence, j: int) -> int:
    """How many tokens up to j stand between a subject and its verb and are neither: كانت, على الدوام."""
    if _skipped(text, j):
        return 1
    phrase = j > sentence.first and text.lexicon.attribution.begins(text.folds, j - 1, "adverb") == PAIR
    return PAIR if phrase else 0


def _skipped(text: Text, j: int) -> bool:
    if text.sign(j):
        return text.folds[j] in QUOTE_MARKS + "()"
    if text.is_(j, "negation") or text.is_(j, "auxiliary"):
        return True
    return any(text.plays(j, role) for role in ("negation", "verbal_link", "adverb"))


def first_of(text: Text, sentence: Sentence, party: Party) -> Party:
    """The first of the parties that "and" joins: [نارية] وسهلستان."""
    while _glued(text, party) and (earlier := text.party_at.get(party.first - 1)) and earlier.first >= sentence.first:
        party = earlier
    return party


def _genitive(text: Text, sentence: Sentence, party: Party) -> bool:
    """Whether a party only describes the noun before it: موقف [نارية]."""
    j = party.first - 1
    if j < sentence.first or party.cut or text.sign(j) or party.both:
        return False
    roles = ("free", "free_pronoun", "clause", "turn", "relative", "negation", "verbal_link", "time", "adverb")
    if text.is_(j, "classifier"):
        return False
    if text.verb(j) or any(text.plays(j, role) for role in roles) or j in text.party_at:
        return False
    return not text.folds[j].startswith(("ال", "وال")) and not text.folds[j].endswith("ا")


def _antecedent(text: Text, sentence: Sentence, hit: Hit, relative: int) -> Held | None:
    """Whom الذي takes up, unless the verb has a subject of its own."""
    own = ahead(text, sentence, hit)
    if own and not text.preposition(hit.last, "ب"):
        return own
    for j in range(relative - 1, max(sentence.first, relative - FARTHEST_ANTECEDENT) - 1, -1):
        if party := text.party_at.get(j):
            who = text.sides(party)
            return Held(who, hit.first, hit.last) if who else None
        if text.folds[j] in text.lexicon.nisbas:
            return None  # المصلين [الناريين] الذين
    return None


def coordinated(text: Text, party: Party, stop: int) -> tuple[tuple[str, ...], int]:
    """A party and those that "and" joins to it, and the token after the last."""
    who = [*text.sides(party)]
    last = party.last
    while last < stop and (more := text.party_at.get(last)) and more.first == last:
        if not (more.cut == 1 and text.folds[last][0] == "و"):
            break
        who.extend(text.sides(more))
        last = more.last
    return tuple(dict.fromkeys(who)), last


def _elided(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """A verb without subject: its statement's speaker, its event's actor, or who held the stance before "and"."""
    said = text.said(hit.first)
    if said and himself(text, hit):
        one = text.holders.types.get(said[1].source.entity) == "PER"
        return None if one and text.folds[hit.first].endswith(PLURALS) else by_speaker(text, hit)
    if hit.first > sentence.first and text.plays(hit.first - 1, "prompting"):
        return None
    opens = hit.cut or hit.first == sentence.first or text.sign(hit.first - 1) or text.plays(hit.first - 1, "clause")
    near = range(hit.last, min(sentence.last, hit.last + FARTHEST_SUBJECT))
    if opens and (act := text.acts.get(hit.first)) and not any(j in text.party_at for j in near):
        who = text.holders.each(act.actors)
        return Held(who, hit.first, hit.last) if who else None
    if hit.first > sentence.first and text.is_(hit.first - 1 - int(hit.negated), "pronoun"):
        who = before or _last_subject(text, sentence, hit)
        return by_speaker(text, hit) or (Held(who, hit.first, hit.last) if who else None)
    if hit.cut and text.folds[hit.first][0] == "و" and hit.form.row.kind == "verb":
        who = _before_and(text, sentence, hit, before)
        return Held(who, hit.first, hit.last) if who else None
    return None


def _last_subject(text: Text, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """The subject told last, which a pronoun takes up: أن نارية تتجه إلى ذلك كما أنها [ترفض]."""
    for j in range(hit.first - 2, sentence.first, -1):
        party = text.party_at.get(j)
        if party and party.first == j and (text.plays(j - 1, "free") or text.verb(j - 1)):
            return text.sides(party) if _agrees(hit, party) else ()
    return ()


def _before_and(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> tuple[str, ...]:
    """The subject of the verb that "and" joins this one to: تنفي نارية ذلك و[ترفض]; else who held the stance before."""
    for j in range(hit.first - 1, sentence.first - 1, -1):
        party = text.party_at.get(j + 1)
        if text.verb(j):
            if party is not None and party.first == j + 1 and not party.cut and _agrees(hit, party):
                return coordinated(text, party, sentence.last)[0]
            return () if j > sentence.first and text.plays(j - 1, "free") else before
    return before
