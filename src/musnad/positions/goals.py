"""Where the issue begins that a stance governs: behind its preposition, its أن, its subject or an insertion."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import word_value
from musnad.arabic.radicals import is_radical
from musnad.positions.hits import Hit
from musnad.positions.text import QUOTE_MARKS, Text

FARTHEST_GOAL = 12
"""Tokens between a stance and the preposition of its issue: حذر فلان وزير خارجية سهلستان [من]."""
WORDS = {"ila": "ila", "ala": "ala", "fi": "fi", "min": "min", "hawl": "hawl", "an_prep": "an_prep"}
"""Governments by a word of its own, and its role in attribution.tsv."""
MANNERS = frozenset({"بشكل", "بصوره", "بطريقه", "بصفه"})
MANNER = 2
"""Tokens of a manner: بشكل مفاجئ."""
PARTS = frozenset(word + end for word in ("جهت", "جانب", "ناحيت", "طرف") for end in ("ه", "ها", "هم", "هما"))
"""Behind من they turn to another who speaks."""
LETTERS = {"b": "ب", "li": "ل"}
THAT = frozenset({"ان", "انه", "انها"})
LONGEST_INSERTED = 16
"""Tokens of an insertion between a stance and its issue: رفضت نارية[، اليوم الاثنين،] شروط سهلستان."""
SO_THAT = "لان"
WHAT = {"obj": "ما", "gen": "ما", "b": "بما", "min": "مما", "li": "لما"}
"""What leads to a thing that somebody calls so, by government."""
DASHES = "-–"
LONGEST_ASIDE = 16
"""Tokens between two dashes."""
OR = "او"
IS = frozenset({"هو", "هي", "وهو", "وهي"})
"""Between a goal and what it is: هدف نارية [هو] فتح المعبر."""
BEFORE_IT = "امام"
DOORS = frozenset({"الباب", "الابواب", "بابها", "ابوابها"})
"""Opened or shut before an issue: أغلقت نارية [الباب] أمام الحوار."""
NUMBERED = frozenset({"نصف", "ثلث", "ربع", "خمس", "عشر", "مليار", "مليون"})
"""Behind نحو, as a number, they tell how much: تدفع نارية نحو [نصف] الكلفة."""
STRONGLY = frozenset({"بقوه", "بشده", "بثبات", "بسرعه", "بشكل", "بجديه", "بحزم", "بوضوح", "بهدوء"})
"""How one pushes: تدفع نارية [بقوة] نحو هدنة."""
SHORTEST_DRIVEN = 3
"""Letters that an object behind ب has more than: بها is a pronoun."""
PAIRS = {"janib": ["الي", "جانب"], "ajl": ["من", "اجل"]}
PHRASES = {
    "taht": ("تحت",),
    "lisalih": ("لصالح", "لمصلحه", "تاييدا"),
    "didd": ("ضد",),
    "maa": ("مع",),
    "nahw": ("نحو", "باتجاه", "صوب"),
}


def goal(text: Text, hit: Hit, start: int, stop: int) -> int | None:
    """The token with which the issue begins, null where what the stance governs does not follow."""
    government = hit.form.row.government
    if hit.form.object or not government:
        return start
    room = FARTHEST_GOAL if hit.form.row.polarity == "conditional" else FARTHEST_GOAL // 2
    j, limit = start - 1, max(hit.last + FARTHEST_GOAL, start + room)  # behind a long subject too
    while (j := j + 1) < min(stop, limit):
        if text.folds[j] == "،" and _goes_on(text, hit, j, start, stop):
            continue
        if (
            behind := inserted(text, j, stop)
            or _between_dashes(text, j, stop)
            or _day(text, j, stop)
            or _for_his_part(text, j)
        ):
            limit += behind - j
            j = behind - 1
            continue
        if text.sign(j) and text.folds[j] not in QUOTE_MARKS + "()/":
            return None
        for way in government:
            at = _way(text, way, j, start)
            if way == "nahw" and at is not None and _drives(text, hit.last, at - 1):
                return None
            if at is not None and at < stop:
                called = way in WORDS and at + 2 < stop and text.folds[at] == "ما" and text.is_(at + 1, "so_called")
                return at + 2 * bool(called) + int(way in WORDS and text.folds[at] in THAT)
        if _over(text, j, start):
            break
    return start if "none" in government else None


def _drives(text: Text, first: int, last: int) -> bool:
    """Whether people or forces stand between a verb of pushing and where to: دفعت [بمئات الآلاف] نحو الحدود."""
    words = (text.folds[j] for j in range(first, last) if j not in text.party_at)
    return any(w[0] == "ب" and len(w) > SHORTEST_DRIVEN and w not in STRONGLY for w in words)


def _over(text: Text, j: int, start: int) -> bool:
    """Whether another clause begins at token j, so that nothing behind it is the issue."""
    if j not in text.party_at and (text.is_(j, "negation") or (text.verb(j) and j > start)):
        return True
    return j > start and text.plays(j, "turn")


def _day(text: Text, j: int, stop: int) -> int | None:
    """The token behind a day and its comma, or a manner: رهن الوزير، سليم الورداني، [أمس،] الحوار بالانسحاب."""
    if text.folds[j] in MANNERS:
        return j + MANNER  # ترفض نارية [بشكل قاطع] شروط سهلستان
    return j + 2 if text.plays(j, "time") and j + 1 < stop and text.folds[j + 1] == "،" else None


def _for_his_part(text: Text, j: int) -> int | None:
    """The token behind من جهته, whose من leads to no issue: حذر الورداني [من جهته] من الحرب."""
    turning = text.plays(j, "preposition_min") and j + 1 < len(text.folds) and text.folds[j + 1] in PARTS
    return j + 2 if turning else None


def _goes_on(text: Text, hit: Hit, j: int, start: int, stop: int) -> bool:
    """Whether a comma at token j parts a stance from its issue: رحبت نارية[،] باتفاق تبادل الأسرى."""
    governed = _governed(text, hit.form.row.government, j + 1, stop)
    if hit.form.row.polarity == "conditional" and governed:
        return True  # رهن الورداني الحوار، بانسحاب القوات
    return j == start and (governed or "،" in text.folds[hit.last : start])  # رفض الوزير، سليم الورداني، الشروط


def content_of(text: Text, hit: Hit, stop: int) -> int | None:
    """The first token of what the stance's own statement says, where its preposition leads to it over a long name."""
    cue = text.cues.get(hit.first)
    at = text.tokens.at(cue.content.start) if cue else 0
    if not hit.last < at < stop:
        return None
    glued = any(_way(text, way, at, at) is not None for way in hit.form.row.government if way in LETTERS)
    return at if glued or _governed(text, hit.form.row.government, at - 1, stop) else None


