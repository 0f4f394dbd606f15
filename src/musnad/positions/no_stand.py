"""What looks a stand and is none: only supposed, possible or denied, a greeting, a comment, part of a thing."""

from __future__ import annotations

from musnad.arabic import splits
from musnad.arabic.particles import ARTICLE
from musnad.lexicon.stances import NO_CLAUSE, VERBAL_NOUN
from musnad.positions.duties import BEFORE
from musnad.positions.goals import MANNERS
from musnad.positions.hits import THAT, Hit
from musnad.positions.text import FARTHEST_NEEDED, QUOTE_MARKS, Sentence, Text
from musnad.positions.voiced import words_before

FARTHEST_PERHAPS = 4
"""Tokens between perhaps and the verb of a stance: ربما كانت نارية [تسعى]."""
FARTHEST_PLAYED = 14
"""Tokens between who plays something down and من."""
FARTHEST_DENIED = 5
"""Tokens between a denied verb and its preposition."""
FARTHEST_IF = 3
"""Tokens between if and the clause that it supposes: إذا كان هو [ما يريده الطرفان]."""
FARTHEST_GATHERING = 4
"""Tokens from the word for joining to what is joined: [المشاركة] في إضراب."""
CALLING = frozenset({"calls_for", "call", "calling", "calls_loudly", "urges", "appeals", "exhorts"})
"""Rows by which somebody is called to do a thing."""
OWED = frozenset({"must", "ought"})
"""Rows that behind من tell of whom a thing is due, and not what: كما ينبغي [من] الطرف الآخر."""
SEEKING = frozenset({"seeks", "seeking", "tries", "aims_at", "wants", "intends", "means_to", "insists", "insistence"})
"""Rows of what somebody is after, and others may charge him with."""
CLAIMING = frozenset({"insists", "insistence"})
"""Rows that behind أن and a noun tell a claim, behind أن and a verb a wish."""
BEHIND_NO_USE = {"no_use": "not_wholly", "no_use_of": "worry"}
"""What stands right behind rows of no use that then tell of nothing that somebody is against."""
GIVEN = frozenset({"green_light", "veto_to"})
"""Rows of what one has or waits for before it is used."""
YET = "بعد"
NOT = "لم"
ONLY = "فقط"
PERHAPS = "قد"


def supposed(text: Text, sentence: Sentence, first: int, *, noun: bool = False) -> bool:
    """Whether a stance stands under if, or is what somebody denies."""
    near = range(max(sentence.first, first - FARTHEST_IF), first)
    if noun and _after_if(text, sentence, first):
        return True
    if _joined_to_if(text, sentence, first):
        return True
    roles = ("denies", "asks", "unless", "in_case")
    return any(text.plays(j, "conditional") or any(text.is_(j, role) for role in roles) for j in near)


def _after_if(text: Text, sentence: Sentence, first: int) -> bool:
    """Whether if stands before a noun in its clause: إذا ما منحتها نارية [الضوء الأخضر] للحرب."""
    for j in range(first - 1, max(sentence.first, first - FARTHEST_PLAYED) - 1, -1):
        if text.sign(j):
            return False
        if text.plays(j, "conditional"):
            return True
    return False


def _joined_to_if(text: Text, sentence: Sentence, first: int) -> bool:
    """Whether "and" joins a past verb to one under if: إذا تخلت نارية عن السد و[قبلت] بالهدنة."""
    if text.folds[first][0] != "و" or text.folds[first][1] in "يتنس" or not text.folds[first].endswith(("ت", "وا")):
        return False
    for j in range(first - 1, sentence.first - 1, -1):
        if text.plays(j, "conditional"):
            return True
        if text.sign(j) and (text.folds[j] not in QUOTE_MARKS + "،" or text.folds[j + 1][0] != "و"):
            return False
    return False


def _in_denied_words(text: Text, hit: Hit) -> bool:
    """Whether a stance stands in what somebody denies: نفى [دعم] بلاده للمتمردين; "and" begins his next act."""
    said = text.said(hit.first)
    cue = said[1].cue if said and not (hit.joined and hit.form.row.kind == "verb") else None
    return cue is not None and bool(text.is_(text.tokens.at(cue.start), "denies"))


