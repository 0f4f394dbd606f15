"""The subject of a stance's verb, and whose words it stands in."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.positions.elided import FARTHEST_SUBJECT, MANY, PLURALS, elided
from musnad.positions.fellows import PAIR, agrees, coordinated, first_of, genitive, glued, light
from musnad.positions.hits import Hit
from musnad.positions.joined import goes_on
from musnad.positions.parties import Party
from musnad.positions.text import QUOTE_MARKS, Sentence, Text
from musnad.positions.voiced import Held, by_speaker, own
from musnad.record import Statement

FARTHEST_ANTECEDENT = 6
LONGEST_SUBJECT = 14
"""Tokens of the longest subject that stands before its verb with all that describes it."""
LONGEST_RELATIVE = 18
"""Tokens of a relative clause between a subject and its verb."""
LITTLE = ("time", "adverb", "relative", "preposition", "clause", "turn", "free", "free_pronoun", "negation",
          "verbal_link", "before_verb", "conditional")  # fmt: skip
"""Roles of words before a verb that are no subject of its."""
FARTHEST_DESCRIBED = 2
"""Words and signs between a party and the relative that takes it up."""
SHORTEST_NOUN = 3
SHE_WHO = "التي"
THEY_WHO = "الذين"
PEOPLE = ("ون", "ين", "س")
"""Last letters of a people's name: الناريون, الناريين, الروس."""
OBJECTS = "يين"
"""Last letters of a people to whom it is done: دعت [الناريين] إلى."""
EACH = frozenset({"اي", "ايا", "كل", "كلا", "احد", "كلتا"})
"""Before من they do not take a party out of its place: لم يتحدث أي من [البلدين]."""


def subject(text: Text, sentence: Sentence, hit: Hit, before: tuple[str, ...]) -> Held | None:
    """Who is said to want: the speaker for "we", a cue's source, the party before or behind the verb, else elided."""
    if hit.form.first:
        return by_speaker(text, hit)
    if found := _before_object(text, sentence, hit) or goes_on(text, sentence, hit, before):
        return found
    if (cue := text.cues.get(hit.first)) and (cue.source.span or text.speaker(cue)) and not of_both(text, cue):
        told = _speaker(text, sentence, hit, cue)
        nobody = told is None and not hit.form.circumstance and hit.form.row.kind == "verb" and not text.speaker(cue)
        nobody = nobody and text.holders.types.get(cue.source.entity) != "MEDIA"  # دعت صحيفة الشراع [نارية] إلى
        near = hit.last < sentence.last and (hit.last in text.party_at or bool(text.is_(hit.last, "classifier")))
        return ahead(text, sentence, hit) if nobody and near else told  # not دعا خبراء سهلستان
    if hit.form.circumstance:
        return _circumstance(text, sentence, hit, before)
    if hit.form.object:
        return ahead(text, sentence, hit)
    told = behind(text, sentence, hit)
    if told is None and hit.form.row.kind == "verb":
        told = ahead(text, sentence, hit)
    return told or headed(text, sentence, hit) or elided(text, sentence, hit, before)


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
    cue = next((text.cues[j] for j in around if j in text.cues and not text.is_(j, "according")), None)
    if cue and not _may_be(text, hit, cue):
        return None
    who = text.speaker(cue) if cue else before
    return Held(who, hit.first, hit.last) if who else None


def _may_be(text: Text, hit: Hit, cue: Statement) -> bool:
    """Whether a participle agrees with a speaker: خرج الآلاف، [مطالبين] is not the minister's."""
    source = cue.source
    if hit.form.gender is None:
        return text.holders.types.get(source.entity) != "PER"
    sex = text.holders.sex(source.entity, source.surface or "")
    return sex is None or sex == hit.form.gender


def _speaker(text: Text, sentence: Sentence, hit: Hit, cue: Statement) -> Held | None:
    """The speaker of the statement whose cue the stance is, as that stage read it."""
    who = text.speaker(cue)
    if not who or (cue.polarity == "negated" and hit.form.row.negated is None):
        return None  # but لم تعترض نارية على السد
    if cue.source.span is None:
        return Held(who, hit.first, hit.last)
    first, last = text.tokens.at(cue.source.span.start), text.tokens.at(cue.source.span.end - 1) + 1
    party = text.party_at.get(first)
    if (party and not agrees(hit, party)) or (first >= hit.last and _has_subject(text, sentence, hit)):
        return None
    if last <= hit.first:
        return Held(who, first if hit.first - last <= 1 else hit.first, hit.last)
    return Held(who, hit.first, max(last, hit.last))


