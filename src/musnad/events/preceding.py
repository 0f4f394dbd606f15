"""The subject that stands before its verb: [نارية] قصفت القرية."""

from __future__ import annotations

from musnad.events.antecedents import antecedent, party_before
from musnad.events.clauses import QUOTE_MARKS, clause, governor, sets_off_office, skipped, verb, verb_before
from musnad.events.drafts import Hit
from musnad.events.fronting import opening
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated, second
from musnad.events.text import CONJUNCTIONS, Clause, Sentence, Text
from musnad.events.unread import unread_indefinite

FARTHEST_DESCRIBED = 8
"""Words of a clause that describes such a subject: إن [انتحاريا] يقود سيارة فجر نفسه."""

FIGHTING = frozenset({"REB", "MIL", "COP", "OPP"})
"""Sectors of people who act as members of what owns them."""

MOST_PARTICLES = 3
"""Words from "that she" to its verb, particles between."""

FARTHEST_WAS = 14
"""Words from كان to the verb with قد whose subject it has."""

NEAREST_TAKEN_UP = 3
"""Words behind the subject of a relative clause in which a noun's pronoun takes الذي up."""

NEAREST_RESUMED = 2
"""Words after a verb in which such a pronoun says that what الذي stands for does not act."""

FARTHEST_TOPIC, FARTHEST_OF_MANY = 3, 6
"""Words of a preposition between a subject that comes first and its verb; the same before a verb of many."""

LONGEST_BRACKET = 8
"""Tokens of a bracket between a subject and its verb."""

LONGEST_OFFICE = 3
"""Words of what several are before في and their lands: وزراء الموارد المائية."""


def before(  # noqa: C901, PLR0911 - one question a line
    text: Text, around: Clause, hit: Hit, sentence: Sentence
) -> tuple[Party, ...]:
    """The subject that stands before a verb: نارية [قصفت], or whom الذي takes up."""
    if around.opener is not None and text.plays(around.opener, "relative"):
        return _whom_it_takes_up(text, around, around.opener, hit, sentence)
    within = "victim" in hit.row.government and hit.last < len(text.folds) and text.is_(hit.last, "resumed") > 0
    if within or subject_behind(text, hit):
        return ()  # معركة مع نارية [قتل] فيها ثلاثة
    himself = hit.last < len(text.folds) and text.folds[hit.last].startswith("نفس")  # حاصره الجيش ففجر نفسه
    if hit.cut and text.folds[hit.first][0] in CONJUNCTIONS[: 1 + himself]:
        return ()  # قتل حارس وجرح أربعة: the guard is the first verb's
    if unread_indefinite(text, hit):
        return ()
    topic = _topic(text, around, hit)
    if topic and _described(text, topic, topic.last, hit):
        return (topic,)
    if fronted := opening(text, sentence, hit):
        return fronted
    j = hit.first - 1
    while j >= around.first and j not in text.party_at and (parts := _of_bracket(text, j) or _may_part(text, j)):
        j -= max(parts, 1 + _at_least(text, j))
    party = text.party_at.get(j) if j >= around.first else None
    party = _without_those(text, party, around.first) if party else None
    if party and j + 1 < hit.first and text.folds[j + 1] == "،" and (named := text.party_at.get(party.first - 2)):
        party = named if named.ids == party.ids else party  # رائد النجدي، رئيس الاتحاد، زار
    party = _of_town(text, party) or party or topic or _of_was(text, around, hit)
    if party is None or hit.we or party.kind in PLACES:
        return ()
    first = party.first == around.first and around.opener is not None and text.plays(around.opener, "free")
    quoted = not first and any(text.folds[k] in QUOTE_MARKS for k in range(party.last, hit.first))
    if quoted and text.said_from(hit.first, party.first) > party.first:
        return ()  # قال الورداني "فجر مسلح نفسه"
    nearest, party = party, _first_of_all(text, party, around, hit)
    clause_of_it = hit.shape == "present" and party.kind == "group" and party.last == hit.first and not hit.cut
    indefinite = not text.folds[party.first][party.cut :].startswith("ال")  # مصادر في فصائل تعارض نارية
    governed = governor(text, party, around.first)
    if governed is not None and not (clause_of_it and indefinite):
        told = _of_lands(text, governed, party, hit) or _of_group(text, governed, party, hit)
        told = told or _told_by_clause(text, governed, nearest, hit)
        return (topic,) if topic else told
    if hit.mutual and party.first > around.first and _names_talks(text, party.first - 1):
        return ()  # محادثات مرسى وصلت إلى طريق مسدود
    return coordinated(text, party, hit.first)