def hedged(text: Text, sentence: Sentence, hit: Hit) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a stance is only possible, denied, played down, or another verb's denial: لا تدل على [نية] نارية."""
    before = hit.first - 1
    if before < sentence.first:
        return False
    if _in_denied_words(text, hit) or _told_of_another(text, sentence, hit):
        return True
    if hit.negated and before > sentence.first and PERHAPS in text.folds[max(sentence.first, before - 2) : before]:
        return True  # قد لا نكون معنيين
    if text.folds[before] == PERHAPS and hit.form.future and text.folds[hit.first][0] in "يتن":
        return True  # قد تقبل نارية
    if any(text.is_(j, "perhaps") for j in range(max(sentence.first, hit.first - FARTHEST_PERHAPS), hit.first)):
        return True
    near = range(max(sentence.first, hit.first - FARTHEST_PERHAPS), hit.first)
    if hit.form.row.id in GIVEN and any(text.is_(j, "ungiven") for j in near):
        return True  # تنتظر سهلستان [ضوءا أخضر] من نارية
    if hit.form.owner and hit.form.row.kind == "noun" and any(text.is_(j, "proves") for j in near):
        return True  # على سهلستان أن تثبت [رغبتها] في الحوار
    if before - 1 < sentence.first or not text.plays(before, "preposition"):
        return False
    near = range(max(sentence.first, before - FARTHEST_PLAYED), before)
    if text.plays(before, "preposition_min") and any(text.is_(j, "plays_down") for j in near):
        return True  # قلل الورداني من أهمية القرار
    asked = not hit.form.owner and any(
        text.is_(j, "asking") for j in range(max(sentence.first, before - FARTHEST_DENIED), before)
    )  # حثت نارية النواب على رفض الخطة
    return hit.form.row.kind == "noun" and (asked or _denied_of(text, sentence, before))