def _has_subject(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun that is no party opens the clause right before its verb: [الكاهن] يحث نارية."""
    j = hit.first - 1
    opens = j == sentence.first or (j > sentence.first and text.plays(j - 1, "free"))
    if hit.cut or hit.form.object or not opens or j in text.party_at or not text.tokens.is_word(j):
        return False
    little = any(text.plays(j, role) for role in LITTLE) or text.is_(j, "negation") or text.verb(j)
    return text.folds[hit.first][0] in "يت" and len(text.folds[j]) > SHORTEST_NOUN and not little


def ahead(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The party right behind a verb: [تريد] نارية."""
    many = text.folds[hit.first].endswith(PLURALS)  # يطالبون [نارية]: before its subject a verb is in the singular
    none = many or _has_subject(text, sentence, hit)
    led = hit.last < sentence.last and hit.last not in text.party_at
    start = hit.last + (text.is_(hit.last, "leaders") if led else 0)  # رفض قادة الاتحاد
    for j in range(start, hit.last if none else min(sentence.last, hit.last + FARTHEST_SUBJECT)):
        party = text.party_at.get(j)
        if party and party.first == j:
            each = text.folds[j - 1] == "من" and text.folds[j - 2] in EACH
            governed = text.governed(party, hit.first + 1) and not each
            alone = party.last == j + 1 and not text.is_(j - 1, "classifier")  # but رفضته جماعة الناريين
            governed = governed or (alone and text.folds[party.last - 1].endswith(OBJECTS))
            people = hit.form.gender == "m" and text.leads(j - 1) and text.folds[j - 1].endswith(("و", "ي"))
            agreed = people or agrees(hit, party)  # رفض [مفاوضو] سهلستان
            if governed or glued(text, party) or not agreed or _of_things(text, hit, j):
                return None
            who, last = coordinated(text, party, sentence.last)
            return Held(who, hit.first, last) if who else None
        if text.is_(j, "own_country") and j not in text.party_at:
            return own(text, hit, hit.first, j + 1)
        if text.folds[j] == "من" and text.folds[j - 1] in EACH:
            continue
        kind = j == hit.last and text.leads(j)  # يرفض [ائتلاف] المعارضة, رفضت [حركة] «الواحة»
        ends = (text.sign(j) and text.folds[j] not in QUOTE_MARKS) or text.plays(j, "preposition")
        if ends or (not kind and text.verb(j)):
            return None
        between = (
            text.sign(j)
            or bool(text.is_(j, "by_it"))
            or any(text.plays(j, role) for role in ("adverb", "time"))
            or text.folds[j] in EACH
        )
        if not between and not kind and not (text.folds[j].startswith("ال") and j > hit.last):
            return None
    return None


def _of_things(text: Text, hit: Hit, j: int) -> bool:
    """Whether a plural of things stands behind a he-verb, which it cannot be the subject of: طالب [قوات] نارية."""
    heads = {text.folds[j], text.folds[hit.last]}
    return hit.form.gender == "m" and any(text.stances.small.plays(head, "she_plural") for head in heads)


def behind(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The party right before: نارية [تريد], نارية التي [تريد], بلاده [تريد]."""
    j = hit.first - 1
    if hit.cut and text.folds[hit.first][0] == "و":
        return None
    while j >= sentence.first and j not in text.party_at and (length := light(text, sentence, j)):
        j -= length
    if j < sentence.first:
        return None
    if text.is_(j, "own_country") and j not in text.party_at:
        return own(text, hit, j, hit.last)
    if j > sentence.first and text.is_(j - 1, "own_country") == PAIR and j not in text.party_at:
        return own(text, hit, j - 1, hit.last)  # القوات المسلحة ماضية
    if text.plays(j, "relative"):
        return _antecedent(text, sentence, hit, j)
    party = text.party_at.get(j)
    return _party_before(text, sentence, hit, party) if party else None


def headed(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The party at the clause's head, words that describe it between: إن [الوفد الناري] المفاوض في مرسى رفض."""
    predicate = hit.form.row.kind == "adjective" and not hit.form.rest and _behind_article(text, hit)
    verb = hit.form.row.kind == "verb" and text.folds[hit.first][0] not in "ان"
    if hit.cut or not (verb or predicate) or _describes(text, sentence, hit):
        return None
    first = _clause_head(text, sentence, hit.first)
    if first is None:
        return _past_relative(text, sentence, hit)
    if text.is_(first, "own_country"):
        return own(text, hit, first, hit.last)
    party = text.party_at.get(first)
    if party is None or party.first != first or text.governed(party, first) or not agrees(hit, party):
        return None
    who, after = coordinated(text, party, hit.first)
    return Held(who, first, hit.last) if who and after < hit.first else None


def _behind_article(text: Text, hit: Hit) -> bool:
    """Whether an adjective without the article stands behind a word with it: الحكومة الحالية [عازمة]."""
    before = text.folds[hit.first - 1] if hit.first else ""
    return before.startswith(ARTICLE) and not hit.definite and not text.folds[hit.first].startswith(ARTICLE)


def _describes(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb describes an indefinite noun before it: تتحول نارية إلى نظام [يسعى] إلى الهدنة."""
    j = hit.first - 1
    led = j > sentence.first and text.plays(j - 1, "preposition") and j not in text.party_at
    return led and text.tokens.is_word(j) and not text.folds[j].startswith("ال") and not light(text, sentence, j)


def _past_relative(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """The party that opens the sentence, one relative clause behind it: نارية التي تتطلع إلى الهدنة [ترفض]."""
    party = text.party_at.get(sentence.first)
    if party is None or party.first != sentence.first or hit.first - party.last > LONGEST_RELATIVE:
        return None
    between = range(party.last + 1, hit.first)
    opened = party.last < hit.first and text.plays(party.last, "relative")
    roles = ("relative", "free", "free_pronoun", "clause", "turn")
    broken = any(text.sign(j) or any(text.plays(j, role) for role in roles) for j in between)
    verbs = sum(text.verb(j) for j in between)
    if not opened or broken or verbs != 1 or not agrees(hit, party):
        return None
    who = text.sides(party)
    return Held(who, hit.first, hit.last) if who else None


def _clause_head(text: Text, sentence: Sentence, i: int) -> int | None:
    """The first token of the clause whose first verb stands at token i; null where another clause comes between."""
    said = text.said(i)
    floor = max(sentence.first, said[0].start) if said else sentence.first
    j = i - 1
    while j >= max(floor, i - LONGEST_SUBJECT):
        if any(text.plays(j, role) for role in ("free", "turn")):
            return _past_signs(text, j + 1, i)
        breaks = text.sign(j) and text.folds[j] not in QUOTE_MARKS + "()،"
        others = any(text.plays(j, role) for role in ("relative", "clause", "free_pronoun"))
        if breaks or others or (text.verb(j) and not light(text, sentence, j)):
            return None
        j -= 1
    return _past_signs(text, floor, i) if j < floor else None


def _past_signs(text: Text, i: int, stop: int) -> int:
    """The first word from token i on, كان aside: [كانت] حكومة نارية، رفضت."""
    while i < stop and (text.sign(i) or text.plays(i, "verbal_link")):
        i += 1
    return i


def _party_before(text: Text, sentence: Sentence, hit: Hit, party: Party) -> Held | None:
    """A party as subject of the verb behind it: free of prepositions and of a noun that it describes."""
    each = (
        party.first > sentence.first + 1 and text.folds[party.first - 1] == "من" and text.folds[party.first - 2] in EACH
    )
    governed = text.governed(party, sentence.first) and not _after_free(text, party) and not each
    if governed or (not glued(text, party) and not agrees(hit, party)):
        return None
    first = first_of(text, sentence, party)
    if first is not party and text.governed(first, sentence.first) and not _after_free(text, first):
        return None  # اتفاق بين نارية وسهلستان [يهدف] إلى
    if genitive(text, sentence, first) and not text.folds[hit.first].startswith("ال"):
        return None
    who, _ = coordinated(text, first, hit.first)
    if len(who) == 1 and party.sex and text.folds[hit.first].endswith(MANY) and not _people(text, party):
        return None  # الضربات التي تقودها نارية [يحاولون]
    return Held(who, first.first, hit.last) if who else None


def _people(text: Text, party: Party) -> bool:
    """Whether a state is named by its people: الناريون يحاولون."""
    return text.folds[party.last - 1].endswith(PEOPLE)


def _after_free(text: Text, party: Party) -> bool:
    return party.first > 0 and text.plays(party.first - 1, "free")


def _antecedent(text: Text, sentence: Sentence, hit: Hit, relative: int) -> Held | None:
    """Whom الذي takes up, unless the verb has a subject of its own."""
    own = ahead(text, sentence, hit)
    if own and not text.preposition(hit.last, "ب"):
        return own
    if text.folds[relative] == SHE_WHO and hit.form.gender == "m":
        return None  # المفاوضات مع سهلستان التي [يريد]
    for j in range(relative - 1, max(sentence.first, relative - FARTHEST_ANTECEDENT) - 1, -1):
        if party := text.party_at.get(j):
            many = text.folds[relative] == THEY_WHO and party.sex and not _people(text, party)
            if relative - party.last > FARTHEST_DESCRIBED or many:
                return None  # تبنى المجلس أمس الاتفاق الجديد الذي يسعى إلى, في نارية مئات العمال الذين يدينون
            who = () if text.is_(party.first - 1, "residents") else text.sides(party)  # أبناء [نارية] الذين
            return Held(who, hit.first, hit.last) if who else None
        if text.folds[j] in text.lexicon.nisbas or text.folds[j].startswith(("لل", "بال")):
            return None  # المصلين [الناريين] الذين
    return None
