"""Words of a row that tell of no act for what stands around them: تهمة [دعم] الحركة, قصف [تعزيزات] المسلحين."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import plain
from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.needed import is_needed
from musnad.events.posts import post
from musnad.events.sides import SOFT
from musnad.events.text import Text, stems, tied

HELPED = frozenset({"SUPPORT", "AID", "COOPERATE"})
"""Types of help, of which a charge tells nothing that happened."""

USED_FOR = frozenset({"explosion", "suicide", "torture_n"})
"""Rows of what gear is for: معدات [التفجير], أدوات [التعذيب]."""

NEAREST_STRUCK = 2
"""Words from a strike to what it strikes, a preposition between: غارات على [تعزيزات]."""

FARTHEST_NET = 10
"""Words from a visit to those that tell that a site is one on the net."""

FARTHEST_TOPIC = 3
"""Words from what makes joint work a topic to the joint work: سبل [تعزيز] التعاون."""

NEAREST_SPEAKER = 2
"""Words behind a verb of speaking in which the outlet stands that speaks: تحدثت صحيفة [الميناء] مع."""

SAID = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of what is done by saying it."""

PAPERS = frozenset({"pact", "plan_paper"})
"""Roles of words for a deal, which joint work behind them only names: اتفاقية [شراكة], خطة [العمل المشترك]."""

NEAREST_VISITED = 6
"""Words from a verb of visiting, past who visits, to what is visited."""

NEAREST_WARNED = 6
"""Words behind a verb of warning in which those stand who are told to take care."""

FARTHEST_COURT = 14
"""Words from who stands before a court to "before"."""

NEAREST_PAPER = 3
"""Words from an attack to the "on" of what is attacked."""

OF_NOT = ("يرد", "ترد", "نرد")
"""Forms of wanting that only a negation makes so; without it they are of answering: [يرد] الورداني على أسئلة."""


def not_act(text: Text, hit: Hit) -> bool:
    """Whether the words around a hit say that nothing is done by it."""
    if hit.verb:
        needed = hit.row.id == "protested" and text.is_(hit.first, "we_needed") > 0  # لما احتجنا إلى قوة
        made_for = hit.row.id == "used_arms" and hit.last < len(text.folds) and text.folds[hit.last].startswith("لصن")
        looks = needed or made_for or _answers(text, hit) or _of_relatives(text, hit)
        looks = looks or (hit.row.id == "tried_man" and not _before_court(text, hit))
        looks = looks or _falls_alone(text, hit) or _at_home(text, hit)
        looks = looks or (hit.row.id == "sues" and not _whom_behind(text, hit))
        looks = looks or _impersonal(text, hit) or _measure(text, hit)
        looks = looks or (hit.row.id == "warned" and warns_people(text, hit.first)) or _privately(text, hit)
        return looks or _outlet_speaks(text, hit) or _holds(text, hit) or _site(text, hit)
    if (
        post(text, hit)
        or _kind(text, hit)
        or _topic(text, hit)
        or _accords(text, hit)
        or _on_paper(text, hit)
        or _in_talks(text, hit)
    ):
        return True
    return _charged(text, hit) or _struck(text, hit) or _site(text, hit) or _launcher(text, hit)


def _before_court(text: Text, hit: Hit) -> bool:
    """Whether it is before a court that somebody stands: [مثل] الورداني أمام محكمة, but أمام لجنة."""
    near = range(hit.last, min(len(text.folds) - 1, hit.last + FARTHEST_COURT))
    at = next((j for j in near if text.is_(j, "amam")), None)
    last = at - 1 if at is not None else hit.first
    himself = last == hit.first or last in text.party_at or last in text.times or text.plays(last, "time")
    himself = himself and not text.is_(last, "own_country")  # مثل الورداني [بلاده] أمام المحكمة
    return at is not None and himself and any(text.small.plays(s, "court") for _, s, _ in stems(text.folds[at + 1]))


def _whom_behind(text: Text, hit: Hit) -> bool:
    """Whether whom somebody sues stands right behind him or the verb: يقاضي الورداني [الحكومة]."""
    first = text.party_at.get(hit.last)
    before = hit.first > 0 and hit.first - 1 in text.party_at
    return first is not None and (before or first.last in text.party_at)


def _falls_alone(text: Text, hit: Hit) -> bool:
    """Whether nobody in whose hands is told in the clause of what falls: [سقطت] الحكومة بعد تصويت."""
    if hit.row.id != "fell_to":
        return False
    end = next((j for j in range(hit.last, len(text.folds)) if text.sign(j)), len(text.folds))
    return not any(is_needed(plain(text.folds[j]), hit.row.needs) for j in range(hit.last, end))


