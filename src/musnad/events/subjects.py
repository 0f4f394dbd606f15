"""Who acts and who suffers around a verb: verb first, subject first, taken up by الذي, passive."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import word_value
from musnad.events.asides import past_asides, past_office, past_title
from musnad.events.by_prepositions import by_government
from musnad.events.clauses import FUTURE, ambiguous, clause, governor, verb
from musnad.events.drafts import Hit
from musnad.events.goes_on_with import goes_on_with
from musnad.events.needed import own_object
from musnad.events.no_subjects import no_subject, was_to_have
from musnad.events.objects import (
    SHORTEST_NOUN,
    first_near,
    fuller,
    in_object_case,
    met_alone,
    only_object,
    past_an_object,
    past_when,
    taken_by_her,
    what_he_is,
)
from musnad.events.party import Party
from musnad.events.passives import accused, accused_too, after_count, counted, only_when, undergone
from musnad.events.preceding import before, by_her, subject_behind
from musnad.events.sides import (
    FARTHEST_SUBJECT,
    PLACES,
    SOFT,
    Sides,
    coordinated,
    of_place,
    past_commas,
    role_of,
    second,
)
from musnad.events.struck_by import of_object
from musnad.events.text import Clause, Sentence, Text
from musnad.events.unread import unread_indefinite
from musnad.events.weapons import by_weapon

FARTHEST_OBJECT = 14
"""Words behind a verb and its subject in which its object stands."""

FORCED = frozenset({"ASSAULT", "COERCE"})
"""Types of what is done to somebody by force."""


FELL = "fell_to"
"""The row of a town that falls to somebody, who stands behind "in the hands of"."""

GOT = "got_captives"
"""The row of getting captives from somebody, who then lets them go."""

NEAREST_GOVERNING = 2
"""Words before a noun in which a preposition governs it: في هذا الوقت."""


FARTHEST_RESUMED = 6
"""Words after a verb in which a pronoun takes up what الذي stands for: المناطق التي قصفت نارية [منها]."""


NEAREST_KILLED = 4
"""Words behind a verb of killing in which those stand who were killed, how many before them."""

FARTHEST_SHOT = 6
"""The same to by whose fire they were: قتل ثلاثة مسلحين [برصاص] مجهولين."""


def verb_sides(text: Text, sentence: Sentence, hit: Hit) -> tuple[Sides, bool]:
    """The parties of a verb, and whether its subject stands in its own clause."""
    two = hit.last > hit.first + 1 and text.folds[hit.last - 1].startswith("و")  # قتل وجرح
    around = _past_time(text, sentence, hit, clause(text, sentence, hit.last - 1 if two else hit.first))
    met = hit.row.type == "CONSULT" and {"obj", "b", "maa"} & hit.row.government
    resumed = past_asides(text, sentence, around.last) if met and around.last < sentence.last else None
    around = around._replace(last=clause(text, sentence, resumed).last) if resumed else around
    subject: tuple[Party, ...] = before(text, around, hit, sentence)
    ahead = text.between(hit.last, around.last)
    direct = [p for p in ahead if role_of(text, governor(text, p, hit.last - 1)) is None and not second(text, p)]
    direct = [p for p in direct if not any(q.last == p.first and q.ids == p.ids for q in ahead)]  # عن فلان [زعيمهم]
    objects = direct
    if subject and hit.object:
        return _with_pronoun(text, around, hit, subject, direct)
    armed = None if subject else by_weapon(text, hit)
    suffering = _place_before(text, around, hit) if not subject and not direct else None
    if suffering:
        return Sides(by_government(text, hit, around, ahead)[0], (suffering,)), True
    if not (subject or armed or unread_subject(text, around, hit) or pronoun_acts(text, hit)):
        first = first_near(text, direct, hit.last)
        struck = first is not None and hit.row.type == "ASSAULT" and of_place(text, first)
        acts = first is not None and first.kind != "place" and not struck and not hit.we and hit.number == "s"
        taken = first is not None and (
            only_object(text, hit, around, first)
            or in_object_case(text, first)
            or taken_by_her(text, hit, first)
            or own_object(text, hit.row, first)
            or accused_too(text, sentence, hit, first)
            or after_count(text, hit, first)
            or no_subject(text, hit, around, first)
            or (first.kind == "town" and hit.cut > 0 and text.is_(first.first - 1, "land") > 0)  # وحاصرت العاصمة مرسى
            or met_alone(text, hit, direct)
            or goes_on_with(text, sentence, hit, direct)
            or (len(direct) == 1 and first.first == hit.last and was_to_have(text, hit.first))
        )
        he = first is not None and text.plays(first.last - 1, "masculine_state") and first.ids[:1] == (first.state,)
        he = he and hit.gender == "f" and hit.number == "s" and "obj" in hit.row.government  # غزت العراق
        acts = acts and not (taken or he) and not by_her(text, hit) and not what_he_is(text, hit, first)
        subject = coordinated(text, first, around.last) if first and acts else ()
        subject = past_commas(text, subject, sentence.last) if subject and hit.mutual else subject
        objects = [p for p in direct if p not in subject]
    agents, recipients = by_government(text, hit, around, ahead)
    after = past_office(text, max([armed or hit.last, *(p.last for p in subject if p.first >= hit.last)]), subject)
    behind = after if not subject or hit.row.type != "CONSULT" else past_title(text, after, subject[-1])
    behind = max(behind, resumed or 0)
    objects = [p for p in objects if p.first >= after and not past_an_object(text, behind, p)]
    objects = [p for p in objects if p.first - after <= FARTHEST_OBJECT]
    if hit.row.type == "REQUEST":  # ندعو إلى اجتماع على أساس موافقة الورداني
        objects = [p for p in objects if not any(text.preposition(j) for j in range(after, p.first))]
    objects = [p for p in objects if not _of_others(text, sentence, hit, subject, range(after, p.first))]
    nearest = bool(objects) and objects[0].first == after
    beside = nearest and hit.row.type in {"CONSULT", "THREATEN"}  # التقى الورداني [مرزاق] بشمال نارية
    if "obj" in hit.row.government and (beside or not recipients) and objects and not hit.object:
        recipients = coordinated(text, fuller(text, objects), around.last)
        recipients = past_commas(text, recipients, sentence.last) if hit.mutual else recipients
    if hit.row.type == "ASSAULT" and "obj" in hit.row.government and not (recipients or hit.object):
        given = next((p for p in ahead[:2] if p not in subject and of_object(text, p, past_when(text, after))), None)
        recipients = coordinated(text, given, around.last) if given else recipients  # هاجموا طقما عسكريا للحركة
    if (charged := subject or tuple(p for p in direct[:1] if p.first == hit.last)) and accused(text, hit, charged):
        return Sides(agents, charged), True
    givers = _givers(text, hit, ahead, recipients) if subject else ()
    subject = tuple(p for p in direct[:1] if p not in agents) if hit.row.id == FELL and not subject else subject
    if hit.passive or "swap" in hit.row.government or undergone(text, hit, around, subject, recipients):
        return Sides(agents, (*subject, *recipients)), bool(subject)
    told = bool(subject) or armed is not None
    doers = (*subject, *(agents if hit.mutual or not subject else ()))
    return Sides(givers or doers, tuple(p for p in subject if p not in givers) if givers else recipients), told


def _with_pronoun(
    text: Text, around: Clause, hit: Hit, subject: tuple[Party, ...], direct: Sequence[Party]
) -> tuple[Sides, bool]:
    """The parties of a verb whose pronoun is its object: mostly who stands before it, القرية [قصفتها] نارية."""
    if _had(text, hit, subject[0]):
        return Sides(subject, ()), True
    doer = first_near(text, direct, hit.last)
    doer = None if what_he_is(text, hit, doer) else doer
    _, recipients = by_government(text, hit, around, text.between(hit.last, around.last))
    return Sides(coordinated(text, doer, around.last) if doer else (), (*subject, *recipients)), doer is not None


def _had(text: Text, hit: Hit, subject: Party) -> bool:
    """Whether كان stands before a verb's subject, which does so to those before: رهائن كان [مسلحون] يحتجزونهم."""
    near = subject.last == hit.first and not subject.cut and subject.kind not in PLACES
    return near and text.is_(subject.first - 1, "was") == 1


