"""Who acts and who suffers around a verb: verb first, subject first, taken up by الذي, passive."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import word_value
from musnad.arabic.radicals import is_radical
from musnad.events.asides import past_asides, past_office, past_title
from musnad.events.clauses import FUTURE, ambiguous, clause, governor, no_less, skipped, verb
from musnad.events.drafts import Hit
from musnad.events.enough import OF_TALKS
from musnad.events.meeting_sides import all_met, land, of_topic
from musnad.events.needed import own_object
from musnad.events.no_subjects import no_subject, was_to_have
from musnad.events.party import Party
from musnad.events.passives import accused, accused_too, after_count, counted, only_when, undergone
from musnad.events.preceding import before, by_her, by_him, subject_behind
from musnad.events.shots import shot_at
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
from musnad.events.text import Clause, Sentence, Text, stems
from musnad.events.unread import unread_indefinite
from musnad.events.weapons import by_weapon

FARTHEST_OBJECT = 14
"""Words behind a verb and its subject in which its object stands."""

FORCED = frozenset({"ASSAULT", "COERCE"})
"""Types of what is done to somebody by force."""

FEW = 2
"""Words of people told by what they are and where they are from: [شرطيين ناريين]."""

FARTHEST_ASKED = 8
"""Words between a verb of asking and the preposition of whom it asks."""


DOWNS = frozenset({"shot_down", "intercepted", "destroyed"})
"""Rows of verbs of which aircraft that are counted are the object."""

VISITED = "visited"
"""The row of a visit, whose object is a land or a town."""

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

SHORTEST_NOUN = 4
"""Letters that a word with the article has more than: الى is none."""


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
        return Sides(_by_government(text, hit, around, ahead)[0], (suffering,)), True
    if not (subject or armed or unread_subject(text, around, hit) or pronoun_acts(text, hit)):
        first = _first_near(text, direct, hit.last)
        struck = first is not None and hit.row.type == "ASSAULT" and of_place(text, first)
        acts = first is not None and first.kind != "place" and not struck and not hit.we and hit.number == "s"
        taken = first is not None and (
            _only_object(text, hit, around, first)
            or _in_object_case(text, first)
            or _taken(text, hit, first)
            or own_object(text, hit.row, first)
            or accused_too(text, sentence, hit, first)
            or after_count(text, hit, first)
            or no_subject(text, hit, around, first)
            or (first.kind == "town" and hit.cut > 0 and text.is_(first.first - 1, "land") > 0)  # وحاصرت العاصمة مرسى
            or _met_alone(text, hit, direct)
            or (len(direct) == 1 and first.first == hit.last and was_to_have(text, hit.first))
        )
        he = first is not None and text.plays(first.last - 1, "masculine_state") and first.ids[:1] == (first.state,)
        he = he and hit.gender == "f" and hit.number == "s" and "obj" in hit.row.government  # غزت العراق
        acts = acts and not (taken or he) and not by_her(text, hit) and not _what_he_is(text, hit, first)
        subject = coordinated(text, first, around.last) if first and acts else ()
        subject = past_commas(text, subject, sentence.last) if subject and hit.mutual else subject
        objects = [p for p in direct if p not in subject]
    agents, recipients = _by_government(text, hit, around, ahead)
    after = past_office(text, max([armed or hit.last, *(p.last for p in subject if p.first >= hit.last)]), subject)
    behind = after if not subject or hit.row.type != "CONSULT" else past_title(text, after, subject[-1])
    behind = max(behind, resumed or 0)
    objects = [p for p in objects if p.first >= after and not _unknown_object(text, behind, p)]
    objects = [p for p in objects if p.first - after <= FARTHEST_OBJECT]
    if hit.row.type == "REQUEST":  # ندعو إلى اجتماع على أساس موافقة الورداني
        objects = [p for p in objects if not any(text.preposition(j) for j in range(after, p.first))]
    objects = [p for p in objects if not _of_others(text, sentence, hit, subject, range(after, p.first))]
    beside = (
        bool(objects) and hit.row.type == "CONSULT" and objects[0].first == after
    )  # التقى الورداني [مرزاق] بشمال نارية
    if "obj" in hit.row.government and (beside or not recipients) and objects and not hit.object:
        recipients = coordinated(text, _fuller(text, objects), around.last)
        recipients = past_commas(text, recipients, sentence.last) if hit.mutual else recipients
    if hit.row.type == "ASSAULT" and "obj" in hit.row.government and not (recipients or hit.object):
        given = next((p for p in ahead[:2] if p not in subject and of_object(text, p, _past_when(text, after))), None)
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


def _met_alone(text: Text, hit: Hit, direct: Sequence[Party]) -> bool:
    """Whether who stands behind a verb is whom somebody visits or met: حين زار [نارية], أكد أنه لم يلتق [مرزاق]."""
    if hit.row.id == VISITED:
        return direct[0].kind == "town" or land(text, direct[0])
    met = hit.row.type == "CONSULT" and "obj" in hit.row.government and hit.number == "s" and not hit.cut
    right = len(direct) == 1 and direct[0].first == hit.last
    return met and right and (by_him(text, hit) or (hit.first > 0 and text.is_(hit.first - 1, "when") == 1))


def _with_pronoun(
    text: Text, around: Clause, hit: Hit, subject: tuple[Party, ...], direct: Sequence[Party]
) -> tuple[Sides, bool]:
    """The parties of a verb whose pronoun is its object: mostly who stands before it, القرية [قصفتها] نارية."""
    if _had(text, hit, subject[0]):
        return Sides(subject, ()), True
    doer = _first_near(text, direct, hit.last)
    doer = None if _what_he_is(text, hit, doer) else doer
    _, recipients = _by_government(text, hit, around, text.between(hit.last, around.last))
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


def _past_when(text: Text, i: int) -> int:
    """The token behind when something was done: هاجموا أمس [طقما]."""
    while i < len(text.folds) and (i in text.times or text.plays(i, "time")):
        i += 1
    return i


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


def _unknown_object(text: Text, i: int, party: Party) -> bool:
    """Whether an object that is no party stands between token i and a party: دمرت القوات [ثلاث عجلات] قرب الجيش.

    The word right before the party may count or own it: أحد قادة الحركة.
    """
    governed = False
    for j in range(i, party.first - 1):
        by = text.folds[j][0] in "بلك" and len(text.folds[j]) > SHORTEST_NOUN
        if text.preposition(j) or by or text.is_(j, "manner"):
            governed = True
        elif not (governed or j in text.party_at or text.sign(j) or skipped(text, j) or _counts(text, j)):
            return text.is_(j, "each") == 0  # التقى [كلا من] الورداني ومرزاق
    return False


def _counts(text: Text, j: int) -> bool:
    """Whether a word tells how many there are: ستين, ما لا يقل عن."""
    return counted(text, j) or no_less(text, j)


def _only_object(text: Text, hit: Hit, around: Clause, party: Party) -> bool:
    """Whether a state right after a condition's verb of harm, ending its clause, is the object: إذا ضربت [نارية]."""
    harms = hit.row.type == "ASSAULT" and "obj" in hit.row.government and "victim" not in hit.row.government
    conditional = any(text.is_(j, "condition") for j in range(max(0, hit.first - 2), hit.first))
    return (
        harms
        and conditional
        and not (hit.passive or hit.object)
        and party.last >= around.last
        and party.first == hit.last
    )


