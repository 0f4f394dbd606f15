"""Words of a row that tell of no act where they stand: قناة [المسيرة], [التهديد] الناري, بالتنسيق مع نارية."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.arabic.radicals import is_radical
from musnad.events.drafts import Hit
from musnad.events.enough import TOPICAL
from musnad.events.lookalike_deeds import no_deed
from musnad.events.lookalike_talks import no_talks
from musnad.events.not_acts import not_act
from musnad.events.subjects import meeting_subject
from musnad.events.text import CONJUNCTIONS, Text, stems

FARTHEST_PRESS = 10
"""Words from speaking to the press that is spoken with."""

TANWEEN = "\u064b"
"""The mark that only nouns and adverbs end in: بلهجة أكثر توافقًا."""

RULING = frozenset({"sentenced", "condemned_to"})
"""Rows of the verbs of a court that jails."""

NEAREST_LIGHT = 2
"""Words from a verb of holding to the outlet that holds an interview."""

FARTHEST_RULED = 10
"""Words from a court's verb to the jailing."""

NEAREST_SENTENCE = 4
"""Words from a sentence to what it is: الأحكام الصادرة أخيرا [بالإعدام]."""

HOW_OR_WHY = frozenset({("mediation", "ب"), ("dispersal", "ل")})
"""Rows of nouns with the letter before them by which they are no act of their own."""

TEAMED = frozenset({"mediation", "negotiations", "dialogue"})
"""Rows of talks for which teams and committees are: فريق [التفاوض]."""

NAMED_FOR = frozenset({"SUPPORT", "AID", "COOPERATE"})
"""Types of acts that bodies are named for."""

FARTHEST_NAMED = 3
"""Words between such a body and what it is for."""

FARTHEST_BROKEN = 4
"""Words from a breach to the truce that is broken."""

MADE = frozenset({"made_between"})
"""Roles of words behind an accord by which it was made."""

FARTHEST_CEASED = 5
"""Words from stopping to the fire that is stopped."""

FARTHEST_ARMS = 25
"""Words back from "its spreading" to the arms that are spread."""

FARTHEST_OUTLET = 4
"""Words from a call to the outlet that it is with."""

FARTHEST_MEANS = 8
"""Words from a verb of threatening to what it threatens with."""

DEALING = frozenset({"dealt_with", "touched"})
"""Rows of verbs that rather tell what talks were about than who talked."""

OBJECTS = ("تها", "ته", "تهم", "تهما")
"""Endings of a verb of the past of a feminine subject and its object, or of a noun and its owner."""

FARTHEST_TALKS = 16
"""Words back from such a verb to the talks."""

FARTHEST_THREATENED = 4
"""Words from a threat to what is threatened with, or to who answers it."""

LONGEST_TITLE = 4
"""Words of a minister's office before the last of what he is minister of."""

FARTHEST_MIND = 8
"""Words from agreeing to "with what"."""

FARTHEST_NEEDED = 3
"""Words from need to what is needed."""


def lookalike(text: Text, hit: Hit) -> bool:
    """Whether a hit only looks like an act."""
    talks = hit.row.id in TOPICAL and (meeting_subject(text, hit) or _of_talks(text, hit))
    return (
        talks
        or _province(text, hit)
        or _accord(text, hit)
        or _in_a_name(text, hit)
        or _interview(text, hit)
        or _printed(text, hit)
        or _of_a_unit(text, hit)
        or _broken(text, hit)
        or _ceased(text, hit)
        or _how_or_why(text, hit)
        or _alternative(text, hit)
        or _adverb(text, hit)
        or _danger(text, hit)
        or _estimate(text, hit)
        or _named(text, hit)
        or _spread_over(text, hit)
        or no_deed(text, hit)
        or not_act(text, hit)
        or no_talks(text, hit)
        or _needed(text, hit)
        or (hit.row.id == "request" and not hit.verb and text.is_(hit.first, "asking") > 0)
        or (
            hit.row.id == "call_for" and text.is_(hit.first, "preacher") > 0 and text.party_at.get(hit.last) is not None
        )
        or (hit.row.id == "spoke_with" and _to_press(text, hit))
        or (hit.verb and hit.first > 1 and text.is_(hit.first - 2, "or_not") > 0)
        or (hit.row.id == "thanks" and hit.owner is not None and text.folds[hit.first][: hit.cut].endswith("ب"))
        or _led_to_do(text, hit)
        or _entitled(text, hit)
        or _relative_verb(text, hit)
        or _agrees_with_what(text, hit)
        or (hit.verb and hit.cut > 0 and text.is_(hit.first, "mans_name") > 0)
        or (
            hit.verb
            and hit.first in text.places
            and text.lexicon.entities.get(text.places[hit.first].entity) is not None
        )
        or (hit.verb and TANWEEN in text.tokens.surface(hit.first))
    )