def _givers(text: Text, hit: Hit, ahead: Sequence[Party], recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """From whom somebody got captives, who lets them go: تسلمت نارية من [الحركة] رفات جنديين.

    The verb of a he is spelt like "she hands": تسلم الصليب الأحمر جثامين من [الحركة].
    """
    if hit.row.id == GOT:
        return recipients
    if hit.row.id != "handed_captives" or not text.folds[hit.first].endswith("تسلم"):
        return ()
    given = next(
        (p for p in ahead if p.kind == "name" and role_of(text, governor(text, p, hit.last - 1)) == "min"), None
    )
    return (given,) if given else ()


def _of_others(text: Text, sentence: Sentence, hit: Hit, subject: Sequence[Party], between: range) -> bool:
    """Whether what stands between a verb and a party says that it is no object of its own."""
    parted = any(_parted(text, j, sentence) for j in between)
    return parted or _whom_it_befell(text, hit, subject, between)


def _whom_it_befell(text: Text, hit: Hit, subject: Sequence[Party], between: range) -> bool:
    """Whether what parts people who are counted from others tells in what they died: قتل عشرة أشخاص [جراء] قصف."""
    if "victim" not in hit.row.government or len(subject) != 1:
        return False
    man = subject[0]
    people = man.sector in SOFT or (man.sector != "REB" and man.first > 0 and counted(text, man.first - 1))
    return people and any(text.is_(j, "in_which") or text.is_(j, "adjunct") for j in between)


def pronoun_acts(text: Text, hit: Hit) -> bool:
    """Whether "that he" right before a verb is its subject, and what follows its object: أنه [أسقط] طائرة.

    Of killing "that it" is often nobody: إنه قتل خمسة.
    """
    j = hit.first - 1
    will = hit.cut == 1 and text.folds[hit.first][0] == FUTURE  # أنه [سيزور] سهلستان
    told = j >= 0 and (will or not hit.cut) and any(text.plays(j, role) for role in ("free_pronoun", "b_free_pronoun"))
    if not told or hit.passive or "obj" not in hit.row.government:
        return False
    named = text.party_at.get(hit.last)
    person = named is not None and named.first == hit.last and not named.cut and bool(set(named.ids) & text.people)
    many = hit.number == "p" and named is not None and named.first == hit.last and not named.cut
    if "victim" in hit.row.government and hit.gender != "f" and not (person or many or _own_kill(text, hit)):
        return False
    return text.folds[j].endswith("ها" if hit.gender == "f" else ("ه", "هم"))


def _own_kill(text: Text, hit: Hit) -> bool:
    """Whether an army tells whom it killed, who fight: أعلن الجيش أنه [قتل] عشرة مسلحين, but أنه قتل عشرة جنود."""
    said = text.said(hit.first)
    at = text.tokens.at(said.source.span.start) if said is not None and said.source.span else None
    killed = text.between(hit.last, hit.last + NEAREST_KILLED)
    army = at is not None and text.is_(at, "army") > 0
    shot = any(text.is_(j, "by_fire") for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_SHOT)))
    return army and not shot and bool(killed) and killed[0].sector == "REB" and killed[0].kind == "group"