def subject_behind(text: Text, hit: Hit) -> bool:
    """Whether a pronoun takes up what stands before a verb, its subject named behind: رهائن [أفرجت] عنهم نارية."""
    at = hit.last + 1
    if hit.passive or at >= len(text.folds) or text.is_(hit.last, "resumed") != 1:
        return False
    party = text.party_at.get(at)
    return party is not None and party.first == at and not party.cut and party.kind == "name"


def _without_those(text: Text, party: Party, first: int) -> Party:
    """Those of whom some are told apart: إن [297 شخصا] بينهم 37 أجنبيا اعتقلوا."""
    j = party.first - 1 - text.tokens.is_number(party.first - 1) if party.first > first + 1 else party.first
    whole = text.party_at.get(j - 1) if j > first and text.is_(j, "among") == 1 else None
    return whole or party


def _of_lands(text: Text, governed: tuple[int, str], party: Party, hit: Hit) -> tuple[Party, ...]:
    """The lands whose ministers or leaders meet: وزراء المياه في [نارية وسهلستان] اجتمعوا."""
    heads = range(max(0, governed[0] - LONGEST_OFFICE), governed[0])
    theirs = text.is_(governed[0], "fi") > 0 and any(text.is_(j, "comers") for j in heads)
    lands = coordinated(text, party, hit.first)
    return lands if theirs and hit.mutual and hit.number == "p" and len(lands) > 1 else ()


def _first_of_all(text: Text, party: Party, around: Clause, hit: Hit) -> Party:
    """The first of those whom "and" joins before a verb; of one who does something alone what is before is no part."""
    whole = party
    while second(text, whole) and (earlier := party_before(text, whole, around.first)):
        whole = earlier
    was = text.is_(whole.first - 1, "was") > 0  # كانت [نارية وسهلستان] بدأت هجوما
    first = around.first + (text.is_(around.first, "delegates") > 0)  # [وفود] نارية وسهلستان تصل
    alone = hit.number == "s" and not hit.cut and whole.first > first and not was
    return party if alone else whole  # مقتل جنديين ناريين [وسهلستان] تدعم نارية


def _whom_it_takes_up(text: Text, around: Clause, relative: int, hit: Hit, sentence: Sentence) -> tuple[Party, ...]:
    """Whom الذي takes up, where no pronoun behind the verb does: not المدينة التي قصفت [منها]."""
    if text.said_from(hit.first, relative) > relative:
        return ()  # قال الورداني الذي أصيب "اقتحموا المنزل"
    near = range(hit.last, min(around.last, hit.last + NEAREST_RESUMED))
    resumed = any(text.is_(k, "resumed") for k in near)
    own = hit.last + 1 < around.last and text.folds[hit.last].startswith("ال") and hit.last not in text.times
    if resumed or (own and _of_him(text, hit.last + 1)) or _own_subject(text, around, hit):
        return ()  # التي حظرت السلطات نشاطها
    return _past_relative(text, around, hit, sentence) or _one_of_them(
        text, antecedent(text, relative, sentence.first), sentence
    )


def _of_him(text: Text, j: int) -> bool:
    """Whether a word ends in the pronoun of whom الذي stands for: الذي رفضت السلطات [طلبه]."""
    return text.folds[j].endswith(("ها", "هم", "ه")) and not text.tokens.surface(j).endswith("ة")


def _one_of_them(text: Text, taken_up: tuple[Party, ...], sentence: Sentence) -> tuple[Party, ...]:
    """Who is said to be one of those whom الذي takes up: [نارية] من أولى الدول التي شاركت."""
    if len(taken_up) != 1 or taken_up[0].ids[:1] == () or taken_up[0].ids[0] not in text.nameless:
        return taken_up
    governed = governor(text, taken_up[0], sentence.first)
    if governed is None or not (text.is_(governed[0], "min") or text.is_(governed[0], "among")):
        return taken_up
    one = text.party_at.get(governed[0] - 1) if governed[0] > sentence.first else None
    named = one is not None and one.kind == "name" and one.ids[0] not in text.nameless and not one.cut
    return (one,) if one is not None and named else taken_up