def _relative_verb(text: Text, hit: Hit) -> bool:
    """Whether a verb and its object behind a relative look like a noun: القوات التي [نشرتها] في الوادي."""
    relative = not hit.verb and hit.owner is not None and hit.first > 0 and text.plays(hit.first - 1, "relative")
    return relative and hit.first + 1 not in text.party_at and text.folds[hit.first].endswith(OBJECTS)


def _entitled(text: Text, hit: Hit) -> bool:
    """Whether joint work or a dialogue only names a deal or an office: اتفاق [الشراكة], وزير التنمية و[التعاون]."""
    before = hit.first - 1
    if hit.verb or hit.owner or hit.row.id not in {"cooperation", "dialogue"} or before < 0:
        return False
    if not hit.cut and any(text.small.plays(s, "titled") for _, s, the in stems(text.folds[before]) if not the):
        return True
    joined = hit.definite and hit.cut == 1 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    near = range(before, max(-1, before - LONGEST_TITLE), -1)
    office = next((j for j in near if text.is_(j, "minister")), None) if joined else None
    return office is not None and all(text.folds[j].startswith(("ال", "وال")) for j in range(office + 1, hit.first))


def _led_to_do(text: Text, hit: Hit) -> bool:
    """Whether a verb of calling tells what something led somebody to: ما [دعا] الورداني إلى الرد."""
    calls = hit.verb and hit.row.type == "REQUEST" and hit.first > 0 and not hit.cut
    return calls and text.is_(hit.first - 1, "which_led") > 0


def _agrees_with_what(text: Text, hit: Hit) -> bool:
    """Whether somebody only is of the same mind: [يتفق] المحلل فلان مع ما ذهب إليه الوزير."""
    if not hit.verb or hit.row.id not in {"agreed", "concurred"}:
        return False
    near = range(hit.last, min(len(text.folds) - 1, hit.last + FARTHEST_MIND))
    at = next((j for j in near if text.sign(j) or text.is_(j, "maa")), None)
    return at is not None and text.is_(at, "maa") > 0 and text.small.plays(text.folds[at + 1], "what")


def _province(text: Text, hit: Hit) -> bool:
    """Whether a word for boycotting is a province's: في [مقاطعة] دونيتسك, بمقاطعة الوادي, but في مقاطعة سهلستان."""
    if hit.row.id != "boycott" or hit.verb or hit.owner or hit.last >= len(text.folds):
        return False
    whom = text.party_at.get(hit.last)
    state = whom is not None and whom.first == hit.last and whom.ids[:1] == (whom.state,)
    within = hit.first > 0 and any(text.is_(hit.first - 1, role) for role in ("fi", "where"))
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    town = (whom is not None and whom.kind == "town") or (hit.last in text.places and not state)
    many = text.folds[hit.last].endswith("ات")  # استمرت في مقاطعة الانتخابات
    return town or ((within or by) and whom is None and not many)


def _of_talks(text: Text, hit: Hit) -> bool:
    """Whether talks told before in the sentence are what deals with something: بدء محادثات و[تتناول] الأسرى."""
    alone = hit.verb and hit.row.id in DEALING and hit.cut > 0 and hit.number == "s" and hit.last not in text.party_at
    sentence = text.sentence_at.get(hit.first) if alone else None
    before = range(max(sentence.first, hit.first - FARTHEST_TALKS), hit.first) if sentence else ()
    nouns = (form for j in before for form in text.table.nouns.get(text.folds[j].removeprefix(ARTICLE), ()))
    return any(form.row.type == "CONSULT" and not form.rest for form in nouns)


def _accord(text: Text, hit: Hit) -> bool:
    """Whether a noun is part of an accord's or a law's own name."""
    if hit.row.type != "AGREE" or hit.verb:
        return False
    thing = text.things.get(hit.first)
    return thing is not None and thing.type in {"AGREEMENT", "LAW"} and not _made(text, hit)


def _made(text: Text, hit: Hit) -> bool:
    """Whether the words around an accord's name tell that it was made: [اتفاق مرسى] الموقع بين نارية وسهلستان."""
    end = next((j for j in range(hit.first, len(text.folds)) if j not in text.things), len(text.folds))
    before = hit.first - 1 - (text.is_(hit.first - 1, "ila") > 0)
    reached = before >= 0 and text.is_(before, "reaching") > 0
    return reached or (end < len(text.folds) and text.is_any(end, MADE))