def _past_time(text: Text, sentence: Sentence, hit: Hit, around: Clause) -> Clause:
    """The clause of a meeting past the comma behind its time or place: التقى الورداني في مرسى أمس، [هالة مرزاق].

    Of a deed past a comma that only a time parts from its verb: قتلت الشرطة فجر أمس، [ناشطا].
    """
    comma = around.last
    if hit.row.type in FORCED and "obj" in hit.row.government and only_when(text, hit.last, comma):
        return around._replace(last=clause(text, sentence, comma + 1).last) if comma + 1 < sentence.last else around
    if hit.row.type != "CONSULT" or "obj" not in hit.row.government or comma + 1 >= sentence.last:
        return around
    before, ahead = comma - 1, text.between(comma + 1, min(sentence.last, comma + 1 + FARTHEST_SUBJECT))
    timed = before in text.times or text.plays(before, "time") or text.is_(before, "today")
    if text.folds[comma] != "،" or not timed or not ahead or verb(text, comma + 1, sentence.first):
        return around
    free = role_of(text, governor(text, ahead[0], comma)) is None and not text.preposition(comma + 1)
    return around._replace(last=clause(text, sentence, comma + 1).last) if free else around


def unread_subject(text: Text, around: Clause, hit: Hit) -> bool:
    """Whether the word before a verb is its subject and no party: [الوقت] يداهم نارية."""
    j = hit.first - 1
    if around.opener is not None and _takes_up(text, around.opener, hit):
        resumed = (k for k in range(hit.last, min(around.last, hit.last + FARTHEST_RESUMED)) if text.is_(k, "resumed"))
        return hit.we or next(resumed, None) is None
    may = j > 1 and text.plays(j, "free") and text.plays(j - 2, "relative")  # الكماشة التي يمكن أن [تحاصر] مرسى
    some = j >= around.first and not hit.cut and text.is_(j, "some_of_them") > 0  # [بعضهم] يزور نارية
    unread = unread_indefinite(text, hit) and not subject_behind(text, hit)  # رهائن أفرجت عنهم نارية
    if may or some or unread or (j >= 0 and text.is_(j, "whereby")):
        return True
    if hit.cut or j < around.first or j in text.party_at or j in text.times:
        return False
    if text.preposition(j - 1) and text.tokens.is_word(j) and hit.shape == "present" and not hit.object:
        return not text.folds[j].startswith("ال")
    near = range(max(around.first, j - NEAREST_GOVERNING), j)
    if any(text.preposition(k) or text.is_(k, "where") or text.folds[k].startswith(("لل", "بال")) for k in near):
        return False
    return text.folds[j].startswith("ال") and len(text.folds[j]) > SHORTEST_NOUN and not text.plays(j, "time")