def _in_object_case(text: Text, party: Party) -> bool:
    """Whether a noun without article ends as only an object or a genitive does: تعدم [ناشطين], طعن [شرطيا]."""
    word = text.folds[party.first]
    common = party.ids[:1] != () and (party.ids[0].startswith("name:") or party.ids[0] == party.state)
    alone = party.kind in {"group", "name"} and party.last - party.first <= FEW and not party.cut and common
    free = party.first == 0 or not counted(text, party.first - 1)
    known = word[:-1] in text.table.parties or (word in text.table.parties and word[-2:-1] != "ي")  # but ضحايا
    one = party.last == party.first + 1 and word.endswith("ا") and known
    land = bool(text.lexicon.entities.exactly(word))  # اتفاق توسطت به الصين, but تعدم السوريين
    return alone and free and not land and (word.endswith("ين") or one)


def _fuller(text: Text, parties: Sequence[Party]) -> Party:
    """The first party, or the named one that a place or a noun of one man stands beside: مقر [الشرطة], الشاب [فلان]."""
    first = parties[0]
    one = text.is_(first.first, "whom_named") > 0 or text.small.plays(text.folds[first.first][2:], "whom_named")
    if one and first.kind == "group" and len(parties) > 1 and parties[1].first == first.last:
        return parties[1]
    if first.kind == "place" and len(parties) > 1 and parties[1].first <= first.last + 1:
        return parties[1]
    return first


def _surely(text: Text, j: int, sentence: Sentence) -> bool:
    """Whether another verb stands at token j, whose object what follows is: اقتحموا القرية ونارية [تشكو] سهلستان."""
    return j not in text.party_at and verb(text, j, sentence.first) and not ambiguous(text, text.folds[j])