def _in_a_name(text: Text, hit: Hit) -> bool:
    """Whether a noun only says by name what a body is for: التحالف العربي ل[دعم] الشرعية."""
    named = hit.row.type in NAMED_FOR or hit.row.id == "fighting_x"
    if hit.verb or not named or not hit.cut or text.folds[hit.first][hit.cut - 1] != "ل":
        return False
    near = range(max(0, hit.first - FARTHEST_NAMED), hit.first)
    return any(text.small.plays(s, "name_purpose") for j in near for _, s, _ in stems(text.folds[j]))


def _held_by_outlet(text: Text, hit: Hit) -> bool:
    """Whether an outlet right before a dialogue holds it: أجرت صحيفة الميناء [حوارا] مع الورداني."""
    if hit.definite or hit.first - 1 not in text.outlets:
        return False
    first = hit.first - 1
    while first - 1 in text.outlets:
        first -= 1
    near = range(max(0, first - NEAREST_LIGHT), first)
    return any(text.small.plays(s, "light") for j in near for _, s, _ in stems(text.folds[j]))


def _interview(text: Text, hit: Hit) -> bool:
    """Whether a call or a meeting is with an outlet that asks: في [اتصال هاتفي] بصحيفة الميناء, لقاء مع الصحفيين."""
    if hit.verb or hit.row.type != "CONSULT":
        return False
    granted = hit.row.id == "dialogue" and not hit.definite and text.is_(hit.first - 1, "fi") > 0
    if _held_by_outlet(text, hit) or (granted and text.is_(hit.last, "granted")):
        return True  # أكد في [حوار] خص به الصحيفة
    free = 0
    for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_PRESS)):
        free += j not in text.party_at
        if free > FARTHEST_OUTLET:
            return False
        if j in text.outlets or any(text.small.plays(s, "introduces_name") for _, s, _ in stems(text.folds[j])):
            led = any(text.is_(k, "maa") or text.folds[k] in {"ب", "ل"} for k in range(hit.last, j))  # حوار لـ«الميناء»
            asked = any(text.small.plays(text.folds[k].removesuffix("ه"), "light") for k in range(hit.last, j))
            return led or asked or text.folds[j][0] in "بل"  # حوار [أجرته] معه صحيفة الميناء
        if text.sign(j) and text.folds[j] not in "\"'“”«»":
            return False
    return False


def _to_press(text: Text, hit: Hit) -> bool:
    """Whether one speaks with those who write it down: تحدث الورداني مع [صحفيين], مع صحيفة الميناء."""
    near = range(hit.last, min(text.sentence_at[hit.first].last, hit.last + FARTHEST_PRESS))
    press = any(p.sector == "MED" for p in text.between(near.start, near.stop))
    return press or any(j in text.outlets for j in near)


def _printed(text: Text, hit: Hit) -> bool:
    """Whether what is "spread" is no arms but words: مقال حال طوله دون [نشره في] الميناء."""
    if hit.verb or hit.row.id != "deployment" or not text.folds[hit.first][hit.cut :].startswith(("نشره", "نشرها")):
        return False
    before = range(max(text.sentence_at[hit.first].first, hit.first - FARTHEST_ARMS), hit.first)
    return not any(text.small.plays(s, "arms") for j in before for _, s, _ in stems(text.folds[j]))


def _of_a_unit(text: Text, hit: Hit) -> bool:
    """Whether help or talks only say what a unit or a team is for: وحدة [الدعم] النفسي, رئيس فريق [وساطة] نارية."""
    if hit.verb or hit.cut or not hit.first:
        return False
    before = [s for _, s, _ in stems(text.folds[hit.first - 1])]
    if hit.row.id in TEAMED:
        return any(text.small.plays(s, role) for s in before for role in ("unit", "name_purpose"))
    named = hit.definite and hit.row.type in NAMED_FOR
    return named and any(text.small.plays(s, "unit") for s in before)


def _broken(text: Text, hit: Hit) -> bool:
    """Whether a truce is only what somebody breaks: أعلن الجيش خرق المسلحين [وقف إطلاق النار]."""
    if hit.verb or hit.row.mode != "ceasefire":
        return False
    sentence = text.sentence_at[hit.first]
    before = range(max(sentence.first, hit.first - FARTHEST_BROKEN), hit.first)
    return any(text.small.plays(s, "breaks") for j in before for _, s, _ in stems(text.folds[j]))


def _how_or_why(text: Text, hit: Hit) -> bool:
    """Whether a noun only tells how or what for another act is done: ب[وساطة] سهلية, أطلقت الغاز ل[تفريق] الحشد."""
    letter = text.folds[hit.first][hit.cut - 1] if hit.cut else ""
    if hit.row.id in {"jailing", "execution"} and letter == "ب" and _ruled(text, hit):
        return True
    return (hit.row.id, letter) in HOW_OR_WHY and not hit.verb