def _told_of_another(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a reason or a reproach tells of another: قطعت علاقاتها بنارية بسبب [رفضها], كان [عليه أن] يتمسك بالحوار.

    A reason is the other's where a preposition governs the party before it.
    """
    i = hit.first - 1
    if hit.form.row.kind == "duty":
        return text.plays(i, "was") or (text.plays(i, "relative") and _with_pronoun(text, hit.last))
    party = next((p for j in range(i - 1, sentence.first - 1, -1) if (p := text.party_at.get(j))), None)
    caused = hit.form.owner and bool(text.is_(i, "cause"))
    return caused and party is not None and text.governed(party, sentence.first)


def _with_pronoun(text: Text, i: int) -> bool:
    """Whether what is due only takes up what stands before: القضايا التي يجب [معالجتها]."""
    at = i + int(i < len(text.folds) and text.folds[i] == THAT)
    return at < len(text.folds) and text.folds[at].endswith(("ها", "ه", "هم", "هما")) and at not in text.party_at


def _denied_of(text: Text, sentence: Sentence, preposition: int) -> bool:
    """Whether the verb that a preposition goes with is denied: لا [تدل] التصريحات على نية نارية."""
    for j in range(preposition - 1, max(sentence.first, preposition - FARTHEST_DENIED), -1):
        if text.sign(j) or text.plays(j, "free"):
            return False
        if text.folds[j][0] in "يتن" and text.is_(j - 1, "negation"):
            return not text.is_(j, "hides")
    return False


def is_none(text: Text, hit: Hit, start: int, last: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether what a stance governs is no issue: a stand that its adjective tells, a name kept back, only one's own."""
    manner = hit.form.row.government == BEFORE and _only_describes(text, hit.first)
    if manner or _not_against(text, hit) or _of_a_stand(text, start, last) or _no_thing(text, hit, start):
        return True  # متمسكا بموقفه [الرافض] للحوار
    if any(_identity(text, j) for j in range(start, min(last, start + FARTHEST_NEEDED))):
        return True  # طلب عدم نشر اسمه, but رفض استخدام اسم الوادي
    if hit.form.row.id in OWED and hit.last == start and text.plays(start, "preposition_min"):
        return True  # كما ينبغي من الطرف الآخر
    if hit.form.row.id in CLAIMING and text.folds[start - 1] == THAT and not _verb_near(text, start, last):
        return True  # يصر على أن الوقت كاف is a claim
    noun_phrase = (None, NO_CLAUSE) in hit.form.row.needs
    if noun_phrase and any(text.plays(j, "free") or text.plays(j, "b_free") for j in range(hit.last, start + 1)):
        return True  # شدد على أن وقف النار صامد
    if (None, VERBAL_NOUN) in hit.form.row.needs and not _verbal_noun(text, hit, start):
        return True
    if hit.negated and text.folds[hit.first - 1].endswith(NOT) and _not_yet(text, hit.last, start):
        return True  # لم توافق بعد على الخطة
    if hit.negated and any(
        text.folds[j] == ONLY for j in range(hit.last, last + 1 if last < len(text.folds) else last)
    ):
        return True  # لا ندافع عن نارية فقط
    room = FARTHEST_NEEDED if hit.form.row.kind == "duty" and (hit.negated or hit.form.row.polarity == "against") else 1
    denied = hit.negated or room > 1  # لا يجب الاحتفاظ إلا بالسد
    near = range(hit.last, min(last, start + room))
    own = denied and any(text.is_(j, "except") and not text.is_(j, "if") for j in near)  # but إلا بعد انسحابها
    return bool(own)  # لم يكن دعم نارية إلا لجيشها


def _not_against(text: Text, hit: Hit) -> bool:
    """Whether what is no use is only not all, or is only worry: ليس هو الحل [الوحيد], لا داعي [للقلق]."""
    role = BEHIND_NO_USE.get(hit.form.row.id)
    return role is not None and hit.last < len(text.folds) and bool(text.is_(hit.last, role))


def _not_yet(text: Text, first: int, last: int) -> bool:
    """Whether "yet" stands in tokens `first` up to `last`: لم توافق نارية [بعد] على الخطة."""
    near = range(first, min(last + 1, len(text.folds) - 1))
    return any(text.folds[j] == YET and text.plays(j + 1, "preposition") for j in near)


def _identity(text: Text, i: int) -> bool:
    """Whether who somebody is stands at token i: نشر [اسمه], [هويته]."""
    return text.plays(i, "identity") and text.folds[i].endswith(("ه", "ها", "هم", "هما"))


def _only_describes(text: Text, i: int) -> bool:
    """Whether an adjective at token i describes a noun behind a preposition: بطريقة [غير شرعية]."""
    noun = text.folds[i - 1]
    led = text.plays(i - 2, "preposition") and text.tokens.is_word(i - 1) and i - 1 not in text.party_at
    return noun in MANNERS or (led and not noun.startswith(ARTICLE) and not text.plays(i - 1, "preposition"))


def _verb_near(text: Text, start: int, last: int) -> bool:
    """Whether a present verb is among the first words: على أن [تكون] الدعوة عامة, على أن المعبر [يبقى] مغلقا."""
    return any(text.folds[j][0] in "يتن" for j in range(start, min(last, start + FARTHEST_IF)))


def _no_thing(text: Text, hit: Hit, start: int) -> bool:
    """Whether only words are refused, or somebody is greeted: رفضت نارية [التعليق], لا حاجة [لأقول], رحب [بمبعوث]."""
    words = [word for _, word in splits(text.folds[start])]
    told = any(text.stances.small.plays(word, "so_to_speak") for word in words)
    if hit.form.row.id in CALLING and _gathering(text, start):
        return True  # دعت نارية إلى [مسيرة], وإلى [المشاركة في إضراب]
    greeted = hit.form.row.id == "welcomes" and any(text.stances.small.plays(word, "guest") for word in words)
    return told or greeted or bool(text.is_(start, "comment"))


def _gathering(text: Text, start: int) -> bool:
    """Whether people are only called out: إلى [إضراب عام], إلى [الخروج في مسيرات]; to end one is a stand."""
    small = text.stances.small
    joins = any(small.plays(word.removeprefix(ARTICLE), "joining") for _, word in splits(text.folds[start]))
    ahead = range(start, min(len(text.folds), start + FARTHEST_GATHERING) if joins else start + 1)
    words = (word.removeprefix(ARTICLE) for j in ahead for _, word in splits(text.folds[j]))
    return any(small.plays(word, "gathering") for word in words)


def _verbal_noun(text: Text, hit: Hit, start: int) -> bool:
    """Whether what must be done is told by a noun, at the head of what is said: إن على نارية [وقف] القصف."""
    said = text.said(hit.first)
    small, fold = text.stances.small, text.folds[start]
    roles = ("deed", "no_head", "reverse", "reverse_next")
    names_act = any(small.plays(word, role) for word in (fold, f"{ARTICLE}{fold}") for role in roles)
    heads = said is not None and words_before(text, said[0].start, hit.first) <= 1
    return heads and names_act and not small.plays(fold, "general")


def ill_told(text: Text, hit: Hit, who: tuple[str, ...], start: int) -> bool:
    """Whether an ill deed is what only another says somebody seeks: قال إن سهلستان تسعى إلى [إفشال] الحوار."""
    said = text.said(hit.first)
    speaker = text.speaker(said[1]) if said else ()
    ill = any(text.stances.small.plays(w.removeprefix(ARTICLE), "ill_deed") for _, w in splits(text.folds[start]))
    return hit.form.row.id in SEEKING and ill and said is not None and set(speaker).isdisjoint(who)


def _of_a_stand(text: Text, start: int, last: int) -> bool:
    """Whether the issue is only a word for a stand, which an adjective behind it tells."""
    folds = text.folds
    stand = any(text.stances.small.plays(word, "stand") for _, word in splits(folds[start]))
    behind = range(start + 1, min(last, start + FARTHEST_NEEDED))
    told = (form for j in behind for form in text.stances.words.get(folds[j].removeprefix(ARTICLE), ()))
    return stand and any(form.row.kind == "adjective" for form in told)