def _impersonal(text: Text, hit: Hit) -> bool:
    """Whether "what" and no party is the subject: ينسق البلدان بما [يدعم] الاستقرار."""
    helps = hit.row.type in HELPED and hit.shape == "present" and not hit.object
    return helps and hit.first > 0 and text.is_(hit.first - 1, "what_is") > 0


def _measure(text: Text, hit: Hit) -> bool:
    """Whether arrests or sanctions are aimed at somebody, whom nobody struck: عقوبات جديدة [استهدفت] رجال أعمال."""
    if hit.row.id != "targeted":
        return False
    behind = hit.last if hit.last < len(text.folds) and text.folds[hit.last].startswith(ARTICLE) else -1
    near = (j for j in (hit.first - 1, hit.first - 2, behind) if j >= 0)  # استهدفت [العقوبات] رجال أعمال
    forms = (form for j in near for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(form.row.type in {"COERCE", "SANCTION"} and not form.rest for form in forms)


def _accords(text: Text, hit: Hit) -> bool:
    """Whether joint work only says what an accord is: اتفاقية [شراكة], اتفاق [التعاون]."""
    return hit.row.id == "cooperation" and hit.first > 0 and text.is_any(hit.first - 1, PAPERS)


def _in_talks(text: Text, hit: Hit) -> bool:
    """Whether what is joined are talks: [الانخراط] في محادثات سلام."""
    at = hit.last + 1
    joined = hit.row.id == "coalition" and at < len(text.folds) and text.is_(hit.last, "fi") > 0
    forms = (form for _, stem, _ in stems(text.folds[at]) for form in text.table.nouns.get(stem, ())) if joined else ()
    return any(form.row.type == "CONSULT" for form in forms)


def _on_paper(text: Text, hit: Hit) -> bool:
    """Whether an attack is one of words on a deal or a decision: تعرض الاتفاق ل[هجوم]."""
    if hit.row.id != "attack":
        return False
    back = range(max(1, hit.first - NEAREST_PAPER), hit.first)
    before = hit.cut > 0 and any(text.is_(j - 1, "met_with") and _paper(text, j) for j in back)
    ahead = range(hit.last, min(len(text.folds), hit.last + NEAREST_PAPER))
    at = next((j for j in ahead if text.is_(j, "ala")), None)
    return before or (at is not None and at + 1 < len(text.folds) and _paper(text, at + 1))


def _paper(text: Text, j: int) -> bool:
    """Whether a token is a deal, a decision or a policy."""
    return any(text.small.plays(s, "on_paper") for _, s, _ in stems(text.folds[j]))


def _privately(text: Text, hit: Hit) -> bool:
    """Whether it is one of no side who warns, asks or blames: حذر [الخبير] سليم الورداني من الفوضى."""
    return hit.row.type in SAID and hit.last < len(text.folds) and text.is_(hit.last, "private_voice") > 0


def warns_people(text: Text, at: int) -> bool:
    """Whether somebody is told to take care, and no party threatened: حذرت نارية [رعاياها] من السفر."""
    for j in range(at + 1, min(len(text.folds), at + NEAREST_WARNED)):
        if text.is_(j, "own_people"):
            return True
        if text.is_(j, "min"):
            return False  # حذرت نارية من هجمات على رعاياها
    return False


def _charged(text: Text, hit: Hit) -> bool:
    """Whether help is only what somebody is charged with: اعتقلت نارية رجلين بتهمة [دعم] الحركة."""
    return hit.row.type in HELPED and hit.first > 0 and text.is_(hit.first - 1, "accused_of") > 0


def _struck(text: Text, hit: Hit) -> bool:
    """Whether reinforcements are only what somebody strikes: قصف التحالف [تعزيزات عسكرية]."""
    if hit.row.type != "MOBILIZE" or hit.owner:
        return False
    first = text.sentence_at[hit.first].first
    for j in range(hit.first - 1, max(first, hit.first - NEAREST_STRUCK) - 1, -1):
        if j in text.party_at or text.sign(j):
            return False
        nouns = (f for _, s, _ in stems(text.folds[j]) for f in text.table.nouns.get(s, ()))
        if any(f.row.type == "ASSAULT" and not f.rest for f in nouns) or _strikes(text, j):
            return True
        if not text.preposition(j):
            return False
    return False


def _strikes(text: Text, j: int) -> bool:
    """Whether a verb at a token strikes what follows."""
    forms = text.table.verbs.get(text.folds[j].lstrip("وف"), ())
    return any(f.row.type == "ASSAULT" and "obj" in f.row.government for f in forms)


def _site(text: Text, hit: Hit) -> bool:
    """Whether what is visited is a site on the net: [زيارة] موقع الوزارة على الإنترنت."""
    if hit.row.mode != "visit" or hit.last >= len(text.folds):
        return False
    if text.is_(hit.last, "grave") or (hit.verb and _of_grave(text, hit)):
        return True  # زيارة قبر الورداني, زار الورداني المتحف
    if not text.is_(hit.last, "web_page"):
        return False
    return any(text.is_(j, "on_the_net") for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_NET)))