def _own_subject(text: Text, around: Clause, hit: Hit) -> bool:
    """Whether a name behind a verb is its subject, as a pronoun takes الذي up: الطائرة التي أطلقت [نارية] خاطفيها."""
    party = text.party_at.get(hit.last)
    if party is None or party.first != hit.last or party.cut or party.kind != "name" or hit.object:
        return False
    near = range(party.last, min(around.last, party.last + NEAREST_TAKEN_UP))
    return any(text.folds[j].endswith(("ها", "هم", "يه")) and j not in text.party_at for j in near)


def past_relative(text: Text, opener: int, hit: Hit, first: int) -> bool:
    """Whether a verb stands behind a relative clause with a verb of its own: القوات التي تقودها نارية [شنت] غارات."""
    led = text.is_(opener, "led_by")
    return led > 1 or any(verb(text, k, first) for k in range(opener + 1, hit.first))


def _past_relative(text: Text, around: Clause, hit: Hit, sentence: Sentence) -> tuple[Party, ...]:
    """The subject of a verb behind a relative clause with a verb of its own: [القوات] التي تدربت في نارية قصفت مرسى."""
    opener = around.opener
    if opener is None or not past_relative(text, opener, hit, sentence.first) or hit.cut:
        return ()
    outer = clause(text, sentence, opener - 1)
    free = (p for p in text.between(outer.first, opener) if governor(text, p, outer.first) is None)
    head = next((p for p in free if p.kind in {"name", "group"} and not second(text, p)), None)
    return (
        coordinated(text, head, opener) if head is not None and not verb_before(text, head.first, outer.first) else ()
    )


def _of_group(text: Text, governed: tuple[int, str], group: Party, hit: Hit) -> tuple[Party, ...]:
    """The people of a group, told by من or في before its verb: [مسلحون] من الحركة يحاصرون القرية."""
    people = text.party_at.get(governed[0] - 1) if governed[0] else None
    told = people is not None and people.kind == "group" and people.last == governed[0] and people.sector in FIGHTING
    near = group.last == hit.first or (group.last == hit.first - 1 and text.folds[hit.first - 1] in QUOTE_MARKS)
    many = hit.number == "p" and hit.shape != "noun" and text.is_(governed[0], "min") > 0
    return (people,) if people and told and near and many and not hit.cut else ()


def _told_by_clause(text: Text, governed: tuple[int, str], group: Party, hit: Hit) -> tuple[Party, ...]:
    """People without article whom a verb of many right behind tells: اشتباك مع [مسلحين] هاجموا القرية."""
    right = group.last == hit.first and hit.number == "p" and not hit.cut and group.kind not in PLACES
    new = text.is_(group.first, "thousands") > 0 or not text.folds[group.first][group.cut :].startswith("ال")
    new = new and (group.kind == "group" or group.number == "p" or group.last > group.first + 1)
    of_them = text.is_(governed[0], "min") > 0
    many = of_them and governed[0] > 0 and text.is_(governed[0] - 1, "thousands") > 0
    return (group,) if right and (many or (new and not of_them)) else ()


def _of_town(text: Text, town: Party | None) -> Party | None:
    """The people whose town stands right behind them: [سكان] مرسى خرجوا."""
    if town is None or town.kind not in PLACES or town.cut:
        return None
    people = text.party_at.get(town.first - 1)
    return people if people is not None and people.kind == "group" and people is not town else None


def _of_was(text: Text, around: Clause, hit: Hit) -> Party | None:
    """The subject that كان puts before the قد of a past, described between: كان [شاب] يبلغ عشرين عاما قد هاجم."""
    if hit.shape != "past" or hit.cut or not text.is_(hit.first - 1, "qad"):
        return None
    for j in range(hit.first - 2, max(around.first - 1, hit.first - FARTHEST_WAS) - 1, -1):
        if text.is_(j, "was"):
            party = text.party_at.get(j + 1)
            told = party is not None and party.first == j + 1 and not party.cut and not only_count(text, party)
            return party if told else None
        if text.sign(j):
            return None
    return None


def by_her(text: Text, hit: Hit) -> bool:
    """Whether أنها or أنهم before a verb is its subject, so that who follows is none: أعلنت أنها لم [تقصف] مرسى."""
    return _behind(text, hit, "that_she")