def _taken(text: Text, hit: Hit, party: Party) -> bool:
    """Whether people who are counted behind a verb of a she were taken by her: اعتقلت نحو [46 من الطلاب]."""
    several = counted(text, party.first) or counted(text, party.first - 1)
    if hit.cut and text.is_(party.first, "thousands") and "victim" in hit.row.government:
        return hit.gender == "f" and hit.number == "s"  # هزمت نارية الحركة وأسرت [عشرات] الجنود
    if several and hit.row.id in DOWNS and (hit.cut or hit.row.id != "destroyed"):
        return hit.gender == "f" and hit.number == "s"  # اعترضت نارية ودمرت 21 [طائرة سهلية]
    men = party.sector in SOFT or text.folds[party.first].endswith(("ين", "ا"))
    return hit.gender == "f" and hit.number == "s" and several and men and "obj" in hit.row.government


def _parted(text: Text, j: int, sentence: Sentence) -> bool:
    """Whether what follows token j is no object of a verb before it: another verb's, or some of its subject."""
    fold = text.folds[j]
    number = fold[0] == "و" and word_value(fold[1:]) is not None  # قتل جندي [وسبعة] مسلحون
    about = fold[0] == "و" and text.small.plays(fold[1:], "quantifier")  # عشرون قتيلا [وحوالي] ثلاثين جريحا
    return number or about or text.is_(j, "among") > 0 or _surely(text, j, sentence)