def _governed(text: Text, government: Sequence[str], i: int, stop: int) -> bool:
    """Whether the preposition that a stance governs stands right at token i."""
    ways = (way for way in government if way in WORDS or way in LETTERS)
    return i + 1 < stop and any(_way(text, way, i, i) is not None for way in ways)


def inserted(text: Text, i: int, stop: int) -> int | None:
    """The token after a day, an occasion or a bracket between signs: [، اليوم الاثنين،], [(16 مايو)]."""
    closer = {"،": "،", "(": ")"}.get(text.folds[i]) if i + 2 < stop else None
    if closer is None:
        return None
    named = text.party_at.get(i + 1)
    if closer == "،" and named and named.first == i + 1 and not named.cut:
        closed = named.last < stop and text.folds[named.last] == "،"
        return named.last + 1 if closed else None  # رفض الوزير، سليم الورداني، الشروط
    told = closer == "،" and (i - 1 in text.party_at or text.folds[i - 1] == ")")
    described = told and text.folds[i + 1].startswith(("ال", "احد"))  # اقترحت نارية[، الوسيط الأول،] هدنة
    when = any(text.plays(i + 1, role) for role in ("time", "adverb", "preposition", "preposition_when"))
    dated = text.tokens.is_number(i + 1) or any(text.plays(j, "time") for j in range(i + 1, min(stop, i + 3)))
    if not (when or dated or described):
        return None
    for j in range(i + 2, min(stop - 1, i + LONGEST_INSERTED)):
        if text.folds[j] == closer:
            return j + 1 + int(closer == ")" and text.folds[j + 1] == "،")
        if text.verb(j) or text.plays(j, "free"):
            return None
    return None


def _between_dashes(text: Text, i: int, stop: int) -> int | None:
    """The token after what stands between dashes: وافقت الجبهة [- التي تمولها نارية -] على الهدنة."""
    if text.folds[i] not in DASHES:
        return None
    return next((j + 1 for j in range(i + 1, min(stop, i + LONGEST_ASIDE)) if text.folds[j] in DASHES), None)


def _so_called(text: Text, way: str, j: int, start: int) -> bool:
    """Whether what somebody only calls so begins at token j: رفضت نارية [ما وصفته] بالتدخل."""
    led = text.folds[j] == WHAT.get(way) and j + 2 < len(text.folds) and bool(text.is_(j + 1, "so_called"))
    return led and (way != "obj" or j == _first_word(text, start))


