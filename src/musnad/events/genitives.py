"""The party in the genitive behind a noun, and where the words of the noun end: قصف [الجيش]."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import QUOTE_MARKS, verb
from musnad.events.described import FARTHEST_ADJECTIVE, for_another
from musnad.events.drafts import MUTUAL, Hit
from musnad.events.gathering import ARMED, RETAKEN
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.reaching import seen_by, took_place
from musnad.events.sides import PLACES, coordinated, joined_by, of_place, past_commas, second
from musnad.events.text import Text, stems

FOUGHT_BETWEEN = frozenset({"clashes"})
"""Rows of fights, whose "between" tells of nobody else's."""

WHEN = frozenset({"adjunct", "where"})
"""Roles of prepositions of when and where."""

LONGEST_LEVEL = 6
"""Words that tell at what level talks are: على مستوى نواب وزراء الخارجية."""

FARTHEST_EACH = 4
"""Words from a meeting to the "each of" whose it is."""

FARTHEST_OTHER = 6
"""Words from "on one side" to those on the other."""

FARTHEST_TOLD = 12
"""Words of a clause that tells of the first side of a fight."""

TOLD_BETWEEN = frozenset({"where", "across", "occurs"})
"""Roles of words of where, and that it was, before the "between" of a fight."""

FARTHEST_BETWEEN = 10
"""Words of where and when between a fight and its "between"."""

FORCES = frozenset({"RETREAT", "MOBILIZE"})
"""Types of nouns whose own words may end in a force."""


def until_another(text: Text, hit: Hit, end: int) -> int:
    """Where another act begins, whose parties what follows are: الاتصال لوقف [القتال] مع سهلستان.

    Acts of one kind that stand in a row share theirs: الغارات والهجمات على سهلستان.
    """
    if hit.last < end and for_another(text, hit.last):
        return hit.last
    if hit.last + 1 < end and text.folds[hit.last].endswith(("ا", "ي", "يه")) and for_another(text, hit.last + 1):
        return hit.last + 1  # طلبا رسميا [لتسليم] الورداني
    if hit.last < end and hit.definite and hit.mutual and _definite_act(text, hit.last):
        return hit.last  # تناول اللقاء [الاتفاق] بين نارية وسهلستان
    for j in (j for j in range(max(hit.last, past_topic(text, hit)), end) if j not in text.party_at):
        if _owned_too(text, hit, j):
            return j
        if j == hit.last:
            continue
        forms = [f for s in _nouns_at(text, hit, j) for f in text.table.nouns.get(s, ())]
        backed = hit.row.id in FOUGHT_BETWEEN and any(f.row.gen == "backed" for f in forms)
        if not backed and any(not f.rest and not f.row.weak for f in forms):
            return j  # but معارك بين الجيش [المدعوم] من نارية والحركة
    return end


def _owned_too(text: Text, hit: Hit, j: int) -> bool:
    """Whether "and" joins one side's act to one of both, whose its owner is not: وقف إطلاق النار [وانسحاب] الجيش."""
    fold = text.folds[j]
    forms = text.table.nouns.get(fold[1:], ()) if hit.mutual and fold[0] == "و" else ()
    return any(form.row.gen == "actor" and form.row.type not in MUTUAL for form in forms)


def past_topic(text: Text, hit: Hit) -> int:
    """Where the act ends that talks are about, whose two sides are theirs: محادثات [وقف إطلاق النار] بين اثنين."""
    last = hit.last
    if not hit.mutual or hit.verb or hit.definite or hit.owner or last >= len(text.folds):
        return last
    forms = text.table.nouns.get(text.folds[last], ())
    told = (len(f.rest) for f in forms if tuple(text.folds[last + 1 : last + 1 + len(f.rest)]) == f.rest)
    return last + 1 + max(told, default=-1)


def _definite_act(text: Text, j: int) -> bool:
    """Whether the noun of another act with its article stands at token j."""
    fold = text.folds[j]
    forms = text.table.nouns.get(fold.removeprefix("ال"), ()) if fold.startswith("ال") else ()
    return any(not form.rest and not form.row.weak for form in forms)


def _nouns_at(text: Text, hit: Hit, j: int) -> tuple[str, ...]:
    """The stems of a noun that ends what belongs to a hit: the letters before it cut where it stands apart."""
    fold = text.folds[j]
    if hit.mutual or j <= hit.last + 1:
        return (fold.removeprefix("ال"),)
    return tuple(stem for _, stem, _ in stems(fold))