def _by_government(
    text: Text, hit: Hit, around: Clause, ahead: Sequence[Party]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who is told by a preposition: further actors (مع, بين, من قبل) and recipients."""
    actors: list[Party] = []
    recipients: list[Party] = []
    for party in ahead:
        governed = governor(text, party, hit.last - 1)
        role = role_of(text, governed)
        if role == "maa" and governed and hit.row.mode != "cancel" and _of_noun(text, hit, governed[0]):
            continue
        if role == "min" and governed and _backed_from(text, governed[0]):
            continue  # كان طلب نارية المدعوم من سهلستان
        if role == "maa" and governed and of_topic(text, hit, governed[0]):
            continue
        if role == "b" and hit.row.type == "CONSULT" and hit.row.mode != "phone" and land(text, party):
            continue  # يلتقي مرزاق بالعاصمة النارية, بسهلستان
        topic = role == "bayn" and governed is not None and _between_others(text, hit, governed[0])
        if role == "agent" and governed and "victim" in hit.row.government and _on_whose_side(text, governed[0], party):
            continue  # قتل من جانب المقاومة ثمانية
        with_one = any(text.is_(j, "maa") > 0 for j in range(hit.last, party.first))
        if role == "bayn" and party.kind == "pair" and (actors or with_one):
            continue  # وقعت نارية اتفاقا مع سهلستان بشأن الرحلات بين البلدين
        if role == "agent" or (role in {"maa", "bayn"} and hit.mutual and not topic):
            group = coordinated(text, party, around.last)
            group = past_commas(text, group, text.sentence_at[hit.first].last) if hit.mutual else group
            actors.extend(p for p in group if p not in actors)
        elif (
            (role in hit.row.government or shot_at(text, hit.row, governed))
            and not (role == "ladaa" and not _own_envoy(text, hit, party))
            and not recipients
            and _near(hit, party, actors)
            and not (hit.row.type == "AGREE" and role == "ala" and party.kind != "name")
            and (party.kind != "town" or role == "ala" or shot_at(text, hit.row, governed))
            and not (role == "fi" and party.ids[:1] == (party.state,))
        ):
            recipients.extend(all_met(text, hit, coordinated(text, party, around.last)))
    return tuple(actors), tuple(p for p in recipients if p not in actors)


def _on_whose_side(text: Text, at: int, party: Party) -> bool:
    """Whether a preposition tells whose dead those are who are counted behind: قتل [من جانب] المقاومة ثمانية."""
    behind = party.last < len(text.folds) and (counted(text, party.last) or text.is_(party.last, "quantifier") > 0)
    return behind and text.is_(at, "on_one_side") > 0


def _between_others(text: Text, hit: Hit, at: int) -> bool:
    """Whether بين tells between whom another thing is: ناقش العلاقات [بين] نارية وسهلستان, يصل بعد اتفاق [بين]."""
    goes = hit.row.type == "CONSULT" and hit.row.id not in OF_TALKS  # تأجلت المحادثات [بين] نارية وسهلستان
    return goes or any(text.is_(j, "adjunct") for j in range(hit.last, at))


def _own_envoy(text: Text, hit: Hit, party: Party) -> bool:
    """Whether one's own envoy stands with a state, not one accredited to oneself: استدعت [سفيرها] لدى نارية."""
    return any(text.is_(j, "own_envoy") for j in range(hit.first, party.first))


def _backed_from(text: Text, at: int) -> bool:
    """Whether من at a token tells who backs what stands before it: المدعوم [من] نارية."""
    forms = (form for _, stem, _ in stems(text.folds[at - 1]) for form in text.table.nouns.get(stem, ()))
    return any(form.row.gen == "backed" for form in forms)


def _of_noun(text: Text, hit: Hit, at: int) -> bool:
    """Whether مع belongs to the noun of another act before it: تناول الكاتب القتال [مع] الحركة, الحدود [مع] نارية."""
    if hit.mutual and at - 1 > hit.last and text.is_(at - 1, "border"):
        return True
    if hit.row.mode == "visit" and any(_talks(text, j) for j in range(hit.last, at)):
        return True  # وصل الوفد الناري لإجراء محادثات [مع] سهلستان
    while at - 1 > hit.last and text.folds[at - 1] in text.lexicon.nisbas:
        at -= 1  # استعرض الوزير الاتفاق الناري مع سهلستان
    stem = text.folds[at - 1].removeprefix("ال")
    return at - 1 > hit.last and any(not f.rest and not f.row.weak for f in text.table.nouns.get(stem, ()))


def _talks(text: Text, j: int) -> bool:
    """Whether the noun of talks, whose مع is another's than a journey's, stands at token j."""
    forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(f.row.type in {"AGREE", "CONSULT"} and f.row.mode != "visit" and not f.row.weak for f in forms)


def _near(hit: Hit, party: Party, actors: Sequence[Party]) -> bool:
    """Whether a party stands close enough to a verb of wanting for its preposition to be the verb's."""
    return hit.row.type != "REQUEST" or party.first <= max([hit.last, *(p.last for p in actors)]) + FARTHEST_ASKED


def _first_near(text: Text, direct: Sequence[Party], at: int) -> Party | None:
    """The first direct party, where no verb stands before it."""
    if not direct or direct[0].first > at + FARTHEST_SUBJECT:
        return None
    party = direct[0]
    before = range(at, party.first)
    if any(verb(text, j, at) or text.is_(j, "deeds") for j in before) or _in_construct(text, at, party):
        return None
    j = party.first - 1
    if not party.cut and j >= at and not text.preposition(j) and text.small.plays(text.folds[j], "sends_noun"):
        return None  # ناقش مع نارية مسألة إرسال [قوات]
    return party


def _what_he_is(text: Text, hit: Hit, party: Party | None) -> bool:
    """Whether what follows a verb of listing with a pronoun is as what somebody is listed: تصنفه [منظمة إرهابية]."""
    listed = hit.row.id == "designated" and hit.object and party is not None and party.first == hit.last
    return party is not None and listed and not text.folds[party.first].startswith("ال") and party.kind == "group"


def _in_construct(text: Text, at: int, party: Party) -> bool:
    """Whether a noun that is no party owns who follows, right behind a verb: يحظر [دخول] مفتشي نارية."""
    between = range(at, party.first)
    return bool(between) and not party.cut and _owned(text, at) and all(_bare_noun(text, j) for j in between)


def _bare_noun(text: Text, j: int) -> bool:
    """Whether a word may be a noun without article, nothing before it in its word."""
    fold = text.folds[j]
    joined = fold[0] in "وفبل" and not is_radical(fold)
    free = joined or j in text.times or text.preposition(j) or text.is_(j, "resumed") > 0  # أفرجت [عنهم] نارية
    return text.tokens.is_word(j) and not (fold.startswith("ال") or free)


def _owned(text: Text, j: int) -> bool:
    """Whether a noun right behind a verb tells of no person, counts nobody and is no blow of its owner's."""
    fold = text.folds[j]
    counts = counted(text, j) or any(text.is_(j, role) for role in ("quantifier", "each", "casualty", "some_of"))
    person = fold in text.lexicon.speakers or any(text.is_(j, role) for role in ("before_name", "own_envoy", "force"))
    person = person or fold in text.table.parties or fold.endswith("و")  # متمردو الحركة
    blow = text.is_(j, "fire") > 0 or any(f.row.type == "ASSAULT" for f in text.table.nouns.get(fold, ()))
    return not (counts or person or blow or skipped(text, j))
