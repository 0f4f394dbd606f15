"""Who does what a noun tells, where a light verb, a noun before it or an invitation names him."""

from __future__ import annotations

from musnad.events.carriers import FARTHEST_LIGHT
from musnad.events.clauses import governor, verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.reaching import seen_by
from musnad.events.sides import FARTHEST_SUBJECT, PLACES, coordinated, role_of
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems

LET = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
"""Types of acts that one is let do: سمحت للمسلحين باقتحام القرية."""


TIED = "ة"
"""The letter in which no pronoun ends."""

FARTHEST_COUNT = 16
"""Words from who is charged to the last count of a charge."""

CHARGING = frozenset({"charge", "charges"})
"""Roles of words of charging."""

NEAREST_WHEN = 3
"""Words before "of" in which a comma sets off when somebody was accused."""

FARTHEST_CHARGE = 6
"""Words from a verb of charging, past who charges, to who is charged."""

FARTHEST_LET = 10
"""Words from letting to what it is for: يسمح الاتفاق [لنارية] باستخدام القاعدة لشن هجمات."""

SEEN = frozenset({"ASSAULT", "COERCE"})
"""Types of what a land sees: الانقلاب الذي شهدته سهلستان."""

NEAREST_LET = 3
"""Words between letting and who is let: سمحت نارية [للجيش]."""