def _takes_up(text: Text, opener: int, hit: Hit) -> bool:
    """Whether الذي at the head of a verb's clause takes up what is its subject or object: not "whom he leads" alone."""
    led = hit.verb and text.is_(opener, "led_by") > 1 and opener + 1 < hit.first - 1  # القوات التي تقودها نارية شنت
    return text.plays(opener, "relative") and not hit.object and not led


def meeting_subject(text: Text, hit: Hit) -> bool:
    """Whether the subject of a verb of discussing is the meeting itself: تناول [اللقاء] الملف."""
    near = (j for j in (hit.last, hit.first - 1) if 0 <= j < len(text.folds) and text.folds[j].startswith("ال"))
    return hit.verb and any(
        form.row.type == "CONSULT" and not form.rest
        for j in near
        for form in text.table.nouns.get(text.folds[j].removeprefix("ال"), ())
    )


def _place_before(text: Text, around: Clause, hit: Hit) -> Party | None:
    """The place before a verb of harm without an object, which suffers it: إن ثلاثة [منازل] دمرت."""
    if hit.row.type != "ASSAULT" or "obj" not in hit.row.government or hit.object or hit.cut:
        return None
    party = text.party_at.get(hit.first - 1) if hit.first > around.first else None
    free = party is not None and party.kind == "place" and governor(text, party, around.first) is None
    return party if free and not (hit.last < around.last and text.folds[hit.last].startswith("ال")) else None


def _surely(text: Text, j: int, sentence: Sentence) -> bool:
    """Whether another verb stands at token j, whose object what follows is: اقتحموا القرية ونارية [تشكو] سهلستان."""
    return j not in text.party_at and verb(text, j, sentence.first) and not ambiguous(text, text.folds[j])


def _parted(text: Text, j: int, sentence: Sentence) -> bool:
    """Whether what follows token j is no object of a verb before it: another verb's, or some of its subject."""
    fold = text.folds[j]
    number = fold[0] == "و" and word_value(fold[1:]) is not None  # قتل جندي [وسبعة] مسلحون
    about = fold[0] == "و" and text.small.plays(fold[1:], "quantifier")  # عشرون قتيلا [وحوالي] ثلاثين جريحا
    return number or about or text.is_(j, "among") > 0 or _surely(text, j, sentence)