def _way(text: Text, way: str, j: int, start: int) -> int | None:  # noqa: C901, PLR0911 - one way a line
    """The token where the issue begins if token j governs it in one way."""
    fold = text.folds[j]
    if _so_called(text, way, j, start):
        caller = text.party_at.get(j + 2)
        return j + 2 if caller is None or caller.cut else caller.last  # ما تسميه [سهلستان] حلا
    if way in WORDS:
        return j + 1 if text.plays(j, f"preposition_{WORDS[way]}") else _fused(fold, way, j)
    if way in LETTERS:
        if fold == SO_THAT and j + 1 < len(text.folds) and text.folds[j + 1][0] in "يت" and text.verb(j + 1):
            return j + 1  # تسعى نارية [لأن] تفتح سهلستان المعبر
        if text.is_(j, "breaks"):
            return None  # عبرت عن أسفها [لأنها] تواجه صعوبات
        way_of_doing = text.plays(j, "adverbial_b") and not (j == start and text.is_(j, "b_issue"))
        free = text.plays(j, "adverb") or way_of_doing or bool(text.is_(j, "by_time") or text.is_(j, "manner"))
        clause = way == "b" and fold[1:] in THAT - {"ان"}
        return j if text.preposition(j, LETTERS[way]) and not free and not clause else None
    if way == "cause":
        return j + 1 if text.is_(j, "cause") else None
    if way in PHRASES:
        return j + 1 if fold in PHRASES[way] and not _how_much(text, fold, j + 1) else None
    if way in {"copula", "door"}:
        return _equal(text, j) if way == "copula" else _at_door(text, j)
    if way in PAIRS:
        return j + 2 if text.folds[j : j + 2] == PAIRS[way] else None
    if way == "an":
        return j + 1 if fold == "ان" else None
    if way == "ban":
        claim = fold != "بان" and (j + 1 >= len(text.folds) or text.folds[j + 1][0] not in "سينتل")
        return j + 1 if fold in {"بان", "بانه", "بانها"} and not claim else None  # عدّها بأنها تصعيد
    return j if way in {"obj", "gen"} and j == _first_word(text, start) and _object(text, j) else None


def _equal(text: Text, j: int) -> int | None:
    """The token behind هو and its أن: هدف نارية [هو] فتح المعبر."""
    ahead = j + 1 < len(text.folds)
    return j + 1 + int(text.folds[j + 1] == "ان") if ahead and text.folds[j] in IS else None


def _at_door(text: Text, j: int) -> int | None:
    """The token before which a door is opened or shut: أغلقت نارية الباب [أمام] الحوار."""
    door = text.folds[j] == BEFORE_IT and any(text.folds[i] in DOORS for i in (j - 1, j - 2))
    return j + 1 if door else None


def _how_much(text: Text, fold: str, j: int) -> bool:
    """Whether نحو means about: تدفع نارية [نحو] ثلاثة مليارات."""
    counted = j < len(text.folds) and (
        text.tokens.is_number(j) or text.folds[j] in NUMBERED or word_value(text.folds[j]) is not None
    )
    return fold == "نحو" and counted


def asked_of(text: Text, hit: Hit, start: int) -> int:
    """The token after the party of whom it is wanted: تريد نارية من سهلستان [فتح المعبر]."""
    start = inserted(text, start, len(text.folds)) or start
    party = text.party_at.get(start + 1)
    ways = [way for way in ("min", "ala") if way not in hit.form.row.government]
    asked = party and not party.cut and any(text.plays(start, f"preposition_{way}") for way in ways)
    return party.last if party and asked else start


def _fused(fold: str, way: str, j: int) -> int | None:
    """مما, عما, فيما: the preposition with what it governs."""
    return j + 1 if (way, fold) in {("min", "مما"), ("an_prep", "عما"), ("hawl", "حيال")} else None


def _first_word(text: Text, start: int) -> int:
    j = start + int(text.folds[start] == "،" and inserted(text, start, len(text.folds)) is None)
    while j < len(text.folds):
        behind = inserted(text, j, len(text.folds))
        words = text.lexicon.attribution
        light = text.sign(j) and text.folds[j] in QUOTE_MARKS
        place = text.party_at.get(j + 1) if text.plays(j, "preposition_fi") else None
        behind = behind or (place.last if place and place.first == j + 1 else None)  # اشترطت الجبهة في نارية صرف
        manner = MANNER if text.folds[j] in MANNERS else 0  # ألغت نارية بشكل مفاجئ قمة
        length = (
            manner
            or int(light)
            or text.is_(j, "by_it")
            or text.is_(j, "manner")
            or words.begins(text.folds, j, "adverb")
            or words.begins(text.folds, j, "time")
        )
        if not (behind or length):
            break
        j = behind or j + length  # أول من أمس
    return j


def _object(text: Text, j: int) -> bool:
    """Whether token j may be an object: no preposition, particle or verb."""
    if text.sign(j) or any(text.plays(j, role) for role in ("preposition", "relative", "clause", "free")):
        return False
    joined = text.folds[j][0] == "و" and text.folds[j].endswith("ها") and not is_radical(text.folds[j])
    if text.folds[j] == OR or (joined and j - 1 in text.party_at):
        return False  # ليس لدى نارية رغبة أو خطة بأن, دعمت نارية وحلفاؤها سهلستان
    return not (text.preposition(j, "ب") or text.preposition(j, "ل"))