def _ruled(text: Text, hit: Hit) -> bool:
    """Whether a court's verb rules what it says or its sentence what it says: قضت ب[حبس] الناشط, محكوم ب[الإعدام]."""
    near = range(max(text.sentence_at[hit.first].first, hit.first - FARTHEST_RULED), hit.first)
    if any(text.small.plays(s, "sentencing") for j in near[-NEAREST_SENTENCE:] for _, s, _ in stems(text.folds[j])):
        return True
    forms = (f for j in near for f in text.table.verbs.get(text.folds[j].removeprefix("و"), ()))
    return any(f.row.id in RULING for f in forms)


def _ceased(text: Text, hit: Hit) -> bool:
    """Whether gunfire is only what a truce stops, in words of no row: وقف فوري ودائم ل[إطلاق النار]."""
    if hit.verb or hit.row.id != "gunfire":
        return False
    near = range(max(0, hit.first - FARTHEST_CEASED), hit.first)
    return any(text.is_(j, "hereafter") > 0 or text.small.plays(text.folds[j].rstrip("ا"), "hereafter") for j in near)


def _alternative(text: Text, hit: Hit) -> bool:
    """Whether a noun with a pronoun is only the other choice: الموافقة على الاتفاق أو [رفضه]."""
    return hit.owner is not None and hit.row.type == "REJECT" and text.is_(hit.first - 1, "either_or") > 0


def _estimate(text: Text, hit: Hit) -> bool:
    """Whether esteem is only an estimate: على أقل [تقدير], سوء [تقديرها], بحسب [تقدير] الوزارة."""
    return hit.row.id == "thanks" and hit.first > 0 and text.is_(hit.first - 1, "estimate") > 0


def _danger(text: Text, hit: Hit) -> bool:
    """Whether a threat is a danger that somebody is, none that he makes: [التهديد] الناري, لدرء [تهديدات] الحركة."""
    if hit.row.id == "threatened" and hit.verb:
        return hit.shape == "present" and not hit.we and not _by_which(text, hit)
    if hit.row.id != "threat" or hit.verb:
        return False
    if hit.definite and text.folds[hit.first].endswith("تهديد"):
        return True
    behind = range(hit.last, min(len(text.folds), hit.last + FARTHEST_THREATENED))
    what = any(text.folds[j][0] == text.small.first("adverbial") and j not in text.party_at for j in behind)
    before = range(max(0, hit.first - FARTHEST_THREATENED), hit.first)
    beside = text.party_at.get(hit.last)
    person = beside is not None and bool(set(beside.ids) & text.people)
    return not (what or person or any(text.is_(j, "answers") for j in before))


def _by_which(text: Text, hit: Hit) -> bool:
    """Whether a threat's means stands behind it: [تهدد] نارية بقطع المياه, but الأزمة التي تهدد نارية."""
    sentence = text.sentence_at[hit.first]
    ahead = range(hit.last, min(sentence.last, hit.last + FARTHEST_MEANS))
    letter = text.small.first("adverbial")
    return any(text.folds[j][0] == letter and len(text.folds[j]) > 1 and not is_radical(text.folds[j]) for j in ahead)


def _named(text: Text, hit: Hit) -> bool:
    """Whether a noun is the name of an outlet: قناة [المسيرة]."""
    before = (j for j in range(hit.first - 1, max(-1, hit.first - 3), -1) if not text.sign(j))
    near = [s for j in list(before)[:1] for _, s, _ in stems(text.folds[j])]
    return not hit.verb and hit.definite and any(text.small.plays(s, "introduces_name") for s in near)


def _adverb(text: Text, hit: Hit) -> bool:
    """Whether a noun only says how another act is done: بالتنسيق مع نارية."""
    if hit.row.type != "COOPERATE" or hit.verb or hit.owner:
        return False
    return hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")


def _spread_over(text: Text, hit: Hit) -> bool:
    """Whether a verb of retreat tells that something holds of others too: [تنسحب] على نارية حالة جارتها."""
    over = hit.row.id == "withdrew" and hit.last < len(text.folds)
    return over and text.is_(hit.last, "ala") > 0


def _needed(text: Text, hit: Hit) -> bool:
    """Whether help is only what somebody lacks: بحاجة إلى [المساعدة]."""
    near = range(max(0, hit.first - FARTHEST_NEEDED), hit.first)
    return hit.row.type == "AID" and not hit.verb and any(text.is_(j, "lacks") for j in near)