def _of_grave(text: Text, hit: Hit) -> bool:
    """Whether a grave or a museum is what is visited, no land or town before it: زار الورداني [المتحف]."""
    for j in range(hit.last, min(len(text.folds), hit.last + NEAREST_VISITED)):
        if text.is_(j, "grave") or any(text.small.plays(s, "grave") for _, s, the in stems(text.folds[j]) if the):
            return True
        party = text.party_at.get(j)
        land = party is not None and bool(party.ids) and text.state(party.ids[0]) == party.ids[0]
        if land or j in text.places or text.sign(j) or verb(text, j, hit.first):
            return False
    return False


def _answers(text: Text, hit: Hit) -> bool:
    """Whether a form of wanting without a negation is one of answering: من المفترض أن [يرد] على أسئلة."""
    form = text.folds[hit.first][hit.cut :]
    return hit.row.id == "wants" and form in OF_NOT and not (hit.first and text.plays(hit.first - 1, "negation"))


def _of_relatives(text: Text, hit: Hit) -> bool:
    """Whether a form of evacuating is somebody's two sons: أصابت [نجليه]."""
    return hit.row.id == "evacuated" and text.is_(hit.first, "his_sons") > 0


def _outlet_speaks(text: Text, hit: Hit) -> bool:
    """Whether it is an outlet that speaks with somebody: تحدثت «الميناء» مع الورداني."""
    near = range(hit.last, min(len(text.folds), hit.last + NEAREST_SPEAKER))
    return hit.row.id in {"spoke_to", "spoke_with"} and any(j in text.outlets for j in near)


def _holds(text: Text, hit: Hit) -> bool:
    """Whether a verb of the present only says whose ground something is: المدينة التي [تسيطر] عليها نارية."""
    if hit.row.id != "controlled" or hit.shape != "present":
        return False
    return not text.sentence_at[hit.first].title or (hit.last < len(text.folds) and text.is_(hit.last, "on_it") > 0)


def _launcher(text: Text, hit: Hit) -> bool:
    """Whether shots are only what something is made for: منصات ل[إطلاق صواريخ]."""
    for_it = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
    return hit.row.id == "gunfire" and for_it and hit.first > 0 and text.is_(hit.first - 1, "launcher") > 0


def _kind(text: Text, hit: Hit) -> bool:
    """Whether an act is only spoken of by its kind: هذا النوع من [الحروب], معدات [التفجير], معدل جرائم [القتل]."""
    if hit.first < 1 or not hit.definite:
        return False
    of_kind = hit.first > 1 and text.is_(hit.first - 1, "min") > 0 and text.is_(hit.first - 2, "kind_of") > 0
    used_for = hit.row.id in USED_FOR and not hit.cut and text.is_(hit.first - 1, "gear_of") > 0
    return of_kind or used_for or (hit.row.id == "killing" and _rated(text, hit))


def _rated(text: Text, hit: Hit) -> bool:
    """Whether killing is only counted: معدل جرائم [القتل]."""
    near = (j for j in (hit.first - 1, hit.first - 2) if j >= 0)
    return any(j + text.is_(j, "rate_of") == hit.first for j in near if text.is_(j, "rate_of"))


def _at_home(text: Text, hit: Hit) -> bool:
    """Whether one man did it to his own kin: [قتل] رجل زوجته."""
    if hit.row.type != "ASSAULT" or "obj" not in hit.row.government or hit.last >= len(text.folds):
        return False
    man = text.party_at.get(hit.last)
    one = man is not None and man.first == hit.last and man.sector in SOFT and not man.cut
    if man is None or not one or man.last >= len(text.folds):
        return False
    kin = text.folds[man.last]
    stem = next((kin.removesuffix(e) for e in ("ها", "ه") if kin.endswith(e)), "")
    return bool(stem) and any(text.small.plays(s, "kin") for s in (stem, tied(stem)))


def _topic(text: Text, hit: Hit) -> bool:
    """Whether joint work is only what is talked about: بحثا سبل تعزيز [التعاون], تحدثا حول [التعاون]."""
    if hit.row.id != "cooperation" or hit.owner or hit.cut or not hit.definite:
        return False
    first = text.sentence_at[hit.first].first
    for j in range(hit.first - 1, max(first, hit.first - FARTHEST_TOPIC) - 1, -1):
        if text.is_(j, "topic_of"):
            return True
        aside = j > first and text.is_(j - 1, "during") > 0  # بحثا خلال [اللقاء] التعاون
        if text.sign(j) or (text.folds[j].startswith("ال") and not aside) or j in text.party_at:
            return False
    return False