def other_side(text: Text, party: Party, end: int, stop: int) -> tuple[Party, ...]:
    """The second of two sides told at length: بين نارية من جهة [وسهلستان] من جهة أخرى.

    Behind a clause that tells of the first they are who has arms too: بين قوات تتخذ مرسى مقرا [ومسلحين].
    """
    later = next((p for p in text.between(party.last, end) if second(text, p)), None)
    if (behind := _past_leader(text, party.last, stop)) is not None:
        return coordinated(text, behind, stop)
    if (after := _past_lord(text, party.last, stop)) is not None:
        return coordinated(text, after, stop)
    if delegation := _delegation(text, party.last, min(end, party.last + FARTHEST_OTHER)):
        return delegation
    if later is not None:
        return coordinated(text, later, end)
    told = party.last < stop and text.plays(party.last, "relative")
    near = text.between(party.last, min(stop, party.last + FARTHEST_TOLD)) if told else ()
    armed = (p for p in near if second(text, p) and p.kind not in PLACES and p.sector in ARMED)
    first = next(armed, None)
    return coordinated(text, first, end) if first else ()


def _past_leader(text: Text, at: int, stop: int) -> Party | None:
    """The second side behind a comma, who leads the first before it: بين وفد نارية (برئاسة مرزاق)، [ووفد] الجبهة."""
    if at < stop and text.is_(at, "led_by"):
        near = range(at, min(stop - 1, at + FARTHEST_TOLD))
        at = next((j for j in near if text.folds[j] == "،" or verb(text, j, at)), stop)
    return joined_by(text, at + 1, stop) if at + 1 < stop and text.folds[at] == "،" else None


def _past_lord(text: Text, at: int, stop: int) -> Party | None:
    """The second side behind whose the first is: بين الجيش التابع للحكومة الشرعية، [والحركة]."""
    if at >= stop or not text.small.plays(text.folds[at].removeprefix(ARTICLE), "belongs"):
        return None
    comma = next((j for j in range(at, min(stop - 1, at + FARTHEST_OTHER)) if text.folds[j] == "،"), None)
    behind = text.party_at.get(comma + 1) if comma is not None else None
    return behind if behind is not None and second(text, behind) else None


def _delegation(text: Text, at: int, stop: int) -> tuple[Party, ...]:
    """Whose delegation "and" joins: بين حكومة نارية ووفد موحد عن [الجبهة], وممثلين عن [الجبهة]."""
    if at >= stop or not (text.folds[at].startswith("و") and text.is_(at, "comers") > 0):
        return ()
    of = next((j for j in range(at + 1, stop) if text.preposition(j)), stop)
    party = text.party_at.get(of + 1) if of < stop else None
    own = party is not None and party.first == of + 1 and not party.cut
    told = own and any(text.is_(of, role) for role in ("an", "min")) and not any(text.sign(j) for j in range(at, of))
    return (party,) if told and party is not None else ()


def first_side(text: Text, group: tuple[Party, ...], stop: int) -> tuple[int, tuple[Party, ...]]:
    """How many of those who fight stand on the first side, and all: بين الجيش والشرطة [من جهة]، والمسلحين."""
    for k, party in enumerate(group):
        near = (party.last,) if party.last in text.party_at else (party.last, party.last + 1)
        behind = next((j for j in near if j < stop and text.is_(j, "on_one_side")), None)
        if behind is not None:
            later = (p for p in text.between(behind, min(stop, behind + FARTHEST_OTHER)) if second(text, p))
            other = group[k + 1 :] or tuple(p for c in list(later)[:1] for p in coordinated(text, c, stop))
            return k + 1, (*group[: k + 1], *other)
        if k + 1 < len(group) and text.folds[group[k + 1].first - 1] == "،":
            return k + 1, group
    comma = group[-1].last
    others = text.party_at.get(comma + 1) if comma < stop and text.folds[comma] == "،" else None
    if others and second(text, others) and not verb(text, others.last, comma):
        return len(group), (*group, *coordinated(text, others, stop))  # بين الجيش والشرطة، والمسلحين
    return 1, group


def near_noun(text: Text, hit: Hit, first: int) -> bool:
    """Whether only adjectives and بين stand between a noun and the first of its two sides.

    Behind a definite noun another without article has them: سببت [الاتفاقية] صراعات بين نارية وسهلستان.
    """
    last = past_topic(text, hit)
    if hit.row.id in FOUGHT_BETWEEN and _only_where(text, last, first):
        return True
    if hit.row.mode == "ceasefire" and _only_described(text, last, first):
        return True
    if hit.row.type == "CONSULT" and _only_when(text, last, first):
        return True
    words = [j for j in range(last, _before_sight(text, last, first)) if not text.is_(j, "bayn") and not text.sign(j)]
    at_place = any(j in text.places for j in words)
    between = next((j for j in range(last, first) if text.is_(j, "bayn")), first)
    words = [j for j in words if not (text.is_(j, "set_for") or text.is_(j - 1, "set_for"))]  # المقرر عقده بين
    own = [j for j in words if j < between and j not in text.times and j not in text.places]
    if hit.definite and any(_other_noun(text, j, last) for j in own):
        return False
    placed = {j for k in words if k in text.places for j in (k - 1, k) if j == k or text.is_(j, "fi") > 0}
    words = [j for j in words if j not in placed] if hit.row.type == "CONSULT" else words
    told = sum(j not in text.times and not text.is_(j, "occurs") for j in words)  # اشتباكات بالمدافع [جرت اليوم] بين
    return told <= FARTHEST_ADJECTIVE and (at_place or not any(text.preposition(j) for j in words))