def by_him(text: Text, hit: Hit) -> bool:
    """Whether أنه before a verb may be its subject: أكد أنه لم [يلتق] مرزاق."""
    return _behind(text, hit, "that_he")


def _behind(text: Text, hit: Hit, role: str) -> bool:
    """Whether a word of a role stands before a verb, nothing but particles between."""
    near = range(hit.first - 1, max(-1, hit.first - 1 - MOST_PARTICLES), -1)
    at = next((j for j in near if not text.plays_any(j, ("negation", "verbal_link"))), -1)
    return at >= 0 and text.is_(at, role) > 0


def only_count(text: Text, party: Party) -> bool:
    """Whether a party is a number whose people are not read: [عدد] كبير من فتيان الحي."""
    fold, table = text.folds[party.first][party.cut :], text.table.parties
    nouns = (*table.get(fold, ()), *table.get(fold.removeprefix("ال"), ()))  # آلاف is none with an article
    return party.last == party.first + 1 and any(noun.kind == "count" for noun in nouns)


def _names_talks(text: Text, j: int) -> bool:
    """Whether a noun of talks or of a deal stands at token j."""
    forms = text.table.nouns.get(text.folds[j].removeprefix("ال"), ()) if j not in text.party_at else ()
    return any(not form.rest and form.row.type in {"CONSULT", "AGREE"} for form in forms)


def _may_part(text: Text, j: int) -> bool:
    """Whether token j may stand between a subject and its verb: an adjective, "others", نارية [والحلفاء] تقصف."""
    joined = text.folds[j].startswith("وال") and j > 0 and j - 1 in text.party_at and not text.preposition(j)
    joined = joined or text.is_(j, "allies") > 0
    joined = joined or sets_off_office(text, j)
    return skipped(text, j) or _at_least(text, j) or _goes_on(text, j) or text.plays(j, "another") or joined


def _of_bracket(text: Text, j: int) -> int:
    """The tokens of a bracket without a party that ends at token j: اللجنة العسكرية [(5+5)] ستجتمع."""
    if text.folds[j] != ")":
        return 0
    first = next((k for k in range(j - 1, max(-1, j - LONGEST_BRACKET), -1) if text.folds[k] == "("), None)
    return 0 if first is None or text.between(first, j) else j - first + 1


def _goes_on(text: Text, j: int) -> bool:
    """Whether a token is of "still" or "no more", behind which the subject's verb follows: نارية [ما زالت] تقصف."""
    return any(text.is_(k, role) > j - k for k in (j - 1, j) if k >= 0 for role in ("no_longer", "still"))


def _at_least(text: Text, j: int) -> bool:
    """Whether "at least" ends at a token: سبعة أشخاص على [الأقل] قتلوا."""
    return j > 0 and text.is_(j - 1, "at_least") > 1


def _topic(text: Text, around: Clause, hit: Hit) -> Party | None:
    """The party that أن puts first, only a preposition's words before its verb: إن [المقاومة] في الجنوب تقاتل."""
    opener = around.opener
    first = around.first + (text.folds[around.first] in QUOTE_MARKS)
    party = text.party_at.get(first + text.tokens.is_number(first))  # إن [8 أشخاص] يحملون أسلحة قتلوا
    if party is None or opener is None or party.kind in PLACES or not text.plays(opener, "free"):
        return None
    between = range(party.last, hit.first)
    if not between or any(text.sign(k) and text.folds[k] not in QUOTE_MARKS for k in between):
        return None
    reach = FARTHEST_OF_MANY if hit.number == "p" and not hit.cut else FARTHEST_TOPIC
    of_it = len(between) <= reach and text.preposition(between[0])
    described = len(between) <= FARTHEST_DESCRIBED and _described(text, party, between[0], hit)
    if not (of_it or described):
        return None
    return None if any(verb(text, k, around.first) for k in between[described:]) else party


def _described(text: Text, party: Party, at: int, hit: Hit) -> bool:
    """Whether a verb of the present at a token only describes a party without article, whose own verb is a past."""
    new = party.kind == "group" and not text.folds[party.first][party.cut :].startswith("ال")
    return new and hit.shape == "past" and not hit.cut and verb(text, at, party.last) and text.folds[at][0] in "يت"