def doer_after(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who does it by a light verb after the noun: هجوم شنته [نارية], زيارة يقوم بها [الورداني]."""
    if hit.row.id in {"lifting", "unblock"}:
        return ()  # رفع الحظر الذي فرضته نارية: who imposed it
    for j in range(hit.last, min(sentence.last - 1, hit.last + FARTHEST_SUBJECT)):
        fold = bare_verb(text.folds[j])
        led = j > hit.last and (fold[0] == "ل" or text.preposition(j)) and j not in text.party_at
        if (led and j not in text.times) or (text.is_(j, "adjunct") and j + 1 not in text.times):
            return ()  # القطيعة إثر محادثات استضافتها الضفاف
        verbs = "holds" if text.preposition(hit.last) else "light"  # ضربة على مجمعات يستخدمها مسلحون
        noun = text.tokens.surface(j).endswith(TIED)  # زيارة بعض [قادة] الحركة: no "led it"
        taken_up = not noun and any(
            fold.endswith(e) and any(text.small.plays(fold.removesuffix(e), role) for role in (verbs, "does_it"))
            for e in ("ها", "ه")
        )
        hosted = any(fold.endswith(e) and text.small.plays(fold.removesuffix(e), "hosts") for e in ("ها", "ه"))
        seen = hit.mutual and (hosted or text.is_(j, "attended") or seen_by(text, j))
        if seen or (hit.row.type in SEEN and _saw(text, fold)):
            return ()  # محادثات استضافتها الضفاف, الاشتباكات التي شهدتها سهلستان: where they were
        declares = hit.row.mode == "ceasefire" and text.small.plays(fold.removesuffix("ها"), "declares")
        taken_up = taken_up or (declares and fold.endswith("ها"))  # الهدنة التي أقرتها نارية
        with_it = text.small.plays(fold, "light") and text.is_(j + 1, "by_it")
        with_it = with_it or (declares and text.is_(j + 1, "resumed") > 0)  # الهدنة التي أعلنت عنها نارية
        if taken_up and text.plays(j - 1, "relative") and not (hit.definite or hit.owner or j - 1 == hit.last):
            return ()  # مسيرات منددة بالانقلاب الذي قاده فلان: who led the coup
        if taken_up or with_it:
            return _behind(text, sentence, j)
    return ()


def _saw(text: Text, fold: str) -> bool:
    """Whether a verb with a pronoun tells which land saw what stands before: الاشتباكات التي [شهدتها] سهلستان."""
    return any(text.small.plays(fold.removesuffix(e), "witness") for e in ("ها", "ه") if fold.endswith(e))


def with_him(text: Text, sentence: Sentence, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """With whom he does it who stands behind such a verb: المحادثات التي يجريها الورداني غدا مع [نارية]."""
    last = doers[-1].last
    for j in range(last, min(sentence.last - 1, last + FARTHEST_SUBJECT)):
        if text.is_(j, "maa"):
            party = text.party_at.get(j + 1)
            return coordinated(text, party, sentence.last) if party and party.first == j + 1 and not party.cut else ()
        if text.sign(j) or verb(text, j, last):
            return ()
    return ()


def _behind(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Who stands behind a verb that takes a noun up, "for him" between: كمين نصبته [لهم] القوات."""
    at += text.small.plays(text.folds[min(at + 1, sentence.last - 1)], "for_him")
    ahead = text.between(at + 1, min(sentence.last, at + 1 + FARTHEST_SUBJECT))
    man = at + 1 < sentence.last and text.folds[at + 1] in text.lexicon.nisbas and at + 1 not in text.party_at
    free = ahead and not man and role_of(text, governor(text, ahead[0], at)) is None  # نفذها [ناري] قرب مرسى
    unread = at + 1 < sentence.last and text.folds[at + 1].startswith("ال") and at + 1 not in text.party_at
    free = free and not (unread and any(text.plays(k, "free") for k in range(at + 1, ahead[0].first)))
    return coordinated(text, ahead[0], sentence.last) if free else ()


def doer_before(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Whose act a noun before names: إعلان [نارية] هدنة, شن [الجيش] غارات."""
    by = (hit.cut > 0 and text.folds[hit.first][hit.cut - 1] in "بل") or text.is_(hit.first - 1, "min") > 0
    if by and hit.row.type in LET and (let := _let(text, sentence, hit.first)):
        return let  # سمحت نارية للمسلحين باقتحام القرية
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_SUBJECT) - 1, -1):
        if text.sign(j) or verb(text, j, sentence.first):
            return ()
        used = hit.row.id == "veto" and any(text.small.plays(stem, "using") for _, stem, _ in stems(text.folds[j]))
        if used or any(text.small.plays(s, "light_noun") for _, s, definite in stems(text.folds[j]) if not definite):
            if let := _let(text, sentence, j):
                return let
            described = j + 1 not in text.party_at and not text.preposition(j + 1) and text.is_(j + 2, "min") > 0
            at = j + described  # قرار [سابق] من نارية بطرد السفير
            of_whom = at + 1 + (text.is_(at + 1, "min") > 0)  # محاولة [من] نارية لقصف القرية
            party = text.party_at.get(of_whom)
            if of_whom > at + 1 and party:
                return coordinated(text, party, hit.first) if party.first == of_whom and not party.cut else ()
            owns = party and party.first == j + 1 and not party.cut and party.kind not in PLACES
            return coordinated(text, party, hit.first) if party and owns else ()
    return ()


def _let(text: Text, sentence: Sentence, light: int) -> tuple[Party, ...]:
    """Who is let or said to do it: السماح [للجيش] بشن غارات."""
    if text.folds[light][0] not in "بل" and not text.is_(light - 1, "min"):
        return ()
    light -= text.is_(light - 1, "min") > 0 and text.folds[light][0] not in "بل"
    light -= text.sign(light - 1)
    party = text.party_at.get(light - 1)
    near = range(max(sentence.first, party.first - NEAREST_LET), party.first) if party else ()
    if party and any(text.is_(j, "lets") for j in near):
        return (party,)
    for j in range(light - 1, max(sentence.first, light - FARTHEST_LET) - 1, -1):
        if text.is_(j, "lets"):
            return tuple(p for p in text.between(j + 1, light) if p.cut and text.folds[p.first][p.cut - 1] == "ل")[:1]
        if (text.sign(j) and text.folds[j] not in "-–") or verb(text, j, sentence.first):
            return ()
    return ()


def let_come(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is let or refused to come: رفض الورداني السماح [للأمم المتحدة] بزيارة نارية."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    return _let(text, sentence, hit.first) if by and not hit.owner else ()


def charged_with(text: Text, sentence: Sentence, hit: Hit) -> Party | None:
    """Whom a charge names right before the act with ب: اتهمت الإدارة [نارية] بقتل أربعة."""
    if hit.cut == 1 and text.folds[hit.first][0] == CONJUNCTIONS[0]:
        return _charged_too(text, sentence, hit)
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    at = hit.first
    if not hit.cut and at > sentence.first + 1 and text.folds[at - 1][0] == text.small.first("adverbial"):
        by, at = at - 1 not in text.party_at, at - 1  # اتهمت الإدارة نارية بتكثيف الهجمات
    when = any(j in text.times or text.plays(j, "time") for j in range(max(sentence.first, at - NEAREST_WHEN), at))
    while by and at - 1 > sentence.first and _when(text, at - 1, aside=when):
        at -= 1  # اتهمت الإدارة نارية[، أمس،] بقتل أربعة
    while by and at - 1 > sentence.first and at - 1 in text.places and at - 1 not in text.party_at:
        at -= 1  # اتهام الحكومة مقاتلي [الوادي] بقتل أربعة
    party = text.party_at.get(at - 1) if at > sentence.first else None
    if party is None or not by or party.kind in PLACES:
        return None
    near = range(max(sentence.first, party.first - FARTHEST_CHARGE), party.first)
    by_him = text.inside_party(party.first - 1)  # اتهام الحكومة [نارية] بقتل أربعة
    if not party.cut and by_him is not None and text.is_any(by_him.first - 1, CHARGING):
        return party
    laid = text.is_(party.first - 1, "ila") > 0 or (party.cut > 0 and text.folds[party.first][party.cut - 1] == "ل")
    return party if any(text.is_(j, "charges") or (laid and text.is_(j, "charge")) for j in near) else None


def _when(text: Text, j: int, *, aside: bool) -> bool:
    """Whether a token belongs to when something was said, the commas around that too."""
    return j in text.times or text.plays(j, "time") or (aside and text.folds[j] == "،")


def _charged_too(text: Text, sentence: Sentence, hit: Hit) -> Party | None:
    """Whom a charge names whose further count a noun is: اتهمت الإدارة [نارية] بدعم المسلحين وقصف القرى."""
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_COUNT) - 1, -1):
        if text.sign(j) or text.plays(j, "relative"):
            return None
        party = text.party_at.get(j)
        counted = party is not None and party.last == j + 1 and text.folds[j + 1][0] == text.small.first("adverbial")
        if party is not None and counted and party.kind not in PLACES:
            near = range(max(sentence.first, party.first - FARTHEST_CHARGE), party.first)
            return party if any(text.is_(k, "charges") for k in near) else None
    return None


def attending(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who is said to take part: مؤتمرا شاركت فيه [نارية] و[سهلستان]."""
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_LIGHT)):
        if text.is_(j, "attended"):
            ahead = text.between(j + 1, min(sentence.last, j + FARTHEST_SUBJECT))
            return coordinated(text, ahead[0], sentence.last) if ahead else ()
    return ()