def _before_sight(text: Text, last: int, first: int) -> int:
    """Where a clause begins that says who saw or sponsors a noun: الحرب [التي شهدتها مرسى], محادثات [ترعاها] نارية."""
    relative = next((j for j in range(last, first) if text.plays(j, "relative")), first)
    if relative < first:
        return relative if relative + 1 < first and took_place(text, relative + 1) else first
    return next((j for j in range(last, first) if seen_by(text, j)), first)


def _only_when(text: Text, last: int, first: int) -> bool:
    """Whether nothing but when, where and at what level stands before "between": المحادثات غدا في مرسى، [بين] اثنين."""
    between = next((j for j in range(last, first) if text.is_(j, "bayn")), first)
    level = next((j for j in range(last, between) if text.is_(j, "on_level") > 0), between)
    if between == first or between - level > LONGEST_LEVEL:
        return False
    free = (j for j in range(last, level) if not (j in text.times or j in text.places or text.plays(j, "time")))
    return all(text.is_any(j, WHEN) or text.folds[j] == "،" or text.is_(j, "format") for j in free)


def _only_described(text: Text, last: int, first: int) -> bool:
    """Whether nothing but adjectives and since when stand before "between": الهدنة الهشة المطبقة منذ عام [بين]."""
    between = next((j for j in range(last, first) if text.is_(j, "bayn")), first)
    free = [j for j in range(last, between) if j not in text.times and not text.is_(j, "adjunct")]
    return len(free) <= FARTHEST_ADJECTIVE and all(text.folds[j].startswith("ال") for j in free)


def _only_where(text: Text, last: int, first: int) -> bool:
    """Whether nothing but where and when stands before "between": اشتباكات في وسط مدينة مرسى أمس [بين] الجيش."""
    between = next((j for j in range(last, first) if text.is_(j, "bayn")), first)
    free = [j for j in range(last, between) if j not in text.party_at and j not in text.times and j not in text.places]
    fighter = text.party_at.get(first)
    if len(free) > FARTHEST_BETWEEN or fighter is None or fighter.kind in PLACES or not free:
        return False
    closed = (text.folds[j] != "،" and text.sign(j) for j in free)
    apart = any(closed) or any(verb(text, j, last) for j in free if not text.is_(j, "occurs"))
    return not (apart or text.is_(between - 1, "edge")) and any(text.is_any(j, TOLD_BETWEEN) for j in free)


def _other_noun(text: Text, j: int, last: int) -> bool:
    """Whether a word behind a definite noun is a noun of its own, without article."""
    fold = text.folds[j]
    plain = text.tokens.is_word(j) and not fold.startswith(("ال", "لل", "وال")) and not text.preposition(j)
    return plain and not (
        fold in text.table.operators or text.is_(j, "occurs") or text.is_(j, "format") or verb(text, j, last)
    )


def genitive_of(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:
    """Who stands in the genitive right after a noun: هجوم [المسلحين]."""
    asked = hit.row.gen == "actor" and hit.last > hit.first + 1 and text.preposition(hit.last - 1)  # الدعوة إلى نارية
    several = hit.first > 0 and text.tokens.is_number(hit.first - 1) and not hit.definite
    if hit.row.gen == "none" or hit.owner or asked or several:
        return ()  # استهدفت بعشرين غارة المسلحين
    start = _past_each(text, past_amount(text, hit), end) if hit.mutual else past_amount(text, hit)
    for j in range(start, min(end, start + 3)):
        party = text.party_at.get(j)
        several = j > hit.last and counted(text, j - 1)
        if party and not several and text.small.plays(text.folds[j], "adjective_too"):
            continue
        if party:
            # خروج [قوات الجبهة]: the noun's last word is its first
            within = hit.row.type in FORCES and j == hit.last and hit.first < party.first < j
            free = (
                (party.first == j or within)
                and not (j > hit.last and hit.row.type == "THREATEN")
                and not (party.cut and text.folds[j][party.cut - 1] in "بلك")
            )
            alone = not hit.definite or hit.last > hit.first + 1
            joined = party.cut and text.folds[j][0] == "و"
            return _own(text, _group(text, hit, party, end)) if free and alone and not joined else ()
        if text.sign(j) and text.folds[j] in QUOTE_MARKS:
            continue
        if j == start and j in text.places and hit.row.gen == "actor":
            return ()  # استهدف هجوم [مرسى] مجموعة من الشبان
        if _ends(text, hit, j) or (j == hit.last and _unknown(text, hit, j, end)):
            return ()
    return ()


def _past_each(text: Text, start: int, end: int) -> int:
    """The token behind "each of", whose ministers or none before it: اجتماع وزراء خارجية [كل من] نارية وسهلستان."""
    near = range(start, min(end, start + FARTHEST_EACH))
    return next((j + text.is_(j, "each") for j in near if text.is_(j, "each")), start)


def past_amount(text: Text, hit: Hit) -> int:
    """The number of those whom something befell, past "more than" before it: مقتل أكثر من [ثلاثين] جنديا."""
    j = hit.last
    if hit.row.gen != "recipient" or hit.definite or j >= len(text.folds):
        return j
    behind = j + (text.is_(j, "approximates") or text.small.plays(text.folds[j], "quantifier"))
    if text.tokens.is_number(j) and j + 1 < len(text.folds):
        of = j + 1 + text.is_(j + 1, "at_least")
        return (
            of + 1 if of > j + 1 and of + 1 < len(text.folds) and text.is_(of, "min") else j
        )  # 29 على الأقل من الجبهة
    if behind == j or behind + 1 >= len(text.folds):
        return j
    behind += text.preposition(behind)
    return behind if counted(text, behind) else j


def _group(text: Text, hit: Hit, party: Party, end: int) -> tuple[Party, ...]:
    """A party in the genitive with those joined to it, of those who do something together behind commas too."""
    group = coordinated(text, party, end)
    return past_commas(text, group, text.sentence_at[hit.first].last) if hit.mutual else group


def taker(text: Text, hit: Hit, end: int) -> tuple[Party, ...]:
    """Who retakes land that is told behind him: تحرير [القوات النارية] جامعة مرسى."""
    party = text.party_at.get(hit.last)
    if hit.row.id not in RETAKEN or hit.owner or hit.definite or party is None or party.first != hit.last or party.cut:
        return ()
    body = party.kind == "name" and party.ids[:1] != (party.state,) and not {*party.ids} & text.people
    j, force = party.last, text.is_(party.first, "force") > 0 or party.sector in ARMED or body
    noun = j < end and text.tokens.is_word(j) and not (text.preposition(j) or text.folds[j].startswith(ARTICLE))
    taken = noun and not (j in text.times or verb(text, j, hit.last) or text.folds[j][0] in "وبل")
    told = j < end and (taken or text.is_(j, "control") or j in text.places)  # استعادة الجيش [السيطرة]
    return (party,) if force and told and not of_place(text, party) else ()


def _own(text: Text, group: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those in the genitive, without the last where its own verb follows: مقتل جنديين [وسهلستان] تدعم نارية."""
    last = group[-1].last
    if len(group) == 1 or last >= len(text.folds) or last in text.party_at:
        return group
    forms = text.table.verbs.get(text.folds[last], ())
    return group[:-1] if any(f.shape == "present" and f.number == "s" for f in forms) else group


def _ends(text: Text, hit: Hit, j: int) -> bool:
    """Whether no genitive stands behind token j: هجمات دامية [خلفت] قتلى, زيارة [غير] معلنة رئيس الوزراء."""
    closed = text.preposition(j) or text.sign(j) or text.folds[j][0] in "بل" or verb(text, j, hit.last)
    closed = closed or text.is_(j, "where") > 0  # هجوم [شمال] نارية
    return closed or text.is_(j, "outcome") > 0 or text.is_(j, "un") > 0


def _unknown(text: Text, hit: Hit, j: int, end: int) -> bool:
    """Whether who is meant is no party, and what follows is another noun's: أثار اعتقال [العقيد] غضب السكان."""
    alone = not (hit.definite or hit.owner) and text.folds[j].startswith("ال") and j + 1 < end
    return alone and j + 1 not in text.party_at and not text.folds[j + 1].startswith("ال") and not text.sign(j + 1)


def is_definite(text: Text, i: int, end: int) -> bool:
    """Whether a word with the article stands at token i that is no party: a doer unknown to the tables."""
    word = text.folds[i] if i < end else ""
    return word.startswith("ال") and i not in text.party_at and word not in text.lexicon.nisbas
